import fc from 'fast-check';
import { callingTest, recordFigure, type Figure } from './figures';

/** Cases of one go: between two the test runner hears that this process is alive. */
const BATCH = 2_000;
/** So often a run says how far it is: one of hours that is broken off leaves what it tried. */
const BETWEEN = 10_000;

/** Where the made-up cases of this process begin; WHENCE_SEED=number tries those of an earlier run again. */
const SEED = Number(process.env['WHENCE_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

/**
 * Holds a property to so many made-up cases and keeps the figure, also where it does not hold: failures of all that were tried. Throws with the smallest
 * case that breaks it, as fc.assert does.
 */
export async function holds<T>(given: Pick<Figure, 'case' | 'what'>, property: fc.IRawProperty<T>, runs: number): Promise<void> {
  const figure = { ...given, seeds: [SEED], file: callingTest() };
  for (let tried = 0; tried < runs; tried += BATCH) {
    const details = await fc.check(property, { seed: (SEED + tried / BATCH) | 0, numRuns: Math.min(BATCH, runs - tried) });
    if (details.failed) {
      recordFigure({ ...figure, value: 1, of: tried + details.numRuns, asked: '0', held: false });
      throw new Error(fc.defaultReportMessage(details) ?? 'The property does not hold.');
    }
    const so = Math.min(tried + BATCH, runs);
    if (so % BETWEEN === 0 || so === runs) recordFigure({ ...figure, value: 0, of: so, asked: '0', held: true });
    await new Promise(setImmediate);
  }
}
