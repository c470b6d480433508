import { isMark } from '../text/words';
import type { Candidate } from './candidate';
import { phrasesIn, type Reading } from './reading';
import { replyWords } from './reply-words';

/** Words between "that" and the party or frame of what was claimed; between a verb and its object; behind what was claimed, up to its predicate. */
const INSIDE = 8;
const OBJECT = 3;
const PREDICATE = 14;

/** Where a noun for something said stands right before the clause that holds the candidate: "the claim that X hacked Y" → the noun's first word, or -1. */
function nounBefore(reading: Reading, { parsed, actor, from }: Candidate): number {
  const { sentence } = parsed;
  const things = phrasesIn(sentence, replyWords(reading.lang.pack).things);
  if (things.length === 0) return -1;
  const start = Math.min(from, actor.from);
  for (let at = start - 1; at >= Math.max(1, start - INSIDE); at -= 1) {
    const word = sentence.words[at];
    if (!word || isMark(word)) return -1;
    if (!reading.lang.set.subordinators.has(word.lower)) continue;
    return things.find((t) => t.to === at && t.value !== 'part')?.from ?? -1;
  }
  return -1;
}

/** Whether a word that dismisses it stands behind the candidate, with nothing but words between; `verb` asks for a form of "to be" before it. */
function isDismissed(reading: Reading, { parsed, actor, to }: Candidate, verb: boolean): boolean {
  const { sentence } = parsed;
  const { words } = sentence;
  const end = Math.max(to, actor.to);
  const { dismissals, unbased } = replyWords(reading.lang.pack);
  const within = (at: number): boolean => at >= end && at - end <= PREDICATE && !words.slice(end, at).some((w) => isMark(w, ';') || isMark(w, ','));
  if (verb && phrasesIn(sentence, unbased).some((p) => within(p.from))) return true;
  return phrasesIn(sentence, dismissals).some((p) => within(p.from) && (!verb || [1, 2].some((back) => reading.lang.pack.grammar.passive.includes(words[p.from - back]?.lower ?? ''))));
}

/**
 * How somebody takes what is told in a clause of what was claimed: "the claim that X hacked Y is false", "called the suspicion that X did it unfounded" deny it,
 * "questioned the report that X did it" doubts it. Null where it is told as it is.
 */
export function embeddedAnswer(reading: Reading, candidate: Candidate): 'denied' | 'doubted' | null {
  if (candidate.frame.family === 'deny') return null;
  const noun = nounBefore(reading, candidate);
  if (noun < 0) return null;
  const verb = phrasesIn(candidate.parsed.sentence, replyWords(reading.lang.pack).verbs).find((v) => v.to <= noun && noun - v.to <= OBJECT);
  if (verb?.value === 'doubts' || verb?.value === 'disbelieves') return 'doubted';
  if (verb?.value === 'rejects') return 'denied';
  return isDismissed(reading, candidate, verb?.value !== 'calls') ? 'denied' : null;
}
