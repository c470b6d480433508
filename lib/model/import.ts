import * as z from 'zod/mini';
import { actSchema, annotationIdSchema, annotationSchema } from './annotation';
import { decisionSchema } from './decision';
import { objectionSchema } from './objection';
import { storedReportSchema } from './report';

/** The longest file that is read, in UTF-16 units; looked at before it is read (J3). */
export const MAX_IMPORT_FILE = 64 * 1024 * 1024;
/** Deeper nesting than any form that is read has (J2). */
export const DEEPEST_IMPORT = 32;
/** More entries of one kind than anybody keeps. */
export const MAX_IMPORT_ITEMS = 200_000;
/** Claims of one report, more than any article within the length that is read has. */
export const MAX_REPORT_CLAIMS = 2_000;
/** So many travel in one message. */
export const MAX_STAGED_AT_ONCE = 200;

/** One entry of a file, checked whole. */
export const importItemSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('report'), value: storedReportSchema }),
  z.object({ kind: z.literal('annotation'), value: annotationSchema }),
  z.object({ kind: z.literal('objection'), value: objectionSchema }),
  z.object({ kind: z.literal('decision'), value: decisionSchema }),
  z.object({ kind: z.literal('act'), value: actSchema }),
]);
export type ImportItem = z.infer<typeof importItemSchema>;
export const IMPORT_KINDS = ['report', 'annotation', 'objection', 'decision', 'act'] as const;
export const importKindSchema = z.enum(IMPORT_KINDS);
export type ImportKind = z.infer<typeof importKindSchema>;

/** A file that is being taken in: a random name given by who reads it. */
export const importIdSchema = annotationIdSchema;

/** What an entry is to what is kept: not there yet, there in the same words, there in others. */
export const STANDINGS = ['new', 'same', 'conflict'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Who is believed where file and store differ. */
export const importChoiceSchema = z.enum(['mine', 'theirs']);
export type ImportChoice = z.infer<typeof importChoiceSchema>;

/** The name by which an entry is found again, within its kind. Two decisions on the same two, in either order, are on one question. */
export function importName(item: ImportItem): string {
  if (item.kind !== 'decision') return item.value.id;
  return [item.value.report, item.value.other].sort().join('\n');
}
