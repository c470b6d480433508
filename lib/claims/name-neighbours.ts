import { phrasesAt } from '../text/phrases';
import type { Word } from '../text/words';
import type { Reading, Sentence } from './reading';

/** Whether a word can only be a further noun after a name ("U.S. election"): none of the small words, no verb that the passes know. */
export function isNounish(reading: Reading, sentence: Sentence, at: number): boolean {
  const word = sentence.words[at];
  const { set, frames, sayings, hedges } = reading.lang;
  if (!word || word.shape === 'mark' || word.shape === 'number') return false;
  if ([set.auxiliaries, set.prepositions, set.conjunctions, set.subordinators, set.adverbs, set.determiners, set.personPronouns].some((s) => s.has(word.lower)) || set.infinitiveWords.has(word.lower)) return false;
  if (set.dateWords.has(word.lower)) return false;
  return [frames, sayings, hedges, reading.lang.negations, reading.lang.undergoes].every((lexicon) => phrasesAt(sentence.words, at, lexicon as typeof frames).length === 0);
}

/** "Russia crippled", "Pale Heron read": a lower-case word behind a name that is a verb by its ending, or that nothing shows to be a noun. */
export function isVerbish(reading: Reading, sentence: Sentence, at: number): boolean {
  const word = sentence.words[at];
  return word?.shape === 'lower' && !word.joined && reading.lang.pack.grammar.pastEndings.some((e) => word.lower.length > e.length + 2 && word.lower.endsWith(e));
}

/** A noun that a name before it only qualifies: "Pale Heron malware", "Pale Heron victims", "SVO director". */
export function isNounOf(reading: Reading, sentence: Sentence, at: number): boolean {
  const word = sentence.words[at];
  if (!word || isVerbish(reading, sentence, at) || !isNounish(reading, sentence, at)) return false;
  const { set, acts, roles, heads, groupNouns } = reading.lang;
  const known = set.malware.has(word.lower) || set.documents.has(word.lower) || set.organisations.has(word.lower) || [acts, roles, heads, groupNouns].some((lexicon) => phrasesAt(sentence.words, at, lexicon as typeof heads).length > 0);
  return known || reading.lang.pack.grammar.personEndings.some((e) => word.lower.endsWith(e)) || reading.lang.pack.grammar.plurals.some((e) => word.lower.endsWith(e));
}

/** "Russian military officer NAME": the head so far only qualifies the next noun; behind a plural ("two officers took part") only a known noun goes on. */
export function isCompoundHead(reading: Reading, sentence: Sentence, at: number): boolean {
  const plural = reading.lang.pack.grammar.plurals.some((e) => sentence.words[at - 1]?.lower.endsWith(e));
  return plural ? isNounOf(reading, sentence, at) : isNounish(reading, sentence, at) && !isVerbish(reading, sentence, at);
}

/** A sentence's first word that can only be the beginning of a name: "Air India". */
export function opensName(reading: Reading, word: Word): boolean {
  const { set, roles } = reading.lang;
  return ![set.adverbs, set.prepositions, set.conjunctions, set.determiners, set.auxiliaries, set.subordinators, set.modifiers, set.ties].some((s) => s.has(word.lower)) && phrasesAt([word], 0, roles).length === 0 && !reading.lang.pack.grammar.activeEndings.some((e) => word.lower.endsWith(e));
}
