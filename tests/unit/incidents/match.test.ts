import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../lib/model/claim';
import { facetsOfClaims, facetsOfIncident } from '../../../lib/incidents/facets';
import { candidatesOf, matchClaim } from '../../../lib/incidents/match';
import { actScore, dateScore, similarityOf, victimScore, WEIGHTS } from '../../../lib/incidents/similarity';
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
    fc.assert(fc.property(facets, facets, (a, b) => void expect(similarityOf(facetsOf(a), facetsOf(b))).toEqual(similarityOf(facetsOf(b), facetsOf(a)))));
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
