import type { Act, Annotation } from '../../model/annotation';
import { MAX_ANNOTATIONS } from '../../model/limits';
import type { Report } from '../../model/report';
import { articlesOf, kindOfChange, sameContent, stepsBack, stepsForth } from '../../reviews/acts';
import { quotesMeant } from '../../reviews/standing';
import type { Connection } from './connection';
import { StoreProblem } from './outcome';
import { refile } from './refiling';
import { actRowSchema, annotationRowSchema, type ActRow, type AnnotationRow } from './schema';
import { committed, writing } from './writing';

type Writing = ReturnType<typeof writing>['tx'];

/** One change that is asked for. */
export interface ChangeAsked {
  id: string;
  /** the revision that it was made on, 0 where there was none; null where it does not matter */
  revision: number | null;
  /** what comes in the place of what is there; null for nothing. It is asked within the transaction. Revision and times are given to it, unless the act is an exact one. */
  next: (before: Annotation | null) => Annotation | null;
}

/** One act: all of its changes or none. */
export interface ActAsked {
  id: string;
  /** null: what it is called by what it changes */
  kind: Act['kind'] | null;
  /** ISO date-time */
  at: string;
  author: string | null;
  changes: readonly ChangeAsked[];
  /** the article's report, kept where it is not kept yet */
  report: Report | null;
  /** changes made on another revision are left out and told, where they would otherwise refuse the act */
  leaveConflicts?: boolean;
  /** fewer may be there afterwards */
  mayRemove?: boolean;
  /** what comes keeps its own revision and times, where nothing was there */
  exact?: boolean;
}

/** What became of an act. `conflicts` are ids that were left alone. */
export interface Acted {
  changed: number;
  conflicts: string[];
}

const rowIn = (row: unknown): AnnotationRow | null => annotationRowSchema.safeParse(row).data ?? null;
const sameWords = (a: Annotation, b: Annotation): boolean => a.article.textHash === b.article.textHash && sameQuotes(a, b);
function sameQuotes(a: Annotation, b: Annotation): boolean {
  const [one, other] = [quotesMeant(a), quotesMeant(b)];
  return one.length === other.length && one.every((quote, i) => quote.exact === other[i]?.exact && quote.start === other[i]?.start);
}

/** The highest revision that an annotation ever had: one that was removed and comes back goes on from there, so that nobody takes it for what they saw. */
async function highest(tx: Writing, id: string): Promise<number> {
  const rows: unknown[] = await tx.objectStore('acts').index('annotations').getAll(id);
  const known = rows.flatMap((row) => actRowSchema.safeParse(row).data ?? []);
  const revisions = known.flatMap(({ act, top }) => [top[id] ?? 0, ...act.changes.filter((change) => change.id === id).flatMap(({ after, before }) => [after?.revision ?? 0, before?.revision ?? 0])]);
  return Math.max(0, ...revisions);
}

async function put(tx: Writing, after: Annotation, before: AnnotationRow | null): Promise<void> {
  const standing = before !== null && sameWords(before.annotation, after) ? before.standing : null;
  await tx.objectStore('annotations').put({ id: after.id, article: after.article.id, review: after.review, annotation: after, standing });
}

/** So many annotations more, or fewer. One that lies there and cannot be read counts as one, as its row does. */
export async function countAnnotations(tx: Writing, by: number): Promise<void> {
  const totals = tx.objectStore('totals');
  const total = ((await totals.get('annotations')) ?? 0) + by;
  if (by > 0 && total > MAX_ANNOTATIONS) throw new StoreProblem('error_annotations_many');
  await totals.put(Math.max(0, total), 'annotations');
}

/** Acts that were taken back and touch the same articles can no longer be done again: something else was done. */
async function dropUndone(tx: Writing, articles: ReadonlySet<string>): Promise<void> {
  const rows: unknown[] = await tx.objectStore('acts').index('undone').getAll(1);
  for (const { undone: _undone, ...row } of rows.flatMap((one) => actRowSchema.safeParse(one).data ?? [])) {
    if (row.articles.some((article) => articles.has(article))) await tx.objectStore('acts').put({ ...row, act: { ...row.act, state: 'dropped' } });
  }
}

interface Done {
  changes: Act['changes'];
  conflicts: string[];
  /** so many more rows than before */
  grown: number;
}

async function change(tx: Writing, { at, changes, exact = false, leaveConflicts = false }: ActAsked): Promise<Done> {
  const done: Done = { changes: [], conflicts: [], grown: 0 };
  for (const { id, next, revision } of changes) {
    const row: unknown = await tx.objectStore('annotations').get(id);
    const before = rowIn(row);
    if (revision !== null && revision !== (before?.annotation.revision ?? 0)) {
      if (!leaveConflicts) throw new StoreProblem('error_annotation_conflict', id);
      done.conflicts.push(id);
      continue;
    }
    const asked = next(before?.annotation ?? null);
    const asIs = exact && before === null;
    const last = asked === null || asIs ? 0 : (before?.annotation.revision ?? (await highest(tx, id)));
    const after = asked === null || asIs ? asked : { ...asked, id, created: before?.annotation.created ?? asked.created, modified: at, revision: last + 1 };
    if (sameContent(before?.annotation ?? null, after)) continue;
    if (after === null) await tx.objectStore('annotations').delete(id);
    else await put(tx, after, before);
    done.changes.push({ id, before: before?.annotation ?? null, after });
    done.grown += Number(after !== null) - Number(row !== undefined);
  }
  return done;
}

/** Does an act within a transaction. */
export async function doAct(tx: Writing, asked: ActAsked): Promise<Acted> {
  // The same act sent again was done already, whatever became of its answer.
  if ((await tx.objectStore('acts').index('id').getKey(asked.id)) !== undefined) return { changed: 0, conflicts: [] };
  const { changes, conflicts, grown } = await change(tx, asked);
  if (changes.length === 0) return { changed: 0, conflicts };
  const articles = articlesOf({ changes });
  await dropUndone(tx, new Set(articles));
  const [only] = changes;
  const kind = asked.kind ?? (changes.length === 1 && only ? kindOfChange(only.before, only.after) : 'review');
  const act: Act = { id: asked.id, kind, at: asked.at, author: asked.author, changes, state: 'done' };
  await tx.objectStore('acts').add({ id: act.id, articles, annotations: changes.map(({ id }) => id), top: {}, act });
  await countAnnotations(tx, grown);
  for (const article of articles) await refile(tx, article, asked.report, asked.at);
  return { changed: changes.length, conflicts };
}

/** Does an act, once for its id, in one transaction with everything that follows from it. */
export async function doActIn(db: Connection, asked: ActAsked): Promise<Acted> {
  const { tx, finished } = writing(db);
  const result: { acted: Acted } = { acted: { changed: 0, conflicts: [] } };
  await committed(tx, doAct(tx, asked).then((acted) => void (result.acted = acted)), finished);
  return result.acted;
}

/** Takes an act back, or does it again. What it changed and was changed since is not touched: then all of it is left as it is. */
async function step(tx: Writing, actId: string, forth: boolean, now: string): Promise<number> {
  const line: ActRow | undefined = actRowSchema.safeParse(await tx.objectStore('acts').index('id').get(actId)).data;
  if (line === undefined || line.act.state === 'dropped') throw new StoreProblem('error_act_gone');
  if (line.act.state === (forth ? 'done' : 'undone')) return 0;
  const steps = forth ? stepsForth(line.act) : stepsBack(line.act);
  const top: Record<string, number> = { ...line.top };
  let by = 0;
  for (const { from, id, to } of steps) {
    const row: unknown = await tx.objectStore('annotations').get(id);
    const current = rowIn(row);
    if (!sameContent(current?.annotation ?? null, from)) throw new StoreProblem('error_act_overtaken');
    const revision = (current?.annotation.revision ?? Math.max(top[id] ?? 0, await highest(tx, id))) + 1;
    top[id] = revision;
    by += Number(to !== null) - Number(row !== undefined);
    if (to === null) await tx.objectStore('annotations').delete(id);
    else await put(tx, { ...to, revision }, current);
  }
  const { undone: _undone, ...rest } = line;
  await tx.objectStore('acts').put({ ...rest, top, ...(forth ? {} : { undone: 1 as const }), act: { ...line.act, state: forth ? 'done' : 'undone' } });
  await countAnnotations(tx, by);
  for (const article of line.articles) await refile(tx, article, null, now);
  return steps.length;
}

/** `now` is an ISO date-time. Tells how many annotations it changed: none where it was done already. */
export async function stepIn(db: Connection, actId: string, forth: boolean, now: string): Promise<number> {
  const { tx, finished } = writing(db);
  const result = { changed: 0 };
  await committed(tx, step(tx, actId, forth, now).then((changed) => void (result.changed = changed)), finished);
  return result.changed;
}
