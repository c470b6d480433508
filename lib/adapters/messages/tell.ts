import type { Answer, Request } from '../../protocol';
import { contentAnswers } from '../../requests';
import { answerIn } from './answer-in';

type WorkerName = keyof typeof contentAnswers;

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
      const answered = sendToTab(tabId, { type: name, payload }).then((raw) => (raw === undefined ? null : (answerIn(contentAnswers[name], raw) as Answer<N>)));
      return await Promise.race([answered, busy]);
    } catch {
      return null;
    } finally {
      clearTimeout(timer.id);
    }
  };
}
export type Tell = ReturnType<typeof makeTell>;
