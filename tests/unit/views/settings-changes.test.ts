import { describe, expect, it } from 'vitest';
import { settingsSchema, type Settings } from '../../../lib/model/settings';
import { sayFrom, type Catalogue } from '../../../lib/views/say';
import { settingsChanges } from '../../../lib/views/settings-changes';
import az from '../../../public/_locales/az/messages.json';
import en from '../../../public/_locales/en/messages.json';
import ru from '../../../public/_locales/ru/messages.json';

const CATALOGUES: Record<string, Catalogue> = { az, en, ru };
const say = sayFrom(en as Catalogue, 'en');
const BEFORE = settingsSchema.parse({ enabled: true, disabledHosts: [], addedHosts: ['paper.org'] });

const CASES: { name: string; after: Partial<Settings>; changes: string[] }[] = [
  { name: 'nothing', after: {}, changes: [] },
  { name: 'the same in another list', after: { addedHosts: ['paper.org'] }, changes: [] },
  { name: 'a value', after: { intensity: 'strong' }, changes: ['How strong marks are: Normal → Strong'] },
  { name: 'a language by its own name', after: { language: 'ru' }, changes: ['Language of the interface: as in the browser → Русский'] },
  { name: 'what comes and what goes', after: { addedHosts: ['gazette.net'] }, changes: ['Outlets you added – added: gazette.net', 'Outlets you added – removed: paper.org'] },
  { name: 'a long list, shortened', after: { disabledHosts: Array.from({ length: 11 }, (_, i) => `h${i}.org`) }, changes: ['Sites switched off – added: h0.org, h1.org, h2.org, h3.org, h4.org, h5.org, h6.org, h7.org, and 3 more'] },
  { name: 'a language that we have no name for', after: { languagesOff: ['ka', 'ru'] }, changes: ['Languages of articles left alone – added: ka, Russian'] },
];

describe('what a file of settings would change', () => {
  for (const { name, after, changes } of CASES) it(`tells ${name}`, () => expect(settingsChanges(BEFORE, { ...BEFORE, ...after }, say)).toEqual(changes));

  const ALL: Settings = { enabled: false, disabledHosts: ['a.org'], addedHosts: [], unmarkedHosts: ['b.org'], keepDays: 30, intensity: 'quiet', unmarked: ['motive'], language: 'az', author: null, languagesOff: ['en'] };
  for (const [locale, catalogue] of Object.entries(CATALOGUES)) {
    it(`tells every change in ${locale}, once each, and the way back alike`, () => {
      const spoken = sayFrom(catalogue, locale);
      const forth = settingsChanges(BEFORE, ALL, spoken);
      // The reader's own name is in no file.
      expect(forth).toHaveLength(Object.keys(settingsSchema.shape).length - 1);
      expect(new Set(forth).size).toBe(forth.length);
      expect(settingsChanges(ALL, BEFORE, spoken)).toHaveLength(forth.length);
    });
  }
});
