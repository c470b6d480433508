import { CASE, casesOf } from '../../languages/declension';
import type { Saying } from '../../languages/pack';
import { phrasesAt, type Found } from '../../text/phrases';
import { isCapital, isMark } from '../../text/words';
import { phrasesIn, textOf, type Reading, type Sentence } from '../reading';
import type { Source } from '../sentence';
import type { SayingFound } from '../sources';
import type { Chunk } from './chunk';
import { chunksIn } from './chunks';
import { finalSaying, finalSubject } from './final-speech';
import { isAdjective } from './parties';
import { sourceOf, weight, type People } from './source-at';
import { isVerbLike } from './word-cases';

const MOST_SAYINGS = 24;
/** Words between a verb of saying and its subject, over circumstances. */
const SUBJECT_REACH = 14;
/** … and from a phrase that points back to its verb. */
const POINT_REACH = 10;
/** A headline names its speaker before a colon in so many words. */
const HEADLINE_SPEAKER = 9;

/** … and a line of the text in so many. */
const BODY_SPEAKER = 5;
/** … and behind a dash in so many. */
const HEADLINE_TAIL = 5;

const HEADLINE: Saying = { forms: [], source: 'subject', kind: 'says' };

/** Marks that a clause does not go over on the way from a verb to its subject. */
function crosses(sentence: Sentence, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const word = sentence.words[at];
    if (word && isMark(word) && !isMark(word, '"') && !isMark(word, "'") && !isMark(word, '(') && !isMark(word, ')')) return true;
  }
  return false;
}

/** Another verb stands between: the noun phrase is its own. */
function hasVerb(reading: Reading, sentence: Sentence, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (isVerbLike(reading, sentence.words[at]) || phrasesAt(sentence.words, at, reading.lang.sayings).some((f) => f.value.source === 'subject')) return true;
  return false;
}

type Words = { from: number; to: number };

const subjects = (chunks: readonly Chunk[], avoid?: Words): Chunk[] => chunks.filter((c) => c.preposition === null && (c.cases & CASE.n) !== 0 && !(avoid && c.from < avoid.to && avoid.from < c.to));

/** "NAME, apposition, said" and "apposition, NAME, said": the phrase before the comma that the last comma closes. */
function beforeApposition(reading: Reading, sentence: Sentence, chunks: readonly Chunk[], comma: number, people: People): Source | null {
  for (let open = comma - 1; open > Math.max(0, comma - 14); open -= 1) {
    if (!isMark(sentence.words[open], ',')) continue;
    const head = subjects(chunks).findLast((c) => c.to === open);
    const source = head ? sourceOf(reading, sentence, head, people, false) : null;
    return source && weight(source) > 1 ? { ...source, gloss: [open + 1, comma] } : null;
  }
  return null;
}

function subjectBefore(reading: Reading, sentence: Sentence, verb: number, people: People, reports: boolean, avoid?: Words): Source | null {
  const chunks = chunksIn(reading, sentence);
  if (isMark(sentence.words[verb - 1], ',')) return beforeApposition(reading, sentence, chunks, verb - 1, people);
  for (const chunk of subjects(chunks, avoid).toReversed()) {
    if (chunk.to > verb) continue;
    if (verb - chunk.to > SUBJECT_REACH || crosses(sentence, chunk.to, verb) || hasVerb(reading, sentence, chunk.to, verb)) return null;
    if (sentence.quoted[chunk.to - 1] && !sentence.quoted[verb]) return null;
    const source = sourceOf(reading, sentence, chunk, people, reports);
    if (source) return source;
  }
  return null;
}

/** "X усомнился в этом и обвинил Y": two verbs of one subject. */
function subjectOfFirst(reading: Reading, sentence: Sentence, verb: number, people: People, reports: boolean, avoid?: Words): Source | null {
  if (!reading.lang.set.coordinators.has(sentence.words[verb - 1]?.lower ?? '')) return null;
  for (let at = verb - 2; at > Math.max(0, verb - SUBJECT_REACH); at -= 1) {
    const word = sentence.words[at];
    if (isMark(word) && !isMark(word, '"')) return null;
    if (isVerbLike(reading, word)) return subjectBefore(reading, sentence, at, people, reports, avoid);
  }
  return null;
}

function subjectAfter(reading: Reading, sentence: Sentence, end: number, people: People, reports: boolean, avoid?: Words): Source | null {
  for (const chunk of subjects(chunksIn(reading, sentence), avoid)) {
    if (chunk.from < end) continue;
    if (chunk.from - end > SUBJECT_REACH || crosses(sentence, end, chunk.from) || hasVerb(reading, sentence, end, chunk.from)) return null;
    const source = sourceOf(reading, sentence, chunk, people, reports);
    if (!source) continue;
    return source;
  }
  return null;
}

/** "В Кремле заявили", "сообщили в министерстве": where no subject is named, the place speaks. */
function placeOf(reading: Reading, sentence: Sentence, from: number, to: number, people: People): Source | null {
  const { locatives } = reading.lang.pack.grammar;
  const fits = (c: Chunk): boolean => c.preposition !== null && locatives.includes(c.preposition) && (c.cases & CASE.l) !== 0 && opensWithBody(reading, sentence, c);
  const chunks = chunksIn(reading, sentence).filter(fits);
  const after = chunks.find((c) => c.from >= to && c.from - to <= 3 && !crosses(sentence, to, c.from));
  const before = chunks.findLast((c) => c.to <= from && from - c.to <= 6 && !crosses(sentence, c.to, from) && !hasVerb(reading, sentence, c.to, from));
  for (const chunk of [after, before]) {
    const source = chunk ? sourceOf(reading, sentence, { ...chunk, cases: CASE.l }, people, false) : null;
    if (source && weight(source) > 1 && source.kind !== 'person' && source.kind !== 'outlet') return source;
  }
  return null;
}

/** The first noun of the phrase is an office, a body or a state. */
function opensWithBody(reading: Reading, sentence: Sentence, { from, to }: Chunk): boolean {
  let at = from;
  while (at < to - 1 && (isAdjective(reading, sentence, at) || sentence.words[at]?.shape === 'upper') && phrasesAt(sentence.words, at, reading.names).length === 0 && phrasesAt(sentence.words, at, reading.lang.roles).length === 0) at += 1;
  return phrasesAt(sentence.words, at, reading.lang.roles).length > 0 || phrasesAt(sentence.words, at, reading.names).length > 0 || isMark(sentence.words[at], '"');
}

/** "США и Великобритания обвинили": states that speak together are one source. */
function withOthers(reading: Reading, sentence: Sentence, source: Source | null, people: People): Source | null {
  const joins = (s: Source | null): s is Source => s?.kind === 'body' && (s.state !== null || s.role === 'intl_org');
  if (!joins(source)) return source;
  const chunks = chunksIn(reading, sentence);
  let { from } = source;
  for (let at = chunks.findIndex((c) => c.from === from) - 1; at >= 0; at -= 1) {
    const chunk = chunks[at];
    const joint = sentence.words[from - 1];
    const other = chunk && joint && chunk.to === from - 1 && (isMark(joint, ',') || reading.lang.set.coordinators.has(joint.lower)) && chunk.preposition === null && (chunk.cases & CASE.n) !== 0 ? sourceOf(reading, sentence, chunk, people, false) : null;
    if (!joins(other)) break;
    ({ from } = other);
  }
  return from === source.from ? source : { ...source, from, name: textOf(reading, sentence, from, source.to) };
}

/** The subject of a verb, on whichever side it stands; `avoid` are words that are its object. */
export function subjectOf(reading: Reading, sentence: Sentence, from: number, to: number, people: People, reports = false, avoid?: Words): Source | null {
  return withOthers(reading, sentence, ownSubject(reading, sentence, from, to, people, reports, avoid), people);
}

function ownSubject(reading: Reading, sentence: Sentence, from: number, to: number, people: People, reports: boolean, avoid?: Words): Source | null {
  if (reading.lang.pack.cases?.headFinal) return finalSubject(reading, sentence, from, people, reports, CASE.n, avoid);
  const before = subjectBefore(reading, sentence, from, people, reports, avoid) ?? subjectOfFirst(reading, sentence, from, people, reports, avoid);
  const after = subjectAfter(reading, sentence, to, people, reports, avoid);
  // "Представитель X сообщил Y": an outlet without an ending, behind an office right before the verb, is told.
  const told = after?.kind === 'outlet' && before !== null && weight(before) >= 3 && before.to === from;
  const best = !told && weight(after) > weight(before) ? after : before;
  if (best && weight(best) > 1) return best;
  return placeOf(reading, sentence, from, to, people) ?? best;
}

/** "По словам X", "со ссылкой на X": the noun phrase right behind. */
function sourceBehind(reading: Reading, sentence: Sentence, found: Found<Saying>, people: People): Source | null {
  const owner = sentence.words[found.from + 1]?.lower ?? '';
  if (reading.lang.pack.cases?.owners.includes(owner)) return { sentence, from: found.from + 1, to: found.from + 2, gloss: null, name: owner, kind: 'pronoun', role: null, anonymous: false, state: null };
  const chunk = chunksIn(reading, sentence).find((c) => c.from >= found.to && c.from - found.to <= 1 && !crosses(sentence, found.to, c.from)) ?? chunksIn(reading, sentence).find((c) => c.from < found.to && c.to > found.to);
  if (!chunk) return null;
  const wanted = casesOf(found.value.cases ?? 'g');
  // "по словам X": what depends on the phrase's own noun stands in the genitive, whatever that noun's case.
  const cases = chunk.from < found.to ? CASE.g : (chunk.cases & wanted) || wanted;
  return sourceOf(reading, sentence, { ...chunk, from: Math.max(chunk.from, found.to), cases }, people, found.value.kind === 'cites' || found.value.kind === 'reports');
}

function isNegated(reading: Reading, sentence: Sentence, from: number): boolean {
  return phrasesAt(sentence.words, from - 1, reading.lang.negations).length > 0;
}

function pointsBack(reading: Reading, sentence: Sentence, from: number, to: number): boolean {
  for (let at = Math.max(0, from - POINT_REACH); at < Math.min(sentence.words.length, to + 5); at += 1) if (phrasesAt(sentence.words, at, reading.lang.pointers).some((f) => f.from >= to || f.to <= from + 1) && !crosses(sentence, Math.min(at, from), Math.max(at, from))) return true;
  return false;
}

/** On which side the words said stand: behind "что" or a colon, before a comma, a dash or a quotation. */
function contentOf(reading: Reading, sentence: Sentence, from: number, to: number): SayingFound['content'] {
  const { words } = sentence;
  const leads = reading.lang.pack.cases?.leads ?? [];
  const next = words.findIndex((w, i) => i >= to && isMark(w) && !isMark(w, '"') && !isMark(w, "'"));
  const behind = next < 0 ? undefined : words[next];
  const led = behind !== undefined && (isMark(behind, ':') || (isMark(behind, ',') && leads.includes(words[next + 1]?.lower ?? '')));
  if (led && next - to <= SUBJECT_REACH + 6) return 'after';
  const before = words.findLastIndex((w, i) => i < from && isMark(w) && !isMark(w, '"'));
  if (before < 0) return isMark(words[from - 1], '"') || sentence.quoted[from - 2] ? 'before' : 'after';
  const goesOn = next >= 0 && next < words.length - 3 && !isMark(behind, '.');
  const clause = words.slice(0, before).some((w) => w.shape !== 'mark');
  if (!clause) return 'after';
  return goesOn && (isMark(behind, ',') || isMark(behind, '-')) ? 'both' : 'before';
}

/** "Причастность X подтвердил депутат.": with its subject behind and nothing after that, a verb tells of what stands before. */
function tellsOf(sentence: Sentence, source: Source, { from, to, value }: Found<Saying>): 'before' | null {
  const rest = sentence.words.slice(source.to).filter((w) => !isMark(w, '.') && !isMark(w, '"'));
  const bare = from > 1 && !sentence.words.slice(0, from).some((w) => isMark(w) && !isMark(w, '"'));
  return value.source === 'subject' && source.sentence === sentence && source.from >= to && rest.length === 0 && bare ? 'before' : null;
}

function sayingAt(reading: Reading, sentence: Sentence, found: Found<Saying>, people: People): SayingFound | null {
  if (reading.lang.pack.cases?.headFinal) return finalSaying(reading, sentence, found, people);
  const { from, to, value: saying } = found;
  const quoted = (sentence.quoted[from] ?? false) && (sentence.quoted[to - 1] ?? false);
  const reports = saying.kind === 'reports';
  const source = saying.source === 'subject' ? subjectOf(reading, sentence, from, to, people, reports) : sourceBehind(reading, sentence, found, people);
  if (!source || (weight(source) < 2 && source.kind !== 'document' && saying.kind !== 'says')) return null;
  const start = Math.min(from, source.sentence === sentence ? source.from : from);
  const end = Math.max(to, source.sentence === sentence ? source.to : to);
  const points = pointsBack(reading, sentence, from, to);
  return { from, to, saying, source, content: tellsOf(sentence, source, found) ?? contentOf(reading, sentence, start, end), quoted, negated: isNegated(reading, sentence, from), ...(points ? { points } : {}) };
}

/** "Депутат: …": a headline that names its speaker before a colon. */
function headlineSaying(reading: Reading, sentence: Sentence, people: People): SayingFound | null {
  const colon = sentence.words.findIndex((w) => isMark(w, ':'));
  if (colon < 1 || colon > HEADLINE_SPEAKER || hasVerb(reading, sentence, 0, colon)) return null;
  const chunk = chunksIn(reading, sentence)[0];
  if (!chunk || chunk.from > 0 || chunk.to < colon - 1) return null;
  const source = sourceOf(reading, sentence, { ...chunk, to: colon }, people, false);
  return source && weight(source) > (sentence.headline ? 1 : 2) && colon < sentence.words.length - 1 ? { from: colon, to: colon + 1, saying: HEADLINE, source, content: 'after', quoted: false, negated: false } : null;
}

/** "… - Reuters", "“…” – nazir": a headline that names its speaker or its source behind a dash at its end. */
function headlineTail(reading: Reading, sentence: Sentence, people: People): SayingFound | null {
  const { words } = sentence;
  const dash = words.findLastIndex((w) => isMark(w, '-'));
  if (dash < 3 || words.length - dash - 1 > HEADLINE_TAIL || dash === words.length - 1 || !(isCapital(words[dash + 1]) || phrasesAt(words, dash + 1, reading.lang.roles).length > 0)) return null;
  const chunk = chunksIn(reading, sentence).find((c) => c.from === dash + 1 && c.to === words.length);
  const source = chunk && (chunk.cases & CASE.n) !== 0 ? sourceOf(reading, sentence, chunk, people, true) : null;
  return source && weight(source) > 1 ? { from: dash, to: dash + 1, saying: HEADLINE, source, content: 'before', quoted: false, negated: false } : null;
}

/** All sayings of a sentence in reading order, with who speaks. */
export function sayingsOf(reading: Reading, sentence: Sentence, people: People): SayingFound[] {
  const out: SayingFound[] = [];
  const headline = sentence.headline || isMark(sentence.words.slice(0, BODY_SPEAKER).find((w) => isMark(w)), ':') ? headlineSaying(reading, sentence, people) : null;
  if (headline) out.push(headline);
  const tail = sentence.headline && !headline ? headlineTail(reading, sentence, people) : null;
  if (tail) out.push(tail);
  for (const found of phrasesIn(sentence, reading.lang.sayings).slice(0, MOST_SAYINGS)) {
    const saying = sayingAt(reading, sentence, found, people);
    if (saying) out.push(saying);
  }
  return out;
}
