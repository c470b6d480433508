import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherIncidents } from '../../../lib/incidents/gather';
import { claim, report, tarsia } from '../../fixtures/tarsia';

const incidents = tarsia.casebook.incidents;
const bank = (id: string, from: string, victim = 'Ozmark Bank') =>
  claim(id, { facets: { victims: [victim], victimCountries: ['OZ'], eventDates: [{ from, to: from, precision: 'day' }], dayMonths: [from.slice(5)], act: 'ransomware' } });
const reports = [
  report('a', [claim('1')]),
  report('b', [bank('1', '2030-03-01')]),
  report('c', [bank('1', '2030-03-01', 'Ozmark Bank Group')]),
  report('d', [bank('1', '2030-03-03')]),
  report('e', [bank('1', '2031-09-09')]),
  report('f', [claim('1', { facets: { eventDates: [] } })]),
];

describe('gatherIncidents', () => {
  it('puts claims under the casebook, clusters the rest, and keeps what is only possible apart', () => {
    const found = gatherIncidents(reports, incidents);
    const members = found.map((i) => [i.casebook?.id ?? 'provisional', i.units.map((u) => u.report.id), i.possibly.map((u) => u.report.id)]);
    expect(members).toEqual([
      ['provisional', ['e'], []],
      ['provisional', ['b', 'c', 'd'], []],
      ['norlan-post-2030', ['a'], ['f']],
    ]);
  });

  it('gives the same incidents with the same ids whatever the order', () => {
    const shape = (given: typeof reports) => gatherIncidents(given, incidents);
    fc.assert(fc.property(fc.shuffledSubarray(reports, { minLength: reports.length }), (shuffled) => void expect(shape(shuffled)).toEqual(shape(reports))), { numRuns: 50 });
  });

  it('never joins two incidents of one article', () => {
    const twice = report('x', [bank('1', '2030-03-01'), claim('2', { ...bank('2', '2030-03-01'), cls: 'background_other_incident', incident: { id: null, label: 'an earlier one', background: true } })]);
    expect(gatherIncidents([twice], []).map((i) => i.units.length)).toEqual([1, 1]);
  });

  it('knows a page that the casebook lists, even where its claims say little', () => {
    const listed = report('y', [claim('1', { facets: { victims: [], eventDates: [], dayMonths: [], victimCountries: [] } })], { url: 'https://daily.example/casebook' });
    expect(gatherIncidents([listed], incidents)[0]).toMatchObject({ id: 'norlan-post-2030', units: [{ report: { id: 'y' } }] });
  });

  const silent = { victims: [], victimCountries: [] };
  const day = { eventDates: [{ from: '2030-02-20', to: '2030-02-20', precision: 'day' as const }], dayMonths: ['02-20'] };
  const matched = (over: Parameters<typeof report>[2], facets: Parameters<typeof claim>[1] = {}, casebook = incidents) =>
    gatherIncidents([report('z', [claim('1', { facets: { ...silent, ...day }, ...facets })], over)], casebook)[0]?.casebook?.id ?? 'provisional';

  it('finds the victim among the names of an article whose claims do not repeat it', () => {
    expect(matched({ names: ['Norlan Post', 'Mira Dorn'] })).toBe('norlan-post-2030');
    expect(matched({ names: ['Mira Dorn'] })).toBe('provisional');
  });

  it('takes no part of a name for the name', () => expect(matched({ names: ['Norlan', 'Post'] })).toBe('provisional'));

  it('knows an incident by the event’s own name, on its own date only', () => {
    const named = incidents.map((incident) => ({ ...incident, eventNames: incident.id === 'norlan-post-2030' ? ['GreyWipe'] : [] }));
    expect(matched({ names: ['GreyWipe'] }, {}, named)).toBe('norlan-post-2030');
    const later = { facets: { ...silent, eventDates: [{ from: '2031-06-01', to: '2031-06-01', precision: 'day' as const }], dayMonths: ['06-01'] } };
    expect(matched({ names: ['GreyWipe'] }, later, named)).toBe('provisional');
  });
});

describe('what a person decided', () => {
  const on = '2031-01-01';
  const said = (report: string, other: string, says: 'same' | 'different') => ({ report, other, says, note: '', on });
  const members = (decisions: Parameters<typeof gatherIncidents>[2], given = reports) =>
    gatherIncidents(given, incidents, decisions).map((i) => [i.casebook?.id ?? 'provisional', i.units.map((u) => u.report.id), i.possibly.map((u) => u.report.id)]);

  it('puts a doubtful report under the incident', () => {
    expect(members([said('f', 'norlan-post-2030', 'same')])).toContainEqual(['norlan-post-2030', ['a', 'f'], []]);
  });

  it('takes one from the incident that it does not belong to', () => {
    const found = members([said('a', 'norlan-post-2030', 'different')]);
    expect(found).toContainEqual(['provisional', ['a'], []]);
    expect(found.find(([id]) => id === 'norlan-post-2030')?.[1]).toEqual([]);
  });

  it('joins two reports that the rules keep apart, and parts two that they join', () => {
    expect(members([said('b', 'e', 'same')])).toContainEqual(['provisional', ['b', 'c', 'd', 'e'], []]);
    const parted = members([said('b', 'c', 'different')]).filter(([id]) => id === 'provisional').map(([, ids]) => ids);
    expect(parted.some((ids) => ids?.includes('b') && ids.includes('c'))).toBe(false);
  });

  it('is taken back by the opposite, in either order of the two', () => {
    expect(members([said('b', 'c', 'different'), said('c', 'b', 'same')])).toEqual(members([]));
  });

  it('comes to the same in any order of the reports', () => {
    const decisions = [said('b', 'c', 'different'), said('f', 'norlan-post-2030', 'same')];
    fc.assert(fc.property(fc.shuffledSubarray(reports, { minLength: reports.length }), (shuffled) => void expect(members(decisions, shuffled)).toEqual(members(decisions))), { numRuns: 50 });
  });

  it('says nothing of another incident that the report mentions', () => {
    const aside = report('g', [claim('1'), { ...bank('2', '2030-03-01'), cls: 'background_other_incident' as const, incident: { id: null, label: 'earlier', background: true } }]);
    const found = members([said('g', 'norlan-post-2030', 'different'), said('g', 'b', 'same')], [aside, ...reports.slice(1)]);
    expect(found.find(([, ids]) => ids?.includes('b'))?.[1]).toEqual(['b', 'c', 'd', 'g', 'g']);
  });
});
