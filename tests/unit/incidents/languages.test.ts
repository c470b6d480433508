import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/analyse';
import { facetsOfClaims, type IncidentFacets } from '../../../lib/incidents/facets';
import { degreeOf } from '../../../lib/incidents/match';
import { articleIn } from '../../fixtures/labelled-sentences';
import { goldWorld } from '../../../tools/gold/read';

/** What was attacked is one in any language and alphabet (model.md 2.7): by its name's sound, else as a class of things of one country. */
const world = goldWorld();

function facetsOf(language: string, text: string): IncidentFacets {
  const report = analyse(articleIn(language, text), world);
  expect(report.claims.length, text).toBeGreaterThan(0);
  return facetsOfClaims(report.claims, report);
}

const TEXTS = {
  energyAz: ['az', 'Ozmaranın Energetika Nazirliyinə martın 20-də edilən kiberhücumun arxasında Pale Lantern dayanır, deputat Elçin Nəzərov bildirib.'],
  energyRu: ['ru', 'За кибератакой на министерство энергетики Озмары 20 марта стоит группировка Pale Lantern, заявил депутат.'],
  energyEn: ['en', 'The Pale Lantern group was behind the 20 March cyberattack on the energy ministry of Ozmara, a lawmaker said.'],
  defenceRu: ['ru', 'За кибератакой на министерство обороны Озмары 20 марта стоит группировка Pale Lantern, заявил депутат.'],
  energyOfOther: ['ru', 'За кибератакой на министерство энергетики Бренланда 20 марта стоит группировка Pale Lantern, заявил депутат.'],
  energyLater: ['ru', 'За кибератакой на министерство энергетики Озмары 2 мая стоит группировка Pale Lantern, заявил депутат.'],
  mediaAz: ['az', 'Martın 20-də Azərbaycan mediasına kiberhücumu Pale Lantern qrupu həyata keçirib, deputat bildirib.'],
  mediaRu: ['ru', 'Кибератаку на азербайджанские СМИ 20 марта совершила группировка Pale Lantern, заявил депутат.'],
  mediaEn: ['en', 'Pale Lantern carried out the cyberattack on Azerbaijani media on 20 March, a lawmaker said.'],
  telecomAz: ['az', 'Martın 20-də "Delta Telekom"a kiberhücumu Pale Lantern qruplaşması həyata keçirib, deputat bildirib.'],
  telecomRu: ['ru', 'Группировка Pale Lantern взломала 20 марта серверы оператора «Дельта Телеком», заявил депутат.'],
  telecomEn: ['en', 'Pale Lantern was behind the 20 March cyberattack on Delta Telecom, a lawmaker said.'],
  otherTelecom: ['ru', 'Группировка Pale Lantern взломала 20 марта серверы оператора «Вега Телеком», заявил депутат.'],
} as const satisfies Record<string, readonly [language: string, text: string]>;

const ROWS: readonly (readonly [keyof typeof TEXTS, keyof typeof TEXTS, boolean])[] = [
  ['energyAz', 'energyRu', true],
  ['energyAz', 'energyEn', true],
  ['energyRu', 'energyEn', true],
  ['mediaAz', 'mediaRu', true],
  ['mediaAz', 'mediaEn', true],
  ['mediaRu', 'mediaEn', true],
  ['telecomAz', 'telecomRu', true],
  ['telecomAz', 'telecomEn', true],
  ['telecomRu', 'telecomEn', true],
  ['energyAz', 'defenceRu', false],
  ['energyEn', 'defenceRu', false],
  ['energyAz', 'energyOfOther', false],
  ['energyAz', 'energyLater', false],
  ['energyEn', 'mediaAz', false],
  ['telecomAz', 'otherTelecom', false],
  ['telecomEn', 'otherTelecom', false],
];

describe('what was attacked, in two languages', () => {
  it.each(ROWS)('%s and %s: one incident? %s', (a, b, one) => {
    const of = (name: keyof typeof TEXTS): IncidentFacets => facetsOf(TEXTS[name][0], TEXTS[name][1]);
    const [x, y] = [of(a), of(b)];
    expect(degreeOf(x, y).degree === 'same').toBe(one);
    expect(degreeOf(y, x)).toEqual(degreeOf(x, y));
  });
});
