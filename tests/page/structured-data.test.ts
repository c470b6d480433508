import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { domAccess } from '../../lib/adapters/page/dom-access';
import { readStructuredData } from '../../lib/adapters/page/structured-data';
import { parse } from './fixture';

function readData(...scripts: string[]) {
  const document = parse('<html><head></head><body></body></html>');
  for (const text of scripts) {
    const script = document.createElement('script');
    script.type = 'application/ld+json';
    script.textContent = text;
    document.head.append(script);
  }
  const dom = domAccess(document);
  if (dom === null) throw new Error('no root');
  return readStructuredData(dom);
}

const ARTICLE = { '@type': 'NewsArticle', headline: 'A headline', datePublished: '2025-05-02T10:00:00+04:00' };
const GOOD = { isArticle: true, headline: 'A headline', published: '2025-05-02T10:00:00+04:00', broken: false };
const NONE = { isArticle: false, headline: null, published: null, broken: false };

const CASES: [what: string, scripts: string[], expected: Record<string, unknown>][] = [
  ['one article', [JSON.stringify(ARTICLE)], GOOD],
  ['a list with one article', [JSON.stringify([{ '@type': 'Organization' }, ARTICLE])], GOOD],
  ['a graph', [JSON.stringify({ '@graph': [{ '@type': 'WebPage' }, ARTICLE] })], GOOD],
  ['several types at once', [JSON.stringify({ ...ARTICLE, '@type': ['Thing', 'ReportageNewsArticle'] })], GOOD],
  ['what a page is mainly about', [JSON.stringify({ '@type': 'WebPage', mainEntity: ARTICLE })], GOOD],
  ['a full type address', [JSON.stringify({ ...ARTICLE, '@type': 'https://schema.org/NewsArticle' })], GOOD],
  ['raw line ends in a string', [JSON.stringify(ARTICLE).replace('A headline', 'A\nheadline')], { ...GOOD, headline: 'A headline' }],
  ['CDATA marks', [`<![CDATA[${JSON.stringify(ARTICLE)}]]>`], GOOD],
  ['commented CDATA marks', [`//<![CDATA[\n${JSON.stringify(ARTICLE)}\n//]]>`], GOOD],
  ['a list of articles', [JSON.stringify([ARTICLE, ARTICLE, ARTICLE])], NONE],
  ['articles as items of a list', [JSON.stringify({ '@type': 'ItemList', itemListElement: [ARTICLE] })], NONE],
  ['a missing comma', [JSON.stringify(ARTICLE).replace(',', ' ')], { isArticle: true, published: '2025-05-02T10:00:00+04:00', broken: true }],
  ['one broken and one whole', ['{', JSON.stringify(ARTICLE)], { ...GOOD, broken: true }],
  ['numbers for words', [JSON.stringify({ '@type': 'NewsArticle', headline: 7, datePublished: { now: 1 } })], { isArticle: true, headline: null, published: null }],
  ['a hostile key', ['{"__proto__":{"@type":"NewsArticle"},"constructor":{"prototype":{"x":1}}}'], NONE],
  ['nothing', ['', '  ', 'null', '7', '"x"'], NONE],
];

describe('structured data', () => {
  it.each(CASES)('%s', (_, scripts, expected) => {
    expect(readData(...scripts)).toMatchObject(expected);
  });

  it('never throws and never touches prototypes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.json().map((json) => json.slice(0, -2))), (text) => {
        readData(text);
        expect(({} as Record<string, unknown>)['x']).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });
});
