import { correctedLines } from '../views/annotation-words';
import { claimView } from '../views/claim-view';
import { readingWord } from '../views/objection-view';
import { sayDate } from '../views/say';
import type { ClaimView } from '../views/types';
import { claimEntries, type ClaimEntry, type ExportMaterial } from './material';
import { markdownLink, markdownText } from './markdown-text';
import { isRepeated, repeatedSentences, sentenceAddress } from './text-fragment';

const text = markdownText;
const dot = ' · ';

function outletName({ outletId }: ClaimEntry['report'], { say, world }: ExportMaterial): string {
  return world.outlets.find(({ id }) => id === outletId)?.name ?? outletId ?? say('outlet_unknown');
}

function heading(entry: ClaimEntry, material: ExportMaterial): string[] {
  const { item, report } = entry;
  const { say } = material;
  const day = report.published === null ? say('date_unknown') : sayDate(say, report.published);
  const facts = [outletName(report, material), day, ...(item.readAt === null ? [] : [say('export_read', sayDate(say, item.readAt.slice(0, 10)))])];
  return [`## ${markdownLink(report.title ?? say('library_untitled'), report.url)}`, facts.map(text).join(dot)];
}

/** The claim's sentences, each a link that opens there where the article has an address. */
function sentences({ claim, report }: ClaimEntry, repeated: ReadonlySet<string>, whole: string | null): string[] {
  return claim.quotes.map((quote) => `> ${report.url === null ? text(quote.exact) : markdownLink(quote.exact, sentenceAddress(report.url, quote, isRepeated(quote, repeated), whole))}`);
}

function verdictLines(view: ClaimView): string[] {
  const flag = [view.rungText === null ? view.flagText : `${view.flagText} (${view.rungText})`, view.counts, view.asOf ?? null].filter((part) => part !== null);
  return [`**${flag.map(text).join(dot)}**`, ...(view.kindText === null ? [] : [text(view.kindText)]), [...view.reasons.map((reason) => `- ${text(reason.text)}`)].join('\n')];
}

/** What people wrote, each with their name; apart from what the program made of it. */
function writtenLines({ annotation }: ClaimEntry, { say }: ExportMaterial): string[] {
  if (annotation === null) return [];
  const { assessment, author, links, modified, note, tags } = annotation;
  const who = [say(`review_${annotation.review}`), ...(author === null ? [] : [author]), sayDate(say, modified.slice(0, 10))];
  const rows = [
    ...correctedLines(annotation, annotation.claim, say).map(({ label, text: is, was }) => `- ${text(label)}: ${text(is)}${was === null ? '' : ` (${text(say('export_was', was))})`}`),
    ...(assessment === null ? [] : [`- ${text(say('desk_assessment'))}: ${text([readingWord(assessment.reading, say), assessment.reasons].filter((part) => part !== '').join(': '))}`]),
    ...(note === '' ? [] : [`- ${text(say('desk_note'))}: ${text(note)}`]),
    ...(tags.length === 0 ? [] : [`- ${text(say('desk_tags'))}: ${text(tags.join(', '))}`]),
    ...links.map(({ archive, label, url }) => `- ${markdownLink(label === '' ? url : label, url)}${archive === null ? '' : ` (${markdownLink(archive.on === null ? say('export_archive') : say('export_archive_on', sayDate(say, archive.on)), archive.url)})`}`),
  ];
  return [`*${who.map(text).join(dot)}*`, rows.join('\n')];
}

function claimLines(entry: ClaimEntry, material: ExportMaterial, repeated: ReadonlySet<string>): string[] {
  const { claim, compared, report } = entry;
  const { comparison, say, world } = material;
  const view = claimView(claim, report, comparison, world, say);
  return [
    `### ${text(view.headline)}`,
    ...sentences(entry, repeated, material.texts?.get(report.id) ?? null),
    view.rows.map(({ label, value }) => `- ${text(label)}: ${text(value)}`).join('\n'),
    ...(view.incidentLabel === null ? [] : [text(view.incidentLabel)]),
    ...(compared ? verdictLines(view) : []),
    ...writtenLines(entry, material),
  ];
}

/**
 * A report to read: each article with its claims, what was found on each and why, and what people wrote, with links that open at the sentence. All texts from pages and people are escaped (X6). Nothing
 * in it says when it was made.
 */
export function markdownReport(material: ExportMaterial): string {
  const { comparison, say } = material;
  const entries = claimEntries(material);
  const pages = new Map<string, ClaimEntry[]>();
  for (const entry of entries) pages.set(entry.report.id, [...(pages.get(entry.report.id) ?? []), entry]);
  const parts = [...pages.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const repeated = repeatedSentences(first.report.claims.flatMap(({ quotes }) => quotes));
    return [...heading(first, material), ...own.flatMap((entry) => claimLines(entry, material, repeated))];
  });
  const lines = [`# ${text(say('export_markdown_title'))}`, text(say('export_markdown_note', sayDate(say, comparison.asOf))), ...parts];
  return `${lines.filter((line) => line !== '').join('\n\n')}\n`;
}
