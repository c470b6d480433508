import { fileURLToPath } from 'node:url';
import { addressOf, readArticles, type NewsroomArticle } from '../../../tools/newsroom/articles';

export const ARTICLES: readonly NewsroomArticle[] = readArticles(fileURLToPath(new URL('../../fixtures/newsroom', import.meta.url)));

/** The fixture article whose path ends so. Throws where none or several do. */
export function fixture(ending: string): NewsroomArticle {
  const found = ARTICLES.filter(({ path }) => path.endsWith(ending));
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} fixture articles have a path that ends in "${ending}".`);
  return found[0];
}

export const article = (ending: string): string => addressOf(fixture(ending));

/** The lead article: a lawmaker's words, relayed by an agency and then by this outlet. */
export const LEAD = article('/azerbaijani-commission-blames-russia-for-media-hack');
export const UPSTREAM = article('/commission-names-group-behind-february-20-cyberattack-900101');
export const NO_CLAIM = article('/students-compete-at-information-security-contest-in-baku');
