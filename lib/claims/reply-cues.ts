import { findPhrases, phrasesAt } from '../text/phrases';
import { isMark } from '../text/words';
import type { Parsed } from './candidate';
import { phrasesIn, type Reading } from './reading';
import { compound, OBJECT, thingAt } from './reply-object';
import { replyWords, type ReplyLexicons, type ThingKind } from './reply-words';

/** Words from an object to what it is called. */
const PREDICATE = 12;

/**
 * Words by which something said before is answered. Word indexes: the cue, the object that stands for what is answered (empty: left out).
 * `subjectAt` is the verb whose subject answers, or -1 where the sentence's own speaker does.
 */
export interface ReplyCue {
  from: number;
  to: number;
  object: [number, number];
  subjectAt: number;
  does: 'denies' | 'withdraws' | 'affirms' | 'doubts' | 'disbelieves' | 'pleads';
  /** what the object is; `pronoun`, `bare`, `own` and `deed` are an answer only in the mouth of the accused */
  thing: ThingKind | 'pronoun' | 'bare' | 'own' | 'deed' | 'named';
  /** the words that tell whose statement is answered: "Renner's remarks" */
  owner: string | null;
}

/** What an accusation is called: a word of rejection shortly behind it. */
function dismissedAt(parsed: Parsed, lex: ReplyLexicons, from: number): [number, number] | null {
  const { words } = parsed.sentence;
  for (let at = from; at < Math.min(words.length, from + PREDICATE); at += 1) {
    if (isMark(words[at], ';') || isMark(words[at], '.')) return null;
    const found = phrasesAt(words, at, lex.dismissals)[0] ?? phrasesAt(words, at, lex.unbased)[0];
    if (found) return [found.from, found.to];
  }
  return null;
}

/** "called the allegation “…”": whatever an accused party calls it between quotation marks, unless the words take it seriously. */
function scorned(parsed: Parsed, lex: ReplyLexicons, to: number): boolean {
  const { words } = parsed.sentence;
  const next = words[to];
  return isMark(next, '"') && findPhrases(words.slice(to, to + PREDICATE), lex.neutral).length === 0;
}

function ofVerb(reading: Reading, parsed: Parsed, lex: ReplyLexicons, at: number): ReplyCue | null {
  const { words } = parsed.sentence;
  if (reading.lang.set.infinitiveWords.has(words[at - 1]?.lower ?? '') || findPhrases(words.slice(Math.max(0, at - 3), at), reading.lang.negations).length > 0) return null;
  for (const { from, to, value } of phrasesAt(words, at, lex.verbs)) {
    const determined = value === 'affirms' || (to > from + 1 && reading.lang.set.determiners.has(words[to - 1]?.lower ?? ''));
    const thing = thingAt(reading, parsed, lex, determined ? to - 1 : to);
    if (!thing) {
      const given = value === 'rejects' && isPassiveHere(reading, parsed, from) ? passive(reading, parsed, lex, from, to) : null;
      if (given) return given;
      continue;
    }
    const base = { from, to, object: [thing.from, thing.to] as [number, number], subjectAt: from, thing: thing.kind, owner: thing.owner };
    if (value === 'calls') {
      if (thing.kind !== 'accusation' && thing.kind !== 'utterance' && thing.kind !== 'pronoun') continue;
      const called = dismissedAt(parsed, lex, thing.to);
      if (called) return { ...base, to: called[1], does: 'denies' };
      if (thing.kind === 'accusation' && scorned(parsed, lex, thing.to)) return { ...base, thing: 'bare', does: 'denies' };
      continue;
    }
    const noun = thing.kind === 'accusation' || thing.kind === 'utterance';
    if (value === 'rejects') {
      if (isPassiveHere(reading, parsed, from)) return passive(reading, parsed, lex, from, to);
      if (thing.kind === 'bare' && reading.lang.set.agent.has(words[to]?.lower ?? '')) continue;
      return { ...base, does: 'denies' };
    }
    if (value === 'withdraws' && noun) return { ...base, does: 'withdraws' };
    const shared = thing.kind === 'accusation' || lex.views.has(words[thing.to - 1]?.lower ?? '');
    if (value === 'affirms' && shared && !thing.told) return { ...base, does: 'affirms' };
    if ((value === 'doubts' || value === 'disbelieves') && ((noun && !thing.told) || thing.kind === 'pronoun')) return { ...base, does: value };
  }
  return null;
}

/** "The accusation was rejected by X": the agent answers; `subjectAt` is then the word of agency, with its noun behind it. */
function passive(reading: Reading, parsed: Parsed, lex: ReplyLexicons, from: number, to: number): ReplyCue | null {
  const { words } = parsed.sentence;
  for (let by = to; by < Math.min(words.length, to + 8); by += 1) {
    if (isMark(words[by], '.') || isMark(words[by], ';')) return null;
    if (!reading.lang.set.agent.has(words[by]?.lower ?? '')) continue;
    for (let at = from - 1; at >= Math.max(0, from - OBJECT); at -= 1) {
      const noun = phrasesAt(words, at, lex.things)[0];
      if (noun && noun.value !== 'part' && noun.to <= from) return { from, to, object: [at, noun.to], subjectAt: by, does: 'denies', thing: noun.value, owner: null };
    }
    return null;
  }
  return null;
}

/** "These are groundless insinuations", "It is a provocation": in a quotation of the accused. */
function ofVerdict(reading: Reading, parsed: Parsed, lex: ReplyLexicons, at: number): ReplyCue | null {
  const { words, quoted } = parsed.sentence;
  if (!lex.points.has(words[at]?.lower ?? '') || !(quoted[at] === true || isMark(words[0], '"'))) return null;
  let be = at + 1;
  if (words[be]?.lower === "'s") be += 1;
  else if (reading.lang.pack.grammar.passive.includes(words[be]?.lower ?? '')) be += 1;
  else return null;
  const predicate = findPhrases(words.slice(be, be + 6), lex.dismissals)[0];
  if (!predicate || findPhrases(words.slice(be, be + predicate.from), reading.lang.negations).length > 0) return null;
  return { from: at, to: be + predicate.to, object: [at, at + 1], subjectAt: -1, does: 'denies', thing: 'pronoun', owner: null };
}

/** "were rejected": no subject that rejects. */
function isPassiveHere(reading: Reading, parsed: Parsed, at: number): boolean {
  const { passive, activeEndings } = reading.lang.pack.grammar;
  const { words } = parsed.sentence;
  if (activeEndings.some((e) => (words[at]?.lower ?? '').endsWith(e))) return false;
  let pos = at - 1;
  while (reading.lang.set.adverbs.has(words[pos]?.lower ?? '')) pos -= 1;
  return passive.includes(words[pos]?.lower ?? '');
}

/** "said the claims had no basis", "talk of it was an invention": a noun of saying with its rejection behind it. */
function ofPredicate(reading: Reading, parsed: Parsed, lex: ReplyLexicons, at: number): ReplyCue | null {
  const { words } = parsed.sentence;
  const noun = phrasesAt(words, at, lex.things)[0];
  if (!noun || noun.value === 'part' || compound(reading, parsed, noun.to)) return null;
  for (let pos = noun.to; pos < Math.min(words.length, noun.to + PREDICATE); pos += 1) {
    if (isMark(words[pos], ';') || isMark(words[pos], '.') || isMark(words[pos], ',')) return null;
    const unbased = phrasesAt(words, pos, lex.unbased)[0];
    const be = reading.lang.pack.grammar.passive.includes(words[pos]?.lower ?? '');
    if (!unbased && !be) continue;
    const predicate = unbased ? null : findPhrases(words.slice(pos + 1, pos + 7), lex.dismissals)[0];
    const negated = findPhrases(words.slice(pos, pos + 3), reading.lang.negations).length > 0 && !unbased;
    if (!unbased && (!predicate || negated)) return null;
    return { from: noun.from, to: unbased ? unbased.to : pos + 1 + (predicate?.to ?? 0), object: [noun.from, noun.to], subjectAt: -1, does: 'denies', thing: noun.value, owner: words[at - 1]?.lower === "'s" ? (words[at - 2]?.lower ?? null) : null };
  }
  return null;
}

/** "there was no basis to reports of it": the rejection before the noun. */
function ofUnbased(parsed: Parsed, lex: ReplyLexicons, at: number): ReplyCue | null {
  const { words } = parsed.sentence;
  const found = phrasesAt(words, at, lex.unbased)[0];
  if (!found) return null;
  for (let pos = found.to; pos < Math.min(words.length, found.to + 4); pos += 1) {
    const noun = phrasesAt(words, pos, lex.things)[0];
    if (noun && noun.value !== 'part') return { from: found.from, to: found.to, object: [noun.from, noun.to], subjectAt: -1, does: 'denies', thing: noun.value, owner: null };
  }
  return null;
}

/** The own side never did it: "the country never does such things", "I never sent anybody"; or nobody of a named party did: "Nobody in the bureau poisoned anyone". */
function ofDeed(reading: Reading, parsed: Parsed, lex: ReplyLexicons, at: number): ReplyCue | null {
  const { words } = parsed.sentence;
  const never = phrasesAt(words, at, lex.nevers)[0];
  const none = phrasesAt(words, at, lex.nobody)[0];
  const found = none ?? never;
  if (!found) return null;
  const near = none ? 10 : 3;
  const deed = phrasesIn(parsed.sentence, reading.lang.frames).some((f) => (f.value.family === 'deed' || f.value.family === 'behind') && f.from >= found.to && f.from - found.to <= near) || parsed.acts.some((a) => !a.weak && a.from >= found.to && a.from - found.to <= 3);
  const such = found.to - found.from === 1 && words.slice(found.to, found.to + 6).some((_, i) => phrasesAt(words, found.to + i, lex.suchThings).length > 0);
  const named = none && parsed.mentions.some((m) => m.from >= none.to && m.from - none.to <= 3 && !m.adjective);
  if (none ? !named : !deed && !such) return null;
  return { from: found.from, to: found.to, object: [found.from, found.to], subjectAt: -1, does: 'denies', thing: none ? 'named' : 'deed', owner: null };
}

function ofPlea(reading: Reading, parsed: Parsed, lex: ReplyLexicons, at: number): ReplyCue | null {
  const plea = phrasesAt(parsed.sentence.words, at, lex.pleas)[0];
  const found = plea ?? phrasesAt(parsed.sentence.words, at, lex.denials)[0];
  const last = parsed.sentence.words[(found?.to ?? 0) - 1]?.lower ?? '';
  // "drew a denial from X": who denies stands behind it.
  const led = reading.lang.set.from.has(last) || reading.lang.set.agent.has(last);
  return found ? { from: found.from, to: found.to, object: [found.from, found.to], subjectAt: led ? found.to - 1 : found.from, does: plea ? 'pleads' : 'denies', thing: 'bare', owner: null } : null;
}

/** "such groundless accusations": the rejection stands before the noun. */
function ofAdjective(parsed: Parsed, lex: ReplyLexicons, at: number): ReplyCue | null {
  const found = phrasesAt(parsed.sentence.words, at, lex.dismissals)[0];
  const noun = found && phrasesAt(parsed.sentence.words, found.to, lex.things)[0];
  return found && noun && noun.value !== 'part' ? { from: found.from, to: noun.to, object: [noun.from, noun.to], subjectAt: -1, does: 'denies', thing: 'bare', owner: null } : null;
}

/** "has shown no proof": an answer in the mouth of the accused. */
function ofLack(parsed: Parsed, lex: ReplyLexicons, at: number): ReplyCue | null {
  const found = phrasesAt(parsed.sentence.words, at, lex.lacks)[0];
  return found ? { from: found.from, to: found.to, object: [found.from, found.to], subjectAt: -1, does: 'denies', thing: 'bare', owner: null } : null;
}

function ofDisclaimer(parsed: Parsed, lex: ReplyLexicons, at: number): ReplyCue | null {
  const found = phrasesAt(parsed.sentence.words, at, lex.disclaimers)[0];
  return found ? { from: found.from, to: found.to, object: [found.from, found.to], subjectAt: -1, does: 'denies', thing: 'own', owner: null } : null;
}

function ofSameView(parsed: Parsed, lex: ReplyLexicons, at: number): ReplyCue | null {
  const found = phrasesAt(parsed.sentence.words, at, lex.sameViews)[0];
  return found ? { from: found.from, to: found.to, object: [found.from, found.to], subjectAt: found.from, does: 'affirms', thing: 'utterance', owner: null } : null;
}

/** So many answers of one sentence are read. */
const MOST = 4;

/** The answers of a sentence in reading order. */
export function replyCues(reading: Reading, parsed: Parsed): ReplyCue[] {
  const lex = replyWords(reading.lang.pack);
  const out: ReplyCue[] = [];
  for (let at = 0; at < parsed.sentence.words.length && out.length < MOST; at += 1) {
    if (!lex.openers.has(parsed.sentence.words[at]?.lower ?? '')) continue;
    const cue = ofSameView(parsed, lex, at) ?? ofPlea(reading, parsed, lex, at) ?? ofVerb(reading, parsed, lex, at) ?? ofPredicate(reading, parsed, lex, at) ?? ofUnbased(parsed, lex, at) ?? ofVerdict(reading, parsed, lex, at) ?? ofDeed(reading, parsed, lex, at) ?? ofAdjective(parsed, lex, at) ?? ofLack(parsed, lex, at) ?? ofDisclaimer(parsed, lex, at);
    if (!cue) continue;
    out.push(cue);
    at = Math.max(at, cue.to - 1);
  }
  return out;
}
