import type { Annotation } from '../model/annotation';
import { claimReviews } from './claim-review';
import { csvTable } from './csv';
import { hypothesisPages } from './hypothesis';
import { labelLines } from './labels';
import { markdownReport } from './markdown';
import { claimEntries, claimName, type ExportMaterial } from './material';
import { nativeExportText } from './native';
import { objectionsIn, writtenOn } from './native-annotations';
import { stixBundle } from './stix';
import type { ExportFormat } from './format-names';
import { webAnnotations } from './web-annotations';

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
function native(material: ExportMaterial): string {
  const { acts, comparison, decisions, generator, items, kept, objections, only = null, say, whole } = material;
  const desk = writtenOn({ annotations: kept.map(({ annotation }) => annotation), acts }, isMeantBy(material));
  const base = { comparison, generator, say, desk, decisions, whole, objections: whole ? objections : objectionsIn(comparison, objections) };
  if (only === null) return nativeExportText({ ...base, items });
  const chosen = new Set(claimEntries(material).flatMap(({ machine, report }) => (machine === null ? [] : [claimName(report.id, machine.id)])));
  const some = items.map(({ readAt, report }) => ({ readAt, report: { ...report, claims: report.claims.filter(({ id }) => chosen.has(claimName(report.id, id))) } }));
  return nativeExportText({ ...base, items: some, selected: true });
}

type Maker = (material: ExportMaterial, stem: string, files: ReadonlyMap<string, string>) => ExportFile[];
const one = (name: string, mime: string, text: string): ExportFile[] => [{ name, mime, text }];

/** The days of a year's pages on one outlet share a beginning: what tells them apart comes from the address. */
function pageStem(stem: string, form: string, url: string, n: number): string {
  const path = url.replace(/^https?:\/\//, '').replace(/[?#].{0,4000}$/s, '');
  return fileStem([stem, form, String(n + 1), path.slice(0, 50)]);
}

const hypothesis = (material: ExportMaterial, stem: string, isPublic: boolean): ExportFile[] =>
  hypothesisPages(material, isPublic).map(({ text, url }, n) => ({ name: `${pageStem(stem, isPublic ? 'hypothesis-public' : 'hypothesis', url, n)}.json`, mime: 'application/json', text }));

const MAKERS: Readonly<Record<ExportFormat, Maker>> = {
  native: (material, stem) => one(`${stem}.json`, 'application/json', native(material)),
  w3c: (material, stem) => one(`${stem}.w3c.jsonld`, 'application/ld+json', webAnnotations(material)),
  hypothesis: (material, stem) => hypothesis(material, stem, false),
  'hypothesis-public': (material, stem) => hypothesis(material, stem, true),
  claimreview: (material, stem) => one(`${stem}.claimreview.jsonld`, 'application/ld+json', claimReviews(material)),
  stix: (material, stem) => one(`${stem}.stix.json`, 'application/stix+json;version=2.1', stixBundle(material)),
  csv: (material, stem) => one(`${stem}.csv`, 'text/csv;charset=utf-8', csvTable(material)),
  markdown: (material, stem) => one(`${stem}.md`, 'text/markdown;charset=utf-8', markdownReport(material)),
  labels: (material, stem, files) => one(`${stem}.labels.jsonl`, 'application/x-ndjson', labelLines(material, files)),
};

/**
 * The files of an export: one, but for Hypothesis, which takes a file a page. The same material gives the same bytes.
 * @param stem what their names begin with
 * @param files of each report the file that its text is in, where there is one
 */
export const exportFiles = (format: ExportFormat, material: ExportMaterial, stem: string, files: ReadonlyMap<string, string> = new Map()): ExportFile[] => MAKERS[format](material, stem, files);
