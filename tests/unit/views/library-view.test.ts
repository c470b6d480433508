import { describe, expect, it } from 'vitest';
import { compare } from '../../../lib/compare';
import { shippedSay } from '../../../lib/adapters/node/world';
import { librarySearchSchema, type Dossier, type Listing } from '../../../lib/model/library';
import type { CasebookIncident, CasebookStatement } from '../../../lib/model/casebook';
import { listingOf } from '../../../lib/reports/listing';
import { aboutOf, recordedListings } from '../../../lib/views/dossier';
import { conditionsOf, listingRow, meets } from '../../../lib/views/library-rows';
import { incidentDetail, incidentRow, reportRow } from '../../../lib/views/library-view';
import { sayFrom } from '../../../lib/views/say';
import { held } from '../../dates';
import { shortVerdict } from '../../../lib/views/short-verdict';
import az from '../../../public/_locales/az/messages.json';
import en from '../../../public/_locales/en/messages.json';
import ru from '../../../public/_locales/ru/messages.json';
import { claim, report, tarsia } from '../../fixtures/tarsia';

const say = shippedSay();
const LABEL = 'Raid on the port of Norlan, 2 March 2031';
const NAMES = { ru: 'Налёт на порт Норлана, 2 марта 2031', az: 'Norlan limanına basqın, 2 mart 2031' };
const world = { ...tarsia, incidentNames: new Map([[LABEL, NAMES]]) };
const labels = new Map([['norlan', LABEL]]);

const listing = (over: Partial<Listing> = {}): Listing => ({
  id: 'casebook:norlan:a',
  title: null,
  outlet: 'Coast Daily',
  url: 'https://coast.example/a',
  published: '2031-03-04',
  seen: null,
  about: [LABEL],
  accused: [{ id: 'group:Grey Heron', name: 'Grey Heron' }],
  speakers: ['Mira Dorn'],
  dossiers: ['norlan'],
  rungs: ['CORROBORATED'],
  ...over,
});

const party = (id: string, strength: Dossier['accused'][number]['strength']): Dossier['accused'][number] => ({ id, name: id.slice(6), strength, status: 'open', reports: 2, origins: 1 });
const dossier: Dossier = { id: 'norlan', label: LABEL, date: '2031-03-02', seen: null, inCasebook: true, about: [], outlets: [], speakers: [], accused: [party('group:Grey Heron', 'CORROBORATED'), party('group:Pale Fox', 'SUSPECTED')], members: [], claims: [] };

describe('a report of the list', () => {
  it('goes by its outlet where only the casebook knows it: its incident’s name stands below, once', () => {
    const row = reportRow(listing(), labels, world, say);
    expect(row).toMatchObject({ title: 'Coast Daily', outlet: null });
    expect(row.incidents.map(({ label }) => label)).toEqual([LABEL]);
  });

  it('keeps its own headline', () => {
    expect(reportRow(listing({ title: 'Port still shut', seen: '2031-03-05T10:00:00Z' }), labels, world, say).title).toBe('Port still shut');
  });

  const RUNGS: { name: string; accused: string[]; rungs: Listing['rungs']; text: string }[] = [
    { name: 'one accused', accused: ['Grey Heron'], rungs: ['CORROBORATED'], text: shortVerdict({ strength: 'CORROBORATED', status: 'open' }, say).text },
    { name: 'two accused alike', accused: ['Grey Heron', 'Pale Fox'], rungs: ['SUSPECTED'], text: shortVerdict({ strength: 'SUSPECTED', status: 'open' }, say).text },
    { name: 'two accused, not alike', accused: ['Grey Heron', 'Pale Fox'], rungs: ['CORROBORATED', 'SUSPECTED'], text: say('library_highest_rung', shortVerdict({ strength: 'CORROBORATED', status: 'open' }, say).text) },
  ];
  it.each(RUNGS)('gives nobody another’s rung: $name', ({ accused, rungs, text }) => {
    expect(reportRow(listing({ accused: accused.map((name) => ({ id: null, name })), rungs }), labels, world, say).verdict?.text).toBe(text);
  });
});

describe('what a report says of whom', () => {
  const TOVIN = 'person:Tovin';
  const statement = (id: string, actor: string, speaker: string, over: Partial<CasebookStatement> = {}): CasebookStatement => ({ id, actor, speaker, polarity: '+', commitment: 'CT', false_flag: false, motive_only: false, legal: 'none', ...over }) as CasebookStatement;
  const listed = (statements: CasebookStatement[], accused: Dossier['accused']): Listing => {
    const carries = statements.map(({ id }) => ({ statement: id }));
    const incident = { id: 'norlan', label: LABEL, eventNames: [], place: null, victims: [], statements, reports: [{ id: 'a', outlet: 'Coast Daily', url: 'https://coast.example/a', published: '2031-03-04', carries }] } as unknown as CasebookIncident;
    return recordedListings(incident, { ...dossier, accused })[0] ?? listing();
  };
  const [HERON, FOX] = [party('group:Grey Heron', 'CORROBORATED'), party('group:Pale Fox', 'SUSPECTED')];
  const accusation = statement('1', 'group:Grey Heron', 'Mira Dorn');

  const APART: { name: string; other: CasebookStatement; besides: string[] }[] = [
    { name: 'denied', other: statement('2', 'group:Pale Fox', 'Mira Dorn', { polarity: '-' }), besides: ['Denied: Pale Fox (by Mira Dorn)'] },
    { name: 'called a false trail', other: statement('2', 'group:Pale Fox', 'Oren Vale', { false_flag: true }), besides: ['Denied: Pale Fox (by Oren Vale)'] },
    { name: 'acquitted', other: statement('2', 'group:Pale Fox', 'Oren Vale', { legal: 'acquittal' }), besides: ['Denied: Pale Fox (by Oren Vale)'] },
    { name: 'only asked about', other: statement('2', 'group:Pale Fox', 'Oren Vale', { polarity: 'u', commitment: 'U' }), besides: ['In question: Pale Fox'] },
    { name: 'only a motive told', other: statement('2', 'group:Pale Fox', 'Oren Vale', { motive_only: true }), besides: ['In question: Pale Fox'] },
    { name: 'the accused denied by another', other: statement('2', 'group:Grey Heron', 'Oren Vale', { polarity: '-' }), besides: ['Denied: Grey Heron (by Oren Vale)'] },
  ];
  it.each(APART)('nobody is accused of whom a recorded report says otherwise: $name', ({ besides, other }) => {
    const row = reportRow(listed([accusation, other], [HERON, FOX]), labels, world, say);
    expect(row).toMatchObject({ accused: 'Accused: Grey Heron', speakers: 'Said by: Mira Dorn', besides });
    expect(row.verdict?.text).toBe(shortVerdict({ strength: 'CORROBORATED', status: 'open' }, say).text);
  });

  it('a report that only denies accuses nobody and stands on no rung', () => {
    const row = reportRow(listed([statement('2', 'group:Pale Fox', 'Oren Vale', { polarity: '-' })], [FOX]), labels, world, say);
    expect(row).toMatchObject({ accused: null, speakers: null, verdict: null, besides: ['Denied: Pale Fox (by Oren Vale)'] });
  });

  it('the same of a report that was read', () => {
    const told = report('page', [claim('1'), claim('2', { actor: { id: 'group:Pale Fox', name: 'Pale Fox', also: [] }, cls: 'denial', polarity: 'denies' }), claim('3', { actor: { id: 'group:Marsh Owl', name: 'Marsh Owl', also: [] }, certainty: 'uncommitted' })]);
    const row = reportRow(listingOf(told, '2031-03-05T10:00:00Z'), labels, world, say);
    const speaker = told.claims[0]?.speaker?.name ?? '';
    expect(row.accused).not.toMatch(/Pale Fox|Marsh Owl/);
    expect(row.besides).toEqual([`Denied: Pale Fox (by ${speaker})`, 'In question: Marsh Owl']);
  });

  it('a person who is shown by role is not given away as the one who denies it', () => {
    const row = reportRow(listed([statement('2', TOVIN, 'Tovin Arl', { polarity: '-' })], [{ ...party(TOVIN, 'SUSPECTED'), name: 'Tovin Arl' }]), labels, world, say);
    expect(JSON.stringify(row)).not.toContain('Tovin');
    expect(row.besides).toEqual([`Denied: ${say('person_none')}`]);
  });

  it('whoever is proven guilty and denies it is named in both places', () => {
    const row = reportRow(listed([statement('1', TOVIN, 'Court of Norlan'), statement('2', TOVIN, 'Tovin Arl', { polarity: '-' })], [{ ...party(TOVIN, 'PROVEN'), name: 'Tovin Arl' }]), labels, world, say);
    expect(row).toMatchObject({ accused: 'Accused: Tovin Arl', besides: ['Denied: Tovin Arl (by Tovin Arl)'] });
  });

  it('whoever it is proven of is named, and the rung stands with whom it holds for', () => {
    const tovin = { ...party(TOVIN, 'PROVEN'), name: 'Tovin Arl' };
    const both = [statement('1', 'group:Grey Heron', 'Mira Dorn'), statement('2', TOVIN, 'Court of Norlan')];
    const proven = shortVerdict({ strength: 'PROVEN', status: 'open' }, say).text;
    const unlike = reportRow(listed(both, [tovin, HERON]), labels, world, say);
    expect([unlike.accused, unlike.verdict?.text]).toEqual(['Accused: Tovin Arl, Grey Heron', `highest rung: ${proven} (Tovin Arl)`]);
    const alike = reportRow(listed(both, [tovin, { ...HERON, strength: 'PROVEN' }]), labels, world, say);
    expect([alike.accused, alike.verdict?.text]).toEqual(['Accused: Tovin Arl, Grey Heron', proven]);
  });

  it('is found by whoever is shown apart, too', () => {
    const row = listingRow(listed([accusation, statement('2', 'group:Pale Fox', 'Mira Dorn', { polarity: '-' })], [HERON, FOX]));
    const search = librarySearchSchema.parse({ accused: 'pale fox' });
    expect(meets(row, conditionsOf(search, { actors: () => [], outlets: () => [] }))).toBe(true);
  });
});

describe('an incident of the list', () => {
  it.each([
    { language: 'en', speak: sayFrom(en, 'en'), label: LABEL },
    { language: 'ru', speak: sayFrom(ru, 'ru'), label: NAMES.ru },
    { language: 'az', speak: sayFrom(az, 'az'), label: NAMES.az },
  ])('is called by its name in $language, which tells its day: the day does not stand beside it again', ({ label, speak }) => {
    expect(incidentRow(dossier, world, speak)).toMatchObject({ label: held(label), date: null });
  });

  it('is found by its name in any language', () => {
    const incident = { eventNames: [], names: NAMES, place: null, victims: [], id: 'norlan', label: LABEL, statements: [], reports: [] } as Partial<CasebookIncident> as CasebookIncident;
    expect(aboutOf(incident)).toEqual(expect.arrayContaining([NAMES.ru, NAMES.az]));
    expect(recordedListings(incident, dossier)).toEqual([]);
  });
});

describe('the counts beside an incident', () => {
  const party = (id: string, name: string, reports: number) => ({ id, name, strength: 'SUSPECTED' as const, status: 'open' as const, reports, origins: Math.min(1, reports) });
  const counted = (...accused: ReturnType<typeof party>[]) => incidentRow({ ...dossier, accused }, world, say).counts;
  const FOUR = '4 reports · 1 original source';

  it('are those of the one who is accused', () => expect(counted(party('state:X', 'Quillia', 4))).toBe(FOUR));
  it('say whose they are where others are accused too', () => expect(counted(party('state:X', 'Quillia', 4), party('state:Y', 'Orsova', 2))).toBe(`Quillia: ${FOUR}`));
  it('are not told where every report was withdrawn', () => expect(counted(party('state:X', 'Quillia', 0))).toBeNull());
});

describe('who is accused, in the line of an incident', () => {
  const row = (count: number) => incidentRow({ ...dossier, accused: Array.from({ length: count }, (_, n) => party(`group:Fox ${String(n)}`, 'SUSPECTED')) }, world, say);
  it.each([
    [4, 4, null],
    [6, 4, 'and 2 more'],
  ])('of %d names %d, and says that there are others', (count, shown, more) => {
    expect(row(count).accused).toHaveLength(shown);
    expect(row(count).more).toBe(more);
  });
});

describe('a report beside one of its incidents', () => {
  const page = report('r', [claim('c')]);
  const { asOf, incidents } = compare([{ report: page, known: 'store' }], tarsia, '2030-05-20');
  const entry = listing({ id: 'r', title: 'Port still shut', accused: [{ id: 'group:GreyHeron', name: 'Grey Heron' }], speakers: ['Mira Dorn', 'Oren Vale'] });
  const speakers = (dossiers: string[]) => incidentDetail('norlan-post-2030', incidents[0]!, asOf, null, [{ ...entry, dossiers }], world, say).reports.find(({ id }) => id === 'r')?.speakers;
  it('names who speaks of this one, not who speaks of another', () => expect(speakers(['norlan-post-2030', 'norlan-plane-2029'])).toBe('Said by: Mira Dorn'));
  it('names all where it is about no other', () => expect(speakers(['norlan-post-2030'])).toBe('Said by: Mira Dorn, Oren Vale'));
});

describe('the day of a report that only the casebook knows', () => {
  const at = (id: string, dateShown: boolean) => ({ id, outlet: 'Coast Daily', url: `https://coast.example/${id}`, published: '2031-03-04', dateShown, carries: [] });
  const incident = { eventNames: [], names: NAMES, place: null, victims: [], id: 'norlan', label: LABEL, statements: [], reports: [at('shown', true), at('hidden', false)] } as Partial<Record<keyof CasebookIncident, unknown>> as CasebookIncident;
  it('is told where its page shows one, and unknown where the record has but the earliest that it can be: as the incident’s own list says', () => {
    const rows = recordedListings(incident, dossier).map((one) => reportRow(one, labels, world, say));
    expect(rows.map(({ date }) => date)).toEqual(['4 March 2031', null]);
  });
});

describe('somebody accused who speaks for themselves', () => {
  it('is named in no row of the list: neither as accused nor as a speaker', () => {
    const vass = { id: 'person:Vass', name: 'Anton Vass' };
    const row = reportRow(listing({ accused: [vass], speakers: ['Anton Vass', 'Mira Dorn'], rungs: ['SUSPECTED'] }), labels, world, say);
    expect(JSON.stringify(row)).not.toContain('Vass');
    expect(row.speakers).toContain('Mira Dorn');
    expect(reportRow(listing({ accused: [vass], speakers: ['Anton Vass'], rungs: ['PROVEN'] }), labels, world, say).speakers).toContain('Anton Vass');
  });
});
