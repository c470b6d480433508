import type { Act } from '../../model/annotation';
import type { KeptAnnotation, Standing } from '../../model/kept-annotation';
import { doActIn, stepIn, type ActAsked, type Acted } from './acting';
import { countsOf, mayBeAnnotated, type Connection } from './connection';
import { forgetGone } from './history';
import type { Outcome } from './outcome';
import type { Remembering } from './remembering';
import { actRowSchema, annotationRowSchema } from './schema';
import { committed, writing } from './writing';

export type { ActAsked, Acted, ChangeAsked } from './acting';

/** Acts looked at for the newest one that can be taken back: more are not undone in a row. */
const LOOKED_AT_MOST = 500;

/** Annotations looked through for tags in use. */
const TAGGED_AT_MOST = 5_000;

/** What undoing and redoing would do next. */
export interface Journal {
  undo: Act | null;
  redo: Act | null;
}

export interface AnnotationStore {
  /** What was said of the claims of these articles, by article. Nothing is looked for where nobody ever said anything. */
  annotated(articles: readonly string[]): Promise<Outcome<Map<string, KeptAnnotation[]>>>;
  annotation(id: string): Promise<Outcome<KeptAnnotation | null>>;
  /** All annotations that can be read, by id; `unreadable` counts the rest. */
  allAnnotations(): Promise<Outcome<{ annotations: KeptAnnotation[]; unreadable: number }>>;
  /** Every act, in the order in which they were done. */
  allActs(): Promise<Outcome<Act[]>>;
  countAnnotations(): Promise<Outcome<number>>;
  countActs(): Promise<Outcome<number>>;
  /** Takes what the history tells of annotations that are gone out of it; tells of how many acts. It cannot be had back. */
  forgetGone(): Promise<Outcome<{ forgotten: number }>>;
  /** Does an act once, in one transaction; the answer comes after the commit. Refused with error_annotation_conflict where something else is kept by now. */
  act(asked: ActAsked): Promise<Outcome<Acted>>;
  /** Takes an act back (or does it again) in one transaction. Asked twice, it is done once. */
  step(actId: string, forth: boolean, now: string): Promise<Outcome<{ changed: number }>>;
  /** What can be taken back and done again next, of an article or (null) of everything. */
  journal(article: string | null): Promise<Outcome<Journal>>;
  /** Every act that changed an annotation, oldest first. */
  actsOn(annotationId: string): Promise<Outcome<Act[]>>;
  /** Tags in use, each once. */
  tagsUsed(): Promise<Outcome<string[]>>;
  /** Writes down how annotations stand in a text, as a reading of it showed; what was changed meanwhile is left alone. */
  stand(standings: Readonly<Record<string, { revision: number; standing: Standing }>>): Promise<Outcome<null>>;
}

const actIn = (row: unknown): Act[] => {
  const read = actRowSchema.safeParse(row).data;
  return read === undefined ? [] : [read.act];
};
const keptIn = (row: unknown): KeptAnnotation[] => {
  const read = annotationRowSchema.safeParse(row).data;
  return read === undefined ? [] : [{ annotation: read.annotation, standing: read.standing }];
};

async function annotatedIn(db: Connection, articles: readonly string[]): Promise<Map<string, KeptAnnotation[]>> {
  if (articles.length === 0 || !mayBeAnnotated(db) || (await countsOf(db)).annotations === 0) return new Map();
  const tx = db.transaction('annotations', 'readonly');
  const rows: unknown[][] = await Promise.all(articles.map((article) => tx.store.index('article').getAll(article)));
  await tx.done;
  return new Map(articles.flatMap((article, i): [string, KeptAnnotation[]][] => {
    const kept = (rows[i] ?? []).flatMap(keptIn);
    return kept.length === 0 ? [] : [[article, kept]];
  }));
}

/** The newest act that is done, and the oldest of those above it that were taken back. What came with a file was done by nobody here: taking back never reaches it. */
async function journalOf(db: Connection, article: string | null): Promise<Journal> {
  const { store } = db.transaction('acts', 'readonly');
  let redo: Act | null = null;
  let cursor = article === null ? await store.openCursor(null, 'prev') : await store.index('articles').openCursor(article, 'prev');
  for (let looked = 0; cursor !== null && looked < LOOKED_AT_MOST; looked += 1) {
    const row = actRowSchema.safeParse(cursor.value).data;
    const act = row?.imported === undefined ? row?.act : undefined;
    if (act?.state === 'done') return { undo: act, redo };
    if (act?.state === 'undone') redo = act;
    cursor = await cursor.continue();
  }
  return { undo: null, redo };
}

async function standIn(db: Connection, standings: Parameters<AnnotationStore['stand']>[0]): Promise<void> {
  const { tx, finished } = writing(db);
  const putting = async (): Promise<void> => {
    for (const [id, { revision, standing }] of Object.entries(standings)) {
      const row = annotationRowSchema.safeParse(await tx.objectStore('annotations').get(id)).data;
      if (row !== undefined && row.annotation.revision === revision) await tx.objectStore('annotations').put({ ...row, standing });
    }
  };
  await committed(tx, putting(), finished);
}

/** What people say of claims, in the same database as the reports. `attempt` opens the store and turns what goes wrong into a failure; the sentinel is told before fewer and after more are kept. */
export function annotationStore(attempt: <Value>(work: (db: Connection) => Promise<Value>) => Promise<Outcome<Value>>, { remember, removing }: Remembering): AnnotationStore {
  /** Whatever comes of it, the sentinel says afterwards what is there. */
  async function remembering<Value>(db: Connection, fewer: number, work: () => Promise<Value>): Promise<Value> {
    if (fewer > 0) return removing(db, async (expect) => (await expect({ annotations: fewer }), work()));
    try {
      return await work();
    } finally {
      // The commit is done: a sentinel that cannot be written costs the warning of a later loss, not what was written.
      await remember(db).catch(() => undefined);
    }
  }

  return {
    annotated: (articles) => attempt((db) => annotatedIn(db, [...new Set(articles)])),
    annotation: (id) => attempt(async (db) => keptIn(await db.get('annotations', id))[0] ?? null),
    allAnnotations: () =>
      attempt(async (db) => {
        const rows: unknown[] = await db.getAll('annotations');
        const annotations = rows.flatMap(keptIn);
        return { annotations, unreadable: rows.length - annotations.length };
      }),
    allActs: () => attempt(async (db) => (await db.getAll('acts')).flatMap(actIn)),
    countActs: () => attempt((db) => db.count('acts')),
    forgetGone: () => attempt(async (db) => ({ forgotten: await forgetGone(db) })),
    countAnnotations: () => attempt(async (db) => (await countsOf(db)).annotations),
    act: (asked) => attempt((db) => remembering(db, asked.mayRemove === true ? asked.changes.length : 0, () => doActIn(db, asked))),
    step: (actId, forth, now) =>
      attempt(async (db) => {
        const row = actRowSchema.safeParse(await db.getFromIndex('acts', 'id', actId)).data;
        return remembering(db, row?.act.changes.length ?? 0, async () => ({ changed: await stepIn(db, actId, forth, now) }));
      }),
    journal: (article) => attempt((db) => journalOf(db, article)),
    actsOn: (annotationId) => attempt(async (db) => (await db.getAllFromIndex('acts', 'annotations', annotationId)).flatMap(actIn)),
    tagsUsed: () =>
      attempt(async (db) => {
        if ((await countsOf(db)).annotations === 0) return [];
        // Of very many some are enough to choose from.
        const rows: unknown[] = await db.getAll('annotations', null, TAGGED_AT_MOST);
        return [...new Set(rows.flatMap(keptIn).flatMap(({ annotation }) => annotation.tags))];
      }),
    stand: (standings) => attempt(async (db) => (await standIn(db, standings), null)),
  };
}
