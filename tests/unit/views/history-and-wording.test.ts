import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compare } from '../../../lib/compare';
import { comparisonView } from '../../../lib/views/comparison-view';
import { sayFrom, type Catalogue } from '../../../lib/views/say';
import { comparisonViewSchema } from '../../../lib/views/types';
import { claim, report, tarsia } from '../../fixtures/tarsia';

const page = report('page', [claim('1', { certainty: 'certain', relation: 'state_unspecified', actor: { name: 'Tarsia', id: 'state:TA' }, speaker: { name: 'Mira Dorn', institution: null, role: 'victim_government', side: 'victim', anonymous: false }, via: ['Wire'] })], { outletId: 'gazette.example', url: 'https://gazette.example/page' });
const comparison = compare([{ report: page, known: 'page' }], tarsia, '2030-05-20');

describe.each(['en', 'ru', 'az'])('what is set side by side, in %s', (locale) => {
  const say = sayFrom(JSON.parse(readFileSync(new URL(`../../../public/_locales/${locale}/messages.json`, import.meta.url), 'utf8')) as Catalogue, locale);
  const view = comparisonViewSchema.parse(comparisonView(page, '1', comparison, tarsia, say));

  it('wordings run from the source outward, with the moves of this page', () => {
    expect(view.wordings.map(({ who, thisPage }) => [who, thisPage])).toEqual([['wire.example', false], ['Post Gazette', true], ['The Daily', false]]);
    const mine = view.wordings.find(({ thisPage }) => thisPage);
    expect([mine?.certainty.move, mine?.tie?.move, mine?.role?.move]).toEqual(['raised', 'raised', 'changed']);
    expect([mine?.certainty.text, mine?.tie?.text]).toEqual([say('certainty_certain'), say('relation_state_unspecified')]);
  });
  it('the page’s row says that its outlet is one of the attacked, and what shows its way', () => {
    const row = view.origins[0]?.reports.find(({ thisPage }) => thisPage);
    expect(row?.stake).toBe(say('tag_stake'));
    expect(row?.hops.map(({ agent }) => agent)).toEqual(['Wire', 'Mira Dorn']);
  });
  it('says how the source knows', () => expect(view.origins[0]?.knows).toBe(say('knows_deduced')));
  it('tells who was named when, this claim marked', () => {
    expect(view.history.length).toBeGreaterThan(1);
    expect(view.history.filter(({ thisClaim }) => thisClaim).map(({ after }) => after)).toEqual([expect.stringContaining('71')]);
  });
});
