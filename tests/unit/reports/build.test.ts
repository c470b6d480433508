import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/analyse';
import { MAX_TEXT_LENGTH } from '../../../lib/protocol';
import { isSameArticle } from '../../../lib/reports/identity';
import { plainArticle } from '../../../lib/text/plain-article';
import { article, world } from '../../fixtures/world';

describe('one article under two addresses', () => {
  const words = Array.from({ length: 300 }, (_, n) => `word${String(n)}`).join(' ');
  const text = `Orvania was behind the attack on Harbour Bank, Ada Brenn said on Monday. The bank opened again after two days of silence, and nobody lost a coin. ${words}`;
  const at = (url: string, over: { outletId?: string | null; published?: string | null; text?: string } = {}) => ({ ...analyse({ ...article(over.text ?? text), url, outletId: null }, world), published: '2025-05-05' as string | null, ...(over.outletId === undefined ? {} : { outletId: over.outletId }), ...(over.published === undefined ? {} : { published: over.published }) });
  const first = at('https://coast.example/news/bank');
  const PAIRS = [
    { name: 'a mobile edition', other: at('https://m.coast.example/news/bank'), same: true },
    { name: 'a quick copy', other: at('https://amp.coast.example/news/bank.amp'), same: true },
    { name: 'another path of the same host', other: at('https://coast.example/print?id=7'), same: true },
    { name: 'a word put right', other: at('https://m.coast.example/news/bank', { text: text.replace('nobody lost a coin', 'nobody has lost a coin') }), same: true },
    { name: 'another outlet that reprints it', other: at('https://hill.example/news/bank'), same: false },
    { name: 'another day', other: at('https://m.coast.example/news/bank', { published: '2025-05-06' }), same: false },
    { name: 'another text', other: at('https://coast.example/news/other', { text: 'Orvania was behind the attack on Dorn University, the rector said. Research data were copied, and students were locked out for days on end.' }), same: false },
  ];
  for (const { name, other, same } of PAIRS) it(`${same ? 'is' : 'is not'} ${name}`, () => expect([isSameArticle(first, other), isSameArticle(other, first)]).toEqual([same, same]));

  it('is a mirror on another host of the same outlet', () => expect(isSameArticle(at('https://coast.example/a', { outletId: 'coast' }), at('https://coast-mirror.example/a', { outletId: 'coast' }))).toBe(true));
});

describe('analyse', () => {
  it('a language without a pack is said to be unread and yields no claims', () => {
    const report = analyse({ ...article('Orvania was behind the attack.'), language: 'fi', text: 'Hyökkäyksen takana oli Orvania, sanoi ministeri.' }, world);
    expect(report).toMatchObject({ language: 'fi', languageRead: false, claims: [] });
  });

  it('a text longer than the limit is read to the limit and marked', () => {
    const text = `Orvania was behind the attack.\n${'and so on it went, '.repeat(MAX_TEXT_LENGTH / 19 + 1)}`;
    const report = analyse(article(text), world);
    expect(report.partial).toBe(true);
    expect(report.claims).toHaveLength(1);
  });

  it('repeats of one speaker, the headline among them, are one claim with several quotes', () => {
    const text = 'Lawmaker blames Orvania for harbour hack\nTomas Reel, a lawmaker, said Orvania was behind the hack of the harbour.\nThe attack was carried out by Pale Heron, Reel said.';
    const { claims } = analyse(article(text), world);
    expect(claims).toHaveLength(1);
    expect(claims[0]).toMatchObject({ actor: { id: 'group:PaleHeron', also: [{ id: 'state:OV' }] }, inHeadline: true, speaker: { name: 'Tomas Reel' } });
    expect(claims[0]?.quotes).toHaveLength(3);
  });

  it('an accusation and its denial are two claims', () => {
    const text = 'Melisian prosecutors accused Orvania of the cyberattack on the port.\nThe Orvanian foreign ministry denied any involvement in the attack.';
    expect(analyse(article(text), world).claims.map((c) => c.polarity)).toEqual(['asserts', 'denies']);
  });

  it('event dates are resolved to the nearest past; the day of saying is kept apart', () => {
    const text = 'Orvania was behind the Feb. 20 attack on Harbour Bank, lawmaker Tomas Reel said on May 2.';
    const [claim] = analyse(article(text), world).claims;
    expect(claim).toMatchObject({ saidAt: '2025-05-02' });
    expect(claim?.facets).toMatchObject({ eventDates: [{ from: '2025-02-20', to: '2025-02-20', precision: 'day' }], dayMonths: ['02-20'] });
    expect(claim?.facets.victims.join()).toContain('Harbour Bank');
  });

  it('without a publication date only day and month are told', () => {
    const [claim] = analyse(article('Orvania was behind the Feb. 20 attack on Harbour Bank.', null), world).claims;
    expect(claim?.facets).toMatchObject({ eventDates: [], dayMonths: ['02-20'] });
  });

  it('the file’s text decides the offsets, windows line ends and all', () => {
    const text = 'Headline without stop\r\n\r\nOrvania was behind the attack.\r\n';
    const report = analyse(plainArticle(text, { url: null, outletId: null, title: null, language: 'en', published: null }), world);
    expect(report.claims[0]?.quotes[0]?.exact).toBe('Orvania was behind the attack.');
  });
});
