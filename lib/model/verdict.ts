import * as z from 'zod/mini';
import { claimClassSchema, certaintySchema, evidenceKindSchema, evidenceTierSchema, flagSchema, isoDateSchema, relationSchema, roleSchema, sideSchema, STATUSES, statusSchema, STRENGTHS, strengthSchema, webAddressSchema, type Flag, type Status, type Strength } from './vocabulary';

export { flagSchema, STATUSES, statusSchema, STRENGTHS, strengthSchema, type Flag, type Status, type Strength };

/**
 * One reason of a verdict. `code` is a rule of the ladder ("PROOF1", "CORR1", …) or a WHY of model.md 3.1; `values` fill its sentence in
 * the message catalogue (key `reason_CODE` or `reason_CODE_variant`), in order; `refs` are ids of the statements, claims and reports it rests on.
 */
export const reasonSchema = z.object({
  code: z.string(),
  variant: z.nullable(z.string()),
  values: z.array(z.string()),
  refs: z.array(z.string()),
});
export type Reason = z.infer<typeof reasonSchema>;

export const verdictSchema = z.object({
  strength: strengthSchema,
  status: statusSchema,
  flag: flagSchema,
  asOf: isoDateSchema,
  /** origins that name this actor or one tied to it at CORROBORATED or better */
  independent: z.int().check(z.nonnegative()),
  /** sum over live supporting statements */
  reports: z.int().check(z.nonnegative()),
  reasons: z.array(reasonSchema),
  ruleVersion: z.string(),
});
export type Verdict = z.infer<typeof verdictSchema>;

/**
 * One step of a report's chain, outermost first, and what shows it: the page itself, words of the text, a link, the report that is cited, the same quotation elsewhere, the same
 * agency's text elsewhere, the same words in another language, the first of a circle, date and content alone, the casebook; or that nothing does.
 */
export const shownHopSchema = z.object({
  agent: z.string(),
  words: z.nullable(z.string()),
  url: z.nullable(webAddressSchema),
  by: z.enum(['page', 'words', 'link', 'cited', 'quotation', 'agency', 'translation', 'loop', 'date', 'casebook', 'nothing']),
});
export type ShownHop = z.infer<typeof shownHopSchema>;

/** How a speaker knows, apart from who it is: the rules are in lib/verdicts/knowing.ts. */
export const KNOWING = ['witnessed', 'published', 'deduced', 'told', 'not_stated'] as const;
export const knowingSchema = z.enum(KNOWING);
export type Knowing = z.infer<typeof knowingSchema>;

/** One report below an origin: how the statement reached it and in which words. */
export const originReportSchema = z.object({
  id: z.string(),
  outlet: z.string(),
  url: z.nullable(webAddressSchema),
  published: z.nullable(isoDateSchema),
  /** relays, outermost first, ending in the speaker or "unresolved" */
  chain: z.array(z.string()),
  hops: z.array(shownHopSchema),
  unresolved: z.boolean(),
  wording: z.string(),
  relation: relationSchema,
  certainty: certaintySchema,
  /** what the report calls the speaker, where it does */
  role: z.nullable(roleSchema),
  /** the outlet belongs to what was attacked (WHY20) */
  stake: z.boolean(),
  /** the day on which what it repeats was taken back (I15) */
  retracted: z.nullable(isoDateSchema),
  /** what it says otherwise than the most upstream wording at hand, or null */
  drift: z.nullable(z.string()),
  /** where it was learned of: an analysed page or file, the store, or the casebook */
  known: z.enum(['page', 'store', 'casebook']),
  claimIds: z.array(z.string()),
  /** a person corrected or added a claim by which it is here */
  reviewed: z.optional(z.literal(true)),
});
export type OriginReport = z.infer<typeof originReportSchema>;

/** An origin of a proposition: a speaker's or document's own statement, with the reports that repeat it. */
export const originSchema = z.object({
  id: z.string(),
  /** the name under which a person's word on it is kept, that it is one with another or not */
  subject: z.optional(z.string()),
  speaker: z.string(),
  speakerRole: z.nullable(z.string()),
  institution: z.string(),
  role: roleSchema,
  side: sideSchema,
  anonymous: z.boolean(),
  date: z.nullable(isoDateSchema),
  polarity: z.enum(['+', '-', 'u']),
  cls: claimClassSchema,
  certainty: certaintySchema,
  tier: evidenceTierSchema,
  kinds: z.array(evidenceKindSchema),
  knows: knowingSchema,
  /** the source's own deciding words and what they say, where the casebook records them */
  wording: z.nullable(z.string()),
  relation: z.nullable(relationSchema),
  /** the day on which its statements on this actor were taken back */
  retracted: z.nullable(isoDateSchema),
  url: z.nullable(webAddressSchema),
  reports: z.array(originReportSchema),
});
export type Origin = z.infer<typeof originSchema>;

/** Incident × actor: what is judged. */
export const propositionSchema = z.object({
  actor: z.object({ id: z.string(), name: z.string() }),
  verdict: verdictSchema,
  /** origins that assert it, and those that deny it (polarity "-"); a denial is shown beside, never counted */
  origins: z.array(originSchema),
});
export type Proposition = z.infer<typeof propositionSchema>;

/** Who was named when: the first statement on an actor, how many days after the event, and every rung that the proposition stood on. Oldest first. */
export const attributionHistorySchema = z.object({
  actor: z.object({ id: z.string(), name: z.string() }),
  first: isoDateSchema,
  by: z.string(),
  days: z.nullable(z.int()),
  steps: z.array(z.object({ date: isoDateSchema, strength: strengthSchema, status: statusSchema })),
});
export type AttributionHistory = z.infer<typeof attributionHistorySchema>;

/** An incident with all that is said about who did it. */
export const comparedIncidentSchema = z.object({
  id: z.string(),
  label: z.string(),
  date: z.nullable(isoDateSchema),
  /** true where the incident is known only from the pages at hand, not from the casebook */
  provisional: z.boolean(),
  /** the day on which the casebook's record of it was compiled; null where it is not in the casebook */
  compiled: z._default(z.nullable(isoDateSchema), null),
  propositions: z.array(propositionSchema),
  history: z._default(z.array(attributionHistorySchema), []),
  /** ids of claims that fall under it, per report: reportId → claimIds */
  claims: z.record(z.string(), z.array(z.string())),
  /** under which name a person's word on a report's place in this incident is kept, by its id (lib/incidents/decided.ts) */
  subjects: z.optional(z.record(z.string(), z.string())),
  /** what the casebook says of it in English (speakers that are no names, remarks on reports), by its words, in the reader's language; missing in English */
  words: z.optional(z.record(z.string(), z.string())),
  /** ids of the casebook's incidents that a person joined to this one */
  joined: z.optional(z.array(z.string())),
  /** claims that are only possibly about this incident: shown, never counted */
  possibly: z.record(z.string(), z.array(z.string())),
  /** the reports of those claims, one each */
  possiblyReports: z.array(originReportSchema),
});
export type ComparedIncident = z.infer<typeof comparedIncidentSchema>;

export const comparisonSchema = z.object({ asOf: isoDateSchema, incidents: z.array(comparedIncidentSchema) });
export type Comparison = z.infer<typeof comparisonSchema>;
