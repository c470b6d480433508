import { labelledArticle, labelledLine } from '../reviews/labels';
import { allItems, reviewed, type ExportMaterial } from './material';

/** The scorer finds an article by the stem of its text's file: the file on the command line, else the fingerprint of the text. */
const stem = (file: string): string => file.replace(/^.{0,4000}[\\/]/s, '').replace(/\.[A-Za-z0-9]{1,8}$/, '');

/**
 * What people made of the claims, in the form of the labelled sets: a line an article that was judged, so that the machine's reading can be scored against the person's.
 * @param files of each report the file that its text is in, where it is known
 */
export function labelLines(material: ExportMaterial, files: ReadonlyMap<string, string> = new Map()): string {
  const items = allItems(material);
  const lines = reviewed(items, material.kept).flatMap((one) => {
    const isJudged = one.items.some(({ kept }) => kept !== null && kept.annotation.review !== 'open');
    const file = files.get(one.report.id);
    return isJudged ? [labelledLine(labelledArticle(file === undefined ? one.report.textHash : stem(file), one))] : [];
  });
  return lines.map((line) => `${line}\n`).join('');
}
