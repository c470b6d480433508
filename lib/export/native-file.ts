import type { Annotation } from '../model/annotation';
import { claimEntries, claimName, type ExportMaterial } from './material';
import { nativeExportText } from './native';
import { objectionsIn, writtenOn } from './native-annotations';

/** A file that is ready to be saved. */
export interface ExportFile {
  name: string;
  mime: string;
  text: string;
}

/** Only what stands in ASCII, so that every file system takes it. */
export const fileStem = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join('-').replace(/[^a-zA-Z0-9.-]+/g, '-').replace(/^[.-]+/, '').slice(0, 80);

const isMeantBy = ({ items, only = null, whole }: ExportMaterial) => {
  const reports = new Set(items.map(({ report }) => report.id));
  return ({ article, claim, id }: Annotation): boolean => (whole || reports.has(article.id)) && (only === null || only.has(claimName(article.id, id)) || only.has(claimName(article.id, claim.id)));
};

/**
 * Our own form. Of a selection it tells the claims that were chosen and what was written on them; their reports are then told without what it takes to keep them elsewhere, since a report with some of
 * its claims is none.
 */
export function nativeText(material: ExportMaterial): string {
  const { acts, comparison, decisions, generator, items, kept, objections, only = null, say, whole } = material;
  const desk = writtenOn({ annotations: kept.map(({ annotation }) => annotation), acts }, isMeantBy(material), material.whole);
  const base = { comparison, generator, say, desk, decisions, whole, objections: whole ? objections : objectionsIn(comparison, objections) };
  if (only === null) return nativeExportText({ ...base, items });
  const chosen = new Set(claimEntries(material).flatMap(({ machine, report }) => (machine === null ? [] : [claimName(report.id, machine.id)])));
  const some = items.map(({ readAt, report }) => ({ readAt, report: { ...report, claims: report.claims.filter(({ id }) => chosen.has(claimName(report.id, id))) } }));
  return nativeExportText({ ...base, items: some, selected: true });
}
