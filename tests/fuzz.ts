/** Numbers between 0 and 1 that are always the same for a seed (mulberry32, public domain). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface Fuzzed {
  tried: number;
  /** different outcomes that were met: what leads to a new one is changed further */
  outcomes: number;
  /** milliseconds */
  slowest: number;
}

export interface Fuzzing {
  seeds: readonly string[];
  /** pieces that mean something to what reads them */
  pieces: readonly string[];
  /** tries one; what it returns names the outcome, and whatever it throws ends the whole */
  run: (text: string) => string;
  times: number;
  /** no seed is grown beyond so many characters */
  longest: number;
  seed: number;
}

const MOST_KEPT = 400;

/** One change of a text: something left out, doubled, turned over, put in, or taken from another text. */
function changed(text: string, other: string, pieces: readonly string[], random: () => number): string {
  const at = Math.floor(random() * (text.length + 1));
  const length = Math.floor(random() ** 3 * Math.max(1, text.length - at));
  const [before, part, after] = [text.slice(0, at), text.slice(at, at + length), text.slice(at + length)];
  switch (Math.floor(random() * 7)) {
    case 0:
      return before + after;
    case 1:
      return before + part + part + after;
    case 2:
      return before + String.fromCharCode(Math.floor(random() * 65_536)) + text.slice(at + 1);
    case 3:
      return before + (pieces[Math.floor(random() * pieces.length)] ?? '') + after;
    case 4:
      return before + (pieces[Math.floor(random() * pieces.length)] ?? '').repeat(1 + Math.floor(random() * 40)) + text.slice(at);
    case 5:
      return before + other.slice(Math.floor(random() * other.length));
    default:
      return before + [...part].reverse().join('') + after;
  }
}

/** Changes texts again and again, and goes on from those that led somewhere new: fuzzing that is led by what it finds (R4). Throws what `run` throws, with the text. */
export function fuzz({ longest, pieces, run, seed, seeds, times }: Fuzzing): Fuzzed {
  const random = chance(seed);
  const kept = [...seeds];
  const outcomes = new Set<string>();
  let slowest = 0;
  const pick = (): string => kept[Math.floor(random() * kept.length)] ?? '';
  for (let tried = 0; tried < times; tried += 1) {
    let text = pick();
    for (let changes = 1 + Math.floor(random() * 4); changes > 0; changes -= 1) text = changed(text, pick(), pieces, random).slice(0, longest);
    const from = performance.now();
    let outcome: string;
    try {
      outcome = run(text);
    } catch (error) {
      throw new Error(`The ${String(tried + 1)}th text (seed ${String(seed)}) broke it: ${JSON.stringify(text).slice(0, 2_000)}`, { cause: error });
    }
    slowest = Math.max(slowest, performance.now() - from);
    if (outcomes.has(outcome)) continue;
    outcomes.add(outcome);
    if (kept.length < MOST_KEPT) kept.push(text);
    else kept[seeds.length + Math.floor(random() * (MOST_KEPT - seeds.length))] = text;
  }
  return { tried: times, outcomes: outcomes.size, slowest };
}
