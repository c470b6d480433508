import type { Article } from '../model/article';
import type { Report } from '../model/report';
import type { World } from '../model/world';
import { detectClaims, documentHedge } from '../claims/detect';
import { readArticle } from '../claims/reading';
import { detectLanguage } from '../languages/detect';
import type { LanguagePack } from '../languages/pack';
import { comparable } from '../text/fold';
import { fnv1a64 } from '../text/hash';
import { withoutQuotations } from '../text/quotations';
import { sketch } from '../text/shingles';
import { reportId } from './identity';
import { namesIn, type NoNames } from './names';

/** The report of an article: its claims and fingerprints. `partial` is passed on. A language that no pack reads gives no claims and says so. */
export function buildReport(article: Article, world: World, packs: readonly LanguagePack[], partial: boolean): Report {
  const language = detectLanguage(article.language, article.text, packs);
  const pack = packs.find((p) => p.tag === language);
  const reading = pack ? readArticle(article, pack, world) : null;
  const textHash = fnv1a64(comparable(article.text));
  return {
    id: reportId(article.url, textHash),
    language,
    languageRead: pack !== undefined,
    title: article.title ?? headlineOf(article),
    outletId: article.outletId,
    url: article.url,
    published: article.published,
    textHash,
    shingles: sketch(withoutQuotations(article.text, article.blocks)),
    names: namesIn(article.text, world.actors, pack && noNames(pack)),
    documentHedge: reading ? documentHedge(reading) : null,
    partial,
    claims: reading ? detectClaims(reading) : [],
  };
}

function noNames({ dates, grammar }: LanguagePack): NoNames {
  return { dates: new Set([...Object.keys(dates.months), ...Object.keys(dates.weekdays)]), articles: new Set(grammar.determiners) };
}

function headlineOf(article: Article): string | null {
  const headline = article.blocks.find((b) => b.kind === 'headline');
  return headline ? article.text.slice(headline.start, headline.end).trim() : null;
}
