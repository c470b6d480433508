import * as z from 'zod/mini';
import { actSchema } from '../model/annotation';
import { decisionSchema } from '../model/decision';
import { MAX_IMPORT_ITEMS, MAX_REPORT_CLAIMS, type ImportItem } from '../model/import';
import { objectionSchema } from '../model/objection';
import { hostOf, plainAddress } from '../reports/addresses';
import { entries, once, placeIn, refused, type EntryFault, type Found, type ImportResult } from './import-entries';
import { exportedAnnotationSchema, type ExportedAnnotation } from './native-annotations';
import { exportedClaimSchema, exportedReportSchema, reportFrom, type ExportedClaim, type ExportedReport } from './native-report';

const list = z.optional(z.array(z.unknown()).check(z.maxLength(MAX_IMPORT_ITEMS)));
const envelopeSchema = z.object({ reports: list, claims: list, annotations: list, acts: list, decisions: list });
type Rows = z.infer<typeof envelopeSchema>;

const at = (name: string, n: number, item: ImportItem): Found => ({ item, place: placeIn(name, n) });

function reports(rows: Rows, faults: EntryFault[], now: string): Found[] {
  const claimsOf = new Map<string, ExportedClaim[]>();
  for (const { value: claim } of entries(rows.claims, 'claims', exportedClaimSchema, faults)) {
    const own = claimsOf.get(claim.reportId) ?? [];
    own.push(claim);
    claimsOf.set(claim.reportId, own);
  }
  return entries(rows.reports, 'reports', exportedReportSchema, faults).flatMap(({ value: exported, n }) => {
    const wrong = exported.claimIds.length > MAX_REPORT_CLAIMS ? 'import_fault_claims' : isNamedForItsAddress(exported) ? null : 'import_fault_address';
    if (wrong !== null) {
      faults.push({ place: placeIn('reports', n), key: wrong, values: [] });
      return [];
    }
    const report = reportFrom(exported, claimsOf.get(exported.id) ?? [], now);
    if (report !== null) return [at('reports', n, { kind: 'report', value: report })];
    faults.push({ place: placeIn('reports', n), key: exported.matching === undefined ? 'import_fault_old_report' : 'import_fault_report', values: [] });
    return [];
  });
}

/** A report is named for its address, or for its text where it has none. One that an outlet shows at two addresses may be named for the other: of the same host, or of one outlet. */
function isNamedForItsAddress({ id, outlet, url }: ExportedReport): boolean {
  if (url === null) return hostOf(id) === '';
  return hostOf(id) !== '' && (outlet !== null || hostOf(id) === hostOf(plainAddress(url)));
}

function objection(exported: ExportedAnnotation & { type: 'objection' }, n: number, faults: EntryFault[]): Found[] {
  const read = objectionSchema.safeParse({ ...exported, reports: exported.reports ?? [] });
  if (read.success) return [at('annotations', n, { kind: 'objection', value: read.data })];
  faults.push({ place: placeIn('annotations', n, read.error.issues[0]), key: 'import_fault_entry', values: [] });
  return [];
}

function annotations(rows: Rows, faults: EntryFault[]): Found[] {
  return entries(rows.annotations, 'annotations', exportedAnnotationSchema, faults).flatMap(({ value, n }) => {
    if (value.type === 'objection') return objection(value, n, faults);
    const { type: _type, ...annotation } = value;
    return [at('annotations', n, { kind: 'annotation', value: annotation })];
  });
}

/**
 * Reads our own form, version 1: what is kept here comes back as it was kept there.
 * @param now ISO date-time that stands for the reading of reports that were never kept
 */
export function readNative(value: unknown, now: string): ImportResult {
  const envelope = envelopeSchema.safeParse(value);
  if (!envelope.success) return refused('error_import_form');
  const rows = envelope.data;
  const faults: EntryFault[] = [];
  const decisions = entries(rows.decisions, 'decisions', decisionSchema, faults).map(({ value: decision, n }) => at('decisions', n, { kind: 'decision', value: decision }));
  const acts = entries(rows.acts, 'acts', actSchema, faults).map(({ value: act, n }) => at('acts', n, { kind: 'act', value: act }));
  return { ok: true, file: { format: 'native', items: once([...reports(rows, faults, now), ...annotations(rows, faults), ...decisions, ...acts], faults), faults } };
}
