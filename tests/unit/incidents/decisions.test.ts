import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../../lib/compare';
import { casebookIndexOf, reached } from '../../../lib/incidents/casebook-index';
import { gatherIncidents } from '../../../lib/incidents/gather';
import { joinedRecord } from '../../../lib/incidents/joined-record';
import { casebookIncidentSchema } from '../../../lib/model/casebook';
import type { Decision } from '../../../lib/model/decision';
import type { Report } from '../../../lib/model/report';
import { claim, report, tarsia } from '../../fixtures/tarsia';

/** Whole incidents that a person joins and parts, and what is said of what an article mentions besides. */
const incidents = tarsia.casebook.incidents;
const [post, plane] = incidents;
if (!post || !plane) throw new Error('The invented casebook has two incidents.');
const on = '2031-01-01';
const said = (a: string, b: string, says: Decision['says']): Decision => ({ report: a, other: b, says, note: '', on });
const bank = (from: string, victim = 'Ozmark Bank') => ({ facets: { victims: [victim], victimCountries: ['OZ'], eventDates: [{ from, to: from, precision: 'day' as const }], dayMonths: [from.slice(5)], act: 'ransomware' as const } });
const crash = { facets: { victims: ['Norlan Air'], victimCountries: ['NL'], eventDates: [{ from: '2029-12-25', to: '2029-12-25', precision: 'day' as const }], dayMonths: ['12-25'], act: 'shootdown' as const } };
const reports: Report[] = [
  report('post', [claim('1')]),
  report('bank-1', [claim('1', bank('2030-03-01'))]),
  report('bank-2', [claim('1', bank('2030-03-01'))]),
  report('bank-3', [claim('1', bank('2030-03-02'))]),
  report('plane', [claim('1', crash)]),
  report('aside', [claim('1'), claim('2', { ...bank('2030-03-01'), cls: 'background_other_incident', incident: { id: null, label: 'the bank', background: true } })]),
];
const members = (decisions: readonly Decision[], given = reports) =>
  Object.fromEntries(gatherIncidents(given, incidents, decisions).map((i) => [i.casebook?.id ?? i.units.map((u) => u.report.id).join(), i.units.map((u) => u.report.id).sort()]));

describe('two incidents that a person holds for one', () => {
  it('one page says so: all that the rules put with it comes along', () => expect(members([said('bank-1', post.id, 'same')])[post.id]).toEqual(['aside', 'aside', 'bank-1', 'bank-2', 'bank-3', 'post']));
  it('what was told apart stays', () => {
    const found = members([said('bank-1', post.id, 'same'), said('bank-2', post.id, 'different')]);
    expect(found[post.id]).toEqual(['aside', 'aside', 'bank-1', 'bank-3', 'post']);
    expect(found['bank-2']).toEqual(['bank-2']);
  });
  it('two of the casebook: one incident with both records and both sets of reports', () => {
    const found = gatherIncidents(reports, incidents, [said(post.id, plane.id, 'same')]).find(({ casebook }) => casebook !== null);
    expect(found).toMatchObject({ id: 'norlan-plane-2029', joined: ['norlan-post-2030'], label: `${plane.label} + ${post.label}`, date: '2029-12-25' });
    expect(found?.units.map((u) => u.report.id).sort()).toEqual(['aside', 'plane', 'post']);
    expect(found?.casebook?.statements).toHaveLength(2);
  });
  it('what was said of either holds for both', () => {
    const found = members([said(post.id, plane.id, 'same'), said('post', post.id, 'different')]);
    expect(found['norlan-plane-2029']).toEqual(['aside', 'plane']);
    expect(found['post']).toEqual(['post']);
  });
  it('is undone by taking it back, and by the opposite', () => {
    expect(members([said(post.id, plane.id, 'same'), said(plane.id, post.id, 'different')])).toEqual(members([]));
  });
  it('changes no other incident', () => {
    const rest = (found: ReturnType<typeof members>) => Object.entries(found).filter(([id]) => !id.startsWith('norlan'));
    expect(rest(members([said(post.id, plane.id, 'same')]))).toEqual(rest(members([])));
  });
  it('comes to the same in any order of reports', () => {
    const decisions = [said('bank-1', post.id, 'same'), said(post.id, plane.id, 'same'), said('aside#2', 'norlan-post-2030', 'different')];
    fc.assert(fc.property(fc.shuffledSubarray(reports, { minLength: reports.length }), (shuffled) => void expect(members(decisions, shuffled)).toEqual(members(decisions))), { numRuns: 40 });
  });
  it('is compared as one, and judged over both records', () => {
    const at = reports.map((r) => ({ report: r, known: 'page' as const }));
    const found = compare(at, tarsia, '2030-05-20', [said(post.id, plane.id, 'same')]).incidents.find(({ id }) => id === plane.id);
    expect(found?.joined).toEqual([post.id]);
    expect(found?.propositions.find(({ actor }) => actor.id === 'group:GreyHeron')?.verdict.strength).toBe('SUSPECTED');
    expect(found?.history.every(({ days }) => days === null)).toBe(true);
  });
});

describe('what an article mentions besides', () => {
  it('is parted and placed by itself, under the name that the comparison gives it', () => {
    const at = reports.map((r) => ({ report: r, known: 'page' as const }));
    const mention = compare(at, tarsia, '2030-05-20').incidents.find(({ claims }) => claims['bank-1'] !== undefined);
    expect(mention?.subjects).toMatchObject({ aside: 'aside#2', 'bank-1': 'bank-1' });
    expect(members([said('aside#2', 'bank-1', 'different')])['aside']).toEqual(['aside']);
    expect(members([said('aside#2', plane.id, 'same')])[plane.id]).toContain('aside');
    expect(members([said('aside#2', plane.id, 'same')])[post.id]).toEqual(['aside', 'post']);
  });
});

describe('an incident that is really two', () => {
  it('the reports that are named leave together and stay together', () => {
    const found = Object.values(members(['bank-1', 'bank-2'].map((id) => said(id, 'bank-3', 'different'))));
    expect(found).toContainEqual(['bank-1', 'bank-2']);
    expect(found).toContainEqual(['aside', 'bank-3']);
  });
  it('one that leaves takes nothing along that nobody spoke of', () => {
    for (const id of ['bank-1', 'bank-2', 'bank-3']) {
      const anchor = id === 'bank-1' ? 'bank-2' : 'bank-1';
      expect(members([said(id, anchor, 'different')])[id]).toEqual([id]);
    }
  });
});

describe('records joined to one', () => {
  const other = casebookIncidentSchema.parse({ ...post, id: 'norlan-bank-2030', compiled: '2030-04-01', label: 'Norlan Bank', reports: [{ ...post.reports[0], id: 'r-wire' }, { ...post.reports[0], id: 'far', url: 'https://far.example/x' }], date: post.date });
  const joined = joinedRecord([post, other]);
  it('keeps every statement and every carried wording, under ids of its own', () => {
    expect(joined.statements).toHaveLength(4);
    expect(new Set(joined.statements.map(({ id }) => id)).size).toBe(4);
    const ids = new Set(joined.statements.map(({ id }) => id));
    expect(joined.reports.flatMap(({ carries }) => carries).every(({ statement }) => ids.has(statement))).toBe(true);
  });
  it('lists a page once', () => expect(joined.reports.map(({ url }) => url).sort()).toEqual(['https://daily.example/casebook', 'https://far.example/x', 'https://wire.example/hearing']));
  it('is of the casebook’s form, as old as the older record, in either order the same', () => {
    expect(casebookIncidentSchema.parse(joined)).toMatchObject({ id: 'norlan-bank-2030', compiled: '2030-04-01', date: post.date });
    expect(joinedRecord([other, post])).toEqual(joined);
  });
  it('is reached by a report of either', () => {
    const index = casebookIndexOf(incidents, '2030-05-01');
    expect(reached(index, [reports[4]!])).toEqual([plane.id]);
    expect(reached(index, [reports[4]!], [said(post.id, plane.id, 'same')])).toEqual([post.id, plane.id]);
    expect(reached(index, [reports[1]!], [said('bank-1#1', plane.id, 'same')])).toContain(plane.id);
  });
});
