import { actSchema, type Act, type Annotation } from '../../model/annotation';
import { importName, type ImportItem, type Standing } from '../../model/import';
import { MAX_OBJECTIONS } from '../../model/limits';
import { objectionSchema, type Objection } from '../../model/objection';
import { storedReportSchema } from '../../model/report';
import { articlesOf } from '../../reviews/acts';
import { countAnnotations, doAct, type ChangeAsked } from './acting';
import type { Connection } from './connection';
import { StoreProblem, succeeded, type Outcome } from './outcome';
import { refile } from './refiling';
import { actRowSchema, annotationRowSchema, type Tables } from './schema';
import { whatIsLeft } from './what-is-left';
import { committed, writing } from './writing';

type Writing = ReturnType<typeof writing>['tx'];
/** Reads one row by its key, within a transaction or each in its own. */
type Get = (table: 'bodies' | 'annotations' | 'objections', key: string) => Promise<unknown>;
type ActById = (id: string) => Promise<unknown>;

/** Whether an entry is written, seen what it is to what is kept. */
export type Takes = (standing: Standing, item: ImportItem) => boolean;
/** What an entry is to what is kept under its name. */
export type StandingOf = (incoming: ImportItem, kept: ImportItem | null) => Standing;

export interface TakeInAsked {
  items: readonly ImportItem[];
  /** the act that stands in the history for what no act of the file tells of */
  act: { id: string; at: string; author: string | null };
  standingOf: StandingOf;
  takes: Takes;
}

export interface ImportStore {
  /**
   * What is kept under the names of these entries, each in its place; null where nothing is. Decisions are kept elsewhere: null. Where the browser has lost some of the store (`lost`) it is what is
   * left, and nothing is begun anew by looking.
   */
  keptBeside(items: readonly ImportItem[]): Promise<Outcome<{ items: (ImportItem | null)[]; lost: boolean }>>;
  /** Writes what is to be written of a file in one transaction: all of it, or nothing (J9, J10). Decisions are left out. */
  takeIn(asked: TakeInAsked): Promise<Outcome<{ written: number }>>;
}

async function keptOf(item: ImportItem, get: Get, actById: ActById): Promise<ImportItem | null> {
  const name = importName(item);
  if (item.kind === 'report') {
    const value = storedReportSchema.safeParse(await get('bodies', name)).data;
    return value === undefined ? null : { kind: 'report', value };
  }
  if (item.kind === 'annotation') {
    const value = annotationRowSchema.safeParse(await get('annotations', name)).data?.annotation;
    return value === undefined ? null : { kind: 'annotation', value };
  }
  if (item.kind === 'objection') {
    const value = objectionSchema.safeParse(await get('objections', name)).data;
    return value === undefined ? null : { kind: 'objection', value };
  }
  if (item.kind === 'decision') return null;
  const value = actRowSchema.safeParse(await actById(name)).data?.act;
  return value === undefined ? null : { kind: 'act', value };
}

async function putReport(tx: Writing, report: ImportItem & { kind: 'report' }): Promise<void> {
  const { value } = report;
  const isNew = (await tx.objectStore('bodies').getKey(value.id)) === undefined;
  const header = await tx.objectStore('headers').getKey(value.id);
  await tx.objectStore('bodies').put(value);
  const totals = tx.objectStore('totals');
  if (isNew && header === undefined) await totals.put(((await totals.get('reports')) ?? 0) + 1, 'reports');
}

/** An act of elsewhere as it was done there: it is history here too, and nothing is done by writing it down. */
async function putAct(tx: Writing, act: Act): Promise<void> {
  const row = { id: act.id, articles: articlesOf(act), annotations: act.changes.map(({ id }) => id), imported: 1 as const, top: {}, act: actSchema.parse(act) };
  await tx.objectStore('acts').add(act.state === 'undone' ? { ...row, undone: 1 } : row);
}

/** Annotations whose last words an act of the file itself tells: their history comes along. */
function toldByActs(items: readonly ImportItem[]): Set<string> {
  const acts = items.flatMap((item) => (item.kind === 'act' ? [item.value] : []));
  return new Set(acts.flatMap(({ changes }) => changes.map(({ id }) => id)));
}

async function putObjection(tx: Writing, objection: Objection): Promise<void> {
  const objections = tx.objectStore('objections');
  const isNew = (await objections.getKey(objection.id)) === undefined;
  if (isNew && (await objections.count()) >= MAX_OBJECTIONS) throw new StoreProblem('error_import_many');
  await objections.put(objection);
}

async function putAsItWas(tx: Writing, annotation: Annotation): Promise<void> {
  const isNew = (await tx.objectStore('annotations').getKey(annotation.id)) === undefined;
  await tx.objectStore('annotations').put({ id: annotation.id, article: annotation.article.id, review: annotation.review, annotation, standing: null });
  await countAnnotations(tx, Number(isNew));
}

async function takeIn(tx: Writing, { act, items, standingOf, takes }: TakeInAsked): Promise<number> {
  const get: Get = (table, key) => tx.objectStore(table).get(key);
  const actById: ActById = (id) => tx.objectStore('acts').index('id').get(id);
  const told = toldByActs(items);
  const touched = new Set<string>();
  const asked: ChangeAsked[] = [];
  let written = 0;
  // Reports first: what is said of them is filed under them.
  const order = [...items].sort((a, b) => Number(b.kind === 'report') - Number(a.kind === 'report'));
  for (const item of order) {
    if (item.kind === 'decision') continue;
    const standing = standingOf(item, await keptOf(item, get, actById));
    if (!takes(standing, item)) continue;
    written += 1;
    if (item.kind === 'report') {
      await putReport(tx, item);
      touched.add(item.value.id);
    } else if (item.kind === 'objection') await putObjection(tx, item.value);
    else if (item.kind === 'act') await putAct(tx, item.value);
    else if (standing === 'new' && told.has(item.value.id)) {
      await putAsItWas(tx, item.value);
      touched.add(item.value.article.id);
    } else asked.push({ id: item.value.id, revision: null, next: () => item.value });
  }
  if (asked.length > 0) await doAct(tx, { id: act.id, kind: 'import', at: act.at, author: act.author, changes: asked, report: null, exact: true });
  for (const article of touched) await refile(tx, article, null, act.at);
  return written;
}

/** What is kept under the names of entries, in a store that may lack tables: an older one, or what is left of one. */
async function besideIn(db: Connection, items: readonly ImportItem[]): Promise<(ImportItem | null)[]> {
  const tables = (['bodies', 'annotations', 'objections', 'acts'] as const satisfies readonly (keyof Tables)[]).filter((table) => db.objectStoreNames.contains(table));
  if (tables.length === 0) return items.map(() => null);
  const has = new Set<keyof Tables>(tables);
  const tx = db.transaction(tables, 'readonly');
  const get: Get = async (table, key) => (has.has(table) ? tx.objectStore(table).get(key) : undefined);
  const actById: ActById = async (id) => (has.has('acts') ? tx.objectStore('acts').index('id').get(id) : undefined);
  const found = await Promise.all(items.map((item) => keptOf(item, get, actById)));
  await tx.done;
  return found;
}

/** Taking files in. `remember` tells the sentinel what is there afterwards. */
export function importStore(attempt: <Value>(work: (db: Connection) => Promise<Value>) => Promise<Outcome<Value>>, remember: (db: Connection) => Promise<unknown>): ImportStore {
  return {
    async keptBeside(items) {
      const found = await attempt((db) => besideIn(db, items));
      if (found.ok) return succeeded({ items: found.value, lost: false });
      if (found.key !== 'error_store_lost') return found;
      return whatIsLeft(async (db) => ({ items: db === null ? items.map(() => null) : await besideIn(db, items), lost: true }));
    },
    takeIn: (asked) =>
      attempt(async (db) => {
        const { tx, finished } = writing(db);
        const result = { written: 0 };
        await committed(tx, takeIn(tx, asked).then((written) => void (result.written = written)), finished);
        await remember(db).catch(() => undefined);
        return result;
      }),
  };
}
