import type { World } from '../model/world';
import type { Role } from '../model/vocabulary';
import { findPhrases, phrasesAt } from '../text/phrases';
import { isCapital, isMark, type Word } from '../text/words';
import { outletNamed } from './listed-names';
import { textOf, type Reading } from './reading';
import type { Sentence, Source } from './sentence';

export type { Source };

/** A source has at most so many words. */
const LONGEST = 22;

function isClauseStart(reading: Reading, words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word) return true;
  const { set } = reading.lang;
  if (isMark(word)) return !(word.lower === '&' || word.lower === '/' || word.lower === '.' || word.lower === "'" || word.lower === '"');
  if (set.subordinators.has(word.lower)) return true;
  if (set.coordinators.has(word.lower)) {
    const next = words[at + 1];
    return next === undefined || (set.determiners.has(next.lower) && !isCapital(words[at - 1])) || set.auxiliaries.has(next.lower);
  }
  return set.conjunctions.has(word.lower) && !set.prepositions.has(word.lower);
}

/** A determiner with no preposition before it opens the phrase: what stands before it belongs to another. */
function isOpened(reading: Reading, sentence: Sentence, at: number, end: number): boolean {
  const { set } = reading.lang;
  const word = sentence.words[at];
  if (!word || at >= end || !set.determiners.has(word.lower) || isCapital(word)) return false;
  const before = sentence.words[at - 1]?.lower ?? '';
  return !set.prepositions.has(before) && !set.conjunctions.has(before) && !set.determiners.has(before);
}

/** "… was sentenced after prosecutors said": before a verb, "after" and one who may speak open a clause of their own. */
function opensAnotherClause(reading: Reading, sentence: Sentence, at: number, end: number): boolean {
  const word = sentence.words[at - 1]?.lower ?? '';
  return reading.lang.set.verbPrepositions.has(word) && reading.lang.set.conjunctions.has(word) && phrasesAt(sentence.words, at, reading.lang.roles).some((r) => r.to === end && !r.value.person);
}

/** The start of the noun phrase that ends before word `end`. */
export function phraseStart(reading: Reading, sentence: Sentence, end: number): number {
  let at = end;
  while (at > 0 && at > end - LONGEST && !isOpened(reading, sentence, at, end) && !isClauseStart(reading, sentence.words, at - 1) && !(sentence.quoted[at - 1] ?? false)) {
    if (at < end && (reading.lang.set.auxiliaries.has(sentence.words[at - 1]?.lower ?? '') || reading.lang.set.clauseOpeners.has(sentence.words[at - 1]?.lower ?? ''))) break;
    if (at < end && opensAnotherClause(reading, sentence, at, end)) break;
    if (at < end && phrasesAt(sentence.words, at - 1, reading.lang.sayings).some((f) => f.to === at && f.value.source === 'subject' && at - 1 > 0) && phrasesAt(sentence.words, at - 1, reading.lang.roles).length === 0) break;
    at -= 1;
  }
  return trimStart(reading, sentence, at, end);
}

/** Leaves out what stands before the noun phrase proper: dates, adverbs, leading prepositional phrases are cut at a comma already. */
function trimStart(reading: Reading, sentence: Sentence, from: number, to: number): number {
  const { set } = reading.lang;
  let at = from;
  while (at < to - 1) {
    const lower = sentence.words[at]?.lower ?? '';
    const dated = set.dateWords.has(lower) || sentence.words[at]?.shape === 'number';
    const clock = sentence.words[at]?.shape === 'number' && isMark(sentence.words[at - 1], ':') && sentence.words[at - 2]?.shape === 'number';
    if (!(clock || isMark(sentence.words[at]) || set.adverbs.has(lower) || set.conjunctions.has(lower) || (dated && !isCapital(sentence.words[at + 1])) || (set.prepositions.has(lower) && set.dateWords.has(sentence.words[at + 1]?.lower ?? '')))) break;
    at += 1;
  }
  return at;
}

/** "a source in the ministry | the intruder was": an article behind a noun opens another noun phrase. */
function opensAnother(reading: Reading, sentence: Sentence, at: number): boolean {
  const { set } = reading.lang;
  const before = sentence.words[at - 1];
  if (!set.articles.has(sentence.words[at]?.lower ?? '') || before === undefined || before.shape === 'mark' || before.shape === 'number') return false;
  return !set.prepositions.has(before.lower) && !set.conjunctions.has(before.lower) && !set.determiners.has(before.lower) && !set.adverbs.has(before.lower) && !set.coordinators.has(before.lower);
}

/** The end of the noun phrase that starts at word `start`: at a mark, a verb of being, a clause, or a verb of saying. */
export function phraseEnd(reading: Reading, sentence: Sentence, start: number): number {
  const { set, sayings } = reading.lang;
  let at = start;
  while (at < sentence.words.length && at < start + LONGEST) {
    const word = sentence.words[at];
    if (!word || isMark(word, '.') || isClauseStart(reading, sentence.words, at) || (isMark(word, '"') && at > start) || set.auxiliaries.has(word.lower)) break;
    if (at > start && (phrasesAt(sentence.words, at, sayings).some((f) => f.value.source === 'subject') || opensAnother(reading, sentence, at))) break;
    if (at > start && isCapital(sentence.words[at - 1]) && (set.dateWords.has(word.lower) || (set.prepositions.has(word.lower) && !set.nameContinuers.has(word.lower)))) break;
    at += 1;
  }
  while (at > start + 1 && (set.prepositions.has(sentence.words[at - 1]?.lower ?? '') || set.dateWords.has(sentence.words[at - 1]?.lower ?? '') || isMark(sentence.words[at - 1]))) at -= 1;
  return at;
}

/** The last run of two or more capitalised words that is no organisation and no title: a person's name, or null. */
export function personIn(reading: Reading, sentence: Sentence, from: number, to: number): [number, number] | null {
  const { set } = reading.lang;
  for (let end = to; end > from; ) {
    if (!isCapital(sentence.words[end - 1])) {
      end -= 1;
      continue;
    }
    let start = end;
    while (start > from && isNameWord(reading, sentence, start - 1, from)) start -= 1;
    const run = trimTitles(reading, sentence, start, end);
    const long = sentence.words.slice(run[0], run[1]).filter((w) => isCapital(w)).length;
    if (long >= 2 && long <= 4 && !(run[0] === start && isBodysName(reading, sentence, start)) && !sentence.words.slice(run[0], run[1]).some((w) => set.organisations.has(w.lower) || w.shape === 'upper' && w.end - w.start > 2)) return run;
    end = Math.min(start, end - 1);
  }
  return null;
}

/** Words of a name: with a capital, joined by a hyphen, a particle before a capital ("al", "von"), the stop behind an initial. */
function isNameWord(reading: Reading, sentence: Sentence, at: number, from: number): boolean {
  const word = sentence.words[at];
  if (word === undefined) return false;
  if (isCapital(word) || (at > from && word.shape === 'lower' && word.joined)) return true;
  const before = sentence.words[at - 1];
  if (at <= from || !isCapital(before)) return false;
  if (isMark(word, '.')) return before !== undefined && before.end - before.start === 1;
  return reading.lang.set.particles.has(word.lower) && isCapital(sentence.words[at + 1]);
}

/** "The Northern Alliance", "hotel chain Grand Meridian": an article or a noun for a company right before a name shows that it is no person's. */
function isBodysName(reading: Reading, sentence: Sentence, start: number): boolean {
  const before = sentence.words[start - 1];
  const { set } = reading.lang;
  return before !== undefined && (set.articles.has(before.lower) || (!isCapital(before) && set.companies.has(before.lower)));
}

/** "Secretary of State NAME": the end of a title that began before the run of capitals, or the run's start. */
function titleOver(reading: Reading, sentence: Sentence, from: number): number {
  if (!reading.lang.set.belonging.has(sentence.words[from - 1]?.lower ?? '')) return from;
  return phrasesAt(sentence.words, from - 2, reading.lang.roles).find((f) => f.to > from)?.to ?? from;
}

/** "China Standard Time": two words right behind a country's name, no office among them, are no person's name. */
function isThings(reading: Reading, sentence: Sentence, at: number): boolean {
  return phrasesAt(sentence.words, at, reading.lang.roles).length === 0 && !reading.lang.set.titles.has(sentence.words[at]?.lower ?? '');
}

/** Cuts titles and nationalities off a run of capitals: "Azerbaijani President Ilham Aliyev" → "Ilham Aliyev". */
function trimTitles(reading: Reading, sentence: Sentence, from: number, to: number): [number, number] {
  let start = titleOver(reading, sentence, from);
  for (let at = start; at < to; at += 1) {
    const title = phrasesAt(sentence.words, at, reading.lang.roles)[0] ?? phrasesAt(sentence.words, at, reading.names).find((f) => f.value.kind !== 'person');
    const trade = at === start && to - at > 2 && phrasesAt(sentence.words, at, reading.lang.heads).some((h) => h.value === 'people' && h.to === at + 1);
    if (title && to - title.to === 2 && isThings(reading, sentence, title.to) && 'kind' in title.value && title.value.kind === 'state') return [to, to];
    if (title && title.to <= to) start = title.to;
    else if (trade) start = at + 1;
    else if (reading.lang.set.titles.has(sentence.words[at]?.lower ?? '') && to - at > 2) start = at + 1;
    else if (at === start && (reading.lang.set.notNames.has(sentence.words[at]?.lower ?? '') || reading.lang.set.titles.has(sentence.words[at]?.lower ?? ''))) start = at + 1;
  }
  return [start, to];
}

function outletKind(reading: Reading, world: World, sentence: Sentence, from: number, to: number, name: string): 'outlet' | 'media' | null {
  const media = phrasesAt(sentence.words, from, reading.lang.unresolvedMedia)[0];
  if (media && media.to === to) return 'media';
  for (let at = from; at < to; at += 1) {
    const known = phrasesAt(sentence.words, at, reading.names)[0];
    if (known && (known.value.kind === 'agency' || known.value.kind === 'outlet') && known.to <= to && !(known.to < to && isCapital(sentence.words[known.to]))) return 'outlet';
    if (phrasesAt(sentence.words, at, reading.lang.relayNouns).some((f) => f.to <= to)) return 'outlet';
  }
  return outletNamed(world, name) === null ? null : 'outlet';
}

function roleIn(reading: Reading, sentence: Sentence, from: number, to: number): { role: Role; person: boolean } | null {
  const found = findPhrases(sentence.words.slice(from, to), reading.lang.roles);
  return found.sort((a, b) => a.value.rank - b.value.rank)[0]?.value ?? null;
}

/** Describes the noun phrase `from`–`to` (with an apposition, if any) as a source; null where it is no name and no noun of a speaker. */
export function sourceAt(reading: Reading, sentence: Sentence, from: number, to: number, gloss: [number, number] | null = null): Source | null {
  const key = gloss ? `${from} ${to} ${gloss[0]} ${gloss[1]}` : from * sentence.words.length * 2 + to;
  sentence.sources ??= new Map();
  const known = sentence.sources.get(key);
  if (known !== undefined) return known;
  const source = describe(reading, sentence, from, to, gloss);
  sentence.sources.set(key, source);
  return source;
}

function describe(reading: Reading, sentence: Sentence, from: number, to: number, gloss: [number, number] | null): Source | null {
  const { set } = reading.lang;
  let start = from;
  while (start < to - 1 && set.determiners.has(sentence.words[start]?.lower ?? '') && !set.quantifiers.has(sentence.words[start]?.lower ?? '')) start += 1;
  if (start >= to || sentence.words.slice(start, to).every((w) => set.determiners.has(w.lower) && !isCapital(w))) return null;
  const only = to - from === 1 ? (sentence.words[from]?.lower ?? '') : '';
  const base = { sentence, from, to, gloss, state: stateOf(reading, sentence, from, to) };
  if (set.personPronouns.has(only) || set.thingPronouns.has(only) || set.pluralPronouns.has(only)) return { ...base, name: only, kind: 'pronoun', role: null, anonymous: set.pluralPronouns.has(only) };
  const whole = textOf(reading, sentence, start, to);
  const relay = outletKind(reading, reading.world, sentence, start, to, whole);
  if (relay !== null) return { ...base, name: relay === 'outlet' ? outletName(reading, sentence, start, to) : whole, kind: relay, role: null, anonymous: false };
  if (isDocument(reading, sentence, from, to)) return { ...base, name: whole, kind: 'document', role: roleIn(reading, sentence, from, to)?.role ?? null, anonymous: false };
  const person = personIn(reading, sentence, from, to);
  const role = roleIn(reading, sentence, from, to) ?? (gloss ? roleIn(reading, sentence, gloss[0], gloss[1]) : null);
  const glossState = gloss ? stateOf(reading, sentence, gloss[0], gloss[1]) : null;
  const anonymous = person === null && (isAnonymous(reading, sentence, from, to) || (gloss !== null && isAnonymous(reading, sentence, gloss[0], gloss[1])));
  if (person) return { ...base, state: base.state ?? glossState, name: textOf(reading, sentence, person[0], person[1]), kind: 'person', role: role?.role ?? null, anonymous: false };
  const capitals = sentence.words.slice(start, to).some((w) => isCapital(w) && !set.notNames.has(w.lower));
  const definite = !capitals && start > from;
  if (!capitals && to - from === 1 && role === null && base.state === null && !anonymous && !reading.lang.pack.grammar.plurals.some((e) => whole.endsWith(e))) return null;
  return { ...base, state: base.state ?? glossState, name: whole, kind: definite ? 'definite' : role?.person && to - start <= 2 && definite ? 'definite' : 'body', role: role?.role ?? null, anonymous };
}

/** A finding, a paper, a log: it is cited, it does not speak, unless it is named after its author. */
function isDocument(reading: Reading, sentence: Sentence, from: number, to: number): boolean {
  let head = from;
  while (head + 1 < to && !(head > from && reading.lang.set.prepositions.has(sentence.words[head + 1]?.lower ?? ''))) head += 1;
  const last = sentence.words[head];
  return last !== undefined && reading.lang.set.documents.has(last.lower) && !sentence.words.slice(from, to).some((w) => isCapital(w) && !reading.lang.set.notNames.has(w.lower));
}

function isAnonymous(reading: Reading, sentence: Sentence, from: number, to: number): boolean {
  return findPhrases(sentence.words.slice(from, to), reading.lang.anonymous).length > 0;
}

function outletName(reading: Reading, sentence: Sentence, from: number, to: number): string {
  for (let at = from; at < to; at += 1) {
    const named = phrasesAt(sentence.words, at, reading.names).find((f) => f.value.kind === 'agency' || f.value.kind === 'outlet');
    const text = named ? textOf(reading, sentence, named.from, named.to) : '';
    if (named) return outletNamed(reading.world, text) ?? text;
  }
  let end = from;
  while (end < to && isCapital(sentence.words[end])) end += 1;
  return textOf(reading, sentence, from, end > from ? end : to);
}

function stateOf(reading: Reading, sentence: Sentence, from: number, to: number): string | null {
  for (let at = from; at < to; at += 1) {
    const named = phrasesAt(sentence.words, at, reading.names).find((f) => f.value.state !== null);
    // "Four Tarsians said": some of a people do not speak for their state.
    const some = named?.value.kind === 'demonym' && named.to === to && sentence.words.slice(from, at).some((w) => w.shape === 'number' || reading.lang.set.quantifiers.has(w.lower));
    if (named) return some ? null : named.value.state;
  }
  return null;
}
