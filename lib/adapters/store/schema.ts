import type { DBSchema } from 'idb';
import * as z from 'zod/mini';
import { actSchema, reviewSchema } from '../../model/annotation';
import { keptAnnotationSchema } from '../../model/kept-annotation';
import { listingSchema, dossierSchema, type LibraryOrder } from '../../model/library';
import type { Objection } from '../../model/objection';

export const DATABASE = 'whence';
/** 1: headers and bodies. 2: keys that few reports share, when a report was last seen, and the number of reports. 3: lists of reports and incidents, and objections. 4: keys in the order of time, so that a stretch of it is one look-up; annotations, and the acts that made them. */
export const VERSION = 4;

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

const indexed = {
  terms: z.array(z.string()),
  order: z.object({ newest: z.string(), oldest: z.string(), read: z.string(), most: z.string() }),
};
/** `pending`: it is not sorted under its incidents yet, or has to be sorted anew; there is none where all is done, so that the index holds only those. */
export const listingRowSchema = z.extend(listingSchema, { ...indexed, pending: z.optional(z.literal(1)) });
export type StoredListing = z.infer<typeof listingRowSchema>;
export const dossierRowSchema = z.extend(dossierSchema, indexed);
export type StoredDossier = z.infer<typeof dossierRowSchema>;

/** An annotation with what it is found by: its article, and what was made of the claim. */
export const annotationRowSchema = z.extend(keptAnnotationSchema, { id: z.string(), article: z.string(), review: reviewSchema });
export type AnnotationRow = z.infer<typeof annotationRowSchema>;

/**
 * An act in the journal. `seq` is its place in the order in which acts were done; `undone` stands only where it is, so that its index holds few. `top` are the revisions that undoing and
 * redoing gave: a revision is never given twice.
 */
export const actRowSchema = z.object({
  seq: z.optional(z.int()),
  id: z.string(),
  articles: z.array(z.string()),
  annotations: z.array(z.string()),
  undone: z.optional(z.literal(1)),
  /** it was done elsewhere and came with a file: history to be read, and not the reader's own last act */
  imported: z.optional(z.literal(1)),
  top: z.record(z.string(), z.int()),
  act: actSchema,
});
export type ActRow = z.infer<typeof actRowSchema>;

type Orders = { [Order in LibraryOrder]: [string, string] };

/** Rows come from a file on disk: `unknown` until they are parsed. */
export interface Tables extends DBSchema {
  headers: { key: string; value: Header; indexes: { keys: string; bands: string; published: string; seen: string } };
  bodies: { key: string; value: unknown };
  /** the number of reports, kept in step with them: counting a hundred thousand takes half a second */
  totals: { key: string; value: number };
  /** small records of the reports, for lists: looking through a hundred thousand of them takes seconds, through the bodies minutes */
  listings: { key: string; value: StoredListing; indexes: Orders & { terms: string; pending: number } };
  /** the incidents that kept reports are about */
  dossiers: { key: string; value: StoredDossier; indexes: Orders & { terms: string } };
  objections: { key: string; value: Objection };
  annotations: { key: string; value: AnnotationRow; indexes: { article: string; review: string } };
  acts: { key: number; value: ActRow; indexes: { id: string; articles: string; annotations: string; undone: number } };
}

/** What is written when a report is kept or forgotten, or something said of its claims. */
export const WRITTEN = ['headers', 'bodies', 'totals', 'listings', 'dossiers', 'annotations', 'acts', 'objections'] as const;
