import * as z from 'zod/mini';

const countSchema = z.int().check(z.nonnegative());

/** How much a backup holds. */
export const backupCountsSchema = z.object({ annotations: countSchema, objections: countSchema, decisions: countSchema, reports: countSchema });
export type BackupCounts = z.infer<typeof backupCountsSchema>;

export const backupIdSchema = z.string().check(z.regex(/^[a-z0-9]{1,20}$/));

/** What is known of a backup without opening it. */
export const backupSchema = z.object({
  id: backupIdSchema,
  /** ISO date-time in UTC */
  made: z.iso.datetime(),
  counts: backupCountsSchema,
  /** SHA-256 of its text, hexadecimal */
  sum: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  /** it was the last one when the browser lost the store: it stays until the reader has it back or wants it gone */
  held: z.boolean(),
});
export type Backup = z.infer<typeof backupSchema>;
