import { countsOf, type Connection, type Counts } from './connection';
import { VERSION } from './schema';
import type { SentinelKeeper } from './sentinel';

/** Says before the commit that so many fewer will be there. */
export type Expect = (fewer: Partial<Counts>) => Promise<void>;

/** What the store writes down of itself outside of it, one after another: an older number must not be written over a newer one. */
export interface Remembering {
  /** runs what compares the store with what is remembered of it, with nothing removed or remembered meanwhile */
  inTurn<Value>(work: () => Promise<Value>): Promise<Value>;
  /** what there is now; the answer tells how many reports, and when that was written (ISO date-time) */
  remember(db: Connection): Promise<{ reports: number; lastWrite: string }>;
  /**
   * Removes on purpose, which must never look like a loss, wherever it is interrupted: `work` says how many fewer there will be before it removes them, and whatever comes of it, what is
   * there afterwards is remembered. Nothing else is removed or remembered in between, which would put the higher number back.
   */
  removing<Value>(db: Connection, work: (expect: Expect) => Promise<Value>): Promise<Value>;
}

export function rememberingIn(sentinel: SentinelKeeper, now: () => string): Remembering {
  const queue: { last: Promise<unknown> } = { last: Promise.resolve() };
  function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = queue.last.then(work);
    queue.last = done.catch(() => undefined);
    return done;
  }
  async function write(db: Connection): Promise<{ reports: number; lastWrite: string }> {
    const [before, { annotations, reports }] = [await sentinel.read(), await countsOf(db)];
    const lastWrite = now();
    await sentinel.write({ created: before?.created ?? lastWrite, version: VERSION, count: reports, annotations, lastWrite });
    return { reports, lastWrite };
  }
  const expect: Expect = async ({ annotations = 0, reports = 0 }) => {
    const before = await sentinel.read();
    if (before !== null) await sentinel.write({ ...before, count: Math.max(0, before.count - reports), annotations: Math.max(0, before.annotations - annotations) });
  };
  return {
    inTurn,
    remember: (db) => inTurn(() => write(db)),
    removing: (db, work) =>
      inTurn(async () => {
        try {
          return await work(expect);
        } finally {
          // The commit is done: a sentinel that cannot be written costs the warning of a later loss, not what was done.
          await write(db).catch(() => undefined);
        }
      }),
  };
}
