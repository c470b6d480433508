import type { DBSchema } from 'idb';
import { z } from 'zod';

export const DATABASE = 'whence';
export const VERSION = 1;

/** What is looked through: one small row a report, with the keys that it can be found by. */
export const headerSchema = z.object({
  id: z.string(),
  published: z.string(),
  keys: z.array(z.string()),
  bands: z.array(z.string()),
  /** the last visits that were kept: a repeated message changes nothing */
  visits: z.array(z.string()),
});
export type Header = z.infer<typeof headerSchema>;

/** `published` of a report that does not say when it was published: it sorts before all dates. */
export const NO_DATE = '';

/** Rows come from a file on disk: `unknown` until they are parsed. */
export interface Tables extends DBSchema {
  headers: { key: string; value: Header; indexes: { keys: string; bands: string; published: string } };
  bodies: { key: string; value: unknown };
}

