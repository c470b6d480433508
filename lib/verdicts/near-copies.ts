import type { Report } from '../model/report';
import { byText } from './rungs';

/** Two reports whose 5-word shingles (quotations removed) agree this much are one text (model.md 4, I12). */
export const COPY_SIMILARITY = 0.6;

/** Reports by the values of their sketches: those that share any with another are found without looking through all. */
type Shelved = Map<number, number[]>[];

function put({ shingles }: Report, index: number, shelved: Shelved): void {
  shingles.forEach((value, row) => {
    const at = (shelved[row] ??= new Map<number, number[]>());
    const sharing = at.get(value);
    if (sharing) sharing.push(index);
    else at.set(value, [index]);
  });
}

/** The earliest of the reports that are put away already and share so much of a sketch; -1 for none. */
function earliestLike({ shingles }: Report, ordered: readonly Report[], shelved: Shelved): number {
  const shared = new Map<number, number>();
  shingles.forEach((value, row) => {
    for (const index of shelved[row]?.get(value) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
  });
  const least = shingles.length * COPY_SIMILARITY;
  return [...shared].reduce((best, [index, count]) => (count >= least && ordered[index]?.shingles.length === shingles.length && (best < 0 || index < best) ? index : best), -1);
}

/** For each report the id of the report whose text it carries: the earliest of its near copies, itself where it has none. */
export function copiesOf(reports: readonly Report[]): Map<string, string> {
  const ordered = [...reports].sort((a, b) => byText(a.published ?? '9999', b.published ?? '9999') || byText(a.id, b.id));
  const originals = new Map<string, string>();
  const sameText = new Map<string, number>();
  const shelved: Shelved = [];
  ordered.forEach((report, i) => {
    const found = [sameText.get(report.textHash) ?? -1, earliestLike(report, ordered, shelved)].filter((index) => index >= 0);
    const earlier = found.length === 0 ? undefined : ordered[Math.min(...found)];
    originals.set(report.id, earlier ? (originals.get(earlier.id) ?? earlier.id) : report.id);
    if (!sameText.has(report.textHash)) sameText.set(report.textHash, i);
    put(report, i, shelved);
  });
  return originals;
}
