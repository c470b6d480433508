import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compare } from '../../../lib/compare';
import type { WholeWorld } from '../../../lib/model/world';
import { comparisonView } from '../../../lib/views/comparison-view';
import { sayFrom, type Catalogue } from '../../../lib/views/say';
import { claim, report, tarsia } from '../../fixtures/tarsia';

const REMARK = 'The headline drops the hedge.';
const SPEAKER = { en: 'officials of Tarsia (unnamed)', ru: 'чиновники Тарсии (не названы)', az: 'Tarsia rəsmiləri (adı çəkilmir)' };
const RELAY = { en: 'coastal papers', ru: 'газеты побережья', az: 'sahil qəzetləri' };
const REMARKS = { en: REMARK, ru: 'В заголовке оговорки нет.', az: 'Başlıqda qeyd-şərt yoxdur.' };

/** The invented casebook with one speaker that is a description, a remark on each of its reports, and a relay that is no name. */
const world: WholeWorld = {
  ...tarsia,
  casebook: {
    ...tarsia.casebook,
    incidents: tarsia.casebook.incidents.map((incident) => ({
      ...incident,
      statements: incident.statements.map((one) => (one.speaker === 'Mira Dorn' ? { ...one, speaker: SPEAKER.en, speakerAliases: [...one.speakerAliases, 'Mira Dorn'], speakerIn: { ru: SPEAKER.ru, az: SPEAKER.az } } : one)),
      reports: incident.reports.map((one) => ({ ...one, via: [RELAY.en], viaIn: { [RELAY.en]: { ru: RELAY.ru, az: RELAY.az } }, carries: one.carries.map((carried) => ({ ...carried, drift: REMARK, driftIn: { ru: REMARKS.ru, az: REMARKS.az } })) })),
    })),
  },
};
const page = report('page', [claim('1')], { url: 'https://daily.example/page' });
const sayIn = (locale: string) => sayFrom(JSON.parse(readFileSync(new URL(`../../../public/_locales/${locale}/messages.json`, import.meta.url), 'utf8')) as Catalogue, locale);

describe.each(['en', 'ru', 'az'] as const)('what the casebook says in English, for a reader of %s', (locale) => {
  const comparison = compare([{ report: page, known: 'page' }], world, '2030-05-20', [], locale);
  const view = comparisonView(page, '1', comparison, world, sayIn(locale));
  const told = JSON.stringify(view);

  it('speakers that are no names are told in that language wherever they stand', () => {
    expect(view?.origins.map(({ speaker }) => speaker)).toContain(SPEAKER[locale]);
    for (const [other, words] of Object.entries(SPEAKER)) expect(told.includes(words)).toBe(other === locale);
  });
  it('relays that are no names are told in that language, in the chain and in each hop', () => {
    const reports = view?.origins.flatMap((origin) => origin.reports) ?? [];
    expect(reports.flatMap(({ hops }) => hops.map(({ agent }) => agent))).toContain(RELAY[locale]);
    expect(reports.some(({ chain }) => chain.includes(RELAY[locale]))).toBe(true);
    for (const [other, words] of Object.entries(RELAY)) expect(told.includes(words)).toBe(other === locale);
  });
  it('remarks on reports are told in that language', () => {
    expect(view?.origins.flatMap(({ reports }) => reports.flatMap(({ drift }) => drift ?? []))).toContain(REMARKS[locale]);
    for (const [other, words] of Object.entries(REMARKS)) expect(told.includes(words)).toBe(other === locale);
  });
});
