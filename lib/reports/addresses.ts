/** Query parameters that tell how a reader came, not what is read. */
const TRACKING = /^(?:utm_[a-z_]{1,40}|fbclid|gclid|dclid|yclid|msclkid|mc_cid|mc_eid|igshid|ref|ref_src|cmpid|ocid|at_[a-z_]{1,40}|_ga|amp|s_cid)$/i;

/** Addresses that were made plain lately: a comparison holds a few hundred, each against each. */
const RECENT = new Map<string, string>();
const RECENT_AT_MOST = 2_000;

/** An address without its fragment, tracking parameters, "www." and trailing slash: the same article under its other addresses. */
export function plainAddress(url: string): string {
  const known = RECENT.get(url);
  if (known !== undefined) return known;
  const plain = madePlain(url);
  if (RECENT.size >= RECENT_AT_MOST) RECENT.clear();
  RECENT.set(url, plain);
  return plain;
}

function madePlain(url: string): string {
  const bare = url.split('#', 1)[0] ?? url;
  const [path = '', query = ''] = splitOnce(bare, '?');
  const kept = query === '' ? [] : query.split('&').filter((pair) => pair !== '' && !TRACKING.test(pair.split('=', 1)[0] ?? ''));
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
