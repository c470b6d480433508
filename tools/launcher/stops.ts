import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { outletFileSchema } from '../../lib/model/outlet';
import { addressOf, type NewsroomArticle } from '../newsroom/articles';
import { loadSaved, savedUrl } from '../newsroom/saved';
import type { Newsroom } from '../newsroom/server';
import { root } from './build';

/** A page to look at: its address and the name that its pictures get. */
export interface Stop {
  url: string;
  name: string;
}

/** The article that the demonstration opens first. */
const FIRST = 'https://kyivindependent.com/azerbaijani-commission-blames-russia-for-media-hack';

/** The demonstration's articles, the first one first. */
export function demonstrationStops(articles: readonly NewsroomArticle[]): Stop[] {
  const sorted = [...articles].sort((a, b) => Number(addressOf(b) === FIRST) - Number(addressOf(a) === FIRST));
  return sorted.map((article) => ({ url: addressOf(article), name: `${article.host}${article.path}`.replace(/[^a-z0-9]+/gi, '-').slice(0, 70) }));
}

/** Addresses at which the extension reads articles: a file that says it comes from one of them is shown there, any other under a name of its own. */
function coveredHosts(): ReadonlySet<string> {
  const file = outletFileSchema.parse(JSON.parse(readFileSync(join(root, 'public', 'casebook', 'outlets.json'), 'utf8')));
  return new Set(file.outlets.filter(({ access }) => access).flatMap(({ hosts }) => hosts.flatMap((host) => [host, `www.${host}`])));
}

/** Serves the given files and returns their pages. Each file that cannot be shown is one sentence to `warn`. */
export function serveFiles(newsroom: Newsroom, files: readonly string[], warn: (sentence: string) => void): Stop[] {
  const covered = coveredHosts();
  return files.flatMap((file, i): Stop[] => {
    const loaded = loadSaved(file);
    if (!loaded.ok) {
      warn(loaded.problem);
      return [];
    }
    if (loaded.warning !== null) warn(loaded.warning);
    const own = loaded.url !== null && covered.has(new URL(loaded.url).host) ? loaded.url.replace(/^http:/, 'https:').replace(/[?#].*$/, '') : null;
    const url = own ?? savedUrl(i + 1);
    newsroom.put(url, loaded.served);
    return [{ url, name: `file-${i + 1}` }];
  });
}
