export interface SizeOptions {
  /** numbers of kept reports, ascending */
  sizes: number[];
  /** kept reports of the article's own incident */
  own: number;
  /** stops of the worker for each number */
  rounds: number;
}

const USAGE = 'Give numbers of kept reports (1000 10000 100000 if none), --own N for how many of them are about the same incident, --rounds N for how often the worker is stopped.';

/** The benchmark's arguments, or a sentence about what is wrong with them. */
export function readSizes(args: readonly string[]): SizeOptions | string {
  const found: SizeOptions = { sizes: [], own: 30, rounds: 25 };
  for (let at = 0; at < args.length; at += 1) {
    const name = args[at];
    const isOption = name === '--own' || name === '--rounds';
    const value = Number(isOption ? args[++at] : name);
    if (!Number.isInteger(value) || value < (name === '--own' ? 0 : 1)) return USAGE;
    if (name === '--own') found.own = value;
    else if (name === '--rounds') found.rounds = value;
    else found.sizes.push(value);
  }
  return { ...found, sizes: found.sizes.length === 0 ? [1_000, 10_000, 100_000] : [...found.sizes].sort((a, b) => a - b) };
}
