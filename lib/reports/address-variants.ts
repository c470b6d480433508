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

/** Caches that carry the original's address inside their own; "s/" stands for https. */
const CACHES: readonly { host: RegExp; path: RegExp }[] = [
  { host: /(?:^|\.)cdn\.ampproject\.org$/, path: /^[a-z]\/(?:s\/)?([^/]{3,253}\.[^/]{2,63})\/(.{0,1900})$/ },
  { host: /^google\.[a-z.]{2,6}$/, path: /^amp\/(?:s\/)?([^/]{3,253}\.[^/]{2,63})\/(.{0,1900})$/ },
];

/** The original's host and path, where an address is a cache's. */
export function behindCache(host: string, path: string): [host: string, path: string] {
  if (!host.endsWith('cdn.ampproject.org') && !path.startsWith('amp/')) return [host, path];
  const found = CACHES.find((cache) => cache.host.test(host))?.path.exec(path);
  return found ? [plainHost(found[1] ?? host), found[2] ?? ''] : [host, path];
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
  hosts: RegExp;
  paths: readonly RegExp[];
  /** the one address that stands for all; `$1` is the number */
  plain: string;
}

/** The stations of Radio Free Europe number their articles together, and put them on mirrors where they are blocked. */
const STATIONS =
  'rferl.org|azadliq.org|azadliq.info|svoboda.org|radiosvoboda.org|currenttime.tv|krymr.com|idelreal.org|sibreal.org|severreal.org|kavkazr.com|ekhokavkaza.com|azatutyun.am|radiotavisupleba.ge|azattyq.org|azattyk.org|ozodi.org|ozodlik.org|svaboda.org';

/** Looked for before the patterns: most paths are none of these. */
const A_NUMBER = /^(?:a|amp|news|amphtml)\/.{0,300}\d{3}/;

const NUMBERED: readonly Numbered[] = [
  { hosts: new RegExp(`^(?:${STATIONS.replaceAll('.', '\\.')})$|^[a-z0-9]{8,20}\\.cloudfront\\.net$`), paths: [/^(?:a|amp)\/(?:[^/]{1,300}\/)?(\d{6,10})\.html$/], plain: 'rferl.org/a/$1.html' },
  { hosts: /^metbuat\.az$/, paths: [/^news\/(\d{3,12})(?:\/[^/]{0,300})?$/, /^amphtml\/\d{4}-\d\d\/[^/]{1,300}-(\d{3,12})\.html$/], plain: 'metbuat.az/news/$1' },
];

/** The one address of an article that its outlet tells by number, without a scheme; null where the host is no such outlet's or the path no article's. */
export function byNumber(host: string, path: string): string | null {
  if (!A_NUMBER.test(path)) return null;
  for (const { hosts, paths, plain } of NUMBERED) {
    if (!hosts.test(host)) continue;
    const number = paths.map((pattern) => pattern.exec(path)?.[1]).find((found) => found !== undefined);
    if (number !== undefined) return plain.replace('$1', number);
  }
  return null;
}
