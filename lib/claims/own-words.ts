import type { Frame } from '../languages/pack';
import { phrasesAt, type Found } from '../text/phrases';
import { isMark, wordsOf } from '../text/words';
import { resolve } from './antecedents';
import type { Candidate, Parsed } from './candidate';
import { candidate, described, stateAsActor } from './described';
import type { Mention } from './mention';
import type { Source } from './noun-phrase';
import { phrasesIn, textOf, type Reading } from './reading';
import type { Scene } from './scene';
import { quoteSpeakerAt } from './speakers';
import { subjectBefore } from './sources';

/** Whether something between two words denies it, or it is no deed at all. */
function isDeedAfter(reading: Reading, parsed: Parsed, from: number): boolean {
  if (phrasesIn(parsed.sentence, reading.lang.negations).some((n) => n.from >= from && n.value !== 'harmless')) return false;
  const deed = phrasesIn(parsed.sentence, reading.lang.frames).some((f) => f.from >= from && (f.value.family === 'deed' || f.value.family === 'behind' || f.value.family === 'weakDeed'));
  return deed || parsed.acts.some((a) => !a.weak && a.from >= from);
}

/** Whether a verb may follow here, so that what stands before it is a subject and no adjective ("an intelligence briefing"). */
function startsVerb(reading: Reading, parsed: Parsed, at: number): boolean {
  const next = parsed.sentence.words[at];
  const { set, frames } = reading.lang;
  return next !== undefined && (set.auxiliaries.has(next.lower) || set.adverbs.has(next.lower) || phrasesAt(parsed.sentence.words, at, frames).length > 0);
}

/** An admission: a state's own body or arms did it and its own official says so; a person says that he did it. */
export function admission(scene: Scene, parsed: Parsed, frame: Found<Frame>): Candidate | null {
  const { reading } = scene;
  const subject = subjectBefore(reading, parsed.sentence, frame.from);
  if (!subject || !isDeedAfter(reading, parsed, frame.to)) return null;
  const code = subject.state ?? resolve(scene, subject).source.state ?? stateOfPerson(scene, subject);
  if (code === null) return ownAdmission(scene, parsed, frame, subject);
  const deed = phrasesIn(parsed.sentence, reading.lang.frames).find((f) => f.from >= frame.to && (f.value.family === 'deed' || f.value.family === 'behind'));
  for (let at = frame.to; at < (deed?.from ?? 0); at += 1) {
    const head = phrasesAt(parsed.sentence.words, at, reading.lang.heads).find((h) => h.value === 'organ' || h.value === 'government');
    if (!head || !startsVerb(reading, parsed, head.to)) continue;
    const name = textOf(reading, parsed.sentence, head.from, head.to);
    const organ = reading.world.actors.organs.find((o) => o.state === `state:${code}` && Object.values(o.names).flat().some((n) => isOwnName(scene, n, name, code)));
    const actor = head.value === 'organ' ? described(name, 'organ', organ?.id ?? `organ:${code}/*`, code, at) : stateAsActor(reading, code, at);
    return candidate(parsed, frame, actor, [], subject);
  }
  const owns = parsed.mentions.some((m) => m.from >= frame.to && m.state === code);
  return owns ? candidate(parsed, frame, stateAsActor(reading, code, frame.from), [], { ...subject, state: code }) : null;
}

/** "its military" of the state whose table has "Tarsian military": no further word may stand in the name, so that "its intelligence" is no body's own name. */
function isOwnName({ reading }: Scene, whole: string, said: string, code: string): boolean {
  const [name, part] = [whole.toLowerCase(), said.toLowerCase()];
  if (name === part) return true;
  if (!name.endsWith(` ${part}`)) return false;
  const owner = wordsOf(whole, 0, whole.length - part.length - 1, reading.lang.pack.tag).filter((w) => w.lower !== "'s");
  return phrasesAt(owner, 0, reading.names).some((n) => n.value.state === code && n.to === owner.length);
}

/** The state whose official a person was said to be anywhere before. */
function stateOfPerson(scene: Scene, source: Source): string | null {
  const { name } = resolve(scene, source);
  return scene.officers.find((o) => o.name === name && o.state !== null)?.state ?? null;
}

/** "NAME admitted that he had broken into it": the one who speaks did it. */
function ownAdmission(scene: Scene, parsed: Parsed, frame: Found<Frame>, subject: Source): Candidate | null {
  const next = parsed.sentence.words[frame.to];
  const { set } = scene.reading.lang;
  const that = next !== undefined && set.subordinators.has(next.lower) ? parsed.sentence.words[frame.to + 1] : next;
  const named = resolve(scene, subject);
  const active = scene.reading.lang.pack.grammar.activeEndings.some((e) => that?.lower.endsWith(e));
  if (!that || !(set.personPronouns.has(that.lower) || active) || named.source.kind !== 'person') return null;
  const known = parsed.mentions.find((m) => m.kind === 'person' && m.from >= subject.from && m.to <= subject.to);
  return candidate(parsed, frame, { ...(known ?? described(named.name, 'person', null, null, subject.from)), from: subject.from, to: subject.to }, [], subject);
}

/** The party that a source names: a group, a persona, a person, or the state that it speaks for. */
function partyOf(scene: Scene, source: Source): Mention | null {
  const { reading } = scene;
  const parsed = scene.parsed[source.sentence.index];
  const apposed = (at: number): boolean => at - source.to <= 2 && at > source.to && isMark(source.sentence.words[source.to], ',');
  const named = parsed?.mentions.find((m) => (m.kind === 'group' || m.kind === 'persona') && ((m.from >= source.from && m.to <= source.to) || apposed(m.from) || (source.kind === 'person' && source.gloss !== null && m.preposition !== null && m.from >= source.gloss[0] && m.to <= source.gloss[1])));
  if (named) return named;
  if (source.kind === 'pronoun' || source.kind === 'definite') {
    for (let i = source.sentence.index; i >= Math.max(0, source.sentence.index - 2); i -= 1) {
      const group = scene.parsed[i]?.mentions.findLast((m) => (m.kind === 'group' || m.kind === 'persona') && (i < source.sentence.index || m.to <= source.from));
      if (group && reading.lang.set.personPronouns.has(source.name) === false) return group;
    }
  }
  if (source.state !== null && (source.role === null || source.kind !== 'person')) return stateAsActor(reading, source.state, source.from);
  return source.kind === 'person' && (scene.legal || scene.busy) ? { ...described(source.name, 'person', null, null, source.from), from: source.from, to: source.to } : null;
}

/** Whether a verb is the second of two joined by "and". */
function isJoined(reading: Reading, parsed: Parsed, at: number): boolean {
  const { set } = reading.lang;
  let pos = at - 1;
  while (pos > 0 && (set.auxiliaries.has(parsed.sentence.words[pos]?.lower ?? '') || set.adverbs.has(parsed.sentence.words[pos]?.lower ?? ''))) pos -= 1;
  return set.coordinators.has(parsed.sentence.words[pos]?.lower ?? '');
}

/** Words between a subject and the second of its verbs. */
const JOINED_REACH = 12;

/** Whether the subject of the verb at `at` is one who speaks of himself: "it", "they", "we", "its fighters". */
function speaksOfItself(reading: Reading, parsed: Parsed, at: number): number {
  const { set } = reading.lang;
  const { words } = parsed.sentence;
  let pos = at - 1;
  while (pos > 0 && (set.auxiliaries.has(words[pos]?.lower ?? '') || set.adverbs.has(words[pos]?.lower ?? ''))) pos -= 1;
  const own = (i: number): boolean => {
    const lower = words[i]?.lower ?? '';
    return set.personPronouns.has(lower) || set.thingPronouns.has(lower) || set.pluralPronouns.has(lower);
  };
  if (own(pos)) return pos;
  // "it had N records and had accessed more": the subject stands before the first of the joined verbs.
  if (set.coordinators.has(words[pos]?.lower ?? '') && !own(at)) {
    for (let i = pos - 1; i >= Math.max(1, pos - JOINED_REACH); i -= 1) if (own(i) && parsed.sayings.some((s) => s.content === 'after' && s.source !== null && i >= s.to && i - s.to <= 3)) return i;
  }
  return reading.lang.pack.grammar.ownDeterminers.includes(words[pos - 1]?.lower ?? '') ? pos - 1 : -1;
}

/** "The gang says it stole the data", "“We hacked the bank,” the group wrote": who speaks did it. */
export function ownDeed(scene: Scene, parsed: Parsed, frame: Found<Frame>): Candidate | null {
  const { reading } = scene;
  const subject = speaksOfItself(reading, parsed, frame.from);
  if (subject < 0 || (frame.value.family !== 'behind' && parsed.sentence.words.slice(subject, frame.from).some((w) => reading.lang.pack.grammar.passive.includes(w.lower)))) return null;
  const quoted = parsed.sentence.quoted[frame.from] ?? false;
  const lower = parsed.sentence.words[subject]?.lower ?? '';
  if (quoted !== reading.lang.pack.grammar.firstPerson.includes(lower)) return null;
  const saying = quoted ? quoteSpeakerAt(scene, parsed, frame.from) : parsed.sayings.findLast((s) => s.content === 'after' && s.to <= subject && s.source !== null && subject - s.to <= 8);
  if (!saying?.source || saying.negated || saying.saying.kind === 'asks' || saying.saying.kind === 'believes') return null;
  const party = partyOf(scene, saying.source);
  if (party && subject < frame.from - 1 && isJoined(reading, parsed, frame.from) && party.kind !== 'group' && party.kind !== 'persona') return null;
  if (!party || (frame.value.family === 'weakDeed' && party.kind !== 'group' && party.kind !== 'persona')) return null;
  const family = party.kind === 'group' || party.kind === 'persona' ? 'selfClaim' : 'admit';
  const value: Frame = { forms: [], family, actor: 'before', actless: true, speaker: family === 'selfClaim' ? 'actor' : 'subject' };
  return candidate(parsed, { ...frame, value }, { ...party, from: subject, to: subject + 1, adjective: false }, [], family === 'selfClaim' ? undefined : saying.source);
}
