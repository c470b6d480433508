import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casebookPackage } from '../../../lib/adapters/node/casebook';
import { shippedWorld } from '../../../lib/adapters/node/world';
import { casebookFrom } from '../../../lib/adapters/files/casebook';
import { packagedActors, packagedOutlets } from '../../../lib/adapters/files/packaged';
import { compare } from '../../../lib/compare';
import { casebookIndexOf, reached } from '../../../lib/incidents/casebook-index';
import { gatherIncidents } from '../../../lib/incidents/gather';
import type { CasebookIncident } from '../../../lib/model/casebook';
import type { Claim } from '../../../lib/model/claim';
import type { Report } from '../../../lib/model/report';
import { claim, report } from '../../fixtures/tarsia';

const world = shippedWorld();
const { incidents, updated } = world.casebook;
const index = casebookIndexOf(incidents, updated);
const shape = (found: ReturnType<typeof gatherIncidents>) => found.map((i) => [i.id, i.units.map((u) => u.report.id), i.possibly.map((u) => u.report.id)]);

/** Names, dates and words that a report may take from any incident, right or wrong. */
const shifted = (iso: string, days: number): string => new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10);

/** A claim as a report on this incident might make it: some facets of it, some left out, some off by days. */
const claimOn = (incident: CasebookIncident, { off, precision, victim, country, act, dated, dayOnly }: { off: number; precision: 'day' | 'month' | 'year'; victim: number; country: boolean; act: boolean; dated: boolean; dayOnly: boolean }): Claim => {
  const names = incident.victims.flatMap((v) => [v.name, ...v.aliases, ...v.parts, ...v.classNames]);
  const day = shifted(incident.date.from, off);
  const range = precision === 'day' ? { from: day, to: day } : precision === 'month' ? { from: `${day.slice(0, 7)}-01`, to: `${day.slice(0, 7)}-28` } : { from: `${day.slice(0, 4)}-01-01`, to: `${day.slice(0, 4)}-12-31` };
  return claim('1', {
    facets: {
      victims: victim < 0 ? [] : [names[victim % names.length] ?? ''],
      victimCountries: country ? [incident.victimCountry] : [],
      eventDates: dated && !dayOnly ? [{ ...range, precision }] : [],
      dayMonths: dayOnly ? [day.slice(5)] : [],
      act: act ? incident.act : 'unspecified',
      place: null,
    },
  });
};

const anyIncident = fc.constantFrom(...incidents);
const anyFacets = fc.record({ off: fc.constantFrom(0, 0, 1, -3, 3, 4, 20, -31, 31, 40), precision: fc.constantFrom('day' as const, 'month' as const, 'year' as const), victim: fc.integer({ min: -1, max: 40 }), country: fc.boolean(), act: fc.boolean(), dated: fc.boolean(), dayOnly: fc.boolean() });
const anyReport = fc.tuple(anyIncident, anyFacets, fc.boolean(), fc.boolean(), fc.nat({ max: 99 }), fc.integer({ min: 0, max: 1_000_000 })).map(([incident, facets, titled, listed, at, id]): Report =>
  report(`r${String(id)}`, [claimOn(incident, facets)], {
    title: titled ? [incident.label, ...incident.eventNames, ...incident.keywords].join(' ') : 'A report',
    names: titled ? incident.victims.map(({ name }) => name) : [],
    url: listed && incident.reports.length > 0 ? (incident.reports[at % incident.reports.length]?.url ?? null) : `https://elsewhere.example/${String(id)}`,
  }),
);

describe('the casebook’s index', () => {
  it('leads to every incident that looking through all of them finds, by whatever facet: the result is the same', () => {
    const found = { same: 0, possibly: 0 };
    fc.assert(
      fc.property(fc.uniqueArray(anyReport, { minLength: 1, maxLength: 5, selector: ({ id }) => id }), (reports) => {
        const ids = new Set(reached(index, reports));
        const whole = gatherIncidents(reports, incidents);
        found.same += whole.filter((i) => i.casebook && i.units.length > 0).length;
        found.possibly += whole.filter((i) => i.casebook && i.possibly.length > 0).length;
        expect(shape(gatherIncidents(reports, incidents.filter(({ id }) => ids.has(id))))).toEqual(shape(whole));
      }),
      { numRuns: 400 },
    );
    // The property says nothing where nothing is found.
    expect(found.same).toBeGreaterThan(200);
    expect(found.possibly).toBeGreaterThan(20);
  });

  it('leads from every page that an incident lists to it, without a word of the page, and also with parameters that only tell how a reader came', () => {
    for (const { id, reports } of incidents) {
      for (const { url } of reports) {
        const followed = new URL(url);
        followed.searchParams.append('utm_source', 'x');
        expect(reached(index, [report('page', [], { url })]), url).toContain(id);
        if (!url.includes('?')) expect(reached(index, [report('page', [], { url: `${followed.href}#top` })]), url).toContain(id);
      }
    }
  });

  it('leads to what a claim names and to what a person decided, either way round', () => {
    const far = report('far', [claim('1', { facets: { victims: [], victimCountries: [], eventDates: [], dayMonths: [] } })], { url: null });
    const [first, second] = incidents;
    if (!first || !second) throw new Error('the casebook has no incidents');
    expect(reached(index, [far])).toEqual([]);
    const decision = { says: 'same' as const, note: '', on: '2031-01-01' };
    expect(reached(index, [far], [{ ...decision, report: 'far', other: first.id }])).toEqual([first.id]);
    expect(reached(index, [far], [{ ...decision, report: second.id, other: 'far' }])).toEqual([second.id]);
    const named = { ...far, claims: far.claims.map((one) => ({ ...one, incident: { id: first.id, label: '', background: false } })) };
    expect(reached(index, [named])).toEqual([first.id]);
  });

  it('opens few: an article on one day reaches the incidents of that time', () => {
    for (const incident of incidents) {
      const page = report('page', [claimOn(incident, { off: 0, precision: 'day', victim: 0, country: true, act: true, dated: true, dayOnly: false })], { url: null });
      const ids = reached(index, [page]);
      expect(ids).toContain(incident.id);
      expect(ids.length).toBeLessThan(8);
    }
  });

  it('is small', () => expect(JSON.stringify(index).length).toBeLessThan(incidents.length * 700));
});

describe('comparing one page', () => {
  it('gives what comparing everything gives for it', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyReport, { minLength: 2, maxLength: 8, selector: ({ id }) => id }), (reports) => {
        const known = reports.map((one, i) => ({ report: one, known: i === 0 ? ('page' as const) : ('store' as const) }));
        const about = reports[0]?.id ?? '';
        const isIn = ({ claims, possibly }: { claims: object; possibly: object }): boolean => about in claims || about in possibly;
        expect(compare(known, world, updated, [], 'en', about).incidents).toEqual(compare(known, world, updated).incidents.filter(isIn));
      }),
      { numRuns: 60 },
    );
  });
});

describe('the packaged casebook', () => {
  const files = new Map(casebookPackage(world.casebook));
  const shelf = (changed: Record<string, unknown> = {}) => {
    const told: string[] = [];
    const asked: string[] = [];
    const read = (path: string): Promise<unknown> => {
      asked.push(path);
      const name = path.slice(1);
      const file = name in changed ? changed[name] : files.get(name);
      return file === undefined ? Promise.reject(new Error(`The packaged file ${path} cannot be read.`)) : Promise.resolve(JSON.parse(JSON.stringify(file)));
    };
    return { shelf: casebookFrom(read, (error) => told.push(error instanceof Error ? error.message : '')), told, asked };
  };
  const gmg = incidents.find(({ id }) => id === 'gmg-2025') as CasebookIncident;
  const page = report('page', [claimOn(gmg, { off: 0, precision: 'day', victim: 0, country: true, act: true, dated: true, dayOnly: false })]);
  const path = `casebook/incidents/${gmg.id}.json`;

  it('reads the index and what the page reaches, each once', async () => {
    const { shelf: casebook, asked, told } = shelf();
    const found = await casebook.near([page]);
    await casebook.near([page]);
    expect(found.unreadable).toEqual([]);
    expect(found.casebook.incidents.find(({ id }) => id === gmg.id)).toEqual(gmg);
    expect(found.casebook.updated).toBe(updated);
    expect(asked.length).toBe(new Set(asked).size);
    expect(asked.length).toBeLessThan(9);
    expect(told).toEqual([]);
  });

  it('lists incidents without opening any, newest first', async () => {
    const { shelf: casebook, asked } = shelf();
    const headers = await casebook.headers();
    expect(headers.map(({ id }) => id).sort()).toEqual(incidents.map(({ id }) => id).sort());
    expect(headers.map(({ date }) => date.from)).toEqual(headers.map(({ date }) => date.from).sort().reverse());
    expect(asked).toEqual(['/casebook/index.json']);
    expect(await casebook.find('sony-2014')).toEqual(incidents.find(({ id }) => id === 'sony-2014'));
    expect(await casebook.find('nowhere-1999')).toBeNull();
  });

  it('is whole when all is asked for', async () => expect((await shelf().shelf.all()).casebook).toEqual(world.casebook));

  const broken: { name: string; file: unknown; told: RegExp }[] = [
    { name: 'is missing', file: undefined, told: /cannot be read/ },
    { name: 'is no record', file: 'torn', told: /is broken .*Install the extension again; nothing that was kept is lost\./ },
    { name: 'has lost its statements', file: { ...gmg, statements: undefined }, told: /is broken/ },
    { name: 'has a statement that nobody makes', file: { ...gmg, statements: [{ ...gmg.statements[0], speaker: undefined }] }, told: /is broken/ },
    { name: 'is newer than the index', file: { ...gmg, compiled: '2099-01-01' }, told: /not the one that its index was made for/ },
    { name: 'is of another day than the index says', file: { ...gmg, date: { ...gmg.date, from: '2025-02-19' } }, told: /not the one that its index was made for/ },
  ];
  it.each(broken)('goes on without an incident whose record $name, and says so', async ({ file, told: sentence }) => {
    const { shelf: casebook, told } = shelf({ [path]: file });
    const found = await casebook.near([page]);
    expect(found.unreadable).toEqual([gmg.id]);
    expect(found.casebook.incidents.map(({ id }) => id)).not.toContain(gmg.id);
    expect(told.join()).toMatch(sentence);
  });

  it('goes on without an index, says so, and reads it when it is there again', async () => {
    const files2: Record<string, unknown> = { 'casebook/index.json': { schema: 'whence/casebook-index@1' } };
    const { shelf: casebook, told } = shelf(files2);
    expect(await casebook.near([page])).toMatchObject({ unreadable: ['index'], casebook: { incidents: [] } });
    expect(told).toHaveLength(1);
    delete files2['casebook/index.json'];
    expect((await casebook.near([page])).unreadable).toEqual([]);
  });

  it('needs no second reading of the tables: they are as their schemas read them', () => {
    expect(packagedActors.parse(world.actors)).toEqual(world.actors);
    expect(packagedOutlets.parse({ outlets: world.outlets }).outlets).toEqual(world.outlets);
  });
});
