import * as z from 'zod/mini';
import { ACTS, anchoringSchema, annotationIdSchema, annotationSchema, annotationWordsSchema, reviewSchema } from '../model/annotation';
import { claimSchema } from '../model/claim';
import { claimViewSchema } from './types';

/** One claim of a page as the fact-checker sees it: as it was read, what was said of it, and how it is compared. */
export const deskItemSchema = z.object({
  /** names the item for as long as it is there, also for its draft: the annotation's id, the claim's where nothing was said of it, or the name under which a draft of a missed claim was begun */
  key: z.string(),
  /** the claim's id in the page as it is compared; null where the words are gone and nothing is compared */
  claimId: z.nullable(z.string()),
  /** the claim as the machine reads it now; null where it does not, or where a person added it */
  machine: z.nullable(claimSchema),
  annotation: z.nullable(annotationSchema),
  review: reviewSchema,
  /** how the annotated words stand in this page; null where nothing was annotated */
  anchoring: z.nullable(anchoringSchema),
  /** what stands there now, where the words changed */
  nowWords: z.nullable(z.string()),
  /** as it is shown to readers, with its verdict; null where nothing is compared */
  view: z.nullable(claimViewSchema),
  /** what was begun on it and not kept */
  draft: z.nullable(annotationWordsSchema),
});
export type DeskItem = z.infer<typeof deskItemSchema>;

/** What undoing or redoing would do, as a sentence; null where there is nothing. */
export const stepSchema = z.nullable(z.object({ actId: annotationIdSchema, text: z.string() }));

/** Everything that the desk shows of one article. */
export const deskViewSchema = z.object({
  reportId: z.string(),
  title: z.nullable(z.string()),
  items: z.array(deskItemSchema),
  undo: stepSchema,
  redo: stepSchema,
  /** tags that can be chosen: the vocabulary that ships, then the person's own by use */
  tags: z.array(z.string()),
  /** those of the vocabulary that ships in the reader's words; a person's own tags are their own words */
  tagTexts: z._default(z.record(z.string(), z.string()), {}),
  /** whom the tables know of those that its claims name, by id, as the reader's language has them; what stands in a field is the article's own word */
  actorTexts: z._default(z.record(z.string(), z.string()), {}),
  author: z.nullable(z.string()),
  /** a private window: nothing may be kept */
  private: z.boolean(),
  problem: z.nullable(z.string()),
});
export type DeskView = z.infer<typeof deskViewSchema>;

/** One line of an annotation's history, newest first. */
export const historyLineSchema = z.object({
  actId: annotationIdSchema,
  kind: z.enum(ACTS),
  at: z.string(),
  when: z.string(),
  author: z.nullable(z.string()),
  text: z.string(),
  state: z.enum(['done', 'undone', 'dropped']),
  /** texts that were rewritten, word by word */
  diffs: z.optional(z.array(z.object({ label: z.string(), parts: z.array(z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() })) }))),
});
export type HistoryLine = z.infer<typeof historyLineSchema>;

/** A claim in the list for work in bulk: small, ready to show. */
export const claimRowSchema = z.object({
  reportId: z.string(),
  claimId: z.string(),
  annotationId: z.nullable(annotationIdSchema),
  title: z.string(),
  outlet: z.string(),
  published: z.nullable(z.string()),
  url: z.nullable(z.string()),
  exact: z.string(),
  actor: z.string(),
  speaker: z.nullable(z.string()),
  incident: z.nullable(z.string()),
  rung: z.nullable(z.string()),
  rungText: z.nullable(z.string()),
  review: reviewSchema,
  /** of its annotation, 0 where there is none */
  revision: z._default(z.int().check(z.nonnegative()), 0),
});
export type ClaimRow = z.infer<typeof claimRowSchema>;
