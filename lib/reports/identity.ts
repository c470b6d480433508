import type { Report } from '../model/report';
import { similarity } from '../text/shingles';

/** Query parameters that tell how a reader came, not what is read. */
const TRACKING = /^(?:utm_[a-z_]{1,40}|fbclid|gclid|dclid|yclid|msclkid|mc_cid|mc_eid|igshid|ref|ref_src|cmpid|ocid|at_[a-z_]{1,40}|_ga|amp|s_cid)$/i;

/** An address without its fragment, tracking parameters, "www." and trailing slash: the same article under its other addresses. */
export function plainAddress(url: string): string {
  const bare = url.split('#', 1)[0] ?? url;
  const [path = '', query = ''] = splitOnce(bare, '?');
  const kept = query.split('&').filter((pair) => pair !== '' && !TRACKING.test(pair.split('=', 1)[0] ?? ''));
  const scheme = path.indexOf('://');
  const rest = scheme < 0 ? path : path.slice(scheme + 3);
  const [host = '', tail = ''] = splitOnce(rest, '/');
  const name = host.toLowerCase().startsWith('www.') ? host.slice(4) : host;
  const trimmed = tail.endsWith('/') ? tail.slice(0, -1) : tail;
  return `https://${name.toLowerCase()}/${trimmed}${kept.length > 0 ? `?${kept.join('&')}` : ''}`;
}

function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)];
}

/** How alike two texts of one outlet must be to be one article under two addresses. */
const SAME_TEXT = 0.9;

const host = (url: string): string => (/^https?:\/\/([^/?#]{1,253})/.exec(url)?.[1] ?? '').toLowerCase();
/** Names that outlets put before their own for phones and quick copies. */
const EDITIONS = /^(?:www|m|mobile|amp|touch|wap)\./;

/**
 * Whether two reports are one article that an outlet shows under two addresses: quick copy (AMP), mobile edition, other parameters, mirror. The outlet, the day and the text must
 * be the same; what a page says of its own canonical address is not asked, since any page can claim any.
 */
export function isSameArticle(a: Report, b: Report): boolean {
  const outlets = a.outletId !== null && a.outletId === b.outletId;
  const hosts = a.url !== null && b.url !== null && host(a.url).replace(EDITIONS, '') === host(b.url).replace(EDITIONS, '');
  if (!outlets && !hosts) return false;
  if (a.published !== b.published || a.language !== b.language) return false;
  return a.textHash === b.textHash || similarity(a.shingles, b.shingles) >= SAME_TEXT;
}

/** A report's id: its plain address, or the fingerprint of its text where it has none. */
export function reportId(url: string | null, textHash: string): string {
  return url === null ? `text:${textHash}` : plainAddress(url);
}
