import { z } from 'zod';
import { certaintySchema, claimClassSchema, evidenceTierSchema, legalStageSchema, polaritySchema, relationSchema } from '../../lib/model/vocabulary';

/** One value, several or none. */
const someOf = <T extends z.core.$ZodType>(schema: T) => z.union([schema, z.array(schema)]).optional();

/** A claim as labelled by hand; tests/fixtures/gold/README.md says what each field means. */
export const goldClaimSchema = z.object({
  incident: z.string().nullable().optional(),
  actor: z.string(),
  actors_all: z.array(z.string()),
  /** null: the outlet's own voice, or nobody; "anonymous: …" for unnamed sources */
  speaker: z.string().nullable(),
  /** other names of the speaker; null among them: no speaker is right too */
  speaker_alt: z.array(z.string().nullable()).default([]),
  via: z.array(z.string()).default([]),
  polarity: polaritySchema,
  certainty: certaintySchema,
  certainty_alt: someOf(certaintySchema),
  relation: relationSchema,
  relation_alt: someOf(relationSchema),
  evidence_tier: evidenceTierSchema,
  evidence_alt: someOf(evidenceTierSchema),
  legal_stage: legalStageSchema,
  legal_alt: someOf(legalStageSchema),
  cls: claimClassSchema,
  cls_alt: someOf(claimClassSchema),
  sentence_starts: z.array(z.string().min(1)).min(1),
  construction: z.array(z.string()).min(1),
});
export type GoldClaim = z.infer<typeof goldClaimSchema>;

/** An arguable claim: only where it stands and whom it names matters. */
export const optionalClaimSchema = goldClaimSchema.partial().required({ actor: true, actors_all: true, sentence_starts: true });

/** A sentence that looks like a claim and is none. */
export const trapSchema = z.object({ kind: z.string(), sentence_start: z.string().min(1) });

export const goldArticleSchema = z.object({
  id: z.string(),
  incident: z.string().nullable(),
  claims: z.array(goldClaimSchema),
  optional_claims: z.array(optionalClaimSchema).default([]),
  traps: z.array(trapSchema).default([]),
});
export type GoldArticle = z.infer<typeof goldArticleSchema>;
