import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keptResults } from '../benchmark/results';
import { sizes } from '../benchmark/sizes';
import { keptFigures, longFirst } from './figures';
import { mutationFigures } from './mutation';
import { outcomesOf, readRecord } from './outcomes';
import type { Kept } from './page';
import { versions } from './versions';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The runs of tests, by the names of their records; the long ones keep theirs apart. */
const RUNS = [
  { run: 'in Node', record: 'unit' },
  { run: 'Chromium', record: 'chromium' },
  { run: 'Firefox', record: 'firefox' },
] as const;

/** Everything that lies kept: of the runs of every day, or of the long ones with those of every day where no long one was made. */
export function readKept(long: boolean): Kept {
  const short = keptFigures(join(root, '.output', 'figures', 'short'));
  const recordOf = (name: string) => readRecord(join(root, '.cache', 'tests', `${name}.json`));
  return {
    long,
    on: new Date().toISOString().slice(0, 10),
    versions: versions(),
    figures: [...(long ? longFirst(keptFigures(join(root, '.output', 'figures', 'long')), short) : short), ...mutationFigures(join(root, '.output', 'mutation'))],
    runs: RUNS.flatMap(({ record, run }) => {
      const read = (long ? recordOf(`${record}-long`) : null) ?? recordOf(record);
      return read === null ? [] : [outcomesOf(run, read, root)];
    }),
    sizes: sizes(),
    benchmark: keptResults(),
  };
}
