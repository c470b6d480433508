import type { DBSchema } from 'idb';
import * as z from 'zod/mini';

export const DATABASE = 'whence';
/** 1: headers and bodies. 2: keys that few reports share, when a report was last seen, and the number of reports. */
export const VERSION = 2;

/** What is looked through: one small row a report, with the keys that it can be found by. */
export const headerSchema = z.object({
  id: z.string(),
  published: z.string(),
  keys: z.array(z.string()),
  bands: z.array(z.string()),
  /** the last visits that were kept: a repeated message changes nothing */
  visits: z.array(z.string()),
  /** ISO date-time of the last reading that was kept */
  seen: z.string(),
});
export type Header = z.infer<typeof headerSchema>;

/** `published` of a report that does not say when it was published: it sorts before all dates. */
export const NO_DATE = '';

/** Rows come from a file on disk: `unknown` until they are parsed. */
export interface Tables extends DBSchema {
  headers: { key: string; value: Header; indexes: { keys: string; bands: string; published: string; seen: string } };
  bodies: { key: string; value: unknown };
  /** the number of reports, kept in step with them: counting a hundred thousand takes half a second */
  totals: { key: string; value: number };
}

