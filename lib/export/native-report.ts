import * as z from 'zod/mini';
import { claimSchema, type Claim } from '../model/claim';
import { reportSchema, storedReportSchema, type Report, type StoredReport } from '../model/report';
import type { Quote } from '../model/span';
import { webAddressSchema } from '../model/vocabulary';
import { claimLine, claimLineSchema } from './report-line';

export const quoteSelectorSchema = z.object({ type: z.literal('TextQuoteSelector'), exact: z.string(), prefix: z.string(), suffix: z.string() });
export const positionSelectorSchema = z.object({ type: z.literal('TextPositionSelector'), start: z.int().check(z.nonnegative()), end: z.int().check(z.nonnegative()) });

const { astral, documentHedge, languageRead, links, names, quotations, remarks, shingles, slug } = reportSchema.shape;
const { changes, revision, seenAgainAt } = storedReportSchema.shape;

/** A report as it is told, with all that is needed to keep and compare it elsewhere as it is kept and compared here. */
export const exportedReportSchema = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(2_100)),
  language: z.string(),
  title: z.nullable(z.string()),
  outlet: z.nullable(z.string()),
  url: z.nullable(webAddressSchema),
  /** ISO date of publication, as the page says it */
  publishedAt: reportSchema.shape.published,
  /** when it was first read, ISO date-time in UTC; null for files and for pages that were not kept */
  readAt: z.nullable(z.iso.datetime()),
  textHash: z.string(),
  partial: z.boolean(),
  claimIds: z.array(z.string()),
  /** material of matching, never the text; missing in files of the first versions, whose reports can be read and not taken in */
  matching: z.optional(z.object({ astral, documentHedge, languageRead, links, names, quotations, remarks, shingles, slug })),
  /** how it is kept; missing where it is not */
  kept: z.optional(z.object({ changes, revision, seenAgainAt })),
});
export type ExportedReport = z.infer<typeof exportedReportSchema>;

const { chain, event, facets, incident } = claimSchema.shape;

/** A claim with selectors for each of its quotes, quote and position in turn; offsets are UTF-16. `incident` is what comparing found, `matching.incident` what the text says. */
export const exportedClaimSchema = z.extend(claimLineSchema, {
  reportId: z.string(),
  selectors: z.array(z.discriminatedUnion('type', [quoteSelectorSchema, positionSelectorSchema])),
  matching: z.optional(z.object({ chain, event, facets, incident })),
});
export type ExportedClaim = z.infer<typeof exportedClaimSchema>;

/** A report to export; `readAt` is null for files and pages that were not kept. */
export interface ExportItem {
  report: Report;
  readAt: string | null;
  /** how it is kept, where it is */
  kept?: Pick<StoredReport, 'changes' | 'revision' | 'seenAgainAt'>;
}

/** A kept report to export. */
export function keptItem(report: StoredReport): ExportItem {
  const { changes, readAt, revision, seenAgainAt } = report;
  return { report, readAt, kept: { changes, revision, seenAgainAt } };
}

/** The report as it stands in the native form. */
export function exportedReport({ report, readAt, kept }: ExportItem): ExportedReport {
  const { astral, claims, documentHedge, id, language, languageRead, links, names, outletId, partial, published, quotations, remarks, shingles, slug, textHash, title, url } = report;
  const matching = { documentHedge, languageRead, links, names, quotations, remarks, shingles, ...(slug === undefined ? {} : { slug }), ...(astral === undefined ? {} : { astral }) };
  return { id, language, title, outlet: outletId, url, publishedAt: published, readAt, textHash, partial, claimIds: claims.map((claim) => claim.id), matching, ...(kept === undefined ? {} : { kept }) };
}

/** The report as it is told where it holds only some of its claims: it can be read, and not taken in. */
export function toldReport(item: ExportItem): ExportedReport {
  const { kept: _kept, matching: _matching, ...told } = exportedReport(item);
  return told;
}

export const selectorsOf = (quotes: readonly Quote[]): ExportedClaim['selectors'] =>
  quotes.flatMap(({ exact, prefix, suffix, start, end }) => [
    { type: 'TextQuoteSelector' as const, exact, prefix, suffix },
    { type: 'TextPositionSelector' as const, start, end },
  ]);

/** The claim as it stands in the native form; `compared` is the incident that comparing found for it. */
export function exportedClaim(claim: Claim, reportId: string, compared: Claim['incident']): ExportedClaim {
  const { chain, event, facets, incident } = claim;
  return { ...claimLine({ ...claim, incident: compared }), reportId, selectors: selectorsOf(claim.quotes), matching: { chain, event, facets, incident } };
}

/** A quote with its surroundings, from the two selectors that stand for it in turn. */
function quoteAt(selectors: ExportedClaim['selectors'], n: number): Quote | null {
  const [quote, position] = selectors.slice(2 * n, 2 * n + 2);
  if (quote?.type !== 'TextQuoteSelector' || position?.type !== 'TextPositionSelector') return null;
  return { exact: quote.exact, start: position.start, end: position.end, prefix: quote.prefix, suffix: quote.suffix };
}

function claimFrom(exported: ExportedClaim): Claim | null {
  const { matching, reportId: _report, selectors, quotes, ...line } = exported;
  const whole = quotes.map((_quote, n) => quoteAt(selectors, n));
  const claim = matching && claimSchema.safeParse({ ...line, ...matching, quotes: whole });
  return claim?.success === true ? claim.data : null;
}

/**
 * The report as it is kept, from its line and the lines of its claims; null where they are no whole report: one of a first version, a claim that is missing, selectors
 * that do not fit.
 * @param now ISO date-time that stands for the reading of a report which was never kept
 */
export function reportFrom(exported: ExportedReport, claims: readonly ExportedClaim[], now: string): StoredReport | null {
  const { claimIds, id, kept, language, matching, outlet, partial, publishedAt, readAt, textHash, title, url } = exported;
  if (matching === undefined) return null;
  // The first of a name is meant, as where they are looked for one by one.
  const named = new Map([...claims].reverse().flatMap((claim) => (claim.reportId === id ? [[claim.id, claim] as const] : [])));
  const own = claimIds.map((claimId) => named.get(claimId));
  const read = own.map((claim) => (claim === undefined ? null : claimFrom(claim)));
  const stored = { changes: [], revision: 1, seenAgainAt: readAt ?? now, ...kept };
  const report = storedReportSchema.safeParse({ id, language, title, outletId: outlet, url, published: publishedAt, textHash, partial, readAt: readAt ?? now, claims: read, ...matching, ...stored });
  return report.success ? report.data : null;
}
