import type { Report } from '../model/report';
import { similarity } from '../text/shingles';
import { byText } from './rungs';

/** Two reports whose 5-word shingles (quotations removed) agree this much are one text (model.md 4, I12). */
export const COPY_SIMILARITY = 0.6;

/** For each report the id of the report whose text it carries: the earliest of its near copies, itself where it has none. */
export function copiesOf(reports: readonly Report[]): Map<string, string> {
  const ordered = [...reports].sort((a, b) => byText(a.published ?? '9999', b.published ?? '9999') || byText(a.id, b.id));
  const originals = new Map<string, string>();
  ordered.forEach((report, i) => {
    const earlier = ordered.slice(0, i).find((other) => other.textHash === report.textHash || similarity(other.shingles, report.shingles) >= COPY_SIMILARITY);
    originals.set(report.id, earlier ? (originals.get(earlier.id) ?? earlier.id) : report.id);
  });
  return originals;
}
