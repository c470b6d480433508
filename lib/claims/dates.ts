import type { DateRange } from '../model/claim';
import { dateOf, dayNumber, isoDate, monthLength, partsOf, weekday } from '../text/calendar';
import { phrasesAt } from '../text/phrases';
import type { Reading } from './reading';
import type { DateFound, Sentence } from './sentence';

export type { DateFound };

const DAY = /^(\d{1,2})(?:st|nd|rd|th)?$/;
const YEAR = /^(?:19|20)\d{2}$/;

function dayRange(year: number, month: number, day: number): DateRange {
  const iso = isoDate(year, month, Math.min(day, monthLength(year, month)));
  return { from: iso, to: iso, precision: 'day' };
}

function monthRange(year: number, month: number): DateRange {
  return { from: isoDate(year, month, 1), to: isoDate(year, month, monthLength(year, month)), precision: 'month' };
}

function daysBack(published: { year: number; month: number; day: number }, back: number): DateRange {
  const { year, month, day } = dateOf(dayNumber(published.year, published.month, published.day) - back);
  return dayRange(year, month, day);
}

/** A day and month without a year is the nearest past one, seen from the publication (model.md 2.7). */
function nearestPast(published: { year: number; month: number; day: number }, month: number, day: number): number {
  return month < published.month || (month === published.month && day <= published.day + 1) ? published.year : published.year - 1;
}

interface Found {
  words: number;
  month: number;
  day: number | null;
  year: number | null;
}

/** "February 20, 2025", "20 February", "Feb. 20", "February 2025", "February" */
function calendarAt(reading: Reading, sentence: Sentence, at: number): Found | null {
  const { months } = reading.lang.pack.dates;
  const word = (i: number): string => sentence.words[i]?.lower ?? '';
  const day = (i: number): number | null => Number(DAY.exec(word(i))?.[1] ?? 0) || null;
  let pos = at;
  let first = sentence.words[at]?.shape === 'number' ? day(pos) : null;
  if (first !== null) pos += 1;
  const month = months[word(pos)];
  if (month === undefined || (sentence.words[pos]?.shape === 'lower' && reading.lang.pack.dates.capitalised)) return null;
  pos += 1;
  if (word(pos) === '.') pos += 1;
  if (first === null) {
    first = day(pos);
    if (first !== null && first <= 31) pos += 1;
    else first = null;
  }
  let yearAt = pos;
  if (word(yearAt) === ',') yearAt += 1;
  const year = YEAR.test(word(yearAt)) ? Number(word(yearAt)) : null;
  if (year !== null) pos = yearAt + 1;
  if (first === null && year === null && !isMonthAlone(reading, sentence, at)) return null;
  return { words: pos - at, month, day: first, year };
}

/** A month with neither day nor year needs a word that leads to a date, or an act behind it: "May" is a name and a verb too. */
function isMonthAlone(reading: Reading, sentence: Sentence, at: number): boolean {
  const { leads, vague } = reading.lang.pack.dates;
  const before = sentence.words[at - 1]?.lower ?? '';
  return leads.includes(before) || vague.includes(before) || reading.lang.set.determiners.has(before) || phrasesAt(sentence.words, at + 1, reading.lang.acts).length > 0;
}

function phraseAt(sentence: Sentence, at: number, table: Readonly<Record<string, number>>): { words: number; value: number } | null {
  const two = `${sentence.words[at]?.lower ?? ''} ${sentence.words[at + 1]?.lower ?? ''}`;
  const three = `${two} ${sentence.words[at + 2]?.lower ?? ''}`;
  for (const [key, words] of [[three, 3], [two, 2], [sentence.words[at]?.lower ?? '', 1]] as const) {
    const value = table[key];
    if (value !== undefined) return { words, value };
  }
  return null;
}

function relativeAt(reading: Reading, sentence: Sentence, at: number): { words: number; range: DateRange } | null {
  const published = partsOf(reading.article.published ?? '');
  if (!published) return null;
  const { days, years, monthsAgo, weekdays } = reading.lang.pack.dates;
  const day = phraseAt(sentence, at, days);
  if (day) return { words: day.words, range: daysBack(published, -day.value) };
  const month = phraseAt(sentence, at, monthsAgo);
  if (month) {
    const index = published.year * 12 + published.month - 1 + month.value;
    return { words: month.words, range: monthRange(Math.floor(index / 12), (index % 12) + 1) };
  }
  const year = phraseAt(sentence, at, years);
  if (year) return { words: year.words, range: yearRange(published.year + year.value) };
  const named = weekdays[sentence.words[at]?.lower ?? ''];
  if (named === undefined) return null;
  const today = dayNumber(published.year, published.month, published.day);
  return { words: 1, range: daysBack(published, (weekday(today) - named + 7) % 7) };
}

function yearRange(year: number): DateRange {
  return { from: isoDate(year, 1, 1), to: isoDate(year, 12, 31), precision: 'year' };
}

function dateAt(reading: Reading, sentence: Sentence, at: number): DateFound | null {
  const published = partsOf(reading.article.published ?? '');
  const calendar = calendarAt(reading, sentence, at);
  if (calendar) {
    const { month, day, year: said } = calendar;
    const year = said ?? (published ? nearestPast(published, month, day ?? 1) : null);
    const range = year === null ? null : day === null ? monthRange(year, month) : dayRange(year, month, day);
    const dayMonth = day === null ? null : isoDate(2000, month, day).slice(5);
    return { from: at, to: at + calendar.words, range, dayMonth };
  }
  const relative = relativeAt(reading, sentence, at);
  if (relative) return { from: at, to: at + relative.words, range: relative.range, dayMonth: null };
  const word = sentence.words[at]?.lower ?? '';
  return YEAR.test(word) ? { from: at, to: at + 1, range: yearRange(Number(word)), dayMonth: null } : null;
}

/** The dates named in a sentence, in reading order, resolved against the publication date. */
export function datesIn(reading: Reading, sentence: Sentence): DateFound[] {
  if (sentence.dates !== null) return sentence.dates;
  const out: DateFound[] = [];
  for (let at = 0; at < sentence.words.length; ) {
    const word = sentence.words[at];
    const starts = word?.shape === 'number' || reading.lang.set.dateStarts.has(word?.lower ?? '');
    const date = starts ? dateAt(reading, sentence, at) : null;
    if (date) out.push(date);
    at = date ? date.to : at + 1;
  }
  sentence.dates = out;
  return out;
}
