import * as z from 'zod/mini';
import { claimActorSchema, claimSchema, speakerSchema } from './claim';
import { MAX_AUTHOR } from './limits';
import { OWN_READINGS } from './objection';
import { quoteSchema } from './span';
import { certaintySchema, claimClassSchema, evidenceKindSchema, evidenceTierSchema, isoDateSchema, legalStageSchema, polaritySchema, relationSchema, stanceSchema, webAddressSchema } from './vocabulary';

export const MAX_NOTE = 10_000;
export const MAX_TAGS = 50;
export const MAX_TAG = 100;
export const MAX_LINKS = 50;
const MAX_ADDRESS = 2_000;
const MAX_NAME = 500;
/** Longer passages are no sentence that carries a claim. */
export const MAX_QUOTE = 5_000;
const MAX_QUOTES = 50;

/** A random UUID given before it is sent: the same annotation sent twice is kept once, and exports name it `urn:uuid:…`. */
export const annotationIdSchema = z.string().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/));

/** What a person made of a claim. An added claim, which the machine missed, is "added" for as long as it stands. */
export const REVIEWS = ['open', 'accepted', 'corrected', 'rejected', 'added'] as const;
export const reviewSchema = z.enum(REVIEWS);
export type Review = z.infer<typeof reviewSchema>;

/** What a person says otherwise of a claim; a field that is missing stays as it was read. `quotes` are the sentences that carry it. */
export const correctionSchema = z.object({
  cls: z.optional(claimClassSchema),
  quotes: z.optional(z.array(quoteSchema.check(z.refine(({ exact }) => exact.length <= MAX_QUOTE))).check(z.minLength(1), z.maxLength(MAX_QUOTES))),
  actor: z.optional(claimActorSchema),
  relation: z.optional(relationSchema),
  polarity: z.optional(polaritySchema),
  certainty: z.optional(certaintySchema),
  stance: z.optional(stanceSchema),
  speaker: z.optional(z.nullable(speakerSchema)),
  via: z.optional(z.array(z.string().check(z.maxLength(MAX_NAME))).check(z.maxLength(20))),
  evidence: z.optional(z.object({ tier: evidenceTierSchema, kinds: z.array(evidenceKindSchema) })),
  legalStage: z.optional(legalStageSchema),
  saidAt: z.optional(z.nullable(isoDateSchema)),
  /** the incident in the person's words; which reports belong to it is decided apart (decision.ts) */
  incident: z.optional(z.nullable(z.object({ id: z.nullable(z.string().check(z.maxLength(2_200))), label: z.string().check(z.maxLength(MAX_NAME)), background: z.boolean() }))),
});
export type Correction = z.infer<typeof correctionSchema>;
export type CorrectedField = keyof Correction;

/** Evidence that a person names: its address, and a copy in an archive with the day of the copy. */
export const evidenceLinkSchema = z.object({
  url: webAddressSchema.check(z.maxLength(MAX_ADDRESS)),
  label: z.string().check(z.maxLength(MAX_NAME)),
  archive: z.nullable(z.object({ url: webAddressSchema.check(z.maxLength(MAX_ADDRESS)), on: z.nullable(isoDateSchema) })),
});
export type EvidenceLink = z.infer<typeof evidenceLinkSchema>;

/** A person's own verdict with its reasons: it stands beside the machine's, never in its place. */
export const assessmentSchema = z.object({ reading: z.enum(OWN_READINGS), reasons: z.string().check(z.maxLength(MAX_NOTE)) });
export type Assessment = z.infer<typeof assessmentSchema>;

/** The article that an annotation is about, so that it can be told and found again without the kept report. */
export const annotatedArticleSchema = z.object({
  /** the report's id */
  id: z.string().check(z.minLength(1), z.maxLength(2_100)),
  url: z.nullable(webAddressSchema),
  title: z.nullable(z.string()),
  outletId: z.nullable(z.string()),
  language: z.string(),
  published: z.nullable(isoDateSchema),
  /** of the text that the quotes were taken from */
  textHash: z.string(),
});
export type AnnotatedArticle = z.infer<typeof annotatedArticleSchema>;

/** Everything that can be said of one claim in one go, before it is kept. */
export const annotationWordsSchema = z.object({
  review: reviewSchema,
  fields: correctionSchema,
  note: z.string().check(z.maxLength(MAX_NOTE)),
  tags: z.array(z.string().check(z.minLength(1), z.maxLength(MAX_TAG))).check(z.maxLength(MAX_TAGS)),
  links: z.array(evidenceLinkSchema).check(z.maxLength(MAX_LINKS)),
  assessment: z.nullable(assessmentSchema),
});
export type AnnotationWords = z.infer<typeof annotationWordsSchema>;

/**
 * What a person says of one claim of one article. `claim` is the claim as it was read by the machine when the person judged it, or, where the machine missed it, as the
 * person first drew it up: with `fields` it gives the claim that is compared (lib/reviews).
 */
export const annotationSchema = z.extend(annotationWordsSchema, {
  id: annotationIdSchema,
  article: annotatedArticleSchema,
  claim: claimSchema,
  author: z.nullable(z.string().check(z.maxLength(MAX_AUTHOR))),
  /** ISO date-times in UTC */
  created: z.iso.datetime(),
  modified: z.iso.datetime(),
  /** 1, then one more with each change that was kept */
  revision: z.int().check(z.positive()),
});
export type Annotation = z.infer<typeof annotationSchema>;

export const ACTS = ['review', 'correct', 'add', 'note', 'assess', 'remove', 'import', 'restore'] as const;

/** One act of a person: what it changed, before and after. Undoing puts back all that came before, redoing all that came after; acts are never rewritten. */
export const actSchema = z.object({
  /** a random name given before it is sent (S2) */
  id: annotationIdSchema,
  kind: z.enum(ACTS),
  at: z.iso.datetime(),
  author: z.nullable(z.string().check(z.maxLength(MAX_AUTHOR))),
  changes: z.array(z.object({ id: annotationIdSchema, before: z.nullable(annotationSchema), after: z.nullable(annotationSchema) })),
  /** "dropped": it was undone, and then something else was done: it stays in the history and cannot be redone */
  state: z.enum(['done', 'undone', 'dropped']),
});
export type Act = z.infer<typeof actSchema>;

/** The kind of text in which other forms carry an annotation of ours whole, so that it comes back as it was. */
export const ANNOTATION_MEDIA_TYPE = 'application/vnd.whence.annotation+json';

/** How the words of an annotation stand in the page as it is now. */
export const ANCHORINGS = ['exact', 'moved', 'changed', 'lost'] as const;
export const anchoringSchema = z.enum(ANCHORINGS);
