import * as z from 'zod/mini';

/** What is the matter with the page in a tab. */
export const pageStateSchema = z.enum([
  'claims',
  'no_claims',
  'reading',
  'not_article',
  'not_covered',
  'not_permitted',
  'language_not_read',
  'language_off',
  'off_here',
  'off_everywhere',
  'unreachable',
  'failed',
]);
export type PageState = z.infer<typeof pageStateSchema>;

/** Whether the page's report is kept. */
export const keptSchema = z.enum(['kept', 'not_yet', 'private', 'failed', 'nothing_to_keep']);
export type Kept = z.infer<typeof keptSchema>;
