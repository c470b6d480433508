import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isolated, paragraph, roughWidth, wrapped } from '../../../lib/pictures/fit-text';
import { stepLabels } from '../../../lib/pictures/step-labels';
import { timeScale } from '../../../lib/pictures/time-scale';
import { day, words } from './scenes';

const style = { size: 13, strong: false };

describe('texts made to fit', () => {
  it('are never wider than their room, and lose nothing but what an ellipsis stands for', () => {
    fc.assert(
      fc.property(fc.oneof(words(20), fc.string({ unit: 'grapheme', maxLength: 60 })), fc.integer({ min: 60, max: 600 }), fc.integer({ min: 1, max: 4 }), (text, room, most) => {
        const lines = wrapped(text, room, most, style, roughWidth);
        const plain = (one: string): string => one.replace(/\s+/gu, '');
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect(roughWidth(line, style)).toBeLessThanOrEqual(room);
        const kept = plain(lines.join(' '));
        if (kept === plain(text)) return;
        expect(kept.endsWith('…')).toBe(true);
        expect(plain(text).startsWith(kept.slice(0, -1))).toBe(true);
      }),
    );
  });

  it('break no line within a date that has room, and between its words where it has none', () => {
    const day = '25\u00a0December\u00a02031';
    const room = roughWidth(day, style) + 1;
    expect(wrapped(`Coast Daily, ${day}`, room, 4, style, roughWidth)).toEqual(['Coast Daily,', day]);
    expect(wrapped(day, roughWidth('December', style) + 1, 4, style, roughWidth)).toEqual(['25', 'December', '2031']);
  });

  it('keep a text of the other direction from turning its neighbours, and nothing else', () => {
    expect(isolated('خبرگزاری، تهران')).toBe('\u2068خبرگزاری، تهران\u2069');
    expect(isolated('Совбез')).toBe('Совбез');
  });

  it('take no room where there is nothing to say', () => expect(paragraph('', 100, 2, { ...style, tone: 'ink' }, roughWidth)).toMatchObject({ lines: [], h: 0, w: 0 }));
});

describe('the scale of time', () => {
  it('keeps the order of days and stays between its ends', () => {
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 30 }), (days) => {
        const { at } = timeScale(days, 10, 300);
        const places = [...days].sort().map(at);
        expect(places).toEqual([...places].sort((a, b) => a - b));
        for (const place of places) expect(place >= 9.99 && place <= 300.01).toBe(true);
        for (const [i, one] of [...days].sort().entries()) if (i > 0 && one !== [...days].sort()[i - 1]) expect(places[i]).toBeGreaterThan(places[i - 1] ?? 0);
      }),
    );
  });

  it('draws days that are equally far apart equally far apart where nothing is cut', () => {
    const { at, cuts } = timeScale(['2031-01-01', '2031-01-11', '2031-01-21', '2031-01-31'], 0, 300);
    expect(cuts).toEqual([]);
    expect(['2031-01-11', '2031-01-16', '2031-01-21'].map((iso) => Math.round(at(iso)))).toEqual([100, 150, 200]);
  });

  it('cuts years in which nothing happened, and says where', () => {
    const { at, cuts } = timeScale(['2011-01-01', '2011-01-10', '2011-02-01', '2031-01-01'], 0, 300);
    expect(cuts).toHaveLength(1);
    expect(at('2011-02-01')).toBeGreaterThan(150);
    expect(cuts[0]).toBeGreaterThan(at('2011-02-01'));
  });
});

describe('the names of a scale’s steps', () => {
  const named = fc.array(words(3), { minLength: 2, maxLength: 6 });
  it('are all there and uncut, above the scale, however short that is', () => {
    fc.assert(
      fc.property(named, fc.integer({ min: 110, max: 700 }), (names, width) => {
        const places = names.map((_, at) => 14 + (at / (names.length - 1)) * (width - 28));
        const { height, marks } = stepLabels(names, places, 0, width, 0, roughWidth);
        const texts = marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []));
        const letters = (text: string): string => text.replace(/\s+/gu, '');
        const said = letters(texts.map(({ text }) => text).join(' '));
        for (const name of names) if (!name.includes('…')) for (const word of name.split(/\s+/u)) if (roughWidth(word, style) < width) expect(said).toContain(letters(word));
        for (const { y } of texts) expect(y).toBeLessThanOrEqual(height);
      }),
    );
  });

  it('stand in a list with numbers where they have no room side by side: not the ends alone', () => {
    const names = ['под вопросом', 'возможно', 'вероятно', 'точно'];
    const { marks } = stepLabels(names, [14, 44, 74, 104], 0, 118, 0, roughWidth);
    const texts = marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
    expect(texts).toEqual(['1\u00a0под вопросом', '2\u00a0возможно', '3\u00a0вероятно', '4\u00a0точно', '1', '2', '3', '4']);
  });
});
