import { openDB, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import { LIBRARY_ORDERS } from '../../model/library';
import { storedReportSchema } from '../../model/report';
import { listingOf } from '../../reports/listing';
import { listingRow } from '../../views/library-rows';
import { KeptUnreadable } from '../kept-rows';
import { headerOf } from './header';
import { StoreProblem } from './outcome';
import { DATABASE, VERSION, type Tables } from './schema';
import type { Sentinel, SentinelKeeper } from './sentinel';

export type Connection = IDBPDatabase<Tables>;

/** How long another open window may hold up an upgrade before the reader is told. */
const BLOCKED_AFTER = 3_000;
/** A busy machine opens slowly: so many times longer is waited where no other window is in the way. */
const PATIENCE = 6;

export interface ConnectionOptions {
  sentinel: SentinelKeeper;
  /** ISO date-time */
  now: () => string;
  blockedAfter?: number;
  version?: number;
}

/** What there is in the store, as it was written down with the last of it. */
export interface Counts {
  reports: number;
  annotations: number;
}

const NOTHING: Counts = { reports: 0, annotations: 0 };
const heldBy = ({ annotations, count }: Sentinel): number => count + annotations;

/** Is less there than is remembered of either? */
export const hasLost = (sentinel: Sentinel | null, left: Counts): boolean => sentinel !== null && (left.reports < sentinel.count || left.annotations < sentinel.annotations);

export const lossDetail = (sentinel: Sentinel, left: Counts): string => {
  const lost = Math.max(0, sentinel.count - left.reports) + Math.max(0, sentinel.annotations - left.annotations);
  return `${lost}/${heldBy(sentinel)}; ${sentinel.lastWrite}`;
};

function createTables(db: Connection): void {
  const headers = db.createObjectStore('headers', { keyPath: 'id' });
  headers.createIndex('keys', 'keys', { multiEntry: true });
  headers.createIndex('bands', 'bands', { multiEntry: true });
  headers.createIndex('published', 'published');
  db.createObjectStore('bodies', { keyPath: 'id' });
}

type Upgrade = IDBPTransaction<Tables, StoreNames<Tables>[], 'versionchange'>;

function createVersion2(db: Connection, tx: Upgrade): void {
  tx.objectStore('headers').createIndex('seen', 'seen');
  db.createObjectStore('totals');
}

/** Lists are walked by place, searched by the beginnings of terms. */
function createLists(db: Connection): void {
  const listings = db.createObjectStore('listings', { keyPath: 'id' });
  const dossiers = db.createObjectStore('dossiers', { keyPath: 'id' });
  for (const order of LIBRARY_ORDERS) {
    listings.createIndex(order, [`order.${order}`, 'id']);
    dossiers.createIndex(order, [`order.${order}`, 'id']);
  }
  listings.createIndex('terms', 'terms', { multiEntry: true });
  dossiers.createIndex('terms', 'terms', { multiEntry: true });
  listings.createIndex('pending', 'pending');
  db.createObjectStore('objections', { keyPath: 'id' });
}

function createDesk(db: Connection): void {
  const annotations = db.createObjectStore('annotations', { keyPath: 'id' });
  annotations.createIndex('article', 'article');
  annotations.createIndex('review', 'review');
  const acts = db.createObjectStore('acts', { keyPath: 'seq', autoIncrement: true });
  acts.createIndex('id', 'id', { unique: true });
  acts.createIndex('articles', 'articles', { multiEntry: true });
  acts.createIndex('annotations', 'annotations', { multiEntry: true });
  acts.createIndex('undone', 'undone');
}

/** Each header is made again from its body, and each entry of the list where there was none. A body that cannot be read keeps the header it has; nothing is dropped. */
async function rebuild(tx: Upgrade, oldVersion: number): Promise<void> {
  const headers = tx.objectStore('headers');
  let count = 0;
  for (let at = await headers.openCursor(); at !== null; at = await at.continue()) {
    count += 1;
    const body = storedReportSchema.safeParse(await tx.objectStore('bodies').get(at.key));
    if (!body.success) continue;
    await at.update(headerOf(body.data, at.value.visits, body.data.seenAgainAt));
    if (oldVersion < 3) await tx.objectStore('listings').put({ ...listingRow(listingOf(body.data, body.data.seenAgainAt)), pending: 1 });
  }
  await tx.objectStore('totals').put(count, 'reports');
}

/** Table after table, then the rows. */
async function upgradeFrom(oldVersion: number, db: Connection, tx: Upgrade): Promise<void> {
  if (oldVersion < 1) createTables(db);
  if (oldVersion < 2) createVersion2(db, tx);
  if (oldVersion < 3) createLists(db);
  if (oldVersion < 4) createDesk(db);
  if (oldVersion < 4) await rebuild(tx, oldVersion);
}

/** Ends an upgrade: the old database stays as it is, and the opening itself says that it failed. */
function giveUpOn(tx: Upgrade): void {
  try {
    tx.abort();
  } catch {
    // it has ended already
  }
}

/** The number of reports, as it was written down with the last of them. */
export const totalOf = async (db: Connection): Promise<number> => (await db.get('totals', 'reports')) ?? db.count('headers');

/** The same with the number of annotations. */
export async function countsOf(db: Connection): Promise<Counts> {
  const { store } = db.transaction('totals', 'readonly');
  const [reports, annotations] = await Promise.all([store.get('reports'), store.get('annotations')]);
  return { reports: reports ?? (await db.count('headers')), annotations: annotations ?? 0 };
}

/** What is remembered of the store. */
interface Memory {
  remembered: Sentinel | null;
  /** why it is not known what is remembered; null where it is */
  unknown: StoreProblem | null;
}

/** What the sentinel says. Where the browser does not tell, a store that is there is used, and none is begun, which might be in the place of a lost one. */
async function rememberedBy(sentinel: SentinelKeeper): Promise<Memory> {
  try {
    return { remembered: await sentinel.read(), unknown: null };
  } catch (error) {
    if (error instanceof KeptUnreadable) return { remembered: null, unknown: new StoreProblem(error.key) };
    throw error;
  }
}

/** Connections that found no annotation when they were opened, and through which nothing was written since. */
const unannotated = new WeakSet<object>();

/** Does somebody say anything of any claim? False only where that is certain without asking the store. */
export const mayBeAnnotated = (db: Connection): boolean => !unannotated.has(db);

/** Told before anything is written: from then on the store itself is asked. */
export const willBeWritten = (db: Connection): void => void unannotated.delete(db);

/** Why no database may be begun by what is remembered; null where one may be. */
const refusal = ({ remembered, unknown }: Memory): StoreProblem | null => (remembered !== null && hasLost(remembered, NOTHING) ? new StoreProblem('error_store_lost', lossDetail(remembered, NOTHING)) : unknown);

type Opening = Required<Pick<ConnectionOptions, 'blockedAfter' | 'version'>> & { onGone: () => void };

/** Opens the database; one that is not there is begun where `mayBegin` says so, and is not there afterwards where it does not. */
function openTables({ blockedAfter, onGone, version }: Opening, mayBegin: () => boolean): Promise<Connection> {
  const held = { up: false };
  const opening = openDB<Tables>(DATABASE, version, {
    upgrade(db, oldVersion, _newVersion, tx) {
      // The opening tells of an abort; the transaction's own promise must not go unheard (S20).
      tx.done.catch(() => undefined);
      if (oldVersion === 0 && !mayBegin()) tx.abort();
      else upgradeFrom(oldVersion, db, tx).catch(() => giveUpOn(tx));
    },
    blocked() {
      held.up = true;
    },
    blocking(_current, _blocked, event) {
      // Another context wants a newer version: an old connection must never hold it up.
      if (event.target instanceof IDBDatabase) event.target.close();
      onGone();
    },
    terminated: onGone,
  });
  return waitUnlessBlocked(opening, blockedAfter, held);
}

/**
 * The database, opened while the sentinel is read: after the worker was stopped the one takes as long as the other. A database that is not there is begun only when it is known what is
 * remembered of it, so it may be opened twice.
 */
async function openRemembered(opening: Opening, sentinel: SentinelKeeper): Promise<{ db: Connection; memory: Memory }> {
  const held: { memory: Memory | null; isPutOff: boolean } = { memory: null, isPutOff: false };
  const reading = rememberedBy(sentinel).then((memory) => (held.memory = memory));
  const first = openTables(opening, () => {
    held.isPutOff = held.memory === null || refusal(held.memory) !== null;
    return !held.isPutOff;
  });
  // Whichever fails first, the other must not go unheard, nor an open database hold up anybody.
  reading.catch(() => first.then((db) => db.close()).catch(() => undefined));
  first.catch(() => undefined);
  const memory = await reading;
  const again = (error: unknown): Promise<Connection> => {
    if (!held.isPutOff) throw error;
    const problem = refusal(memory);
    if (problem !== null) throw problem;
    return openTables(opening, () => true);
  };
  return { db: await first.catch(again), memory };
}

/**
 * Opens the database. Refuses (StoreProblem) where the browser has lost what the sentinel remembers: the empty database is
 * then not created, so nothing is overwritten before the reader has decided.
 */
export async function connect({ sentinel, now, blockedAfter = BLOCKED_AFTER, version = VERSION }: ConnectionOptions, onGone: () => void): Promise<Connection> {
  const { db, memory } = await openRemembered({ blockedAfter, onGone, version }, sentinel);
  const { remembered, unknown } = memory;
  const counts = await countsOf(db);
  if (remembered !== null && hasLost(remembered, counts)) {
    db.close();
    throw new StoreProblem('error_store_lost', lossDetail(remembered, counts));
  }
  if (remembered === null && unknown === null) await sentinel.write({ created: now(), version, count: counts.reports, annotations: counts.annotations, lastWrite: now() });
  if (counts.annotations === 0) unannotated.add(db);
  return db;
}

/** Waits for the store to open. Another window is only blamed where the browser said that one is in the way. */
async function waitUnlessBlocked(opening: Promise<Connection>, blockedAfter: number, held: { up: boolean }): Promise<Connection> {
  const patience: { timer?: ReturnType<typeof setTimeout> } = {};
  const tooLong = new Promise<never>((_resolve, reject) => {
    const giveUp = (): void => reject(held.up ? new StoreProblem('error_store_blocked') : new StoreProblem('error_store_unavailable'));
    patience.timer = setTimeout(() => {
      if (held.up) giveUp();
      else patience.timer = setTimeout(giveUp, blockedAfter * (PATIENCE - 1));
    }, blockedAfter);
  });
  try {
    return await Promise.race([opening, tooLong]);
  } catch (error) {
    // If it opens after all, it must not hold up anybody else.
    opening.then((db) => db.close()).catch(() => undefined);
    throw error;
  } finally {
    clearTimeout(patience.timer);
  }
}

/** Opens whatever version there is, to read from it; null where there is none. Creates nothing. */
export async function connectToRead(): Promise<Connection | null> {
  const found = { isNew: false };
  try {
    const db = await openDB<Tables>(DATABASE, undefined, {
      upgrade(_db, _old, _new, tx) {
        found.isNew = true;
        tx.abort();
        tx.done.catch(() => undefined);
      },
      blocking(_current, _blocked, event) {
        if (event.target instanceof IDBDatabase) event.target.close();
      },
    });
    return db;
  } catch (error) {
    if (found.isNew) return null;
    throw error;
  }
}

