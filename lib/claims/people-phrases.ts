import type { Frame } from '../languages/pack';
import { phrasesAt, type Found } from '../text/phrases';
import { isCapital, isMark } from '../text/words';
import { prepositionOf } from './actors';
import type { Mention } from './mention';
import { phrasesIn, textOf, type Reading, type Sentence } from './reading';
import type { SayingFound } from './sources';

/** People without a name, "a 16-year-old student". Word indexes; the determiner is part of it. */
export interface PeoplePhrase {
  from: number;
  to: number;
  /** the words before the noun tell that the text has not spoken of them before: "a", "two", or nothing at all */
  fresh: boolean;
}

/** Words before a noun for people that belong to it. */
const LONGEST = 6;
/** Words between a verb of the law and the people whom it is about. */
const SUBJECT_REACH = 22;
const OBJECT_REACH = 6;

function isPeople(reading: Reading, sentence: Sentence, at: number): number {
  return phrasesAt(sentence.words, at, reading.lang.heads).reduce((to, h) => (h.value === 'people' ? Math.max(to, h.to) : to), -1);
}

/** Where the noun phrase around a noun for people begins: at its determiner or number, or at the first of its adjectives. */
function startOf(reading: Reading, sentence: Sentence, noun: number): { from: number; fresh: boolean } {
  const { set } = reading.lang;
  const { words } = sentence;
  let from = noun;
  while (from > 0 && noun - from < LONGEST) {
    const before = words[from - 1];
    if (!before || before.shape === 'mark') break;
    if (set.determiners.has(before.lower) || set.quantifiers.has(before.lower)) {
      const definite = !set.quantifiers.has(before.lower) && !set.indefinites.has(before.lower);
      const age = words[from - 2];
      const article = age !== undefined && set.determiners.has(age.lower) && set.quantifiers.has(before.lower);
      return { from: article ? from - 2 : from - 1, fresh: !definite && !article };
    }
    const closes = set.prepositions.has(before.lower) || set.auxiliaries.has(before.lower) || set.conjunctions.has(before.lower) || set.subordinators.has(before.lower) || set.adverbs.has(before.lower);
    const verb = !set.modifiers.has(before.lower) && (phrasesAt(words, from - 1, reading.lang.frames).some((f) => f.value.family === 'legal' || f.value.family === 'accuse') || phrasesAt(words, from - 1, reading.lang.sayings).length > 0);
    if (closes || verb) break;
    from -= 1;
  }
  return { from, fresh: true };
}

/** All noun phrases for people in a sentence, each once, in reading order. */
export function peoplePhrases(reading: Reading, sentence: Sentence): PeoplePhrase[] {
  const out: PeoplePhrase[] = [];
  for (let at = 0; at < sentence.words.length; at += 1) {
    let to = isPeople(reading, sentence, at);
    if (to < 0) continue;
    for (let next = isPeople(reading, sentence, to); next > 0; next = isPeople(reading, sentence, to)) to = next;
    const { from, fresh } = startOf(reading, sentence, at);
    const last = out.at(-1);
    const joined = last !== undefined && reading.lang.set.coordinators.has(sentence.words[last.to]?.lower ?? '') && from === last.to + 1;
    if (last && (from < last.to || joined)) last.to = to;
    else out.push({ from, to, fresh });
    at = to - 1;
  }
  return out;
}

/** Two capitals that are a name: no verb of a headline in capitals ("Teenager Has Been Arrested"). */
function isName(reading: Reading, { words }: Sentence, at: number): boolean {
  const { set } = reading.lang;
  return [at, at + 1].every((i) => isCapital(words[i]) && !set.auxiliaries.has(words[i]?.lower ?? '') && !set.prepositions.has(words[i]?.lower ?? '') && phrasesAt(words, i, reading.lang.frames).every((f) => f.value.family !== 'legal'));
}

/** A name stands right behind: "student Pavel Orsk", "the three men, Pavel Orsk and …". */
function isNamedBehind(reading: Reading, sentence: Sentence, { to }: PeoplePhrase): boolean {
  return isName(reading, sentence, isMark(sentence.words[to], ',') ? to + 1 : to);
}

function names(reading: Reading, sentence: Sentence, from: number, to: number): boolean {
  for (let at = from; at + 1 < to; at += 1) if (isName(reading, sentence, at)) return true;
  return false;
}

function speaks(sayings: readonly SayingFound[], { from, to }: PeoplePhrase): boolean {
  return sayings.some((s) => s.source !== null && s.source.from < to && from < s.source.to);
}

/** The subject of the verb at `verb`: the first people of its clause that follow no preposition, else the nearest. */
function subjectOf(reading: Reading, sentence: Sentence, phrases: readonly PeoplePhrase[], verb: number): PeoplePhrase | null {
  const { set } = reading.lang;
  let open = Math.max(0, verb - SUBJECT_REACH);
  for (let at = verb - 1; at > open; at -= 1) if (isMark(sentence.words[at], ';') || (set.conjunctions.has(sentence.words[at]?.lower ?? '') && !set.coordinators.has(sentence.words[at]?.lower ?? '') && !set.prepositions.has(sentence.words[at]?.lower ?? ''))) open = at;
  const before = phrases.filter((p) => p.from >= open && p.to <= verb);
  const first = before.find((p) => !set.prepositions.has(sentence.words[p.from - 1]?.lower ?? '')) ?? before.at(-1);
  return first && !names(reading, sentence, first.to, verb) ? first : null;
}

function objectOf(reading: Reading, sentence: Sentence, phrases: readonly PeoplePhrase[], verb: number): PeoplePhrase | null {
  const after = phrases.find((p) => p.from >= verb);
  if (!after || after.from - verb > OBJECT_REACH) return null;
  for (let at = verb; at < after.from; at += 1) {
    const word = sentence.words[at];
    if (!word || isMark(word, ';') || isMark(word, ',') || reading.lang.set.subordinators.has(word.lower) || (at > verb && reading.lang.set.agent.has(word.lower))) return null;
  }
  return names(reading, sentence, verb, after.from) ? null : after;
}

/** "Police have arrested a healthcare professional": whoever is arrested is a person, whatever the noun. */
function seized(reading: Reading, { words, headline }: Sentence, { value, from, to }: Found<Frame>): PeoplePhrase | null {
  const { set } = reading.lang;
  if (value.legal !== 'warrant_or_arrest' || to - from > 1 || headline || !set.indefinites.has(words[to]?.lower ?? '')) return null;
  let end = to + 1;
  while (words[end]?.shape === 'lower' && end - to <= LONGEST && !set.prepositions.has(words[end]?.lower ?? '') && !set.subordinators.has(words[end]?.lower ?? '') && !set.coordinators.has(words[end]?.lower ?? '') && !set.auxiliaries.has(words[end]?.lower ?? '')) end += 1;
  return end > to + 1 && (words[end] === undefined || words[end]?.shape !== 'upper') ? { from: to, to: end, fresh: true } : null;
}

/** Families by which somebody is held responsible outside the law. */
const BLAMING = new Set(['accuse', 'tie', 'origin', 'behind']);

function mentionOf(reading: Reading, sentence: Sentence, { from, to }: PeoplePhrase, fresh: boolean): Mention {
  return { from, to, name: textOf(reading, sentence, from, to), id: null, kind: 'person', state: null, wider: [], ...(fresh ? { fresh } : {}), form: 'described', adjective: false, preposition: prepositionOf(reading, sentence, { from }), actAt: -1 };
}

/** Words at most between people and the word that blames them. */
const NEAR = 3;
const FAR = 10;

/** One person of a telling kind: "a former employee", "an 18-year-old"; "a hacker" says no more than that somebody did it. */
function tellsWho(reading: Reading, sentence: Sentence, { from, to, fresh }: PeoplePhrase): boolean {
  const { set } = reading.lang;
  const first = sentence.words[from]?.lower ?? '';
  // "some bank employees": several of those who belong to the place.
  const many = reading.lang.pack.grammar.plurals.find((e) => sentence.words[to - 1]?.lower.endsWith(e));
  if (fresh && many && to - from > 1 && set.indefinites.has(first) && set.insiders.has((sentence.words[to - 1]?.lower ?? '').slice(0, -many.length))) return true;
  return fresh && set.indefinites.has(first) && !set.quantifiers.has(first) && (set.insiders.has(sentence.words[to - 1]?.lower ?? '') || sentence.words.slice(from, to).some((w) => w.shape === 'number'));
}

/** Whether a frame speaks of people who stand right before it, right behind it, or behind its "to", "on", "by". */
function isAboutThem(reading: Reading, { words }: Sentence, { from, to }: PeoplePhrase, frame: Found<Frame>): boolean {
  const { set } = reading.lang;
  const marker = words[from - 1]?.lower ?? '';
  if (to <= frame.from) return frame.value.actor !== 'after' && frame.from - to <= NEAR && words.slice(to, frame.from).every((w) => set.adverbs.has(w.lower) || set.auxiliaries.has(w.lower) || set.subordinators.has(w.lower));
  if (from < frame.to) return false;
  if (set.agent.has(marker)) return from - frame.to <= NEAR;
  return frame.value.actor !== 'before' && (from === frame.to || (from - frame.to <= FAR && marker !== '' && (frame.value.through ?? []).includes(marker)));
}

/** "A former employee leaked the files", "blamed an insider": people who are told by what they are and blamed in the same breath. */
export function unnamedBlamed(reading: Reading, sentence: Sentence, taken: readonly Mention[], sayings: readonly SayingFound[]): Mention[] {
  const strong = phrasesIn(sentence, reading.lang.acts).filter((a) => !a.value.weak);
  const frames = phrasesIn(sentence, reading.lang.frames).filter((f) => BLAMING.has(f.value.family) || (f.value.family === 'deed' && strong.some((a) => a.from < f.to && f.from < a.to)));
  if (frames.length === 0) return [];
  return peoplePhrases(reading, sentence)
    .filter((p) => tellsWho(reading, sentence, p) && frames.some((f) => isAboutThem(reading, sentence, p, f)) && !isNamedBehind(reading, sentence, p) && !speaks(sayings, p) && !taken.some((m) => m.from < p.to && p.from < m.to))
    .map((p) => mentionOf(reading, sentence, p, true));
}

/**
 * People whom a sentence calls accused, sought, charged or tried without naming them. `fresh` people are new to the text; the others ("the boy")
 * are looked for once nobody named before can be meant.
 */
export function unnamedAccused(reading: Reading, sentence: Sentence, taken: readonly Mention[], sayings: readonly SayingFound[], fresh: boolean): Mention[] {
  const frames = phrasesIn(sentence, reading.lang.frames).filter(({ value, from, to }) => (value.family === 'legal' || (value.family === 'accuse' && value.actor === 'before' && to - from > 1)) && (!value.completes || sentence.words.slice(to).some((w) => value.completes?.includes(w.lower))));
  if (frames.length === 0) return [];
  const phrases = peoplePhrases(reading, sentence).filter((p) => !frames.some((f) => f.value.family === 'accuse' && f.from < p.to && p.from < f.to) && !isNamedBehind(reading, sentence, p) && !speaks(sayings, p));
  const out: Mention[] = [];
  for (const frame of frames) {
    const found = (frame.value.actor === 'before' ? null : (objectOf(reading, sentence, phrases, frame.to) ?? (fresh ? seized(reading, sentence, frame) : null))) ?? (frame.value.actor === 'after' ? null : subjectOf(reading, sentence, phrases, frame.from));
    if (found?.fresh !== fresh) continue;
    if ([...taken, ...out].some((m) => m.from < found.to && found.from < m.to)) continue;
    out.push(mentionOf(reading, sentence, found, fresh));
  }
  return out;
}
