import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { pageReadingSchema, MAX_TEXT_LENGTH } from '../../lib/protocol';
import { fixture, NOW, parse, read, readPage } from './fixture';
import { readArticle } from '../../lib/adapters/page/read-article';

interface ArticleCase {
  page: string;
  url?: string;
  title: string;
  published: string | null;
  language: string;
  notices: string[];
  paragraphs: string[];
}

const STORY = [
  'Northland was behind the February attack on Harbour Media, the head of a parliamentary commission told the chamber on Friday.',
  'The network had been entered three years before, Ilgar Tamm, who chairs the commission, said in his speech.',
  'A group known as Grey Heron had left traces in the mail servers, he said; the traces were not published.',
  'The archive was lost.',
  'Nobody was hurt, the commission said.',
];

const ARTICLES: ArticleCase[] = [
  { page: 'structured', title: 'Harbour Media attack blamed on Northland', published: '2025-05-02', language: 'en', notices: [], paragraphs: STORY },
  { page: 'broken-structured', title: 'Harbour Media attack blamed on Northland', published: '2025-05-02', language: 'en', notices: ['notice_broken_structured_data'], paragraphs: STORY },
  {
    page: 'plain',
    title: 'Ministry names suspect in port outage',
    published: '2025-05-02',
    language: 'en',
    notices: [],
    paragraphs: [
      "The ministry of transport attributed the outage of the port's cranes to a group from abroad, without naming it.",
      'A spokesman said that the inquiry was going on and that nothing had been proven so far. The second sentence of this paragraph stands on a line of its own.',
      'Two engineers who asked not to be named doubted it: a faulty update was as likely, they said.',
    ],
  },
  {
    page: 'undated',
    title: 'Court hears case of the silent radio',
    published: null,
    language: 'en',
    notices: ['notice_missing_date'],
    paragraphs: [
      'The prosecutor told the court on Monday that the radio had been silenced by two men hired from abroad.',
      "Their counsel denied it. A verdict is expected in the autumn, the court's office said.",
    ],
  },
  {
    page: 'oxu-theme',
    url: 'https://oxu.az/siyaset/komissiya-sedri',
    title: 'Komissiya sədri: Hücumun arxasında Şimal ölkəsi dayanır',
    published: '2025-11-19',
    language: 'az',
    notices: [],
    paragraphs: [
      '“Liman Media”ya fevralda edilən kiberhücumun arxasında Şimal ölkəsinin dayandığı müəyyən edilib.',
      'Bunu parlament komissiyasının sədri İlqar Tamm cümə günü keçirilən iclasda bildirib.',
      'Onun sözlərinə görə, araşdırma davam edir və nəticələr hələ dərc olunmayıb.',
    ],
  },
  {
    page: 'apa-theme',
    url: 'https://ru.apa.az/politics/deputat-1234?utm_source=internal_linking',
    title: 'Депутат: за атакой на «Гавань Медиа» стоит северная страна',
    published: '2025-02-21',
    language: 'ru',
    notices: [],
    paragraphs: ['Установлено, что за февральской кибератакой на «Гавань Медиа» стоит северная страна, заявил глава комиссии.', 'По его словам, вредоносная программа была внедрена тремя годами ранее.'],
  },
  {
    page: 'report-theme',
    url: 'https://report.az/tehlukesizlik/komissiya',
    title: 'Komissiya: hücumun izləri şimala aparır',
    published: '2025-11-16',
    language: 'az',
    notices: [],
    paragraphs: ['Komissiyanın məlumatına görə, kiberhücumun izləri şimaldakı ölkəyə aparır.', 'Sədr bildirib ki, istintaq davam edir.'],
  },
  {
    page: 'clobbered',
    title: 'Harbour Media attack blamed on Northland',
    published: '2025-05-02',
    language: 'en',
    notices: [],
    paragraphs: ['Northland was behind the February attack on Harbour Media, the head of a parliamentary commission said.', 'The traces in the mail servers were not published, he said on Friday.'],
  },
];

const PARSERS_OWN = new Set(['getAttribute', 'nodeName', 'id', 'className', 'nodeType', 'firstChild', 'nextSibling']);

describe('an article', () => {
  it.each(ARTICLES)('$page is read', ({ page, url, title, published, language, notices, paragraphs }) => {
    const reading = readPage(fixture(page), url).page;
    expect(pageReadingSchema.safeParse(reading).error).toBeUndefined();
    expect(reading).toMatchObject({ title, published, language, notices, partial: false });
    expect(reading.text.split('\n')).toEqual([title, ...paragraphs]);
    expect(reading.blocks.map(({ kind }) => kind)).toEqual(['headline', ...paragraphs.map(() => 'paragraph')]);
    expect(reading.blocks.map(({ start, end }) => reading.text.slice(start, end))).toEqual([title, ...paragraphs]);
  });

  // The test's parser does not let controls shadow a form's members as browsers do, so the shadows are put there by hand: those of which its
  // own selector engine stands up to.
  it('is read where controls shadow the DOM of the form round it', () => {
    const document = parse(fixture('clobbered'));
    const form = document.getElementById('outer');
    if (form === null) throw new Error('The fixture has lost its form.');
    for (const control of form.querySelectorAll('input')) if (!PARSERS_OWN.has(control.name)) Object.defineProperty(form, control.name, { value: control });
    expect(form.parentNode?.nodeName).toBe('INPUT');
    const reading = read(document);
    expect(reading.isArticle && reading.page).toEqual(readPage(fixture('clobbered')).page);
  });

  it.each(ARTICLES.filter(({ page }) => page !== 'clobbered'))('$page reads the same from another parser', ({ page, url }) => {
    const address = url ?? 'https://tide.example/politics/some-story';
    const { document } = parseHTML(fixture(page));
    const reading = readArticle(document as unknown as Document, { host: new URL(address).hostname, url: address, now: NOW });
    expect(reading.isArticle && reading.page).toEqual(readPage(fixture(page), url).page);
  });

  it('keeps the links of its text, resolved, and none that leads elsewhere than the web', () => {
    const page = fixture('structured').replace('not published.</p>', 'not <a href="javascript:alert(1)">published</a>, <a href="#note">he</a> said.</p>');
    const { text, links } = readPage(page).page;
    expect(links.map(({ start, end, href }) => [text.slice(start, end), href])).toEqual([['said in his speech', 'https://tide.example/ref/speech']]);
  });

  it('says of a very long page that only its beginning was read', () => {
    const paragraph = 'The ministry of transport attributed the outage to a group from abroad, without naming it. '.repeat(50);
    const html = `<html lang="en"><head><meta property="og:type" content="article"></head><body><h1>The longest report of the year</h1><div>${`<p>${paragraph}</p>`.repeat(150)}</div></body></html>`;
    const reading = readPage(html).page;
    expect(reading.partial).toBe(true);
    expect(reading.text.length).toBeLessThanOrEqual(MAX_TEXT_LENGTH);
    expect(reading.text.length).toBeGreaterThan(MAX_TEXT_LENGTH - 10_000);
    expect(pageReadingSchema.safeParse(reading).success).toBe(true);
  });

  it('reads one endless text node', () => {
    const html = `<html><head><meta property="og:type" content="article"></head><body><h1>A page without any end</h1><article><p>${'x'.repeat(1_000_000)}</p></article></body></html>`;
    expect(readPage(html).page).toMatchObject({ partial: true });
  });

  it('is read from a file without an address', () => {
    expect(read(parse(fixture('structured'), null), null).isArticle).toBe(true);
  });
});

const OTHERS: { what: string; html: string; url: string }[] = [
  { what: 'a front page', html: fixture('home'), url: 'https://tide.example/' },
  { what: 'the front page of a language', html: fixture('structured'), url: 'https://tide.example/ru/' },
  { what: 'a front page under another address', html: fixture('home'), url: 'https://tide.example/start/today' },
  { what: 'a list of articles', html: fixture('list'), url: 'https://oxu.az/siyaset' },
  { what: 'an empty page', html: fixture('empty'), url: 'https://tide.example/empty' },
  { what: 'a page without a body', html: '<html><head></head><frameset></frameset></html>', url: 'https://tide.example/frames' },
  { what: 'a note of one line', html: '<html><body><h1>Service will be back soon, we hope</h1><p>We are working on it.</p></body></html>', url: 'https://tide.example/503' },
];

describe('no article', () => {
  it.each(OTHERS)('$what', ({ html, url }) => {
    expect(read(parse(html, url), url)).toEqual({ isArticle: false });
  });
});
