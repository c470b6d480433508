import * as z from 'zod/mini';
import type { Claim } from '../model/claim';
import { decisionSchema, type Decision } from '../model/decision';
import { objectedVerdictSchema, ownReadingSchema, type Objection } from '../model/objection';
import type { Report } from '../model/report';
import { evidenceTierSchema, isoDateSchema, roleSchema, sideSchema } from '../model/vocabulary';
import { verdictSchema, type Comparison } from '../model/verdict';
import { placeOf } from '../views/lookup';
import { isAbout, isStale, objectedVerdict } from '../views/objection-view';
import type { Say } from '../views/say';
import { canonicalJson } from './canonical-json';
import { verdictFile } from './comparison-file';
import { decisionsOn } from './own-decisions';
import { exportedClaim, exportedClaimSchema, exportedReport, exportedReportSchema, type ExportItem } from './native-report';

/** The verdict as it is judged, its reasons in sentences, with its origins. */
const exportedVerdictSchema = z.extend(verdictSchema, {
  reasons: z.array(z.object({ code: z.string(), text: z.string(), refs: z.array(z.string()) })),
  origins: z.array(
    z.object({
      id: z.string(),
      speaker: z.string(),
      institution: z.string(),
      role: roleSchema,
      side: sideSchema,
      date: z.nullable(isoDateSchema),
      polarity: z.enum(['+', '-', 'u']),
      tier: evidenceTierSchema,
      url: z.nullable(z.string()),
      reports: z.array(z.object({ outlet: z.string(), url: z.nullable(z.string()), published: z.nullable(isoDateSchema) })),
    }),
  ),
});

/** A claim with the verdict of what it says. */
const judgedClaimSchema = z.extend(exportedClaimSchema, { verdict: z.nullable(exportedVerdictSchema) });

/** What the reader holds against a verdict. It stands beside the verdict: `claims` have that unchanged. */
const exportedObjectionSchema = z.object({
  type: z.literal('objection'),
  id: z.string(),
  incident: z.object({ id: z.string(), label: z.string() }),
  actor: z.object({ id: z.string(), name: z.string() }),
  text: z.string(),
  /** how the reader sees it, where they say so */
  reading: ownReadingSchema,
  evidence: z.nullable(z.string()),
  /** ISO date-times in UTC */
  written: z.iso.datetime(),
  changed: z.nullable(z.iso.datetime()),
  /** the verdict as it stood when this was written, and as it stands in this export; null where the export does not judge it */
  verdict: objectedVerdictSchema,
  verdictNow: z.nullable(objectedVerdictSchema),
  /** true where the two differ in rung or status */
  stale: z.boolean(),
});

/** The native form `whence/export@1`: sorted keys, no time of export, so the same content gives the same bytes. */
export const nativeExportSchema = z.object({
  schema: z.literal('whence/export@1'),
  generator: z.string(),
  reports: z.array(exportedReportSchema),
  claims: z.array(judgedClaimSchema),
  annotations: z.array(z.discriminatedUnion('type', [exportedObjectionSchema])),
  /** what the reader decided about the incidents of these reports; missing where nothing was decided */
  decisions: z.optional(z.array(decisionSchema)),
});
export type NativeExport = z.infer<typeof nativeExportSchema>;

function exportedVerdict(claim: Claim, report: Report, comparison: Comparison, say: Say): NativeExport['claims'][number]['verdict'] {
  const { proposition, possibly } = placeOf(claim, report, comparison);
  if (!proposition || possibly) return null;
  const origins = proposition.origins.map(({ id, speaker, institution, role, side, date, polarity, tier, url, reports }) => ({
    id,
    speaker,
    institution,
    role,
    side,
    date,
    polarity,
    tier,
    url,
    reports: reports.map((r) => ({ outlet: r.outlet, url: r.url, published: r.published })),
  }));
  return { ...verdictFile(proposition.verdict, say), origins };
}

function judgedClaim(claim: Claim, report: Report, comparison: Comparison, say: Say): NativeExport['claims'][number] {
  const { incident } = placeOf(claim, report, comparison);
  const named = incident && claim.incident ? { ...claim.incident, id: incident.id, label: incident.label } : claim.incident;
  return { ...exportedClaim(claim, report.id, named), verdict: exportedVerdict(claim, report, comparison, say) };
}

function exportedObjection(objection: Objection, comparison: Comparison): NativeExport['annotations'][number] {
  const { actor, changed, evidence, id, incident, reading, text, verdict, written } = objection;
  const [judged] = comparison.incidents.flatMap((one) => one.propositions.filter((proposition) => isAbout(objection, one, proposition)));
  const verdictNow = judged === undefined ? null : objectedVerdict(judged.verdict);
  return { type: 'objection', id, incident, actor, text, reading, evidence, written, changed, verdict, verdictNow, stale: isStale(verdict, verdictNow) };
}

/** Those of the objections that are about a verdict of a comparison. */
export function objectionsIn(comparison: Comparison, objections: readonly Objection[]): Objection[] {
  return objections.filter((objection) => comparison.incidents.some((incident) => incident.propositions.some((proposition) => isAbout(objection, incident, proposition))));
}

/** Builds the native export of some reports, judged by one comparison, with what the reader holds against the verdicts and decided about the incidents. `generator` is "whence VERSION". */
export function nativeExport(items: ExportItem[], comparison: Comparison, generator: string, say: Say, objections: readonly Objection[] = [], decisions: readonly Decision[] = []): NativeExport {
  const decided = decisionsOn(decisions, new Set(items.map(({ report }) => report.id)), comparison);
  const ordered = [...items].sort((a, b) => (a.report.id < b.report.id ? -1 : 1));
  return {
    schema: 'whence/export@1',
    generator,
    reports: ordered.map(exportedReport),
    claims: ordered.flatMap(({ report }) => report.claims.map((claim) => judgedClaim(claim, report, comparison, say))),
    annotations: [...objections].sort((a, b) => (a.id < b.id ? -1 : 1)).map((objection) => exportedObjection(objection, comparison)),
    ...(decided.length > 0 ? { decisions: decided } : {}),
  };
}

/** The file's text. */
export function nativeExportText(items: ExportItem[], comparison: Comparison, generator: string, say: Say, objections: readonly Objection[] = [], decisions: readonly Decision[] = []): string {
  return canonicalJson(nativeExport(items, comparison, generator, say, objections, decisions));
}
