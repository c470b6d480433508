import * as z from 'zod/mini';
import { statusSchema } from '../model/verdict';
import { comparisonViewSchema, rungSchema } from './types';

/** A verdict in one line. */
const shortVerdictSchema = z.object({ rung: rungSchema, status: statusSchema, text: z.string() });

/** One incident of the list, ready to show. */
export const incidentRowSchema = z.object({
  id: z.string(),
  label: z.string(),
  /** day of the event, or that it is unknown; null where the label tells it */
  date: z.nullable(z.string()),
  /** the first few of those accused, the best supported first */
  accused: z.array(z.object({ name: z.string(), verdict: shortVerdictSchema })),
  /** "and 2 more", where others are accused besides */
  more: z.nullable(z.string()),
  /** "17 reports · 1 origin" of the best supported */
  counts: z.nullable(z.string()),
  /** "3 kept here" */
  kept: z.nullable(z.string()),
  /** "in the casebook" */
  casebook: z.nullable(z.string()),
});
export type IncidentRow = z.infer<typeof incidentRowSchema>;

/** One report of the list, ready to show. */
export const reportRowSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** null where the report goes by its outlet: then the title is it */
  outlet: z.nullable(z.string()),
  date: z.nullable(z.string()),
  href: z.nullable(z.string()),
  /** "Names Russia, APT29" */
  accused: z.nullable(z.string()),
  /** "Said by Ramid Namazov" */
  speakers: z.nullable(z.string()),
  /** "Denied: Russia (by Ramid Namazov)", "In question: Pale Fox": what is said of others than the accused */
  besides: z.array(z.string()),
  /** how far the best supported of it is supported */
  verdict: z.nullable(shortVerdictSchema),
  /** "Read on 3 May 2025"; null for a report that only the casebook knows: it cannot be deleted */
  kept: z.nullable(z.string()),
  incidents: z.array(z.object({ id: z.string(), label: z.string() })),
});
export type ReportRow = z.infer<typeof reportRowSchema>;

/** One incident, opened. */
export const incidentDetailSchema = z.object({
  id: z.string(),
  label: z.string(),
  /** as in the list */
  date: z.nullable(z.string()),
  asOf: z.string(),
  compiled: z.nullable(z.string()),
  verdicts: z.array(z.object({ actor: z.string(), name: z.string(), verdict: shortVerdictSchema, counts: z.nullable(z.string()), saidBy: z.string() })),
  /** the verdict that is opened */
  chosen: z.nullable(z.string()),
  comparison: z.nullable(comparisonViewSchema),
  reports: z.array(reportRowSchema),
  /** why kept reports are missing from it, or null */
  problem: z.nullable(z.string()),
});
export type IncidentDetail = z.infer<typeof incidentDetailSchema>;
