import type { Quote } from '../model/span';
import { wellFormed } from '../text/well-formed';
import { correctedLines } from '../views/annotation-words';
import { actorNames } from '../views/actor-name';
import { readingWord } from '../views/objection-view';
import { standingText } from '../views/verdict-words';
import { canonicalJson } from './canonical-json';
import { claimEntries, type ClaimEntry, type ExportMaterial } from './material';
import { markdownLink, markdownText } from './markdown-text';

const CONTEXT = 32;
const MAX_TAG = 1_000;
/** The group that every account has; what is in it is its author's alone until its readers are said to be the group. */
const GROUP = '__world__';

/** Its server keeps the first target alone. Half a surrogate pair at the cut is left out: the server takes no invalid Unicode. */
function selectors({ end, exact, prefix, start, suffix }: Quote) {
  const [before, after] = [prefix.slice(-CONTEXT).replace(/^[\udc00-\udfff]/, ''), suffix.slice(0, CONTEXT).replace(/[\ud800-\udbff]$/, '')];
  return [
    { type: 'TextPositionSelector', start, end },
    { type: 'TextQuoteSelector', exact: wellFormed(exact), prefix: wellFormed(before), suffix: wellFormed(after) },
  ];
}

function tags({ annotation, claim }: ClaimEntry): string[] {
  const own = [claim.cls, `relation:${claim.relation}`, `certainty:${claim.certainty}`, `evidence:${claim.evidence.tier}`, `actor:${claim.actor.id ?? claim.actor.name}`];
  const review = annotation === null ? [] : [`review:${annotation.review}`, ...annotation.tags];
  return [...new Set([...review, ...own].map((tag) => wellFormed(tag.slice(0, MAX_TAG).replace(/[\ud800-\udbff]$/, ''))))];
}

/** What is shown beside the passage, as Markdown. */
function body({ annotation, claim, place, compared }: ClaimEntry, { say, world }: ExportMaterial): string {
  const headline = say(claim.incident?.background ? 'headline_background' : `headline_${claim.cls}`, actorNames(claim.actor, world, say));
  const verdict = place.possibly || !compared || claim.polarity === 'denies' ? null : (place.proposition?.verdict ?? null);
  const others = claim.quotes.slice(1).map(({ exact }) => `> ${markdownText(exact)}`);
  const lines = [
    `**${markdownText(headline)}**`,
    ...(claim.speaker === null ? [] : [`${markdownText(say('row_said_by'))}: ${markdownText(claim.speaker.name)}`]),
    ...(verdict === null || annotation !== null ? [] : [markdownText(standingText(verdict, say))]),
  ];
  if (annotation !== null) {
    const { assessment, links, note } = annotation;
    lines.push(
      markdownText(say(`review_${annotation.review}`)),
      ...correctedLines(annotation, annotation.claim, say).map(({ label, text }) => `${markdownText(label)}: ${markdownText(text)}`),
      ...(note === '' ? [] : [markdownText(note)]),
      ...(assessment === null ? [] : [`${markdownText(say('desk_assessment'))}: ${markdownText([readingWord(assessment.reading, say), assessment.reasons].filter((part) => part !== '').join(': '))}`]),
      ...links.flatMap(({ archive, label, url }) => [`- ${markdownLink(label === '' ? url : label, url)}${archive === null ? '' : ` (${markdownLink(archive.on ?? archive.url, archive.url)})`}`]),
    );
  }
  return [...lines, ...others].join('\n\n');
}

/**
 * One annotation as `POST https://api.hypothes.is/api/annotations` takes it. Offsets are UTF-16 in the article's text, a hint for finding the quote. One that names no readers is its author's alone: the
 * server (h/schemas/annotation.py) takes it for shared only where its readers are exactly its group. No name of an account is needed for that.
 */
function payload(entry: ClaimEntry, url: string, material: ExportMaterial, isPublic: boolean) {
  const { claim, report } = entry;
  const [quote] = claim.quotes;
  return {
    uri: url,
    document: { title: report.title === null ? [] : [wellFormed(report.title)] },
    text: wellFormed(body(entry, material)),
    tags: tags(entry),
    group: GROUP,
    ...(isPublic ? { permissions: { read: [`group:${GROUP}`] } } : {}),
    target: [{ source: url, selector: quote === undefined ? [] : selectors(quote) }],
  };
}

/** One page's annotations in the form of Hypothesis' own export, which its import takes; each of them is what its interface takes too. */
export interface HypothesisPage {
  url: string;
  text: string;
}

/**
 * A file a page, since its import puts whatever it reads on the page that is open. Reports without an address are left out: its annotations stand on pages. There is no time of export; `export_date` is
 * the last change of what is in the file.
 * @param isPublic everybody may read what is sent
 */
export function hypothesisPages(material: ExportMaterial, isPublic = false): HypothesisPage[] {
  const pages = new Map<string, ClaimEntry[]>();
  for (const entry of claimEntries(material)) if (entry.report.url !== null) pages.set(entry.report.url, [...(pages.get(entry.report.url) ?? []), entry]);
  return [...pages].map(([url, entries]) => {
    const last = entries.flatMap(({ annotation, item }) => annotation?.modified ?? item.readAt ?? []).sort().at(-1);
    const file = { ...(last === undefined ? {} : { export_date: last }), export_userid: '', client_version: material.generator, annotations: entries.map((entry) => payload(entry, url, material, isPublic)) };
    return { url, text: canonicalJson(file) };
  });
}
