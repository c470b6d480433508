import { FIELDS, type Count, type Note, type Rates, type Scores } from './score';

const one = (value: number): string => value.toFixed(1);
const percent = ({ of, right }: Count): string => (of === 0 ? '–' : one((100 * right) / of));
const rows = (head: string[], body: string[][]): string => [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const rate = (name: string, { precision, recall, f1 }: Rates): string[] => [name, one(precision), one(recall), one(f1)];

/** The scores as Markdown tables: the sums, the fields, recall by construction (weakest first), traps. */
export function scoreTable(scores: Scores): string {
  const { articles, labelled, predicted, quiet, fields } = scores;
  const constructions = Object.entries(scores.constructions).sort(([a, x], [b, y]) => x.right / x.of - y.right / y.of || x.strict / x.of - y.strict / y.of || (a < b ? -1 : 1));
  const traps = Object.entries(scores.traps).sort(([a, x], [b, y]) => x.right / x.of - y.right / y.of || (a < b ? -1 : 1));
  return [
    `${articles} articles, ${labelled} labelled claims, ${predicted} predicted; quiet on ${quiet.right} of ${quiet.of} articles with nothing to find.`,
    rows(['', 'precision', 'recall', 'F1'], [rate('sentence', scores.sentence), rate('claim', scores.claim), rate('strict', scores.strict)]),
    rows(['agreement of matched claims', '%'], FIELDS.map((field) => [field, one(fields[field])])),
    rows(['construction', 'labelled', 'recall', 'strict recall'], constructions.map(([tag, count]) => [tag, String(count.of), percent(count), percent({ of: count.of, right: count.strict })])),
    ...(traps.length === 0 ? [] : [rows(['trap', 'places', 'left alone'], traps.map(([kind, count]) => [kind, String(count.of), percent(count)]))]),
  ].join('\n\n');
}

/** One line for each miss, false alarm and difference. */
export const noteLine = (note: Note): string =>
  `${{ missed: '-', 'false alarm': '+', repeated: '=', differs: '~' }[note.kind]} ${note.article}: ${note.kind} ${note.actor} by ${note.speaker ?? 'nobody'}` +
  `${note.fields.length > 0 ? ` (${note.fields.join(', ')})` : ''}${note.tags.length > 0 ? ` [${note.tags.join(' ')}]` : ''}: ${note.sentence.slice(0, 140)}`;
