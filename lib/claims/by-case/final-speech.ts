import { casesOf, CASE } from '../../languages/declension';
import type { Saying } from '../../languages/pack';
import { phrasesAt, type Found } from '../../text/phrases';
import { isCapital, isMark } from '../../text/words';
import { phrasesIn, type Reading, type Sentence } from '../reading';
import type { Source } from '../sentence';
import type { SayingFound } from '../sources';
import { framesOf } from './candidates';
import type { Chunk } from './chunk';
import { chunksIn } from './chunks';
import { endsClause } from './final-chunks';
import { sourceOf, weight, type People } from './source-at';
import { isVerbLike } from './word-cases';

/** Words between a subject and its verb, which stands at the end of all. */
const REACH = 40;
/** … and behind a verb up to "ki". */
const LEAD = 3;

const NONE = { start: 0, end: 0, lower: '', joined: false, starts: 0 };

type Words = { from: number; to: number };

/** A phrase whose noun is a deed or a paper: its state or body does not speak by it, unless the paper is the place where it is said. */
function isThing(reading: Reading, sentence: Sentence, { to }: Chunk): boolean {
  const last = sentence.words[to - 1];
  return last !== undefined && (reading.lang.set.documents.has(last.lower) || phrasesAt(sentence.words, to - 1, reading.lang.acts).some((f) => f.to === to && f.value.act !== 'unspecified'));
}

/** Whose paper it is: "nazirliyin açıqlamasında" → "nazirliyin". */
function ownerOf(reading: Reading, sentence: Sentence, chunk: Chunk, people: People): Source | null {
  let to = chunk.to;
  while (to > chunk.from + 1 && reading.lang.set.documents.has(sentence.words[to - 1]?.lower ?? '')) to -= 1;
  return to < chunk.to ? sourceOf(reading, sentence, { ...chunk, to, cases: CASE.g }, people, false) : null;
}

/** The one who does what a verb says, before it: the nearest of those that weigh most in its clause, then in the clauses before it that share its subject. */
export function finalSubject(reading: Reading, sentence: Sentence, verb: number, people: People, reports: boolean, wanted: number, avoid?: Words): Source | null {
  const clauses: Source[][] = [[]];
  // A name that nothing is known of speaks where nobody else does.
  let unknown: Source | null = null;
  let at = verb;
  for (const chunk of chunksIn(reading, sentence).toReversed()) {
    if (chunk.to > verb || verb - chunk.to > REACH) continue;
    if (sentence.quoted[chunk.to - 1] !== sentence.quoted[verb]) {
      if (sentence.quoted[verb]) break;
      continue;
    }
    let shut = false;
    let barred = false;
    for (let pos = chunk.to; pos < at; pos += 1) {
      if (isMark(sentence.words[pos], ';') || isMark(sentence.words[pos], ':') || reading.lang.pack.cases?.leads.includes(sentence.words[pos]?.lower ?? '') === true) barred = true;
      if (isMark(sentence.words[pos], ',') || endsClause(reading, sentence, pos)) shut = true;
    }
    if (barred) break;
    if (shut) clauses.push([]);
    at = chunk.from;
    // "… Tehrandır": a noun that is a predicate is no subject.
    if (isVerbLike(reading, { ...(sentence.words[chunk.to - 1] ?? NONE), shape: 'lower' })) continue;
    if (chunk.preposition !== null || (chunk.cases & wanted) === 0 || (avoid && chunk.from < avoid.to && avoid.from < chunk.to)) continue;
    const source = isThing(reading, sentence, chunk) ? (wanted === CASE.n ? null : ownerOf(reading, sentence, chunk, people)) : sourceOf(reading, sentence, chunk, people, reports);
    if (source && weight(source) >= 2) clauses.at(-1)?.push(source);
    else if (source && clauses.length === 1 && isCapital(sentence.words[source.from]) && !reading.lang.set.notNames.has(sentence.words[source.from]?.lower ?? '')) unknown ??= source;
  }
  for (const [i, sources] of clauses.entries()) {
    const best = sources.filter((s) => i === 0 || weight(s) >= 3).sort((a, b) => Number(weight(b) >= 3) - Number(weight(a) >= 3))[0];
    if (best) return best;
  }
  return unknown;
}

/** The noun phrase in one of the cases wanted right before a place, or before where and when it was said: "X-ın kanalında yazdığına". */
function ownerBefore(reading: Reading, sentence: Sentence, at: number, wanted: number): Chunk | null {
  let end = at;
  for (const chunk of chunksIn(reading, sentence).toReversed()) {
    if (chunk.from >= at) continue;
    if (chunk.to < end || (end < at && chunk.preposition !== null)) return null;
    if ((chunk.cases & wanted) !== 0 && (end === at || (chunk.cases & wanted & (CASE.g | CASE.b)) !== 0)) return chunk;
    // "X-dən agentliyə verilən məlumata görə"
    if ((chunk.cases & (wanted === CASE.b ? CASE.l | CASE.d : CASE.l)) === 0) return null;
    end = chunk.from;
  }
  return null;
}

/** "X-ın sözlərinə görə", "X-a istinadən": the noun phrase right before, in the case that the phrase asks for. */
export function sourceBefore(reading: Reading, sentence: Sentence, found: Found<Saying>, people: People): Source | null {
  const wanted = casesOf(found.value.cases ?? 'g');
  const before = sentence.words[found.from - 1];
  if (before && reading.lang.pack.cases?.owners.includes(before.lower)) return { sentence, from: found.from - 1, to: found.from, gloss: null, name: before.lower, kind: 'pronoun', role: null, anonymous: false, state: null };
  const chunk = ownerBefore(reading, sentence, found.from, wanted);
  if (!chunk) return null;
  const cases = (chunk.cases & wanted & ~CASE.p) || wanted;
  const within = { ...chunk, to: Math.min(chunk.to, found.from), cases };
  // "partlayışa görə": for what, not who says so.
  if (found.value.cases === 'd' && found.value.kind === 'says' && phrasesAt(sentence.words, within.to - 1, reading.lang.acts).some((f) => f.to === within.to && !f.value.weak && f.value.act !== 'unspecified')) return null;
  return isThing(reading, sentence, within) ? (ownerOf(reading, sentence, within, people) ?? sourceOf(reading, sentence, within, people, false)) : sourceOf(reading, sentence, within, people, found.value.kind === 'cites' || found.value.kind === 'reports');
}

/** On which side the words said stand: behind "ki" or a colon; else before the verb, which is the last. */
function contentOf(reading: Reading, sentence: Sentence, to: number): SayingFound['content'] {
  const { words } = sentence;
  for (let at = to; at <= to + LEAD; at += 1) {
    const word = words[at];
    if (!word) break;
    if (isMark(word, ':') || reading.lang.pack.cases?.leads.includes(word.lower) === true) return 'after';
    if (isMark(word)) break;
  }
  return 'before';
}

function pointsBack(reading: Reading, sentence: Sentence, from: number): boolean {
  for (let at = from - 1; at >= 0; at -= 1) {
    if (endsClause(reading, sentence, at)) return false;
    if (phrasesAt(sentence.words, at, reading.lang.pointers).some((f) => f.to <= from)) return true;
  }
  return false;
}

/** A saying with who says it; null where nobody is named who could. */
export function finalSaying(reading: Reading, sentence: Sentence, found: Found<Saying>, people: People): SayingFound | null {
  const { from, to, value: saying } = found;
  // "ittiham elan edib": a longer phrase that holds the words says something else.
  if (phrasesIn(sentence, reading.lang.frames).some((f) => f.from < from && f.to >= to)) return null;
  // "ittihamları əsassız hesab edir": who calls a thing baseless says nothing else by it.
  if (framesOf(reading, { sentence }).some((f) => f.value.family === 'deny' && f.from <= from && f.to >= to)) return null;
  const quoted = (sentence.quoted[from] ?? false) && (sentence.quoted[to - 1] ?? false);
  const reports = saying.kind === 'reports';
  const bySubject = saying.source === 'subject';
  const source = bySubject ? finalSubject(reading, sentence, from, people, reports, casesOf(saying.cases ?? 'n')) : sourceBefore(reading, sentence, found, people);
  if (!source || (!bySubject && weight(source) < 2 && source.kind !== 'document')) return null;
  // "Hücuma görə" tells why, "nazirə görə" who says so.
  if (!bySubject && found.to - found.from === 1 && saying.kind === 'says' && saying.cases === 'd' && weight(source) < 3) return null;
  const content = bySubject ? contentOf(reading, sentence, to) : 'after';
  const points = bySubject && pointsBack(reading, sentence, from);
  return { from, to, saying, source, content, quoted, negated: false, ...(points ? { points } : {}) };
}
