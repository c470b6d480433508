import type { Connection } from './connection';

/** What a transaction writes, as far as comparisons with kept reports go: nothing that they read, one report's own rows, or anything. */
export type Written = 'lists' | 'anything' | { report: string };

/** A moment of the store: what was read after it can be had again as it was, while nothing was written since. */
export interface StoreMoment {
  /** Whether all that a comparison of this report reads of the store is what it was then. What was written of the report itself is no part of that: a report is never compared with itself. */
  isStill(reportId: string): boolean;
}

/** Writes remembered: after so many, whatever was read before them is read anew. */
export const REMEMBERED = 32;
const ANYTHING = null;

/** Every write of a store, begun and not only done: a transaction that reads waits for those begun before it. */
export interface WriteLog {
  note(written: Written): void;
  moment(): StoreMoment;
}

export function writeLog(): WriteLog {
  const held: { reports: (string | null)[]; dropped: number } = { reports: [], dropped: 0 };
  return {
    note(written) {
      if (written === 'lists') return;
      held.reports.push(written === 'anything' ? ANYTHING : written.report);
      if (held.reports.length <= REMEMBERED) return;
      held.reports.shift();
      held.dropped += 1;
    },
    moment() {
      const from = held.dropped + held.reports.length;
      return { isStill: (reportId) => from >= held.dropped && held.reports.slice(from - held.dropped).every((report) => report === reportId) };
    },
  };
}

const logs = new WeakMap<Connection, WriteLog>();

/** From now on what is written through this connection is noted there. */
export const noteIn = (log: WriteLog, db: Connection): void => void logs.set(db, log);

/** Told of each transaction that writes, before it begins. */
export const noteWrite = (db: Connection, written: Written): void => logs.get(db)?.note(written);
