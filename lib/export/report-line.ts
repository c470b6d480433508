import * as z from 'zod/mini';
import { cueSchema } from '../model/span';
import { claimActorSchema, claimSchema, speakerSchema, type Claim } from '../model/claim';
import type { Report } from '../model/report';

/** A claim as the command line prints it. Offsets are UTF-16 in the text analysed. */
export const claimLineSchema = z.object({
  id: z.string(),
  cls: claimSchema.shape.cls,
  quotes: z.array(z.object({ exact: z.string(), start: z.int(), end: z.int() })),
  actor: claimActorSchema,
  relation: claimSchema.shape.relation,
  polarity: claimSchema.shape.polarity,
  certainty: claimSchema.shape.certainty,
  stance: claimSchema.shape.stance,
  speaker: z.nullable(speakerSchema),
  via: z.array(z.string()),
  evidence: claimSchema.shape.evidence,
  legalStage: claimSchema.shape.legalStage,
  incident: claimSchema.shape.incident,
  statedConfidence: claimSchema.shape.statedConfidence,
  falseFlagAgainst: claimSchema.shape.falseFlagAgainst,
  saidAt: claimSchema.shape.saidAt,
  inHeadline: z.boolean(),
  cues: z.array(cueSchema),
});
export type ClaimLine = z.infer<typeof claimLineSchema>;

/** One line of `analyse --json`: a report with its claims. `text` is there for pages only, where offsets cannot index the file. */
export const reportLineSchema = z.object({
  schema: z.literal('whence/report@1'),
  file: z.string(),
  language: z.string(),
  languageRead: z.boolean(),
  title: z.nullable(z.string()),
  outlet: z.nullable(z.string()),
  url: z.nullable(z.string()),
  published: z.nullable(z.string()),
  partial: z.boolean(),
  claims: z.array(claimLineSchema),
  text: z.optional(z.string()),
});
export type ReportLine = z.infer<typeof reportLineSchema>;

/** A claim without what only matching needs. */
export function claimLine(claim: Claim): ClaimLine {
  const { id, cls, actor, relation, polarity, certainty, stance, speaker, via, evidence, legalStage, incident, statedConfidence, falseFlagAgainst, saidAt, inHeadline, cues } = claim;
  const quotes = claim.quotes.map(({ exact, start, end }) => ({ exact, start, end }));
  return { id, cls, quotes, actor, relation, polarity, certainty, stance, speaker, via, evidence, legalStage, incident, statedConfidence, falseFlagAgainst, saidAt, inHeadline, cues };
}

/** The line for one file; `incidentOf` gives the incident that comparing found for a claim, if any. */
export function reportLine(report: Report, file: string, text: string | null, incidentOf: (claim: Claim) => Claim['incident'] = (c) => c.incident): ReportLine {
  const { language, languageRead, title, outletId, url, published, partial } = report;
  const claims = report.claims.map((claim) => claimLine({ ...claim, incident: incidentOf(claim) }));
  return { schema: 'whence/report@1', file, language, languageRead, title, outlet: outletId, url, published, partial, claims, ...(text === null ? {} : { text }) };
}
