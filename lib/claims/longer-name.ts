import { OUTLET_WORDS } from '../languages/outlet-words';
import { phrasesAt, type Found } from '../text/phrases';
import { isCapital, isMark } from '../text/words';
import type { KnownName } from './compiled';
import { textOf, type Reading, type Sentence } from './reading';

/** Words of a name in quotation marks. */
const QUOTED = 4;
const PLACES: ReadonlySet<KnownName['kind']> = new Set(['state', 'capital', 'metonym']);

/**
 * Whether the name of a state or of its capital is only a part of another's: "Baku TV", "Moscow Times", "the channel “Russia 24”". Such a name is
 * no party.
 */
export function isInLongerName(reading: Reading, sentence: Sentence, found: Found<KnownName>): boolean {
  if (!PLACES.has(found.value.kind)) return false;
  const next = sentence.words[found.to];
  if (isCapital(next) && OUTLET_WORDS.has(next?.lower ?? '')) return true;
  return isForeignRun(reading, sentence, found) || isInQuotes(reading, sentence, found);
}

/** Latin letters among Cyrillic ones: with a further capital beside it a name is a brand's, since a place would be written in the letters of the text. */
function isForeignRun(reading: Reading, sentence: Sentence, { from, to }: Found<KnownName>): boolean {
  const isLatin = (at: number): boolean => isCapital(sentence.words[at]) && /^\p{Script=Latin}/u.test(textOf(reading, sentence, at, at + 1));
  if (!isLatin(from) || !(isLatin(from - 1) || isLatin(to))) return false;
  return sentence.words.some((w) => w.shape === 'lower' && /^\p{Script=Cyrillic}/u.test(w.lower));
}

/** A short quotation of nothing but capitals and numbers, of which the name is a part, or the whole behind a noun for what bears names. */
function isInQuotes(reading: Reading, sentence: Sentence, { from, to }: Found<KnownName>): boolean {
  const { words } = sentence;
  const open = words.findLastIndex((w, i) => i < from && isMark(w, '"'));
  const shut = words.findIndex((w, i) => i >= to && isMark(w, '"'));
  if (open < 0 || shut < 0 || shut - open > QUOTED + 1) return false;
  for (let at = open + 1; at < shut; at += 1) if ((!isCapital(words[at]) && words[at]?.shape !== 'number') || phrasesAt(words, at, reading.lang.frames).length > 0) return false;
  if (shut - open - 1 > to - from) return true;
  const { relayNouns, roles } = reading.lang;
  return [1, 2, 3].some((long) => [relayNouns, roles].some((lexicon) => phrasesAt(words, open - long, lexicon as typeof relayNouns).some((f) => f.to === open)));
}
