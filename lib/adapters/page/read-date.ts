import { MONTHS, TODAY, YESTERDAY } from './month-names';

const MONTH_BY_NAME: ReadonlyMap<string, number> = new Map(MONTHS.flatMap((names, i) => names.map((name) => [name, i + 1] as const)));
const DAY_MS = 86_400_000;
/** A page dated later than this many days from now has a broken clock or names another day. */
const FUTURE_DAYS = 1;

const ISO = /(?:^|[^\d])((?:19|20)\d\d)-(\d\d)-(\d\d)(?:$|[^\d])/;
const DAY_MONTH = /(?:^|[^\d])(\d{1,2})(?:st|nd|rd|th)?[\s.,-]{1,3}(\p{L}{3,9})\.?,?(?:\s{0,3}((?:19|20)\d\d)(?!\d))?/u;
const MONTH_DAY = /(\p{L}{3,9})\.?\s(\d{1,2})(?:st|nd|rd|th)?(?:,?\s((?:19|20)\d\d))?(?!\d)/u;
const NUMERIC = /(?:^|[^\d.])(\d{1,2})[./](\d{1,2})[./]((?:19|20)\d\d)(?!\d)/;
const INSTANT = /^(\d{4}-\d\d-\d\d)(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?\s?(Z|[+-]\d\d:?\d\d)?)?$/i;

/**
 * The day of a machine-readable date or date-time, "2025-05-02T21:30:00Z". A time in UTC is told by the outlet's own clock; one that carries
 * another offset keeps the day it was written with.
 * @param utcOffset minutes east of UTC of the outlet's clock
 * @returns an ISO date, or null where it is none
 */
export function dayOfInstant(value: string, utcOffset: number): string | null {
  const written = INSTANT.exec(value.trim());
  const day = written?.[1];
  if (day === undefined) return null;
  const inUtc = written?.[2]?.toUpperCase() === 'Z' || /^[+-]00:?00$/.test(written?.[2] ?? '');
  if (inUtc) {
    const instant = Date.parse(value.trim().replace(' ', 'T'));
    if (!Number.isNaN(instant)) return isoDay(instant + utcOffset * 60_000);
  }
  return isDay(day) ? day : null;
}

/**
 * The day that a visible date names: "16 noyabr, 2025", "15 Noyabr 10:31 (UTC+04)", "May 2, 2025", "20.02.2025", "Bu gün / 12:18", "вчера, 22:30".
 * @param today the reader's day in the outlet's time zone, ISO
 * @param yearless whether a date without a year is taken for the latest one that is not in the future; otherwise it is none
 */
export function dayOfVisibleDate(text: string, today: string, yearless: boolean): string | null {
  const words = text.normalize('NFC').toLowerCase().replace(/\u0307/g, '').replace(/\s+/g, ' ').trim();
  const written = ISO.exec(words);
  if (written !== null) return dated(written[1], Number(written[2]), written[3]);
  const dayMonth = DAY_MONTH.exec(words);
  const month = MONTH_BY_NAME.get(dayMonth?.[2] ?? '');
  if (dayMonth !== null && month !== undefined) return dated(dayMonth[3] ?? assumed(yearless, today, month, dayMonth[1]), month, dayMonth[1]);
  const monthDay = MONTH_DAY.exec(words);
  const named = MONTH_BY_NAME.get(monthDay?.[1] ?? '');
  if (monthDay !== null && named !== undefined) return dated(monthDay[3] ?? assumed(yearless, today, named, monthDay[2]), named, monthDay[2]);
  const numeric = NUMERIC.exec(words);
  if (numeric !== null) return dated(numeric[3], Number(numeric[2]), numeric[1]);
  if (YESTERDAY.some((word) => words.includes(word))) return isoDay(Date.parse(today) - DAY_MS);
  if (TODAY.some((word) => words.includes(word))) return today;
  return null;
}

/** True where a date can be a publication's: real, and not after tomorrow. */
export function isPlausible(day: string, today: string): boolean {
  return isDay(day) && day >= '1990-01-01' && Date.parse(day) <= Date.parse(today) + FUTURE_DAYS * DAY_MS;
}

function assumed(yearless: boolean, today: string, month: number, day: string | undefined): string | undefined {
  const thisYear = today.slice(0, 4);
  if (!yearless) return undefined;
  return iso(thisYear, month, day) <= today ? thisYear : String(Number(thisYear) - 1);
}

function dated(year: string | undefined, month: number, day: string | undefined): string | null {
  if (year === undefined) return null;
  const date = iso(year, month, day);
  return isDay(date) ? date : null;
}

const iso = (year: string, month: number, day: string | undefined): string => `${year}-${String(month).padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;

const isoDay = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

function isDay(date: string): boolean {
  const milliseconds = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(milliseconds) && isoDay(milliseconds) === date;
}
