import { countsOf, type Connection } from './connection';
import { VERSION } from './schema';
import type { SentinelKeeper } from './sentinel';

/** What the store writes down of itself outside of it, one after another: an older number must not be written over a newer one. */
export interface Remembering {
  /** what there is now; the answer tells how many reports, and when that was written (ISO date-time) */
  remember(db: Connection): Promise<{ reports: number; lastWrite: string }>;
  /** told before annotations are removed: what goes on purpose must never look like a loss, wherever this is interrupted */
  expectFewer(by: number): Promise<void>;
}

export function rememberingIn(sentinel: SentinelKeeper, now: () => string): Remembering {
  const queue: { last: Promise<unknown> } = { last: Promise.resolve() };
  function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = queue.last.then(work);
    queue.last = done.catch(() => undefined);
    return done;
  }
  return {
    remember: (db) =>
      inTurn(async () => {
        const [before, { annotations, reports }] = [await sentinel.read(), await countsOf(db)];
        const lastWrite = now();
        await sentinel.write({ created: before?.created ?? lastWrite, version: VERSION, count: reports, annotations, lastWrite });
        return { reports, lastWrite };
      }),
    expectFewer: (by) =>
      inTurn(async () => {
        const before = await sentinel.read();
        if (before !== null) await sentinel.write({ ...before, annotations: Math.max(0, before.annotations - by) });
      }),
  };
}
