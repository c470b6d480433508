import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/analyse';
import { MAX_TEXT_LENGTH } from '../../../lib/protocol';
import { plainAddress } from '../../../lib/reports/identity';
import { plainArticle } from '../../../lib/text/plain-article';
import { article, world } from '../../fixtures/world';

const addresses = [
  { name: 'tracking and fragment go', url: 'https://www.Example.org/a/?utm_source=x&id=7#top', plain: 'https://example.org/a?id=7' },
  { name: 'http is https', url: 'http://example.org/a', plain: 'https://example.org/a' },
  { name: 'a real parameter stays', url: 'https://example.org/news?article=12', plain: 'https://example.org/news?article=12' },
];

describe('plainAddress', () => {
  for (const { name, url, plain } of addresses) it(name, () => expect(plainAddress(url)).toBe(plain));
});

describe('analyse', () => {
  it('a language without a pack is said to be unread and yields no claims', () => {
    const report = analyse({ ...article('Orvania was behind the attack.'), language: 'fi', text: 'Hyökkäyksen takana oli Orvania, sanoi ministeri.' }, world);
    expect(report).toMatchObject({ language: 'fi', languageRead: false, claims: [] });
  });

  it('a text longer than the limit is read to the limit and marked', () => {
    const text = `Orvania was behind the attack.\n${'x '.repeat(MAX_TEXT_LENGTH / 2)}`;
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
