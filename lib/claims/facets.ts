import type { Facets } from '../model/claim';
import type { ActClass } from '../model/vocabulary';
import { phrasesAt } from '../text/phrases';
import { isCapital, isMark } from '../text/words';
import type { Parsed } from './candidate';
import { datesIn, type DateFound } from './dates';
import { phrasesIn, textOf, type Reading } from './reading';

/** Words between an act and the preposition that leads to its victim. */
const REACH = 4;

/** Acts done by computers, against acts done by hand: two incidents in one text (model.md 2.7). */
const PHYSICAL: ReadonlySet<string> = new Set(['shootdown', 'bombing', 'assassination']);
export function isPhysical(act: string): boolean {
  return PHYSICAL.has(act);
}

/** A date that tells when something was said, not when it happened: it stands right behind the verb of saying. */
export function isSayingDate(parsed: Parsed, date: DateFound): boolean {
  return parsed.sayings.some((s) => s.to <= date.from && date.from - s.to <= 5) || parsed.sayings.some((s) => s.source !== null && date.to <= s.from && s.from - date.to <= 1 && s.source.from < date.from);
}

function victimAt(reading: Reading, parsed: Parsed, at: number): [number, number] | null {
  const { words } = parsed.sentence;
  let from = at;
  while (reading.lang.set.determiners.has(words[from]?.lower ?? '')) from += 1;
  let to = from;
  while (to < words.length && to < from + 7) {
    const word = words[to];
    if (!word || (isMark(word) && word.lower !== '&') || reading.lang.set.auxiliaries.has(word.lower) || reading.lang.set.subordinators.has(word.lower) || reading.lang.set.agent.has(word.lower) || (reading.lang.set.prepositions.has(word.lower) && !reading.lang.set.belonging.has(word.lower)) || reading.lang.set.coordinators.has(word.lower) || reading.lang.set.dateWords.has(word.lower)) break;
    to += 1;
  }
  return words.slice(from, to).some((w) => isCapital(w)) ? [from, to] : null;
}

function namesAccused(reading: Reading, parsed: Parsed, [from, to]: [number, number], accused: readonly (string | null)[]): boolean {
  if (parsed.mentions.some((m) => m.from < to && from < m.to && !m.adjective && m.kind !== 'state')) return true;
  return accused.length > 0 && phrasesAt(parsed.sentence.words, from, reading.names).some((f) => f.value.state !== null && accused.includes(f.value.state));
}

/** Organisations and places that the sentence says were attacked. */
function victimsIn(reading: Reading, parsed: Parsed, accused: readonly (string | null)[]): [number, number][] {
  const out: [number, number][] = [];
  const { words } = parsed.sentence;
  const anchors = [...parsed.acts.filter((a) => !a.weak), ...phrasesIn(parsed.sentence, reading.lang.frames).filter((f) => f.value.family === 'deed')];
  for (const anchor of anchors) {
    for (let at = anchor.to; at < Math.min(words.length, anchor.to + REACH); at += 1) {
      if (isMark(words[at])) break;
      const direct = at === anchor.to && !reading.lang.set.towards.has(words[at]?.lower ?? '');
      if (!direct && !reading.lang.set.towards.has(words[at]?.lower ?? '')) continue;
      const victim = victimAt(reading, parsed, direct ? at : at + 1);
      if (victim && !out.some((v) => v[0] === victim[0]) && !namesAccused(reading, parsed, victim, accused)) out.push(victim);
      if (victim) break;
    }
  }
  return out;
}

/** What a sentence says of the incident: victims, their states, dates of the event, what was done. Nothing of who did it. */
export function facetsIn(reading: Reading, parsed: Parsed, accused: readonly (string | null)[]): Facets {
  const dates = datesIn(reading, parsed.sentence).filter((d) => !isSayingDate(parsed, d));
  const spans = victimsIn(reading, parsed, accused);
  const states = new Set<string>();
  for (const [from, to] of spans) {
    for (let at = from; at < to; at += 1) for (const f of phrasesAt(parsed.sentence.words, at, reading.names)) if (f.value.state !== null && !accused.includes(f.value.state)) states.add(f.value.state);
  }
  const strong = parsed.acts.filter((a) => !a.weak && a.act !== 'unspecified');
  return {
    victims: spans.map(([from, to]) => textOf(reading, parsed.sentence, from, to)),
    victimCountries: [...states],
    eventDates: dates.flatMap((d) => (d.range ? [d.range] : [])),
    dayMonths: dates.flatMap((d) => (d.dayMonth ? [d.dayMonth] : [])),
    act: (strong[0]?.act ?? parsed.acts[0]?.act ?? 'unspecified') as ActClass,
    place: null,
  };
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
