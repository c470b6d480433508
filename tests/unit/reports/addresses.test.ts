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
  { name: 'another part of the host', url: 'https://m.example.org/a/story', same: false },
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
