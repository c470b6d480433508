import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offsetOf, placeOf, type Place } from '../../lib/adapters/page/text-map';
import { fixture, parse, read, readPage } from './fixture';

/** What a reader sees of a place: white space as the page shows it, without invisible break marks. */
function shown(place: Place): string {
  const range = (place.startContainer.ownerDocument as Document).createRange();
  range.setStart(place.startContainer, place.startOffset);
  range.setEnd(place.endContainer, place.endOffset);
  return range.toString().replace(/[\u00AD\u200B\u2060\uFEFF]/g, '').replace(/\s+/g, ' ');
}

const PAGES = ['structured', 'plain', 'oxu-theme', 'apa-theme', 'clobbered'];

describe('a span of the text', () => {
  it.each(PAGES)('stands on the page of %s where its words stand', (name) => {
    const { page, map } = readPage(fixture(name));
    fc.assert(
      fc.property(fc.constantFrom(...page.blocks), fc.nat(), fc.nat(), (block, a, b) => {
        const length = block.end - block.start;
        const from = block.start + (a % length);
        const to = from + 1 + (b % (block.end - from));
        const text = page.text.slice(from, to);
        const place = placeOf(map, { start: from, end: to });
        if (text.trim() === '') return;
        expect(place).not.toBeNull();
        if (place !== null) expect(shown(place).trim()).toBe(text.trim());
      }),
    );
  });

  it.each(PAGES)('of %s is found again from the page', (name) => {
    const { page, map } = readPage(fixture(name));
    for (const segment of map) {
      const at = offsetOf(map, segment.node, segment.offset);
      expect(at).toBe(segment.start);
      expect(page.text[segment.start]).toBe((segment.node.nodeValue?.[segment.offset] ?? '').replace(/\s/, ' '));
    }
  });

  it('outside the text has no place', () => {
    const { page, map } = readPage(fixture('structured'));
    expect(placeOf(map, { start: page.text.length + 5, end: page.text.length + 9 })).toBeNull();
    expect(placeOf([], { start: 0, end: 4 })).toBeNull();
    expect(offsetOf(map, parse('<p>x</p>').body, 0)).toBeNull();
  });

  it('of a headline that only the head of the page gives has no place', () => {
    const html = fixture('undated').replace('<h1>Court hears case of the silent radio</h1>', '<img src="title.png" alt="">');
    const { page, map } = readPage(html);
    expect(page.text.slice(0, page.blocks[0]?.end)).toBe('Court hears case of the silent radio');
    expect(placeOf(map, { start: 0, end: 5 })).toBeNull();
    expect(placeOf(map, { start: page.blocks[1]?.start ?? 0, end: page.blocks[1]?.end ?? 0 })).not.toBeNull();
  });
});

const inline = fc.constantFrom('b', 'i', 'span', 'a', 'em');
const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '  ', '\n', '\t', '\u00A0', '\u00AD', 'ə', 'ж', '😀', '.'), minLength: 1, maxLength: 40 });
const piece = fc.tuple(inline, words, fc.boolean()).map(([tag, text, isTagged]) => (isTagged ? `<${tag}>${text}</${tag}>` : text));

it('text and places agree on pages of any white space and nesting', () => {
  fc.assert(
    fc.property(fc.array(fc.array(piece, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 }), (paragraphs) => {
      const body = paragraphs.map((pieces) => `<p>This sentence makes sure that there is prose to find on the page, whatever else the paragraph may hold. ${pieces.join('')}</p>`).join('\n');
      const reading = read(parse(`<html><head><meta property="og:type" content="article"></head><body><h1>A headline for the page</h1><div>${body}</div></body></html>`));
      if (!reading.isArticle) throw new Error('not read');
      for (const { start, end } of reading.page.blocks) {
        const place = placeOf(reading.map, { start, end });
        expect(place === null ? null : shown(place).trim()).toBe(reading.page.text.slice(start, end));
      }
    }),
    { numRuns: 60 },
  );
});
