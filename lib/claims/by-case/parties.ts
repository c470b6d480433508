import { ANY_CASE, CASE } from '../../languages/declension';
import { phrasesAt, type Found } from '../../text/phrases';
import { latinLook } from '../../text/homoglyphs';
import { isCapital, isMark } from '../../text/words';
import { isCodeName } from '../code-name';
import { idOf } from '../actors';
import type { HeadKind, KnownName } from '../compiled';
import { RELATION_OF, type ActorKind, type Mention } from '../mention';
import { isInLongerName } from '../longer-name';
import { meaningOf } from '../name-meaning';
import { phrasesIn, textOf, type Reading, type Sentence } from '../reading';
import { finalDemonym, finalGroupEnd, finalOrgan, finalState, postpositionBehind } from './final-parties';
import { nominativeOf } from './nominative';
import type { Party } from './party';
import { wordCases } from './word-cases';

/** Adjectives that may stand between a nationality and its noun, and between a noun and its state. */
const BETWEEN = 4;
/** Letters with which a name and its declined form both begin. */
const SAME_BEGIN = 4;
/** Words of a participle phrase that ties hackers to a state: "связанные с", "работающие на". */
const TIED = 5;

interface Head {
  kind: HeadKind;
  from: number;
  to: number;
  state: boolean;
  cases: number;
}

export function isAdjective(reading: Reading, sentence: Sentence, at: number): boolean {
  const word = sentence.words[at];
  if (!word || word.shape === 'mark' || (isCapital(word) && at > 0)) return false;
  const known = reading.lang.forms.get(word.lower);
  if (known ? !known.adjective : (reading.lang.pack.cases?.notAdjectives ?? []).some((e) => word.lower.endsWith(e))) return false;
  return reading.lang.set.modifiers.has(word.lower) || (reading.lang.pack.cases?.adjectiveEndings ?? []).some((e) => word.lower.length > e.length + 2 && word.lower.endsWith(e));
}

function headCases(reading: Reading, sentence: Sentence, from: number, to: number): number {
  let bits = ANY_CASE;
  for (let at = from; at < to; at += 1) {
    const both = bits & wordCases(reading, sentence, at);
    if (both === 0) return bits;
    bits = both;
  }
  return bits;
}

/** The noun that a nationality qualifies, over adjectives: "российские (военные) хакеры"; a longer noun wins. */
function headAfter(reading: Reading, sentence: Sentence, at: number): Head | null {
  const { heads, set } = reading.lang;
  let state = false;
  for (let pos = at; pos <= at + BETWEEN; pos += 1) {
    const word = sentence.words[pos];
    if (!word || (word.shape === 'mark' && !isMark(word, '"'))) return null;
    const found = phrasesAt(sentence.words, pos, heads)[0];
    if (found) return { kind: found.value, from: pos, to: found.to, state: state || set.stateWords.has(word.lower), cases: headCases(reading, sentence, pos, found.to) };
    if (set.stateWords.has(word.lower)) state = true;
    if (!isAdjective(reading, sentence, pos)) return null;
  }
  return null;
}

/** The noun that stands right before a word: "хакеры (из) X", "спецслужбы X". */
function headBefore(reading: Reading, sentence: Sentence, end: number): Head | null {
  for (let from = Math.max(0, end - BETWEEN); from < end; from += 1) {
    const found = phrasesAt(sentence.words, from, reading.lang.heads).find((h) => h.to === end);
    if (!found) continue;
    let start = from;
    while (start > 0 && start > from - BETWEEN && isAdjective(reading, sentence, start - 1)) start -= 1;
    const state = sentence.words.slice(start, end).some((w) => reading.lang.set.stateWords.has(w.lower));
    return { kind: found.value, from: start, to: end, state, cases: headCases(reading, sentence, start, end) };
  }
  return null;
}

const KIND_OF: Readonly<Record<HeadKind, ActorKind>> = { hackers: 'nationals', government: 'state', organ: 'organ', people: 'person', territory: 'territory' };

function kindOf(head: Head): ActorKind {
  return head.kind === 'hackers' && head.state ? 'linked' : KIND_OF[head.kind];
}

const PLAIN = { wider: [], adjective: false, preposition: null, actAt: -1 } as const;

function party(reading: Reading, sentence: Sentence, from: number, to: number, kind: ActorKind, state: string | null, bits: number, form: Mention['form']): Party {
  const governed = bits & ~CASE.n;
  const cases = governed !== 0 && prepositionBefore(reading, sentence, from) !== null ? governed : bits;
  return { ...PLAIN, wider: [], from, to, name: nominativeOf(reading, sentence, from, to, cases), id: idOf(kind, state), kind, state, form, cases };
}

/** "связанные с Россией хакеры", "хакеры, связанные с Россией": people tied to a state by a participle. */
function tiedPeople(reading: Reading, sentence: Sentence, found: Found<KnownName>): Party | null {
  const { workingFor } = reading.lang;
  let end = found.from;
  while (end > 0 && isAdjective(reading, sentence, end - 1) && end > found.from - 2) end -= 1;
  // "связанные с властями X", "работающие на разведку X"
  const body = headBefore(reading, sentence, found.from);
  const bodied = body && (body.kind === 'government' || body.kind === 'organ') ? [body.from] : [];
  for (const limit of new Set([found.from, end, ...bodied])) {
    for (let from = Math.max(0, limit - TIED); from < limit; from += 1) {
      const ties = phrasesAt(sentence.words, from, workingFor).find((f) => f.to === limit);
      if (!ties) continue;
      const head = phrasesAt(sentence.words, found.to, reading.lang.heads)[0] ?? phrasesAt(sentence.words, found.to + 1, reading.lang.heads)[0];
      if (head && isAttributive(reading, sentence, from)) return { ...party(reading, sentence, from, head.to, 'linked', found.value.state, headCases(reading, sentence, head.from, head.to), 'name'), wider: [] };
      const comma = isMark(sentence.words[from - 1], ',') ? from - 1 : from;
      const before = headBefore(reading, sentence, comma);
      if (before?.kind === 'hackers') return party(reading, sentence, before.from, found.to, 'linked', found.value.state, before.cases, 'name');
    }
  }
  return null;
}

function isAttributive(reading: Reading, sentence: Sentence, from: number): boolean {
  return !isMark(sentence.words[from - 1], ',');
}

function stateParty(reading: Reading, sentence: Sentence, found: Found<KnownName>): Party {
  const { state, cases, kind } = found.value;
  const form = kind === 'capital' ? 'capital' : 'name';
  const own = found.value.cases;
  const tied = tiedPeople(reading, sentence, found);
  if (tied) return tied;
  const from = reading.lang.pack.cases?.fromPlace.includes(sentence.words[found.from - 1]?.lower ?? '') === true;
  const head = (cases & CASE.g) !== 0 ? headBefore(reading, sentence, from ? found.from - 1 : found.from) : null;
  if (head && !(from && head.kind !== 'hackers' && head.kind !== 'people' && head.kind !== 'territory')) return party(reading, sentence, head.from, found.to, kindOf(head), state, head.cases, kindOf(head) === 'state' ? form : 'possessive');
  return party(reading, sentence, found.from, found.to, 'state', state, own, form);
}

/** An act that the party qualifies: "российская кибератака", "вмешательство X". */
function actAfter(reading: Reading, sentence: Sentence, at: number): number {
  for (let pos = at; pos < at + 3; pos += 1) {
    const act = phrasesAt(sentence.words, pos, reading.lang.acts)[0];
    if (act) return act.value.weak ? -1 : pos;
    if (!isAdjective(reading, sentence, pos)) return -1;
  }
  return -1;
}

function demonymParty(reading: Reading, sentence: Sentence, found: Found<KnownName>): Party {
  const { state, cases, name } = found.value;
  const adjective = isAdjectiveName(reading, name);
  const kind: ActorKind = found.value.pro === true ? 'linked' : 'nationals';
  // "группа украинцев", "агенты российских спецслужб": what depends on a noun for people stands for them.
  const of = (cases & CASE.g) !== 0 ? headBefore(reading, sentence, found.from) : null;
  const many = of?.kind === 'hackers' || of?.kind === 'people' || of?.kind === 'organ' ? of : null;
  if (!adjective) return party(reading, sentence, many?.from ?? found.from, found.to, 'nationals', state, many?.cases ?? cases, 'name');
  const head = headAfter(reading, sentence, found.to);
  if (head && many && head.kind !== 'territory' && (head.cases & CASE.g) !== 0) return party(reading, sentence, many.from, head.to, head.kind === 'organ' ? 'organ' : 'nationals', state, many.cases, 'demonym');
  if (head) {
    const whole = found.value.pro === true ? 'linked' : kindOf(head);
    const both = head.cases & cases;
    return party(reading, sentence, found.from, head.to, whole, state, both === 0 ? head.cases : both, 'demonym');
  }
  const actAt = actAfter(reading, sentence, found.to);
  return { ...party(reading, sentence, found.from, found.to, kind, state, cases, 'demonym'), adjective: actAt < 0, actAt };
}

function isAdjectiveName(reading: Reading, name: string): boolean {
  return (reading.lang.pack.cases?.demonyms ?? []).some((p) => p.adjective === true && p.ends.some((end) => name.endsWith(end)));
}

/** Where the noun for a group before its name begins, over quotation marks and "под названием": "группировка «X»". */
function groupNounBefore(reading: Reading, sentence: Sentence, at: number): Head | null {
  const { groupNouns, called } = reading.lang;
  let end = at;
  if (isMark(sentence.words[end - 1], '"')) end -= 1;
  for (let from = Math.max(0, end - 4); from < end; from += 1) {
    const naming = phrasesAt(sentence.words, from, called).find((f) => f.to === end);
    if (naming) end = isMark(sentence.words[from - 1], ',') ? from - 1 : from;
  }
  for (let from = Math.max(0, end - 3); from < end; from += 1) {
    const noun = phrasesAt(sentence.words, from, groupNouns).find((f) => f.to === end);
    if (!noun) continue;
    let start = from;
    while (start > 0 && start > from - BETWEEN && isAdjective(reading, sentence, start - 1)) start -= 1;
    return { kind: 'hackers', from: start, to: end, state: false, cases: headCases(reading, sentence, from, end) };
  }
  return null;
}

/** A group or persona with the noun before its name, and with what that noun says of it. */
export function groupParty(reading: Reading, sentence: Sentence, from: number, to: number, given: Pick<Mention, 'id' | 'name' | 'kind'> & { cases: number; state?: string | null }): Party {
  const end = isMark(sentence.words[to], '"') && isMark(sentence.words[from - 1], '"') ? to + 1 : to;
  if (reading.lang.pack.cases?.headFinal) {
    const final = finalGroupEnd(reading, sentence, end);
    return { ...PLAIN, wider: [], from: end > to ? from - 1 : from, to: final?.to ?? end, name: given.name, id: given.id, kind: given.kind, state: given.state ?? null, form: 'name', cases: final?.cases ?? wordCases(reading, sentence, to - 1) };
  }
  const named = groupNounBefore(reading, sentence, from);
  // "хакеры группировки X": its people.
  const people = named && (named.cases & CASE.g) !== 0 ? headBefore(reading, sentence, named.from) : null;
  const noun = people?.kind === 'hackers' || people?.kind === 'people' ? people : named;
  const behind = noun ? undefined : phrasesAt(sentence.words, end, reading.lang.groupNouns)[0];
  const cases = noun?.cases ?? (behind ? headCases(reading, sentence, behind.from, behind.to) : given.cases);
  return { ...PLAIN, wider: [], from: noun?.from ?? from, to: behind?.to ?? end, name: given.name, id: given.id, kind: given.kind, state: given.state ?? null, form: 'name', cases };
}

/** A name of the table in another case than the nominative. */
function isDeclined(reading: Reading, sentence: Sentence, { from, to, value }: Found<KnownName>): boolean {
  const written = textOf(reading, sentence, from, to).toLowerCase();
  return (value.cases & CASE.n) === 0 && written !== value.name.toLowerCase() && written.slice(0, SAME_BEGIN) === value.name.toLowerCase().slice(0, SAME_BEGIN);
}

function namedParty(reading: Reading, sentence: Sentence, found: Found<KnownName>): Party | null {
  const { kind, state } = found.value;
  const final = reading.lang.pack.cases?.headFinal !== undefined;
  if (kind !== 'organ' && kind !== 'group' && kind !== 'persona' && kind !== 'person') return null;
  const meaning = meaningOf(reading, sentence, found);
  if (meaning === null) return null;
  if (kind === 'group' || kind === 'persona') {
    const name = final || isDeclined(reading, sentence, found) ? found.value.name : textOf(reading, sentence, found.from, found.to);
    return { ...groupParty(reading, sentence, found.from, found.to, { id: meaning.id, name, kind, cases: found.value.cases }), ...meaning };
  }
  const noun = kind === 'organ' && !final ? headBefore(reading, sentence, found.from) : null;
  if (final && kind === 'organ') return { ...finalOrgan(reading, sentence, found), ...meaning };
  const from = noun && (noun.kind === 'organ' || noun.kind === 'people' || noun.kind === 'hackers') ? noun.from : found.from;
  const name = kind === 'person' || final || (noun === null && isDeclined(reading, sentence, found)) ? found.value.name : textOf(reading, sentence, found.from, found.to);
  return { ...PLAIN, wider: [], from, to: found.to, name, ...meaning, kind, state, form: 'name', cases: noun && from < found.from ? noun.cases : found.value.cases };
}

/** Code names by their shape, in Latin letters or in look-alike ones: "APT28", "АРТ28". */
function shapedParties(reading: Reading, sentence: Sentence): Party[] {
  const { shapes, codeNouns } = reading.lang.pack.actors;
  const out: Party[] = [];
  sentence.words.forEach((word, i) => {
    if (!isCapital(word)) return;
    const next = sentence.words[i + 1];
    const look = latinLook(word.lower);
    const two = next?.shape === 'number' && isCodeName(look + next.lower, shapes);
    const code = next !== undefined && isCapital(next) && codeNouns.includes(next.lower);
    const to = two || code ? i + 2 : isCodeName(look, shapes) ? i + 1 : -1;
    if (to > 0) out.push(groupParty(reading, sentence, i, to, { id: null, name: textOf(reading, sentence, i, to), kind: 'group', cases: ANY_CASE }));
  });
  return out;
}

/** Joins a nationality and the group behind it: the group is meant, the nationality is a wider party. */
function joined(parties: Party[]): Party[] {
  const out: Party[] = [];
  for (const next of parties) {
    const last = out.at(-1);
    const group = (m: Party): boolean => m.kind === 'group' || m.kind === 'persona';
    const broad = (m: Party): boolean => m.kind === 'nationals' || m.kind === 'linked' || (m.kind === 'organ' && m.form !== 'name');
    if (last && group(next) && broad(last) && next.from <= last.to) out[out.length - 1] = { ...next, from: Math.min(last.from, next.from), cases: last.cases & next.cases || next.cases, state: last.state, wider: [...next.wider, { name: last.name, id: last.id, relation: RELATION_OF[last.kind] }] };
    else if (last && next.from < last.to) {
      if (next.to - next.from > last.to - last.from) out[out.length - 1] = next;
    } else out.push(next);
  }
  return out;
}

/** "X xidməti (XX)", "sionist rejimin (X)": a name in brackets stands for the noun before them; what that noun names already it does not name again. */
function withoutAliases(reading: Reading, sentence: Sentence, parties: Party[]): Party[] {
  const bracketed = (p: Party): boolean => isMark(sentence.words[p.from - 1], '(') && isMark(sentence.words[p.to], ')');
  return parties.flatMap((p) => {
    if (!bracketed(p)) return [p];
    const before = p.from - 2;
    if (p.kind !== 'group' && p.kind !== 'persona' && parties.some((o) => o !== p && o.from <= before && before < o.to && (o.kind === p.kind || o.kind === 'organ'))) return [];
    return reading.lang.pack.cases?.headFinal && before >= 0 ? [{ ...p, cases: wordCases(reading, sentence, before) }] : [p];
  });
}

/** The parties of a sentence in reading order, each with its cases and the preposition that leads to it. */
export function partiesIn(reading: Reading, sentence: Sentence, discovered: (sentence: Sentence) => Party[]): Party[] {
  const found: Party[] = [];
  const known = phrasesIn(sentence, reading.names);
  const final = reading.lang.pack.cases?.headFinal !== undefined;
  for (const name of known) {
    const { kind } = name.value;
    if (isInLongerName(reading, sentence, name)) continue;
    const all = phrasesAt(sentence.words, name.from, reading.names).filter((f) => f.to === name.to && f.value.kind === kind);
    const hung = sentence.words[name.to - 1]?.ending !== undefined;
    const value = { ...name.value, cases: hung ? wordCases(reading, sentence, name.to - 1) : all.reduce((bits, f) => bits | f.value.cases, 0) };
    const one: Found<KnownName> = { ...name, value };
    const made = kind === 'state' || kind === 'capital' || kind === 'metonym' ? (final ? finalState : stateParty)(reading, sentence, one) : kind === 'demonym' ? (final ? finalDemonym : demonymParty)(reading, sentence, one) : namedParty(reading, sentence, one);
    if (made) found.push(made);
  }
  const free = (m: Mention): boolean => !known.some((k) => k.from < m.to && m.from < k.to && k.to - k.from >= m.to - m.from && k.value.kind === 'group');
  for (const one of [...shapedParties(reading, sentence), ...discovered(sentence)]) if (free(one)) found.push(one);
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  return withoutAliases(reading, sentence, joined(found)).map((p) => ({ ...p, cases: final ? p.cases : counted(reading, sentence, p), preposition: smallWordOf(reading, sentence, p.from, p.to) }));
}

/** "двое X", "12 X": what is counted stands in the genitive, and acts or is acted on all the same. */
function counted(reading: Reading, sentence: Sentence, { from, cases }: Party): number {
  let at = from - 1;
  while (at > from - BETWEEN && isAdjective(reading, sentence, at) && !reading.lang.set.quantifiers.has(sentence.words[at]?.lower ?? '')) at -= 1;
  const before = sentence.words[at];
  const number = before !== undefined && (before.shape === 'number' || reading.lang.set.quantifiers.has(before.lower));
  return number && (cases & CASE.g) !== 0 ? cases | CASE.n | CASE.a : cases;
}

/** The small word that leads to a party: before it, or behind it where heads stand last. */
export function smallWordOf(reading: Reading, sentence: Sentence, from: number, to: number): string | null {
  return reading.lang.pack.cases?.headFinal ? postpositionBehind(reading, sentence, to) : prepositionBefore(reading, sentence, from);
}

/** The preposition that leads to a party, over adjectives and what stands before its name in the phrase ("на соседнюю X"). */
function prepositionBefore(reading: Reading, sentence: Sentence, from: number): string | null {
  let at = from - 1;
  while (at >= 0 && (isAdjective(reading, sentence, at) || isMark(sentence.words[at], '"') || reading.lang.set.determiners.has(sentence.words[at]?.lower ?? '')) && at > from - BETWEEN) at -= 1;
  const word = sentence.words[at];
  return word && reading.lang.set.prepositions.has(word.lower) ? word.lower : null;
}

