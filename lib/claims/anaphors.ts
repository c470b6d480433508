import { phrasesAt } from '../text/phrases';
import { isCapital, isMark } from '../text/words';
import { prepositionOf } from './actors';
import type { Mention } from './mention';
import { phrasesIn, type Reading, type Sentence } from './reading';
import type { SayingFound } from './sources';

/** Sentences over which a noun stands for a party named before, and over which a pronoun does. */
const NOUN_REACH = 8;
const PRONOUN_REACH = 1;
/** Parties remembered. */
const MEMORY = 24;

/** A party named earlier. */
export interface Antecedent {
  at: number;
  mention: Mention;
  /** its sentence holds words that tie a party to an act */
  charged: boolean;
  /** it opens its sentence: what "it" in the next one stands for */
  leads: boolean;
}

export type Antecedents = Antecedent[];

const CAN_STAND: Readonly<Record<'group' | 'organ' | 'person', readonly Mention['kind'][]>> = { group: ['group', 'persona'], organ: ['organ'], person: ['person'] };

/** Remembers the parties of a sentence for those that follow. */
export function remember(reading: Reading, sentence: Sentence, mentions: readonly Mention[], into: Antecedents): void {
  const charged = phrasesIn(sentence, reading.lang.frames).some((f) => f.to - f.from > 1 || f.value.family !== 'legal');
  let first = true;
  for (const mention of mentions) {
    const leads = first && !mention.adjective && mention.preposition === null && mention.from <= 4;
    if (!mention.adjective) first = false;
    into.push({ at: sentence.index, mention, charged, leads });
  }
  if (into.length > MEMORY) into.splice(0, into.length - MEMORY);
}

function standIn(reading: Reading, sentence: Sentence, antecedent: Mention, from: number, to: number): Mention {
  return { ...antecedent, wider: [], adjective: false, preposition: prepositionOf(reading, sentence, { from }), actAt: -1, from, to, form: 'anaphor' };
}

/** "the Bureau" for "the Sixth Bureau": a body whose own name holds the noun. */
function shortName(reading: Reading, sentence: Sentence, noun: number, before: Antecedents): Mention | null {
  const word = sentence.words[noun];
  if (!isCapital(word) || word === undefined || isCapital(sentence.words[noun + 1])) return null;
  return before.findLast((a) => a.mention.kind === 'organ' && a.mention.name.toLowerCase().split(/[\s-]/).includes(word.lower))?.mention ?? null;
}

function nounMentions(reading: Reading, sentence: Sentence, taken: readonly Mention[], before: Antecedents, out: Mention[]): void {
  for (const { from, to, value } of phrasesIn(sentence, reading.lang.references)) {
    if ([...taken, ...out].some((m) => m.from < to && from < m.to)) continue;
    const next = sentence.words[to];
    if (isCapital(next) || reading.lang.set.belonging.has(next?.lower ?? '') || phrasesAt(sentence.words, to, reading.lang.called).length > 0) continue;
    const short = value.kinds.includes('organ') ? shortName(reading, sentence, to - 1, before) : null;
    if (short) {
      out.push(standIn(reading, sentence, short, from, to));
      continue;
    }
    if (isCapital(sentence.words[to - 1]) && !sentence.headline) continue;
    const fits = before.findLast((a) => sentence.index - a.at <= NOUN_REACH && a.charged && !a.mention.adjective && value.kinds.some((kind) => CAN_STAND[kind].includes(a.mention.kind)));
    const speaks = value.kinds.includes('organ') && !value.possessive;
    if (!fits || (speaks && sentence.index - fits.at > PRONOUN_REACH)) continue;
    out.push(standIn(reading, sentence, fits.mention, from, to));
  }
}

/** The words that may stand before a pronoun that opens a clause: a circumstance, a connective. */
function opensClause(reading: Reading, sentence: Sentence, at: number): boolean {
  if (at === 0) return true;
  const before = sentence.words[at - 1];
  const { set } = reading.lang;
  if (at <= 3 && sentence.words.slice(0, at).every((w) => w.shape === 'number' || set.dateWords.has(w.lower) || set.adverbs.has(w.lower) || set.prepositions.has(w.lower))) return true;
  if (isMark(before, ',') || isMark(before, '"')) return true;
  return before !== undefined && (set.conjunctions.has(before.lower) || set.subordinators.has(before.lower));
}

/** "it", "he" as the subject of a clause: the group or the accused who led the sentence before. Where somebody speaks, a pronoun is more often the speaker's. */
function pronounMentions(reading: Reading, sentence: Sentence, taken: readonly Mention[], sayings: readonly SayingFound[], before: Antecedents, out: Mention[]): void {
  const { set } = reading.lang;
  if (sayings.length > 0) return;
  sentence.words.forEach((word, at) => {
    if (word.shape === 'mark' || sentence.quoted[at]) return;
    const thing = set.thingPronouns.has(word.lower);
    const person = set.personPronouns.has(word.lower);
    if ((!thing && !person) || !opensClause(reading, sentence, at)) return;
    const here = taken.findLast((m) => m.to <= at && !m.adjective && m.preposition === null);
    const led = before.findLast((a) => a.leads && sentence.index - a.at <= PRONOUN_REACH && sentence.index > a.at);
    const antecedent = !here && led?.charged === true ? led.mention : undefined;
    const kinds = person ? CAN_STAND.person : CAN_STAND.group;
    if (antecedent && kinds.includes(antecedent.kind)) out.push(standIn(reading, sentence, antecedent, at, at + 1));
  });
}

/**
 * Nouns and pronouns that stand for a party named before: "the Bureau", "the gang", "its operators", "it". Only parties that were named in a
 * sentence with words of responsibility are stood for, so that "the agency" that speaks is not taken for the one accused.
 */
export function referringMentions(reading: Reading, sentence: Sentence, taken: readonly Mention[], sayings: readonly SayingFound[], before: Antecedents): Mention[] {
  const out: Mention[] = [];
  nounMentions(reading, sentence, taken, before, out);
  pronounMentions(reading, sentence, taken, sayings, before, out);
  return out;
}
