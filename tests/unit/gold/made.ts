import type { GoldArticle, GoldClaim } from '../../../tools/gold/label';
import type { PredictedClaim } from '../../../tools/gold/score';

/** The claim that a perfect reader would give for a label: each carrying sentence from its first words on. */
export function perfect(label: GoldClaim, text: string): PredictedClaim {
  const name = label.speaker?.replace(/^anonymous: /, '') ?? null;
  return {
    cls: label.cls,
    actor: { name: label.actors_all[0] ?? label.actor, id: label.actor, also: [] },
    relation: label.relation,
    polarity: label.polarity,
    certainty: label.certainty,
    evidence: { tier: label.evidence_tier, kinds: [] },
    legalStage: label.legal_stage,
    quotes: label.sentence_starts.map((start) => ({ start: text.indexOf(start), end: text.indexOf(start) + start.length })),
    speaker: name === null ? null : { name, anonymous: label.speaker !== name },
  };
}

/** Predictions made of the labels, changed by `change`; null drops the claim. */
export function answers(gold: readonly GoldArticle[], texts: ReadonlyMap<string, string>, change: (claim: PredictedClaim, text: string) => PredictedClaim | null = (claim) => claim): Map<string, PredictedClaim[]> {
  return new Map(
    gold.map(({ id, claims }) => {
      const text = texts.get(id) ?? '';
      return [id, claims.map((label) => change(perfect(label, text), text)).filter((claim) => claim !== null)];
    }),
  );
}
