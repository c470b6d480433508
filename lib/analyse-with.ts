import type { Article } from './model/article';
import type { Change } from './model/change';
import type { Report } from './model/report';
import type { World } from './model/world';
import { detectLanguage } from './languages/detect';
import type { LanguagePack } from './languages/pack';
import { buildReport } from './reports/build';
import { changesSince } from './reports/reread';
import { MAX_TEXT_LENGTH } from './protocol';

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

/** The tag of the language that an article is in, as its report will have it. */
export function languageOf(article: Article): string {
  return detectLanguage(article.language, shortened(article).article.text);
}
