import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRepeated, repeatedSentences, sentenceAddress } from '../../../lib/export/text-fragment';
import type { Quote } from '../../../lib/model/span';
import { quoteOf } from '../../../lib/text/quote-anchor';
import { wellFormed } from '../../../lib/text/well-formed';

const URL_OF_ARTICLE = 'https://coast.example/a';
const quote = (exact: string, prefix = '', suffix = ''): Quote => ({ exact, start: 40, end: 40 + exact.length, prefix, suffix });
const plain = (text: string): string => wellFormed(text).replace(/\s+/g, ' ').trim();

interface Directive {
  prefix: string | null;
  start: string;
  end: string | null;
  suffix: string | null;
}

/** Reads a text directive by its grammar: [prefix-,]start[,end][,-suffix] (WICG Scroll to Text Fragment, "Syntax"). */
function directiveOf(address: string): Directive {
  const parts = address.slice(address.indexOf(':~:text=') + 8).split(',');
  const prefix = parts[0]?.endsWith('-') ? parts.shift()?.slice(0, -1) : undefined;
  const suffix = parts.at(-1)?.startsWith('-') ? parts.pop()?.slice(1) : undefined;
  if (parts.length < 1 || parts.length > 2) throw new Error(`no directive: ${address}`);
  const [start = '', end] = parts.map(decodeURIComponent);
  return { prefix: prefix === undefined ? null : decodeURIComponent(prefix), start, end: end ?? null, suffix: suffix === undefined ? null : decodeURIComponent(suffix) };
}

const WORD = /[\p{L}\p{N}]/u;
/** Where the words stand as whole words, from a place on. */
function wholeAt(text: string, words: string, from: number): number {
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
    const [left, right] = [`${text[at - 1] ?? ' '}${words[0] ?? ''}`, `${words.at(-1) ?? ''}${text[at + words.length] ?? ' '}`];
    if (![left, right].some((pair) => [...pair].every((sign) => WORD.test(sign)))) return at;
  }
  return -1;
}

/** What a browser marks, as the draft's algorithm finds it: the first start after its prefix, then the first end before its suffix. */
function marked(article: string, { end, prefix, start, suffix }: Directive): string | null {
  const fold = (text: string): string => plain(text).toLowerCase();
  const text = fold(article);
  const isAfter = (at: number): boolean => prefix === null || text.slice(0, at).trimEnd().endsWith(fold(prefix));
  const isBefore = (at: number): boolean => suffix === null || text.slice(at).trimStart().startsWith(fold(suffix));
  for (let from = wholeAt(text, fold(start), 0); from >= 0; from = wholeAt(text, fold(start), from + 1)) {
    if (!isAfter(from)) continue;
    const first = from + fold(start).length;
    if (end === null) {
      if (isBefore(first)) return text.slice(from, first);
      continue;
    }
    for (let to = wholeAt(text, fold(end), first); to >= 0; to = wholeAt(text, fold(end), to + 1)) if (isBefore(to + fold(end).length)) return text.slice(from, to + fold(end).length);
  }
  return null;
}

describe('an address that opens at a sentence', () => {
  it.each([
    ['a hyphen, which marks context', 'well-known', 'well%2Dknown'],
    ['a comma, which divides', 'one, two', 'one%2C%20two'],
    ['an ampersand, which divides directives', 'A & B', 'A%20%26%20B'],
    ['a percent sign', '100% sure', '100%25%20sure'],
    ['what begins a fragment', 'a #b', 'a%20%23b'],
    ['a directive of its own', 'x:~:text=y', 'x%3A~%3Atext%3Dy'],
    ['letters of other scripts', 'Bakı Москва', 'Bak%C4%B1%20%D0%9C%D0%BE%D1%81%D0%BA%D0%B2%D0%B0'],
    ['half a surrogate pair', 'a\ud83d', 'a%EF%BF%BD'],
    ['line breaks', 'a\n  b', 'a%20b'],
  ])('encodes %s', (_name, words, expected) => {
    expect(sentenceAddress(URL_OF_ARTICLE, quote(words), false)).toBe(`${URL_OF_ARTICLE}#:~:text=${expected}`);
  });

  it.each([
    [`${URL_OF_ARTICLE}#part`, `${URL_OF_ARTICLE}#part:~:text=Ada`],
    [`${URL_OF_ARTICLE}#:~:text=old,words`, `${URL_OF_ARTICLE}#:~:text=Ada`],
    [`${URL_OF_ARTICLE}#part:~:text=old`, `${URL_OF_ARTICLE}#part:~:text=Ada`],
    [`${URL_OF_ARTICLE}?a=1&b=2`, `${URL_OF_ARTICLE}?a=1&b=2#:~:text=Ada`],
  ])('of %s is %s', (url, address) => {
    expect(sentenceAddress(url, quote('Ada'), false)).toBe(address);
  });

  it('is the article’s own where there are no words', () => {
    expect(sentenceAddress(URL_OF_ARTICLE, quote(' \n'), false)).toBe(URL_OF_ARTICLE);
  });

  it('names a long sentence by its beginning and its end, a short one whole', () => {
    const long = `${'The ministry said on Monday that a group called Ashen Fox had, it was sure, '}${'gone on for long '.repeat(5)}and then left well-hidden traces.`;
    const { end, start } = directiveOf(sentenceAddress(URL_OF_ARTICLE, quote(long), false));
    expect(long.startsWith(start)).toBe(true);
    expect(end !== null && long.endsWith(end)).toBe(true);
    expect(`${start}${end}`.length).toBeLessThan(long.length / 2);
    expect(directiveOf(sentenceAddress(URL_OF_ARTICLE, quote('Ada said so, on Monday.'), false))).toEqual({ prefix: null, start: 'Ada said so, on Monday.', end: null, suffix: null });
  });

  it('names the words around a sentence that stands more than once', () => {
    const twice = [quote('Ada said so.', 'before this one came - ', ' and after, it went on'), { ...quote('Ada  said so.'), start: 900 }];
    const repeated = repeatedSentences(twice);
    expect(twice.every((one) => isRepeated(one, repeated))).toBe(true);
    expect(isRepeated(quote('Ada said no.'), repeated)).toBe(false);
    expect(directiveOf(sentenceAddress(URL_OF_ARTICLE, twice[0]!, true))).toEqual({ prefix: 'one came -', start: 'Ada said so.', end: null, suffix: 'and after, it' });
  });

  it('gives the words back when it is decoded, for every sentence', () => {
    const part = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('-', ',', '&', '%', '#', '=', ':~:', 'a-b', 'x,', ',-', '-,', '%2D', '"', '\n', 'Москва', 'hücum', '😀', 'said', 'the'));
    const sentence = fc.array(part, { minLength: 1, maxLength: 40 }).map((parts) => parts.join(' ')).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(sentence, sentence, sentence, fc.boolean(), (exact, before, after, repeats) => {
        const address = sentenceAddress(URL_OF_ARTICLE, quote(exact, before.slice(-32), after.slice(0, 32)), repeats);
        expect(address).toMatch(/^https:\/\/coast\.example\/a#:~:text=[A-Za-z0-9_.!~*'()%,-]+$/);
        const { end, prefix, start, suffix } = directiveOf(address);
        if (end === null) expect(start).toBe(plain(exact));
        else expect([plain(exact).startsWith(start), plain(exact).endsWith(end)]).toEqual([true, true]);
        if (!repeats) expect([prefix, suffix]).toEqual([null, null]);
        if (prefix !== null) expect(plain(before.slice(-32)).endsWith(prefix)).toBe(true);
        if (suffix !== null) expect(plain(after.slice(0, 32)).startsWith(suffix)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('leads a browser to the words of the sentence, in every article', () => {
    const word = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...'Ada Bo the a ministry said that group was behind attack on Monday well-known servers, and of in to it they Fox Norlan Post VPA reported agency'.split(' ')) }, { weight: 1, arbitrary: fc.constant('internationalisationsangelegenheiten-und-mehr') });
    const sentence = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => `${words.join(' ')}.`);
    const article = fc.array(sentence, { minLength: 1, maxLength: 6 }).chain((some) => fc.array(fc.constantFrom(...some), { minLength: 1, maxLength: 10 }));
    fc.assert(
      fc.property(article, fc.nat(), fc.constantFrom(' ', '\n\n'), (sentences, n, gap) => {
        const i = n % sentences.length;
        const text = sentences.join(gap);
        const start = sentences.slice(0, i).join(gap).length + (i === 0 ? 0 : gap.length);
        const exact = sentences[i] ?? '';
        const address = sentenceAddress(URL_OF_ARTICLE, quoteOf(text, { start, end: start + exact.length }), false, text);
        expect(marked(text, directiveOf(address)), address).toBe(plain(exact).toLowerCase());
      }),
      { numRuns: 500 },
    );
  });
});
