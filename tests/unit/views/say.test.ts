import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sayCount, sayDate, sayFrom, sayInFiles, type Catalogue, type Say } from '../../../lib/views/say';
import { held } from '../../dates';

const sayIn = (locale: string): Say => sayFrom(JSON.parse(readFileSync(new URL(`../../../public/_locales/${locale}/messages.json`, import.meta.url), 'utf8')) as Catalogue, locale);

const dates: Record<string, Record<string, string>> = {
  en: { '2025-05-02': '2 May 2025', '2018-12-31': '31 December 2018' },
  ru: { '2025-05-02': '2 мая 2025', '2018-12-31': '31 декабря 2018' },
  az: { '2025-05-02': '2 may 2025', '2018-12-31': '31 dekabr 2018' },
};

const counts: Record<string, Record<number, string>> = {
  en: { 0: '0 reports', 1: '1 report', 17: '17 reports' },
  ru: { 0: '0 публикаций', 1: '1 публикация', 2: '2 публикации', 5: '5 публикаций', 11: '11 публикаций', 21: '21 публикация', 1.5: '1,5 публикации' },
  az: { 0: '0 xəbər', 1: '1 xəbər', 2: '2 xəbər', 17: '17 xəbər' },
};

for (const [locale, cases] of Object.entries(dates)) {
  describe(`dates in ${locale}`, () => {
    const say = sayIn(locale);
    for (const [iso, words] of Object.entries(cases)) it(iso, () => expect([sayDate(say, iso), sayDate(sayInFiles(say), iso)]).toEqual([held(words), words]));

    it('end with the year, so that a sentence can end with them', () => {
      const day = fc.date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
      fc.assert(fc.property(day, (iso) => sayDate(say, iso).endsWith(iso.slice(0, 4))));
    });
  });
}

for (const [locale, cases] of Object.entries(counts)) {
  describe(`counts in ${locale}`, () => {
    const say = sayIn(locale);
    for (const [count, words] of Object.entries(cases)) it(count, () => expect(sayCount(say, 'count_reports', Number(count))).toBe(words));

    it('has a form for every number', () => {
      fc.assert(fc.property(fc.nat(1_000_000), (count) => /\d/.test(sayCount(say, 'more_reports', count))));
    });
  });
}
