import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../lib/model/claim';
import { facetsOfClaims, facetsOfIncident, type IncidentFacets } from '../../../lib/incidents/facets';
import { candidatesOf, degreeOf, matchClaim } from '../../../lib/incidents/match';
import { actScore, dateScore, victimScore, WEIGHTS } from '../../../lib/incidents/similarity';
import { claim, report, tarsia } from '../../fixtures/tarsia';

const incidents = tarsia.casebook.incidents;
const [post] = incidents.map(facetsOfIncident);
const candidates = candidatesOf(incidents);
const facetsOf = (facets: Partial<Claim['facets']>) => facetsOfClaims([claim('c', { facets })], report('r', []));
const none = { victims: [], victimCountries: [], eventDates: [], dayMonths: [] };
const day = (from: string, to = from, precision: 'day' | 'month' | 'season' | 'year' = 'day') => ({ from, to, precision });

const victims: { name: string; facets: Partial<Claim['facets']>; score: number }[] = [
  { name: 'the organisation', facets: { victims: ['Norlan Post'] }, score: 1 },
  { name: 'with an article, in other case', facets: { victims: ['the NORLAN POST'] }, score: 1 },
  { name: 'a part of it', facets: { victims: ['Post Gazette'] }, score: 1 },
  { name: 'a phrase around its name', facets: { victims: ['servers of Norlan Post'] }, score: 1 },
  { name: 'its class with the country', facets: { victims: ['several Norlani postal services'] }, score: 0.7 },
  { name: 'the country only', facets: { victims: ['banks'] }, score: 0.3 },
  { name: 'nothing in common', facets: { victims: ['banks'], victimCountries: ['OZ'] }, score: 0 },
];
const dates: { name: string; facets: Partial<Claim['facets']>; score: number }[] = [
  { name: 'the day', facets: { eventDates: [day('2030-02-20')] }, score: 1 },
  { name: 'three days off', facets: { eventDates: [day('2030-02-23')] }, score: 0.7 },
  { name: 'four days off', facets: { eventDates: [day('2030-02-24')] }, score: 0 },
  { name: 'the month', facets: { eventDates: [day('2030-02-01', '2030-02-28', 'month')] }, score: 0.7 },
  { name: 'the next month', facets: { eventDates: [day('2030-03-01', '2030-03-31', 'month')] }, score: 0.4 },
  { name: 'a month half a year off', facets: { eventDates: [day('2030-08-01', '2030-08-31', 'month')] }, score: 0 },
  { name: 'the winter', facets: { eventDates: [day('2029-12-01', '2030-02-28', 'season')] }, score: 0.4 },
  { name: 'another year', facets: { eventDates: [day('2029-02-20')] }, score: 0 },
];

describe('similarity of incidents', () => {
  for (const { name, facets, score } of victims) it(`victim: ${name}`, () => expect(victimScore(facetsOf(facets), post!)).toBe(score));
  for (const { name, facets, score } of dates) it(`date: ${name}`, () => expect(dateScore(facetsOf({ ...facets, dayMonths: [] }), post!).score).toBe(score));

  it('act: the same, a word that covers it, another field', () => {
    expect(actScore(facetsOf({ act: 'cyberattack' }), post!)).toBe(1);
    expect(actScore(facetsOf({ act: 'ddos' }), post!)).toBe(0.6);
    expect(actScore(facetsOf({ act: 'shootdown' }), post!)).toBe(0);
  });

  it('has weights that add up to one, none of them for an actor', () => {
    expect(Object.values(WEIGHTS).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1);
    expect(Object.keys(WEIGHTS)).not.toContain('actor');
  });

  it('is symmetric', () => {
    const facets = fc.record({
      victims: fc.subarray(['Norlan Post', 'Post Gazette', 'Norlani postal services', 'banks']),
      victimCountries: fc.subarray(['NL', 'OZ']),
      eventDates: fc.subarray([day('2030-02-20'), day('2030-02-22'), day('2030-02-01', '2030-02-28', 'month')]),
      dayMonths: fc.subarray(['02-20']),
      act: fc.constantFrom('cyberattack' as const, 'ddos' as const, 'shootdown' as const, 'unspecified' as const),
    });
    fc.assert(fc.property(facets, facets, (a, b) => void expect(degreeOf(facetsOf(a), facetsOf(b))).toEqual(degreeOf(facetsOf(b), facetsOf(a)))));
  });
});

describe('matchClaim', () => {
  const match = (c: Claim, others: Claim[] = []) => matchClaim(c, report('r', [c, ...others]), candidates);

  it('finds the incident of the casebook', () => {
    expect(match(claim('c'))).toMatchObject({ incidentId: 'norlan-post-2030', degree: 'same' });
  });

  it('accepts a class with its country on the day', () => {
    expect(match(claim('c', { facets: { victims: ['Norlani postal services'] } })).degree).toBe('same');
  });

  it('without a year matches at most possibly', () => {
    expect(match(claim('c', { facets: { eventDates: [] } }))).toMatchObject({ incidentId: 'norlan-post-2030', degree: 'possibly' });
  });

  it('never matches without a date, or with the date alone', () => {
    expect(match(claim('c', { facets: { eventDates: [], dayMonths: [] } })).degree).toBe('different');
    expect(match(claim('c', { facets: { victims: [], victimCountries: ['OZ'] } })).degree).toBe('different');
  });

  it('lets a claim that says little share what the article says', () => {
    const bare = claim('bare', { facets: none });
    expect(match(bare).degree).toBe('different');
    expect(match(bare, [claim('full')])).toMatchObject({ incidentId: 'norlan-post-2030', degree: 'same' });
  });

  it('matches a background claim by itself', () => {
    const crash = claim('crash', {
      cls: 'background_other_incident',
      incident: { id: null, label: 'crash of flight N7', background: true },
      facets: { victims: ['flight N7'], eventDates: [day('2029-12-25')], dayMonths: ['12-25'], act: 'shootdown' },
    });
    expect(match(crash, [claim('full')])).toMatchObject({ incidentId: 'norlan-plane-2029', degree: 'same' });
    const bare = claim('bare', { cls: 'background_other_incident', incident: { id: null, label: 'another', background: true }, facets: none });
    expect(match(bare, [claim('full')]).degree).toBe('different');
  });

  it('is the same whoever is accused, by whom and how surely', () => {
    fc.assert(
      fc.property(fc.constantFrom('state:TA', 'state:OZ', null), fc.constantFrom('asserts' as const, 'denies' as const), fc.constantFrom('certain' as const, 'possible' as const), (id, polarity, certainty) => {
        const other = claim('c', { actor: { id, name: id ?? 'somebody' }, polarity, certainty, relation: 'state_unspecified', speaker: null });
        expect(match(other)).toEqual(match(claim('c')));
      }),
    );
  });
});

/** 0.35 victim + 0.30 date + 0.15 act + 0.10 country + 0.10 text; 0.75 and more is the same, 0.55 possibly; each row's sum beside it (model.md 2.7). */
describe('the degree of likeness', () => {
  const ORGANISATION = { name: 'Norlan Post', words: ['norlan', 'post'], kind: 'organisation' as const };
  const CLASS = { name: 'Norlani mail offices', words: ['norlani', 'mail', 'offices'], kind: 'class' as const };
  const base: IncidentFacets = { language: 'en', victims: [ORGANISATION], mentions: [], eventNames: [], countries: ['NL'], acts: ['wiper'], dates: [day('2030-02-20')], dayMonths: [], text: [], keywords: [] };
  /** Five words of which so many are the other's: the share is the score of the text. */
  const words = (shared: number): string[] => ['alpha', 'bravo', 'delta', 'gamma', 'kappa'].map((word, i) => (i < shared ? word : `${word}x`));
  const month = day('2030-02-01', '2030-02-28', 'month');
  const rows: { name: string; a?: Partial<IncidentFacets>; b?: Partial<IncidentFacets>; sum: number; degree: string }[] = [
    { name: 'all but the text', sum: 0.9, degree: 'same' },
    { name: 'the month', b: { dates: [month] }, sum: 0.81, degree: 'same' },
    { name: 'a class with its country, another word for the act', a: { victims: [CLASS] }, b: { victims: [CLASS], acts: ['cyberattack'] }, sum: 0.735, degree: 'possibly' },
    { name: 'a class with its country', a: { victims: [CLASS] }, b: { victims: [CLASS] }, sum: 0.795, degree: 'same' },
    { name: 'three days off and another country', b: { dates: [day('2030-02-23')], countries: ['OZ'] }, sum: 0.71, degree: 'possibly' },
    { name: 'a month off, vaguely', b: { dates: [day('2030-03-23', '2030-04-20', 'month')] }, sum: 0.72, degree: 'possibly' },
    { name: 'more than a month off', b: { dates: [day('2030-03-24', '2030-04-20', 'month')] }, sum: 0, degree: 'different' },
    { name: 'vaguely, another word for the act, another country', b: { dates: [day('2030-03-01', '2030-03-31', 'month')], acts: ['cyberattack'], countries: ['OZ'] }, sum: 0.56, degree: 'possibly' },
    { name: 'vaguely, a confused act, another country', b: { dates: [day('2030-03-01', '2030-03-31', 'month')], acts: ['ddos'], countries: ['OZ'] }, sum: 0.515, degree: 'different' },
    { name: 'country only, three words of five in common', a: { victims: [], text: words(5) }, b: { text: words(3) }, sum: 0.715, degree: 'possibly' },
    { name: 'country only, two words of five in common', a: { victims: [], text: words(5) }, b: { text: words(2) }, sum: 0.695, degree: 'different' },
    { name: 'country only, the same words', a: { victims: [], text: words(5) }, b: { text: words(5) }, sum: 0.755, degree: 'same' },
    { name: 'nothing of the victim, the same words', a: { victims: [], countries: ['OZ'], text: words(5) }, b: { text: words(5) }, sum: 0, degree: 'different' },
    { name: 'another kind of act', b: { acts: ['shootdown'] }, sum: 0, degree: 'different' },
    { name: 'another year', b: { dates: [day('2029-02-20')] }, sum: 0, degree: 'different' },
    { name: 'day and month, no year', b: { dates: [], dayMonths: ['02-20'] }, sum: 0.9, degree: 'possibly' },
  ];
  it.each(rows)('$name: $degree', ({ a = {}, b = {}, sum, degree }) => {
    const found = degreeOf({ ...base, ...a }, { ...base, ...b });
    expect(found.degree).toBe(degree);
    expect(found.score).toBeCloseTo(sum);
    expect(degreeOf({ ...base, ...b }, { ...base, ...a })).toEqual(found);
  });
});
