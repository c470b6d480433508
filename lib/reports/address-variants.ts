/**
 * The other addresses under which an outlet shows one article: for phones, as AMP, on a mirror. Language versions are not among them: an article in another language is another report.
 */

/** Parts of a host that show the same pages for phones, or as AMP. */
const DEVICE = /^(?:www|m|mobile|amp|touch|wap)\./;

/** A host without "www." and the parts for devices: "m.ru.example.org" is "ru.example.org". What would leave no domain stays. */
export function plainHost(host: string): string {
  let plain = host.toLowerCase();
  if (plain.includes(':')) plain = plain.replace(/:(?:80|443)$/, '');
  for (let prefix = DEVICE.exec(plain); prefix !== null && plain.indexOf('.', prefix[0].length) > 0; prefix = DEVICE.exec(plain)) plain = plain.slice(prefix[0].length);
  return plain;
}

const AMP_CACHE = 'cdn.ampproject.org';
const SEARCH = /^google\.[a-z.]{2,6}$/;

/** The original's host and path, where an address is a cache's, which carries them inside its own: "c/s/host/path", "amp/s/host/path"; "s" stands for https. */
export function behindCache(host: string, path: string): [host: string, path: string] {
  if (!host.endsWith(AMP_CACHE) && !(path.startsWith('amp/') && SEARCH.test(host))) return [host, path];
  const [, ...inside] = path.split('/');
  const [original = '', ...rest] = inside[0] === 's' ? inside.slice(1) : inside;
  return original.includes('.') ? [plainHost(original), rest.join('/')] : [host, path];
}

const AMP_ENDING = /\.amp(?=$|\.html?$)/;

/** A path without its AMP part: "amp/a/b", "az/amp/b", "a/b/amp", "a/b.amp.html". */
export function withoutAmp(path: string): string {
  if (!path.includes('amp')) return path;
  const segments = path.split('/');
  const last = segments.length - 1;
  const kept = segments.filter((segment, i) => segment !== 'amp' || (i > 0 && i < last && !(i === 1 && (segments[0] ?? '').length === 2)));
  return (kept.length === 0 ? segments : kept).join('/').replace(AMP_ENDING, '');
}

/** Outlets that show one article under several paths, or on several hosts, told by its number. */
interface Numbered {
  isOne(host: string): boolean;
  paths: readonly RegExp[];
  /** the one address that stands for all; `$1` is the number */
  plain: string;
}

/** The stations of Radio Free Europe number their articles together, and put them on mirrors where they are blocked. */
const STATIONS: ReadonlySet<string> = new Set([
  'rferl.org', 'azadliq.org', 'azadliq.info', 'svoboda.org', 'radiosvoboda.org', 'currenttime.tv', 'krymr.com', 'idelreal.org', 'sibreal.org', 'severreal.org',
  'kavkazr.com', 'ekhokavkaza.com', 'azatutyun.am', 'radiotavisupleba.ge', 'azattyq.org', 'azattyk.org', 'ozodi.org', 'ozodlik.org', 'svaboda.org',
]);
const MIRROR = /^[a-z0-9]{8,20}\.cloudfront\.net$/;

/** Looked for before the patterns: most paths are none of these. */
const A_NUMBER = /^(?:a|amp|news|amphtml)\/.{0,300}\d{3}/;

const NUMBERED: readonly Numbered[] = [
  { isOne: (host) => STATIONS.has(host) || MIRROR.test(host), paths: [/^(?:a|amp)\/(?:[^/]{1,300}\/)?(\d{6,10})\.html$/], plain: 'rferl.org/a/$1.html' },
  { isOne: (host) => host === 'metbuat.az', paths: [/^news\/(\d{3,12})(?:\/[^/]{0,300})?$/, /^amphtml\/\d{4}-\d\d\/[^/]{1,300}-(\d{3,12})\.html$/], plain: 'metbuat.az/news/$1' },
];

/** The one address of an article that its outlet tells by number, without a scheme; null where the host is no such outlet's or the path no article's. */
export function byNumber(host: string, path: string): string | null {
  if (!A_NUMBER.test(path)) return null;
  for (const { isOne, paths, plain } of NUMBERED) {
    if (!isOne(host)) continue;
    const number = paths.map((pattern) => pattern.exec(path)?.[1]).find((found) => found !== undefined);
    if (number !== undefined) return plain.replace('$1', number);
  }
  return null;
}
