import { findPhrases, phrasesAt } from '../text/phrases';
import { isCapital, isMark } from '../text/words';
import type { Parsed } from './candidate';
import { phrasesIn, type Reading } from './reading';
import type { ReplyLexicons, ThingKind } from './reply-words';

/** Words that an object may have. */
export const OBJECT = 12;

/** What stands behind a verb for the thing answered. Word indexes. */
export interface Thing {
  kind: ThingKind | 'pronoun' | 'bare' | 'own';
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
export function thingAt(reading: Reading, parsed: Parsed, lex: ReplyLexicons, start: number): Thing | null {
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
export function compound(reading: Reading, parsed: Parsed, at: number): boolean {
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
