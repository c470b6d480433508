import type { Facets } from '../model/claim';
import type { ActClass } from '../model/vocabulary';
import { phrasesAt } from '../text/phrases';
import { isCapital, isMark } from '../text/words';
import { isOneClause } from './by-case/final-chunks';
import { victimsByCase } from './by-case/victims';
import type { Parsed } from './candidate';
import { datesIn, type DateFound } from './dates';
import { phraseStart } from './noun-phrase';
import { phrasesIn, textOf, type Reading } from './reading';

/** Words between an act and the preposition that leads to its victim. */
const REACH = 4;
/** A victim's name has at most so many words; a place stands at most so many words behind its act. */
const MOST_WORDS = 9;
const PLACE_REACH = 14;

/** Acts done by computers, against acts done by hand: two incidents in one text (model.md 2.7). */
const PHYSICAL: ReadonlySet<string> = new Set(['shootdown', 'bombing', 'assassination']);
/** Words for an act that may be of either kind. */
const EITHER: ReadonlySet<string> = new Set(['unspecified', 'attack', 'sabotage']);

/** Whether one act was done by computers and the other by hand; where a word leaves that open, they may be one. */
export function isOtherField(act: string, other: string): boolean {
  return !EITHER.has(act) && !EITHER.has(other) && PHYSICAL.has(act) !== PHYSICAL.has(other);
}

/** Words from a date to the verb or noun that it belongs to. */
const DATE_REACH = 9;
/** Frames that tell of what was said or decided, not of what was attacked. */
const TOLD = new Set(['accuse', 'legal', 'deny', 'admit']);

/** A date that tells when something was said or decided, not when it happened: it stands nearer to such a word than to one for an act. */
export function isSayingDate(reading: Reading, parsed: Parsed, date: DateFound): boolean {
  // Where verbs stand last, a date belongs to the verb that closes its clause.
  if (reading.lang.pack.cases?.headFinal) return parsed.sayings.some((s) => date.to <= s.from && isOneClause(reading, parsed.sentence, date.to, s.from));
  const gap = (from: number, to: number): number => Math.max(from - date.to, date.from - to, 0);
  const between = (from: number, source: number): boolean => date.to <= from && source <= date.from;
  const told = parsed.sayings.filter((s) => s.to <= date.from || (s.source !== null && s.source.sentence === parsed.sentence && between(s.from, s.source.to))).map((s) => gap(s.from, s.to));
  const frames = phrasesIn(parsed.sentence, reading.lang.frames);
  told.push(...frames.filter((f) => TOLD.has(f.value.family) && (f.to <= date.from || f.from - date.to <= 1)).map((f) => gap(f.from, f.to)));
  const done = [...parsed.acts.filter((a) => !a.weak).map((a) => gap(a.from, a.to)), ...frames.filter((f) => f.value.family === 'deed').map((f) => gap(f.from, f.to))];
  const nearest = Math.min(DATE_REACH, ...told);
  return nearest < DATE_REACH && nearest < Math.min(DATE_REACH, ...done);
}

function victimAt(reading: Reading, parsed: Parsed, at: number): [number, number] | null {
  const { words } = parsed.sentence;
  let from = at;
  while (reading.lang.set.determiners.has(words[from]?.lower ?? '')) from += 1;
  if (phrasesAt(words, from, reading.lang.frames).length > 0) return null;
  let to = from;
  while (to < words.length && to < from + 7) {
    const word = words[to];
    // "the bank's network of 3 March": the date goes on, not the name.
    const dated = reading.lang.set.belonging.has(word?.lower ?? '') && (words[to + 1]?.shape === 'number' || reading.lang.set.dateWords.has(words[to + 1]?.lower ?? ''));
    if (!word || dated || (isMark(word) && word.lower !== '&') || reading.lang.set.auxiliaries.has(word.lower) || reading.lang.set.subordinators.has(word.lower) || reading.lang.set.agent.has(word.lower) || (reading.lang.set.prepositions.has(word.lower) && !reading.lang.set.belonging.has(word.lower)) || reading.lang.set.coordinators.has(word.lower) || reading.lang.set.dateWords.has(word.lower) || (to > from && phrasesAt(words, to, reading.lang.frames).length > 0)) break;
    to += 1;
  }
  // "… Озмары | 20 марта": the day goes on, not the name.
  while (to > from && words[to - 1]?.shape === 'number' && reading.lang.set.dateWords.has(words[to]?.lower ?? '')) to -= 1;
  return words.slice(from, to).some((w) => isCapital(w)) ? [from, to] : null;
}

/** Right behind a noun for an act stands its victim only as a name or with an article: "the attack the Bundestag suffered", not "the malware uses DNS". */
function isNamedAt(reading: Reading, parsed: Parsed, at: number): boolean {
  const word = parsed.sentence.words[at];
  return isCapital(word) || reading.lang.set.determiners.has(word?.lower ?? '');
}

function namesAccused(reading: Reading, parsed: Parsed, [from, to]: [number, number], accused: readonly (string | null)[]): boolean {
  if (parsed.mentions.some((m) => m.from < to && from < m.to && !m.adjective && m.kind !== 'state')) return true;
  return accused.length > 0 && phrasesAt(parsed.sentence.words, from, reading.names).some((f) => f.value.state !== null && accused.includes(f.value.state));
}

/** Organisations and places that the sentence says were attacked. */
function victimsIn(reading: Reading, parsed: Parsed, accused: readonly (string | null)[]): [number, number][] {
  const out: [number, number][] = [];
  const { words } = parsed.sentence;
  const { cases } = reading.lang.pack;
  const anchors = cases?.headFinal ? [] : [...parsed.acts.filter((a) => !a.weak), ...phrasesIn(parsed.sentence, reading.lang.frames).filter((f) => f.value.family === 'deed')];
  for (const anchor of anchors) {
    for (let at = anchor.to; at < Math.min(words.length, anchor.to + REACH); at += 1) {
      if (isMark(words[at])) break;
      const direct = at === anchor.to && !reading.lang.set.towards.has(words[at]?.lower ?? '');
      if (!direct && !reading.lang.set.towards.has(words[at]?.lower ?? '')) continue;
      if (direct && 'act' in anchor && !isNamedAt(reading, parsed, at)) continue;
      const victim = victimAt(reading, parsed, direct ? at : at + 1);
      if (victim && !out.some((v) => v[0] === victim[0]) && !namesAccused(reading, parsed, victim, accused)) out.push(victim);
      if (victim) break;
    }
  }
  for (const victim of [...(cases ? victimsByCase(reading, parsed) : []), ...passiveVictims(reading, parsed), ...undergoers(reading, parsed)]) if (!out.some((v) => v[0] < victim[1] && victim[0] < v[1]) && !namesAccused(reading, parsed, victim, accused)) out.push(victim);
  return out;
}

/** The noun phrase that ends before a verb, where it holds a name. */
function namedSubject(reading: Reading, parsed: Parsed, verb: number): [number, number][] {
  const { words } = parsed.sentence;
  const { set } = reading.lang;
  let end = verb;
  while (end > 0 && (set.auxiliaries.has(words[end - 1]?.lower ?? '') || set.adverbs.has(words[end - 1]?.lower ?? '') || set.subordinators.has(words[end - 1]?.lower ?? '') || isMark(words[end - 1], ','))) end -= 1;
  const last = words[end - 1]?.lower ?? '';
  if (set.coordinators.has(last) || set.thingPronouns.has(last) || set.personPronouns.has(last) || set.pluralPronouns.has(last)) return [];
  let from = Math.max(phraseStart(reading, parsed.sentence, end), end - MOST_WORDS);
  while (from < end && set.determiners.has(words[from]?.lower ?? '')) from += 1;
  return from < end && words.slice(from, end).some((w) => isCapital(w) && !set.notNames.has(w.lower)) ? [[from, end]] : [];
}

/** "The sites of X were attacked": the subject of a passive deed. */
function passiveVictims(reading: Reading, parsed: Parsed): [number, number][] {
  const { passive } = reading.lang.pack.grammar;
  const verbs = phrasesIn(parsed.sentence, reading.lang.frames).filter((f) => f.value.family === 'deed' && [1, 2].some((back) => passive.includes(parsed.sentence.words[f.from - back]?.lower ?? '')));
  return verbs.flatMap((f) => namedSubject(reading, parsed, f.from));
}

/** "X crashed", "X went offline": what it happened to. */
function undergoers(reading: Reading, parsed: Parsed): [number, number][] {
  return phrasesIn(parsed.sentence, reading.lang.undergoes).flatMap((f) => namedSubject(reading, parsed, f.from));
}

/** The place that a sentence with an act names behind it: "at Natanz", "near Aktau". */
function placeIn(reading: Reading, parsed: Parsed, victims: readonly [number, number][], accused: readonly (string | null)[]): string | null {
  const { words } = parsed.sentence;
  const { set, pack } = reading.lang;
  const act = parsed.acts.find((a) => !a.weak);
  if (!act) return null;
  for (let at = 1; at < Math.min(words.length, act.to + PLACE_REACH); at += 1) {
    if (!pack.grammar.locatives.includes(words[at - 1]?.lower ?? '') || (at === 1 && parsed.sayings.length > 0)) continue;
    let to = at;
    while (to < words.length && to < at + 4 && isCapital(words[to]) && !set.dateWords.has(words[to]?.lower ?? '') && !set.notNames.has(words[to]?.lower ?? '')) to += 1;
    const ends = words[to]?.lower ?? '.';
    const taken = victims.some((v) => v[0] < to && at < v[1]) || parsed.mentions.some((m) => m.kind !== 'state' && m.from < to && at < m.to) || phrasesAt(words, at, reading.names).some((f) => f.value.state !== null && accused.includes(f.value.state));
    const qualifies = set.malware.has(ends) || phrasesAt(words, to, reading.lang.acts).length > 0;
    if (to > at && !taken && !qualifies && ends !== "'s" && !words.slice(at, to).some((w) => set.organisations.has(w.lower))) return textOf(reading, parsed.sentence, at, to);
  }
  return null;
}

/** Whether a preposition of place leads to a name: "the explosion at X". */
function isLocated(reading: Reading, parsed: Parsed, from: number): boolean {
  const { locatives } = reading.lang.pack.grammar;
  return [1, 2].some((back) => locatives.includes(parsed.sentence.words[from - back]?.lower ?? ''));
}

/** What a sentence says of the incident: victims, their states, dates of the event, what was done. Nothing of who did it. */
export function facetsIn(reading: Reading, parsed: Parsed, accused: readonly (string | null)[]): Facets {
  const dates = datesIn(reading, parsed.sentence).filter((d) => !isSayingDate(reading, parsed, d));
  const spans = victimsIn(reading, parsed, accused);
  const located = spans.filter(([from]) => isLocated(reading, parsed, from));
  const place = placeIn(reading, parsed, spans.filter((v) => !located.includes(v)), accused);
  const victims = spans.filter((v) => place === null || !located.includes(v) || textOf(reading, parsed.sentence, v[0], v[1]) !== place);
  const states = new Set<string>();
  for (const [from, to] of spans) {
    for (let at = from; at < to; at += 1) for (const f of phrasesAt(parsed.sentence.words, at, reading.names)) if (f.value.state !== null && !accused.includes(f.value.state)) states.add(f.value.state);
  }
  const strong = parsed.acts.filter((a) => !a.weak && a.act !== 'unspecified');
  return {
    victims: victims.map(([from, to]) => textOf(reading, parsed.sentence, from, to)),
    victimCountries: [...states],
    eventDates: dates.flatMap((d) => (d.range ? [d.range] : [])),
    dayMonths: dates.flatMap((d) => (d.dayMonth ? [d.dayMonth] : [])),
    act: (strong[0]?.act ?? parsed.acts[0]?.act ?? 'unspecified') as ActClass,
    place,
  };
}

/** What a sentence says of another incident than the article's, with what its neighbours in the paragraph add on the same kind of act. */
export function facetsAround(reading: Reading, all: readonly Parsed[], parsed: Parsed, own: Facets, accused: readonly (string | null)[]): Facets {
  if (own.victims.length > 0 && own.eventDates.length > 0) return own;
  const beside = [all[parsed.sentence.index + 1], all[parsed.sentence.index - 1]].filter((p) => p !== undefined && Math.abs(p.sentence.block - parsed.sentence.block) <= 1);
  return beside.reduce((sum, p) => {
    const other = p ? facetsIn(reading, p, accused) : null;
    return other !== null && other.act === own.act && own.act !== 'unspecified' ? joinFacets(sum, other) : sum;
  }, own);
}

/** So many victims, or dates, of one incident are kept. */
const MOST_FACETS = 12;

/** The facets of two sentences on one incident, taken together. */
export function joinFacets(a: Facets, b: Facets): Facets {
  const both = <T>(x: readonly T[], y: readonly T[]): T[] => (y.length === 0 ? [...x] : [...x, ...y].filter((v, i, all) => all.findIndex((w) => JSON.stringify(w) === JSON.stringify(v)) === i).slice(0, MOST_FACETS));
  return {
    victims: both(a.victims, b.victims),
    victimCountries: both(a.victimCountries, b.victimCountries),
    eventDates: both(a.eventDates, b.eventDates),
    dayMonths: both(a.dayMonths, b.dayMonths),
    act: a.act === 'unspecified' || a.act === 'attack' ? b.act === 'unspecified' ? a.act : b.act : a.act,
    place: a.place ?? b.place,
  };
}
