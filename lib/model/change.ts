import * as z from 'zod/mini';

/** A field of a claim that another reading of the same sentence gives another value, as the model names it: "certainty", "probable", "certain". */
export const changedFieldSchema = z.object({ field: z.string(), was: z.string(), now: z.string() });
export type ChangedField = z.infer<typeof changedFieldSchema>;

/**
 * What became of a sentence that a kept claim rests on, when its page was read again. `now` is null where no sentence of the page has enough of its words
 * left: it is gone, and nothing is attached to another sentence in its place.
 */
export const changeSchema = z.object({
  /** id of the kept claim */
  claimId: z.string(),
  was: z.string(),
  now: z.nullable(z.string()),
  /** what is said otherwise around the same sentence; empty where the sentence itself changed */
  fields: z.array(changedFieldSchema),
});
export type Change = z.infer<typeof changeSchema>;
