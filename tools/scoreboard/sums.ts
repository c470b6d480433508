import type { KeptFigure } from './figures';

/** Figures that are asked for together: one name, those that it is the sum of, and how many there should be in all. */
interface Sum {
  case: string;
  what: string;
  of: RegExp;
  least: number;
}

const SUMS: readonly Sum[] = [{ case: 'R3', what: 'made-up texts of all languages and seeds together that broke the reader', of: /^made-up (?:Azerbaijani |Russian )?texts that broke the reader$/, least: 1_000_000 }];

function summed(sum: Sum, figures: readonly KeptFigure[]): KeptFigure[] {
  const parts = figures.filter((figure) => figure.case === sum.case && figure.run === 'long' && sum.of.test(figure.what));
  if (parts.length < 2) return [];
  const value = parts.reduce((all, part) => all + Number(part.value), 0);
  const of = parts.reduce((all, part) => all + (part.of ?? 0), 0);
  const at = parts.map((part) => part.at).reduce((a, b) => (a > b ? a : b));
  return [{ case: sum.case, what: sum.what, value, of, asked: `0 of ${sum.least.toLocaleString('en')}`, held: value === 0 && of >= sum.least && parts.every(({ held }) => held), run: 'long', at }];
}

/** The figures, and before them the sums of those of long runs that are asked for together. One that is not full yet is not held. */
export const withSums = (figures: readonly KeptFigure[]): KeptFigure[] => [...SUMS.flatMap((sum) => summed(sum, figures)), ...figures];
