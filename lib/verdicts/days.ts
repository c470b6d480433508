import { dayNumber, partsOf } from '../text/calendar';

/** Days from one ISO date to another, negative where the second is earlier; NaN where either is none. */
export function daysBetween(from: string, to: string): number {
  const [a, b] = [partsOf(from), partsOf(to)];
  return a && b ? dayNumber(b.year, b.month, b.day) - dayNumber(a.year, a.month, a.day) : Number.NaN;
}
