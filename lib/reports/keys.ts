import type { Claim, DateRange } from '../model/claim';
import type { Report } from '../model/report';
import { dateOf, dayNumber, isoDate, partsOf } from '../text/calendar';
import { comparable } from '../text/fold';
import { wordSound } from '../text/word-sound';
import { monthsOf } from '../text/months';

/** An event of so many months is one of "last year". */
const MONTHS_AT_MOST = 14;
/** So many of an article's names are worth a look-up. */
const NAMES_AT_MOST = 12;
/** So many words of victims and names. */
const WORDS_AT_MOST = 16;
/** So many keys of one report: an event of "last year" touches every month of it. */
const KEYS_AT_MOST = 240;
/** Shorter words, and shorter sounds, are in too many names. */
const SHORTEST_KEY = 3;
const WORD = /[\p{L}\p{N}]{4,40}/gu;

/** Days between two exact dates of one event, and around a date that is not exact: those of the matching (model.md 2.7). */
const NEAR_DAYS = 3;
const VAGUE_DAYS = 31;
const WEEK = 7;

const dayOf = (iso: string): number => {
  const parts = partsOf(iso);
  return parts ? dayNumber(parts.year, parts.month, parts.day) : 0;
};
const isoOf = (day: number): string => {
  const { year, month, day: date } = dateOf(day);
  return isoDate(year, month, date);
};

function weeksOf(from: number, to: number): string[] {
  const [first, last] = [Math.floor(from / WEEK), Math.floor(to / WEEK)];
  return Array.from({ length: last - first + 1 }, (_, i) => `week:${String(first + i)}`);
}

/** An exact day is found by its week, and by its month from a date that is not exact; a date that is not exact by each of its months. */
function ownTimes({ from, to, precision }: DateRange): string[] {
  if (precision !== 'day') return monthsOf(from, to, MONTHS_AT_MOST).map((month) => `vague:${month}`);
  return [...weeksOf(dayOf(from), dayOf(from)), `month:${from.slice(0, 7)}`];
}

/** Where to look: days around an exact day, and months around everything else. */
function timesToMeet({ from, to, precision }: DateRange): string[] {
  const around = monthsOf(isoOf(dayOf(from) - VAGUE_DAYS), isoOf(dayOf(to) + VAGUE_DAYS), MONTHS_AT_MOST);
  const vague = around.map((month) => `vague:${month}`);
  return precision === 'day' ? [...weeksOf(dayOf(from) - NEAR_DAYS, dayOf(from) + NEAR_DAYS), ...vague] : [...vague, ...around.map((month) => `month:${month}`)];
}

/** Days of the year, told with a year and without. */
function daysOf({ facets }: Claim): { told: string[]; yearless: string[] } {
  const told = facets.eventDates.filter(({ precision }) => precision === 'day').map(({ from }) => from.slice(5));
  return { told, yearless: facets.dayMonths };
}

const ownDays = (claim: Claim): string[] => {
  const { told, yearless } = daysOf(claim);
  return [...told.map((day) => `day:${day}`), ...yearless.map((day) => `yearless:${day}`)];
};

/** A day without a year may be of any; two that have theirs meet by the week, not by the day of another year. */
const daysToMeet = (claim: Claim): string[] => {
  const { told, yearless } = daysOf(claim);
  return [...told.map((day) => `yearless:${day}`), ...yearless.flatMap((day) => [`day:${day}`, `yearless:${day}`])];
};

/** The two sides of a look-up: what a report can be found by, and what it looks for. */
interface Side {
  times: (range: DateRange) => string[];
  days: (claim: Claim) => string[];
  marks: (words: Words) => string[];
}

/** Words of names, as they sound, so that reports in several languages and letters meet. */
function soundsOf(names: readonly string[], language: string): string[] {
  const words = names.flatMap((name) => comparable(name).match(WORD) ?? []);
  return [...new Set(words.map((word) => wordSound(word, language)).filter((key) => key.length >= SHORTEST_KEY))];
}

/** Words of what was attacked, and of what the article names besides. */
interface Words {
  victims: string[];
  names: string[];
}

function wordsOf(claim: Claim, report: Report): Words {
  const victims = soundsOf(claim.facets.victims, report.language).slice(0, WORDS_AT_MOST);
  const names = soundsOf(report.names.slice(0, NAMES_AT_MOST), report.language).filter((word) => !victims.includes(word));
  return { victims, names: names.slice(0, WORDS_AT_MOST - victims.length) };
}

/** What a report can be found by: each word as that of a victim or of a name. */
const ownMarks = ({ names, victims }: Words): string[] => [...victims.map((word) => `victim:${word}`), ...names.map((word) => `name:${word}`)];

/** What to look for: one report's victim may be another's victim or only a name there. That both name the same agency or ministry joins nothing. */
const marksToMeet = ({ names, victims }: Words): string[] => [...victims.flatMap((word) => [`victim:${word}`, `name:${word}`]), ...names.map((word) => `victim:${word}`)];

/**
 * What a report can be found by when another may be about the same incident. Each key joins what two reports of one incident have in common (model.md 2.7): the time of the event
 * with a word of the victim, which the other may only name, or with the victim's country. So a key is shared by few reports, however many are kept. There is no actor in it, on purpose. Sharing
 * a key means "worth comparing", never "the same".
 */
export function keysOf(report: Report): string[] {
  return keys(report, { times: ownTimes, days: ownDays, marks: ownMarks });
}

/** The keys to look for: what `keysOf` gives a report of the same incident, whose days may be a few off, and whose months may be neighbours. */
export function lookupKeysOf(report: Report): string[] {
  return keys(report, { times: timesToMeet, days: daysToMeet, marks: marksToMeet });
}

function keys(report: Report, side: Side): string[] {
  const found = new Set<string>();
  for (const claim of report.claims) {
    if (claim.incident?.id != null) found.add(`incident:${claim.incident.id}`);
    const times = new Set([...claim.facets.eventDates.flatMap(side.times), ...side.days(claim)]);
    const marks = [...side.marks(wordsOf(claim, report)), ...claim.facets.victimCountries.map((country) => `country:${country}`)];
    for (const time of times) for (const mark of marks) found.add(`${time} ${mark}`);
  }
  return [...found].slice(0, KEYS_AT_MOST).sort();
}

/** Rows of a MinHash signature per band: 4 of them agree by chance for texts with under a third in common about once in a hundred. */
const BAND_ROWS = 4;
/** Bands looked at: of texts that agree in nine tenths, one article under two addresses, one pair in 5,000 shares none of so many. */
const BANDS = 8;

/** Bands of a report's MinHash signature: the same article under another address shares at least one, whatever its claims say of a time. */
export function bandsOf(report: Report): string[] {
  const bands: string[] = [];
  for (let start = 0; bands.length < BANDS && start + BAND_ROWS <= report.shingles.length; start += BAND_ROWS) {
    bands.push(`${start / BAND_ROWS}:${report.shingles.slice(start, start + BAND_ROWS).join(',')}`);
  }
  return bands;
}
