import { phrasesAt } from '../text/phrases';
import { isCapital, isMark } from '../text/words';
import { sourceAt, type Source } from './noun-phrase';
import type { Reading, Sentence } from './reading';

/** No subject is longer, in words. */
const LONGEST = 16;

/** The first word of a sentence behind adverbs, a date line and a leading connective. */
function openingAt(reading: Reading, sentence: Sentence, from: number): number {
  const { set } = reading.lang;
  let at = from;
  while (at < sentence.words.length) {
    const lower = sentence.words[at]?.lower ?? '';
    const dated = circumstanceEnd(reading, sentence, at);
    if (dated > at) {
      at = dated;
      continue;
    }
    if (!(set.adverbs.has(lower) || isMark(sentence.words[at], '"') || (set.conjunctions.has(lower) && at === from))) break;
    at += 1;
  }
  return at;
}

/** The end of a date that a preposition opens at word `at` ("On February 28", "In 2015,"), or -1. */
function circumstanceEnd(reading: Reading, sentence: Sentence, at: number): number {
  const { set } = reading.lang;
  if (!set.prepositions.has(sentence.words[at]?.lower ?? '')) return -1;
  const dated = (i: number): boolean => sentence.words[i]?.shape === 'number' || set.dateWords.has(sentence.words[i]?.lower ?? '');
  let to = at + 1;
  while (dated(to) || (set.coordinators.has(sentence.words[to]?.lower ?? '') && dated(to + 1))) to += 1;
  if (to === at + 1) return -1;
  return isMark(sentence.words[to], ',') ? to + 1 : to;
}

/** Whether a word may stand inside a noun phrase whose head has been seen: a further name, what belongs to it, another office. */
function goesOn(reading: Reading, sentence: Sentence, at: number): boolean {
  const word = sentence.words[at];
  const { set, roles } = reading.lang;
  if (!word) return false;
  if (isCapital(word) || word.lower === "'s" || word.joined || isMark(word, '&')) return true;
  if (word.shape === 'lower' && set.belonging.has(word.lower)) return true;
  if (set.particles.has(word.lower) && isCapital(sentence.words[at + 1])) return true;
  if (set.determiners.has(word.lower) && set.belonging.has(sentence.words[at - 1]?.lower ?? '')) return true;
  return phrasesAt(sentence.words, at, roles).length > 0;
}

/**
 * The noun phrase that opens a clause, up to its verb: "The company" of "The company shut its offices", with an apposition behind it as its gloss. The verb is known only
 * as the first word behind a name or an office that can belong to neither. Null where the clause opens with something else than a party.
 */
export function openingSubject(reading: Reading, sentence: Sentence, from = 0): Source | null {
  const start = openingAt(reading, sentence, from);
  const { set, roles, sayings } = reading.lang;
  let at = start;
  let head = false;
  for (; at < sentence.words.length && at < start + LONGEST; at += 1) {
    const word = sentence.words[at];
    if (!word || (isMark(word) && !isMark(word, '&')) || set.auxiliaries.has(word.lower) || set.subordinators.has(word.lower)) break;
    if (head && !goesOn(reading, sentence, at)) break;
    if (!head && (set.personPronouns.has(word.lower) || set.thingPronouns.has(word.lower) || set.pluralPronouns.has(word.lower))) return null;
    if (!head && at > start && (set.prepositions.has(word.lower) || phrasesAt(sentence.words, at, sayings).length > 0)) return null;
    head ||= (isCapital(word) && !set.notNames.has(word.lower)) || phrasesAt(sentence.words, at, roles).length > 0 || set.companies.has(word.lower);
    if (!head && at - start > 4) return null;
  }
  while (at > start && set.belonging.has(sentence.words[at - 1]?.lower ?? '')) at -= 1;
  if (!head || at <= start || set.prepositions.has(sentence.words[start]?.lower ?? '')) return null;
  const shut = isMark(sentence.words[at], ',') ? closing(sentence, at) : -1;
  return sourceAt(reading, sentence, start, at, shut > 0 ? [at + 1, shut] : null);
}

/** The comma that closes an apposition opened by the comma at `open`, or -1. */
function closing(sentence: Sentence, open: number): number {
  for (let at = open + 1; at < Math.min(sentence.words.length, open + 20); at += 1) if (isMark(sentence.words[at], ',')) return at;
  return -1;
}

/**
 * The subject of a verb that stands behind "and" or "but" ("X shut its offices and said …"): the noun phrase that opens the clause, looked for at the start of the sentence
 * and behind its last semicolon.
 */
export function sharedSubject(reading: Reading, sentence: Sentence, verb: number): Source | null {
  for (let at = verb - 2; at >= 0; at -= 1) {
    if (sentence.quoted[at]) return null;
    if (isMark(sentence.words[at], ';')) return openingSubject(reading, sentence, at + 1);
  }
  return openingSubject(reading, sentence);
}

/** No relative clause on a subject is longer, in words. */
const CLAUSE = 14;

/**
 * "Officials who asked not to be named have said": the relative pronoun whose clause ends before word `end` and belongs to the subject, or -1. Its clause has no subject of its own
 * ("that investigators found"), and no mark parts it from the noun before.
 */
export function relativeAt(reading: Reading, sentence: Sentence, end: number): number {
  const { set, roles, sayings } = reading.lang;
  if (isMark(sentence.words[end - 1]) || isMark(sentence.words[end - 2])) return -1;
  for (let at = end - 3; at > Math.max(0, end - CLAUSE); at -= 1) {
    const lower = sentence.words[at]?.lower ?? '';
    if (isMark(sentence.words[at]) || set.coordinators.has(lower) || sentence.quoted[at]) return -1;
    if (!set.subordinators.has(lower)) continue;
    const first = sentence.words[at + 1];
    if (!first || set.determiners.has(first.lower) || isCapital(first) || set.personPronouns.has(first.lower) || set.thingPronouns.has(first.lower) || set.pluralPronouns.has(first.lower)) return -1;
    if (phrasesAt(sentence.words, at + 1, roles).length > 0 || phrasesAt(sentence.words, at - 1, sayings).length > 0 || isMark(sentence.words[at - 1])) return -1;
    return at;
  }
  return -1;
}
