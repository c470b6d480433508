import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordSound } from '../../../lib/text/word-sound';

/** One name as three languages write it. */
const same: readonly (readonly [en: string, ru: string, az: string])[] = [
  ['Namazov', 'Намазов', 'Nəmazov'],
  ['Aliyev', 'Алиев', 'Əliyev'],
  ['Huseynov', 'Гусейнов', 'Hüseynov'],
  ['Mammadov', 'Мамедов', 'Məmmədov'],
  ['Alasgarli', 'Аласгарли', 'Ələsgərli'],
  ['Javadov', 'Джавадов', 'Cavadov'],
  ['Yusifov', 'Юсифов', 'Yusifov'],
  ['Baku', 'Баку', 'Bakı'],
  ['Ganja', 'Гянджа', 'Gəncə'],
  ['Khankendi', 'Ханкенди', 'Xankəndi'],
  ['Shusha', 'Шуша', 'Şuşa'],
  ['Putin', 'Путин', 'Putin'],
  ['Peskov', 'Песков', 'Peskov'],
  ['Zakharova', 'Захарова', 'Zaxarova'],
];
const apart = [['Namazov', 'Karimov'], ['Aliyev', 'Huseynov'], ['Baku', 'Shusha'], ['Peskov', 'Putin']] as const;

describe('wordSound', () => {
  it.each(same)('%s, %s and %s are one', (en, ru, az) => {
    expect(wordSound(ru, 'ru')).toBe(wordSound(en, 'en'));
    expect(wordSound(az, 'az')).toBe(wordSound(en, 'en'));
  });
  it.each(apart)('%s and %s are two', (a, b) => expect(wordSound(a, 'en')).not.toBe(wordSound(b, 'en')));
  it.each([['Намазова', 'Намазов'], ['Азербайджана', 'Азербайджан']])('%s is a case of %s', (form, name) => expect(wordSound(form, 'ru')).toBe(wordSound(name, 'ru')));
  it('leaves out marks and is never longer than four signs a letter', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('en', 'ru', 'az', 'tr'), (text, language) => {
        const sound = wordSound(text, language);
        expect(sound.length).toBeLessThanOrEqual(4 * text.length);
        expect(sound).toMatch(/^[a-z\p{N}]*$/u);
      }),
    );
  });
});
