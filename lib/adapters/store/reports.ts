import { asWritten } from '../../model/as-written';
import type { Change } from '../../model/change';
import { storedReportSchema, type Report, type StoredReport } from '../../model/report';
import { connect, connectToRead, lossDetail, totalOf, type Connection, type ConnectionOptions } from './connection';
import { listingOf } from '../../reports/listing';
import { listingRow } from '../../views/library-rows';
import { headerOf } from './header';
import { libraryStore, type LibraryStore } from './library';
import { nearbyIds, type Nearby } from './nearby';
import { objectionStore, type ObjectionStore } from './objections';
import { failureOf, StoreProblem, succeeded, type Outcome } from './outcome';
import { removeReports } from './removing';
import { headerSchema, listingRowSchema, NO_DATE, VERSION } from './schema';
import type { SentinelKeeper } from './sentinel';
import { committed, writing } from './writing';

/** Visits remembered per report: a reader does not have more tabs of one article open at once. */
const VISITS_KEPT = 8;
/** Changes remembered per report: an article that changes more often is a live blog. */
const CHANGES_KEPT = 50;
export interface StoreState {
  reports: number;
  /** ISO date-time of the last report kept, or null */
  lastWrite: string | null;
}

export interface ReportStore extends LibraryStore, ObjectionStore {
  /** Keeps a report once per visit, with what changed since its last revision; the answer comes after the commit. */
  keep(report: Report, visit: string, changes?: readonly Change[]): Promise<Outcome<{ revision: number }>>;
  /** The kept revision of a report, or null. */
  find(reportId: string): Promise<Outcome<StoredReport | null>>;
  /** Was this visit's report kept already? False where the store cannot tell. */
  knows(reportId: string, visit: string): Promise<boolean>;
  /** Opens the store, so that the first question finds it open; says nothing where that fails: the question will. */
  ready(): Promise<void>;
  /** Reports that share a key or a band with this one, never itself: those that share most, where there are too many. */
  candidates(report: Report): Promise<Outcome<Nearby>>;
  /** Every report that can be read, by publication date; also from a newer database. `unreadable` counts the rest. */
  all(): Promise<Outcome<{ reports: StoredReport[]; unreadable: number }>>;
  state(): Promise<Outcome<StoreState>>;
  /** Forgets the reports that were last seen before a moment (ISO date-time), or all; tells how many. */
  forget(before: string | null): Promise<Outcome<{ forgotten: number }>>;
  /** The reader knows of the loss and goes on with what is left. */
  acceptLoss(): Promise<Outcome<StoreState>>;
  close(): Promise<void>;
}

/** Writes header and body in one transaction: all or nothing, and reading what is there belongs to it (S11). */
async function write(db: Connection, report: Report, visit: string, changes: readonly Change[], now: string): Promise<number> {
  const { tx, finished } = writing(db);
  const row = await tx.objectStore('headers').get(report.id);
  const header = headerSchema.safeParse(row);
  const before = storedReportSchema.safeParse(await tx.objectStore('bodies').get(report.id));
  const visits = header.success ? header.data.visits : [];
  if (before.success && visits.includes(visit)) {
    await finished;
    return before.data.revision;
  }
  const revision = before.success ? before.data.revision + 1 : 1;
  const body = {
    ...report,
    readAt: before.success ? before.data.readAt : now,
    seenAgainAt: now,
    revision,
    changes: [...(before.success ? before.data.changes : []), ...changes.map((change) => ({ ...change, at: now }))].slice(-CHANGES_KEPT),
  };
  const totals = tx.objectStore('totals');
  const total = (await totals.get('reports')) ?? (await tx.objectStore('headers').count());
  const listed = listingRowSchema.safeParse(await tx.objectStore('listings').get(report.id));
  const listing = { ...listingOf(report, now), ...(listed.success ? { dossiers: listed.data.dossiers, rungs: listed.data.rungs } : {}) };
  const putting = Promise.all([
    tx.objectStore('headers').put(headerOf(report, [...visits, visit].slice(-VISITS_KEPT), now)),
    tx.objectStore('bodies').put(body),
    tx.objectStore('listings').put({ ...listingRow(listing), pending: 1 }),
    totals.put(row === undefined ? total + 1 : total, 'reports'),
  ]);
  await committed(tx, putting, finished);
  return revision;
}

async function bodies(db: Connection, ids: string[] | null): Promise<{ reports: StoredReport[]; unreadable: number }> {
  const tx = db.transaction('bodies', 'readonly');
  const rows = ids === null ? await tx.store.getAll() : await Promise.all(ids.map((id) => tx.store.get(id)));
  await tx.done;
  const reports = rows.flatMap((row) => asWritten(storedReportSchema, row) ?? []);
  reports.sort((a, b) => (a.published ?? NO_DATE).localeCompare(b.published ?? NO_DATE) || a.id.localeCompare(b.id));
  return { reports, unreadable: rows.length - reports.length };
}

/** Where the reader looks after the store, its rows themselves are counted, and a loss of some is told. */
async function counted(db: Connection, sentinel: SentinelKeeper): Promise<StoreState> {
  const reports = await db.count('headers');
  const remembered = await sentinel.read();
  if (remembered !== null && reports < remembered.count) throw new StoreProblem('error_store_lost', lossDetail(remembered, reports));
  return { reports, lastWrite: reports > 0 ? (remembered?.lastWrite ?? null) : null };
}

/** The reader's reports, in the extension's own IndexedDB. One user action is one transaction; failures are values. */
export function reportStore(options: ConnectionOptions): ReportStore {
  const held: { db: Promise<Connection> | null } = { db: null };
  const { sentinel, now } = options;

  function open(): Promise<Connection> {
    if (held.db !== null) return held.db;
    const opening = connect(options, () => void (held.db = null));
    held.db = opening;
    opening.catch(() => {
      if (held.db === opening) held.db = null;
    });
    return opening;
  }

  async function attempt<Value>(work: (db: Connection) => Promise<Value>): Promise<Outcome<Value>> {
    try {
      return succeeded(await work(await open()));
    } catch (error) {
      return failureOf(error);
    }
  }

  async function remember(db: Connection): Promise<StoreState> {
    const [before, count] = [await sentinel.read(), await totalOf(db)];
    const lastWrite = now();
    await sentinel.write({ created: before?.created ?? lastWrite, version: VERSION, count, lastWrite });
    return { reports: count, lastWrite };
  }

  /** Reads what can be read where the store cannot be opened as usual: a newer version, a partial loss (S6, S9). */
  async function rescued(problem: unknown): Promise<{ reports: StoredReport[]; unreadable: number }> {
    const db = await connectToRead();
    if (db === null) throw problem;
    try {
      return await bodies(db, null);
    } finally {
      db.close();
    }
  }

  return {
    ...libraryStore(attempt, sentinel, remember),
    ...objectionStore(attempt),
    keep: (report, visit, changes = []) =>
      attempt(async (db) => {
        const revision = await write(db, report, visit, changes, now());
        // The commit is done: a sentinel that cannot be written costs the warning of a later loss, not the report.
        await remember(db).catch(() => undefined);
        return { revision };
      }),
    find: (reportId) => attempt(async (db) => (await bodies(db, [reportId])).reports[0] ?? null),
    ready: async () => void (await attempt(() => Promise.resolve(undefined))),
    async knows(reportId, visit) {
      const known = await attempt(async (db) => headerSchema.safeParse(await db.get('headers', reportId)).data?.visits.includes(visit));
      return known.ok && known.value === true;
    },
    candidates: (report) =>
      attempt(async (db) => {
        const { ids, leftOut } = await nearbyIds(db, report);
        return { reports: ids.length === 0 ? [] : (await bodies(db, ids)).reports, leftOut };
      }),
    async all() {
      try {
        return succeeded(await open().then((db) => bodies(db, null), rescued));
      } catch (error) {
        return failureOf(error);
      }
    },
    state: () => attempt((db) => counted(db, sentinel)),
    forget: (before) =>
      attempt(async (db) => {
        const ids = before === null ? await db.getAllKeys('headers') : await db.getAllKeysFromIndex('headers', 'seen', IDBKeyRange.upperBound(before, true));
        if (ids.length === 0) return { forgotten: 0 };
        // The sentinel first: what is forgotten on purpose must never look like a loss, wherever this is interrupted.
        const [remembered, total] = [await sentinel.read(), await totalOf(db)];
        if (remembered !== null) await sentinel.write({ ...remembered, count: Math.max(0, total - ids.length) });
        await removeReports(db, ids);
        return { forgotten: ids.length };
      }),
    async acceptLoss() {
      try {
        const left = await connectToRead();
        const count = left === null ? 0 : await left.count('headers');
        left?.close();
        await sentinel.write({ created: now(), version: VERSION, count, lastWrite: now() });
      } catch (error) {
        return failureOf(error);
      }
      return attempt(async (db) => ({ reports: await db.count('headers'), lastWrite: null }));
    },
    async close() {
      const db = held.db;
      held.db = null;
      await db?.then((open) => open.close()).catch(() => undefined);
    },
  };
}
