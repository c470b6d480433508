import { EVIDENCE_TIERS, type EvidenceKind, type EvidenceTier, type LegalStage, type Role } from '../model/vocabulary';
import { LEGAL_STAGES } from '../model/vocabulary';
import type { Speaker } from '../model/claim';
import { phrasesIn, type Reading, type Sentence } from './reading';

export interface Evidence {
  tier: EvidenceTier;
  kinds: EvidenceKind[];
  cues: { from: number; to: number; field: string; value: string }[];
}

/** The stronger of two tiers. */
export function strongerTier(a: EvidenceTier, b: EvidenceTier): EvidenceTier {
  return EVIDENCE_TIERS.indexOf(a) >= EVIDENCE_TIERS.indexOf(b) ? a : b;
}

/** The basis that a sentence states, by the words that name it (model.md 2.5). */
export function evidenceIn(reading: Reading, sentence: Sentence): Evidence {
  const out: Evidence = { tier: 'E0', kinds: [], cues: [] };
  for (const { from, to, value } of phrasesIn(sentence, reading.lang.evidence)) {
    out.tier = strongerTier(out.tier, value.tier);
    if (value.kind && !out.kinds.includes(value.kind)) out.kinds.push(value.kind);
    out.cues.push({ from, to, field: 'evidence', value: value.tier });
  }
  return out;
}

/**
 * A formal act of a body that decides is a basis by itself; what a court tested or the accused admits is the strongest (model.md 2.5). A court that rules on custody has
 * examined the file without publishing it.
 */
export function tierOfStage(stage: LegalStage): EvidenceTier {
  if (stage === 'conviction' || stage === 'guilty_plea' || stage === 'judgment_merits' || stage === 'acquittal') return 'E5';
  if (stage === 'pretrial_ruling') return 'E2';
  return stage === 'none' || stage === 'investigation' || stage === 'suspect' ? 'E0' : 'E1';
}

/** Bodies whose business is to find out or to decide: what they hold against a party is the outcome of it, and so a basis of its own (model.md 2.5, E1). */
const FINDS_OUT: ReadonlySet<Role> = new Set(['prosecutor', 'law_enforcement', 'court']);
/** Who is accused: a denial rests on nothing that the accusation of the same sentence rests on. */
const ACCUSED: ReadonlySet<Role> = new Set(['accused', 'accused_government', 'perpetrator_persona']);

interface Basis {
  stated: Evidence;
  stage: LegalStage;
  motive: boolean;
  admits: boolean;
  denies: boolean;
  background: boolean;
  speaker: Speaker | null;
}

/** What a claim rests on, by the words of its sentence, by the act that it tells of and by who makes it (model.md 2.5). */
export function basisOf({ stated, stage, motive, admits, denies, background, speaker }: Basis): { tier: EvidenceTier; kinds: EvidenceKind[] } {
  if (admits) return { tier: 'E5', kinds: ['confession', ...stated.kinds] };
  if (motive) return { tier: 'E0', kinds: stated.kinds };
  if (denies && speaker !== null && ACCUSED.has(speaker.role)) return { tier: 'E0', kinds: [] };
  const tier = strongerTier(stated.tier, tierOfStage(stage));
  const finds = !denies && speaker !== null && !speaker.anonymous && !background && FINDS_OUT.has(speaker.role);
  return { tier: finds ? strongerTier(tier, 'E1') : tier, kinds: stated.kinds };
}

/** The furthest legal stage that a sentence names, or "none" (model.md 2.6). */
export function legalStageIn(reading: Reading, sentence: Sentence): LegalStage {
  return phrasesIn(sentence, reading.lang.legal).reduce<LegalStage>((best, { value }) => (LEGAL_STAGES.indexOf(value) > LEGAL_STAGES.indexOf(best) ? value : best), 'none');
}
