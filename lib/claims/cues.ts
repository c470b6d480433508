import type { Claim, Speaker } from '../model/claim';
import type { Cue } from '../model/span';
import type { Certainty, EvidenceTier, LegalStage, Relation, Stance } from '../model/vocabulary';
import type { Candidate } from './candidate';
import type { Commitment } from './commitment';
import { datesIn } from './dates';
import { tierOfStage, type Evidence } from './evidence';
import { RELATION_OF } from './mention';
import { phrasesIn, textOf, type Reading, type Sentence } from './reading';
import type { Named } from './antecedents';
import type { Attribution } from './speakers';

/** One candidate as it was read: its fields, and what they were read from. */
export interface Decided {
  candidate: Candidate;
  attribution: Attribution;
  named: Named | null;
  commitment: Commitment;
  evidence: Evidence;
  speaker: Speaker | null;
  relation: Relation;
  stance: Stance;
  certainty: Certainty;
  tier: EvidenceTier;
  legal: LegalStage;
  saidAt: string | null;
  event: string | null;
  /** the word that takes back what is told, as word indexes of the candidate's sentence */
  takenBack: { from: number; to: number } | null;
}

/** The words of a sentence between two word indexes as a cue of a field, with the value that they gave it. */
export function cueAt(reading: Reading, sentence: Sentence, from: number, to: number, field: string, value?: string): Cue[] {
  const first = sentence.words[from];
  const last = sentence.words[to - 1];
  return first && last ? [{ exact: textOf(reading, sentence, from, to), start: first.start, end: last.end, field, ...(value === undefined ? {} : { value }) }] : [];
}

type At = (from: number, to: number, field: string, value?: string) => Cue[];

/** Who is named, and what the frame's own words decide. A party's kind decides the relation unless the frame says otherwise. */
function partyCues(at: At, { candidate, relation }: Decided): Cue[] {
  const { actor, from, to } = candidate;
  const byFrame = relation !== RELATION_OF[actor.kind];
  return [
    ...at(from, to, 'relation', byFrame ? relation : undefined),
    ...at(actor.from, actor.to, 'actor', actor.name),
  ];
}

/** Polarity and certainty by the frame, the verb of saying, and what takes a statement back; hedges and negations bring cues of their own. */
function commitmentCues(at: At, of: (source: NonNullable<Attribution['governing']>, field: string, value: string) => Cue[], { candidate, attribution, commitment, certainty, takenBack }: Decided): Cue[] {
  const { frame, from, to } = candidate;
  const { governing } = attribution;
  const own = commitment.cues;
  const cues = own.flatMap((c) => at(c.from, c.to, c.field, c.value));
  if (takenBack) cues.push(...at(takenBack.from, takenBack.to, 'polarity', 'denies'));
  else if (commitment.polarity === 'denies' && !own.some((c) => c.field === 'polarity')) cues.push(...at(from, to, 'polarity', 'denies'));
  if (certainty === 'certain' || own.some((c) => c.field === 'certainty' && c.value === certainty)) return cues;
  if (frame.certainty === certainty) cues.push(...at(from, to, 'certainty', certainty));
  else if (governing && governing.saying.certainty === certainty) cues.push(...of(governing, 'certainty', certainty));
  else cues.push(...own.filter((c) => c.field === 'stance').flatMap((c) => at(c.from, c.to, 'certainty', certainty)));
  return cues;
}

/** The author's stance by the words that stanceOf reads, in its order; none where the outlet simply says it. */
function stanceCues(at: At, of: (source: NonNullable<Attribution['governing']>, field: string, value: string) => Cue[], { candidate, attribution, stance }: Decided): Cue[] {
  const { frame, from, to } = candidate;
  const { governing } = attribution;
  if (stance === 'distances' && governing?.saying.stance === 'distances') return of(governing, 'stance', stance);
  if (stance === 'distances') return frame.stance === 'distances' ? at(from, to, 'stance', stance) : [];
  if (stance !== 'attributes') return [];
  return governing?.source ? of(governing, 'stance', stance) : at(from, to, 'stance', stance);
}

/** What it rests on: words for evidence, the legal act, an admission's own words, or a body that finds out by its office. */
function basisCues(at: At, reading: Reading, { attribution, candidate, evidence, tier, legal }: Decided): Cue[] {
  const { frame, from, to, parsed } = candidate;
  const cues = evidence.cues.flatMap((c) => at(c.from, c.to, c.field, c.value));
  const stages = frame.legal === legal ? [{ from, to }] : phrasesIn(parsed.sentence, reading.lang.legal).filter((f) => f.value === legal);
  if (legal !== 'none') for (const found of stages) cues.push(...at(found.from, found.to, 'legalStage', legal), ...(tierOfStage(legal) === tier ? at(found.from, found.to, 'evidence', tier) : []));
  if (tier === 'E0' || cues.some((c) => c.field === 'evidence' && c.value === tier)) return cues;
  const { source } = attribution;
  return [...cues, ...(tier === 'E5' || source === null ? at(from, to, 'evidence', tier) : cueAt(reading, source.sentence, source.from, source.to, 'evidence', tier))];
}

/** When and on what occasion it was said, by the sentence's own words, or by those of the sentence that names the speaker. */
function occasionCues(reading: Reading, { attribution, candidate, saidAt, event }: Decided): Cue[] {
  const own = candidate.parsed.sentence;
  const saying = attribution.governing?.source?.sentence ?? own;
  const days = [saying, own].flatMap((sentence) => datesIn(reading, sentence).flatMap((d) => (d.range?.precision === 'day' && d.range.from === saidAt ? cueAt(reading, sentence, d.from, d.to, 'saidAt', saidAt) : [])));
  const occasions = event === null ? [] : [own, saying].flatMap((sentence) => phrasesIn(sentence, reading.lang.occasions).flatMap((f) => (f.value === event ? cueAt(reading, sentence, f.from, f.to, 'event', event) : [])));
  return [...days.slice(0, 1), ...occasions.slice(0, 1)];
}

/** Who speaks: the verb, the words that name the speaker there, and those that they stand for ("he"). */
function speakerCues(reading: Reading, { attribution, candidate, named, speaker }: Decided): Cue[] {
  const { governing, relays, self, source } = attribution;
  const via = relays.flatMap((relay) => cueAt(reading, relay.sentence, relay.from, relay.to, 'via', relay.name));
  if (speaker === null) return via;
  if (self) return [...cueAt(reading, candidate.parsed.sentence, self.from, self.to, 'speaker', speaker.name), ...via];
  const verb = governing?.source ? cueAt(reading, governing.source.sentence, governing.from, governing.to, 'speaker', speaker.name) : [];
  const here = source ? cueAt(reading, source.sentence, source.from, source.to, 'speaker', speaker.name) : [];
  const meant = named && named.source !== source ? cueAt(reading, named.source.sentence, named.source.from, named.source.to, 'speaker', speaker.name) : [];
  return [...verb, ...here, ...meant, ...via];
}

/** The words that decided each field of a candidate, in the order of the fields; a field without any has its default. Offsets are UTF-16 in the article's text. */
export function cuesOf(reading: Reading, decided: Decided): Claim['cues'] {
  const at: At = (from, to, field, value) => cueAt(reading, decided.candidate.parsed.sentence, from, to, field, value);
  const of = (saying: NonNullable<Attribution['governing']>, field: string, value: string): Cue[] => (saying.source ? cueAt(reading, saying.source.sentence, saying.from, saying.to, field, value) : []);
  return [
    ...partyCues(at, decided),
    ...commitmentCues(at, of, decided),
    ...stanceCues(at, of, decided),
    ...basisCues(at, reading, decided),
    ...speakerCues(reading, decided),
    ...occasionCues(reading, decided),
  ];
}
