import { findPhrases, phrasesAt } from '../text/phrases';
import { isCapital, isMark } from '../text/words';
import type { Parsed } from './candidate';
import { phrasesIn, type Reading } from './reading';
import { replyWords, type ReplyLexicons, type ThingKind } from './reply-words';

/** Words of an object, and words from an object to what it is called. */
const OBJECT = 12;
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

interface Thing {
  kind: ReplyCue['thing'];
  from: number;
  to: number;
  owner: string | null;
  /** a clause or "of" behind the noun tells what was said */
  told: boolean;
}

/** A word behind which a clause is over for the object of a verb. */
function shuts(reading: Reading, parsed: Parsed, at: number): boolean {
  const word = parsed.sentence.words[at];
  return word === undefined || (isMark(word) && word.lower !== "'s" && word.lower !== "'" && word.lower !== '"') || reading.lang.set.coordinators.has(word.lower) || reading.lang.set.contrasts.has(word.lower);
}

const startsName = (parsed: Parsed, at: number): boolean => isCapital(parsed.sentence.words[at]);

/** What stands for the thing answered behind a verb, or null: a noun of saying, a share in the deed, a pronoun, or nothing at all. */
function thingAt(reading: Reading, parsed: Parsed, lex: ReplyLexicons, start: number): Thing | null {
  const { words } = parsed.sentence;
  const { set } = reading.lang;
  let at = start;
  while (lex.adverbs.has(words[at]?.lower ?? '') && !lex.quantifiers.has(words[at]?.lower ?? '')) at += 1;
  if (shuts(reading, parsed, at)) return { kind: 'bare', from: at, to: at, owner: null, told: false };
  const own = ownClause(reading, parsed, lex, at);
  if (own) return own;
  let owner: string | null = null;
  let quantified = false;
  for (let pos = at; pos < Math.min(words.length, at + OBJECT); pos += 1) {
    const word = words[pos];
    if (!word || shuts(reading, parsed, pos)) break;
    if (word.lower === "'s" && startsName(parsed, pos - 1)) owner = words[pos - 1]?.lower ?? null;
    quantified ||= lex.quantifiers.has(word.lower);
    const noun = phrasesAt(words, pos, lex.things)[0];
    if (noun && !compound(reading, parsed, noun.to)) {
      if (noun.value === 'part' && !quantified && !set.determiners.has(words[at]?.lower ?? '')) break;
      const next = words[noun.to]?.lower ?? '';
      const told = set.belonging.has(next) || set.subordinators.has(next) || set.agent.has(next) || set.prepositions.has(next);
      return { kind: noun.value, from: at, to: noun.to, owner, told };
    }
    if ((pos > at && set.subordinators.has(word.lower)) || (pos > at && set.prepositions.has(word.lower))) break;
  }
  const only = words[at]?.lower ?? '';
  const after = words[at + 1];
  const alone = after === undefined || isMark(after) || lex.adverbs.has(after.lower) || set.prepositions.has(after.lower) || set.conjunctions.has(after.lower) || lex.dismissals.byWord.has(after.lower) || after.lower === 'a' || after.lower === 'an';
  return lex.pronouns.has(only) && alone ? { kind: 'pronoun', from: at, to: at + 1, owner: null, told: false } : null;
}

/** "allegation letter": the noun belongs to another. */
function compound(reading: Reading, parsed: Parsed, at: number): boolean {
  const word = parsed.sentence.words[at];
  return word !== undefined && word.shape === 'lower' && word.joined;
}

/** "denied that it was involved", "denied being behind it": the one who denies is the one meant. */
function ownClause(reading: Reading, parsed: Parsed, lex: ReplyLexicons, at: number): Thing | null {
  const { words } = parsed.sentence;
  const that = reading.lang.set.subordinators.has(words[at]?.lower ?? '') ? at + 1 : at;
  const pronoun = phrasesAt(words, that, lex.selves)[0];
  const owned = lex.owned.has(words[that]?.lower ?? '') && that > at;
  const clause = owned || (pronoun !== undefined && (that > at || reading.lang.set.auxiliaries.has(words[pronoun.to]?.lower ?? '')));
  const gerund = reading.lang.pack.grammar.activeEndings.some((e) => (words[at]?.lower ?? '').endsWith(e)) && words[at]?.shape === 'lower' && (words[at]?.lower.length ?? 0) > 4;
  if (!clause && !gerund) return null;
  const involved = parsed.acts.some((a) => a.from >= at) || phrasesIn(parsed.sentence, reading.lang.frames).some((f) => f.from >= at && f.from - at <= OBJECT) || findPhrases(words.slice(at, at + OBJECT), lex.things).some((t) => t.value !== 'utterance');
  return involved ? { kind: 'own', from: that, to: that + 1, owner: null, told: false } : null;
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
    if (value === 'affirms' && noun && !thing.told) return { ...base, does: 'affirms' };
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

function ofPlea(parsed: Parsed, lex: ReplyLexicons, at: number): ReplyCue | null {
  const found = phrasesAt(parsed.sentence.words, at, lex.pleas)[0];
  return found ? { from: found.from, to: found.to, object: [found.from, found.to], subjectAt: found.from, does: 'pleads', thing: 'bare', owner: null } : null;
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
    const cue = ofSameView(parsed, lex, at) ?? ofPlea(parsed, lex, at) ?? ofVerb(reading, parsed, lex, at) ?? ofPredicate(reading, parsed, lex, at) ?? ofUnbased(parsed, lex, at) ?? ofVerdict(reading, parsed, lex, at) ?? ofDeed(reading, parsed, lex, at);
    if (!cue) continue;
    out.push(cue);
    at = Math.max(at, cue.to - 1);
  }
  return out;
}
