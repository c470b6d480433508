import type * as z from 'zod/mini';
import type { Answer, MessageName, Request } from '../../protocol';
import type { readerAnswers } from '../../reader-answers';
import type { requests } from '../../requests';
import { answerIn, NO_ANSWER } from './answer-in';

/** The messages of the extension's own pages. */
export type ExtensionName = { [N in MessageName]: (typeof requests)[N]['from'] extends 'extension' ? N : never }[MessageName];

/** Asks the worker. Never throws: what goes wrong is a `Failure` with a message key. */
export type Ask<Names extends ExtensionName = ExtensionName> = <N extends Names>(name: N, payload: Request<N>) => Promise<Answer<N>>;
/** The same of whoever shows a tab to a reader. */
export type ReaderAsk = Ask<keyof typeof readerAnswers>;

/**
 * The door for the extension's own pages; each answer is taken by its form in `answers`. The browser may stop the worker while it answers; every message may be repeated without harm, so
 * it is sent once more then.
 */
export function makeAsk<Names extends ExtensionName>(sendMessage: (message: unknown) => Promise<unknown>, answers: Readonly<Record<Names, z.ZodMiniType>>): Ask<Names> {
  return async (name, payload) => {
    for (let attempt = 0; attempt < 2; attempt += 1) {
      try {
        // The schema is the one that `Answer` is inferred from; TypeScript loses the link through the index.
        return answerIn(answers[name], await sendMessage({ type: name, payload })) as Answer<typeof name>;
      } catch {
        // stopped in the middle: the second attempt wakes it
      }
    }
    return NO_ANSWER;
  };
}
