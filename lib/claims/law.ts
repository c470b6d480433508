import type { Frame } from '../languages/pack';
import { findPhrases, phrasesAt, type Found } from '../text/phrases';
import { isCapital, isMark } from '../text/words';
import { resolve } from './antecedents';
import type { Candidate, Parsed } from './candidate';
import { candidate, described, stateAsActor } from './described';
import type { Mention } from './mention';
import { personIn, sourceAt, type Source } from './noun-phrase';
import { peoplePhrases } from './people-phrases';
import { textOf, type Reading } from './reading';
import type { Scene } from './scene';
import { subjectAfter, subjectBefore } from './sources';
import { OF_THE_LAW, speaks } from './suspects';

/** People in the law's words: "charged two Tarsian officers", "Doren pleaded guilty", "arrested a suspect". */
export function accusedPerson(scene: Scene, parsed: Parsed, frame: Found<Frame>): Candidate | null {
  const { reading } = scene;
  const { sentence } = parsed;
  const sanctioned = frame.value.legal === 'sanction' ? parsed.mentions.find((m) => !m.adjective && m.kind !== 'state' && m.kind !== 'territory') : undefined;
  if (sanctioned) return candidate(parsed, frame, sanctioned, [], undefined);
  const sources: Source[] = [];
  const pointsOn = frame.value.through?.includes(sentence.words[frame.to - 1]?.lower ?? '') === true;
  const inside = frame.to - frame.from > 2 && !pointsOn ? firstPerson(reading, parsed, frame.from + 1, frame.to - 1) : null;
  if (inside) {
    const named = sourceAt(reading, sentence, inside[0], inside[1]);
    if (named) sources.push(named);
  } else if (frame.to - frame.from > 2 && !pointsOn) {
    const people = sourceAt(reading, sentence, frame.from + 1, frame.to - 1);
    if (people && namesPeople(reading, parsed, people)) sources.push(people);
  }
  if (frame.value.actor !== 'before') {
    // "convicted under the Computer Misuse Act": a preposition of another verb leads to no object.
    const next = sentence.words[frame.to]?.lower ?? '';
    const led = reading.lang.set.prepositions.has(next) && !pointsOn && frame.value.through?.includes(next) !== true;
    const end = led ? frame.to : objectEnd(reading, parsed, frame.to);
    const name = firstPerson(reading, parsed, frame.to, end);
    const after = end > frame.to ? sourceAt(reading, sentence, name?.[0] ?? frame.to, name?.[1] ?? peopleEnd(reading, parsed, frame.to, end)) : null;
    if (after) sources.push(after);
  }
  if (frame.value.actor !== 'after') {
    const before = subjectBefore(reading, sentence, frame.from);
    const placed = before === null || (before.kind === 'person' && reading.lang.set.prepositions.has(sentence.words[before.from]?.lower ?? ''));
    const lead = placed && sources.length === 0 ? parsed.mentions.find((m) => m.kind === 'person' && m.preposition === null && m.to <= frame.from && frame.from - m.to <= LONG_APPOSITION) : undefined;
    if (lead) return candidate(parsed, frame, { ...lead, adjective: false }, [], undefined);
    if (before && !placed) sources.push(before);
  }
  for (const source of sources) {
    const known = parsed.mentions.find((m) => m.from >= source.from && m.to <= source.to && (!m.adjective || m.kind === 'person' || (m.form === 'demonym' && m.to === source.to)) && m.preposition === null && (m.kind === 'person' || m.form === 'demonym'));
    if (known?.form === 'demonym') return candidate(parsed, frame, asPeople(reading, parsed, known), [], undefined);
    if (known) return candidate(parsed, frame, { ...known, adjective: false }, [], undefined);
    const people = namesPeople(reading, parsed, source);
    const surname = surnamed(scene, source);
    const pronoun = source.kind === 'pronoun' && reading.lang.set.personPronouns.has(source.name);
    const before = pronoun ? accusedBefore(scene, source) : null;
    if (before) return candidate(parsed, frame, { ...before, from: source.from, to: source.to, form: 'anaphor', wider: [] }, [], undefined);
    const meant = pronoun ? resolve(scene, source) : null;
    if (meant?.source.kind === 'person' && meant.source.role === null) return candidate(parsed, frame, { ...described(meant.name, 'person', null, null, source.from), from: source.from, to: source.to }, [], undefined);
    if (source.kind !== 'person' && !people && !surname) continue;
    const phrase = source.kind === 'person' || surname ? null : peoplePhrases(reading, sentence).find((p) => p.from < source.to && source.from < p.to);
    const [from, to] = phrase ? [phrase.from, phrase.to] : [source.from, source.to];
    const actor = { ...described(surname || source.kind === 'person' ? source.name : textOf(reading, sentence, from, to), 'person', surname?.id ?? null, null, from), from, to };
    return candidate(parsed, frame, actor, [], undefined);
  }
  return null;
}

/** Words of age, home and trade between an accused and the verb: "NAME, 31, of Mill Road in Dorn, was charged". */
const LONG_APPOSITION = 14;
/** Words of a title before a name. */
const TITLE = 6;
/** Sentences over which "he" in the law's words stands for the accused. */
const PRONOUN_REACH = 3;

/** The accused named last before a pronoun. */
function accusedBefore(scene: Scene, source: Source): Mention | null {
  for (let i = source.sentence.index; i >= Math.max(0, source.sentence.index - PRONOUN_REACH); i -= 1) {
    const found = scene.parsed[i]?.mentions.findLast((m) => m.kind === 'person' && !m.adjective && (i < source.sentence.index || m.to <= source.from));
    if (found) return found;
  }
  return null;
}

/** "accused President NAME of ordering it", "accuses the two men of": people blamed by name, where the text speaks of a proceeding or of a state. */
export function accusedNamed(scene: Scene, parsed: Parsed, frame: Found<Frame>): Candidate | null {
  const { reading } = scene;
  const made = accusedPerson(scene, parsed, frame);
  if (!made || made.actor.from < frame.to || (made.actor.kind !== 'person')) return null;
  const ofState = withState(reading, parsed, made, frame.to);
  return ofState !== made || scene.legal ? ofState : null;
}

/** "President NAME of Tarsia", "the Tarsian minister NAME": the state is a wider party of the person. */
function withState(reading: Reading, parsed: Parsed, made: Candidate, from: number): Candidate {
  const land = parsed.mentions.find((m) => m.adjective && m.from >= from && m.to <= made.actor.from + 3 && m.state !== null && m.form === 'demonym');
  return land?.state ? { ...made, actor: { ...made.actor, state: land.state, wider: [{ name: stateAsActor(reading, land.state, 0).name, id: `state:${land.state}`, relation: 'state_unspecified' }] } } : made;
}

/** "The service believes that NAME ordered the killing", "was approved by NAME": a person whom somebody else holds responsible in plain words. */
export function blamedByName(scene: Scene, parsed: Parsed, frame: Found<Frame>): Candidate | null {
  const { reading } = scene;
  const { sentence, sayings } = parsed;
  const passive = reading.lang.set.agent.has(sentence.words[frame.to]?.lower ?? '');
  if (frame.value.actor === 'after' || (frame.value.relation !== 'state_directed' && frame.to - frame.from < 2)) return null;
  let verb = frame.from;
  while (isMark(sentence.words[verb - 1], '"') || reading.lang.set.adverbs.has(sentence.words[verb - 1]?.lower ?? '')) verb -= 1;
  const source = passive ? subjectAfter(reading, sentence, frame.to + 1) : subjectBefore(reading, sentence, verb);
  if (source?.kind !== 'person' || OF_THE_LAW.has(source.role ?? 'unspecified')) return null;
  const at = sentence.words.findIndex((w, i) => i >= source.from && reading.text.startsWith(source.name, w.start));
  const leads = at < frame.from ? source.gloss === null && frame.from - source.to <= 3 : frame.value.relation === 'state_directed' && at - frame.to <= TITLE;
  const told = sentence.headline || sayings.some((s) => s.source !== null && s.saying.kind !== 'asks' && (s.content === 'after' ? s.to <= source.from && (at > frame.from || at - s.to <= TITLE) : s.from >= frame.to));
  if (!leads || !told || speaks(sayings, source.from, source.to)) return null;
  const { belonging, prepositions } = reading.lang.set;
  const direct = (from: number, to: number): boolean => !sentence.words.slice(from, to).some((w) => prepositions.has(w.lower) && !belonging.has(w.lower));
  if (!parsed.acts.some((a) => !a.weak && (at < frame.from ? a.from >= frame.to && direct(frame.to, a.from) : a.to <= frame.from))) return null;
  return withState(reading, parsed, candidate(parsed, frame, { ...described(source.name, 'person', null, null, at), from: Math.max(at, source.from), to: source.to }, [], undefined), source.from);
}

/** "NAME allegedly used malware": what a person is alleged to have done, in a text about a proceeding. */
export function allegedDeed(scene: Scene, parsed: Parsed, frame: Found<Frame>): Candidate | null {
  const { reading } = scene;
  const alleged = findPhrases(parsed.sentence.words.slice(Math.max(0, frame.from - 4), frame.from), reading.lang.hedges).some((h) => h.value.level === 'distance');
  if (!alleged) return null;
  const made = accusedPerson(scene, parsed, { ...frame, value: { ...frame.value, actor: 'before', speaker: 'none' } });
  return made && made.actor.to <= frame.from ? made : null;
}

/** Where the object of a verb ends: at a mark, a clause, or a preposition. */
function objectEnd(reading: Reading, parsed: Parsed, from: number): number {
  const { set } = reading.lang;
  let at = from;
  for (; at < Math.min(parsed.sentence.words.length, from + 12); at += 1) {
    const word = parsed.sentence.words[at];
    if (!word || (word.shape === 'mark' && word.lower !== "'s") || set.subordinators.has(word.lower) || (at > from && set.prepositions.has(word.lower) && !reading.lang.set.from.has(word.lower))) break;
  }
  return at;
}

/** The end of the first noun for people, so that what is told of them does not become part of their name. */
function peopleEnd(reading: Reading, parsed: Parsed, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const head = phrasesAt(parsed.sentence.words, at, reading.lang.heads).find((h) => h.value === 'people');
    if (head) return Math.min(to, head.to);
  }
  return to;
}

/** The first run of capitals after a verb: whom it is done to. */
function firstPerson(reading: Reading, parsed: Parsed, from: number, to: number): [number, number] | null {
  for (let at = from; at < to; at += 1) {
    let end = at;
    while (end < to && isCapital(parsed.sentence.words[end])) end += 1;
    const run = end - at >= 2 ? personIn(reading, parsed.sentence, at, end) : null;
    if (run) return run;
    at = Math.max(at, end - 1);
  }
  return null;
}

/** "two Tarsian officers": in the law's words people, not the body that they serve. */
function asPeople(reading: Reading, parsed: Parsed, mention: Mention): Mention {
  let from = mention.from;
  while (from > 0 && (reading.lang.set.quantifiers.has(parsed.sentence.words[from - 1]?.lower ?? '') || parsed.sentence.words[from - 1]?.shape === 'number')) from -= 1;
  return { ...mention, kind: 'person', id: null, from, name: textOf(reading, parsed.sentence, from, mention.to) };
}

/** A surname alone, of somebody whom the actor table knows or the text has named before. */
function surnamed(scene: Scene, source: Source): { id: string | null } | null {
  const { reading } = scene;
  if (source.to - source.from !== 1 || source.kind !== 'body' || !/^\p{Lu}/u.test(source.name)) return null;
  const known = reading.world.actors.people.find((p) => Object.values(p.names).flat().some((n) => n.toLowerCase().endsWith(` ${source.name.toLowerCase()}`)));
  return known ? { id: known.id } : scene.people.has(source.name.toLowerCase()) ? { id: null } : null;
}

function namesPeople(reading: Reading, parsed: Parsed, source: Source): boolean {
  for (let at = source.from; at < source.to; at += 1) if (phrasesAt(parsed.sentence.words, at, reading.lang.heads).some((h) => h.value === 'people')) return true;
  return false;
}

