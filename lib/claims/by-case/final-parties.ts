import { CASE } from '../../languages/declension';
import { phrasesAt, type Found } from '../../text/phrases';
import { isCapital, isMark } from '../../text/words';
import type { HeadKind, KnownName } from '../compiled';
import type { ActorKind, Mention } from '../mention';
import { phrasesIn, type Reading, type Sentence } from '../reading';
import { nominativeOf } from './nominative';
import type { Party } from './party';
import { isPlaceAttribute, isVerbLike, wordCases } from './word-cases';

/** A name that ends like a genitive is none by chance when it has so many letters. */
const OWNER_LENGTH = 6;
const OWNER_ENDINGS = ['nın', 'nin', 'nun', 'nün'];
/** Adjectives and names that may stand between a state and its noun. */
const BETWEEN = 4;
/** Words that tell where and when between a name and its deed. */
const CIRCUMSTANCES = 5;

interface Head {
  kind: HeadKind;
  to: number;
  state: boolean;
  cases: number;
}

const KIND_OF: Readonly<Record<HeadKind, ActorKind>> = { hackers: 'nationals', government: 'state', organ: 'organ', people: 'person', territory: 'territory' };

function isModifier(reading: Reading, sentence: Sentence, at: number): boolean {
  const word = sentence.words[at];
  if (!word || (word.shape !== 'lower' && word.shape !== 'capital')) return false;
  const { set, forms, frames } = reading.lang;
  if (set.modifiers.has(word.lower) || isPlaceAttribute(reading, word)) return true;
  if (word.shape !== 'lower') return false;
  if (forms.has(word.lower) || set.prepositions.has(word.lower) || set.adverbs.has(word.lower) || phrasesAt(sentence.words, at, frames).length > 0) return false;
  // An adjective bears no case: "sıradan" only ends like one.
  return ((wordCases(reading, sentence, at) & CASE.n) !== 0 && (reading.lang.pack.cases?.adjectiveEndings ?? []).some((e) => word.lower.length > e.length + 2 && word.lower.endsWith(e)));
}

/** The noun that a party's name belongs to, over adjectives: "Tarsiyanın (hərbi) kəşfiyyatı". */
function headAfter(reading: Reading, sentence: Sentence, at: number, owned: boolean): Head | null {
  const { heads, set } = reading.lang;
  let state = false;
  // "Tarsiya Təhlükəsizlik Xidmətinin (TTX) əməkdaşları": what is in brackets only abbreviates.
  const first = isMark(sentence.words[at], '(') && isMark(sentence.words[at + 2], ')') ? at + 3 : isMark(sentence.words[at - 1], '(') ? at : isMark(sentence.words[at], ')') ? at + 1 : at;
  for (let pos = first; pos <= first + BETWEEN; pos += 1) {
    const word = sentence.words[pos];
    if (!word || word.shape === 'mark') return null;
    const found = phrasesAt(sentence.words, pos, heads).find((f) => !owned || (wordCases(reading, sentence, f.to - 1) & CASE.p) !== 0);
    const chain = found ? headAfter(reading, sentence, found.to, true) : null;
    if (found && chain && (wordCases(reading, sentence, found.to - 1) & (CASE.n | CASE.g)) !== 0) return { ...chain, state: state || found.value === 'organ' || found.value === 'government' || chain.state };
    if (found) return { kind: found.value, to: found.to, state: state || set.stateWords.has(word.lower), cases: wordCases(reading, sentence, found.to - 1) };
    if (set.stateWords.has(word.lower)) state = true;
    if (!isModifier(reading, sentence, pos)) return null;
  }
  return null;
}

function idOf(kind: ActorKind, state: string | null): string | null {
  if (state === null || kind === 'person' || kind === 'group' || kind === 'persona') return null;
  return kind === 'organ' ? `organ:${state}/*` : `${kind}:${state}`;
}

function party(reading: Reading, sentence: Sentence, from: number, to: number, kind: ActorKind, state: string | null, cases: number, form: Mention['form']): Party {
  return { wider: [], adjective: false, preposition: null, actAt: -1, from, to, name: nominativeOf(reading, sentence, from, to, cases), id: idOf(kind, state), kind, state, form, cases };
}

/** "Tarsiyaya bağlı hakerlər", "Tarsiyanın dəstəklədiyi qrup": hackers tied to a state by a participle between. */
function tiedPeople(reading: Reading, sentence: Sentence, found: Found<KnownName>): Party | null {
  for (let at = found.to; at <= found.to + BETWEEN; at += 1) {
    if (isMark(sentence.words[at])) return null;
    const tie = phrasesAt(sentence.words, at, reading.lang.workingFor)[0];
    if (!tie) continue;
    for (let pos = tie.to; pos <= tie.to + BETWEEN; pos += 1) {
      const head = phrasesAt(sentence.words, pos, reading.lang.heads)[0];
      if (head?.value === 'hackers' || (head?.value === 'people' && pos === tie.to)) return party(reading, sentence, found.from, head.to, 'linked', found.value.state, wordCases(reading, sentence, head.to - 1), 'name');
      const word = sentence.words[pos];
      // A name may stand between: "Tarsiya ilə əlaqəli "X" qrupu".
      if (!word || (word.shape === 'mark' && !isMark(word, '"')) || !(isMark(word, '"') || isCapital(word) || word.shape === 'number' || isModifier(reading, sentence, pos))) break;
    }
    return null;
  }
  return null;
}

const TAKES: ReadonlySet<string> = new Set(['deed', 'behind', 'accuse', 'tie', 'selfClaim']);

/** A deed that ends like a noun of the name's, and is what a verb behind it is about, or where it was done. */
export function isObject(reading: Reading, sentence: Sentence, end: number): boolean {
  const cases = wordCases(reading, sentence, end - 1);
  if ((cases & CASE.l) !== 0) return true;
  const next = sentence.words[end];
  if ((cases & CASE.a) === 0 || reading.lang.set.prepositions.has(next?.lower ?? '')) return false;
  return isVerbLike(reading, next) || phrasesIn(sentence, reading.lang.frames).some((f) => f.from >= end && TAKES.has(f.value.family));
}

/** The act that a party's name belongs to, or -1: "Tarsiya kiberhücumu", "Tarsiyanın bu hücumu". */
function ownAct(reading: Reading, sentence: Sentence, at: number, owner: boolean): number {
  // "Tarsiyanın Norvenə raket zərbəsi": where, and at what, may stand between.
  let pos = at;
  while (owner && pos < at + CIRCUMSTANCES && (wordCases(reading, sentence, pos) & (CASE.n | CASE.g | CASE.a)) === 0 && sentence.words[pos]?.shape !== 'mark' && !isVerbLike(reading, sentence.words[pos])) pos += 1;
  for (const end = pos + 3; pos < end; pos += 1) {
    const act = phrasesAt(sentence.words, pos, reading.lang.acts)[0];
    // "Tarsiya partlayışı pisləyib": the deed is the verb's object, not the name's.
    const object = act && !owner && isObject(reading, sentence, act.to);
    if (act) return act.value.weak || object || (wordCases(reading, sentence, act.to - 1) & CASE.p) === 0 ? -1 : pos;
    if (!isModifier(reading, sentence, pos)) return -1;
  }
  return -1;
}

const DONE: ReadonlySet<string> = new Set(['deed', 'behind']);

/** A noun without an ending, which is no verb's. */
function isBare(reading: Reading, sentence: Sentence, at: number): boolean {
  const word = sentence.words[at];
  const next = sentence.words[at + 1];
  if (word?.shape !== 'lower' || next?.shape !== 'lower' || wordCases(reading, sentence, at) !== CASE.n) return false;
  return phrasesAt(sentence.words, at, reading.lang.frames).length === 0 && phrasesAt(sentence.words, at, reading.lang.sayings).length === 0 && phrasesAt(sentence.words, at, reading.lang.acts).length === 0;
}

/** "X “Y” terror aktı ilə": behind the quotation marks stands a deed, which is nobody's name. */
function namesAct(reading: Reading, sentence: Sentence, open: number): boolean {
  const shut = sentence.words.findIndex((w, i) => i > open && i <= open + 5 && isMark(w, '"'));
  return shut > 0 && phrasesAt(sentence.words, shut + 1, reading.lang.acts).some((f) => !f.value.weak);
}

/** A capitalised word in the genitive that belongs to nobody: another owner than the name before it. */
export function isOtherOwner(reading: Reading, sentence: Sentence, at: number): boolean {
  const word = sentence.words[at];
  if (word?.shape !== 'capital' || word.lower.length < OWNER_LENGTH || !OWNER_ENDINGS.some((e) => word.lower.endsWith(e))) return false;
  const cases = wordCases(reading, sentence, at);
  return (cases & CASE.g) !== 0 && (cases & CASE.p) === 0 && phrasesAt(sentence.words, at, reading.lang.roles).length === 0;
}

/** A name that only says whose or what kind the noun behind it is: "Tarsiya prezidenti", "Tarsiya bankı". */
function qualifies(reading: Reading, sentence: Sentence, at: number): boolean {
  let pos = at;
  while (pos < at + BETWEEN && isModifier(reading, sentence, pos)) pos += 1;
  const word = sentence.words[pos];
  if (!word || word.shape === 'mark' || word.shape === 'number') return isMark(word, '"') && isCapital(sentence.words[pos + 1]) && phrasesAt(sentence.words, pos + 1, reading.lang.frames).length === 0 && !namesAct(reading, sentence, pos);
  const { frames, sayings, roles, heads, set } = reading.lang;
  if (phrasesAt(sentence.words, pos, roles).some((f) => sentence.words[f.to - 1]?.shape !== 'lower' || (wordCases(reading, sentence, f.to - 1) & CASE.p) !== 0)) return true;
  if (set.prepositions.has(word.lower) || set.adverbs.has(word.lower) || set.auxiliaries.has(word.lower) || phrasesAt(sentence.words, pos, frames).length > 0 || phrasesAt(sentence.words, pos, sayings).length > 0) return false;
  // "Tarsiya Lanterin sakinlərini": a name in the genitive alone belongs to what stands behind it.
  if (isCapital(word)) return !isOtherOwner(reading, sentence, pos) && phrasesAt(sentence.words, pos, reading.names).every((f) => f.value.kind === 'person');
  if (phrasesAt(sentence.words, pos, heads).length > 0) return false;
  // "Almaniyanın hakim partiyası": bare nouns lead to the one that belongs to the name.
  while (pos < at + BETWEEN && isBare(reading, sentence, pos)) pos += 1;
  const known = wordCases(reading, sentence, pos);
  // "Tarsiya məktəbi bombalayıb": what could be the object of the verb right behind it is no noun of the name's.
  if ((known & CASE.a) !== 0 && phrasesAt(sentence.words, pos + 1, frames).some((f) => DONE.has(f.value.family) && f.value.cases === 'ng')) return false;
  return (known & CASE.p) !== 0 && phrasesAt(sentence.words, pos, reading.lang.acts).length === 0;
}

/** A state's name with the noun that it belongs to. */
export function finalState(reading: Reading, sentence: Sentence, found: Found<KnownName>): Party {
  const { state, cases, kind } = found.value;
  const form = kind === 'capital' ? 'capital' : 'name';
  const tied = tiedPeople(reading, sentence, found);
  if (tied) return tied;
  const from = (cases & (CASE.b | CASE.n)) !== 0 && reading.lang.pack.cases?.fromPlace.includes(sentence.words[found.to]?.lower ?? '') === true ? headAfter(reading, sentence, found.to + 1, false) : null;
  if (from) return party(reading, sentence, found.from, from.to, KIND_OF[from.kind], state, from.cases, 'name');
  if ((cases & (CASE.n | CASE.g)) !== 0) {
    const head = headAfter(reading, sentence, found.to, true);
    if (head) {
      const whole = head.kind === 'hackers' && head.state ? 'linked' : KIND_OF[head.kind];
      return party(reading, sentence, found.from, head.to, whole, state, head.cases, whole === 'state' ? form : 'possessive');
    }
    const actAt = ownAct(reading, sentence, found.to, (cases & CASE.n) === 0);
    const own = party(reading, sentence, found.from, found.to, 'state', state, cases, form);
    if (actAt >= 0) return { ...own, actAt, form: 'possessive' };
    if (qualifies(reading, sentence, found.to)) return { ...own, adjective: true };
    return own;
  }
  const at = (cases & CASE.l) !== 0 ? headAfter(reading, sentence, found.to, false) : null;
  if (at && (at.kind === 'territory' || at.kind === 'hackers')) return party(reading, sentence, found.from, at.to, KIND_OF[at.kind], state, at.cases, 'name');
  return party(reading, sentence, found.from, found.to, 'state', state, cases, form);
}

/** A body's name with its people: "Altıncı Büronun zabitləri". */
export function finalOrgan(reading: Reading, sentence: Sentence, found: Found<KnownName>): Party {
  const { state, cases, name } = found.value;
  const head = (cases & (CASE.n | CASE.g)) !== 0 ? headAfter(reading, sentence, found.to, true) : null;
  const whole = head && (head.kind === 'people' || head.kind === 'hackers' || head.kind === 'organ') ? head : null;
  return { wider: [], adjective: whole === null && qualifies(reading, sentence, found.to), preposition: null, actAt: -1, from: found.from, to: whole?.to ?? found.to, name, id: found.value.id, kind: 'organ', state, form: 'name', cases: whole?.cases ?? cases };
}

/** What stands next is a noun, which the word before it qualifies. */
function opensNoun(reading: Reading, sentence: Sentence, at: number): boolean {
  const word = sentence.words[at];
  if (!word || word.shape === 'mark' || word.shape === 'number') return false;
  const { frames, sayings, set } = reading.lang;
  return !set.prepositions.has(word.lower) && !set.adverbs.has(word.lower) && phrasesAt(sentence.words, at, frames).length === 0 && phrasesAt(sentence.words, at, sayings).length === 0;
}

/** "rus hakerlər", "iranlı", "Rusiyayönlü qruplaşma". */
export function finalDemonym(reading: Reading, sentence: Sentence, found: Found<KnownName>): Party {
  const { state, cases, pro } = found.value;
  const kind: ActorKind = pro === true ? 'linked' : 'nationals';
  const head = (cases & CASE.n) !== 0 ? headAfter(reading, sentence, found.to, false) : null;
  if (head) return party(reading, sentence, found.from, head.to, pro === true || (head.kind === 'hackers' && head.state) ? 'linked' : KIND_OF[head.kind], state, head.cases, 'demonym');
  const actAt = ownAct(reading, sentence, found.to, (cases & CASE.n) === 0);
  const { plurals } = reading.lang.pack.grammar;
  const next = sentence.words[found.to];
  // "iki tarsiyalı", "tarsiyalı dalğıclar": some of its people.
  const many = next?.shape === 'lower' && (cases & CASE.n) !== 0 && actAt < 0 && plurals.some((e) => next.lower.indexOf(e) > 2) && !isVerbLike(reading, next) && opensNoun(reading, sentence, found.to);
  if (many) return party(reading, sentence, found.from, found.to + 1, kind, state, wordCases(reading, sentence, found.to), 'demonym');
  const before = sentence.words[found.from - 1];
  const plural = before?.shape === 'number' || reading.lang.set.quantifiers.has(before?.lower ?? '') || plurals.some((e) => sentence.words[found.to - 1]?.lower.includes(e));
  return { ...party(reading, sentence, found.from, found.to, kind, state, cases, 'demonym'), adjective: actAt < 0 && !plural && (cases & CASE.n) !== 0 && opensNoun(reading, sentence, found.to), actAt };
}

/** The small word behind a party's noun: "X tərəfindən". */
export function postpositionBehind(reading: Reading, sentence: Sentence, to: number): string | null {
  let at = to;
  while (isMark(sentence.words[at], '"')) at += 1;
  const word = sentence.words[at];
  return word?.shape === 'lower' && reading.lang.set.prepositions.has(word.lower) ? word.lower : null;
}

/** Where the phrase of a group's name begins and ends: over "adlı" and the noun for a group behind it, and a nationality is left to its own. */
export function finalGroupEnd(reading: Reading, sentence: Sentence, to: number): { to: number; cases: number } | null {
  const { called, groupNouns } = reading.lang;
  let at = to;
  const naming = phrasesAt(sentence.words, at, called)[0];
  if (naming) at = naming.to;
  for (let pos = at; pos <= at + 2; pos += 1) {
    const noun = phrasesAt(sentence.words, pos, groupNouns)[0];
    if (noun) {
      // "X qrupunun üzvləri": its people.
      const people = headAfter(reading, sentence, noun.to, true);
      return people?.kind === 'people' || people?.kind === 'hackers' ? people : { to: noun.to, cases: wordCases(reading, sentence, noun.to - 1) };
    }
    if (!isModifier(reading, sentence, pos)) return null;
  }
  return null;
}
