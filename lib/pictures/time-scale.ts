import { dayNumber, partsOf } from '../text/calendar';

/** The day's number, or null for what is no date. */
export function dayOf(iso: string): number | null {
  const parts = partsOf(iso);
  return parts ? dayNumber(parts.year, parts.month, parts.day) : null;
}

export interface TimeScale {
  /** the place of a day, in pixels */
  at: (iso: string) => number;
  /** the middles of stretches in which nothing happened and which are drawn shorter than they were */
  cuts: number[];
}

/** A stretch without anything is cut where it is longer than all others together, times this; a further one only where it is much longer. */
const TOO_LONG = { first: 0.7, further: 1.5 };
/** What is left of it, as a share of all others. */
const LEFT = 0.35;
const CUTS = 4;

/** The lengths of the stretches between days as they are drawn, and which were cut. */
function drawnLengths(gaps: readonly number[]): { lengths: number[]; cut: Set<number> } {
  const lengths = [...gaps];
  const cut = new Set<number>();
  for (let round = 0; round < CUTS && lengths.length > 1; round += 1) {
    const longest = lengths.reduce((best, length, at) => (!cut.has(at) && (best < 0 || length > (lengths[best] ?? 0)) ? at : best), -1);
    if (longest < 0) break;
    const others = lengths.reduce((sum, length, at) => (at === longest ? sum : sum + length), 0);
    if ((lengths[longest] ?? 0) <= (round === 0 ? TOO_LONG.first : TOO_LONG.further) * others) break;
    lengths[longest] = LEFT * others;
    cut.add(longest);
  }
  return { lengths, cut };
}

/**
 * Puts ISO dates between two places, in their order. Time is drawn true but for long stretches without anything, which are cut: without that, an event, a week of claims and today's
 * date would make one heap at the left.
 */
export function timeScale(dates: readonly string[], left: number, right: number): TimeScale {
  const days = [...new Set(dates.flatMap((iso) => dayOf(iso) ?? []))].sort((a, b) => a - b);
  const { lengths, cut } = drawnLengths(days.slice(1).map((day, at) => day - (days[at] ?? day)));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const places: number[] = [left];
  for (const length of lengths) places.push((places.at(-1) ?? left) + (length / total) * (right - left));
  const at = (iso: string): number => {
    const day = dayOf(iso) ?? days[0] ?? 0;
    const next = days.findIndex((known) => known >= day);
    if (next < 0) return days.length > 1 ? right : (left + right) / 2;
    if (next === 0 || days[next] === day) return days.length > 1 ? (places[next] ?? left) : (left + right) / 2;
    const [before = 0, after = 1] = [days[next - 1], days[next]];
    const [from = left, to = right] = [places[next - 1], places[next]];
    return from + ((day - before) / (after - before)) * (to - from);
  };
  return { at, cuts: [...cut].sort((a, b) => a - b).map((gap) => ((places[gap] ?? left) + (places[gap + 1] ?? right)) / 2) };
}
