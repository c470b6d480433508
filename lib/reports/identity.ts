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

/** A report's id: its plain address, or the fingerprint of its text where it has none. */
export function reportId(url: string | null, textHash: string): string {
  return url === null ? `text:${textHash}` : plainAddress(url);
}
