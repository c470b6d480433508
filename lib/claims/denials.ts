import type { Frame } from '../languages/pack';
import type { Found } from '../text/phrases';
import { resolve } from './antecedents';
import type { Candidate, Parsed } from './candidate';
import { candidate, described, stateAsActor } from './described';
import type { Mention } from './mention';
import type { Source } from './noun-phrase';
import { phrasesIn, type Reading } from './reading';
import { replyWords } from './reply-words';
import type { Scene } from './scene';
import { subjectAfter, subjectBefore } from './sources';

/** Words after a denial in which the thing denied names its party. */
const REACH = 20;

/** Whom the article's own accusations name: what they deny needs no word for an act beside it. */
export interface Accused {
  states: ReadonlySet<string>;
  ids: ReadonlySet<string>;
  /** names of people and of groups without an id, in lower case */
  names: ReadonlySet<string>;
}

const GOVERNMENT = new Set(['victim_government', 'victim_legislature']);

function hasAct(scene: Scene, parsed: Parsed): boolean {
  return parsed.acts.length > 0 || (scene.parsed[parsed.sentence.index - 1]?.acts.some((a) => !a.weak) ?? false);
}

/** Whether an article accuses this party somewhere. */
export function isAccused(accused: Accused, actor: Mention): boolean {
  if (actor.id !== null && accused.ids.has(actor.id)) return true;
  return (actor.state !== null && accused.states.has(actor.state)) || accused.names.has(actor.name.toLowerCase());
}

/** The state for which a source speaks: by its own words, by a place named before it, by the state named last, by being the only one accused. */
function stateFor(scene: Scene, parsed: Parsed, source: Source | null, accused: Accused): string | null {
  if (!source) return null;
  if (source.state !== null) return source.state;
  const named = source.kind === 'pronoun' || source.kind === 'person' || isOwnCountry(scene, source) ? resolve(scene, source).source : source;
  if (named.state !== null) return named.state;
  if (!GOVERNMENT.has(named.role ?? source.role ?? '')) return null;
  const here = parsed.mentions.findLast((m) => m.state !== null && m.to <= source.from);
  const before = scene.parsed[parsed.sentence.index - 1]?.mentions.findLast((m) => m.state !== null && accused.states.has(m.state));
  const only = accused.states.size === 1 ? [...accused.states][0] : undefined;
  return here?.state ?? before?.state ?? only ?? null;
}

/** The accused person or group that a source is: "she denied it". */
function accusedSelf(scene: Scene, parsed: Parsed, source: Source | null, accused: Accused): Mention | null {
  if (!source) return null;
  const inside = parsed.mentions.find((m) => m.from >= source.from && m.to <= source.to && (m.kind === 'group' || m.kind === 'persona' || m.kind === 'person'));
  if (inside) return inside;
  const { name } = resolve(scene, source);
  if (!accused.names.has(name.toLowerCase())) return null;
  return { ...described(name, 'person', null, null, source.from), from: source.from, to: source.to };
}

/** "X had nothing to do with it", "it was not involved": whoever says so, for the subject. */
function nonInvolvement(scene: Scene, parsed: Parsed, frame: Found<Frame>, accused: Accused): Candidate | null {
  const { reading } = scene;
  const named = parsed.mentions.findLast((m) => m.to <= frame.from && frame.from - m.to <= 8 && (!m.adjective || m.kind === 'group') && m.preposition === null);
  const saying = parsed.sayings.findLast((s) => s.source !== null && s.content === 'after' && s.to <= frame.from) ?? parsed.sayings.find((s) => s.source !== null && s.from >= frame.to);
  const sources = [saying?.source ?? null];
  const subject = subjectBefore(reading, parsed.sentence, frame.from);
  const spoken = saying?.source ? named !== undefined && named.from >= saying.source.from && named.to <= saying.source.to : false;
  if (named && !spoken) return candidate(parsed, frame, named, [], undefined);
  for (const source of [...sources, subject]) {
    const self = accusedSelf(scene, parsed, source, accused);
    if (self) return candidate(parsed, frame, self, [], source === subject && saying ? saying.source : source);
    const state = stateFor(scene, parsed, source, accused);
    if (state !== null) return candidate(parsed, frame, stateAsActor(reading, state, frame.from), [], source && source.state === null && source.kind !== 'pronoun' ? { ...source, state } : source);
  }
  return null;
}

/** "he", "his country", "the government": a subject that speaks for the state of the one who is quoted. */
function isOwnCountry(scene: Scene, subject: Source): boolean {
  const last = subject.name.toLowerCase().split(' ').at(-1) ?? '';
  return subject.kind === 'pronoun' || scene.reading.lang.pack.actors.governments.includes(last);
}

/** "denied that it had paid after X hacked it": X stands in another clause than what is denied. */
function otherClause(reading: Reading, parsed: Parsed, from: number, to: number): boolean {
  const { set } = reading.lang;
  return parsed.sentence.words.slice(from, to).some((w) => set.conjunctions.has(w.lower) && !set.coordinators.has(w.lower) && w.lower !== parsed.sentence.words[from]?.lower);
}

/** "X denied", "X called it absurd": the accused's own denial names its party by itself; another's names it in its words. */
function saidDenial(scene: Scene, parsed: Parsed, frame: Found<Frame>, accused: Accused): Candidate | null {
  const { reading } = scene;
  const { words } = parsed.sentence;
  const byAgent = reading.lang.set.agent.has(words[frame.to - 1]?.lower ?? '');
  const subject = byAgent ? subjectAfter(reading, parsed.sentence, frame.to) : subjectBefore(reading, parsed.sentence, frame.from);
  const named = parsed.mentions.find((m) => m.from >= frame.to && m.from - frame.to <= REACH && (!m.adjective || m.actAt >= 0) && m.form !== 'capital' && !otherClause(reading, parsed, frame.to, m.from));
  const leading = parsed.sayings.findLast((s) => s.to <= frame.from && s.source !== null);
  const own = subject === null || isOwnCountry(scene, subject) ? (subject?.state ?? leading?.source?.state ?? stateFor(scene, parsed, subject, accused)) : stateFor(scene, parsed, subject, accused);
  const self = subject === null ? null : accusedSelf(scene, parsed, subject, accused);
  const ownAct = named !== undefined && named.actAt >= 0 && named.state !== null && named.state === own;
  const fits = named !== undefined && (own === null || named.state === own || named.kind === 'group');
  const actor = ownAct ? stateAsActor(reading, named.state ?? '', frame.from) : fits ? named : own !== null ? stateAsActor(reading, own, frame.from) : self;
  if (!actor) return null;
  const speaker = subject !== null && subject.state === null && leading?.source?.state != null ? leading.source : subject !== null && subject.state === null && own !== null && subject.kind !== 'pronoun' ? { ...subject, state: own } : subject;
  return candidate(parsed, frame, actor, [], speaker ?? undefined);
}

/** Denials: who denies, and for whom. One without a word for an act beside it counts where the article accuses that party. */
export function denial(scene: Scene, parsed: Parsed, frame: Found<Frame>, accused: Accused): Candidate | null {
  // "called the attack unacceptable": what is condemned is the deed, and no accusation.
  const inside = (at: { from: number; to: number }): boolean => at.from > frame.from && at.to < frame.to;
  if (parsed.acts.some((a) => !a.weak && inside(a)) && !phrasesIn(parsed.sentence, replyWords(scene.reading.lang.pack).things).some(inside)) return null;
  const made = frame.value.speaker === 'none' ? nonInvolvement(scene, parsed, frame, accused) : saidDenial(scene, parsed, frame, accused);
  const busy = scene.busy && frame.value.speaker === 'none' && made?.actor.kind !== 'person';
  return made && (busy || hasAct(scene, parsed) || isAccused(accused, made.actor)) ? made : null;
}
