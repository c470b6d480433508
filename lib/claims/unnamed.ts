import { phrasesAt } from '../text/phrases';
import { prepositionOf } from './actors';
import type { Mention } from './mention';
import { phrasesIn, textOf, type Reading, type Sentence } from './reading';

/** The id of a state that a text does not name; within one incident all such states are one. */
const UNNAMED_STATE = 'state:unnamed';

/** Parties told by what they are and by no name ("a foreign state", "nation-state hackers"), where nothing in the sentence names them more closely. */
export function unnamedMentions(reading: Reading, sentence: Sentence, taken: readonly Mention[]): Mention[] {
  return phrasesIn(sentence, reading.lang.unnamed)
    .filter(({ from, to }) => !taken.some((m) => m.from < to && from < m.to) && !goesOn(reading, sentence, to))
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

/** "a foreign government minister", "a foreign state called Tarsia": the phrase only qualifies what follows, or a name comes. */
function goesOn(reading: Reading, sentence: Sentence, at: number): boolean {
  return sentence.words[at]?.lower === "'s" || phrasesAt(sentence.words, at, reading.lang.roles).length > 0 || phrasesAt(sentence.words, at, reading.lang.called).length > 0;
}
