import type { Article } from './model/article';
import type { Change } from './model/change';
import type { KeptAnnotation, Standing } from './model/kept-annotation';
import type { Report } from './model/report';
import type { Quote, Span } from './model/span';
import type { World } from './model/world';
import { detectLanguage } from './languages/detect';
import type { LanguagePack } from './languages/pack';
import { buildReport } from './reports/build';
import { changesSince } from './reports/reread';
import { sentenced } from './reviews/anchor';
import { standingIn } from './reviews/standing';
import { quoteOf } from './text/quote-anchor';
import { sentencesOf } from './text/sentences';
import { MAX_TEXT_LENGTH } from './model/limits';

/** The article's beginning where it is longer than what is read. Never cuts a surrogate pair. */
function shortened(article: Article): { article: Article; partial: boolean } {
  if (article.text.length <= MAX_TEXT_LENGTH) return { article, partial: false };
  const cut = /[\ud800-\udbff]/.test(article.text[MAX_TEXT_LENGTH - 1] ?? '') ? MAX_TEXT_LENGTH - 1 : MAX_TEXT_LENGTH;
  const blocks = article.blocks.filter((b) => b.start < cut).map((b) => ({ ...b, end: Math.min(b.end, cut) }));
  return { article: { ...article, text: article.text.slice(0, cut), blocks }, partial: true };
}

/**
 * Article → Report: sentences, claims, fingerprints. Pure; never throws on any text. Offsets in the report are UTF-16 in `article.text`.
 * Texts longer than `MAX_TEXT_LENGTH` are read to that point and marked `partial`.
 * @param packs the article's language among them (`languageOf`), where it is read at all
 */
export function analyseWith(article: Article, world: World, packs: readonly LanguagePack[]): Report {
  const { article: read, partial } = shortened(article);
  return buildReport(read, world, packs, partial);
}

/** What became of the claims of a kept report on the page as it is now, by its article and its new report. */
export function rereadWith(before: Report, article: Article, now: Report, packs: readonly LanguagePack[]): Change[] {
  const pack = packs.find((p) => p.tag === now.language);
  return changesSince(before, shortened(article).article, now, new Set(pack?.abbreviations ?? []));
}

const abbreviationsOf = (language: string, packs: readonly LanguagePack[]): Set<string> => new Set(packs.find(({ tag }) => tag === language)?.abbreviations ?? []);

/** How annotations of an article stand in it as it is now, by their ids. */
export function standingsWith(kept: readonly KeptAnnotation[], article: Article, now: Report, packs: readonly LanguagePack[]): Record<string, Standing> {
  if (kept.length === 0) return {};
  const abbreviations = abbreviationsOf(now.language, packs);
  const { blocks, text } = shortened(article).article;
  const read = sentenced(text, blocks, abbreviations);
  return Object.fromEntries(kept.map((one) => [one.annotation.id, standingIn(one, now.textHash, read, abbreviations)]));
}

/** Some paragraphs of an article: `text` begins at `from` of the article's, and so do the blocks' offsets count in it. */
export interface Passage {
  text: string;
  from: number;
  blocks: Article['blocks'];
}

/** The whole sentences that a selection touches, as a quote in the article's text; null where it touches none. Claims rest on sentences: a part of one may say the opposite of the whole. */
export function sentencesAt({ blocks, from, text }: Passage, selected: Span, language: string, packs: readonly LanguagePack[]): Quote | null {
  const local = blocks.map(({ end, kind, start }) => ({ kind, start: Math.max(0, start - from), end: Math.min(text.length, end - from) })).filter(({ end, start }) => end > start);
  const [start, end] = [selected.start - from, selected.end - from];
  const touched = sentencesOf(text, local, abbreviationsOf(language, packs)).filter((sentence) => sentence.start < end && start < sentence.end);
  const [first, last] = [touched[0], touched.at(-1)];
  if (first === undefined || last === undefined) return null;
  const quote = quoteOf(text, { start: first.start, end: last.end });
  return { ...quote, start: quote.start + from, end: quote.end + from };
}

/** The tag of the language that an article is in, as its report will have it. */
export function languageOf(article: Article): string {
  return detectLanguage(article.language, shortened(article).article.text);
}
