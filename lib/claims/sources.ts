import type { Saying } from '../languages/pack';
import { phrasesAt } from '../text/phrases';
import { isCapital, isMark, type Word } from '../text/words';
import { personIn, phraseEnd, phraseStart, sourceAt, type Source } from './noun-phrase';
import { phrasesIn, type Reading, type Sentence } from './reading';
import { openingSubject, relativeAt, sharedSubject } from './subjects';

/** No sentence written to be read says more often who says. */
const MOST_SAYINGS = 24;

/** Somebody's saying in a sentence. Word indexes: the cue, and what is said by it. */
export interface SayingFound {
  from: number;
  to: number;
  saying: Saying;
  source: Source | null;
  /** the side on which its content stands: words after it, words before it, or both ("X," he said, "Y") */
  content: 'after' | 'before' | 'both';
  quoted: boolean;
  negated: boolean;
  /** it points at the sentence before: "об этом заявил X" */
  points?: boolean;
}

function skipBack(reading: Reading, sentence: Sentence, at: number): number {
  const { set } = reading.lang;
  let end = at;
  for (;;) {
    const word = sentence.words[end - 1];
    if (!word) return end;
    const dated = set.dateWords.has(word.lower) && !isPersonal(sentence, end - 1);
    if (set.auxiliaries.has(word.lower) || set.adverbs.has(word.lower) || dated) end -= 1;
    else if (set.prepositions.has(word.lower) && end < at && set.dateWords.has(sentence.words[end]?.lower ?? '')) end -= 1;
    else if (word.shape === 'number' && !word.joined && end > 2 && set.prepositions.has(sentence.words[end - 2]?.lower ?? '')) end -= 2;
    else if (word.shape === 'number' && end < at && set.dateWords.has(sentence.words[end - 2]?.lower ?? '')) end -= 1;
    else {
      const circumstance = end === at ? circumstanceAt(reading, sentence, end) : -1;
      if (circumstance < 0) return end;
      end = circumstance;
    }
  }
}

/** "have for weeks said": the auxiliary before a circumstance of a few words that ends before word `end`, or -1. */
function circumstanceAt(reading: Reading, sentence: Sentence, end: number): number {
  const { set } = reading.lang;
  for (let at = end - 2; at > Math.max(0, end - 5); at -= 1) {
    if (isMark(sentence.words[at + 1]) || isCapital(sentence.words[at + 1])) return -1;
    if (set.prepositions.has(sentence.words[at]?.lower ?? '')) return set.auxiliaries.has(sentence.words[at - 1]?.lower ?? '') ? at : -1;
  }
  return -1;
}

const isPersonal = (sentence: Sentence, at: number): boolean => isCapital(sentence.words[at - 1]) && isCapital(sentence.words[at]) && !isMark(sentence.words[at - 1]);

/** "NAME, apposition, said": the comma before the verb closes an apposition to a name further left. */
export function subjectBefore(reading: Reading, sentence: Sentence, cue: number): Source | null {
  const end = skipBack(reading, sentence, cue);
  if (end <= 0) return null;
  const last = sentence.words[end - 1];
  if (last && sentence.quoted[end - 1]) return null;
  if (isMark(last, ',') || isMark(last, ')') || isMark(last, '-')) {
    const name = apposedName(reading, sentence, end - 1);
    if (name > 0) return sourceAt(reading, sentence, name + 1, end - 1, [phraseStart(reading, sentence, name), name]);
    const open = apposedAt(reading, sentence, end - 1);
    if (open > 0) return authorIn(reading, sentence, open + 1, end - 1) ?? sourceAt(reading, sentence, phraseStart(reading, sentence, open), open, [open + 1, end - 1]);
    return null;
  }
  if (isMark(last) && last?.lower !== "'") return null;
  const who = relativeHead(reading, sentence, end);
  if (who) return who;
  const { coordinators, contrasts } = reading.lang.set;
  if (last && (coordinators.has(last.lower) || contrasts.has(last.lower))) return sharedSubject(reading, sentence, end);
  const relative = relativeAt(reading, sentence, end);
  if (last && isOpenEnded(reading, sentence, end)) return null;
  const from = phraseStart(reading, sentence, relative > 0 ? relative : end);
  if (from > 1 && reading.lang.set.relativeOwners.has(sentence.words[from - 1]?.lower ?? '')) return ownerBefore(reading, sentence, from - 1) ?? sourceAt(reading, sentence, from, end);
  if (relative > 0) return from < relative ? sourceAt(reading, sentence, from, relative, [relative, end]) : null;
  if (from >= end || phrasesAt(sentence.words, from, reading.lang.sayings).some((f) => f.value.source === 'after')) return null;
  return sourceAt(reading, sentence, from, end);
}

/** "Fieldstone Labs, whose researchers found": the owner, by whose people it speaks. */
function ownerBefore(reading: Reading, sentence: Sentence, whose: number): Source | null {
  const end = isMark(sentence.words[whose - 1], ',') ? whose - 1 : whose;
  const { set } = reading.lang;
  const start = phraseStart(reading, sentence, end);
  const from = set.agent.has(sentence.words[start]?.lower ?? '') ? start + 1 : start;
  return from < end && !set.prepositions.has(sentence.words[from]?.lower ?? '') ? sourceAt(reading, sentence, from, end) : null;
}

/** "attributed to suspected …", "expel 35 suspected …": no subject ends with a preposition or with a bare number. */
function isOpenEnded(reading: Reading, sentence: Sentence, end: number): boolean {
  const last = sentence.words[end - 1];
  const before = sentence.words[end - 2];
  if (last?.shape === 'number') return !last.joined && !isCapital(before) && !reading.lang.set.quantifiers.has(last.lower);
  return last?.shape === 'lower' && reading.lang.set.prepositions.has(last.lower);
}

/** "The memo, written by X in April, says": the author, who speaks by it. */
function authorIn(reading: Reading, sentence: Sentence, from: number, to: number): Source | null {
  const { set } = reading.lang;
  if (!set.authored.has(sentence.words[from]?.lower ?? '') || !set.agent.has(sentence.words[from + 1]?.lower ?? '')) return null;
  const end = phraseEnd(reading, sentence, from + 2);
  return end > from + 2 ? sourceAt(reading, sentence, from + 2, Math.min(end, to)) : null;
}

/** "Namazov, who said": the relative pronoun stands for the name before it. */
function relativeHead(reading: Reading, sentence: Sentence, end: number): Source | null {
  const word = sentence.words[end - 1]?.lower ?? '';
  if (!reading.lang.set.subordinators.has(word) || word === 'that') return null;
  let at = end - 1;
  if (isMark(sentence.words[at - 1], ',')) at -= 1;
  const from = phraseStart(reading, sentence, at);
  return from < at ? sourceAt(reading, sentence, from, at) : null;
}

/** "the commission's head, NAME, said": the comma before the name, or -1. */
function apposedName(reading: Reading, sentence: Sentence, shut: number): number {
  let at = shut - 1;
  while (at > 0 && (isCapital(sentence.words[at]) || (sentence.words[at]?.lower === "'s" && at < shut - 2))) at -= 1;
  const long = sentence.words.slice(at + 1, shut).filter((w) => isCapital(w)).length;
  if (at <= 0 || !isMark(sentence.words[at], ',') || long < 2 || long > 4) return -1;
  const titled = [1, 2, 3, 4, 5, 6].some((back) => phrasesAt(sentence.words, at - back, reading.lang.roles).some((r) => r.to <= at));
  return titled || !isCapital(sentence.words[at - 1]) ? at : -1;
}

/** The comma that opens the apposition which the comma at `shut` closes, or -1. */
function apposedAt(reading: Reading, sentence: Sentence, shut: number): number {
  const want = isMark(sentence.words[shut], ')') ? '(' : isMark(sentence.words[shut], '-') ? '-' : ',';
  let first = -1;
  for (let at = shut - 1; at > Math.max(0, shut - 40); at -= 1) {
    if (!isMark(sentence.words[at], want) || sentence.quoted[at]) continue;
    if (isCapital(sentence.words[at - 1]) || sentence.words[at - 1]?.shape === 'number') return at;
    if (first < 0) first = at;
  }
  const opening = sentence.words[first + 1]?.lower ?? '';
  const { set, pack } = reading.lang;
  return set.determiners.has(opening) || set.subordinators.has(opening) || set.participles.has(opening) || pack.grammar.activeEndings.some((e) => opening.length > 4 && opening.endsWith(e)) ? first : -1;
}

/** The source after its verb: `"…," said NAME, apposition`. */
export function subjectAfter(reading: Reading, sentence: Sentence, cue: number): Source | null {
  const from = cue;
  const end = phraseEnd(reading, sentence, from);
  if (end <= from) return null;
  let gloss: [number, number] | null = null;
  const named = titleThenName(sentence, end);
  if (named && !sentence.words.slice(from, end).some((w, i) => i > 0 && isCapital(w))) return sourceAt(reading, sentence, end + 1, named, [from, end]);
  if (isMark(sentence.words[end], ',')) gloss = [end + 1, Math.min(sentence.words.length, end + 25)];
  return documentsAuthor(reading, sentence, from, end) ?? sourceAt(reading, sentence, from, end, gloss);
}

/** "by the president, NAME": where the name ends, or null. */
function titleThenName(sentence: Sentence, comma: number): number | null {
  if (!isMark(sentence.words[comma], ',')) return null;
  let to = comma + 1;
  while (isCapital(sentence.words[to])) to += 1;
  return to - comma - 1 >= 2 && to - comma - 1 <= 4 ? to : null;
}

/** "a report published by X", "a statement from X": X is who speaks. */
export function documentsAuthor(reading: Reading, sentence: Sentence, from: number, to: number): Source | null {
  const { set } = reading.lang;
  for (let at = to - 2; at > from; at -= 1) {
    const word = sentence.words[at]?.lower ?? '';
    const leads = set.agent.has(word) || set.from.has(word) || (set.belonging.has(word) && set.determiners.has(sentence.words[at + 1]?.lower ?? ''));
    if (leads && !sentence.words.slice(from, at).some((w) => isCapital(w) && !set.notNames.has(w.lower))) return sourceAt(reading, sentence, at + 1, to);
  }
  return null;
}

function followsQuote(sentence: Sentence, at: number): boolean {
  const before = sentence.words[at - 1];
  return (sentence.quoted[at - 1] ?? false) || isMark(before, ',') || isMark(before, '"');
}

function isNounHere(reading: Reading, sentence: Sentence, at: number): boolean {
  const before = sentence.words[at - 1];
  if (!before) return false;
  if (before.joined && before.shape === 'lower') return true;
  const { set, pack } = reading.lang;
  if (set.determiners.has(before.lower) || before.lower === "'s" || set.infinitiveWords.has(before.lower)) return true;
  const active = pack.grammar.activeEndings.some((e) => sentence.words[at]?.lower.endsWith(e));
  return set.prepositions.has(before.lower) && !set.verbPrepositions.has(before.lower) && sentence.words[at]?.shape === 'lower' && !active;
}

/** "is believed", "was reported": nobody speaks. */
function isImpersonal(reading: Reading, sentence: Sentence, from: number): boolean {
  const { passive, activeEndings } = reading.lang.pack.grammar;
  if (activeEndings.some((e) => (sentence.words[from]?.lower ?? '').endsWith(e))) return false;
  for (let at = from - 1; at >= Math.max(0, from - 3); at -= 1) {
    const lower = sentence.words[at]?.lower ?? '';
    if (passive.includes(lower)) return true;
    if (!reading.lang.set.adverbs.has(lower)) return false;
  }
  return false;
}

function isNegated(reading: Reading, sentence: Sentence, from: number): boolean {
  return phrasesAt(sentence.words, from - 1, reading.lang.negations).length > 0 || phrasesAt(sentence.words, from - 2, reading.lang.negations).some((f) => f.to > from || f.value === 'ofSaying' || f.value === 'plain');
}

/** "the malware found on a server": a participle behind its noun, and no verb of a subject. */
function isReduced(reading: Reading, sentence: Sentence, from: number, to: number, saying: Saying): boolean {
  const { set } = reading.lang;
  const next = sentence.words[to];
  if (saying.kind !== 'finds' || to - from > 1 || !next || !set.prepositions.has(next.lower) || set.auxiliaries.has(sentence.words[from - 1]?.lower ?? '')) return false;
  const dated = sentence.words[to + 1]?.shape === 'number' || set.dateWords.has(sentence.words[to + 1]?.lower ?? '');
  return !dated && !sentence.words.slice(to, to + 8).some((w) => set.subordinators.has(w.lower));
}

/** "the United States", "Russian-linked", "a group called the Loom": a word of a name, of a compound or of a naming is no verb of saying. */
function isNoVerb(reading: Reading, sentence: Sentence, from: number, to: number): boolean {
  if (sentence.words[from]?.joined === true) return true;
  if (to - from > 1 && reading.lang.set.articles.has(sentence.words[to - 1]?.lower ?? '') && isCapital(sentence.words[to])) return true;
  return from > 0 && isCapital(sentence.words[from]) && phrasesAt(sentence.words, from - 1, reading.names).some((f) => f.to > from);
}

function sayingAt(reading: Reading, sentence: Sentence, from: number, to: number, saying: Saying): SayingFound | null {
  const quoted = (sentence.quoted[from] ?? false) && (sentence.quoted[to - 1] ?? false);
  const negated = isNegated(reading, sentence, from);
  if (saying.source === 'after') {
    const source = subjectAfter(reading, sentence, to);
    if (!source) return null;
    // "According to X, …" leads; "…, according to X" trails, unless what follows it is the clause that it governs.
    const leads = from === 0 || (!isMark(sentence.words[from - 1], ',') && isLeading(reading, sentence, from));
    const shut = sentence.words[source.to];
    const inserted = !leads && isMark(shut, ',') && source.to < sentence.words.length - 3 && saying.kind !== 'cites';
    return { from, to: Math.max(to, source.to), saying, source, content: leads ? 'after' : inserted ? 'both' : 'before', quoted, negated };
  }
  if (saying.kind === 'believes' && reading.lang.set.infinitiveWords.has(sentence.words[to]?.lower ?? '')) return null;
  if (isNounHere(reading, sentence, from) || isImpersonal(reading, sentence, from) || isReduced(reading, sentence, from, to, saying)) return null;
  const next = sentence.words[to];
  // "A jury convicted NAME of Dorn, Tarsia, finding that …": a participle behind a comma has the subject of its clause.
  const participle = isMark(sentence.words[from - 1], ',') && reading.lang.pack.grammar.activeEndings.some((e) => sentence.words[from]?.lower.endsWith(e));
  const before = participle ? openingSubject(reading, sentence) : subjectBefore(reading, sentence, from);
  const trailing = followsQuote(sentence, from) && !isMark(next, ',') && next !== undefined && !reading.lang.set.subordinators.has(next.lower);
  if (reading.lang.pack.grammar.sourceMayFollow && before === null && trailing) {
    const source = subjectAfter(reading, sentence, to);
    if (source && !startsClause(reading, sentence, source)) return { from, to: source.to, saying, source, content: 'before', quoted, negated };
  }
  if (!before) return null;
  return { from, to, saying, source: before, content: trailsHere(reading, sentence, before, to) ? (isMark(next, ',') && to < sentence.words.length - 4 && !quoted ? 'both' : 'before') : 'after', quoted, negated };
}

/** "says a service was responsible": a verb behind it makes it the subject of what is said, not the one who says. */
function startsClause(reading: Reading, sentence: Sentence, source: Source): boolean {
  const next = sentence.words[source.to]?.lower ?? '';
  return source.gloss === null && reading.lang.set.auxiliaries.has(next);
}

function isLeading(reading: Reading, sentence: Sentence, from: number): boolean {
  const before = sentence.words[from - 1];
  return before === undefined || isMark(before) || reading.lang.set.conjunctions.has(before.lower);
}

/** "…, X said." or "…, X said in a report": nothing but circumstances follows, so what was said came first. */
function trailsHere(reading: Reading, sentence: Sentence, source: Source, to: number): boolean {
  let start = Math.min(source.from, source.gloss?.[0] ?? source.from);
  while (start > 1 && reading.lang.set.adverbs.has(sentence.words[start - 1]?.lower ?? '')) start -= 1;
  const opener = sentence.words[start - 1];
  if (start === 0 || !(isMark(opener, ',') || isMark(opener, '"') || isMark(opener, "'") || (sentence.quoted[start - 1] ?? false))) return false;
  const next = sentence.words[to];
  if (next === undefined || (isMark(next) && !isMark(next, ':'))) return true;
  const { set } = reading.lang;
  if (set.subordinators.has(sentence.words[to - 1]?.lower ?? '')) return false;
  // ", X said on Monday that …": behind a day the content goes on.
  let at = to;
  while (at < to + 5 && isCircumstance(reading, sentence.words[at])) at += 1;
  if (set.subordinators.has(sentence.words[at]?.lower ?? '')) return false;
  return set.prepositions.has(next.lower) || set.dateWords.has(next.lower) || set.adverbs.has(next.lower) || set.telling.has(sentence.words[to - 1]?.lower ?? '');
}

/** A word for a day, or a small one that leads to it. */
function isCircumstance({ lang: { set } }: Reading, word: Word | undefined): boolean {
  return word !== undefined && (set.prepositions.has(word.lower) || set.dateWords.has(word.lower) || set.adverbs.has(word.lower) || word.shape === 'number');
}

/** No speaker at the end of a headline is longer, in words. */
const TAIL = 5;

/** "Bank staff helped the thieves: investigator", "Clinic hacked by gang - police": who stands alone behind a headline's last colon or dash says it. */
function headlineTail(reading: Reading, sentence: Sentence): SayingFound | null {
  const { words } = sentence;
  const mark = words.findLastIndex((w) => isMark(w, ':') || isMark(w, '-'));
  if (!sentence.headline || mark < 3 || words.length - mark - 1 > TAIL || mark === words.length - 1) return null;
  if (isMark(words[mark], '-') && words[mark]?.start === words[mark - 1]?.end) return null;
  const source = sourceAt(reading, sentence, mark + 1, words.length);
  const saying = reading.lang.pack.sayings.find((s) => s.source === 'after' && s.kind === 'says');
  if (!source || !saying || source.kind === 'pronoun' || source.kind === 'document' || (source.role === null && source.kind !== 'outlet' && source.kind !== 'media')) return null;
  return { from: mark, to: words.length, saying, source, content: 'before', quoted: false, negated: false };
}

/** All sayings of a sentence in reading order. */
export function sayingsIn(reading: Reading, sentence: Sentence): SayingFound[] {
  const out: SayingFound[] = [];
  for (const found of phrasesIn(sentence, reading.lang.sayings).slice(0, MOST_SAYINGS)) {
    const saying = isNoVerb(reading, sentence, found.from, found.to) ? null : sayingAt(reading, sentence, found.from, found.to, found.value);
    if (saying) out.push(saying);
  }
  const tail = out.length === 0 ? headlineTail(reading, sentence) : null;
  return tail ? [tail] : out;
}

export { personIn };
