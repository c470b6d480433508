import type { Claim, DateRange } from '../model/claim';
import type { Report } from '../model/report';
import { dateOf, dayNumber, isoDate, partsOf } from '../text/calendar';
import { comparable } from '../text/fold';
import { wordSound } from '../text/word-sound';
import { monthsOf } from '../text/months';
import { isBackground, unitsOf } from './units';

/** An event of so many months is one of "last year". */
const MONTHS_AT_MOST = 14;
/** So many of an article's names are worth a look-up. */
const NAMES_AT_MOST = 12;
/** So many words of victims and names. */
const WORDS_AT_MOST = 16;
/** So many keys of one report: an event of "last year" touches every month of it. */
const KEYS_AT_MOST = 480;
/** So many look-ups for one report: those of a dozen claims, each of another incident. */
const LOOKUPS_AT_MOST = 240;
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

/** Weeks of any year of four digits are counted from before the first of them, so that they sort as they follow one another. */
const WEEKS_BEFORE = 200_000;
const weekOf = (day: number): string => `week:${String(Math.floor(day / WEEK) + WEEKS_BEFORE)}`;

/** Key values from `from` to `to`, both among them, in the order of their characters. */
export interface KeyRange {
  from: string;
  to: string;
}

const only = (key: string): KeyRange => ({ from: key, to: key });

/** An exact day is found by its week, and by its month from a date that is not exact; a date that is not exact by each of its months. */
function ownTimes({ from, to, precision }: DateRange): string[] {
  if (precision !== 'day') return monthsOf(from, to, MONTHS_AT_MOST).map((month) => `vague:${month}`);
  return [weekOf(dayOf(from)), `month:${from.slice(0, 7)}`];
}

/** Where to look: days around an exact day, and months around everything else. What follows one another is one look-up. */
function timesToMeet({ from, to, precision }: DateRange): KeyRange[] {
  const around = monthsOf(isoOf(dayOf(from) - VAGUE_DAYS), isoOf(dayOf(to) + VAGUE_DAYS), MONTHS_AT_MOST);
  const months = (name: string): KeyRange => ({ from: `${name}:${around[0] ?? ''}`, to: `${name}:${around.at(-1) ?? ''}` });
  if (precision !== 'day') return [months('vague'), months('month')];
  return [{ from: weekOf(dayOf(from) - NEAR_DAYS), to: weekOf(dayOf(from) + NEAR_DAYS) }, months('vague')];
}

/** What a report says of one incident. */
interface Told {
  named: string[];
  dates: DateRange[];
  /** days of the year, told with a year or without: "02-20" */
  days: string[];
  countries: string[];
  words: Words;
}

/** Nothing tells the year: such a report may be of any, and so may the others of its day. */
const isYearless = ({ dates }: Told): boolean => dates.length === 0;

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

/** Only the article's own incident is told by all that the article names. */
function wordsOf(claims: readonly Claim[], report: Report): Words {
  const own = claims.some((claim) => !isBackground(claim));
  const victims = soundsOf(claims.flatMap(({ facets }) => facets.victims), report.language).slice(0, WORDS_AT_MOST);
  const names = own ? soundsOf(report.names.slice(0, NAMES_AT_MOST), report.language).filter((word) => !victims.includes(word)) : [];
  return { victims, names: names.slice(0, WORDS_AT_MOST - victims.length) };
}

/** One sentence names the victim and another the day: the claims about one incident are taken together, as matching takes them. */
const toldBy = (report: Report): Told[] =>
  unitsOf(report).map((claims) => {
    const facets = claims.map((claim) => claim.facets);
    const dates = facets.flatMap(({ eventDates }) => eventDates);
    return {
      named: claims.flatMap(({ incident }) => incident?.id ?? []),
      dates,
      days: [...dates.filter(({ precision }) => precision === 'day').map(({ from }) => from.slice(5)), ...facets.flatMap(({ dayMonths }) => dayMonths)],
      countries: facets.flatMap(({ victimCountries }) => victimCountries),
      words: wordsOf(claims, report),
    };
  });

/** What a report can be found by: each word as named, that of a victim as attacked besides. */
const ownMarks = ({ names, victims }: Words): string[] => [...victims.map((word) => `victim:${word}`), ...[...victims, ...names].map((word) => `named:${word}`)];

/** What to look for: one report's victim may be another's victim or only a name there. That both name the same agency or ministry joins nothing. */
const marksToMeet = ({ names, victims }: Words): string[] => [...victims.map((word) => `named:${word}`), ...names.map((word) => `victim:${word}`)];

const marked = (marks: readonly string[], { countries }: Told): string[] => [...marks, ...countries.map((country) => `country:${country}`)];
const incident = (id: string): string => `incident:${id}`;
const yearless = (day: string): string => `yearless:${day}`;
const ofDay = (day: string): string => `day:${day}`;

/**
 * What a report can be found by when another may be about the same incident. Each key joins what two reports of one incident have in common (model.md 2.7): the time of the event
 * with a word of the victim, which the other may only name, or with the victim's country. So a key is shared by few reports, however many are kept. What has no year is found by
 * its day alone: few reports are such. There is no actor in a key, on purpose. Sharing a key means "worth comparing", never "the same".
 */
export function keysOf(report: Report): string[] {
  const found = new Set<string>();
  for (const told of toldBy(report)) {
    for (const id of told.named) found.add(incident(id));
    if (isYearless(told)) for (const day of told.days) found.add(yearless(day));
    const times = isYearless(told) ? [] : [...told.dates.flatMap(ownTimes), ...told.days.map(ofDay)];
    const marks = marked(ownMarks(told.words), told);
    for (const time of new Set(times)) for (const mark of marks) found.add(`${mark} ${time}`);
  }
  return [...found].slice(0, KEYS_AT_MOST).sort();
}

/**
 * The keys to look for: what `keysOf` gives a report of the same incident, whose days may be a few off, and whose months may be neighbours. Two that both have a year meet by it, never by the
 * day of another year.
 */
export function lookupKeysOf(report: Report): KeyRange[] {
  const found = new Map<string, KeyRange>();
  const add = (range: KeyRange): void => void found.set(`${range.from} ${range.to}`, range);
  for (const told of toldBy(report)) {
    for (const id of told.named) add(only(incident(id)));
    for (const day of told.days) add(only(yearless(day)));
    const times = isYearless(told) ? told.days.map((day) => only(ofDay(day))) : told.dates.flatMap(timesToMeet);
    const marks = marked(marksToMeet(told.words), told);
    for (const { from, to } of times) for (const mark of marks) add({ from: `${mark} ${from}`, to: `${mark} ${to}` });
  }
  return [...found.values()].slice(0, LOOKUPS_AT_MOST);
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
