import * as z from 'zod/mini';
import { IMPORT_KINDS, importChoiceSchema, importIdSchema, importKindSchema } from '../model/import';

const countSchema = z.int().check(z.nonnegative());

/** How many entries of one kind a file has, and what they are to what is kept. */
export const importCountSchema = z.object({ kind: importKindSchema, text: z.string(), new: countSchema, same: countSchema, conflict: countSchema });

/** One entry that is kept in other words: both, ready to show. */
export const importConflictSchema = z.object({ kind: importKindSchema, name: z.string(), label: z.string(), differences: z.array(z.object({ label: z.string(), mine: z.string(), theirs: z.string() })) });
export type ImportConflict = z.infer<typeof importConflictSchema>;

/** What taking a file in would do. `conflicts` are the first of them; `more` counts the rest, which go by the word for all. */
export const importViewSchema = z.object({
  import: importIdSchema,
  counts: z.array(importCountSchema),
  conflicts: z.array(importConflictSchema),
  more: countSchema,
  /** the browser has lost kept reports: this is beside what is left of them, and taking it in goes on with that */
  lost: z.boolean(),
});
export type ImportView = z.infer<typeof importViewSchema>;

/** What was decided of some conflicts; of the others `otherwise` holds. */
export const importDecidedSchema = z.object({
  otherwise: importChoiceSchema,
  of: z.array(z.object({ kind: importKindSchema, name: z.string().check(z.maxLength(4_500)), choice: importChoiceSchema })).check(z.maxLength(5_000)),
});
export type ImportDecided = z.infer<typeof importDecidedSchema>;

/** Kinds in the order in which they are told: what a person wrote first. */
export const TOLD_KINDS = ['annotation', 'objection', 'decision', 'report', 'act'] as const satisfies readonly (typeof IMPORT_KINDS)[number][];
