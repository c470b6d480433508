import { isCapital, isMark } from '../text/words';
import type { Candidate } from './candidate';
import type { Reading } from './reading';

/** A text that ties one party to more incidents in one sentence than this is a table. */
const MOST = 8;
/** Frames whose object may be a list of incidents. */
const OF_INCIDENTS: ReadonlySet<string> = new Set(['tie', 'accuse', 'behind', 'selfClaim']);

/** Where the parts of a list may part: at a comma, a semicolon, "and", "as well as". */
function isJoint(reading: Reading, candidate: Candidate, at: number): boolean {
  const word = candidate.parsed.sentence.words[at];
  if (!word) return true;
  return isMark(word, ',') || isMark(word, ';') || reading.lang.set.coordinators.has(word.lower) || reading.lang.set.listJoints.has(word.lower);
}

/** A part that tells of one incident: a word for what was done, and a name, a year or a month that says which. */
function tellsIncident(reading: Reading, { parsed }: Candidate, from: number, to: number): boolean {
  if (!parsed.acts.some((a) => !a.weak && a.from >= from && a.from < to)) return false;
  for (let at = from; at < to; at += 1) {
    const word = parsed.sentence.words[at];
    if (word && (isCapital(word) || (word.shape === 'number' && word.lower.length === 4) || reading.lang.set.dateWords.has(word.lower))) return true;
  }
  return false;
}

/** How a further incident of a list begins: "the …", "2014 …", "Sony …", "hacking …", "with …"; a clause or a participle begins none. */
function beginsPart(reading: Reading, { parsed }: Candidate, at: number): boolean {
  const word = parsed.sentence.words[at];
  const { set } = reading.lang;
  if (!word) return false;
  return set.determiners.has(word.lower) || set.prepositions.has(word.lower) || word.shape === 'number' || isCapital(word) || parsed.acts.some((a) => a.from === at);
}

/** Where a list can only be over: at another clause. */
function endsList(reading: Reading, { parsed }: Candidate, at: number): boolean {
  const lower = parsed.sentence.words[at]?.lower ?? '';
  const { set } = reading.lang;
  return set.contrasts.has(lower) || parsed.sayings.some((s) => s.from === at);
}

/**
 * "has been tied to the theft from the central bank, the outbreak in May, and the 2014 attack on a studio": one candidate for each incident of the list, each with
 * its own stretch of words. A sentence that lists fewer than two yields the candidate as it is.
 */
export function oneForEachIncident(reading: Reading, candidate: Candidate): Candidate[] {
  if (!OF_INCIDENTS.has(candidate.frame.family) || candidate.parsed.sentence.headline) return [candidate];
  const start = Math.max(candidate.to, candidate.actor.from < candidate.from ? candidate.to : candidate.actor.to);
  const { words } = candidate.parsed.sentence;
  const parts: { from: number; to: number }[] = [];
  let from = start;
  for (let at = start; at <= words.length && parts.length < MOST; at += 1) {
    if (at < words.length && !isJoint(reading, candidate, at)) continue;
    const last = parts.at(-1);
    if (last && endsList(reading, candidate, from)) break;
    if (tellsIncident(reading, candidate, from, at) && (!last || beginsPart(reading, candidate, from))) parts.push({ from, to: at });
    else if (last) last.to = at;
    from = at + 1;
  }
  return parts.length < 2 ? [candidate] : parts.map((part) => ({ ...candidate, part }));
}
