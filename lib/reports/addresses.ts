import { behindCache, byNumber, plainHost, withoutAmp } from './address-variants';

/** Query parameters that tell how a reader came or on what device, not what is read. */
const TRACKING =
  /^(?:(?:utm|mtm|pk|hsa|at)_[a-z_]{1,40}|fbclid|gclid|gbraid|wbraid|dclid|yclid|ysclid|_openstat|twclid|ttclid|msclkid|mc_cid|mc_eid|igshid|igsh|mkt_tok|_hsenc|_hsmi|ref|ref_src|cmpid|ocid|_ga|_gl|amp|s_cid)(?:=|$)/i;
/** The same page as AMP. */
const AMP_PAIR = /^(?:output|outputtype|view|mode)=amp$/i;

/** Addresses that were made plain lately: a comparison holds a few hundred, each against each. */
const RECENT = new Map<string, string>();
const RECENT_AT_MOST = 2_000;

/**
 * The one address that stands for all of an article's: without fragment, tracking parameters, "www.", the parts for phones and AMP, and trailing slash; mirrors and caches under the original's.
 * Meant for comparison: it need not lead anywhere. Addresses of language versions stay apart.
 */
export function plainAddress(url: string): string {
  const known = RECENT.get(url);
  if (known !== undefined) return known;
  const plain = madePlain(url);
  if (RECENT.size >= RECENT_AT_MOST) RECENT.clear();
  RECENT.set(url, plain);
  return plain;
}

/** A variant may hide another: AMP of a page for phones in a cache. */
const MAX_LAYERS = 6;

function madePlain(url: string): string {
  let plain = peeled(url);
  if (!url.includes('amp')) return plain;
  for (let layer = 1; layer < MAX_LAYERS; layer++) {
    const next = peeled(plain);
    if (next === plain) break;
    plain = next;
  }
  return plain;
}

function peeled(url: string): string {
  const bare = url.split('#', 1)[0] ?? url;
  const [whole = '', query = ''] = splitOnce(bare, '?');
  const kept = query.split('&').filter((pair) => pair !== '' && !TRACKING.test(pair) && !AMP_PAIR.test(pair));
  const scheme = whole.indexOf('://');
  const [given = '', tail = ''] = splitOnce(scheme < 0 ? whole : whole.slice(scheme + 3), '/');
  const [host, path] = behindCache(plainHost(given), trimmed(tail));
  const numbered = byNumber(host, path);
  return numbered === null ? `https://${host}/${trimmed(withoutAmp(path))}${kept.length > 0 ? `?${kept.join('&')}` : ''}` : `https://${numbered}`;
}

function trimmed(path: string): string {
  let end = path.length;
  while (end > 0 && path[end - 1] === '/') end--;
  return path.slice(0, end);
}

function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)];
}

/** Whether two addresses are of one page: the one comparison of addresses that there is. A page without an address is no other page. */
export function isSamePage(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && (a === b || plainAddress(a) === plainAddress(b));
}

const pages = new WeakMap<{ readonly url: string | null }, string>();

/** The plain address of what has one, made once for each; empty where it has none. */
export function pageOf(of: { readonly url: string | null }): string {
  const known = pages.get(of);
  if (known !== undefined) return known;
  const made = of.url === null ? '' : plainAddress(of.url);
  pages.set(of, made);
  return made;
}

/** Whether two things that have addresses are of one page. */
export function isOnPage(a: { readonly url: string | null }, b: { readonly url: string | null }): boolean {
  return a.url !== null && b.url !== null && pageOf(a) === pageOf(b);
}

/** The host of an address as it stands there, in small letters; empty for anything but a web address. */
export function hostOf(url: string): string {
  return (/^https?:\/\/([^/:?#]{1,253})/i.exec(url)?.[1] ?? '').toLowerCase();
}
