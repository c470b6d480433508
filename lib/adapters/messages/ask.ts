import { messages, type Answer, type MessageName, type Request } from '../../protocol';
import { answerIn, NO_ANSWER } from './answer-in';

type ExtensionName = { [N in MessageName]: (typeof messages)[N]['from'] extends 'extension' ? N : never }[MessageName];

/** Asks the worker. Never throws: what goes wrong is a `Failure` with a message key. */
export type Ask = <N extends ExtensionName>(name: N, payload: Request<N>) => Promise<Answer<N>>;

/**
 * The door for the extension's own pages. The browser may stop the worker while it answers; every message may be repeated without harm, so
 * it is sent once more then.
 */
export function makeAsk(sendMessage: (message: unknown) => Promise<unknown>): Ask {
  return async (name, payload) => {
    for (let attempt = 0; attempt < 2; attempt += 1) {
      try {
        // The schema is the one that `Answer` is inferred from; TypeScript loses the link through the index.
        return answerIn(messages[name].response, await sendMessage({ type: name, payload })) as Answer<typeof name>;
      } catch {
        // stopped in the middle: the second attempt wakes it
      }
    }
    return NO_ANSWER;
  };
}
