import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keptResults } from '../benchmark/results';
import { sizes } from '../benchmark/sizes';
import { carriedFigures, withCarried } from './carried';
import { keptFigures, longFirst, type KeptFigure } from './figures';
import { mutationFigures } from './mutation';
import { outcomesOf, readRecord, type Run } from './outcomes';
import type { Kept } from './page';
import { releaseFigures } from './release';
import { withSums } from './sums';
import { versions } from './versions';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The runs of tests, by the names of their records; the long ones keep theirs apart. */
const RUNS = [
  { run: 'in Node', record: 'unit' },
  { run: 'Chromium', record: 'chromium' },
  { run: 'Firefox', record: 'firefox' },
] as const;

/** Everything that lies kept: of the runs of every day, or of the long ones, made here or before, with those of every day where no long one was made. */
export function readKept(long: boolean): Kept {
  const recordOf = (name: string): unknown => readRecord(join(root, '.cache', 'tests', `${name}.json`));
  const runsOf = (mark: string): Run[] =>
    RUNS.flatMap(({ record, run }) => {
      const read = recordOf(`${record}${mark}`);
      return read === null ? [] : [outcomesOf(run, read, root, recordOf(`${record}${mark}-again`))];
    });
  const figuresOf = (folder: string, runs: readonly Run[]): KeptFigure[] => keptFigures(join(root, '.output', 'figures', folder), runs.flatMap(({ again }) => again));
  const [everyDay, longRuns] = [runsOf(''), long ? runsOf('-long') : []];
  const short = figuresOf('short', everyDay);
  const mutation = mutationFigures(join(root, '.output', 'mutation'));
  const ofHours = long ? withCarried([...figuresOf('long', longRuns), ...mutation], carriedFigures(root)) : mutation;
  return {
    long,
    on: new Date().toISOString().slice(0, 10),
    versions: versions(),
    figures: [...withSums(longFirst(ofHours, short)), ...releaseFigures(root)],
    runs: RUNS.flatMap(({ run }) => longRuns.find(({ name }) => name === run) ?? everyDay.find(({ name }) => name === run) ?? []),
    sizes: sizes(),
    benchmark: keptResults(),
  };
}
