import type { Act, Annotation } from '../model/annotation';
import { isSame } from './same';

type Step = Act['changes'][number];

/** The same words, whenever and however often they were kept. The order of keys does not count. */
export function sameContent(a: Annotation | null, b: Annotation | null): boolean {
  const content = (annotation: Annotation | null): unknown => (annotation === null ? null : { ...annotation, revision: 0, modified: '' });
  return isSame(content(a), content(b));
}

/** The articles whose annotations an act changed, by their ids, each once. */
export const articlesOf = ({ changes }: Pick<Act, 'changes'>): string[] => [...new Set(changes.flatMap(({ after, before }) => [before, after]).flatMap((one) => one?.article.id ?? []))].sort();

/** What an act would be taken back to, and done again to: for each annotation what has to be there now and what comes in its place. */
export const stepsBack = ({ changes }: Pick<Act, 'changes'>): { id: string; from: Annotation | null; to: Annotation | null }[] => changes.map(({ after, before, id }: Step) => ({ id, from: after, to: before }));
export const stepsForth = ({ changes }: Pick<Act, 'changes'>): { id: string; from: Annotation | null; to: Annotation | null }[] => changes.map(({ after, before, id }: Step) => ({ id, from: before, to: after }));

/** What an act is called by what it changed of one annotation. */
export function kindOfChange(before: Annotation | null, after: Annotation | null): Act['kind'] {
  if (after === null) return 'remove';
  if (before === null) return after.review === 'added' ? 'add' : after.review === 'open' ? (after.assessment === null ? 'note' : 'assess') : after.review === 'corrected' ? 'correct' : 'review';
  if (!isSame(before.fields, after.fields)) return 'correct';
  if (before.review !== after.review) return 'review';
  return isSame(before.assessment, after.assessment) ? 'note' : 'assess';
}
