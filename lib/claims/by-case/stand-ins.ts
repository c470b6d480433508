import { ANY_CASE } from '../../languages/declension';
import { isMark } from '../../text/words';
import type { Mention } from '../mention';
import { phrasesIn, type Reading, type Sentence } from '../reading';
import type { SayingFound } from '../sources';
import { smallWordOf } from './parties';
import type { Party } from './party';
import { wordCases } from './word-cases';

/** Sentences over which "группировка" stands for the group named last, and over which "они" stands for hackers. */
const NOUN_REACH = 8;
const PRONOUN_REACH = 1;

/** Words behind a group's own saying in which it names itself by a pronoun. */
const SELF_REACH = 8;

/** Parties remembered with the sentence that named them. */
export type Named = { at: number; party: Mention }[];

const isGroup = (m: Mention): boolean => m.kind === 'group' || m.kind === 'persona';
const MANY: ReadonlySet<Mention['kind']> = new Set(['group', 'persona', 'linked', 'nationals', 'organ']);

function standIn(reading: Reading, sentence: Sentence, party: Mention, from: number, to: number, cases: number): Party {
  return { ...party, wider: [], from, to, form: 'anaphor', adjective: false, actAt: -1, preposition: smallWordOf(reading, sentence, from, to), cases };
}

/** "эта группа", "та же группировка", "они": the party of a sentence before that the words stand for. */
export function standInParties(reading: Reading, sentence: Sentence, taken: readonly Mention[], before: Named, sayings: readonly SayingFound[]): Party[] {
  const out: Party[] = [];
  const free = (from: number, to: number): boolean => ![...taken, ...out].some((m) => m.from < to && from < m.to);
  for (const { from, to } of phrasesIn(sentence, reading.lang.anaphora)) {
    if (!free(from, to) || isMark(sentence.words[to], '"')) continue;
    const group = taken.findLast((m) => isGroup(m) && m.to <= from) ?? before.findLast((b) => isGroup(b.party) && sentence.index - b.at <= NOUN_REACH)?.party;
    if (group) out.push(standIn(reading, sentence, group, from, to, wordCases(reading, sentence, to - 1)));
  }
  for (const { source, to } of sayings) {
    const self = source?.sentence === sentence ? taken.find((m) => isGroup(m) && m.from < source.to && source.from < m.to) : undefined;
    if (!self) continue;
    const { set } = reading.lang;
    const at = sentence.words.findIndex((w, i) => i >= to && i <= to + SELF_REACH && (set.personPronouns.has(w.lower) || set.pluralPronouns.has(w.lower)) && !(reading.lang.pack.cases?.owners ?? []).includes(w.lower));
    if (at >= 0 && free(at, at + 1)) out.push(standIn(reading, sentence, self, at, at + 1, wordCases(reading, sentence, at)));
  }
  const word = sentence.words[0];
  if (word && reading.lang.set.pluralPronouns.has(word.lower) && !reading.lang.set.firstPerson.has(word.lower) && free(0, 1)) {
    const last = before.findLast((b) => sentence.index - b.at <= PRONOUN_REACH && MANY.has(b.party.kind) && !b.party.adjective)?.party;
    if (last) out.push(standIn(reading, sentence, last, 0, 1, ANY_CASE & wordCases(reading, sentence, 0)));
  }
  return out;
}
