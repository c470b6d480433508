import { CASE } from '../../languages/declension';
import { phrasesAt } from '../../text/phrases';
import { isCapital, isMark } from '../../text/words';
import type { Reading, Sentence } from '../reading';
import type { Chunk } from './chunk';
import { isOtherOwner } from './final-parties';
import { isPlaceAttribute, isVerbLike, wordCases } from './word-cases';

/** Words of a name in quotation marks. */
const QUOTED = 5;

/** A verb that ends its clause: a finite form before a mark, a connective, or the end; before anything else it may be a converb. */
export function endsClause(reading: Reading, sentence: Sentence, at: number): boolean {
  const word = sentence.words[at];
  if (!word) return false;
  if (isMark(word, ';') || isMark(word, ':') || isMark(word, '.')) return true;
  const { set } = reading.lang;
  if (reading.lang.pack.cases?.headFinal?.leadsBehind.includes(word.lower) === true) return true;
  if (!isVerbLike(reading, word)) return false;
  const next = sentence.words[at + 1];
  return !next || isMark(next) || set.coordinators.has(next.lower) || set.conjunctions.has(next.lower) || set.subordinators.has(next.lower);
}

/** Whether no clause ends between two places. */
export function isOneClause(reading: Reading, sentence: Sentence, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (endsClause(reading, sentence, at)) return false;
  return true;
}

function isState(reading: Reading, sentence: Sentence, at: number): boolean {
  return phrasesAt(sentence.words, at, reading.names).some((f) => f.value.kind !== 'person' && f.value.kind !== 'group' && f.value.kind !== 'persona');
}

/** A word of a person's name: a capital that no table and no list of the pack knows. */
function isName(reading: Reading, sentence: Sentence, at: number): boolean {
  const word = sentence.words[at];
  const { set, forms, roles } = reading.lang;
  // The first word of a sentence is a name only before another.
  if (at === 0 && !isCapital(sentence.words[1])) return false;
  return word?.shape === 'capital' && !word.lower.includes('.') && !set.notNames.has(word.lower) && !set.organisations.has(word.lower) && !forms.has(word.lower) && !isState(reading, sentence, at) && phrasesAt(sentence.words, at, roles).length === 0;
}

const isRole = (reading: Reading, sentence: Sentence, at: number): boolean => phrasesAt(sentence.words, at, reading.lang.roles).length > 0;

/** A noun for people: "hakerlər", "kişi". */
function isPerson(reading: Reading, sentence: Sentence, at: number): boolean {
  return phrasesAt(sentence.words, at, reading.lang.heads).some((f) => f.to === at + 1 && (f.value === 'people' || f.value === 'hackers'));
}

/** An office that belongs to the word before it: "Tarsiya prezidenti", "Tarsiya XİN". */
function isOwnedRole(reading: Reading, sentence: Sentence, at: number): boolean {
  return phrasesAt(sentence.words, at, reading.lang.roles).some((f) => sentence.words[f.to - 1]?.shape !== 'lower' || (wordCases(reading, sentence, f.to - 1) & CASE.p) !== 0);
}

function isRoleEnd(reading: Reading, sentence: Sentence, at: number): boolean {
  for (let from = Math.max(0, at - 3); from <= at; from += 1) if (phrasesAt(sentence.words, from, reading.lang.roles).some((f) => f.to === at + 1)) return true;
  return false;
}

function isRelayEnd(reading: Reading, sentence: Sentence, at: number): boolean {
  return sentence.words[at]?.shape === 'lower' && phrasesAt(sentence.words, at, reading.lang.relayNouns).some((f) => f.to === at + 1) && !isOwnedRole(reading, sentence, at + 1);
}

/** Words that belong to no noun phrase. */
function isOutside(reading: Reading, sentence: Sentence, at: number): boolean {
  const word = sentence.words[at];
  if (!word) return true;
  if (word.shape === 'mark') return true;
  if (word.shape === 'number') return false;
  const { set, sayings, frames, forms, pack } = reading.lang;
  if (word.shape === 'lower' && (set.prepositions.has(word.lower) || set.conjunctions.has(word.lower) || set.coordinators.has(word.lower) || set.subordinators.has(word.lower) || set.auxiliaries.has(word.lower) || set.adverbs.has(word.lower) || set.dateWords.has(word.lower))) return true;
  if (phrasesAt(sentence.words, at, sayings).length > 0) return true;
  if (word.shape === 'lower' && phrasesAt(sentence.words, at, frames).length > 0) return true;
  if (forms.has(word.lower)) return false;
  return isVerbLike(reading, word) || (word.shape === 'lower' && (pack.cases?.headFinal?.nominalised ?? []).some((end) => word.lower.length > end.length + 2 && word.lower.endsWith(end)));
}

/** A name of the table goes on behind word `at`: "Böyük | Britaniya". */
function isInsideName(reading: Reading, sentence: Sentence, at: number): boolean {
  for (let from = Math.max(0, at - 3); from <= at; from += 1) if (phrasesAt(sentence.words, from, reading.names).some((f) => f.to > at + 1)) return true;
  return false;
}

/** A noun that belongs to the one before it, and is no deed or paper: those are what a verb does. */
function isOwned(reading: Reading, sentence: Sentence, at: number): boolean {
  // An adjective only ends like a noun that is owned.
  const lower = sentence.words[at]?.lower ?? '';
  if (reading.lang.set.quantifiers.has(lower)) return false;
  if ((reading.lang.pack.cases?.adjectiveEndings ?? []).some((e) => lower.length > e.length + 2 && lower.endsWith(e)) && !reading.lang.forms.has(lower) && sentence.words[at]?.shape === 'lower') return false;
  return (wordCases(reading, sentence, at) & CASE.p) !== 0 && !reading.lang.set.documents.has(sentence.words[at]?.lower ?? '') && phrasesAt(sentence.words, at, reading.lang.acts).every((f) => f.value.weak);
}

/** Whether a noun phrase that ends at word `at` ends there: what stands next is another noun's. */
function parts(reading: Reading, sentence: Sentence, at: number, cases: number): boolean {
  const { words } = sentence;
  const [word, next] = [words[at], words[at + 1]];
  if (!word || !next) return true;
  if (isInsideName(reading, sentence, at)) return false;
  if (isPlaceAttribute(reading, word) && next.shape !== 'mark') return false;
  if ((cases & (CASE.n | CASE.g)) === 0) return true;
  // "NAME(-ın) | Telegram kanalında"
  if (isCapital(next) && reading.lang.set.notNames.has(next.lower) && isName(reading, sentence, at)) return true;
  if ((cases & CASE.n) === 0) return false;
  // "hökumət | Tarsiyanı": a state in a case of its own.
  if (isState(reading, sentence, at + 1) && (wordCases(reading, sentence, at + 1) & (CASE.n | CASE.g)) === 0) return true;
  if (isName(reading, sentence, at)) return !(isCapital(next) && !next.lower.includes('.') && !isState(reading, sentence, at + 1)) && !reading.lang.set.particles.has(next.lower) && !(isRole(reading, sentence, at + 1) && (wordCases(reading, sentence, at + 1) & CASE.p) !== 0);
  if (isState(reading, sentence, at + 1) && !isState(reading, sentence, at) && !reading.lang.set.modifiers.has(word.lower) && next.shape !== 'lower') return true;
  if (reading.lang.set.organisations.has(word.lower) && isName(reading, sentence, at + 1) && isName(reading, sentence, at + 2)) return true;
  if (isRoleEnd(reading, sentence, at)) return !isCapital(next) && !isMark(next, '"') && !isOwnedRole(reading, sentence, at + 1) && !isOwned(reading, sentence, at + 1);
  if (word.shape === 'lower' && next.shape === 'lower' && isPerson(reading, sentence, at)) return !isOwnedRole(reading, sentence, at + 1) && !isOwned(reading, sentence, at + 1);
  // "X telekanalı | hökumətdəki üç mənbəyə": an outlet's noun ends its phrase.
  if ((cases & CASE.p) !== 0 && isRelayEnd(reading, sentence, at) && !isCapital(next)) return true;
  if (word.shape === 'upper') return !isCapital(next) && !isRole(reading, sentence, at + 1);
  if (isState(reading, sentence, at)) return isMark(next, '"') || (!isOwnedRole(reading, sentence, at + 1) && (isCapital(next) ? isState(reading, sentence, at + 1) || isOtherOwner(reading, sentence, at + 1) : phrasesAt(words, at + 1, reading.lang.heads).length === 0 && !isOwned(reading, sentence, at + 1)));
  return false;
}

function quoteEnd(sentence: Sentence, at: number): number {
  if (!isMark(sentence.words[at], '"') || !isCapital(sentence.words[at + 1]) && sentence.words[at + 1]?.shape !== 'lower') return -1;
  for (let to = at + 2; to <= at + QUOTED + 1; to += 1) if (isMark(sentence.words[to], '"')) return to;
  return -1;
}

/** The noun phrases of a sentence where the noun stands last: what is before it belongs to it, and it alone bears the case. */
export function finalChunks(reading: Reading, sentence: Sentence): Chunk[] {
  const out: Chunk[] = [];
  const { words } = sentence;
  for (let at = 0; at < words.length; ) {
    if (isOutside(reading, sentence, at) && quoteEnd(sentence, at) < 0) {
      at += 1;
      continue;
    }
    const from = at;
    let cases = 0;
    while (at < words.length) {
      const shut = quoteEnd(sentence, at);
      if (shut > 0) {
        cases = wordCases(reading, sentence, shut - 1);
        at = shut + 1;
        if ((cases & (CASE.n | CASE.g)) === 0) break;
        continue;
      }
      if (isOutside(reading, sentence, at)) break;
      cases = wordCases(reading, sentence, at);
      at += 1;
      if (parts(reading, sentence, at - 1, cases)) break;
    }
    const behind = words[at];
    const postposition = behind?.shape === 'lower' && reading.lang.set.prepositions.has(behind.lower) ? behind.lower : null;
    out.push({ from, to: at, preposition: postposition, cases });
  }
  return out;
}
