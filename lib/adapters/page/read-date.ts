import { monthLength } from '../../text/calendar';
import { MONTHS, TODAY, YESTERDAY } from './month-names';

/** 1 to 12, or undefined. */
const monthOf = (name: string | undefined): number | undefined => MONTHS.findIndex((names) => name !== undefined && names.includes(name)) + 1 || undefined;
const DAY_MS = 86_400_000;
/** A page dated later than this many days from now has a broken clock or names another day. */
const FUTURE_DAYS = 1;

const ISO = /(?:^|[^\d])((?:19|20)\d\d)-(\d\d)-(\d\d)(?:$|[^\d])/;
const DAY_MONTH = /(?:^|[^\d])(\d{1,2})(?:st|nd|rd|th)?[\s.,-]{1,3}(\p{L}{3,9})\.?,?(?:\s{0,3}((?:19|20)\d\d)(?!\d))?/u;
const MONTH_DAY = /(\p{L}{3,9})\.?\s(\d{1,2})(?:st|nd|rd|th)?(?:,?\s((?:19|20)\d\d))?(?!\d)/u;
const NUMERIC = /(?:^|[^\d.])(\d{1,2})[./](\d{1,2})[./]((?:19|20)\d\d)(?!\d)/;
const INSTANT = /^(\d{4}-\d\d-\d\d)(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?\s?(Z|[+-]\d\d:?\d\d)?)?$/i;

/** How nearly all pages write one, each digit as a nought: a pattern takes longer to compile than to do without. */
const USUAL: ReadonlySet<string> = new Set(['', 'T00:00:00Z', 'T00:00:00.000Z', 'T00:00:00+00:00', 'T00:00:00-00:00', 'T00:00:00.000+00:00', 'T00:00:00.000-00:00', 'T00:00+00:00', 'T00:00Z'].map((time) => `0000-00-00${time}`));

/** The parts of a date or date-time: its day and its offset, "" where it has none; null where it is none. */
function partsOf(value: string): { day: string; offset: string } | null {
  let form = '';
  for (let i = 0; i < value.length && i < 40; i++) {
    const code = value.charCodeAt(i);
    form += code >= 0x30 && code <= 0x39 ? '0' : value.charAt(i);
  }
  if (USUAL.has(form)) return { day: value.slice(0, 10), offset: form.length === 10 ? '' : form.endsWith('Z') ? 'Z' : value.slice(-6) };
  const written = INSTANT.exec(value);
  return written === null ? null : { day: written[1] ?? '', offset: written[2]?.toUpperCase() ?? '' };
}

/**
 * The day of a machine-readable date or date-time, "2025-05-02T21:30:00Z". A time in UTC is told by the outlet's own clock; one that carries
 * another offset keeps the day it was written with.
 * @param utcOffset minutes east of UTC of the outlet's clock
 * @returns an ISO date, or null where it is none
 */
export function dayOfInstant(value: string, utcOffset: number): string | null {
  const whole = value.trim();
  const written = partsOf(whole);
  if (written === null) return null;
  const { day, offset } = written;
  if (offset === 'Z' || offset === '+00:00' || offset === '-00:00' || offset === '+0000' || offset === '-0000') {
    const instant = Date.parse(`${day}T${whole.slice(11).replaceAll(' ', '')}`);
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
  const month = monthOf(dayMonth?.[2]);
  if (dayMonth !== null && month !== undefined) return dated(dayMonth[3] ?? assumed(yearless, today, month, dayMonth[1]), month, dayMonth[1]);
  const monthDay = MONTH_DAY.exec(words);
  const named = monthOf(monthDay?.[1]);
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

/** By its numbers: the first date that the engine writes out costs more than all else here. */
function isDay(date: string): boolean {
  if (date.length !== 10 || Number.isNaN(Date.parse(`${date}T00:00:00Z`))) return false;
  return Number(date.slice(8)) <= monthLength(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
}
