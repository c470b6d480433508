import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inNameOrder, longFirst, readFigures, type KeptFigure } from './figures';

/** Where the figures of runs in hours lie with the code. */
const PLACE = 'docs/figures.jsonl';
/** What is made of one commit is true of that one alone. */
const OF_A_COMMIT = 'npm run release';

/** Is this of a run in hours? Those of every day are measured anew with each. */
const isOfHours = ({ case: id, file, run }: KeptFigure): boolean => (run === 'long' || id === 'R5') && file !== undefined && file !== OF_A_COMMIT;

/** The figures that lie with the code: a machine on which nobody made the runs in hours shows them with their day. */
export const carriedFigures = (root: string): KeptFigure[] => readFigures(join(root, PLACE));

/** What was measured here, and of what lies with the code all that was not. */
export const withCarried = (measured: readonly KeptFigure[], carried: readonly KeptFigure[]): KeptFigure[] => inNameOrder(longFirst(measured, carried));

/** Lays the figures of runs in hours with the code, for the next machine. */
export function carryOn(root: string, figures: readonly KeptFigure[]): void {
  writeFileSync(join(root, PLACE), inNameOrder(figures.filter(isOfHours)).map((figure) => `${JSON.stringify(figure)}\n`).join(''));
}
