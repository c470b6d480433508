import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/analyse';
import type { Unit } from '../../../lib/incidents/clusters';
import { gatherIncidents } from '../../../lib/incidents/gather';
import type { Degree } from '../../../lib/incidents/match';
import type { DateRange } from '../../../lib/model/claim';
import type { Report } from '../../../lib/model/report';
import { keysOf, lookupKeysOf } from '../../../lib/reports/keys';
import { PERHAPS, REPORTS } from '../../fixtures/incident-reports';
import { recordFigure } from '../../figures';
import { article, world } from '../../fixtures/world';

const reports = new Map(REPORTS.map(({ id, text, published }) => [id, { ...analyse({ ...article(text, published), url: `https://${id}.example/report` }, world), id }]));
const reportOf = (id: string): Report => {
  const report = reports.get(id);
  if (!report) throw new Error(`There is no report ${id}.`);
  return report;
};

/** What is said of two reports' own incidents when nothing else is known. */
function degree(a: Report, b: Report): Degree {
  const has = (units: readonly Unit[], report: Report): boolean => units.some((unit) => unit.report.id === report.id && unit.claims.some((claim) => claim.incident?.background !== true));
  const incidents = gatherIncidents([a, b], []);
  if (incidents.some(({ units }) => has(units, a) && has(units, b))) return 'same';
  return incidents.some(({ units, possibly }) => (has(units, a) && has(possibly, b)) || (has(units, b) && has(possibly, a))) ? 'possibly' : 'different';
}

function expected(a: (typeof REPORTS)[number], b: (typeof REPORTS)[number]): Degree {
  if (PERHAPS.some((pair) => pair.includes(a.id) && pair.includes(b.id))) return 'possibly';
  return a.incident === b.incident ? 'same' : 'different';
}

/** Whether a look for what may be about the same incident as `a` finds `b`. */
function meet(a: Report, b: Report): boolean {
  const own = keysOf(b);
  return lookupKeysOf(a).some(({ from, to }) => own.some((key) => from <= key && key <= to));
}

const pairs = REPORTS.flatMap((a, at) => REPORTS.slice(at + 1).map((b) => ({ a, b, want: expected(a, b), got: degree(reportOf(a.id), reportOf(b.id)) })));
const said = ({ a, b, want, got }: (typeof pairs)[number]): string => `${a.id} and ${b.id}: ${got} instead of ${want}`;

const WORDS = { same: 'about one incident', different: 'about two', possibly: 'perhaps about one' } as const;

describe('pairs of reports', () => {
  it('each report has a claim to match', () => expect(REPORTS.filter(({ id }) => reportOf(id).claims.length === 0).map(({ id }) => id)).toEqual([]));

  it('are never called the same incident wrongly', () => {
    const merged = pairs.filter(({ want, got }) => got === 'same' && want !== 'same').map(said);
    recordFigure({ case: 'comparing', what: 'pairs put together wrongly', value: merged.length, of: pairs.length, asked: '0', held: merged.length === 0 });
    expect(merged).toEqual([]);
  });

  it('are told apart or together in at least 95 of 100, of each kind', () => {
    for (const kind of ['same', 'different', 'possibly'] as const) {
      const of = pairs.filter(({ want }) => want === kind);
      const wrong = of.filter(({ want, got }) => want !== got);
      recordFigure({ case: 'comparing', what: `pairs of reports that are ${WORDS[kind]}, told so`, value: of.length - wrong.length, of: of.length, held: true });
    }
    const wrong = pairs.filter(({ want, got }) => want !== got);
    recordFigure({ case: 'comparing', what: 'pairs of reports told apart or together, all kinds', value: pairs.length - wrong.length, of: pairs.length, asked: 'at least 95 %', held: wrong.length <= 0.05 * pairs.length });
    expect(pairs.length).toBeGreaterThanOrEqual(40);
    expect(1 - wrong.length / pairs.length, wrong.map(said).join('\n')).toBeGreaterThanOrEqual(0.95);
    const related = pairs.filter(({ want }) => want !== 'different');
    expect(1 - related.filter(({ want, got }) => want !== got).length / related.length, 'of the pairs that belong together').toBeGreaterThanOrEqual(0.95);
  });

  it('that belong together, or may, are found by the keys of either', () => {
    const missed = pairs.filter(({ a, b, got }) => got !== 'different' && !(meet(reportOf(a.id), reportOf(b.id)) && meet(reportOf(b.id), reportOf(a.id))));
    expect(missed.map(said)).toEqual([]);
  });

  it('are found by the keys of either whatever each says of victim, day and country, in one claim or in several', () => {
    const [form] = [...reports.values()].flatMap(({ claims }) => claims);
    if (!form) throw new Error('No report has a claim.');
    const month = fc.record({ year: fc.constantFrom(2024, 2025), month: fc.integer({ min: 1, max: 3 }) }).map(({ year, month: number }) => `${String(year)}-0${String(number)}`);
    const dates = fc.oneof(
      fc.tuple(month, fc.integer({ min: 10, max: 28 })).map(([of, day]): DateRange => ({ from: `${of}-${String(day)}`, to: `${of}-${String(day)}`, precision: 'day' })),
      month.map((of): DateRange => ({ from: `${of}-01`, to: `${of}-28`, precision: 'month' })),
      month.map((of): DateRange => ({ from: `${of.slice(0, 4)}-01-01`, to: `${of.slice(0, 4)}-12-31`, precision: 'year' })),
    );
    const name = fc.constantFrom('Sample Works', 'Harbour Office', 'Sample Media Group', 'media websites', 'Sample');
    const claims = fc.array(
      fc.record({
        background: fc.boolean(),
        facets: fc.record({
          victims: fc.array(name, { maxLength: 2 }),
          victimCountries: fc.array(fc.constantFrom('EE', 'JP'), { maxLength: 1 }),
          eventDates: fc.array(dates, { maxLength: 2 }),
          dayMonths: fc.array(fc.constantFrom('01-15', '02-20'), { maxLength: 1 }),
        }),
      }),
      { minLength: 1, maxLength: 3 },
    );
    const side = (id: string): fc.Arbitrary<Report> =>
      fc.record({ names: fc.array(name, { maxLength: 2 }), claims }).map(({ names, claims: said }) => ({
        ...(reports.values().next().value as Report),
        id,
        url: null,
        title: null,
        names,
        claims: said.map(({ background, facets }, n) => ({ ...form, id: `${id}-${String(n)}`, cls: background ? ('background_other_incident' as const) : ('attribution' as const), incident: null, facets: { ...form.facets, act: 'attack' as const, place: null, ...facets } })),
      }));
    const together = (a: Report, b: Report): boolean => gatherIncidents([a, b], []).some(({ possibly, units }) => new Set([...units, ...possibly].map(({ report }) => report.id)).size > 1);
    const seen = { together: 0 };
    fc.assert(
      fc.property(side('https://a.example/1'), side('https://b.example/2'), (a, b) => {
        if (!together(a, b)) return true;
        seen.together += 1;
        return meet(a, b) && meet(b, a);
      }),
      { numRuns: 800 },
    );
    expect(seen.together).toBeGreaterThan(80);
  });

  it('come to the same in either order', () => {
    for (const { a, b, got } of pairs) expect(degree(reportOf(b.id), reportOf(a.id)), `${b.id} and ${a.id}`).toBe(got);
  });

  it('do not depend on who is named: with every party renamed, nothing moves', () => {
    const renamed = (report: Report): Report => ({ ...report, claims: report.claims.map((claim) => ({ ...claim, actor: { name: 'Nobody', id: 'group:Nobody', also: [] } })) });
    for (const { a, b, got } of pairs) expect(degree(renamed(reportOf(a.id)), reportOf(b.id)), `${a.id} and ${b.id}`).toBe(got);
  });
});
