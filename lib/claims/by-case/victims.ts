import { CASE } from '../../languages/declension';
import { phrasesAt } from '../../text/phrases';
import { isCapital, isMark } from '../../text/words';
import type { Parsed } from '../candidate';
import { phrasesIn, type Reading, type Sentence } from '../reading';
import type { Chunk } from './chunk';
import { chunksIn } from './chunks';
import { isOneClause } from './final-chunks';

/** Words between an act and what it was done to. */
const REACH = 4;
/** Words of a name in quotation marks. */
const QUOTED = 5;

/** A word or phrase for what was done. */
interface Anchor {
  from: number;
  to: number;
  verb: boolean;
}

function isName(reading: Reading, sentence: Sentence, at: number): boolean {
  const word = sentence.words[at];
  return isCapital(word) && !reading.lang.set.notNames.has(word?.lower ?? '');
}

/** What stands in quotation marks in a noun phrase or right behind its noun, else the phrase itself, where a name is in it. */
function namedIn(reading: Reading, sentence: Sentence, from: number, to: number): [number, number] | null {
  const { words } = sentence;
  for (let at = from; at <= to; at += 1) {
    if (!isMark(words[at], '"') || !isCapital(words[at + 1])) continue;
    const shut = words.findIndex((word, i) => i > at && isMark(word, '"'));
    if (shut > at + 1 && shut - at <= QUOTED + 1) return [at + 1, shut];
  }
  let [start, end] = [from, to];
  const outside = (at: number): boolean => isMark(words[at]) || words[at]?.shape === 'number' || reading.lang.set.dateWords.has(words[at]?.lower ?? '');
  while (start < end && outside(start)) start += 1;
  while (end > start && outside(end - 1)) end -= 1;
  for (let at = start; at < end; at += 1) if (isName(reading, sentence, at)) return [start, end];
  return null;
}

/** Whether nothing between two places parts them: no mark, no other deed. */
function isNear(reading: Reading, sentence: Sentence, from: number, to: number): boolean {
  if (to - from > REACH) return false;
  for (let at = from; at < to; at += 1) if (isMark(sentence.words[at]) || phrasesAt(sentence.words, at, reading.lang.frames).length > 0) return false;
  return true;
}

/** "атака на X", "взлом X", "взломала X": what the act's noun governs, or the object of its verb. */
function behind(reading: Reading, sentence: Sentence, { from, to, verb }: Anchor, chunk: Chunk): [number, number] | null {
  if (chunk.from <= from && to < chunk.to) return verb ? null : namedIn(reading, sentence, to, chunk.to);
  if (chunk.from < to || !isNear(reading, sentence, to, chunk.from)) return null;
  const { towards } = reading.lang.set;
  const { locatives } = reading.lang.pack.grammar;
  // The accusative of what is alive looks like the genitive, and a preposition of place with the locative tells where, not what.
  const led = chunk.preposition !== null && towards.has(chunk.preposition) && (!locatives.includes(chunk.preposition) || (chunk.cases & CASE.l) === 0 || (chunk.cases & (CASE.a | CASE.g)) !== 0);
  const dated = sentence.words[chunk.from]?.shape === 'number';
  // "взломала 20 марта серверы": a date between a verb and its object parts nothing.
  const next = sentence.words.slice(to, chunk.from).every((w) => w.shape === 'number' || reading.lang.set.dateWords.has(w.lower));
  const object = chunk.preposition === null && next && ((verb && dated) || (chunk.cases & (verb ? CASE.a : CASE.g)) !== 0);
  return led || object ? namedIn(reading, sentence, chunk.from, chunk.to) : null;
}

/** "X-a hücum", "X-a qarşı hücum", "X-in sındırılması", "X-i sındırıb": where the noun stands last, what it was done to stands before. */
function before(reading: Reading, sentence: Sentence, { from, verb }: Anchor, chunk: Chunk): [number, number] | null {
  if (chunk.to > from || from - chunk.to > REACH || !isOneClause(reading, sentence, chunk.to, from)) return null;
  for (let at = chunk.to; at < from; at += 1) if (isMark(sentence.words[at]) && !isMark(sentence.words[at], '"')) return null;
  const led = chunk.preposition !== null && reading.lang.set.towards.has(chunk.preposition);
  const governed = chunk.preposition === null && (chunk.cases & (CASE.d | (verb ? CASE.a : CASE.g))) !== 0 && (chunk.cases & CASE.n) === 0;
  return led || governed ? namedIn(reading, sentence, chunk.from, chunk.to) : null;
}

/** Organisations and places that a sentence says were attacked, by the cases that they stand in. Word indexes. */
export function victimsByCase(reading: Reading, parsed: Parsed): [number, number][] {
  const { sentence, acts } = parsed;
  const deeds = phrasesIn(sentence, reading.lang.frames).filter((f) => f.value.family === 'deed');
  const anchors: Anchor[] = [...acts.filter((a) => !a.weak).map(({ from, to }) => ({ from, to, verb: false })), ...deeds.map(({ from, to }) => ({ from, to, verb: true }))];
  const find = reading.lang.pack.cases?.headFinal ? before : behind;
  return anchors.flatMap((anchor) => chunksIn(reading, sentence).flatMap((chunk) => {
    const found = find(reading, sentence, anchor, chunk);
    return found ? [found] : [];
  }));
}
