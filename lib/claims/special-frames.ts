import type { Frame } from '../languages/pack';
import { findPhrases, phrasesAt, type Found } from '../text/phrases';
import { isCapital } from '../text/words';
import type { Candidate, Parsed } from './candidate';
import type { Mention } from './mention';
import { personIn, sourceAt, type Source } from './noun-phrase';
import { phrasesIn, textOf, type Reading } from './reading';
import type { Scene } from './scene';
import { subjectAfter, subjectBefore } from './sources';

/** Words after a denial in which the thing denied names its party. */
const REACH = 20;
/** Sentences of one paragraph that a motive may look back over for whom it hints at. */
const LOOK_BACK = 3;

function described(name: string, kind: Mention['kind'], id: string | null, state: string | null, at: number): Mention {
  return { from: at, to: at, name, id, kind, state, wider: [], form: 'described', adjective: false, preposition: null, actAt: -1 };
}

/** A state as a party, by its name in the language of the text. */
export function stateAsActor(reading: Reading, code: string, at: number): Mention {
  const state = reading.world.actors.states.find((s) => s.id === `state:${code}`);
  const name = state?.names[reading.lang.pack.tag]?.[0] ?? state?.names['en']?.[0] ?? code;
  return described(name, 'state', `state:${code}`, code, at);
}

function candidate(parsed: Parsed, frame: Found<Frame>, actor: Mention, others: Mention[], speaker: Source | null | undefined): Candidate {
  return { parsed, from: frame.from, to: frame.to, frame: frame.value, actor, others, speaker };
}

function hasAct(scene: Scene, parsed: Parsed): boolean {
  return parsed.acts.length > 0 || (scene.parsed[parsed.sentence.index - 1]?.acts.some((a) => !a.weak) ?? false);
}

/** Denials: who denies, and for whom. The accused's own denial names its party by itself. */
function denial(scene: Scene, parsed: Parsed, frame: Found<Frame>): Candidate | null {
  const { reading } = scene;
  const { words } = parsed.sentence;
  const byAgent = reading.lang.set.agent.has(words[frame.to - 1]?.lower ?? '');
  const subject = byAgent ? subjectAfter(reading, parsed.sentence, frame.to) : subjectBefore(reading, parsed.sentence, frame.from);
  const named = parsed.mentions.find((m) => m.from >= frame.to && m.from - frame.to <= REACH && (!m.adjective || m.actAt >= 0) && m.form !== 'capital');
  const leading = parsed.sayings.findLast((s) => s.to <= frame.from && s.source !== null);
  const own = subject?.state ?? leading?.source?.state ?? null;
  const self = subject === null ? undefined : parsed.mentions.find((m) => m.from >= subject.from && m.to <= subject.to && (m.kind === 'group' || m.kind === 'persona' || m.kind === 'person'));
  const ownAct = named !== undefined && named.actAt >= 0 && named.state !== null && named.state === own;
  const actor = ownAct ? stateAsActor(reading, named.state ?? '', frame.from) : named && (own === null || named.state === own || named.kind === 'group') ? named : own !== null ? stateAsActor(reading, own, frame.from) : self;
  if (!actor || !hasAct(scene, parsed)) return null;
  const speaker = subject !== null && subject.state === null && leading?.source?.state != null ? leading.source : subject;
  return candidate(parsed, frame, actor, [], speaker ?? undefined);
}

/** False flags: the party that somebody wanted to be blamed; a name left behind is a further one. */
function falseFlag(parsed: Parsed, frame: Found<Frame>): Candidate | null {
  const usable = parsed.mentions.filter((m) => !m.adjective || m.kind === 'persona' || m.kind === 'group');
  const after = usable.filter((m) => m.from >= frame.to);
  const before = frame.value.actor === 'after' ? [] : usable.filter((m) => m.to <= frame.from).toReversed();
  const [actor, ...others] = [...after, ...before.filter((m) => m.kind === 'persona')];
  return actor ? candidate(parsed, frame, actor, others, undefined) : null;
}

/** Motives: whom a reason hints at, in the sentence or shortly before it in the paragraph; never the attacked state. */
function motive(scene: Scene, parsed: Parsed, frame: Found<Frame>, victims: ReadonlySet<string>): Candidate | null {
  for (let i = parsed.sentence.index; i >= Math.max(0, parsed.sentence.index - LOOK_BACK); i -= 1) {
    const earlier = scene.parsed[i];
    if (!earlier || earlier.sentence.block !== parsed.sentence.block) break;
    const hinted = earlier.mentions.find((m) => m.kind === 'state' && !m.adjective && m.state !== null && !victims.has(m.state));
    if (hinted) return candidate(parsed, frame, { ...hinted, from: frame.from, to: frame.to, form: 'described' }, [], undefined);
  }
  return null;
}

/** An admission: a state's own body did it, its own official says so. */
function admission(reading: Reading, parsed: Parsed, frame: Found<Frame>): Candidate | null {
  const subject = subjectBefore(reading, parsed.sentence, frame.from);
  const code = subject?.state ?? null;
  if (!subject || code === null) return null;
  const deed = phrasesIn(parsed.sentence, reading.lang.frames).find((f) => f.from >= frame.to && (f.value.family === 'deed' || f.value.family === 'behind'));
  if (!deed) return null;
  for (let at = frame.to; at < deed.from; at += 1) {
    const head = phrasesAt(parsed.sentence.words, at, reading.lang.heads).find((h) => h.value === 'organ' || h.value === 'government');
    if (!head) continue;
    const name = textOf(reading, parsed.sentence, head.from, head.to);
    const organ = reading.world.actors.organs.find((o) => o.state === `state:${code}` && Object.values(o.names).flat().some((n) => n.toLowerCase().endsWith(name.toLowerCase())));
    const actor = head.value === 'organ' ? described(name, 'organ', organ?.id ?? `organ:${code}/*`, code, at) : stateAsActor(reading, code, at);
    return candidate(parsed, frame, actor, [], subject);
  }
  return null;
}

/** People in the law's words: "charged two Tarsian officers", "Doren pleaded guilty", "arrested a suspect". */
function accusedPerson(scene: Scene, parsed: Parsed, frame: Found<Frame>): Candidate | null {
  const { reading } = scene;
  const { sentence } = parsed;
  const sanctioned = frame.value.legal === 'sanction' ? parsed.mentions.find((m) => !m.adjective && m.kind !== 'state' && m.kind !== 'territory') : undefined;
  if (sanctioned) return candidate(parsed, frame, sanctioned, [], undefined);
  const sources: Source[] = [];
  if (frame.value.actor !== 'before') {
    const end = objectEnd(reading, parsed, frame.to);
    const name = firstPerson(reading, parsed, frame.to, end);
    const after = end > frame.to ? sourceAt(reading, sentence, name?.[0] ?? frame.to, name?.[1] ?? peopleEnd(reading, parsed, frame.to, end)) : null;
    if (after) sources.push(after);
  }
  if (frame.value.actor !== 'after') {
    const before = subjectBefore(reading, sentence, frame.from);
    if (before) sources.push(before);
  }
  for (const source of sources) {
    const known = parsed.mentions.find((m) => m.from >= source.from && m.to <= source.to && !m.adjective && m.preposition === null && (m.kind === 'person' || m.form === 'demonym'));
    if (known?.form === 'demonym') return candidate(parsed, frame, asPeople(reading, parsed, known), [], undefined);
    if (known) return candidate(parsed, frame, known, [], undefined);
    const people = namesPeople(reading, parsed, source);
    const surname = surnamed(scene, source);
    if (source.kind !== 'person' && !people && !surname) continue;
    const actor = { ...described(surname ? source.name : source.kind === 'person' ? source.name : textOf(reading, sentence, source.from, source.to), 'person', surname?.id ?? null, null, source.from), from: source.from, to: source.to };
    return candidate(parsed, frame, actor, [], undefined);
  }
  return null;
}

/** "accused President NAME of ordering it", "accuses the two men of": people blamed by name, where the text speaks of a proceeding or of a state. */
function accusedNamed(scene: Scene, parsed: Parsed, frame: Found<Frame>): Candidate | null {
  const { reading } = scene;
  const made = accusedPerson(scene, parsed, frame);
  if (!made || made.actor.from < frame.to || (made.actor.kind !== 'person')) return null;
  const land = parsed.mentions.find((m) => m.adjective && m.from >= frame.to && m.to <= made.actor.from + 3 && m.state !== null && m.form === 'demonym');
  if (land?.state) return { ...made, actor: { ...made.actor, state: land.state, wider: [{ name: stateAsActor(reading, land.state, 0).name, id: `state:${land.state}`, relation: 'state_unspecified' }] } };
  return scene.legal ? made : null;
}

/** "NAME allegedly used malware": what a person is alleged to have done, in a text about a proceeding. */
function allegedDeed(scene: Scene, parsed: Parsed, frame: Found<Frame>): Candidate | null {
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

/** Candidates of the frames that need more than an actor on one side. */
export function specialCandidates(scene: Scene, parsed: Parsed, victims: ReadonlySet<string>, taken: readonly Candidate[]): Candidate[] {
  const out: Candidate[] = [];
  for (const frame of phrasesIn(parsed.sentence, scene.reading.lang.frames)) {
    const { family } = frame.value;
    let made: Candidate | null = null;
    if (family === 'deny') made = denial(scene, parsed, frame);
    else if (family === 'falseFlag') made = falseFlag(parsed, frame);
    else if (family === 'motive') made = motive(scene, parsed, frame, victims);
    else if (family === 'admit') made = admission(scene.reading, parsed, frame);
    else if (family === 'legal' && !taken.some((c) => c.from === frame.from)) made = accusedPerson(scene, parsed, frame);
    else if ((family === 'deed' || family === 'weakDeed') && scene.legal && !taken.some((c) => c.from === frame.from)) made = allegedDeed(scene, parsed, frame);
    else if (family === 'accuse' && frame.value.actor === 'after' && !taken.some((c) => c.from === frame.from)) made = accusedNamed(scene, parsed, frame)
    if (made) out.push(made);
  }
  return out;
}
