import * as z from 'zod/mini';
import { anchoringSchema, annotationSchema } from './annotation';
import { quoteSchema } from './span';

/**
 * How the words of an annotation stand in one text of its article. What was learned of them there is kept: only a text that was read as a whole tells how often the same words
 * stand in it, and how a sentence goes on of which a part is quoted.
 */
export const standingSchema = z.object({
  /** of the text that this is said of */
  textHash: z.string(),
  state: anchoringSchema,
  /** where the words stand: exact or moved; else where they stood last */
  quotes: z.array(quoteSchema),
  /** for each of them how often the same sentence stands in the text, and the fingerprint of the whole sentence; null where the text was never read as a whole */
  known: z.array(z.nullable(z.object({ copies: z.int(), whole: z.string() }))),
  /** what stands there now, where the words changed */
  now: z.nullable(z.string()),
});
export type Standing = z.infer<typeof standingSchema>;

/** An annotation as it is kept. */
export const keptAnnotationSchema = z.object({ annotation: annotationSchema, standing: z.nullable(standingSchema) });
export type KeptAnnotation = z.infer<typeof keptAnnotationSchema>;
