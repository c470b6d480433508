import type { DateRange } from '../model/claim';
import type { ActClass } from '../model/vocabulary';
import { dayNumber, partsOf } from '../text/calendar';
import { wordSound } from '../text/word-sound';
import type { EventTimes, IncidentFacets, VictimName } from './facets';
import { kindsIn } from './kinds';

/** Weights of model.md 2.7; they add up to 1. There is no actor among them. */
export const WEIGHTS = { victim: 0.35, date: 0.3, act: 0.15, country: 0.1, text: 0.1 } as const;

/** Scores of a victim: the same organisation or a part of it, or the event by its own name; a named class with its country; a name that the article mentions; the country only. */
export const VICTIM = { same: 1, class: 0.7, mentioned: 0.7, country: 0.3 } as const;
/** Scores of a date: the same day; within three days; a month that contains the day; a vague date within 31 days. */
export const DATE = { sameDay: 1, near: 0.7, month: 0.7, vague: 0.4, nearDays: 3, vagueDays: 31 } as const;
/** Scores of an act: the same class; a word that covers the other; two classes of one field, which reports confuse; nothing said of it. */
export const ACT = { same: 1, covers: 0.6, sameField: 0.3, unspecified: 0.3 } as const;
/** Scores of the text: one keyword of the incident found; two or more. */
export const TEXT = { oneKeyword: 0.6, moreKeywords: 1 } as const;

const CYBER: ReadonlySet<ActClass> = new Set<ActClass>(['cyberattack', 'intrusion', 'ransomware', 'wiper', 'ddos', 'leak', 'disinformation', 'espionage']);
const PHYSICAL: ReadonlySet<ActClass> = new Set<ActClass>(['sabotage', 'shootdown', 'bombing', 'assassination']);

/** Whether a phrase stands among words. Its first word is looked for by the language itself: in a started worker, where nothing is compiled yet, a closure for each word takes most of the matching's time. */
function contains(words: readonly string[], phrase: readonly string[]): boolean {
  const [first] = phrase;
  if (first === undefined) return false;
  for (let at = words.indexOf(first); at !== -1 && at + phrase.length <= words.length; at = words.indexOf(first, at + 1)) {
    if (phrase.every((word, i) => words[at + i] === word)) return true;
  }
  return false;
}

/** A name in another language's letters is known by its sound only where that is so long. */
const SHORTEST_SOUND = 4;

const sounds = new WeakMap<readonly string[], readonly string[]>();

/** How words sound in the letters of their language; read once for each list. */
function heard(words: readonly string[], language: string): readonly string[] {
  const known = sounds.get(words);
  if (known) return known;
  const made = words.map((word) => wordSound(word, language)).filter((sound) => sound !== '');
  sounds.set(words, made);
  return made;
}

/** Words of one description as they are compared with another: as they are written in one language, by their sound across two. */
const asCompared = (of: IncidentFacets, words: readonly string[], other: IncidentFacets): readonly string[] => (of.language === other.language ? words : heard(words, of.language));

/** Whether words tell one name from another. */
const tells = (a: IncidentFacets, b: IncidentFacets, words: readonly string[]): boolean => words.length > 0 && (a.language === b.language || words.some((word) => word.length >= SHORTEST_SOUND));

/** Whether a list of the first description holds a phrase of the second. */
function holds(a: IncidentFacets, words: readonly string[], b: IncidentFacets, phrase: readonly string[]): boolean {
  const sought = asCompared(b, phrase, a);
  return tells(a, b, sought) && contains(asCompared(a, words, b), sought);
}

function sameName(f: IncidentFacets, a: VictimName, g: IncidentFacets, b: VictimName): number {
  const [x, y] = [asCompared(f, a.words, g), asCompared(g, b.words, f)];
  if (!tells(f, g, x) || !tells(f, g, y)) return 0;
  if (a.kind === 'organisation' && b.kind === 'organisation') return contains(x, y) || contains(y, x) ? VICTIM.same : 0;
  if (a.kind === 'class' && b.kind === 'class') return x.every((word) => y.includes(word)) || y.every((word) => x.includes(word)) ? VICTIM.class : 0;
  // "Global Media Group websites" is a phrase around an organisation's name
  const [phrase, name] = a.kind === 'class' ? [x, y] : [y, x];
  return contains(phrase, name) ? VICTIM.same : 0;
}

/** "The energy ministry" and «министерство энергетики» of one country: a named class that two languages call by nouns of their own. */
function sameKind(a: IncidentFacets, b: IncidentFacets): boolean {
  if (a.language === b.language || countryScore(a, b) === 0) return false;
  return a.victims.some((x) => b.victims.some((y) => {
    const [one, other] = [kindsIn(x.words), kindsIn(y.words)];
    return one.size > 0 && other.size > 0 && ([...one].every((kind) => other.has(kind)) || [...other].every((kind) => one.has(kind)));
  }));
}

/** An article that names the whole of what the other says was attacked. One way only: a part of a name is shared by too many. */
function mentions(a: IncidentFacets, b: IncidentFacets): boolean {
  return a.mentions.some((x) => b.victims.some((y) => y.kind === 'organisation' && holds(a, x.words, b, y.words)));
}

/** "The Amber pipeline" in both: a thing called by a name of its own is one thing, though its last word is an ordinary one. */
function sameNamedThing(a: IncidentFacets, b: IncidentFacets): boolean {
  const named = (f: IncidentFacets, words: readonly string[]): boolean => f.mentions.some((name) => contains(words, name.words));
  return a.victims.some((x) => b.victims.some((y) => {
    const [one, other] = [asCompared(a, x.words, b), asCompared(b, y.words, a)];
    return one.length === other.length && one.every((word, i) => word === other[i]) && tells(a, b, one) && (named(a, x.words) || named(b, y.words));
  }));
}

/** A text that calls the event by its own name says what was attacked, without saying it. */
function namesEvent(a: IncidentFacets, b: IncidentFacets): boolean {
  return b.eventNames.some((name) => holds(a, a.text, b, name));
}

/** The best score of any two names of victims; what is the same is looked for no further. */
function bestName(a: IncidentFacets, b: IncidentFacets): number {
  let best = 0;
  for (const x of a.victims) {
    for (const y of b.victims) {
      best = Math.max(best, sameName(a, x, b, y));
      if (best === VICTIM.same) return best;
    }
  }
  return best;
}

/** Who was attacked, 0 to 1. */
export function victimScore(a: IncidentFacets, b: IncidentFacets): number {
  const named = bestName(a, b);
  if (named === VICTIM.same || namesEvent(a, b) || namesEvent(b, a) || sameNamedThing(a, b)) return VICTIM.same;
  return Math.max(named, sameKind(a, b) ? VICTIM.class : 0, mentions(a, b) || mentions(b, a) ? VICTIM.mentioned : 0, countryScore(a, b) > 0 ? VICTIM.country : 0);
}

const dayOf = (iso: string): number => {
  const parts = partsOf(iso);
  return parts ? dayNumber(parts.year, parts.month, parts.day) : Number.NaN;
};

const counted = new WeakMap<DateRange, readonly [from: number, to: number]>();

/** The first and the last day of a range as numbers; counted once for each. */
function daysOf(range: DateRange): readonly [from: number, to: number] {
  const known = counted.get(range);
  if (known) return known;
  const made = [dayOf(range.from), dayOf(range.to)] as const;
  counted.set(range, made);
  return made;
}

function rangeScore(a: DateRange, b: DateRange): number {
  const [[fromA, toA], [fromB, toB]] = [daysOf(a), daysOf(b)];
  const gap = Math.max(fromA - toB, fromB - toA, 0);
  if (gap > DATE.vagueDays) return 0;
  const has = (precision: DateRange['precision']): boolean => a.precision === precision || b.precision === precision;
  if (has('season') || has('year')) return gap === 0 || !has('year') ? DATE.vague : 0;
  if (has('month')) return gap === 0 ? DATE.month : DATE.vague;
  return gap === 0 ? DATE.sameDay : gap <= DATE.nearDays ? DATE.near : 0;
}

/** When it happened. */
export interface DateScore {
  /** 0 to 1 */
  score: number;
  /** false where only day and month met */
  yearKnown: boolean;
}

const NEVER_MET: DateScore = { score: 0, yearKnown: false };
const DAY_MET: DateScore = { score: DATE.sameDay, yearKnown: false };

const isUndated = ({ dates, dayMonths }: EventTimes): boolean => dates.length === 0 && dayMonths.length > 0;
const daysOfYear = ({ dates, dayMonths }: EventTimes): string[] => [...dayMonths, ...dates.filter(({ precision }) => precision === 'day').map(({ from }) => from.slice(5))];

/** When it happened, 0 to 1: the event's own date, never the day of publication. */
export function dateScore(a: EventTimes, b: EventTimes): DateScore {
  // This is asked of each incident and report at hand, and most were at another time: nothing is made on the way.
  let score = 0;
  for (const x of a.dates) for (const y of b.dates) score = Math.max(score, rangeScore(x, y));
  if (score > 0) return { score, yearKnown: true };
  if (!isUndated(a) && !isUndated(b)) return NEVER_MET;
  const days = daysOfYear(b);
  return daysOfYear(a).some((day) => days.includes(day)) ? DAY_MET : NEVER_MET;
}

function actPair(a: ActClass, b: ActClass): number {
  if (a === 'unspecified' || b === 'unspecified') return ACT.unspecified;
  if (a === b) return ACT.same;
  if (a === 'attack' || b === 'attack') return ACT.covers;
  const cyber = CYBER.has(a) && CYBER.has(b);
  if (cyber && (a === 'cyberattack' || b === 'cyberattack')) return ACT.covers;
  if (PHYSICAL.has(a) && PHYSICAL.has(b) && (a === 'sabotage' || b === 'sabotage')) return ACT.covers;
  return cyber ? ACT.sameField : 0;
}

const LEFT_OPEN: readonly ActClass[] = ['unspecified'];

/** Acts that a text leaves open count only where it says nothing else. */
function specific(acts: readonly ActClass[]): readonly ActClass[] {
  if (!acts.includes('unspecified')) return acts.length > 0 ? acts : LEFT_OPEN;
  return acts.length > 1 ? acts.filter((act) => act !== 'unspecified') : LEFT_OPEN;
}

/** What was done, 0 to 1. */
export function actScore(a: IncidentFacets, b: IncidentFacets): number {
  let score = 0;
  for (const x of specific(a.acts)) for (const y of specific(b.acts)) score = Math.max(score, actPair(x, y));
  return score;
}

/** 1 where both name a common country of the victim. */
export function countryScore(a: IncidentFacets, b: IncidentFacets): number {
  return a.countries.some((country) => b.countries.includes(country)) ? 1 : 0;
}

const contents = new WeakMap<readonly string[], ReadonlySet<string>>();

/** The words of a description that say something; collected once for each. */
function contentWords(text: readonly string[]): ReadonlySet<string> {
  const known = contents.get(text);
  if (known) return known;
  const made = new Set(text.filter((word) => word.length > 3));
  contents.set(text, made);
  return made;
}

/** Common wording, 0 to 1: keywords of a casebook incident, else the share of common words. */
export function textScore(a: IncidentFacets, b: IncidentFacets): number {
  const hits = (f: IncidentFacets, g: IncidentFacets): number => f.keywords.filter((keyword) => holds(g, g.text, f, keyword)).length;
  const found = Math.max(hits(a, b), hits(b, a));
  const [x, y] = [contentWords(asCompared(a, a.text, b)), contentWords(asCompared(b, b.text, a))];
  let shared = 0;
  for (const word of x) if (y.has(word)) shared += 1;
  const overlap = x.size === 0 || y.size === 0 ? 0 : shared / Math.min(x.size, y.size);
  return Math.max(overlap, found === 0 ? 0 : found === 1 ? TEXT.oneKeyword : TEXT.moreKeywords);
}

/** The parts of which the likeness of two descriptions is made, each 0 to 1. */
export type Parts = Readonly<Record<keyof typeof WEIGHTS, number>>;

/** The weighted score of model.md 2.7. */
export const weighed = ({ act, country, date, text, victim }: Parts): number => WEIGHTS.victim * victim + WEIGHTS.date * date + WEIGHTS.act * act + WEIGHTS.country * country + WEIGHTS.text * text;
