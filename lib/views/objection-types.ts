import * as z from 'zod/mini';
import { objectionDraftSchema, ownReadingSchema, verdictMeantSchema } from '../model/objection';

/** What the reader holds against a verdict, ready to show. */
export const objectionViewSchema = z.object({
  id: z.string(),
  text: z.string(),
  reading: ownReadingSchema,
  /** "You see it as: Suspected", or null */
  readingText: z.nullable(z.string()),
  /** http(s) or null */
  evidence: z.nullable(z.string()),
  /** "Written on 3 May 2025, changed on 5 May 2025" */
  written: z.string(),
  /** "The verdict has changed since you wrote this: from … to …", or null */
  stale: z.nullable(z.string()),
  /** in the list of all of them: what it is held against, and the incident of the library that opens, if it is there */
  against: z.optional(z.object({ accused: z.string(), incident: z.string(), opens: z.nullable(z.string()) })),
});
export type ObjectionView = z.infer<typeof objectionViewSchema>;

/** What can be held against a verdict and what is held against it already. */
export const objectingSchema = z.object({
  about: verdictMeantSchema,
  objections: z.array(objectionViewSchema),
  /** what was begun and not saved, or null */
  draft: z.nullable(objectionDraftSchema),
  /** nothing can be kept of this window */
  private: z.boolean(),
  /** why those that are kept cannot be shown, or null */
  problem: z.nullable(z.string()),
});
export type Objecting = z.infer<typeof objectingSchema>;
