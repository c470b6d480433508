import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostOf, isSamePage, plainAddress } from '../../../lib/reports/addresses';
import { outletAt, outletOfHost } from '../../../lib/reports/outlet-at';

const PAGE = 'https://example.org/a/story';
const SAME_PAGES = [
  { name: 'the address itself', url: PAGE, same: true },
  { name: 'a slash at the end', url: `${PAGE}/`, same: true },
  { name: 'http', url: 'http://example.org/a/story', same: true },
  { name: 'www', url: 'https://www.example.org/a/story', same: true },
  { name: 'http, www and a slash', url: 'http://www.example.org/a/story/', same: true },
  { name: 'capitals in the host', url: 'https://WWW.Example.ORG/a/story', same: true },
  { name: 'a fragment', url: `${PAGE}#comments`, same: true },
  { name: 'parameters of tracking', url: `${PAGE}?utm_source=x&fbclid=1`, same: true },
  { name: 'a slash before parameters of tracking', url: `${PAGE}/?utm_source=x#top`, same: true },
  { name: 'a parameter that tells what is read', url: `${PAGE}?id=7`, same: false },
  { name: 'capitals in the path', url: 'https://example.org/A/story', same: false },
  { name: 'another path', url: 'https://example.org/a/story/2', same: false },
  { name: 'for phones', url: 'https://m.example.org/a/story', same: true },
  { name: 'for phones, with www', url: 'https://www.m.example.org/a/story', same: true },
  { name: 'the port of https', url: 'https://example.org:443/a/story', same: true },
  { name: 'AMP at the end', url: `${PAGE}/amp/`, same: true },
  { name: 'AMP at the beginning', url: 'https://example.org/amp/a/story', same: true },
  { name: 'AMP as a host', url: 'https://amp.example.org/a/story', same: true },
  { name: 'AMP as a parameter', url: `${PAGE}?outputType=amp`, same: true },
  { name: 'AMP from a cache', url: 'https://example-org.cdn.ampproject.org/c/s/www.example.org/a/story', same: true },
  { name: 'AMP from a search engine', url: 'https://www.google.com/amp/s/example.org/a/story/amp', same: true },
  { name: 'what a search engine adds', url: `${PAGE}?ysclid=1&_openstat=2`, same: true },
  { name: 'another language by host', url: 'https://ru.example.org/a/story', same: false },
  { name: 'another language by path', url: 'https://example.org/ru/a/story', same: false },
  { name: 'a path that has the letters of AMP', url: 'https://example.org/a/story-amp', same: false },
  { name: 'a host that ends alike', url: 'https://notexample.org/a/story', same: false },
  { name: 'a host that begins alike', url: 'https://example.org.evil.net/a/story', same: false },
  { name: 'no address', url: null, same: false },
];

describe('one page or two', () => {
  for (const { name, url, same } of SAME_PAGES) it(`${name}: ${same ? 'the same' : 'another'}`, () => expect([isSamePage(PAGE, url), isSamePage(url, PAGE)]).toEqual([same, same]));
  it('two pages without an address are not one', () => expect(isSamePage(null, null)).toBe(false));
});

describe('plainAddress', () => {
  const PLAIN = [
    { name: 'tracking and fragment go', url: 'https://www.Example.org/a/?utm_source=x&id=7#top', plain: 'https://example.org/a?id=7' },
    { name: 'http is https', url: 'http://example.org/a', plain: 'https://example.org/a' },
    { name: 'a real parameter stays', url: 'https://example.org/news?article=12', plain: 'https://example.org/news?article=12' },
  ];
  for (const { name, url, plain } of PLAIN) it(name, () => expect(plainAddress(url)).toBe(plain));
  it('is its own plain form', () => {
    for (const { url } of SAME_PAGES) if (url !== null) expect(plainAddress(plainAddress(url))).toBe(plainAddress(url));
  });
});

const VARIANTS: { name: string; pages: string[] }[] = [
  { name: 'a relay that another page of the outlet links to', pages: ['https://ru.apa.az/politics/deputat-1234?utm_source=internal_linking', 'https://ru.apa.az/politics/deputat-1234'] },
  { name: 'AMP of a dated page', pages: ['https://sputnik.az/amp/20250502/komissiya-1234.html', 'https://sputnik.az/20250502/komissiya-1234.html', 'https://m.sputnik.az/20250502/komissiya-1234.html'] },
  { name: 'AMP under a language', pages: ['https://outlet.example/az/amp/xeber', 'https://outlet.example/az/xeber', 'https://outlet.example/az/xeber.amp'] },
  { name: 'AMP by ending', pages: ['https://outlet.example/story.amp.html', 'https://outlet.example/story.html'] },
  { name: 'a blog’s AMP', pages: ['https://kyivindependent.com/some-story/amp/', 'https://kyivindependent.com/some-story/'] },
  {
    name: 'a station’s numbered article and its mirrors',
    pages: ['https://www.azadliq.org/a/komissiya-hucum/33401234.html', 'https://www.azadliq.org/a/33401234.html', 'https://www.azadliq.org/amp/33401234.html', 'https://d1abcdef2ghijk.cloudfront.net/a/33401234.html'],
  },
  { name: 'a numbered article with and without its words', pages: ['https://metbuat.az/news/1512345/komissiya-sedri.html', 'https://metbuat.az/amphtml/2025-05/komissiya-sedri-1512345.html', 'https://metbuat.az/news/1512345'] },
];
const APART: { name: string; pages: string[] }[] = [
  { name: 'languages by host', pages: ['https://apa.az/hadise/hucum-1', 'https://ru.apa.az/hadise/hucum-1', 'https://en.apa.az/hadise/hucum-1'] },
  { name: 'languages of a numbered page', pages: ['https://az.trend.az/azerbaijan/society/4160101.html', 'https://ru.trend.az/azerbaijan/society/4160101.html', 'https://en.trend.az/azerbaijan/society/4160101.html'] },
  { name: 'languages by path', pages: ['https://report.az/siyaset/a', 'https://report.az/ru/siyaset/a', 'https://report.az/en/siyaset/a'] },
  { name: 'numbers', pages: ['https://www.azadliq.org/a/33401234.html', 'https://www.azadliq.org/a/33401235.html', 'https://d1abcdef2ghijk.cloudfront.net/a/33401236.html'] },
  { name: 'pages of a cloud that are no station’s', pages: ['https://d1abcdef2ghijk.cloudfront.net/index.html', 'https://d9zyxwvu8tsrqp.cloudfront.net/index.html'] },
  { name: 'a host whose name begins as a device’s', pages: ['https://m.az/a', 'https://az/a'] },
  { name: 'a tag and what it is a tag of', pages: ['https://outlet.example/tag/amp/story', 'https://outlet.example/tag/story'] },
];

describe('an outlet’s addresses', () => {
  for (const { name, pages } of VARIANTS) it(`${name}: one page`, () => expect(new Set(pages.map(plainAddress)).size).toBe(1));
  for (const { name, pages } of APART) it(`${name}: pages of their own`, () => expect(new Set(pages.map(plainAddress)).size).toBe(pages.length));
  it('are their own plain form once they are plain', () => {
    for (const url of [...VARIANTS, ...APART].flatMap(({ pages }) => pages)) expect(plainAddress(plainAddress(url))).toBe(plainAddress(url));
  });
  it('are plain once they are plain, whatever they are', () => {
    const part = fc.stringMatching(/^[a-z0-9.-]{0,12}$/);
    const parts = fc.oneof(part, fc.constantFrom('amp', 'm.', 'www.', 'a', 'az', '33401234.html', 'c', 's', 'amphtml', '.amp.html'));
    fc.assert(fc.property(fc.array(parts, { maxLength: 6 }), parts, (path, host) => {
      const plain = plainAddress(`https://${host}/${path.join('/')}`);
      expect(plainAddress(plain)).toBe(plain);
    }));
  });
});

const outlet = (id: string, hosts: string[]) => ({ id, name: id, aliases: [], hosts, languages: ['en'], country: 'XX', kind: 'outlet' as const, ownerGroup: null, access: true, source: null });
const outlets = [outlet('one', ['one.org']), outlet('one-ru', ['ru.one.org']), outlet('cited.example', [])];

describe('the outlet of a host', () => {
  const HOSTS = [
    ['one.org', 'one'],
    ['www.one.org', 'one'],
    ['m.one.org', 'one'],
    ['ru.one.org', 'one-ru'],
    ['m.ru.one.org', 'one-ru'],
    ['cited.example', 'cited.example'],
    ['www.cited.example', 'cited.example'],
    ['phone.org', undefined],
    ['one.org.evil.net', undefined],
    ['', undefined],
  ] as const;
  for (const [host, id] of HOSTS) it(`${host} is ${id ?? 'none'}`, () => expect(outletOfHost(host, outlets)?.id).toBe(id));

  const ADDRESSES = [
    ['https://www.one.org/a', 'one.org', 'one'],
    ['HTTP://RU.one.org:8080/a', 'ru.one.org', 'one-ru'],
    ['https://one.org?a=1', 'one.org', 'one'],
    ['https://evil.net/one.org', 'evil.net', undefined],
    ['ftp://one.org/a', '', undefined],
  ] as const;
  for (const [url, host, id] of ADDRESSES) it(url, () => expect([hostOf(url).replace(/^www\./, ''), outletAt(url, outlets)?.id]).toEqual([host, id]));
});
