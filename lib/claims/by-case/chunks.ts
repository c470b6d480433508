import { ANY_CASE, CASE } from '../../languages/declension';
import { phrasesAt } from '../../text/phrases';
import { isCapital, isMark } from '../../text/words';
import type { Reading, Sentence } from '../reading';
import type { Chunk } from './chunk';
import { finalChunks } from './final-chunks';
import { isVerbLike, wordCases } from './word-cases';

/** A noun phrase holds at most so many words. */
const LONGEST = 24;
/** Words of a name in quotation marks, with the mark that shuts them. */
const QUOTED = 6;

const read = new WeakMap<Sentence, Chunk[]>();

/** Words that are no part of any noun phrase: verbs, small words, marks other than quotation marks. */
function ends(reading: Reading, sentence: Sentence, at: number): boolean {
  const word = sentence.words[at];
  if (!word) return true;
  const { set, forms } = reading.lang;
  if (word.shape === 'mark') return !(word.lower === '"' || word.lower === "'" || word.lower === '/' || word.lower === '.');
  if (word.shape === 'number') return false;
  if (isCapital(word) && at > 0) return false;
  if (set.prepositions.has(word.lower) || set.conjunctions.has(word.lower) || set.subordinators.has(word.lower) || set.auxiliaries.has(word.lower) || set.adverbs.has(word.lower)) return true;
  if (set.coordinators.has(word.lower)) return true;
  return !forms.has(word.lower) && (isVerbLike(reading, word) || isVerb(reading, sentence, at));
}

/** The first word of a verb of saying or of a frame: nouns among them are words of the pack. */
function isVerb(reading: Reading, sentence: Sentence, at: number): boolean {
  const { sayings, frames } = reading.lang;
  return phrasesAt(sentence.words, at, sayings).some((f) => f.value.source === 'subject') || phrasesAt(sentence.words, at, frames).length > 0;
}

/** A preposition inside a title: "эксперт по безопасности NAME", "посольство X в Y". Only words of the pack join so. */
function joins(reading: Reading, sentence: Sentence, at: number, from: number): boolean {
  const word = sentence.words[at];
  const { set } = reading.lang;
  if (!word || sentence.words[at + 1] === undefined) return false;
  const opener = sentence.words[from]?.lower ?? '';
  if (at === from + 1 && set.from.has(word.lower) && (set.quantifiers.has(opener) || set.determiners.has(opener))) return true;
  // "комиссии по делу A и B NAME": what is joined inside a title goes on to the name.
  if (set.coordinators.has(word.lower)) return (sentence.words.slice(from, at).some((w) => set.nameContinuers.has(w.lower)) || opensOffice(reading, sentence, from, at)) && namesBehind(reading, sentence, at + 1);
  if (!set.nameContinuers.has(word.lower)) return false;
  for (let i = from; i < at; i += 1) if (phrasesAt(sentence.words, i, reading.lang.roles).length > 0) return true;
  return false;
}

/** "министр связи и массовых коммуникаций NAME": an office over two fields. */
function opensOffice(reading: Reading, sentence: Sentence, from: number, at: number): boolean {
  const office = phrasesAt(sentence.words, from, reading.lang.roles)[0];
  const behind = [1, 2, 3].some((i) => isCapital(sentence.words[at + i]) ? false : phrasesAt(sentence.words, at + i, reading.lang.roles).length > 0);
  return office !== undefined && office.to <= at && !behind && !sentence.words.slice(from, at).some((w, i) => i > 0 && isCapital(w)) && !isCapital(sentence.words[at + 1]);
}

/** Two capitalised words of a name stand shortly behind, with no verb or mark before them. */
function namesBehind(reading: Reading, sentence: Sentence, from: number): boolean {
  for (let at = from; at < from + 6; at += 1) {
    const word = sentence.words[at];
    if (!word || word.shape === 'mark' || isVerbLike(reading, word)) return false;
    if (isCapital(word) && isCapital(sentence.words[at + 1])) return true;
  }
  return false;
}

/** "в посольстве | обвинения назвали": behind a place, what was said is the verb's object. */
function opensObject(reading: Reading, sentence: Sentence, at: number, start: number, preposition: string | null): boolean {
  const { set } = reading.lang;
  if (at > start && isCapital(sentence.words[at - 1]) && set.documents.has(sentence.words[at]?.lower ?? '')) return true;
  return preposition !== null && at > start && set.documents.has(sentence.words[at]?.lower ?? '') && !(reading.lang.pack.cases?.adjectiveEndings ?? []).some((e) => at - 1 === start && sentence.words[at - 1]?.lower.endsWith(e));
}

function startsQuote(sentence: Sentence, at: number): boolean {
  return isMark(sentence.words[at], '"') && isCapital(sentence.words[at + 1]);
}

/** The noun phrases of a sentence in reading order. Words agree in case with the head, or depend on it in the genitive; any other word opens the next phrase. */
export function chunksIn(reading: Reading, sentence: Sentence): Chunk[] {
  const known = read.get(sentence);
  if (known) return known;
  if (reading.lang.pack.cases?.headFinal) {
    const final = finalChunks(reading, sentence);
    read.set(sentence, final);
    return final;
  }
  const out: Chunk[] = [];
  const { words } = sentence;
  for (let at = 0; at < words.length; ) {
    if (ends(reading, sentence, at) || (isMark(words[at]) && !startsQuote(sentence, at))) {
      at += 1;
      continue;
    }
    const chunk = chunkAt(reading, sentence, at);
    out.push(chunk);
    at = Math.max(chunk.to, at + 1);
  }
  read.set(sentence, out);
  return out;
}

/** The cases that the words before it allow: what a preposition governs is no subject. */
function prepositionBefore(reading: Reading, sentence: Sentence, at: number): string | null {
  const before = sentence.words[at - 1];
  return before && before.shape !== 'mark' && reading.lang.set.prepositions.has(before.lower) ? before.lower : null;
}

/** "16 июля | британская служба", "2018 году | Microsoft": a date is no part of the name behind it. */
function isDate(reading: Reading, sentence: Sentence, from: number, to: number): boolean {
  const { dateWords } = reading.lang.set;
  const dated = sentence.words.slice(from, to);
  return dated.some((w) => w.shape === 'number') && dated.every((w) => w.shape === 'number' || dateWords.has(w.lower)) && dated.at(-1)?.shape !== 'number' && !dateWords.has(sentence.words[to]?.lower ?? '') && sentence.words[to]?.shape !== 'number';
}

function chunkAt(reading: Reading, sentence: Sentence, start: number): Chunk {
  const { words } = sentence;
  const preposition = prepositionBefore(reading, sentence, start);
  let cases = ANY_CASE;
  let at = start;
  while (at < words.length && at < start + LONGEST) {
    const word = words[at];
    if (!word) break;
    const subject = reading.lang.set.subjects.has(word.lower);
    if (subject && at > start && !reading.lang.set.determiners.has(words[at - 1]?.lower ?? '')) break;
    if (subject) {
      cases = preposition === null ? CASE.n : cases;
      at += 1;
      break;
    }
    if (isMark(word, '"') || isMark(word, "'")) {
      // A quotation opens here unless a name stands in the marks.
      if (!isCapital(words[at + 1]) && !isCapital(words[at - 1])) break;
      // "серверы оператора «Дельта Телеком»": a name in marks behind its noun is not declined with it.
      const shut = at > start && isCapital(words[at + 1]) ? words.findIndex((w, i) => i > at && i <= at + QUOTED && isMark(w, '"')) : -1;
      at = shut < 0 ? at + 1 : shut + 1;
      continue;
    }
    if (at > start && isDate(reading, sentence, start, at)) break;
    if (at > start && joins(reading, sentence, at, start)) {
      const inner = chunkAt(reading, sentence, at + 1);
      if (inner.to > at + 1) {
        at = inner.to;
        continue;
      }
    }
    if (ends(reading, sentence, at) || isMark(word) || opensObject(reading, sentence, at, start, preposition)) break;
    const own = wordCases(reading, sentence, at);
    const both = cases & own;
    if (at > start && both === 0 && (own & CASE.g) === 0 && own !== ANY_CASE) break;
    if (both !== 0) cases = at === start || (own & CASE.g) === 0 || isHeadless(reading, sentence, start, at) ? both : cases;
    at += 1;
  }
  while (at > start + 1 && isMark(words[at - 1]) && !isMark(words[at - 1], '"')) at -= 1;
  if (preposition !== null) cases &= ~CASE.n;
  return { from: start, to: Math.max(at, start + 1), preposition, cases };
}

/** Only adjectives and names so far: the noun that they agree with is still to come. */
function isHeadless(reading: Reading, sentence: Sentence, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const word = sentence.words[at];
    if (!word || word.shape === 'mark' || word.shape === 'number') continue;
    const adjective = reading.lang.set.modifiers.has(word.lower) || (reading.lang.pack.cases?.adjectiveEndings ?? []).some((e) => word.lower.endsWith(e));
    if (!adjective) return false;
  }
  return true;
}
