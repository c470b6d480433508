import type { Report } from '../model/report';
import { similarity } from '../text/shingles';
import { hostOf, plainAddress } from './addresses';

/** How alike two texts of one outlet must be to be one article under two addresses. */
const SAME_TEXT = 0.9;

/** Names that outlets put before their own for phones and quick copies. */
const EDITIONS = /^(?:www|m|mobile|amp|touch|wap)\./;

/**
 * Whether two reports are one article that an outlet shows under two addresses: quick copy (AMP), mobile edition, other parameters, mirror. The outlet, the day and the text must
 * be the same; what a page says of its own canonical address is not asked, since any page can claim any.
 */
export function isSameArticle(a: Report, b: Report): boolean {
  const outlets = a.outletId !== null && a.outletId === b.outletId;
  const hosts = a.url !== null && b.url !== null && hostOf(a.url).replace(EDITIONS, '') === hostOf(b.url).replace(EDITIONS, '');
  if (!outlets && !hosts) return false;
  if (a.published !== b.published || a.language !== b.language) return false;
  return a.textHash === b.textHash || similarity(a.shingles, b.shingles) >= SAME_TEXT;
}

/** A report's id: its plain address, or the fingerprint of its text where it has none. */
export function reportId(url: string | null, textHash: string): string {
  return url === null ? `text:${textHash}` : plainAddress(url);
}
