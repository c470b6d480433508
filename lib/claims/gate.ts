import type { Candidate } from './candidate';
import type { Commitment } from './commitment';
import { clauseOf } from './commitment';
import { phrasesIn } from './reading';
import type { Scene } from './scene';

/** Words within which a frame that says nothing alone is completed. */
const COMPLETED = 14;
/** Words within which an order names what was ordered. */
const ORDERED = 7;
/** Words behind a frame-up that tell what it was to look like. */
const FEIGNED = 8;

/** Families that need a word for an act in reach. */
const NEED_ACT = new Set(['accuse', 'tie', 'origin', 'behind', 'weakDeed', 'legal', 'deny']);

/** Families that say whose deed the article's deed was, so that in an article on one the sentence need not name it again. */
const WHOLE_ARTICLE = new Set(['accuse', 'behind', 'deny', 'legal']);

function actNear(scene: Scene, candidate: Candidate): boolean {
  const { parsed } = candidate;
  const outside = parsed.acts.filter((a) => !(a.from === candidate.from || (a.from >= candidate.from && a.to <= candidate.to && candidate.to - candidate.from < 3)) && !(a.from >= candidate.actor.from && a.to <= candidate.actor.to));
  if (outside.length > 0) return true;
  const before = scene.parsed[parsed.sentence.index - 1];
  if (scene.busy && WHOLE_ARTICLE.has(candidate.frame.family)) return true;
  return before !== undefined && parsed.sentence.index - before.sentence.index === 1 && before.acts.some((a) => !a.weak) && candidate.frame.family !== 'tie';
}

/** "X said that the group had targeted …": told as done once, not as a habit ("has been targeting"). */
function isToldDeed(scene: Scene, { parsed, from }: Candidate): boolean {
  const before = parsed.sentence.words[from - 1]?.lower ?? '';
  return !scene.reading.lang.pack.grammar.habitual.includes(before) && parsed.sayings.some((s) => s.source !== null && s.saying.kind !== 'asks' && s.content === 'after' && s.to <= from);
}

/** A tie between two parties is none between a party and an act: what is tied must be an act. */
function tiesAct(candidate: Candidate, final: boolean): boolean {
  const { parsed, actor, from, to } = candidate;
  const acts = parsed.acts.filter((a) => !(a.from >= actor.from && a.to <= actor.to));
  const before = acts.some((a) => a.to <= from && from - a.to <= 14);
  // Where verbs stand last, all that is tied stands before.
  if (final) return before;
  const inside = acts.some((a) => a.from >= to && a.to <= actor.from);
  if (actor.from >= to) {
    const groupBetween = parsed.mentions.some((m) => m !== actor && (m.kind === 'group' || m.kind === 'persona') && ((m.from >= to && m.to <= actor.from) || (m.to <= from && from - m.to <= 6 && !acts.some((a) => a.from >= m.to && a.to <= from))));
    // "linking X to the hack": the party itself is the object, and the act stands behind it.
    const behind = actor.from - to <= 2 && (candidate.frame.through ?? []).includes(parsed.sentence.words[actor.to]?.lower ?? ' ') && acts.some((a) => a.from > actor.to && a.from - actor.to <= ORDERED);
    return (before || inside || behind) && !groupBetween;
  }
  return acts.some((a) => a.from >= to && a.from - to <= 14);
}

/** "to make it look as though it came from X": what follows a frame-up is the look, not the deed. */
function isFeigned(scene: Scene, { parsed, frame, from, actor }: Candidate): boolean {
  if (frame.family === 'falseFlag') return false;
  const looks = phrasesIn(parsed.sentence, scene.reading.lang.frames).filter((f) => f.value.family === 'falseFlag');
  // "meant to point to X, and is nothing but a false trail": the purpose may be told before the word for it.
  const purpose = looks.length > 0 && scene.reading.lang.set.infinitiveWords.has(parsed.sentence.words[from - 1]?.lower ?? '');
  return purpose || looks.some((f) => f.to <= from && f.to <= actor.from && from - f.to <= FEIGNED);
}

/** "Russia launched an invasion": what somebody launched, caused or ordered is named behind the verb, and must be an act; "the attack that X carried out in May" has it before. */
function takesNoAct(scene: Scene, { parsed, frame, actor, to }: Candidate): boolean {
  if (frame.takesAct !== true || actor.from >= to) return false;
  const { words } = parsed.sentence;
  const next = words[to];
  const { set } = scene.reading.lang;
  if (!next || next.shape === 'mark' || set.prepositions.has(next.lower) || set.thingPronouns.has(next.lower) || set.auxiliaries.has(next.lower) || set.conjunctions.has(next.lower) || set.adverbs.has(next.lower)) return false;
  return !parsed.acts.some((a) => a.from >= to && a.from - to <= COMPLETED);
}

/** Families whose words are nouns or adjectives as well. */
const NOMINAL_TOO = new Set(['legal', 'deed', 'weakDeed', 'behind']);

/** "the names of people", "X's organised crime unit", "sanctions have been imposed": a single word that is no verb where it stands. */
function isNoVerb(scene: Scene, { parsed, frame, from, to }: Candidate): boolean {
  if (to - from !== 1 || !NOMINAL_TOO.has(frame.family)) return false;
  const { set } = scene.reading.lang;
  const { words } = parsed.sentence;
  const [before, after] = [words[from - 1]?.lower ?? '', words[to]?.lower ?? ''];
  if (before === "'s" || (set.determiners.has(before) && set.belonging.has(after))) return true;
  return frame.family === 'legal' && frame.actor !== 'before' && set.auxiliaries.has(after);
}

/** Whether a candidate is an attribution at all (data README, "Not claims"): an act done, not a party's ties, habits or plans. */
export function isClaim(scene: Scene, candidate: Candidate, commitment: Commitment): boolean {
  const { frame, actor, parsed } = candidate;
  if (frame.completes && !parsed.sentence.words.slice(candidate.to, candidate.to + COMPLETED).some((w) => frame.completes?.includes(w.lower))) return false;
  // Where nobody is named, nobody is cleared.
  if (actor.form === 'unnamed' && commitment.polarity === 'denies') return false;
  if (frame.family === 'accuse' && actor.kind === 'person' && phrasesIn(parsed.sentence, scene.reading.lang.legal).some((l) => l.value === 'acquittal')) return false;
  if (frame.family === 'legal' && phrasesIn(parsed.sentence, scene.reading.lang.lesserOffences).length > 0) return false;
  if (frame.family === 'behind' && frame.relation === 'state_directed' && frame.actor === 'before' && scene.reading.lang.pack.cases?.headFinal === undefined && !parsed.acts.some((a) => a.from >= candidate.to && a.from - candidate.to <= ORDERED)) return false;
  if (actor.adjective && actor.actAt < 0 && frame.family !== 'falseFlag') return false;
  if (isFeigned(scene, candidate) || takesNoAct(scene, candidate) || isNoVerb(scene, candidate)) return false;
  if (frame.unless?.includes(parsed.sentence.words[candidate.to - 1]?.lower ?? '') === true) return false;
  if (frame.ofPeople === true && actor.kind !== 'person') return false;
  if (frame.family === 'weakDeed' && (actor.kind === 'state' || actor.kind === 'person' || actor.kind === 'territory')) return false;
  if (frame.family === 'deed' && actor.kind === 'territory') return false;
  if (!scene.field && (frame.family === 'deed' || frame.family === 'nominal')) return false;
  const unties = commitment.polarity === 'denies' && actor.kind === 'state';
  if (frame.family === 'tie' && !unties && !tiesAct(candidate, scene.reading.lang.pack.cases?.headFinal !== undefined)) return false;
  if (frame.family === 'nominal' && commitment.polarity === 'denies' && commitment.certainty !== 'uncommitted') return false;
  const prosecuted = frame.family === 'accuse' && actor.kind === 'person' && scene.legal;
  if (frame.family === 'weakDeed' && actor.kind === 'group' && isToldDeed(scene, candidate)) return true;
  if (NEED_ACT.has(frame.family) && frame.actless !== true && !unties && !prosecuted && !actNear(scene, candidate)) return false;
  if (frame.family === 'origin' && candidate.to - candidate.from === 1 && frame.speaker === 'none' && actor.kind !== 'territory') return false;
  if (frame.family === 'legal' && actor.kind === 'state') return false;
  const [from] = clauseOf(scene.reading, candidate);
  return from <= candidate.from && parsed.sentence.words.length > 2;
}
