import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { letters } from '../../lib/adapters/page/find-headline';
import { dayOfInstant } from '../../lib/adapters/page/read-date';
import { fixture, read } from './fixture';

const URL = 'https://tide.example/politics/some-story';

afterEach(() => vi.unstubAllGlobals());

/** A page as the script on it sees it: the document's classes are the script's own. */
function ownPage(html: string): Document {
  const { window } = new JSDOM(html, { url: URL });
  for (const name of ['Document', 'Node', 'Element'] as const) vi.stubGlobal(name, window[name]);
  Object.defineProperty(window.Element.prototype, 'checkVisibility', { value: () => true, configurable: true });
  return window.document;
}

/** Without the map, whose nodes are another document's. */
const told = (reading: ReturnType<typeof read>) => (reading.isArticle ? reading.page : null);

describe('the script’s own page', () => {
  it.each(['structured', 'plain', 'clobbered', 'report-theme', 'oxu-theme', 'apa-theme', 'undated', 'list', 'home', 'empty'])('%s reads as from any other window', (name) => {
    const elsewhere = told(read(new JSDOM(fixture(name), { url: URL }).window.document));
    expect(told(read(ownPage(fixture(name))))).toEqual(elsewhere);
  });

  it('reads no inline picture, whose names keep their small letters', () => {
    const page = fixture('structured').replace(/<p>/, '<p><svg><title>Drawn</title><text>NOT OF THE TEXT</text></svg>');
    const reading = told(read(ownPage(page)));
    expect(reading?.text).toBeDefined();
    expect(reading?.text).not.toContain('NOT OF THE TEXT');
  });
});

describe('what is told without patterns', () => {
  it('letters are those of Unicode', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'abZ09 -—“«»‘.,:!?ßəİıĞğÇçЁёЇїÀ×÷²¼ª\u00A0\u00AD漢\u0301ǅ') }), (text) => {
      expect(letters(text)).toBe(text.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''));
    }));
  });

  it.each([
    ['2025-05-02', '2025-05-02'],
    ['2025-05-02T21:30:00Z', '2025-05-03'],
    ['2025-05-02T21:30:00z', '2025-05-03'],
    ['2025-05-02T21:30:00.123Z', '2025-05-03'],
    ['2025-05-02T21:30:00+00:00', '2025-05-03'],
    ['2025-05-02 21:30:00 +0000', '2025-05-03'],
    ['2025-05-02T21:30:00+04:00', '2025-05-02'],
    ['2025-05-02T21:30', '2025-05-02'],
    ['2025-05-02T21:30:00Z trailing', null],
    ['0000-00-00', null],
    ['05/02/2025', null],
  ])('the day of %s by a clock four hours ahead', (written, day) => {
    expect(dayOfInstant(written, 240)).toBe(day);
  });
});
