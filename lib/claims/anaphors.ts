import { phrasesAt } from '../text/phrases';
import { isCapital, isMark } from '../text/words';
import { actPhraseAt, headBefore, prepositionOf } from './actors';
import { stateAsActor } from './described';
import type { Mention } from './mention';
import { phrasesIn, type Reading, type Sentence } from './reading';
import type { SayingFound } from './sources';

/** Sentences over which a noun stands for a party named before, and over which a pronoun does. */
const NOUN_REACH = 8;
const PRONOUN_REACH = 1;
/** … and over which "this country" does. */
const LAND_REACH = 2;
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

const CAN_STAND: Readonly<Record<'group' | 'organ' | 'person' | 'linked' | 'state', readonly Mention['kind'][]>> = { group: ['group', 'persona'], organ: ['organ'], person: ['person'], linked: ['linked', 'nationals'], state: ['state'] };
/** Parties of many: what "they" stands for. */
const MANY: readonly Mention['kind'][] = ['group', 'persona', 'organ', 'linked', 'nationals'];

/** Remembers the parties of a sentence for those that follow. */
export function remember(reading: Reading, sentence: Sentence, mentions: readonly Mention[], into: Antecedents): void {
  const charged = phrasesIn(sentence, reading.lang.frames).some((f) => f.to - f.from > 1 || f.value.family !== 'legal');
  let first = true;
  for (const mention of mentions) {
    const leads = first && !mention.adjective && mention.preposition === null && (mention.from <= 4 || (mention.kind === 'person' && isMark(sentence.words[mention.from - 1], ',')));
    if (!mention.adjective) first = false;
    into.push({ at: sentence.index, mention, charged, leads });
  }
  if (into.length > MEMORY) into.splice(0, into.length - MEMORY);
}

function standIn(reading: Reading, sentence: Sentence, antecedent: Mention, from: number, to: number): Mention {
  const owner = sentence.words[to]?.lower === "'s";
  return { ...antecedent, wider: [], adjective: false, preposition: prepositionOf(reading, sentence, { from }), actAt: owner ? actPhraseAt(reading, sentence, to + 1) : -1, from, to, form: 'anaphor' };
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
    if (value.kinds.includes('state')) {
      const land = landBefore(reading, sentence, taken, before, from);
      if (land) out.push(land);
      continue;
    }
    const fits = before.findLast((a) => sentence.index - a.at <= NOUN_REACH && a.charged && !a.mention.adjective && value.kinds.some((kind) => CAN_STAND[kind].includes(a.mention.kind)));
    const speaks = value.kinds.includes('organ') && !value.possessive;
    if (!fits || (speaks && sentence.index - fits.at > PRONOUN_REACH)) continue;
    out.push(standIn(reading, sentence, fits.mention, from, to));
  }
}

/** "this country": the state named last, here or in the sentence before; "special services of this country" are its body. */
function landBefore(reading: Reading, sentence: Sentence, taken: readonly Mention[], before: Antecedents, at: number): Mention | null {
  const here = taken.findLast((m) => m.to <= at && m.state !== null);
  const earlier = before.findLast((a) => sentence.index - a.at <= LAND_REACH && a.mention.state !== null)?.mention;
  const code = (here ?? earlier)?.state;
  if (!code) return null;
  const land = standIn(reading, sentence, stateAsActor(reading, code, at), at, at + 2);
  headBefore(reading, sentence, land);
  return land;
}

/** The words that may stand before a pronoun that opens a clause: a circumstance, a connective. */
function opensClause(reading: Reading, sentence: Sentence, at: number): boolean {
  let start = at;
  while (start > 0 && start > at - 4 && !isMark(sentence.words[start - 1], ';')) start -= 1;
  if (start === at) return true;
  const before = sentence.words[at - 1];
  const { set } = reading.lang;
  if ((start === 0 || isMark(sentence.words[start - 1], ';')) && at - start <= 3 && sentence.words.slice(start, at).every((w) => w.shape === 'number' || set.dateWords.has(w.lower) || set.adverbs.has(w.lower) || set.prepositions.has(w.lower))) return true;
  if (isMark(before, ',') || isMark(before, '"')) return true;
  return before !== undefined && (set.conjunctions.has(before.lower) || set.subordinators.has(before.lower));
}

/** Whether "he" at a place is none of those who speak: they are a body ("prosecutors said he …"), or are named only behind ("He …, Pak said"). */
function isNotSpeaker(sayings: readonly SayingFound[], at: number): boolean {
  return sayings.every(({ source }) => source === null || source.kind === 'outlet' || source.kind === 'document' || (source.role !== null && source.kind === 'body') || (source.kind !== 'pronoun' && source.from > at));
}

/** "it", "he" as the subject of a clause: the group or the accused who led the sentence before. Where somebody speaks, a pronoun is more often the speaker's. */
function pronounMentions(reading: Reading, sentence: Sentence, taken: readonly Mention[], sayings: readonly SayingFound[], before: Antecedents, out: Mention[]): void {
  const { set } = reading.lang;
  const many = set.pluralPronouns;
  sentence.words.forEach((word, at) => {
    if (word.shape === 'mark' || sentence.quoted[at] || set.firstPerson.has(word.lower)) return;
    const thing = set.thingPronouns.has(word.lower);
    const person = set.personPronouns.has(word.lower);
    const plural = many.has(word.lower);
    if ((!thing && !person && !plural) || !(opensClause(reading, sentence, at) || sayings.some((s) => s.to === at))) return;
    if (sayings.length > 0 && !(plural && isSpokenOf(sayings, at)) && !(person && isNotSpeaker(sayings, at))) return;
    const here = taken.findLast((m) => m.to <= at && !m.adjective && m.preposition === null);
    const led = before.findLast((a) => a.leads && sentence.index - a.at <= PRONOUN_REACH && sentence.index > a.at);
    const antecedent = person && here?.kind === 'person' ? here : here ? ownSubject(sentence, taken, at) : led?.charged === true ? led.mention : undefined;
    const kinds = plural ? MANY : person ? CAN_STAND.person : CAN_STAND.group;
    if (antecedent && kinds.includes(antecedent.kind)) out.push(standIn(reading, sentence, antecedent, at, at + 1));
  });
}

/** "Ada Korr said they had broken in": whom one person or body speaks of; "officials said they …" is more often the officials. */
function isSpokenOf(sayings: readonly SayingFound[], at: number): boolean {
  return sayings.every((s) => s.source !== null && s.source.kind !== 'pronoun' && s.source.from !== at && (s.source.kind === 'person' || s.from > at) && s.content !== 'before');
}

/** "Pale Heron is a busy crew; in April it tried …": the subject of the sentence is that of the clause behind the semicolon. */
function ownSubject(sentence: Sentence, taken: readonly Mention[], at: number): Mention | undefined {
  const [subject, ...others] = taken.filter((m) => m.to <= at && !m.adjective && m.preposition === null);
  if (!subject || subject.from > 2 || others.some((o) => o.id !== subject.id)) return undefined;
  for (let i = at - 1; i > subject.to && i >= at - 4; i -= 1) if (isMark(sentence.words[i], ';')) return subject;
  return undefined;
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
