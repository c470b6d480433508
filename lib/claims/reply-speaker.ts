import { findPhrases, phrasesAt } from '../text/phrases';
import { isCapital, isMark } from '../text/words';
import { resolve, type Named } from './antecedents';
import type { Candidate, Parsed } from './candidate';
import type { Mention } from './mention';
import { phraseEnd, sourceAt, type Source } from './noun-phrase';
import { textOf } from './reading';
import type { ReplyCue } from './reply-cues';
import { replyWords } from './reply-words';
import type { Scene } from './scene';
import { subjectAfter, subjectBefore } from './sources';
import { attributionOf } from './speakers';

/** Sentences in which the state of "its ambassador" or "the minister" may have been named before. */
const LOOK_BACK = 2;

/** Who answers: with the state whose people it is, and the party that it is itself. */
export interface Answerer {
  source: Source;
  named: Named;
  state: string | null;
  /** the party that its words name: a group, a persona, a person */
  self: Mention | null;
  /** a lawyer or anybody else who speaks for an accused person */
  advocate: boolean;
  pronoun: boolean;
}

/** The state that a person was named with anywhere in the article: "Andrei Lom" after "the Orvanian minister Andrei Lom". */
export function statesOfPeople(scene: Scene): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  for (const { sayings } of scene.parsed) for (const { source } of sayings) if (source?.kind === 'person' && source.state !== null && !out.has(source.name)) out.set(source.name, source.state);
  return out;
}

/** The subject of a verb, over a predicate joined to it: "The ministry regretted the decision and said …". */
function subjectOf(scene: Scene, parsed: Parsed, at: number): Source | null {
  const { reading } = scene;
  const { words } = parsed.sentence;
  const led = words[at]?.lower ?? '';
  if (reading.lang.set.agent.has(led) || reading.lang.set.from.has(led)) return subjectAfter(reading, parsed.sentence, at + 1);
  const lex = replyWords(reading.lang.pack);
  let end = at;
  while (end > 0 && (lex.adverbs.has(words[end - 1]?.lower ?? '') || reading.lang.set.auxiliaries.has(words[end - 1]?.lower ?? ''))) end -= 1;
  let joint = end - 1;
  const joined = reading.lang.set.coordinators.has(words[joint]?.lower ?? '') || reading.lang.set.contrasts.has(words[joint]?.lower ?? '');
  const direct = joined ? null : subjectBefore(reading, parsed.sentence, end);
  if (direct) return direct;
  if (!joined && !isMark(words[joint], ',')) return null;
  const earlier = parsed.sayings.findLast((s) => s.from < joint && s.source !== null && !s.quoted);
  if (earlier) return earlier.source;
  for (joint -= 1; joint > 0; joint -= 1) {
    if (phrasesAt(words, joint, lex.verbs).length === 0 && phrasesAt(words, joint, reading.lang.sayings).length === 0) continue;
    const subject = subjectBefore(reading, parsed.sentence, joint);
    if (subject) return subject;
  }
  return openingState(scene, parsed) ?? (joined ? openingName(scene, parsed, end) : null);
}

/** "Korr has since apologised and withdrawn …": the name that opens the sentence. */
function openingName(scene: Scene, parsed: Parsed, before: number): Source | null {
  const end = phraseEnd(scene.reading, parsed.sentence, 0);
  const source = end > 0 && end < before && isCapital(parsed.sentence.words[0]) ? sourceAt(scene.reading, parsed.sentence, 0, end) : null;
  return source && source.to - source.from <= 4 && (source.kind === 'person' || source.kind === 'body') ? source : null;
}

/** "Orvania hit back, saying that …": the state that opens the sentence. */
function openingState(scene: Scene, parsed: Parsed): Source | null {
  const first = parsed.mentions[0];
  return first && first.from <= 1 && !first.adjective && (first.kind === 'state' || first.kind === 'organ') ? sourceAt(scene.reading, parsed.sentence, first.from, first.to) : null;
}

/** "It later called …" behind a sentence in which nobody speaks: the noun phrase that opens it. */
function openingBefore(scene: Scene, source: Source): Source | null {
  const { reading } = scene;
  const before = scene.parsed[source.sentence.index - 1];
  if (source.kind !== 'pronoun' || !reading.lang.set.thingPronouns.has(source.name) || before?.sentence.block !== source.sentence.block || before.sayings.some((s) => s.source !== null)) return null;
  const end = phraseEnd(reading, before.sentence, 0);
  const opening = end > 0 ? sourceAt(reading, before.sentence, 0, end) : null;
  return opening?.state != null && opening.kind === 'body' ? opening : null;
}

/** The verb of saying nearest before a cue, with its subject, where the subject is joined to an earlier verb. */
function teller(scene: Scene, parsed: Parsed, cue: ReplyCue): Source | null {
  for (let at = cue.from - 1; at > 0; at -= 1) {
    const saying = phrasesAt(parsed.sentence.words, at, scene.reading.lang.sayings).find((f) => f.value.source === 'subject' && f.to <= cue.from + 1);
    const source = saying && parsed.sentence.quoted[at] !== true ? subjectOf(scene, parsed, at) : null;
    if (source) return source;
  }
  return null;
}

/** The state named last before a source that only points to it: "its ambassador", "the transport minister". */
function stateNamedBefore(scene: Scene, source: Source): string | null {
  const { index, block } = source.sentence;
  for (let i = index; i >= Math.max(0, index - LOOK_BACK); i -= 1) {
    const parsed = scene.parsed[i];
    if (!parsed || block - parsed.sentence.block > 1) return null;
    const mention = parsed.mentions.findLast((m) => m.state !== null && (i < index || m.to <= source.from));
    if (mention) return mention.state;
  }
  return null;
}

/** A quotation without a speaker of its own, right behind a sentence of its paragraph in which somebody speaks. */
function speakerBefore(scene: Scene, parsed: Parsed, cue: ReplyCue): Source | null {
  const before = scene.parsed[parsed.sentence.index - 1];
  if (!before || before.sentence.block !== parsed.sentence.block || !isInQuotes(parsed, cue)) return null;
  return before.sayings.findLast((s) => s.source !== null && !s.quoted)?.source ?? null;
}

/** Inside quotation marks, those of a few words included. */
function isInQuotes(parsed: Parsed, cue: ReplyCue): boolean {
  return parsed.sentence.quoted[cue.from] === true || isMark(parsed.sentence.words[0], '"');
}

/** "it said" behind an answer told in the same paragraph: the one who answered there. */
function sameAsBefore(source: Source, last: Answerer | null): last is Answerer {
  if (!last || source.kind !== 'pronoun' || source === last.source) return false;
  const gap = source.sentence.index - last.source.sentence.index;
  return gap >= 0 && gap <= 1 && source.sentence.block === last.source.sentence.block;
}

/** The state whose people a source is, by its own words, by the name that it stands for, or by what its "its" points to. */
function stateOf(scene: Scene, source: Source, { name, source: speaker }: Named, people: ReadonlyMap<string, string>): string | null {
  const lex = replyWords(scene.reading.lang.pack);
  const owned = lex.owned.has(source.sentence.words[source.from]?.lower ?? '');
  const stands = source.kind !== 'definite' || speaker === source || speaker.role === source.role;
  const known = source.state ?? (stands ? speaker.state : null) ?? people.get(name) ?? null;
  if (known !== null || !(owned || source.kind === 'definite')) return known;
  const before = scene.parsed[source.sentence.index - 1]?.sentence.block;
  return (source.role === 'victim_government' || source.role === null) && (owned || before === source.sentence.block) ? stateNamedBefore(scene, source) : null;
}

/** "the transport minister" is not the president named before: an office of its own words keeps them. */
function inOwnWords(source: Source, { source: speaker }: Named): Source {
  if (source.kind !== 'definite' || speaker === source || source.to - source.from < 3) return source;
  const words = new Set([[speaker.from, speaker.to] as const, ...(speaker.gloss ? [speaker.gloss] : [])].flatMap(([from, to]) => speaker.sentence.words.slice(from, to).map((w) => w.lower)));
  return source.sentence.words.slice(source.from + 1, source.to).every((w) => words.has(w.lower)) ? source : { ...source, kind: 'person' };
}

/**
 * Who gives the answer of a cue; null where nobody is named as answering.
 * @param last who gave the answer before
 */
export function answererOf(scene: Scene, candidate: Candidate, cue: ReplyCue, people: ReadonlyMap<string, string>, last: Answerer | null): Answerer | null {
  const { parsed } = candidate;
  const lex = replyWords(scene.reading.lang.pack);
  const { words } = parsed.sentence;
  const subject = cue.subjectAt >= 0 ? subjectOf(scene, parsed, cue.subjectAt) : null;
  const own = subject === null || subject.kind === 'pronoun' || cue.does === 'pleads' ? (teller(scene, parsed, cue) ?? subject) : subject;
  const found = own ?? (cue.subjectAt < 0 ? (attributionOf(scene, candidate).source ?? speakerBefore(scene, parsed, cue)) : null);
  const source = found === null ? null : (openingBefore(scene, found) ?? found);
  if (!source || source.kind === 'outlet' || source.kind === 'media') return null;
  if (sameAsBefore(source, last)) return { ...last, pronoun: true };
  const named = resolve(scene, source);
  const speaker = named.source;
  const self = (source.sentence === parsed.sentence ? parsed : scene.parsed[source.sentence.index])?.mentions.find((m) => m.from >= source.from && m.to <= source.to && (m.kind === 'group' || m.kind === 'persona' || m.kind === 'person')) ?? null;
  const span = speaker.sentence.words.slice(speaker.from, speaker.to);
  const gloss = speaker.gloss ? speaker.sentence.words.slice(speaker.gloss[0], speaker.gloss[1]) : [];
  const advocate = findPhrases(span, lex.advocates).length > 0 || findPhrases(gloss, lex.advocates).length > 0 || (textOf(scene.reading, parsed.sentence, 0, cue.from) !== '' && findPhrases(words.slice(Math.max(0, cue.from - 6), cue.from), lex.advocates).length > 0);
  const state = advocate ? source.state : stateOf(scene, source, named, people);
  return { source: inOwnWords(source, named), named, state, self, advocate, pronoun: source.kind === 'pronoun' };
}
