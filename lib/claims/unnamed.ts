import { phrasesAt } from '../text/phrases';
import { isMark } from '../text/words';
import { prepositionOf } from './actors';
import type { Mention } from './mention';
import { phrasesIn, textOf, type Reading, type Sentence } from './reading';

/** The id of a state that a text does not name; within one incident all such states are one. */
const UNNAMED_STATE = 'state:unnamed';

/** Parties told by what they are and by no name ("a foreign state", "nation-state hackers"), where nothing in the sentence names them more closely. */
export function unnamedMentions(reading: Reading, sentence: Sentence, taken: readonly Mention[]): Mention[] {
  return phrasesIn(sentence, reading.lang.unnamed)
    .map((found) => (found.value === 'group' ? { ...found, from: qualified(reading, sentence, found.from) } : found))
    .filter(({ from, to }) => !taken.some((m) => m.from < to && from < m.to) && !goesOn(reading, sentence, to, taken) && !isOneOf(reading, sentence, from))
    .map(({ from, to, value }) => ({
      from,
      to,
      name: textOf(reading, sentence, from, to),
      id: value === 'state' ? UNNAMED_STATE : null,
      kind: value,
      state: null,
      wider: [],
      form: 'unnamed',
      adjective: false,
      preposition: prepositionOf(reading, sentence, { from }),
      actAt: -1,
    }));
}

/** "the Front, one of several militant groups": a class, not a party. */
function isOneOf(reading: Reading, { words }: Sentence, at: number): boolean {
  const { set } = reading.lang;
  let of = at - 1;
  while (set.determiners.has(words[of]?.lower ?? '') || set.quantifiers.has(words[of]?.lower ?? '') || set.modifiers.has(words[of]?.lower ?? '')) of -= 1;
  return set.belonging.has(words[of]?.lower ?? '') && set.indefinites.has(words[of - 1]?.lower ?? '');
}

/** "Hill Valley separatists", "armed tribal rebels": the adjectives and names before those who fight for a cause tell which they are. */
function qualified(reading: Reading, { words }: Sentence, noun: number): number {
  const { set } = reading.lang;
  let from = noun;
  while (from > Math.max(0, noun - 3)) {
    const before = words[from - 1];
    if (!before || before.shape === 'mark' || before.shape === 'number' || set.determiners.has(before.lower) || set.prepositions.has(before.lower) || set.auxiliaries.has(before.lower) || set.conjunctions.has(before.lower) || set.coordinators.has(before.lower) || set.adverbs.has(before.lower) || set.subordinators.has(before.lower)) break;
    if (phrasesAt(words, from - 1, reading.lang.frames).length > 0 || phrasesAt(words, from - 1, reading.lang.sayings).length > 0 || before.lower.endsWith('ing')) break;
    from -= 1;
  }
  return from;
}

/** "a foreign government minister", "a foreign state called Tarsia": the phrase only qualifies what follows, or a name comes. */
function goesOn(reading: Reading, sentence: Sentence, at: number, taken: readonly Mention[]): boolean {
  const next = isMark(sentence.words[at], ',') ? taken.find((m) => m.from > at && m.from - at <= 2) : undefined;
  return next?.kind === 'group' || next?.kind === 'persona' || sentence.words[at]?.lower === "'s" || phrasesAt(sentence.words, at, reading.lang.roles).length > 0 || phrasesAt(sentence.words, at, reading.lang.called).length > 0;
}
