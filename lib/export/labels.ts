import { labelledArticle, labelledLine } from '../reviews/labels';
import type { ReviewedItem, ReviewedReport } from '../reviews/reviewed-report';
import { allItems, claimName, reviewed, type ExportMaterial } from './material';

/** The scorer finds an article by the stem of its text's file: the file on the command line, else the fingerprint of the text. */
const stem = (file: string): string => file.replace(/^.{0,4000}[\\/]/s, '').replace(/\.[A-Za-z0-9]{1,8}$/, '');

/** Whether a claim is among those that were chosen, by any of its names; all are where none was. */
const chosenBy = (only: ReadonlySet<string> | null, { report }: ReviewedReport) => ({ compared, kept, machine }: ReviewedItem): boolean =>
  only === null || [compared?.id, machine?.id, kept?.annotation.id].some((id) => id !== undefined && only.has(claimName(report.id, id)));

/**
 * What people made of the claims, in the form of the labelled sets: a line an article that was judged, so that the machine's reading can be scored against the person's.
 * Of chosen claims it tells these; the others of their articles count neither way.
 * @param files of each report the file that its text is in, where it is known
 */
export function labelLines(material: ExportMaterial, files: ReadonlyMap<string, string> = new Map()): string {
  const items = allItems(material);
  const lines = reviewed(items, material.kept).flatMap((one) => {
    const isChosen = chosenBy(material.only ?? null, one);
    const isJudged = one.items.some((item) => isChosen(item) && item.kept !== null && item.kept.annotation.review !== 'open');
    const file = files.get(one.report.id);
    return isJudged ? [labelledLine(labelledArticle(file === undefined ? one.report.textHash : stem(file), one, isChosen))] : [];
  });
  return lines.map((line) => `${line}\n`).join('');
}
