import * as z from 'zod/mini';
import { edgeSchema } from './actor';
import { evidenceTierSchema, isoDateSchema, legalStageSchema, roleSchema, sideSchema } from './vocabulary';

/** Another statement, and why a person says so of it. */
const toldSchema = z.object({ id: z.string(), why: z.string() });

/**
 * One origin's statement on one proposition, in the form that `judge` reads from a file. Field names are those of the file form
 * (snake case); `compare` builds the same records from claims and the casebook, and one function judges both.
 */
export const statementSchema = z.object({
  id: z.string(),
  date: isoDateSchema,
  actor: z.string(),
  /** who speaks: a person; the institution is what counts for independence */
  speaker: z.optional(z.string()),
  institution: z.string(),
  role: roleSchema,
  side: sideSchema,
  commitment: z.enum(['CT', 'PR', 'PS', 'U']),
  evidence: evidenceTierSchema,
  polarity: z._default(z.enum(['+', '-', 'u']), '+'),
  legal: z._default(legalStageSchema, 'none'),
  anonymous: z._default(z.boolean(), false),
  self_claim: z._default(z.boolean(), false),
  authentic_channel: z._default(z.boolean(), false),
  false_flag: z._default(z.boolean(), false),
  motive_only: z._default(z.boolean(), false),
  solidarity: z._default(z.boolean(), false),
  admission: z.optional(z.enum(['full', 'qualified'])),
  coalition: z.optional(z.string()),
  event: z.optional(z.string()),
  own_basis: z._default(z.boolean(), false),
  supersedes: z._default(z.array(z.string()), []),
  derived_from: z._default(z.array(z.string()), []),
  relies_on: z._default(z.array(z.string()), []),
  /** statements that a person holds for the same source as this one, or for another, with why: this goes before every rule */
  one_with: z.optional(z.array(toldSchema)),
  apart_from: z.optional(z.array(toldSchema)),
  retracted_on: z.optional(isoDateSchema),
  reports: z._default(z.int().check(z.nonnegative()), 1),
  src: z.optional(z.string()),
});
/** `undated`: no report says when it was said; `date` is then the day of the verdict, and is never shown. Files of statements always say. */
export type Statement = z.infer<typeof statementSchema> & { undated?: true };

/** One expected proposition of a case file. */
export const expectationSchema = z.object({
  actor: z.string(),
  as_of: isoDateSchema,
  verdict: z.optional(z.string()),
  n_ind: z.optional(z.int().check(z.nonnegative())),
});
export type Expectation = z.infer<typeof expectationSchema>;

/** An incident as dated statements: the form of `judge CASES.json`. */
export const caseSchema = z.object({
  id: z.string(),
  title: z.string(),
  edges: z._default(z.array(edgeSchema), []),
  statements: z.array(statementSchema),
  expect: z._default(z.array(expectationSchema), []),
});
export type Case = z.infer<typeof caseSchema>;
