import * as z from 'zod/mini';
import { asWritten } from '../../model/as-written';
import type { LibraryOrder, LibraryPlace } from '../../model/library';
import { storedReportSchema, type StoredReport } from '../../model/report';
import { isSame } from '../../reviews/same';
import { meets, placeOfRow, type Condition, type ListingRow, type DossierRow } from '../../views/library-rows';
import type { Connection } from './connection';
import { totalOf } from './connection';
import { StoreProblem, type Outcome } from './outcome';
import { rowsFor, saidIn } from './refiling';
import type { Expect, Remembering } from './remembering';
import { removeReports } from './removing';
import { headerSchema, listingRowSchema, dossierRowSchema, type Header, type StoredListing, type StoredDossier } from './schema';
import { committed, writing } from './writing';

/** Rows read at once while walking an index. */
const BATCH = 400;
/** Rows looked at for one answer at most: an answer comes within a fifth of a second, and who asks may stop between two. */
const LOOKED_AT_MOST = 4_000;
/** So many entries or fewer with a rare word are fetched one by one and sorted here; more are found soon enough by walking. */
const RARE = 2_000;

/** A part of a sorted list. */
export interface Page<Row> {
  rows: Row[];
  /** where to go on; null where the end was reached */
  next: LibraryPlace | null;
  /** how many entries were looked at for it */
  looked: number;
}
export interface Walk {
  conditions: readonly Condition[];
  order: LibraryOrder;
  after: LibraryPlace | null;
  limit: number;
}

/** A report as it lay in the store, to be put back as it was. */
export interface Removed {
  header: Header;
  body: StoredReport;
}

export interface LibraryStore {
  /** The next kept reports, or incidents with kept reports, that meet all conditions. May come back early, with none, and a place to go on from. */
  listings(walk: Walk): Promise<Outcome<Page<ListingRow>>>;
  dossiers(walk: Walk): Promise<Outcome<Page<DossierRow>>>;
  dossier(id: string): Promise<Outcome<StoredDossier | null>>;
  /** Entries of reports by their ids; those that are not there are left out. */
  listed(ids: readonly string[]): Promise<Outcome<StoredListing[]>>;
  /** Reports by their ids; those that are not there are left out. */
  reports(ids: readonly string[]): Promise<Outcome<StoredReport[]>>;
  /** Ids of incidents of the casebook that have kept reports. */
  dossiersOfCasebook(): Promise<Outcome<string[]>>;
  /** How many reports and incidents there are, as it was written down with the last of them, and whether some are still to be sorted. */
  figures(): Promise<Outcome<{ reports: number; dossiers: number; pending: boolean }>>;
  /** Reports that are still to be sorted under their incidents, some of them. */
  pending(limit: number): Promise<Outcome<string[]>>;
  /** Writes incidents and what their reports' entries say of them; `gone` are incidents that have become part of others. */
  file(dossiers: readonly DossierRow[], listings: readonly ListingRow[], gone: readonly string[]): Promise<Outcome<null>>;
  /** Takes one report out and gives it back; null where there is none. */
  remove(id: string): Promise<Outcome<Removed | null>>;
  /** Puts a report back that was taken out; one that was kept anew meanwhile stays. */
  restore(removed: Removed): Promise<Outcome<null>>;
}

type Table = 'listings' | 'dossiers';

/** Ids of the entries that have a term with one of these beginnings; null where there are too many to fetch one by one. */
async function rareIds(db: Connection, table: Table, beginnings: readonly string[]): Promise<Set<string> | null> {
  const ids = new Set<string>();
  for (const beginning of beginnings) {
    // An id stands once for each of its terms that begin so.
    const found = await db.getAllKeysFromIndex(table, 'terms', IDBKeyRange.bound(beginning, `${beginning}\uffff`), RARE * 2);
    for (const id of found) ids.add(id);
    if (ids.size > RARE || found.length === RARE * 2) return null;
  }
  return ids;
}

/** The fewest ids that hold all that can be found; null where every condition is a common one. */
async function fewest(db: Connection, table: Table, conditions: readonly Condition[]): Promise<Set<string> | null> {
  let best: Set<string> | null = null;
  for (const { beginnings } of conditions) {
    if (beginnings.length === 0) continue;
    const ids = await rareIds(db, table, beginnings);
    if (ids !== null && (best === null || ids.size < best.size)) best = ids;
    if (best !== null && best.size < BATCH) return best;
  }
  return best;
}

const isAfter = (place: LibraryPlace, after: LibraryPlace | null): boolean => after === null || place.key > after.key || (place.key === after.key && place.id > after.id);

async function search<Row extends ListingRow | DossierRow>(db: Connection, table: Table, parse: (row: unknown) => Row | undefined, { after, conditions, limit, order }: Walk): Promise<Page<Row>> {
  const rare = await fewest(db, table, conditions);
  if (rare !== null) {
    const tx = db.transaction(table, 'readonly');
    const found = (await Promise.all([...rare].map((id) => tx.store.get(id)))).flatMap((row) => parse(row) ?? []);
    await tx.done;
    const rows = found.filter((row) => meets(row, conditions) && isAfter(placeOfRow(row, order), after));
    rows.sort((a, b) => (isAfter(placeOfRow(a, order), placeOfRow(b, order)) ? 1 : -1));
    const cut = rows.slice(0, limit);
    const last = cut.at(-1);
    return { rows: cut, next: rows.length > limit && last ? placeOfRow(last, order) : null, looked: rare.size };
  }
  return walk(db, table, parse, { after, conditions, limit, order });
}

/** Where a row stands, also one that cannot be read otherwise: the index holds nothing without these two. */
function placeIn(row: unknown, order: LibraryOrder): LibraryPlace | null {
  const found = z.object({ id: z.string(), order: z.record(z.string(), z.string()) }).safeParse(row).data;
  return found === undefined ? null : { key: found.order[order] ?? '', id: found.id };
}

/** Walks the index from a place on until enough is found, enough was looked at, or the end is reached. */
async function walk<Row extends ListingRow | DossierRow>(db: Connection, table: Table, parse: (row: unknown) => Row | undefined, { after, conditions, limit, order }: Walk): Promise<Page<Row>> {
  const index = db.transaction(table, 'readonly').store.index(order);
  const rows: Row[] = [];
  let [place, looked] = [after, 0];
  while (looked < LOOKED_AT_MOST) {
    const batch: unknown[] = await index.getAll(place === null ? null : IDBKeyRange.lowerBound([place.key, place.id], true), BATCH);
    for (const raw of batch) {
      looked += 1;
      const row = parse(raw);
      place = row === undefined ? (placeIn(raw, order) ?? place) : placeOfRow(row, order);
      if (row !== undefined && meets(row, conditions)) rows.push(row);
      if (rows.length === limit) return { rows, next: place, looked };
    }
    if (batch.length < BATCH) return { rows, next: null, looked };
  }
  return { rows, next: place, looked };
}

async function take(db: Connection, id: string, expect: Expect): Promise<Removed | null> {
  const [header, body] = [headerSchema.safeParse(await db.get('headers', id)), storedReportSchema.safeParse(await db.get('bodies', id))];
  if (!header.success) return null;
  // What a person wrote on it would lose its article.
  if ((await db.getKeyFromIndex('annotations', 'article', id)) !== undefined) throw new StoreProblem('error_report_annotated');
  await expect({ reports: 1 });
  await removeReports(db, [id]);
  return body.success ? { header: header.data, body: body.data } : null;
}

async function putBack(db: Connection, { body, header }: Removed): Promise<void> {
  const { tx, finished } = writing(db);
  const [totals, headers] = [tx.objectStore('totals'), tx.objectStore('headers')];
  if ((await headers.get(header.id)) !== undefined) return void (await finished);
  const total = (await totals.get('reports')) ?? 0;
  const rows = rowsFor(body, await saidIn(tx, header.id), header.visits, header.seen, undefined);
  const putting = async (): Promise<unknown> => Promise.all([headers.put(rows.header), tx.objectStore('bodies').put(body), tx.objectStore('listings').put(rows.listing), totals.put(total + 1, 'reports')]);
  await committed(tx, putting(), finished);
}

async function putDossiers(db: Connection, dossiers: readonly DossierRow[], listings: readonly ListingRow[], gone: readonly string[]): Promise<void> {
  const { tx, finished } = writing(db, 'lists');
  const [rows, totals] = [tx.objectStore('dossiers'), tx.objectStore('totals')];
  const [before, merged, present, listed]: [unknown[], unknown[], unknown[], unknown[]] = await Promise.all([
    Promise.all(dossiers.map(({ id }) => rows.get(id))),
    Promise.all(gone.map((id) => rows.getKey(id))),
    Promise.all(listings.map(({ id }) => tx.objectStore('headers').getKey(id))),
    Promise.all(listings.map(({ id }) => tx.objectStore('listings').get(id))),
  ]);
  // Of an incident with many reports most entries are as they were: each that is written goes into six indexes.
  const changed = <Row>(all: readonly Row[], kept: readonly unknown[]): Row[] => all.filter((row, i) => !isSame(row, kept[i]));
  const more = before.filter((key) => key === undefined).length - merged.filter((key) => key !== undefined).length;
  const putting = async (): Promise<unknown> => Promise.all([
    ...changed(dossiers, before).map((dossier) => rows.put(dossier)),
    ...gone.map((id) => rows.delete(id)),
    // A report that was removed meanwhile does not come back by its entry.
    ...changed(listings, listed.map((row, i) => (present[i] === undefined ? listings[i] : row))).map((listing) => tx.objectStore('listings').put(listing)),
    totals.get('dossiers').then((total) => totals.put(Math.max(0, (total ?? 0) + more), 'dossiers')),
  ]);
  await committed(tx, putting(), finished);
}

const listingIn = (row: unknown): StoredListing | undefined => asWritten(listingRowSchema, row) ?? undefined;
const dossierIn = (row: unknown): StoredDossier | undefined => asWritten(dossierRowSchema, row) ?? undefined;

async function byIds<Row>(db: Connection, table: 'listings' | 'bodies', ids: readonly string[], parse: (row: unknown) => Row | undefined): Promise<Row[]> {
  const tx = db.transaction(table, 'readonly');
  const rows: unknown[] = await Promise.all(ids.map((id) => tx.store.get(id)));
  await tx.done;
  return rows.flatMap((row) => parse(row) ?? []);
}

/** The lists of the library. `attempt` opens the store and turns what goes wrong into a failure; how many reports there are is remembered after each change. */
export function libraryStore(attempt: <Value>(work: (db: Connection) => Promise<Value>) => Promise<Outcome<Value>>, { remember, removing }: Remembering): LibraryStore {
  return {
    listings: (asked) => attempt((db) => search(db, 'listings', listingIn, asked)),
    dossiers: (asked) => attempt((db) => search(db, 'dossiers', dossierIn, asked)),
    dossier: (id) => attempt(async (db) => dossierIn(await db.get('dossiers', id)) ?? null),
    listed: (ids) => attempt((db) => byIds(db, 'listings', ids, listingIn)),
    reports: (ids) => attempt((db) => byIds(db, 'bodies', ids, (row) => asWritten(storedReportSchema, row) ?? undefined)),
    dossiersOfCasebook: () => attempt((db) => db.getAllKeysFromIndex('dossiers', 'terms', '#casebook')),
    figures: () => attempt(async (db) => ({ reports: await totalOf(db), dossiers: (await db.get('totals', 'dossiers')) ?? 0, pending: (await db.getKeyFromIndex('listings', 'pending', 1)) !== undefined })),
    pending: (limit) => attempt((db) => db.getAllKeysFromIndex('listings', 'pending', 1, limit)),
    file: (dossiers, listings, gone) => attempt(async (db) => (await putDossiers(db, dossiers, listings, gone), null)),
    remove: (id) => attempt((db) => removing(db, (expect) => take(db, id, expect))),
    restore: (removed) =>
      attempt(async (db) => {
        await putBack(db, removed);
        await remember(db).catch(() => undefined);
        return null;
      }),
  };
}
