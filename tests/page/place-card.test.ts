import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeCard, placeSheet, scrollToFit, type Side } from '../../lib/adapters/page/place-card';

const CARD = { width: 360, height: 480 };

const PLACES: { what: string; viewport: [number, number]; sentence: [number, number, number, number]; column: [number, number]; side: Side }[] = [
  { what: 'room at the right', viewport: [1280, 800], sentence: [100, 300, 700, 330], column: [100, 700], side: 'right' },
  { what: 'room at the left only', viewport: [1280, 800], sentence: [500, 300, 1200, 330], column: [500, 1250], side: 'left' },
  { what: 'a wide column, sentence high', viewport: [800, 800], sentence: [40, 60, 700, 90], column: [20, 780], side: 'below' },
  { what: 'a wide column, sentence low', viewport: [800, 800], sentence: [40, 700, 700, 730], column: [20, 780], side: 'above' },
  { what: 'a phone', viewport: [390, 800], sentence: [10, 300, 380, 360], column: [10, 380], side: 'sheet' },
  { what: 'a sentence that fills the window', viewport: [800, 500], sentence: [10, 20, 700, 480], column: [10, 780], side: 'sheet' },
];

const box = ([left, top, right, bottom]: [number, number, number, number]) => ({ left, top, right, bottom });

describe('the card', () => {
  it.each(PLACES)('goes $side: $what', ({ viewport: [width, height], sentence, column, side }) => {
    const columnBox = { left: column[0], top: sentence[1] - 20, right: column[1], bottom: sentence[3] + 20 };
    expect(placeCard([box(sentence)], columnBox, CARD, { width, height }).side).toBe(side);
  });

  it('never covers the sentence and stays in sight', () => {
    const length = fc.integer({ min: 0, max: 1600 });
    fc.assert(
      fc.property(fc.integer({ min: 480, max: 2000 }), fc.integer({ min: 300, max: 1400 }), length, length, length, length, (width, height, x, y, w, h) => {
        const left = Math.min(x, width - 40);
        const top = Math.min(y, height - 20);
        const sentence = { left, top, right: Math.min(width, left + w + 20), bottom: Math.min(height, top + (h % 200) + 16) };
        const { side, left: at, top: from, maxHeight } = placeCard([sentence], sentence, CARD, { width, height });
        if (side === 'sheet') return;
        const cardBox = { left: at, top: from, right: at + CARD.width, bottom: from + Math.min(CARD.height, maxHeight) };
        const apart = cardBox.right <= sentence.left || cardBox.left >= sentence.right || cardBox.bottom <= sentence.top || cardBox.top >= sentence.bottom;
        expect({ side, apart, inSight: cardBox.top >= 0 && cardBox.bottom <= height && (cardBox.left >= 0 || width < CARD.width + 16) }).toEqual({ side, apart: true, inSight: true });
      }),
    );
  });
});

it('the page scrolls as far as the card needs, and never so far that the sentence leaves', () => {
  const sentence = { left: 0, top: 400, right: 100, bottom: 430 };
  expect(scrollToFit(sentence, 200, { height: 800 })).toBe(0);
  expect(scrollToFit(sentence, 480, { height: 800 })).toBe(130);
  expect(scrollToFit(sentence, 2_000, { height: 800 })).toBe(392);
});

describe('a sheet', () => {
  const PHONE = { width: 360, height: 700 };
  const line = (top: number) => [{ left: 10, top, right: 300, bottom: top + 20 }];
  it.each([
    { what: 'a sentence high on the page', lines: line(40), side: 'sheet' },
    { what: 'one at the very end, which cannot be scrolled up', lines: line(600), side: 'top-sheet' },
    { what: 'one in the middle', lines: line(300), side: 'sheet' },
  ])('keeps off $what', ({ lines, side }) => {
    const placed = placeSheet(lines, 420, PHONE);
    expect(placed.side).toBe(side);
    const [{ top, bottom } = { top: 0, bottom: 0 }] = lines;
    const height = Math.min(420, placed.maxHeight);
    expect(placed.side === 'sheet' ? PHONE.height - height >= bottom : height <= top).toBe(true);
  });
});

it('a sentence that goes on in the next column is kept free in both', () => {
  const lines = [{ left: 20, top: 560, right: 220, bottom: 580 }, { left: 260, top: 20, right: 460, bottom: 40 }];
  const { side, left, top, maxHeight } = placeCard(lines, { left: 20, top: 20, right: 460, bottom: 580 }, CARD, { width: 1000, height: 700 });
  expect({ side, left: left >= 460, top: top >= 0, room: maxHeight >= CARD.height }).toEqual({ side: 'right', left: true, top: true, room: true });
  expect(placeCard(lines, { left: 0, top: 0, right: 1000, bottom: 700 }, CARD, { width: 1000, height: 700 }).side).toBe('sheet');
});
