import { phrasesAt } from '../../text/phrases';
import { isMark } from '../../text/words';
import type { Candidate } from '../candidate';
import type { Mention } from '../mention';
import type { Scene } from '../scene';
import type { Source } from '../sentence';
import type { SayingFound } from '../sources';
import type { Attribution } from '../speakers';
import { CASE } from '../../languages/declension';
import { chunksIn } from './chunks';
import { finalSubject } from './final-speech';
import { resolvedByCase } from './resolved';
import { sourceOf } from './source-at';
import { subjectOf } from './speech';

/** Sentences of one passage that "об этом заявил X" reaches back over. */
const POINTS_OVER = 2;

const isRelay = (source: Source | null): boolean => source?.kind === 'outlet' || source?.kind === 'media';

function speaks(s: SayingFound): boolean {
  return s.source !== null && !isRelay(s.source);
}

/** Whether a saying of the sentence covers the candidate. */
function governs(scene: Scene, candidate: Candidate, s: SayingFound): boolean {
  const { sentence } = candidate.parsed;
  // "…, bunu X bildirib", "…, deyə X bildirib": where verbs stand last, what points back from behind points at its own sentence too.
  const behind = scene.reading.lang.pack.cases?.headFinal !== undefined && s.from >= Math.max(candidate.to, candidate.actor.to) - 1;
  if (!s.source || s.saying.kind === 'denies' || (s.points === true && s.content === 'before' && !behind)) return false;
  const inQuote = sentence.quoted[candidate.from] ?? false;
  if (s.quoted && !inQuote) return false;
  const start = Math.min(candidate.from, candidate.actor.to > candidate.actor.from ? candidate.actor.from : candidate.from);
  const end = Math.max(candidate.to, candidate.actor.to);
  if (s.content === 'both') return true;
  // Free order: a saying before covers what stands behind it, one behind covers what stands before. Where verbs stand last, only "ki" leads to what stands behind.
  if (s.from < start) return s.content === 'after' || (scene.reading.lang.pack.cases?.headFinal === undefined && !sentence.words.slice(s.to, start).some((w) => isMark(w, ';')));
  return s.from >= end - 1 && s.content !== 'after';
}

/** The subject of an accusing verb. */
function accuser(scene: Scene, candidate: Candidate): Source | null {
  const { sentence } = candidate.parsed;
  // Where heads stand last, the doer of a passive stands before its own small word.
  if (candidate.frame.speaker === 'byAgent' && scene.reading.lang.pack.cases?.headFinal) {
    const { agent } = scene.reading.lang.set;
    const doer = chunksIn(scene.reading, sentence).findLast((c) => c.to <= candidate.from && c.preposition !== null && agent.has(c.preposition));
    return doer ? sourceOf(scene.reading, sentence, doer, scene.people, false) : null;
  }
  // "X-ın Y-a qarşı səsləndirdiyi ittihamlar": who does what a participle tells stands in the genitive.
  const final = scene.reading.lang.pack.cases?.headFinal;
  const before = sentence.words[candidate.from - 1]?.lower ?? '';
  const told = final?.nominalised.some((end) => before.length > end.length + 1 && before.endsWith(end)) ? finalSubject(scene.reading, sentence, candidate.from - 1, scene.people, false, CASE.g, candidate.actor) : null;
  if (told) return told;
  const subject = subjectOf(scene.reading, sentence, candidate.from, candidate.to, scene.people, false, { from: candidate.actor.from, to: candidate.others.reduce((to, o) => (o.to <= candidate.from ? Math.max(to, o.to) : to), candidate.actor.to) });
  if (!subject) return null;
  const overlaps = subject.from < candidate.actor.to && candidate.actor.from < subject.to;
  if (overlaps && subject.from >= candidate.actor.from) return null;
  return subject;
}

/** The sentence in which the quotation around a candidate ends, or its own. */
function lastQuoted({ reading }: Scene, { parsed: { sentence }, from }: Candidate): number {
  const at = sentence.words[from]?.start ?? 0;
  const end = reading.quotations.find((q) => q.start <= at && at < q.end)?.end ?? 0;
  let { index } = sentence;
  while ((reading.sentences[index + 1]?.start ?? end) < end) index += 1;
  return index;
}

/** Sentences over which "bildirilib ki" goes on with who was named as the source. */
const GOES_ON_OVER = 3;

/** "Отмечается, что …", "Bildirilib ki, …": what nobody is named for goes on from the source before. */
function goingOn(scene: Scene, { parsed, from }: Candidate): SayingFound | null {
  const { sentence, sayings } = parsed;
  const { lang } = scene.reading;
  const leads = lang.pack.cases?.leads ?? [];
  const open = phrasesAt(sentence.words, 0, lang.sayings).some((f) => f.to <= from && leads.includes(sentence.words[isMark(sentence.words[f.to]) ? f.to + 1 : f.to]?.lower ?? ''));
  if (!open || sayings.some((s) => s.from === 0 && speaks(s))) return null;
  for (let i = sentence.index - 1; i >= Math.max(0, sentence.index - GOES_ON_OVER); i -= 1) {
    const before = scene.parsed[i]?.sayings.findLast((s) => speaks(s) && !s.quoted && s.source?.kind !== 'document');
    if (before) return before;
  }
  return null;
}

/** "Об этом заявил X" in the next sentence, or in the one behind it: who speaks for the sentences before. */
function pointedFrom(scene: Scene, candidate: Candidate): SayingFound[] {
  const { headline } = candidate.parsed.sentence;
  if (headline) return [];
  const index = lastQuoted(scene, candidate);
  for (let i = index + 1; i <= index + POINTS_OVER; i += 1) {
    const next = scene.parsed[i];
    if (!next) return [];
    const pointing = next.sayings.filter((s) => s.points === true && s.source !== null && !s.quoted);
    if (pointing.length > 0) return next.sayings.filter((s) => s.source !== null && !s.quoted && (s.points === true || s.saying.kind === 'cites' || isRelay(s.source)));
    if (next.sayings.some((s) => speaks(s))) return [];
  }
  return [];
}

function unique(sources: readonly Source[]): Source[] {
  return sources.filter((s, i) => sources.findIndex((other) => other.name === s.name) === i);
}

function isOwnVoice(scene: Scene, source: Source, actor: Mention): boolean {
  if (actor.kind !== 'group' && actor.kind !== 'persona') return false;
  const inside = scene.parsed[source.sentence.index]?.mentions.filter((m) => m.from < source.to && source.from < m.to) ?? [];
  return inside.some((m) => m.name === actor.name || (m.id !== null && m.id === actor.id));
}

function quotationSpeaker(scene: Scene, candidate: Candidate): SayingFound | null {
  const { sentence } = candidate.parsed;
  if (!(sentence.quoted[candidate.from] ?? false)) return null;
  const at = sentence.words[candidate.from]?.start ?? 0;
  const index = scene.reading.quotations.findIndex((q) => q.start <= at && at < q.end);
  return scene.quoteSpeakers[index] ?? null;
}

/** Who makes the claim, by which words, and through whom it came, where endings tell who acts. */
export function attributionByCase(scene: Scene, candidate: Candidate): Attribution {
  const { parsed, frame } = candidate;
  const here = parsed.sayings.filter((s) => governs(scene, candidate, s) && (s.source === null || !coversActor(candidate, s)));
  const quoted = quotationSpeaker(scene, candidate);
  const pointing = pointedFrom(scene, candidate);
  const cited = parsed.sayings.filter((s) => s.saying.kind === 'cites');
  const all = [...here, ...(quoted ? [quoted] : []), ...(here.some(speaks) ? pointing.filter((s) => isRelay(s.source)) : pointing), ...cited];
  const relays = unique(all.flatMap((s) => (s.source && isRelay(s.source) ? [s.source] : [])));
  const result = (source: Source | null, governing: SayingFound | null): Attribution => ({ source, self: null, governing, relays });
  if (frame.speaker === 'actor') return { ...result(null, null), self: candidate.actor };
  const behind = all.filter((s) => speaks(s) && s.source?.kind !== 'document');
  const inQuote = parsed.sentence.quoted[candidate.from] ?? false;
  const said = (inQuote ? (quoted ?? behind[0]) : (nearestTo(candidate, behind.filter((s) => s.source?.sentence === parsed.sentence && s.saying.kind !== 'cites')) ?? behind[0])) ?? all.find((s) => s.source?.kind === 'document') ?? null;
  const governing = said ?? (inQuote || pointing.length > 0 ? null : goingOn(scene, candidate));
  if (candidate.speaker !== undefined) return result(candidate.speaker, governing);
  if (frame.speaker === 'subject' || frame.speaker === 'byAgent') {
    const subject = accuser(scene, candidate);
    const known = subject ? resolvedByCase(scene, subject).source : null;
    if (subject && known && !isRelay(known) && (!isInside(governing, subject) || governing?.source?.kind === 'document')) return result(subject, governing && governing.source === subject ? governing : null);
  }
  if (governing?.source && isOwnVoice(scene, governing.source, candidate.actor)) return { ...result(null, governing), self: candidate.actor };
  return result(governing?.source ?? null, governing ?? here[0] ?? null);
}

/** The accuser is the one who is quoted anyway. */
function isInside(governing: SayingFound | null, subject: Source): boolean {
  return governing?.source !== undefined && governing.source !== null && governing.source.sentence === subject.sentence && governing.source.from <= subject.from && subject.to <= governing.source.to;
}

/** A saying whose source is the party itself says nothing of it, unless it speaks for itself. */
function coversActor(candidate: Candidate, s: SayingFound): boolean {
  const { source } = s;
  if (!source || source.sentence !== candidate.parsed.sentence) return false;
  const group = candidate.actor.kind === 'group' || candidate.actor.kind === 'persona' || s.saying.kind === 'admits';
  return !group && source.from <= candidate.actor.from && candidate.actor.to <= source.to;
}

function nearestTo(candidate: Candidate, sayings: readonly SayingFound[]): SayingFound | null {
  const gap = (s: SayingFound): number => Math.max(candidate.from - s.to, s.from - candidate.to, 0);
  return [...sayings].sort((a, b) => gap(a) - gap(b))[0] ?? null;
}

