import { unwrap } from 'idb';
import { asWritten } from '../../model/as-written';
import type { Change } from '../../model/change';
import { storedReportSchema, type Report, type StoredReport } from '../../model/report';
import { byText } from '../../verdicts/rungs';
import { annotationStore, type AnnotationStore } from './annotations';
import { askedTogether } from './asked-together';
import { connectToRead, countsOf, hasLost, lossDetail, type Connection, type ConnectionOptions } from './connection';
import { importStore, type ImportStore } from './imports';
import { libraryStore, type LibraryStore } from './library';
import { nearbyIds, type Nearby } from './nearby';
import { objectionStore, type ObjectionStore } from './objections';
import { opened } from './opened';
import { failureOf, StoreProblem, succeeded, type Outcome } from './outcome';
import { rowsFor, saidIn } from './refiling';
import { recounted } from './recounting';
import { rememberingIn } from './remembering';
import { removeReports } from './removing';
import { headerSchema, listingRowSchema, NO_DATE, VERSION } from './schema';
import type { SentinelKeeper } from './sentinel';
import type { StoreMoment } from './write-log';
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

export interface ReportStore extends LibraryStore, ObjectionStore, AnnotationStore, ImportStore {
  /** Keeps a report once per visit, with what changed since its last revision; the answer comes after the commit. */
  keep(report: Report, visit: string, changes?: readonly Change[]): Promise<Outcome<{ revision: number }>>;
  /** The kept revision of a report, or null. */
  find(reportId: string): Promise<Outcome<StoredReport | null>>;
  /** Was this visit's report kept already? False where the store cannot tell. */
  knows(reportId: string, visit: string): Promise<boolean>;
  /** Opens the store, so that the first question finds it open; says nothing where that fails: the question will. */
  ready(): Promise<void>;
  /** The store as it is from now on, for whoever keeps what was made of it; null where it cannot be opened. */
  moment(): Promise<StoreMoment | null>;
  /** Reports that share a key or a band with this one, never itself: those that share most, where there are too many. */
  candidates(report: Report): Promise<Outcome<Nearby>>;
  /** These of the kept reports, where they are kept, and so many of those that were seen last. */
  reportsFor(ids: readonly string[], newest: number): Promise<Outcome<StoredReport[]>>;
  /** Every report that can be read, by publication date; also from a newer database. `unreadable` counts the rest. */
  all(): Promise<Outcome<{ reports: StoredReport[]; unreadable: number }>>;
  state(): Promise<Outcome<StoreState>>;
  /** How many reports that would forget. */
  older(before: string): Promise<Outcome<number>>;
  /** Forgets the reports that were last seen before a moment (ISO date-time), or all, but for those that somebody annotated; tells how many. */
  forget(before: string | null): Promise<Outcome<{ forgotten: number }>>;
  /** The reader knows of the loss and goes on with what is left. */
  acceptLoss(): Promise<Outcome<StoreState>>;
  close(): Promise<void>;
}

/** Writes header and body in one transaction: all or nothing, and reading what is there belongs to it (S11). */
async function write(db: Connection, report: Report, visit: string, changes: readonly Change[], now: string): Promise<number> {
  const { tx, finished } = writing(db, { report: report.id });
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
  const rows = rowsFor(report, await saidIn(tx, report.id), [...visits, visit].slice(-VISITS_KEPT), now, listed.data);
  const putting = Promise.all([
    tx.objectStore('headers').put(rows.header),
    tx.objectStore('bodies').put(body),
    tx.objectStore('listings').put(rows.listing),
    totals.put(row === undefined ? total + 1 : total, 'reports'),
  ]);
  await committed(tx, putting, finished);
  return revision;
}

async function bodies(db: Connection, ids: string[] | null): Promise<{ reports: StoredReport[]; unreadable: number }> {
  const { store } = db.transaction('bodies', 'readonly');
  return checked(ids === null ? await store.getAll() : await askedTogether(ids.map((id) => unwrap(store).get(id))));
}

/** What can be read of some rows, by publication date. */
function checked(rows: readonly unknown[]): { reports: StoredReport[]; unreadable: number } {
  const reports = rows.flatMap((row) => asWritten(storedReportSchema, row) ?? []);
  reports.sort((a, b) => byText(a.published ?? NO_DATE, b.published ?? NO_DATE) || byText(a.id, b.id));
  return { reports, unreadable: rows.length - reports.length };
}

async function nearby(db: Connection, report: Report): Promise<Nearby> {
  const tx = db.transaction(['headers', 'bodies'], 'readonly');
  const { ids, leftOut } = await nearbyIds(tx, report);
  const store = unwrap(tx).objectStore('bodies');
  const rows = await askedTogether(ids.map((id) => store.get(id)));
  return { reports: checked(rows).reports, leftOut };
}

/** Reports last seen before a moment, or all, that nobody said anything of: what a person wrote on the others would lose its article. */
async function oldIds(db: Connection, before: string | null): Promise<string[]> {
  const ids = before === null ? await db.getAllKeys('headers') : await db.getAllKeysFromIndex('headers', 'seen', IDBKeyRange.upperBound(before, true));
  if ((await countsOf(db)).annotations === 0) return ids;
  const annotated = new Set((await db.getAll('annotations')).map(({ article }) => article));
  return ids.filter((id) => !annotated.has(id));
}

/** Where the reader looks after the store, its rows themselves are counted, and a loss of some is told. */
async function counted(db: Connection, sentinel: SentinelKeeper): Promise<StoreState> {
  const [reports, annotations] = await Promise.all([db.count('headers'), db.count('annotations')]);
  // A store that cannot be asked of its past is not called lost.
  const remembered = await sentinel.read().catch(() => null);
  if (remembered !== null && hasLost(remembered, { reports, annotations })) throw new StoreProblem('error_store_lost', lossDetail(remembered, { reports, annotations }));
  return { reports, lastWrite: reports > 0 ? (remembered?.lastWrite ?? null) : null };
}

/**
 * What is left after a loss is from now on what there was: the rows are counted, the store's own totals are put right with them, and the sentinel follows. Interrupted in between, the loss is
 * told once more. `moment` is an ISO date-time.
 */
async function rememberWhatIsLeft(sentinel: SentinelKeeper, moment: string): Promise<void> {
  const left = await connectToRead();
  try {
    const { annotations, reports } = left === null ? { annotations: 0, reports: 0 } : await recounted(left);
    await sentinel.write({ created: moment, version: VERSION, count: reports, annotations, lastWrite: moment });
  } finally {
    left?.close();
  }
}

/** The reader's reports, in the extension's own IndexedDB. One user action is one transaction; failures are values. */
export function reportStore(options: ConnectionOptions): ReportStore {
  const { sentinel, now } = options;
  const { attempt, close, moment, open } = opened(options);
  const remembering = rememberingIn(sentinel, now);
  const { inTurn, remember, removing } = remembering;

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
    ...libraryStore(attempt, remembering),
    ...objectionStore(attempt),
    ...annotationStore(attempt, remembering),
    ...importStore(attempt, remember),
    keep: (report, visit, changes = []) =>
      attempt(async (db) => {
        const revision = await write(db, report, visit, changes, now());
        // The commit is done: a sentinel that cannot be written costs the warning of a later loss, not the report.
        await remember(db).catch(() => undefined);
        return { revision };
      }),
    find: (reportId) => attempt(async (db) => (await bodies(db, [reportId])).reports[0] ?? null),
    ready: async () => void (await attempt(() => Promise.resolve(undefined))),
    moment,
    async knows(reportId, visit) {
      const known = await attempt(async (db) => headerSchema.safeParse(await db.get('headers', reportId)).data?.visits.includes(visit));
      return known.ok && known.value === true;
    },
    candidates: (report) => attempt((db) => nearby(db, report)),
    reportsFor: (ids, newest) =>
      attempt(async (db) => {
        const last: string[] = [];
        for (let at = await db.transaction('headers', 'readonly').store.index('seen').openKeyCursor(null, 'prev'); at !== null && last.length < newest; at = await at.continue()) last.push(at.primaryKey);
        return (await bodies(db, [...new Set([...ids, ...last])])).reports;
      }),
    async all() {
      try {
        return succeeded(await open().then((db) => bodies(db, null), rescued));
      } catch (error) {
        return failureOf(error);
      }
    },
    state: () => attempt((db) => inTurn(() => counted(db, sentinel))),
    older: (before) => attempt(async (db) => (await oldIds(db, before)).length),
    forget: (before) =>
      attempt((db) =>
        removing(db, async (expect) => {
          const ids = await oldIds(db, before);
          await expect({ reports: ids.length });
          if (ids.length > 0) await removeReports(db, ids);
          return { forgotten: ids.length };
        }),
      ),
    async acceptLoss() {
      try {
        await inTurn(() => rememberWhatIsLeft(sentinel, now()));
      } catch (error) {
        return failureOf(error);
      }
      return attempt(async (db) => ({ reports: await db.count('headers'), lastWrite: null }));
    },
    close,
  };
}
