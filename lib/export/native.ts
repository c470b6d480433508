import * as z from 'zod/mini';
import type { Claim } from '../model/claim';
import { decisionSchema, type Decision } from '../model/decision';
import type { Objection } from '../model/objection';
import type { Report } from '../model/report';
import { evidenceTierSchema, isoDateSchema, roleSchema, sideSchema } from '../model/vocabulary';
import { verdictSchema, type Comparison } from '../model/verdict';
import { placeOf } from '../views/lookup';
import type { Say } from '../views/say';
import { canonicalJson } from './canonical-json';
import { verdictFile } from './comparison-file';
import { decisionsOn } from './own-decisions';
import { exportedActsSchema, exportedAnnotations, exportedAnnotationSchema, NOTHING_WRITTEN, type DeskRecords } from './native-annotations';
import { exportedClaim, exportedClaimSchema, exportedReport, exportedReportSchema, toldReport, type ExportItem } from './native-report';

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

/** The native form `whence/export@1`: sorted keys, no time of export, so the same content gives the same bytes. */
export const nativeExportSchema = z.object({
  schema: z.literal('whence/export@1'),
  generator: z.string(),
  reports: z.array(exportedReportSchema),
  claims: z.array(judgedClaimSchema),
  /** what the reader holds against verdicts, and what was said of claims at the desk */
  annotations: z.array(exportedAnnotationSchema),
  /** every act at the desk in the order in which they were done, with what it changed; missing where there was none */
  acts: z.optional(exportedActsSchema),
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

/** What a file is made of. Only `items` and `comparison` have to be there. */
export interface NativeMaterial {
  items: readonly ExportItem[];
  /** judges the items, as they are compared with what was corrected in them */
  comparison: Comparison;
  /** "whence VERSION" */
  generator: string;
  say: Say;
  objections?: readonly Objection[];
  decisions?: readonly Decision[];
  desk?: DeskRecords;
  /** everything that is held here: then decisions are told also where none of these reports is about their incidents */
  whole?: boolean;
  /** the reports hold some of their claims: they are told without what it takes to keep them elsewhere */
  selected?: boolean;
}

/** Builds the native export of some reports, judged by one comparison, with what the reader holds against the verdicts, wrote on the claims and decided about the incidents. */
export function nativeExport({ items, comparison, generator, say, objections = [], decisions = [], desk = NOTHING_WRITTEN, whole = false, selected = false }: NativeMaterial): NativeExport {
  const decided = whole ? [...decisions] : decisionsOn(decisions, new Set(items.map(({ report }) => report.id)), comparison);
  const ordered = [...items].sort((a, b) => (a.report.id < b.report.id ? -1 : 1));
  return {
    schema: 'whence/export@1',
    generator,
    reports: ordered.map((item) => (selected ? toldReport(item) : exportedReport(item))),
    claims: ordered.flatMap(({ report }) => report.claims.map((claim) => judgedClaim(claim, report, comparison, say))),
    annotations: exportedAnnotations(objections, desk.annotations, comparison),
    ...(desk.acts.length > 0 ? { acts: [...desk.acts] } : {}),
    ...(decided.length > 0 ? { decisions: decided } : {}),
  };
}

/** The file's text. */
export const nativeExportText = (material: NativeMaterial): string => canonicalJson(nativeExport(material));
