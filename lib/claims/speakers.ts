import type { Hop } from '../model/claim';
import type { Cue } from '../model/span';
import { isMark } from '../text/words';
import type { Candidate, Parsed } from './candidate';
import type { Mention } from './mention';
import { resolve } from './antecedents';
import { phraseEnd, sourceAt, type Source } from './noun-phrase';
import { spanOf, type Reading, type Sentence } from './reading';
import type { Scene } from './scene';
import { subjectBefore, type SayingFound } from './sources';
import { openingSubject } from './subjects';

/** Who makes a claim, by which words, and through whom it came. */
export interface Attribution {
  source: Source | null;
  /** the mention that speaks for itself (a self-claim, a guilty plea) */
  self: Mention | null;
  governing: SayingFound | null;
  relays: Source[];
}

function isRelay(source: Source | null): boolean {
  return source?.kind === 'outlet' || source?.kind === 'media';
}

/** True where a connective after a mark ends what the saying at `from` governs before `to`. */
function isCutOff(reading: Reading, candidate: Candidate, from: number, to: number): boolean {
  const { words } = candidate.parsed.sentence;
  for (let at = from + 1; at < to; at += 1) {
    if (isMark(words[at], ';')) return true;
    if (isMark(words[at - 1], ',') && reading.lang.set.contrasts.has(words[at]?.lower ?? '')) return true;
  }
  return false;
}

function governs(reading: Reading, candidate: Candidate, saying: SayingFound): boolean {
  if (!saying.source || saying.saying.kind === 'denies') return false;
  const inQuote = candidate.parsed.sentence.quoted[candidate.from] ?? false;
  if (saying.quoted && !inQuote) return false;
  const start = Math.min(candidate.from, candidate.actor.from);
  const end = Math.max(candidate.to, candidate.actor.to);
  if (saying.content === 'both') return true;
  if (saying.content === 'after') return saying.to <= start + 1 && saying.from < start && !isCutOff(reading, candidate, saying.to, start);
  return saying.from >= candidate.to - 1 && Math.min(saying.source.from, saying.from) >= end - 1;
}

/** The index of the quotation that holds an offset, or -1; quotations are in order and apart. */
function quotationAt(quotations: Reading['quotations'], at: number): number {
  let [low, high] = [0, quotations.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const q = quotations[middle];
    if (!q) return -1;
    if (at < q.start) high = middle - 1;
    else if (at >= q.end) low = middle + 1;
    else return middle;
  }
  return -1;
}

/** Who speaks the quotation that holds a word; null where none does or nobody is named. */
export function quoteSpeakerAt(scene: Scene, parsed: Parsed, word: number): SayingFound | null {
  const { sentence } = parsed;
  if (!sentence.quoted[word]) return null;
  return scene.quoteSpeakers[quotationAt(scene.reading.quotations, sentence.words[word]?.start ?? 0)] ?? null;
}

const quoteSpeaker = (scene: Scene, candidate: Candidate): SayingFound | null => quoteSpeakerAt(scene, candidate.parsed, candidate.from);

/** "A jury convicted NAME of Dorn, Tarsia, finding him guilty": in the law's words a participle behind a comma has the subject of its clause. */
function participleSubject(reading: Reading, { frame, from, parsed: { sentence } }: Candidate): Source | null {
  const participle = frame.family === 'legal' && isMark(sentence.words[from - 1], ',') && reading.lang.pack.grammar.activeEndings.some((e) => sentence.words[from]?.lower.endsWith(e));
  return participle ? openingSubject(reading, sentence) : null;
}

/** The subject of an accusing verb; for a participle ("…, blaming X") the subject of the verb before it. */
function accuser(reading: Reading, candidate: Candidate): Source | null {
  const { sentence, sayings } = candidate.parsed;
  const subject = participleSubject(reading, candidate) ?? subjectBefore(reading, sentence, candidate.from);
  const teller = subject?.kind === 'pronoun' && reading.lang.set.pluralPronouns.has(subject.name) ? sayings.find((s) => s.to === subject.from && s.source !== null && s.source.kind === 'body') : undefined;
  if (teller) return teller.source;
  const overlap = subject !== null && subject.from < candidate.actor.to && candidate.actor.from < subject.to;
  if (subject?.kind === 'pronoun' && !subject.anonymous && reading.lang.set.thingPronouns.has(subject.name)) return openingNoun(reading, candidate) ?? subject;
  if (subject !== null && !overlap && looksLikeSpeaker(reading, subject)) return subject;
  const earlier = sayings.findLast((s) => s.from < candidate.from && s.source !== null && s.source.to <= candidate.from && !s.quoted);
  if (earlier) return earlier.source;
  if (subject !== null && overlap) return null;
  for (let at = 1; at < candidate.from; at += 1) {
    if (!reading.lang.set.auxiliaries.has(sentence.words[at]?.lower ?? '')) continue;
    const first = subjectBefore(reading, sentence, at);
    if (first && looksLikeSpeaker(reading, first)) return first;
  }
  return null;
}

function nounAtStart(reading: Reading, sentence: Sentence): Source | null {
  let from = 0;
  while (reading.lang.set.adverbs.has(sentence.words[from]?.lower ?? '')) from += 1;
  const end = phraseEnd(reading, sentence, from);
  return end > from ? sourceAt(reading, sentence, from, end) : null;
}

/** What "it" stands for in its own sentence: the noun phrase that opens it. */
function openingNoun(reading: Reading, candidate: Candidate): Source | null {
  const source = nounAtStart(reading, candidate.parsed.sentence);
  if (source && source.to >= candidate.from) return null;
  return source && (source.role !== null || source.state !== null) && source.kind !== 'pronoun' ? source : null;
}

function looksLikeSpeaker(reading: Reading, source: Source): boolean {
  return (source.kind !== 'body' && source.kind !== 'definite') || source.role !== null || source.state !== null || source.anonymous || /\p{Lu}/u.test(source.name) || reading.lang.set.titles.has(source.name.slice(source.name.lastIndexOf(' ') + 1).toLowerCase());
}

/** "was accused by X of": the agent of a passive accusation. */
function agentOf(reading: Reading, candidate: Candidate): Source | null {
  const { sentence } = candidate.parsed;
  for (let at = candidate.from; at < Math.min(sentence.words.length, candidate.to + 12); at += 1) {
    if (!reading.lang.set.agent.has(sentence.words[at]?.lower ?? '')) continue;
    if (at + 1 >= candidate.actor.from && at < candidate.actor.to) return null;
    const end = phraseEnd(reading, sentence, at + 1);
    const source = end > at + 1 ? sourceAt(reading, sentence, at + 1, end) : null;
    return source && (source.role !== null || source.kind === 'person' || source.state !== null || source.anonymous) ? source : null;
  }
  return null;
}

/** "…, which X blamed on Y": the subject of a relative clause whose object the relative pronoun is. */
function relativeSubject(reading: Reading, candidate: Candidate): Source | null {
  const { sentence } = candidate.parsed;
  const subject = subjectBefore(reading, sentence, candidate.from);
  if (!subject || subject.from < 1 || subject.kind === 'document' || !looksLikeSpeaker(reading, subject)) return null;
  if (subject.from < candidate.actor.to && candidate.actor.from < subject.to) return null;
  if (sentence.words.slice(subject.to, candidate.to).some((w) => reading.lang.pack.grammar.passive.includes(w.lower))) return null;
  return reading.lang.set.subordinators.has(sentence.words[subject.from - 1]?.lower ?? '') ? subject : null;
}

/** Who makes the claim, and the relays named in its sentence. */
export function attributionOf(scene: Scene, candidate: Candidate): Attribution {
  const { reading } = scene;
  const all = candidate.parsed.sayings.filter((s) => governs(reading, candidate, s));
  const leading = all.filter((s) => s.content === 'after').toReversed();
  const trailing = all.filter((s) => s.content !== 'after');
  const citing = candidate.parsed.sayings.filter((s) => s.saying.kind === 'cites');
  const cited = citing.filter((s) => s.source !== null && !isRelay(s.source) && s.source.kind !== 'document' && looksLikeSpeaker(reading, s.source));
  const passesOn = (s: SayingFound): boolean => s.source !== null && (isRelay(standing(scene, s.source)) || (cited.length > 0 && isReporter(s)));
  const relays = [...trailing, ...leading, ...citing].flatMap((s) => (s.source && passesOn(s) ? [standing(scene, s.source)] : []));
  const told = [...all, quoteSpeaker(scene, candidate)].flatMap((s) => (s ? toldTo(reading, s) : []));
  const result = (source: Source | null, governing: SayingFound | null): Attribution => ({ source, self: null, governing, relays: unique([...told, ...relays]) });
  if (candidate.frame.speaker === 'actor') return { ...result(null, null), self: candidate.actor };
  const speaks = (s: SayingFound): boolean => s.source !== null && !passesOn(s) && s.source.kind !== 'document' && looksLikeSpeaker(reading, s.source);
  const quoted = quoteSpeaker(scene, candidate);
  const teller = trailing.find((s) => speaks(s) && s.source?.kind === 'person');
  const governing = (teller && leading.some((s) => s.source !== null && isUncounted(reading, s.source)) ? teller : leading.find(speaks)) ?? cited.at(-1) ?? trailing.find(speaks) ?? quoted ?? leading.find((s) => s.source?.kind === 'document') ?? trailing.find((s) => s.source?.kind === 'document') ?? null;
  if (candidate.speaker !== undefined) return result(candidate.speaker, governing);
  if (candidate.frame.speaker === 'subject') {
    const subject = accuser(reading, candidate);
    if (subject && !isRelay(subject)) return result(subject, governing && governing.source === subject ? governing : null);
    if (subject) return { ...result(governing?.source ?? null, governing), relays: unique([subject, ...told, ...relays]) };
  }
  if (candidate.frame.speaker === 'byAgent') {
    const agent = agentOf(reading, candidate) ?? relativeSubject(reading, candidate);
    if (agent) return result(agent, null);
  }
  if (!governing && candidate.frame.family === 'falseFlag') {
    const carried = carriedOn(scene, candidate);
    return result(carried?.source ?? null, carried);
  }
  if (governing?.source && speaksForItself(scene, standing(scene, governing.source), candidate.actor)) return { ...result(null, governing), self: candidate.actor };
  return result(governing?.source ?? null, governing ?? all[0] ?? null);
}

/** The one that a pronoun stands for, where it is known: an outlet that is "it" passes on like one with its name. */
function standing(scene: Scene, source: Source): Source {
  return source.kind === 'pronoun' ? resolve(scene, source).source : source;
}

/** "X reported, citing Y": a name without an office that reports what another said is an outlet. */
function isReporter({ saying, source }: SayingFound): boolean {
  return saying.kind === 'reports' && source !== null && source.role === null && (source.kind === 'body' || source.kind === 'person');
}

/** "The gang says it stole the data": the one who is quoted is the one held responsible. */
function speaksForItself(scene: Scene, source: Source, actor: Mention): boolean {
  if (actor.kind !== 'group' && actor.kind !== 'persona') return false;
  const inside = scene.parsed[source.sentence.index]?.mentions.filter((m) => m.from >= source.from && m.to <= source.to) ?? [];
  return inside.some((m) => m.name === actor.name || (m.id !== null && m.id === actor.id));
}

/** "Two independent teams", named by nobody: no origin beside the one who tells of them (model.md 4, I9). */
function isUncounted(reading: Reading, source: Source): boolean {
  const first = source.sentence.words[source.from]?.lower ?? '';
  return source.role === null && source.kind === 'body' && reading.lang.set.quantifiers.has(first);
}

/** A statement told over several sentences of a paragraph: the source named shortly before. */
function carriedOn(scene: Scene, candidate: Candidate): SayingFound | null {
  const { sentence } = candidate.parsed;
  for (let i = sentence.index - 1; i >= Math.max(0, sentence.index - 2); i -= 1) {
    const earlier = scene.parsed[i];
    if (!earlier || earlier.sentence.block !== sentence.block) return null;
    const saying = earlier.sayings.findLast((s) => s.source !== null && !isRelay(s.source) && s.saying.kind === 'says');
    if (saying) return saying;
  }
  return null;
}

/** "told Reuters": the outlet that was told is a relay. */
function toldTo(reading: Reading, saying: SayingFound): Source[] {
  const sentence = saying.source?.sentence;
  if (!sentence || saying.saying.source !== 'subject') return [];
  const end = phraseEnd(reading, sentence, saying.to);
  const source = end > saying.to ? sourceAt(reading, sentence, saying.to, Math.min(end, saying.to + 4)) : null;
  return source && source.kind === 'outlet' ? [source] : [];
}

function unique(sources: Source[]): Source[] {
  return sources.filter((s, i) => sources.findIndex((other) => other.name === s.name) === i);
}

/** The way that a statement travelled, outermost first, each hop with its words. */
export function chainOf(attribution: Attribution, speaker: string | null): Hop[] {
  const cueOf = (s: Source): Cue => {
    const span = spanOf(s.sentence, s.from, s.to);
    return { exact: '', ...span, field: 'via' };
  };
  const hops = attribution.relays.map((relay): Hop => ({ agent: relay.name, kind: relay.kind === 'media' ? 'unspecified_media' : 'outlet', rel: 'cites', cue: cueOf(relay), url: null }));
  if (speaker !== null) hops.push({ agent: speaker, kind: 'speaker', rel: 'quotes', cue: null, url: null });
  return hops;
}
