import * as z from 'zod/mini';
import { failureSchema, messages, type Answer, type MessageName, type Request } from '../../protocol';

type ExtensionName = { [N in MessageName]: (typeof messages)[N]['from'] extends 'extension' ? N : never }[MessageName];
type WorkerName = { [N in MessageName]: (typeof messages)[N]['from'] extends 'worker' ? N : never }[MessageName];

/** Asks the worker. Never throws: what goes wrong is a `Failure` with a message key. */
export type Ask = <N extends ExtensionName>(name: N, payload: Request<N>) => Promise<Answer<N>>;

const NO_ANSWER = { ok: false, key: 'error_worker_silent', detail: null } as const;

/** The answer by its schema; an answer of another shape is as good as none. */
function parseAnswer<N extends MessageName>(name: N, raw: unknown): Answer<N> {
  const value = messages[name].response;
  const parsed = z.union([z.object({ ok: z.literal(true), value }), failureSchema]).safeParse(raw);
  // The schema is the one that `Answer<N>` is inferred from; TypeScript loses the link through the index.
  return parsed.success ? (parsed.data as Answer<N>) : NO_ANSWER;
}

/**
 * The door for the extension's own pages. The browser may stop the worker while it answers; every message may be repeated without harm, so
 * it is sent once more then.
 */
export function makeAsk(sendMessage: (message: unknown) => Promise<unknown>): Ask {
  return async (name, payload) => {
    for (let attempt = 0; attempt < 2; attempt += 1) {
      try {
        return parseAnswer(name, await sendMessage({ type: name, payload }));
      } catch {
        // stopped in the middle: the second attempt wakes it
      }
    }
    return NO_ANSWER;
  };
}

/** A page that does not answer within this many milliseconds is busy: a view must not wait for it. */
const PATIENCE = 2_000;

/** The worker's way to a tab's content script. Null where none answers there; a failure where one is there and too busy. */
export function makeTell(sendToTab: (tabId: number, message: unknown) => Promise<unknown>, patience = PATIENCE) {
  return async <N extends WorkerName>(tabId: number, name: N, payload: Request<N>): Promise<Answer<N> | null> => {
    const timer: { id?: ReturnType<typeof setTimeout> } = {};
    const busy = new Promise<Answer<N>>((resolve) => {
      timer.id = setTimeout(() => resolve({ ok: false, key: 'error_page_busy', detail: null }), patience);
    });
    try {
      const answered = sendToTab(tabId, { type: name, payload }).then((raw) => (raw === undefined ? null : parseAnswer(name, raw)));
      return await Promise.race([answered, busy]);
    } catch {
      return null;
    } finally {
      clearTimeout(timer.id);
    }
  };
}
export type Tell = ReturnType<typeof makeTell>;
