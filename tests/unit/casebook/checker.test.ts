import { describe, expect, it } from 'vitest';
import { actorFileSchema, type ActorFile } from '../../../lib/model/actor';
import { incidentFileSchema, type CasebookIncident } from '../../../lib/model/casebook';
import { outletFileSchema, type Outlet } from '../../../lib/model/outlet';
import { checkCasebook } from '../../../tools/check-casebook';

interface Files {
  outlets: { schema: 'whence/outlets@1'; outlets: Outlet[] };
  actors: ActorFile;
  incidents: Map<string, CasebookIncident>;
}

const citation = { url: 'https://coast.example/1', checked: '2025-04-01' };

/** A small sound casebook of an invented world. */
function sound(): Files {
  return {
    outlets: outletFileSchema.parse({
      schema: 'whence/outlets@1',
      outlets: [
        { id: 'coast.example', name: 'Coast Daily', hosts: ['coast.example'], languages: ['en'], country: 'TA', kind: 'outlet', ownerGroup: 'Coast Group', access: true, source: citation },
        { id: 'vpa.example', name: 'VPA', hosts: [], languages: ['en'], country: 'VE', kind: 'agency', ownerGroup: null, access: false, source: null },
      ],
    }),
    actors: actorFileSchema.parse({
      states: [{ id: 'state:TA', names: { en: ['Tarsia'] } }, { id: 'state:VE', names: { en: ['Veldora'] } }],
      organs: [{ id: 'organ:TA/D6', state: 'state:TA', names: { en: ['Directorate 6'] } }],
      groups: [
        { id: 'group:AshenFox', names: { en: ['Ashen Fox', 'Heron'] }, ambiguous: ['Heron'], country: 'state:TA' },
        { id: 'group:GreyHeron', names: { en: ['Grey Heron', 'Heron'] }, ambiguous: ['Heron'] },
      ],
      edges: [{ from: 'group:AshenFox', to: 'organ:TA/D6', type: 'attributed_to', levels: [['2024-01-01', 'SUSPECTED'], ['2025-01-01', 'CORROBORATED']], source: citation }],
    }),
    incidents: new Map([
      [
        'norlan',
        incidentFileSchema.parse({
          schema: 'whence/incident@1', compiled: '2025-04-01',
          id: 'norlan', label: 'Norlan Post, 4 March 2025', date: { from: '2025-03-04', to: '2025-03-04', precision: 'day' }, victims: [], victimCountry: 'VE', act: 'cyberattack', place: null, citation,
          statements: [{ id: 'brenn', date: '2025-03-05', actor: 'group:AshenFox', institution: 'Interior ministry', role: 'victim_government', side: 'victim', commitment: 'CT', evidence: 'E1', speaker: 'Ada Brenn', speakerRole: 'interior minister', citation }],
          reports: [{ id: 'coast-1', outlet: 'coast.example', url: 'https://coast.example/1', published: '2025-03-06', language: 'en', carries: [{ statement: 'brenn', wording: 'was carried out by Ashen Fox', actorSaid: 'Ashen Fox', relation: 'group', certainty: 'certain', drift: null }], via: ['VPA'], checked: '2025-04-01' }],
        }),
      ],
    ]),
  };
}

const first = <T>(list: T[]): T => {
  const [item] = list;
  if (item === undefined) throw new Error('the sound casebook has none');
  return item;
};
const incident = (files: Files): CasebookIncident => first([...files.incidents.values()]);
const report = (files: Files): CasebookIncident['reports'][number] => first(incident(files).reports);
const carried = (files: Files): CasebookIncident['reports'][number]['carries'][number] => first(report(files).carries);
const twice = <T>(list: T[]): void => void list.push(first(list));

const faults: [fault: string, plant: (files: Files) => void, sentence: string][] = [
  ['an outlet twice', ({ outlets }) => void outlets.outlets.push({ ...first(outlets.outlets), name: 'Other', hosts: [], access: false }), 'Outlet coast.example is there more than once.'],
  ['two outlets of one name', ({ outlets }) => void first(outlets.outlets).aliases.push('VPA'), 'Outlet name VPA is there more than once.'],
  ['a covered outlet without its host', ({ outlets }) => void (first(outlets.outlets).hosts = ['www.coast.example']), 'Covered outlet coast.example does not list its own host.'],
  ['a pattern for a host', ({ outlets }) => void first(outlets.outlets).hosts.push('*.coast.example'), 'Host *.coast.example is not an exact host name.'],
  ['an owner without a source', ({ outlets }) => void (first(outlets.outlets).source = null), 'Outlet coast.example names an owner without a source.'],
  ['an actor twice', ({ actors }) => twice(actors.states), 'Actor state:TA is there more than once.'],
  ['an actor without a name', ({ actors }) => void (first(actors.organs).names = {}), 'Actor organ:TA/D6 has no name.'],
  ['a shared name that is not marked', ({ actors }) => void (first(actors.groups).ambiguous = []), 'Group name Heron is shared and not marked ambiguous.'],
  ['a group named as a state', ({ actors }) => void first(actors.groups).names['en']?.push('Veldora'), 'Group name Veldora also names another actor.'],
  ['an ambiguous name that is no name', ({ actors }) => void first(actors.groups).ambiguous.push('Lead'), 'group:AshenFox: ambiguous name Lead is not among its names.'],
  ['a group of an unknown state', ({ actors }) => void (first(actors.groups).country = 'state:ZZ'), 'group:AshenFox: state:ZZ is not in the actor table.'],
  ['a tie to nowhere', ({ actors }) => void (first(actors.edges).to = 'organ:ZZ/X'), 'Tie group:AshenFox → organ:ZZ/X: organ:ZZ/X is not in the actor table.'],
  ['levels in the wrong order', ({ actors }) => void first(actors.edges).levels?.reverse(), 'Tie group:AshenFox → organ:TA/D6: its levels are not oldest first.'],
  ['a level after the reading', ({ actors }) => void first(actors.edges).levels?.push(['2026-01-01', 'PROVEN']), 'Tie group:AshenFox → organ:TA/D6: a level is dated after the source was read.'],
  ['a judged tie without levels', ({ actors }) => void (first(actors.edges).levels = []), 'Tie group:AshenFox → organ:TA/D6: no dated level.'],
  ['a judged tie without a source', ({ actors }) => void delete first(actors.edges).source, 'Tie group:AshenFox → organ:TA/D6: no source.'],
  ['an incident twice', (files) => void files.incidents.set('other', { ...incident(files), statements: [], reports: [] }), 'Incident norlan is there more than once.'],
  ['a file named for another incident', (files) => void files.incidents.set('other', { ...incident(files), statements: [], reports: [] }), 'other.json is the incident norlan: name the file for it.'],
  ['a statement twice', (files) => twice(incident(files).statements), 'norlan: statement brenn is there more than once.'],
  ['a report twice', (files) => twice(incident(files).reports), 'Report coast-1 is there more than once.'],
  ['an address twice', (files) => void incident(files).reports.push({ ...report(files), id: 'coast-2', carries: [] }), 'norlan: address https://coast.example/1 is there more than once.'],
  ['an unknown country', (files) => void (incident(files).victimCountry = 'ZZ'), 'norlan: state:ZZ is not in the actor table.'],
  ['a statement on an unknown actor', (files) => void (first(incident(files).statements).actor = 'group:ZZ'), 'norlan, statement brenn: group:ZZ is not in the actor table.'],
  ['a statement that rests on nothing', (files) => void first(incident(files).statements).derived_from.push('orr'), 'norlan, statement brenn: refers to orr, which is not a statement of the incident.'],
  ['a statement before the incident', (files) => void (first(incident(files).statements).date = '2025-03-03'), 'norlan, statement brenn: dated before the incident.'],
  ['a statement after its reading', (files) => void (first(incident(files).statements).date = '2025-04-02'), 'norlan, statement brenn: dated after its source was read.'],
  ['a count below the list', (files) => void (first(incident(files).statements).reports = 0), 'norlan, statement brenn: counts 0 reports, but 1 listed ones carry it.'],
  ['a report of an unknown outlet', (files) => void (report(files).outlet = 'zz.example'), 'norlan, report coast-1: zz.example is not in the outlet table.'],
  ['a report that carries an unknown statement', (files) => void report(files).carries.push({ ...carried(files), statement: 'orr' }), 'norlan, report coast-1: carries orr, which is not a statement of the incident.'],
  ['a statement carried twice', (files) => twice(report(files).carries), 'norlan, report coast-1: carries brenn more than once.'],
  ['a report that carries nothing', (files) => void (report(files).carries = []), 'norlan, report coast-1: carries no statement.'],
  ['a report before what it carries', (files) => void (report(files).published = '2025-03-04'), 'norlan, report coast-1: published before a statement that it carries.'],
  ['a date made up for a page without one', (files) => void (report(files).dateShown = false), 'norlan, report coast-1: bears no date, so it must stand at the day of the newest statement it carries.'],
  ['a report after its reading', (files) => void (report(files).published = '2025-04-02'), 'norlan, report coast-1: published after it was read.'],
  ['a reading after the compiling', (files) => void (report(files).checked = '2025-04-02'), 'norlan, report coast-1: read after the day on which the incident was compiled.'],
  ['another identity that nobody knows', (files) => void (carried(files).identity = { said: 'organ:ZZ/X', record: 'group:AshenFox' }), 'norlan, report coast-1: organ:ZZ/X is not in the actor table.'],
  ['another identity that is the same', (files) => void (carried(files).identity = { said: 'group:AshenFox', record: 'group:AshenFox' }), 'norlan, report coast-1: names for brenn the identity that the record has.'],
  ['a silence of nobody known', (files) => void incident(files).silences.push({ actor: 'state:ZZ', date: '2025-03-06', citation }), 'norlan, silence of state:ZZ: state:ZZ is not in the actor table.'],
  ['a silence after its reading', (files) => void incident(files).silences.push({ actor: 'state:TA', date: '2025-04-02', citation }), 'norlan, silence of state:TA: dated after its source was read.'],
  ['a silence before the incident', (files) => void incident(files).silences.push({ actor: 'state:TA', date: '2025-03-01', citation }), 'norlan, silence of state:TA: dated before the incident.'],
  ['a long quotation', (files) => void (carried(files).wording = 'one two three four five six seven eight nine ten eleven twelve thirteen'), 'norlan, report coast-1: quotes more than 12 words: one two three four five six seven eight nine ten eleven twelve thirteen'],
  ['long deciding words', (files) => void (first(incident(files).statements).wording = 'one two three four five six seven eight nine ten eleven twelve thirteen'), 'norlan, statement brenn: quotes more than 12 words: one two three four five six seven eight nine ten eleven twelve thirteen'],
  ['a long quotation in a remark', (files) => void (carried(files).drift = 'Says “one two three four five six seven eight nine ten eleven twelve thirteen”.'), 'norlan, report coast-1: quotes more than 12 words: one two three four five six seven eight nine ten eleven twelve thirteen'],
];

describe('the casebook checker', () => {
  it('finds nothing where all is sound', () => expect(checkCasebook(sound())).toEqual([]));

  it('lets twelve words stand', () => {
    const files = sound();
    carried(files).wording = 'one two three four five six seven eight nine ten eleven twelve';
    expect(checkCasebook(files)).toEqual([]);
  });

  it.each(faults)('finds %s', (_, plant, sentence) => {
    const files = sound();
    plant(files);
    expect(checkCasebook(files)).toContain(sentence);
  });

  it('says which field of which file does not fit', () => {
    const files = sound();
    incident(files).compiled = 'yesterday';
    expect(checkCasebook(files)).toEqual([expect.stringMatching(/^norlan\.json, compiled: /)]);
  });

  it.each(['ftp://coast.example/1', 'javascript:alert(1)', '/1'])('refuses the address %s', (url) => {
    const files = sound();
    report(files).url = url;
    expect(checkCasebook(files).join(' ')).toContain('norlan.json, reports.0.url');
  });
});
