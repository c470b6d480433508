import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compare } from '../../../lib/compare';
import type { WholeWorld } from '../../../lib/model/world';
import { comparisonView } from '../../../lib/views/comparison-view';
import { sayFrom, type Catalogue } from '../../../lib/views/say';
import { comparisonViewSchema } from '../../../lib/views/types';
import { held } from '../../dates';
import { claim, report, tarsia } from '../../fixtures/tarsia';

/** The invented world with names in Russian for the state alone: what has none keeps its own. */
const world: WholeWorld = { ...tarsia, actors: { ...tarsia.actors, states: tarsia.actors.states.map((s) => (s.id === 'state:TA' ? { ...s, names: { ...s.names, ru: ['Тарсия'] } } : s)) } };
const page = report('page', [claim('1'), claim('2', { actor: { name: 'Tarsia', id: 'territory:TA' }, relation: 'territory' })], { url: 'https://daily.example/page' });
const sayIn = (locale: string) => sayFrom(JSON.parse(readFileSync(new URL(`../../../public/_locales/${locale}/messages.json`, import.meta.url), 'utf8')) as Catalogue, locale);

const LANGUAGES = [
  { locale: 'en', state: 'Tarsia', role: 'head of a parliamentary commission', day: '1 May 2030' },
  { locale: 'ru', state: 'Тарсия', role: sayIn('ru')('role_victim_legislature'), day: '1 мая 2030' },
  { locale: 'az', state: 'Tarsia', role: sayIn('az')('role_victim_legislature'), day: '1 may 2030' },
];

describe.each(LANGUAGES)('names for a reader of $locale', ({ locale, state, role, day }) => {
  const comparison = compare([{ report: page, known: 'page' }], world, '2030-05-20', [], locale);
  const view = (id: string) => comparisonViewSchema.parse(comparisonView(page, id, comparison, world, sayIn(locale)));

  it('reasons call a state as the reader does, where the table can', () => expect(view('2').claim.reasons.find(({ code }) => code === 'WHY7')?.text).toContain(state));
  it('a name that the table has in no other language stays as it is', () => expect(JSON.stringify(comparison.incidents[0]?.propositions.map(({ actor }) => actor.name))).toContain('Grey Heron'));
  it('a speaker’s role is said in the reader’s language', () => {
    expect(view('1').origins.find(({ speaker }) => speaker === 'Mira Dorn')?.role).toBe(role);
    expect(view('1').claim.rows[0]?.value).toBe(locale === 'en' ? `Mira Dorn, ${role}` : `Mira Dorn (${role})`);
  });
  it('the day on which the casebook’s entry was compiled, and how far the verdict looked', () => {
    expect(view('1').claim.compiled).toContain(held(day));
    expect(view('1').claim.asOf).toContain('2030');
    expect(view('1').asOf).toContain('3');
  });
});
