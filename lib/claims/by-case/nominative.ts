import { CASE, casesOf } from '../../languages/declension';
import { phrasesAt } from '../../text/phrases';
import { isCapital, isMark } from '../../text/words';
import { textOf, type Reading, type Sentence } from '../reading';

/** A word of a person's name put back into the nominative, for a name that stands in one of the cases given. */
function restored(reading: Reading, word: string, cases: number): string {
  const lower = word.toLowerCase();
  const rule = (reading.lang.pack.cases?.restore ?? []).find(([letters, ending]) => (casesOf(letters) & cases) !== 0 && lower.length > ending.length + 1 && lower.endsWith(ending));
  return rule ? word.slice(0, word.length - rule[1].length) + rule[2] : word;
}

/**
 * The words `from` to `to` as a name in the nominative, as far as the pack and the actor table know how: a person's name by its endings, a noun of the pack by its declension,
 * a state by the table. What depends on the noun stays as it is.
 */
export function nominativeOf(reading: Reading, sentence: Sentence, from: number, to: number, cases: number): string {
  const whole = textOf(reading, sentence, from, to);
  if ((cases & CASE.n) !== 0) return whole;
  const { words } = sentence;
  const people = words.slice(from, to).every((w) => w.shape === 'capital' || w.joined) && to - from >= 2 && phrasesAt(words, from, reading.names).every((f) => f.value.kind === 'person');
  if (people) return words.slice(from, to).map((w, i) => `${i > 0 && w.joined ? '-' : i > 0 ? ' ' : ''}${restored(reading, textOf(reading, sentence, from + i, from + i + 1), cases)}`).join('');
  const named = phrasesAt(words, from, reading.names)[0];
  if (named && named.to === to && named.value.kind !== 'demonym') return named.value.name;
  const first = words[from];
  const known = first ? reading.lang.forms.get(first.lower) : undefined;
  if (!first || !known || isMark(first) || (known.cases & cases) === 0) return whole;
  const noun = isCapital(first) && from > 0 ? known.nominative.charAt(0).toUpperCase() + known.nominative.slice(1) : known.nominative;
  return `${noun}${reading.text.slice(first.end, words[to - 1]?.end ?? first.end)}`;
}
