import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfInstant, dayOfVisibleDate, isPlausible } from '../../lib/adapters/page/read-date';
import { MONTHS } from '../../lib/adapters/page/month-names';

const TODAY = '2025-11-20';

const VISIBLE: [text: string, day: string | null][] = [
  ['16 noyabr, 2025', '2025-11-16'],
  ['05 sentyabr, 2025', '2025-09-05'],
  ['15 noyabr, 2025 / 19:44', '2025-11-15'],
  ['Bu gün / 12:18', '2025-11-20'],
  ['Dünən / 22:30', '2025-11-19'],
  ['DÜNƏN, 22:30', '2025-11-19'],
  ['21 fevral 2026', '2026-02-21'],
  ['2 İyun 2025', '2025-06-02'],
  ['15 Noyabr 10:31 (UTC+04)', '2025-11-15'],
  ['15 Dekabr 10:31 (UTC+04)', '2024-12-15'],
  ['2 мая 2025 г., 14:05', '2025-05-02'],
  ['вчера, 22:30', '2025-11-19'],
  ['сегодня в 08:00', '2025-11-20'],
  ['May 2, 2025', '2025-05-02'],
  ['Published: Sept. 3rd, 2024 at 5pm', '2024-09-03'],
  ['2nd May 2025', '2025-05-02'],
  ['20.02.2025 14:00', '2025-02-20'],
  ['14:00, 20/02/2025', '2025-02-20'],
  ['2025-02-20 14:00', '2025-02-20'],
  ['31 fevral 2025', null],
  ['32.01.2025', null],
  ['12 apples', null],
  ['Politics', null],
  ['', null],
];

describe('a visible date', () => {
  it.each(VISIBLE)('"%s" is %s', (text, day) => {
    expect(dayOfVisibleDate(text, TODAY, true)).toBe(day);
  });

  it('without a year is none where its line is not known to be the date line', () => {
    expect(dayOfVisibleDate('15 Noyabr 10:31', TODAY, false)).toBeNull();
  });

  it('is found for every name of every month', () => {
    const names = MONTHS.flatMap((forms, i) => forms.map((form) => [form, i + 1] as const));
    for (const [name, month] of names) expect([name, dayOfVisibleDate(`7 ${name} 2024`, TODAY, false)]).toEqual([name, `2024-${String(month).padStart(2, '0')}-07`]);
  });

  it('never throws and gives real days only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(99), fc.constantFrom(...MONTHS.flat()), fc.nat(2100), (noise, day, month, year) => {
        for (const text of [noise, `${noise}${day} ${month} ${year}`, `${day}.${day}.${year}`, `${year}-${day}-${day}`]) {
          const found = dayOfVisibleDate(text, TODAY, true);
          if (found !== null) expect(new Date(`${found}T00:00:00Z`).toISOString().slice(0, 10)).toBe(found);
        }
      }),
    );
  });
});

const INSTANTS: [value: string, offset: number, day: string | null][] = [
  ['2025-05-02', 240, '2025-05-02'],
  ['2025-05-02T23:10:00+04:00', 240, '2025-05-02'],
  ['2025-05-02T21:30:00Z', 240, '2025-05-03'],
  ['2025-05-02T21:30:00.000Z', 0, '2025-05-02'],
  ['2025-05-02T21:30:00+0000', 240, '2025-05-03'],
  ['2025-05-02 23:10', 240, '2025-05-02'],
  ['2025-02-30', 0, null],
  ['yesterday', 0, null],
  ['', 0, null],
];

describe('a machine-readable date', () => {
  it.each(INSTANTS)('"%s" with the clock at %i minutes is %s', (value, offset, day) => {
    expect(dayOfInstant(value, offset)).toBe(day);
  });
});

it('a date after tomorrow cannot be a publication date', () => {
  expect([isPlausible('2025-11-21', TODAY), isPlausible('2025-11-22', TODAY), isPlausible('2025-02-30', TODAY)]).toEqual([true, false, false]);
});
