import * as z from 'zod/mini';
import { flagSchema, isoDateSchema, statusSchema, strengthSchema, webAddressSchema } from './vocabulary';

export const MAX_OBJECTION = 4_000;
const MAX_ADDRESS = 2_000;
/** Reports by which the incident of an objection is found again where no casebook names it. */
export const MAX_ANCHORS = 50;

/** How the reader sees it, where they say so. */
export const OWN_READINGS = ['proven', 'corroborated', 'suspected', 'unsubstantiated', 'refuted'] as const;
export const ownReadingSchema = z.nullable(z.enum(OWN_READINGS));
export type OwnReading = z.infer<typeof ownReadingSchema>;

/** A random name given before it is sent: the same objection sent twice is kept once. */
export const objectionIdSchema = z.string().check(z.regex(/^[A-Za-z0-9-]{8,64}$/));

/** What is written, before it is saved: nothing in it has to be finished. */
export const objectionDraftSchema = z.object({
  id: objectionIdSchema,
  text: z.string().check(z.maxLength(MAX_OBJECTION)),
  reading: ownReadingSchema,
  evidence: z.string().check(z.maxLength(MAX_ADDRESS)),
});
export type ObjectionDraft = z.infer<typeof objectionDraftSchema>;

/** A verdict as it stood when somebody objected to it. */
export const objectedVerdictSchema = z.object({ strength: strengthSchema, status: statusSchema, flag: flagSchema, asOf: isoDateSchema, ruleVersion: z.string() });
export type ObjectedVerdict = z.infer<typeof objectedVerdictSchema>;

/** What the reader holds against a verdict. It stands beside the verdict and changes nothing in it. */
export const objectionSchema = z.object({
  id: objectionIdSchema,
  incident: z.object({ id: z.string(), label: z.string() }),
  /** reports of the incident: where it has no name that lasts, they tell which one is meant */
  reports: z.array(z.string()).check(z.maxLength(MAX_ANCHORS)),
  actor: z.object({ id: z.string(), name: z.string() }),
  text: z.string().check(z.minLength(1), z.maxLength(MAX_OBJECTION)),
  reading: ownReadingSchema,
  evidence: z.nullable(webAddressSchema.check(z.maxLength(MAX_ADDRESS))),
  verdict: objectedVerdictSchema,
  /** ISO date-times in UTC */
  written: z.iso.datetime(),
  changed: z.nullable(z.iso.datetime()),
});
export type Objection = z.infer<typeof objectionSchema>;

/** Which verdict is meant: that of a claim in a tab, or that of one of the accused of an incident; or whatever anything was held against. */
export const verdictMeantSchema = z.union([
  z.object({ tabId: z.int().check(z.nonnegative()), claimId: z.string().check(z.minLength(1), z.maxLength(200)) }),
  z.object({ incident: z.string().check(z.minLength(1), z.maxLength(2_200)), actor: z.string().check(z.minLength(1), z.maxLength(500)) }),
  z.object({ everything: z.literal(true) }),
]);
export type VerdictMeant = z.infer<typeof verdictMeantSchema>;
