import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { soundKey } from '../../../lib/text/sound-key';

const SAME = [
  { names: [['Orxan Məcidov', 'az'], ['Orkhan Majidov', 'en'], ['Орхан Меджидов', 'ru']] },
  { names: [['Heydər Qasımov', 'az'], ['Heydar Gasimov', 'en'], ['Гейдар Гасымов', 'ru'], ['Gasimov, Heydar', 'en']] },
  { names: [['Şahin Ağayev', 'az'], ['Shahin Aghayev', 'en'], ['Шахин Агаев', 'ru']] },
  { names: [['Dmitry Shcherbakov', 'en'], ['Дмитрий Щербаков', 'ru']] },
  { names: [['Yevgeny Zhukov', 'en'], ['Evgeniy Jukov', 'en'], ['Евгений Жуков', 'ru']] },
] as const;
const OTHERS = [
  ['Orkhan Majidov', 'Orkhan Mammadov'],
  ['Shahin Aghayev', 'Shahid Aghayev'],
  ['Dmitry Shcherbakov', 'Dmitry Sherman'],
] as const;

describe('names as they sound', () => {
  for (const { names } of SAME) it(names.map(([name]) => name).join(' = '), () => expect(new Set(names.map(([name, language]) => soundKey(name, language))).size).toBe(1));
  for (const [a, b] of OTHERS) it(`${a} is not ${b}`, () => expect(soundKey(a, 'en')).not.toBe(soundKey(b, 'en')));
  it('one word tells nobody apart', () => expect([soundKey('Majidov', 'en'), soundKey('', 'en'), soundKey('A B', 'en')]).toEqual([null, null, null]));
  it('takes any text', () => fc.assert(fc.property(fc.string(), fc.constantFrom('en', 'ru', 'az'), (name, language) => {
    const key = soundKey(name, language);
    expect(key === null || key.length >= 5).toBe(true);
  })));
});
