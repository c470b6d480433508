import { claimReviews } from './claim-review';
import { csvTable } from './csv';
import { hypothesisPages } from './hypothesis';
import { labelLines } from './labels';
import { markdownReport } from './markdown';
import type { ExportMaterial } from './material';
import { fileStem, nativeText, type ExportFile } from './native-file';
import { stixBundle } from './stix';
import type { ExportFormat } from './format-names';
import { webAnnotations } from './web-annotations';

export type { ExportFile } from './native-file';

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
  native: (material, stem) => one(`${stem}.json`, 'application/json', nativeText(material)),
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
