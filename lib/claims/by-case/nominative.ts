import { CASE, casesOf } from '../../languages/declension';
import { phrasesAt } from '../../text/phrases';
import { isCapital } from '../../text/words';
import { textOf, type Reading, type Sentence } from '../reading';

/** Endings longer than this are no endings. */
const LONGEST_ENDING = 3;

const CONSONANTS = /^[^аеиоуыэюя]+/;

/** A word of a person's name put back into the nominative, for a name that stands in one of the cases given. */
function restored(reading: Reading, word: string, cases: number): string {
  const lower = word.toLowerCase();
  const rule = (reading.lang.pack.cases?.restore ?? []).find(([letters, ending]) => (casesOf(letters) & cases) !== 0 && lower.length > ending.length + 1 && lower.endsWith(ending));
  return rule ? word.slice(0, word.length - rule[1].length) + rule[2] : word;
}

function spelled(reading: Reading, word: string): string {
  const rule = (reading.lang.pack.cases?.spelling ?? []).find(([wrong]) => word.endsWith(wrong));
  return rule ? word.slice(0, word.length - rule[0].length) + rule[1] : word;
}

/** An adjective as it stands in the nominative beside a noun. */
function agreeing(reading: Reading, word: string, noun: string): string {
  const grammar = reading.lang.pack.cases;
  const lower = word.toLowerCase();
  const found = grammar?.adjectiveEndings.filter((e) => lower.endsWith(e)).sort((a, b) => b.length - a.length)[0];
  // "ской", "ном": of those that open with a consonant, that belongs to the stem.
  const ending = found?.replace(CONSONANTS, '');
  const wanted = grammar?.agreement.find(([end]) => noun.endsWith(end))?.[1];
  return ending === undefined || wanted === undefined ? word : spelled(reading, word.slice(0, word.length - ending.length) + wanted);
}

/** A noun of the pack in the nominative, with the adjectives before it; null where its first noun is none of the pack's. */
function declined(reading: Reading, sentence: Sentence, from: number, to: number, cases: number): string | null {
  const { words } = sentence;
  const { forms, pack } = reading.lang;
  const adjectives = pack.cases?.adjectiveEndings ?? [];
  for (let at = from; at < to; at += 1) {
    const word = words[at];
    if (!word || word.shape === 'mark') return null;
    const known = forms.get(word.lower);
    const noun = known && !known.adjective ? known : undefined;
    if (!noun && !adjectives.some((e) => word.lower.endsWith(e))) return null;
    if (!noun) continue;
    if ((noun.cases & cases) === 0 || noun.cases === CASE.n) return noun.cases === CASE.n ? textOf(reading, sentence, from, to) : null;
    const nominative = spelled(reading, noun.nominative);
    const before = words.slice(from, at).map((w, i) => agreeing(reading, textOf(reading, sentence, from + i, from + i + 1), nominative));
    const first = before.length === 0 && isCapital(word) ? nominative.charAt(0).toUpperCase() + nominative.slice(1) : nominative;
    return `${[...before, first].join(' ')}${reading.text.slice(word.end, words[to - 1]?.end ?? word.end)}`;
  }
  return null;
}

/** A copula hangs on the word: "Tarsiyadır" is its nominative with "is". */
export function isCopula(reading: Reading, lower: string): boolean {
  return reading.lang.pack.cases?.headFinal !== undefined && (reading.lang.pack.cases.restore.some(([letters, ending]) => letters === 'n' && lower.endsWith(ending)) && lower.length > LONGEST_ENDING + 2);
}

/** Where heads stand last, the last word alone bears an ending. */
function finalNominative(reading: Reading, sentence: Sentence, from: number, to: number, cases: number): string {
  const last = sentence.words[to - 1];
  const whole = textOf(reading, sentence, from, to);
  if (!last || last.ending !== undefined || last.shape === 'mark') return whole;
  const before = reading.text.slice(sentence.words[from]?.start ?? 0, last.start);
  const written = reading.text.slice(last.start, last.end);
  const known = reading.lang.forms.get(last.lower);
  const word = known ? (isCapital(last) ? written.charAt(0) + known.nominative.slice(1) : known.nominative) : restored(reading, written, cases);
  return before + word;
}

/**
 * The words `from` to `to` as a name in the nominative, as far as the pack and the actor table know how: a person's name by its endings, a noun of the pack by its declension with
 * its adjectives, a state by the table. What depends on the noun stays as it is.
 */
export function nominativeOf(reading: Reading, sentence: Sentence, from: number, to: number, cases: number): string {
  const whole = textOf(reading, sentence, from, to);
  const { words } = sentence;
  const named = phrasesAt(words, from, reading.names).find((f) => f.to === to);
  if (named && named.value.kind !== 'demonym' && named.value.kind !== 'person') return named.value.name;
  if ((cases & CASE.n) !== 0 && !(words[to - 1]?.ending === undefined && isCopula(reading, words[to - 1]?.lower ?? ''))) return whole;
  if (reading.lang.pack.cases?.headFinal) return finalNominative(reading, sentence, from, to, cases);
  const people = words.slice(from, to).every((w) => w.shape === 'capital' || w.joined) && to - from >= 2 && phrasesAt(words, from, reading.names).every((f) => f.value.kind === 'person');
  if (people) return words.slice(from, to).map((w, i) => `${i > 0 && w.joined ? '-' : i > 0 ? ' ' : ''}${restored(reading, textOf(reading, sentence, from + i, from + i + 1), cases)}`).join('');
  return declined(reading, sentence, from, to, cases) ?? whole;
}
