import { CASE } from '../../languages/declension';
import { findPhrases, phrasesAt } from '../../text/phrases';
import { isCapital, isMark } from '../../text/words';
import { outletNamed } from '../listed-names';
import { textOf, type Reading, type Sentence } from '../reading';
import type { Source } from '../sentence';
import type { Chunk } from './chunk';
import { nominativeOf } from './nominative';

/** People of the article: the surname as it was first met, in lower case → the fullest name, in the nominative. */
export type People = ReadonlyMap<string, string>;

/** Letters at the end of a surname that its cases change, and the fewest before them. */
const ENDING = 2;
const STEM = 3;
/** Initials and a surname without a space between. */
const INITIALLED = /^\p{L}\.(?:\p{L}\.)?\p{L}{3,}$/u;
/** Words before a noun that may say that nobody is named. */
const UNNAMED = 5;

/** Whether two forms may be one surname's. */
export function isSameSurname(a: string, b: string): boolean {
  const least = Math.min(a.length, b.length);
  const stem = Math.max(STEM, least - ENDING);
  return Math.abs(a.length - b.length) <= ENDING + 1 && a.slice(0, stem) === b.slice(0, stem);
}

/** The key and name under which a surname is known, in any form. */
export function personBy(surname: string, people: People): readonly [key: string, name: string] | null {
  const exact = people.get(surname);
  if (exact !== undefined) return [surname, exact];
  for (const [key, name] of people) if (isSameSurname(key, surname)) return [key, name];
  return null;
}

/** A word of a name that is no office, no state and no organisation. */
function isOwnName(reading: Reading, sentence: Sentence, at: number): boolean {
  const word = sentence.words[at];
  if (!word || word.shape !== 'capital') return false;
  const { set } = reading.lang;
  if (set.notNames.has(word.lower) || set.organisations.has(word.lower) || set.titles.has(word.lower)) return false;
  for (let from = Math.max(0, at - 3); from <= at; from += 1) {
    if (phrasesAt(sentence.words, from, reading.lang.roles).some((f) => f.to > at)) return false;
    if (phrasesAt(sentence.words, from, reading.names).some((f) => f.to > at && f.value.kind !== 'person')) return false;
  }
  return true;
}

/** Where heads stand last, the noun behind a run of capitals says that it is a body's: "Federal Təhqiqatlar Bürosu". */
function isBodyBehind(reading: Reading, sentence: Sentence, at: number): boolean {
  return reading.lang.pack.cases?.headFinal !== undefined && isCapital(sentence.words[at]) && (reading.lang.set.organisations.has(sentence.words[at]?.lower ?? '') || phrasesAt(sentence.words, at, reading.lang.roles).length > 0);
}

/** The last run of two to four words of a person's name between two places, or null. */
export function personWithin(reading: Reading, sentence: Sentence, from: number, to: number): [number, number] | null {
  for (let end = to; end > from; end -= 1) {
    let start = end;
    while (start > from && isOwnName(reading, sentence, start - 1)) start -= 1;
    const long = end - start;
    if (long >= 2 && long <= 4 && !isMark(sentence.words[start - 1], '"') && !isBodyBehind(reading, sentence, end)) return [start, end];
    // "M.H.Namazov": initials and a surname in one word.
    if (long === 1 && INITIALLED.test(sentence.words[start]?.lower ?? '')) return [start, end];
    if (long > 0) end = start + 1;
  }
  return null;
}

function roleWithin(reading: Reading, sentence: Sentence, from: number, to: number): Source['role'] {
  return findPhrases(sentence.words.slice(from, to), reading.lang.roles).sort((a, b) => a.value.rank - b.value.rank)[0]?.value.role ?? null;
}

function stateWithin(reading: Reading, sentence: Sentence, from: number, to: number): string | null {
  for (let at = from; at < to; at += 1) {
    const named = phrasesAt(sentence.words, at, reading.names).find((f) => f.value.state !== null && f.to <= to);
    if (named) return named.value.state;
  }
  return null;
}

/** An outlet or agency by its name, by the noun before it, or unnamed media; null for anybody else. */
function mediaWithin(reading: Reading, sentence: Sentence, from: number, to: number, reports: boolean): Pick<Source, 'name' | 'kind'> | null {
  const { words } = sentence;
  const unnamed = phrasesAt(words, from, reading.lang.unresolvedMedia)[0];
  if (unnamed && unnamed.to <= to) return { name: textOf(reading, sentence, from, to), kind: 'media' };
  for (let at = from; at < to; at += 1) {
    const known = phrasesAt(words, at, reading.names).find((f) => f.value.kind === 'agency' || f.value.kind === 'outlet');
    if (known && known.to <= to) return { name: outletNamed(reading.world, known.value.name) ?? known.value.name, kind: 'outlet' };
  }
  const noun = findPhrases(words.slice(from, to), reading.lang.relayNouns)[0];
  const name = nameRun(sentence, noun ? from + noun.to : from, to);
  const listed = name ? outletNamed(reading.world, textOf(reading, sentence, name[0], name[1])) : null;
  if (listed !== null) return { name: listed, kind: 'outlet' };
  const foreign = name !== null && name[0] <= from + 1 && /^\p{Script=Latin}/u.test(textOf(reading, sentence, name[0], name[1]));
  if (name && (noun || (reports && foreign && !isVendorNamed(reading, sentence, name[0])))) return { name: textOf(reading, sentence, name[0], name[1]), kind: 'outlet' };
  return noun ? { name: textOf(reading, sentence, from, to), kind: 'media' } : null;
}

function isVendorNamed(reading: Reading, sentence: Sentence, at: number): boolean {
  return phrasesAt(sentence.words, at, reading.names).some((f) => f.value.kind === 'vendor');
}

/** The first run of capitalised words, quotation marks left out. */
function nameRun(sentence: Sentence, from: number, to: number): [number, number] | null {
  let start = from;
  while (start < to && !isCapital(sentence.words[start])) start += 1;
  let end = start;
  while (end < to && (isCapital(sentence.words[end]) || sentence.words[end]?.joined || (end > start && sentence.words[end]?.shape === 'number'))) end += 1;
  return end > start ? [start, end] : null;
}

/** A surname alone that the article's people bear. */
function surnameWithin(reading: Reading, sentence: Sentence, from: number, to: number, people: People): string | null {
  for (let at = to - 1; at >= from; at -= 1) {
    const word = sentence.words[at];
    if (!word || word.shape !== 'capital' || !isOwnName(reading, sentence, at)) continue;
    const known = personBy(word.lower, people);
    if (known) return known[1];
  }
  return null;
}

/**
 * Describes a noun phrase as a source: an outlet, a person with a name, a pronoun, a paper, a body or an office; null where it is nobody who could speak.
 * @param reports whether the verb is one of relaying, beside which a bare foreign name is an outlet's
 */
export function sourceOf(reading: Reading, sentence: Sentence, chunk: Chunk, people: People, reports: boolean): Source | null {
  const { set } = reading.lang;
  let { from } = chunk;
  const { to } = chunk;
  while (from < to - 1 && (set.determiners.has(sentence.words[from]?.lower ?? '') || isMark(sentence.words[from], '"'))) from += 1;
  // "один из источников": one of many is still somebody.
  if (from > chunk.from && set.from.has(sentence.words[from]?.lower ?? '')) from = chunk.from;
  const first = sentence.words[from]?.lower ?? '';
  const base = { sentence, from, to, gloss: null, state: stateWithin(reading, sentence, from, to) };
  if (to - from === 1 && (set.personPronouns.has(first) || set.thingPronouns.has(first) || set.pluralPronouns.has(first))) return { ...base, name: first, kind: 'pronoun', role: null, anonymous: false };
  const role = roleWithin(reading, sentence, from, to);
  const media = role === null || role === 'victim' || reports ? mediaWithin(reading, sentence, from, to, reports) : null;
  if (media && !(role !== null && role !== 'victim' && media.kind === 'outlet' && personWithin(reading, sentence, from, to))) return { ...base, ...media, role: null, anonymous: false };
  // Where heads stand last, "who wants to stay unnamed" stands before the noun, and may hold a verb.
  const named = reading.lang.pack.cases?.headFinal ? Math.max(0, from - UNNAMED) : from;
  const anonymous = findPhrases(sentence.words.slice(named, to), reading.lang.anonymous).length > 0;
  const person = personWithin(reading, sentence, from, to);
  if (person) return { ...base, name: nominativeOf(reading, sentence, person[0], person[1], chunk.cases), kind: 'person', role, anonymous: false };
  const surname = surnameWithin(reading, sentence, from, to, people);
  if (surname !== null) return { ...base, name: surname, kind: 'person', role, anonymous: false };
  const name = nominativeOf(reading, sentence, from, to, chunk.cases);
  const capital = sentence.words.slice(from, to).some((w, i) => isCapital(w) && (from + i > 0 || to - from === 1 || w.shape === 'upper'));
  if (set.documents.has(first) && to - from > 1 && (capital || role !== null)) return sourceOf(reading, sentence, { ...chunk, from: from + 1, cases: CASE.g }, people, reports);
  if (set.documents.has(first) && !capital) return { ...base, name, kind: 'document', role, anonymous: false };
  if (role === null && base.state === null && !anonymous && !capital) return null;
  return { ...base, name, kind: !capital && role !== null && base.state === null ? 'definite' : 'body', role, anonymous };
}

/** How much a source looks like one who speaks: the name of a person before an office before a body. */
export function weight(source: Source | null): number {
  if (!source) return 0;
  if (source.kind === 'document') return 1;
  if (source.kind === 'person' || source.kind === 'outlet' || source.kind === 'pronoun') return 4;
  return source.role !== null || source.anonymous || source.kind === 'media' ? 3 : source.state !== null ? 2 : 1;
}
