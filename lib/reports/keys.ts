import type { Claim, DateRange } from '../model/claim';
import type { Report } from '../model/report';
import { comparable } from '../text/fold';

const monthOf = (date: string): string => date.slice(0, 7);
const MONTHS_AT_MOST = 14;
/** So many of an article's names are worth a look-up. */
const NAMES_AT_MOST = 12;
/** So many words of victims and names. */
const WORDS_AT_MOST = 16;
/** So many keys of one report: an event of "last year" touches every month of it. */
const KEYS_AT_MOST = 240;
/** Shorter words are in too many names. */
const WORD = /[\p{L}\p{N}]{4,40}/gu;

function shifted(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const months = year * 12 + number - 1 + by;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** Every month that a range touches, "2025-02" … */
function monthsOf({ from, to }: DateRange): string[] {
  const months = [monthOf(from)];
  while (months.length < MONTHS_AT_MOST) {
    const last = months[months.length - 1] ?? '';
    if (last >= monthOf(to)) break;
    months.push(shifted(last, 1));
  }
  return months;
}

/** When a claim's incident was: months, and days of a year that is not told. */
function timesOf({ facets }: Claim): { months: string[]; days: string[] } {
  return {
    months: facets.eventDates.flatMap(monthsOf),
    days: [...facets.dayMonths, ...facets.eventDates.filter(({ precision }) => precision === 'day').map(({ from }) => from.slice(5))],
  };
}

/** Words of what was attacked and of what the article names: those of the victims first. */
function wordsOf(claim: Claim, report: Report): string[] {
  const names = [...claim.facets.victims, ...report.names.slice(0, NAMES_AT_MOST)];
  return [...new Set(names.flatMap((name) => comparable(name).match(WORD) ?? []))].slice(0, WORDS_AT_MOST);
}

/**
 * What a report can be found by when another may be about the same incident. Each key joins what two reports of one incident have in common (model.md 2.7): the time of the event
 * with a word of the victim or of a name, or with the victim's country. So a key is shared by few reports, however many are kept. There is no actor in it, on purpose. Sharing
 * a key means "worth comparing", never "the same".
 */
export function keysOf(report: Report): string[] {
  return keys(report, (months) => months);
}

/** The keys to look for: a vague month meets its neighbours, and three days may lie between two months. */
export function lookupKeysOf(report: Report): string[] {
  return keys(report, (months) => [...new Set(months.flatMap((month) => [shifted(month, -1), month, shifted(month, 1)]))]);
}

function keys(report: Report, widened: (months: string[]) => string[]): string[] {
  const found = new Set<string>();
  for (const claim of report.claims) {
    if (claim.incident?.id != null) found.add(`incident:${claim.incident.id}`);
    const { months, days } = timesOf(claim);
    const times = [...widened(months).map((month) => `month:${month}`), ...days.map((day) => `day:${day}`)];
    const marks = [...wordsOf(claim, report).map((word) => `word:${word}`), ...claim.facets.victimCountries.map((country) => `country:${country}`)];
    for (const time of times) for (const mark of marks) found.add(`${time} ${mark}`);
  }
  return [...found].slice(0, KEYS_AT_MOST).sort();
}

/** Rows of a MinHash signature per band: 4 of them agree by chance for texts with under a third in common about once in a hundred. */
const BAND_ROWS = 4;

/** Bands of a report's MinHash signature: reprints of one text share at least one. */
export function bandsOf(report: Report): string[] {
  const bands: string[] = [];
  for (let start = 0; start + BAND_ROWS <= report.shingles.length; start += BAND_ROWS) {
    bands.push(`${start / BAND_ROWS}:${report.shingles.slice(start, start + BAND_ROWS).join(',')}`);
  }
  return bands;
}
