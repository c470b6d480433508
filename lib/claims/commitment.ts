import type { Certainty, Stance } from '../model/vocabulary';
import type { Hedge } from '../languages/pack';
import { isMark } from '../text/words';
import type { Candidate } from './candidate';
import type { SayingFound } from './sources';
import { embeddedAnswer } from './embedded';
import { phrasesIn, type Reading } from './reading';

/** Words before a frame in which a hedge or a negation speaks of it, and after. */
const BEFORE = 12;
const AFTER = 4;

export interface Commitment {
  certainty: Certainty;
  polarity: 'asserts' | 'denies';
  confidence: 'high' | 'moderate' | 'low' | null;
  /** nothing is claimed: a condition, a plan, a habit, a question, an unsaid thing */
  dropped: boolean;
  distance: boolean;
  /** word indexes of the words that decided */
  cues: { from: number; to: number; field: string; value: string }[];
}

const RANK: readonly Certainty[] = ['certain', 'probable', 'possible', 'uncommitted'];
/** The weaker of two commitments. */
export function weaker(a: Certainty, b: Certainty): Certainty {
  return RANK.indexOf(a) >= RANK.indexOf(b) ? a : b;
}

/** The clause around a frame: from the last mark or connective that parts clauses to the first after it. */
export function clauseOf(reading: Reading, candidate: Candidate): [number, number] {
  const { words } = candidate.parsed.sentence;
  const start = Math.min(candidate.from, candidate.actor.from);
  const end = Math.max(candidate.to, candidate.actor.to);
  let from = start;
  while (from > 0 && from > start - BEFORE && !parts(reading, candidate, from - 1)) from -= 1;
  let to = end;
  // What a relative clause behind says ("a group that is believed to …") is about the party, not about the deed.
  while (to < words.length && to < end + AFTER && !parts(reading, candidate, to) && !isMark(words[to], ',') && !reading.lang.set.subordinators.has(words[to]?.lower ?? '')) to += 1;
  return [from, to];
}

function isLikelihood(level: Hedge['level']): boolean {
  return level === 'probable' || level === 'possible';
}

/** Where the relative clause begins in which party and frame both stand ("similarities with a hack that was blamed on X", "…, which X carried out"), or -1: how sure the main clause is says nothing of it. */
function relativeAt(reading: Reading, { parsed, actor, from }: Candidate): number {
  const { words } = parsed.sentence;
  const { subordinators, relatives, auxiliaries } = reading.lang.set;
  const start = Math.min(from, actor.from);
  for (let at = start; at > Math.max(1, start - BEFORE); at -= 1) {
    const lower = words[at]?.lower ?? '';
    if (!subordinators.has(lower)) continue;
    const asSubject = auxiliaries.has(words[at + 1]?.lower ?? '') && !isMark(words[at - 1]);
    return asSubject || (relatives.has(lower) && isMark(words[at - 1], ',')) ? at : -1;
  }
  return -1;
}

function parts(reading: Reading, candidate: Candidate, at: number): boolean {
  const { words } = candidate.parsed.sentence;
  const word = words[at];
  if (!word) return true;
  if (isMark(word, ';') || isMark(word, ':') || isMark(word, '.')) return true;
  return isMark(words[at - 1], ',') && reading.lang.set.conjunctions.has(word.lower);
}

function dropsClaim(level: Hedge['level'], candidate: Candidate): boolean {
  const { family } = candidate.frame;
  if (level === 'unasserted') return true;
  if (level === 'future') return family !== 'accuse';
  if (level === 'habitual') return family === 'deed' || family === 'weakDeed';
  return false;
}

/** In a clause between commas that says something of another noun or of the party, and is over before the frame: ", who cannot be named,", ", which may be older,". */
function isAside(reading: Reading, { actor, from, parsed }: Candidate, found: { from: number; to: number }): boolean {
  const { words } = parsed.sentence;
  const open = words.findLastIndex((w, i) => i < found.from && isMark(w, ','));
  const shut = words.findIndex((w, i) => i >= found.to && isMark(w, ','));
  const holdsParty = actor.from > open && actor.to <= shut;
  return open >= 0 && shut > 0 && shut < from && !holdsParty && reading.lang.set.relatives.has(words[open + 1]?.lower ?? '');
}

/** "not X but Y did it": the party behind the contrast is what is asserted. */
function isContrasted(reading: Reading, { actor, parsed }: Candidate, found: { to: number }): boolean {
  const before = parsed.sentence.words[actor.from - 1]?.lower ?? '';
  return found.to < actor.from - 1 && reading.lang.set.contrasts.has(before) && parsed.mentions.some((m) => m.from >= found.to && m.to <= actor.from - 1);
}

/** "doubted it and accused X": what is doubted stands before another verb of the same subject. */
function accusesAfterwards(reading: Reading, { frame, from, actor, parsed }: Candidate): boolean {
  return frame.family === 'accuse' && frame.speaker === 'subject' && actor.from >= from && reading.lang.set.coordinators.has(parsed.sentence.words[from - 1]?.lower ?? '');
}

function negation(reading: Reading, candidate: Candidate, clause: [number, number], governing: SayingFound | null, out: Commitment): void {
  const limit = Math.max(candidate.to, Math.min(candidate.actor.to, candidate.to + 6));
  for (const found of phrasesIn(candidate.parsed.sentence, reading.lang.negations)) {
    if (found.from < clause[0] || found.from >= Math.max(limit, clause[1])) continue;
    const kind = found.value;
    if (kind !== 'harmless' && found.to <= candidate.from && accusesAfterwards(reading, candidate)) continue;
    if (kind === 'harmless' || isAside(reading, candidate, found)) continue;
    if (kind === 'ofSaying') out.dropped ||= found.from < candidate.from && !isMark(candidate.parsed.sentence.words[found.to], ',');
    else if (kind === 'doubt') {
      out.polarity = 'denies';
      out.certainty = 'uncommitted';
      // "could not confirm a link": here the negated verb of saying is the doubt itself.
      if (governing?.negated === true && found.from <= governing.from && governing.to <= found.to) out.dropped = false;
      out.cues.push({ from: found.from, to: found.to, field: 'polarity', value: 'denies' }, { from: found.from, to: found.to, field: 'certainty', value: 'uncommitted' });
    } else if (isContrasted(reading, candidate, found)) continue;
    else if ((found.to <= candidate.from && candidate.from - found.to <= 7) || (found.to <= candidate.actor.from && candidate.actor.from - found.to <= 2)) {
      out.polarity = 'denies';
      out.cues.push({ from: found.from, to: found.to, field: 'polarity', value: 'denies' });
    }
  }
}

/**
 * How far the speaker commits to a claim, by the words of its clause and by the verb that governs it, in this order: not claimed at all, denied,
 * questioned, possible, probable, certain (model.md 2.4).
 */
export function commitmentOf(reading: Reading, candidate: Candidate, governing: SayingFound | null): Commitment {
  const { sentence } = candidate.parsed;
  const clause = clauseOf(reading, candidate);
  const out: Commitment = { certainty: candidate.frame.certainty ?? 'certain', polarity: candidate.frame.polarity ?? 'asserts', confidence: null, dropped: false, distance: false, cues: [] };
  const relative = relativeAt(reading, candidate);
  const cueIsIn = governing !== null && governing.source?.sentence === sentence;
  for (const found of phrasesIn(sentence, reading.lang.hedges)) {
    const { level, confidence } = found.value;
    const inNaming = candidate.actor.kind === 'group' && found.from >= candidate.actor.from && found.to <= candidate.actor.to;
    const inDenial = (candidate.frame.family === 'deny' || candidate.frame.family === 'falseFlag') && found.from >= candidate.from - 1 && found.to <= candidate.to;
    const ofFrame = candidate.frame.family === 'legal' && found.from >= candidate.from && found.to <= candidate.to;
    if (inNaming || inDenial || ofFrame) continue;
    const inside = found.from >= clause[0] && found.to <= clause[1] && !(isLikelihood(level) && (found.to <= relative || isAside(reading, candidate, found)));
    const own = cueIsIn && governing.content === 'after' && found.from >= governing.from && found.to <= candidate.to;
    if (confidence) {
      out.confidence = confidence;
      out.cues.push({ from: found.from, to: found.to, field: 'statedConfidence', value: confidence });
    }
    if (!inside && !(own && level !== 'future' && level !== 'habitual')) continue;
    if (dropsClaim(level, candidate) && found.from <= candidate.to) out.dropped = true;
    else if (level === 'probable' || level === 'possible') {
      out.certainty = weaker(out.certainty, level);
      out.cues.push({ from: found.from, to: found.to, field: 'certainty', value: level });
    } else if (level === 'distance') {
      out.distance = true;
      out.cues.push({ from: found.from, to: found.to, field: 'stance', value: 'distances' });
    }
  }
  if (out.distance && governing === null && candidate.frame.family === 'nominal') out.certainty = 'uncommitted';
  if (governing?.saying.certainty && governing.saying.kind !== 'asks') out.certainty = weaker(out.certainty, governing.saying.certainty);
  if (governing?.saying.kind === 'asks' || (governing?.negated ?? false)) out.dropped = governing?.saying.kind !== 'believes';
  const nearest = candidate.parsed.sayings.findLast((s) => s.content === 'after' && s.to <= candidate.from);
  if ([governing, nearest].some((s) => s && saidOnlyMaybe(reading, s))) out.dropped = true;
  if ((sentence.question && !sentence.quoted[candidate.from]) || isOnlyFeared(reading, candidate)) out.dropped = true;
  negation(reading, candidate, clause, governing, out);
  const answer = out.polarity === 'asserts' ? embeddedAnswer(reading, candidate) : null;
  if (answer !== null) Object.assign(out, { polarity: 'denies', certainty: answer === 'doubted' ? 'uncommitted' : 'certain' } satisfies Partial<Commitment>);
  return out;
}

/** "could allow hackers to make it look …", "who could want to implicate": a frame-up that may come, anywhere before in the sentence; "may have left" and "may be" tell of one that was. */
function isOnlyFeared(reading: Reading, { parsed, frame, from }: Candidate): boolean {
  if (frame.family !== 'falseFlag') return false;
  const { words } = parsed.sentence;
  const { auxiliaries } = reading.lang.set;
  return phrasesIn(parsed.sentence, reading.lang.hedges).some((h) => {
    if (h.from >= from) return false;
    if (h.value.level === 'future' || h.value.level === 'unasserted') return true;
    return h.value.level === 'possible' && auxiliaries.has(words[h.from]?.lower ?? '') && !auxiliaries.has(words[h.to]?.lower ?? '');
  });
}

/** "A spy may say that …": nobody has said it. */
function saidOnlyMaybe(reading: Reading, governing: SayingFound): boolean {
  const where = governing.source?.sentence;
  if (!where || governing.saying.source !== 'subject') return false;
  return phrasesIn(where, reading.lang.hedges).some((h) => h.to === governing.from && (h.value.level === 'possible' || h.value.level === 'future') && !h.value.confidence);
}

/** The author's stance (model.md 2.4): what the outlet itself commits to. */
export function stanceOf(candidate: Candidate, governing: SayingFound | null, hasSpeaker: boolean, distance: boolean): Stance {
  if (distance || governing?.saying.stance === 'distances' || candidate.frame.stance === 'distances') return 'distances';
  const { family } = candidate.frame;
  return hasSpeaker || governing !== null || family === 'accuse' || family === 'tie' ? 'attributes' : 'endorses';
}
