import type { Article } from '../model/article';
import type { Report } from '../model/report';
import type { World } from '../model/world';
import { detectClaims, documentHedge } from '../claims/detect';
import { spokenQuotations } from '../claims/quoted';
import { readArticle, type Reading } from '../claims/reading';
import { sceneOf } from '../claims/scene';
import { detectLanguage } from '../languages/detect';
import type { LanguagePack } from '../languages/pack';
import { comparable } from '../text/fold';
import { fnv1a64 } from '../text/hash';
import { withoutQuotations } from '../text/quotations';
import { sketch } from '../text/shingles';
import { astralIn } from '../text/well-formed';
import { agencySlug } from './agency-slug';
import { claimLinks } from './claim-links';
import { reportId } from './identity';
import { namesIn, type NoNames } from './names';
import { quotationsKept } from './quotations';
import { onVictimsSide, remarksIn } from './remarks';

/** What is read of the sentences: claims, and what stands beside them. */
function readClaims(article: Article, reading: Reading): Pick<Report, 'claims' | 'quotations' | 'links' | 'remarks'> {
  const scene = sceneOf(reading);
  const claims = detectClaims(reading, scene);
  const spoken = spokenQuotations(scene);
  const remarks = remarksIn(reading, claims, spoken);
  return { claims: onVictimsSide(claims, remarks), quotations: claims.length > 0 ? quotationsKept(article.text, spoken, claims) : [], links: claimLinks(article, claims), remarks };
}

/** The report of an article: its claims and fingerprints. `partial` is passed on. A language that no pack reads gives no claims and says so. */
export function buildReport(article: Article, world: World, packs: readonly LanguagePack[], partial: boolean): Report {
  const language = detectLanguage(article.language, article.text);
  const pack = packs.find((p) => p.tag === language);
  const reading = pack ? readArticle(article, pack, world) : null;
  const slug = agencySlug(article, world.actors.agencies, world.outlets);
  const textHash = fnv1a64(comparable(article.text));
  const astral = astralIn(article.text);
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
    ...(slug === null ? {} : { slug }),
    ...(astral === undefined ? {} : { astral }),
    ...(reading ? readClaims(article, reading) : { claims: [], quotations: [], links: [], remarks: [] }),
  };
}

function noNames({ dates, grammar }: LanguagePack): NoNames {
  return { dates: new Set([...Object.keys(dates.months), ...Object.keys(dates.weekdays)]), articles: new Set(grammar.determiners) };
}

function headlineOf(article: Article): string | null {
  const headline = article.blocks.find((b) => b.kind === 'headline');
  return headline ? article.text.slice(headline.start, headline.end).trim() : null;
}
