/** The only clock. Everything that needs the time is given one of these. */
export interface Clock {
  /** the moment, ISO date-time in UTC, "2025-05-03T09:12:44.120Z" */
  now(): string;
  /** milliseconds since the epoch, for measuring spans only */
  milliseconds(): number;
}

export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  milliseconds: () => Date.now(),
};

/** The calendar date (UTC) of a moment given by `now`. */
export const dayOf = (moment: string): string => moment.slice(0, 10);
