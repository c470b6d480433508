import type { Claim, ClaimActor, Facets, Hop, Speaker } from '../model/claim';
import type { Certainty, ClaimClass, EvidenceKind, EvidenceTier, LegalStage, Relation, Stance } from '../model/vocabulary';
import type { Cue } from '../model/span';
import type { Candidate } from './candidate';
import type { Mention } from './mention';

/** A claim before repeats are merged: one frame in one sentence. */
export interface Draft {
  candidate: Candidate;
  cls: ClaimClass;
  actor: Mention;
  also: ClaimActor['also'];
  relation: Relation;
  polarity: Claim['polarity'];
  certainty: Certainty;
  stance: Stance;
  speaker: Speaker | null;
  via: string[];
  chain: Hop[];
  tier: EvidenceTier;
  kinds: EvidenceKind[];
  legal: LegalStage;
  background: boolean;
  /** the speaker is a document, not its author */
  document: boolean;
  /** the state that the speaker speaks for, and whether it is named by the state's name alone ("Moscow") or is a person with a name */
  voice: { state: string | null; bare: boolean; person: boolean };
  facets: Facets;
  cues: Cue[];
  confidence: Claim['statedConfidence'];
  falseFlagAgainst: string | null;
  saidAt: string | null;
  event: string | null;
  /** sentence indexes that carry the claim, in the order found */
  sentences: Set<number>;
  /** the first and the last of them */
  first: number;
  last: number;
  /** "sentence:part" for each incident of a list that this claim tells of: two parts of one sentence are two incidents */
  parts: string[];
}
