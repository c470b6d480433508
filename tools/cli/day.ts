import { isoDateSchema } from '../../lib/model/vocabulary';

/** True for an ISO date of a day that the calendar has. */
export function isDay(text: string): boolean {
  if (!isoDateSchema.safeParse(text).success) return false;
  const midnight = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(text);
}
