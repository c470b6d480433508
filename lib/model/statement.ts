import { z } from 'zod';
import { edgeSchema } from './actor';
import { evidenceTierSchema, isoDateSchema, legalStageSchema, roleSchema, sideSchema } from './vocabulary';

/**
 * One origin's statement on one proposition, in the form that `judge` reads from a file. Field names are those of the file form
 * (snake case); `compare` builds the same records from claims and the casebook, and one function judges both.
 */
export const statementSchema = z.object({
  id: z.string(),
  date: isoDateSchema,
  actor: z.string(),
  /** who speaks: a person; the institution is what counts for independence */
  speaker: z.string().optional(),
  institution: z.string(),
  role: roleSchema,
  side: sideSchema,
  commitment: z.enum(['CT', 'PR', 'PS', 'U']),
  evidence: evidenceTierSchema,
  polarity: z.enum(['+', '-', 'u']).default('+'),
  legal: legalStageSchema.default('none'),
  anonymous: z.boolean().default(false),
  self_claim: z.boolean().default(false),
  authentic_channel: z.boolean().default(false),
  false_flag: z.boolean().default(false),
  motive_only: z.boolean().default(false),
  solidarity: z.boolean().default(false),
  admission: z.enum(['full', 'qualified']).optional(),
  coalition: z.string().optional(),
  event: z.string().optional(),
  own_basis: z.boolean().default(false),
  supersedes: z.array(z.string()).default([]),
  derived_from: z.array(z.string()).default([]),
  relies_on: z.array(z.string()).default([]),
  retracted_on: isoDateSchema.optional(),
  reports: z.int().nonnegative().default(1),
  src: z.string().optional(),
});
export type Statement = z.infer<typeof statementSchema>;

/** One expected proposition of a case file. */
export const expectationSchema = z.object({
  actor: z.string(),
  as_of: isoDateSchema,
  verdict: z.string().optional(),
  n_ind: z.int().nonnegative().optional(),
});
export type Expectation = z.infer<typeof expectationSchema>;

/** An incident as dated statements: the form of `judge CASES.json`. */
export const caseSchema = z.object({
  id: z.string(),
  title: z.string(),
  edges: z.array(edgeSchema).default([]),
  statements: z.array(statementSchema),
  expect: z.array(expectationSchema).default([]),
});
export type Case = z.infer<typeof caseSchema>;
