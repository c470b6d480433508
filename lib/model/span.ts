import * as z from 'zod/mini';

/** A half-open range of UTF-16 code units in an article's text. */
export const spanSchema = z.object({ start: z.int().check(z.nonnegative()), end: z.int().check(z.nonnegative()) });
export type Span = z.infer<typeof spanSchema>;

/**
 * The words of one sentence, found again by their own text and 32 characters on either side
 * (W3C TextQuoteSelector) or by position (TextPositionSelector). Offsets are UTF-16.
 */
export const quoteSchema = z.object({
  exact: z.string(),
  start: z.int().check(z.nonnegative()),
  end: z.int().check(z.nonnegative()),
  prefix: z.string(),
  suffix: z.string(),
});
export type Quote = z.infer<typeof quoteSchema>;

/**
 * Words that decided a field of a claim. `field` is the name of that field, e.g. "certainty". `value` is what these words gave it: where a claim is told
 * several times, other words may have decided. Offsets are UTF-16.
 */
export const cueSchema = z.object({
  exact: z.string(),
  start: z.int().check(z.nonnegative()),
  end: z.int().check(z.nonnegative()),
  field: z.string(),
  value: z.optional(z.string()),
});
export type Cue = z.infer<typeof cueSchema>;
