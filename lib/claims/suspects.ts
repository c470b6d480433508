import type { Frame } from '../languages/pack';
import type { Role } from '../model/vocabulary';
import { phrasesAt, type Found } from '../text/phrases';
import { isCapital, isMark } from '../text/words';
import { prepositionOf } from './actors';
import type { Mention } from './mention';
import { phrasesIn, textOf, type Reading, type Sentence } from './reading';
import type { SayingFound } from './sources';

/** Words between a word of the law and the person whom it is about. */
const OBJECT_REACH = 16;
const SUBJECT_REACH = 12;
/** … and behind a single word, which may mean something else. */
const SHORT_REACH = 5;
/** Who may say of a person that he did it: those who try, charge and search. */
export const OF_THE_LAW: ReadonlySet<Role> = new Set<Role>(['court', 'prosecutor', 'law_enforcement']);
const DEEDS: ReadonlySet<Frame['family']> = new Set<Frame['family']>(['deed', 'weakDeed', 'behind']);
/** A text names no more people in a proceeding than a reader could keep apart. */
const MOST = 40;

/** People whom the text says to be accused, sought, held, charged or tried: surname in lower case → full name as the text has it. */
export type Suspects = ReadonlyMap<string, string>;

type People = ReadonlyMap<string, string>;

/** A name at word `at`: its end, and the surname by which the text's people are known; null where no known person stands there. */
function personAt(sentence: Sentence, people: People, at: number): { to: number; surname: string } | null {
  if (!isCapital(sentence.words[at])) return null;
  let to = at;
  while (to < at + 4 && isCapital(sentence.words[to])) to += 1;
  const last = sentence.words[to - 1];
  return last && people.has(last.lower) ? { to, surname: last.lower } : null;
}

/** A judge, a prosecutor, a minister: who holds an office there is none of the accused. */
function holdsOffice(reading: Reading, sentence: Sentence, from: number, to: number): boolean {
  for (let at = Math.max(0, from - 2); at < to; at += 1) if (phrasesAt(sentence.words, at, reading.lang.roles).some((r) => r.to <= to && r.value.role !== 'unspecified')) return true;
  return isMark(sentence.words[to], ',') && [1, 2, 3, 4].some((i) => phrasesAt(sentence.words, to + i, reading.lang.roles).length > 0);
}

/** Whether a source of these sayings stands at these words. */
export function speaks(sayings: readonly SayingFound[], from: number, to: number): boolean {
  return sayings.some((s) => s.source !== null && s.source.from < to && from < s.source.to);
}

/** A word of the law, or an accusation of more than one word ("is accused of", "suspected of") whose subject is held to have done it. */
function isAccusing({ value, from, to }: Found<Frame>): boolean {
  return value.family === 'legal' || (value.family === 'accuse' && value.actor === 'before' && to - from > 1);
}

/** "the NAME killing was planned": a form in -ing without an auxiliary is no verb of the name before it. */
export function isVerbalNoun(reading: Reading, sentence: Sentence, at: number): boolean {
  const { lower } = sentence.words[at] ?? { lower: '' };
  return reading.lang.pack.grammar.activeEndings.some((e) => lower.endsWith(e)) && isCapital(sentence.words[at - 1]);
}

/** Where the people begin of whom the law tells a deed ("prosecutors allege that NAME broke in"), or who are named behind what they are ("the man, identified as NAME"). */
function toldOf(reading: Reading, sentence: Sentence, sayings: readonly SayingFound[], frames: readonly Found<Frame>[]): number[] {
  const out: number[] = [];
  const { set } = reading.lang;
  for (const { source, content, to } of sayings) {
    if (content !== 'after' || !source?.role || !OF_THE_LAW.has(source.role)) continue;
    const at = set.subordinators.has(sentence.words[to]?.lower ?? '') ? to + 1 : to;
    if (frames.some((f) => DEEDS.has(f.value.family) && !isVerbalNoun(reading, sentence, f.from) && f.from > at && f.from - at <= SHORT_REACH + 3)) out.push(at);
  }
  for (const called of phrasesIn(sentence, reading.lang.called)) {
    const before = isMark(sentence.words[called.from - 1], ',') ? called.from - 1 : called.from;
    if (phrasesAt(sentence.words, before - 1, reading.lang.heads).some((h) => h.value === 'people' && h.to === before)) out.push(called.to);
  }
  return out;
}

/** Finds the people of a proceeding before any claim is made, so that a later sentence may name them by surname. */
export function suspectsIn(reading: Reading, people: People, sayingsOf: (sentence: Sentence) => readonly SayingFound[]): Suspects {
  const out = new Map<string, string>();
  if (people.size === 0) return out;
  for (const sentence of reading.sentences) {
    if (out.size >= MOST) break;
    const all = phrasesIn(sentence, reading.lang.frames);
    const frames = all.filter((f) => isAccusing(f) && (!f.value.completes || sentence.words.slice(f.to, f.to + OBJECT_REACH).some((w) => f.value.completes?.includes(w.lower))));
    const sayings = sayingsOf(sentence);
    const told = toldOf(reading, sentence, sayings, all);
    if (frames.length === 0 && told.length === 0) continue;
    const take = (at: number): number => {
      const person = personAt(sentence, people, at);
      if (!person) return -1;
      if (!holdsOffice(reading, sentence, at, person.to) && !speaks(sayings, at, person.to)) out.set(person.surname, people.get(person.surname) ?? person.surname);
      return person.to;
    };
    for (const at of told) take(at);
    for (const frame of frames) {
      if (frame.value.actor !== 'before') takeAfter(reading, sentence, frame.from + 1, frame.to - frame.from === 1 && !frame.value.completes ? SHORT_REACH : OBJECT_REACH, take);
      if (frame.value.actor === 'before' || (frame.value.actor === 'either' && frame.value.legal !== 'sanction')) takeBefore(reading, sentence, frame.from, take);
    }
  }
  return out;
}

function takeAfter(reading: Reading, sentence: Sentence, from: number, reach: number, take: (at: number) => number): void {
  const { set } = reading.lang;
  for (let at = from; at < Math.min(sentence.words.length, from + reach); at += 1) {
    const word = sentence.words[at];
    if (!word || isMark(word, ';') || set.subordinators.has(word.lower) || (at > from && set.agent.has(word.lower))) return;
    const to = take(at);
    if (to < 0) continue;
    const joined = set.coordinators.has(sentence.words[to]?.lower ?? '') || isMark(sentence.words[to], ',');
    if (!joined) return;
    at = to;
  }
}

function takeBefore(reading: Reading, sentence: Sentence, to: number, take: (at: number) => number): void {
  for (let at = to - 1; at >= Math.max(0, to - SUBJECT_REACH); at -= 1) {
    if (isMark(sentence.words[at], ';') || reading.lang.set.agent.has(sentence.words[at]?.lower ?? '')) return;
    if (!isCapital(sentence.words[at]) || isCapital(sentence.words[at - 1]) || reading.lang.set.prepositions.has(sentence.words[at - 1]?.lower ?? '')) continue;
    // "NAME, 60, and NAME, 21, were charged": those joined before are accused as well.
    const end = take(at);
    const aged = isMark(sentence.words[end], ',') && sentence.words[end + 1]?.shape === 'number';
    if (end >= 0 && !(aged && reading.lang.set.coordinators.has(sentence.words[at - 1]?.lower ?? ''))) return;
  }
}

/** The accused named in a sentence, by full name or surname. */
export function suspectMentions(reading: Reading, sentence: Sentence, suspects: Suspects, taken: readonly Mention[]): Mention[] {
  const out: Mention[] = [];
  if (suspects.size === 0) return out;
  sentence.words.forEach((word, i) => {
    const name = isCapital(word) ? suspects.get(word.lower) : undefined;
    if (name === undefined || isCapital(sentence.words[i + 1])) return;
    let from = i;
    while (from > 0 && isCapital(sentence.words[from - 1]) && name.includes(textOf(reading, sentence, from - 1, from))) from -= 1;
    if (taken.some((m) => m.from < i + 1 && from < m.to)) return;
    const possessive = sentence.words[i + 1]?.lower === "'s";
    const known = reading.world.actors.people.find((p) => Object.values(p.names).flat().some((n) => n === name));
    out.push({ from, to: i + 1, name, id: known?.id ?? null, kind: 'person', state: null, wider: [], form: 'name', adjective: possessive, preposition: prepositionOf(reading, sentence, { from }), actAt: -1 });
  });
  return out;
}
