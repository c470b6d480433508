import { emptyFacets, makeClaim, makeReport } from '../../fixtures/make';
import type { Act, Annotation } from '../../../lib/model/annotation';
import type { Comparison } from '../../../lib/model/verdict';

export const claim = makeClaim({
  id: 'c1',
  actor: { name: 'Ashen Fox', id: 'group:AshenFox', also: [{ name: 'Tarsia', id: 'state:TA', relation: 'state_linked' }] },
  speaker: { name: 'Ada Brenn', institution: 'interior ministry', role: 'victim_government', side: 'victim', anonymous: false },
  via: ['VPA'],
  incident: { id: null, label: 'attack on Norlan Post', background: false },
  facets: { ...emptyFacets, victims: ['Norlan Post'] },
});
export const report = makeReport({ id: 'https://coast.example/a', url: 'https://coast.example/a', outletId: 'coast.example', published: '2025-03-05', claims: [claim] });

/** A comparison in which the claim of the fixture report hangs below one origin. */
export const comparison: Comparison = {
  asOf: '2025-03-06',
  incidents: [
    {
      id: 'norlan',
      label: 'Norlan Post, 4 March 2025',
      date: '2025-03-04',
      provisional: false,
      compiled: '2030-05-01',
      claims: { [report.id]: ['c1'] },
      possibly: {},
      possiblyReports: [],
      history: [],
      propositions: [
        {
          actor: { id: 'group:AshenFox', name: 'Ashen Fox' },
          verdict: {
            strength: 'SUSPECTED',
            status: 'open',
            flag: 'only_suspected',
            asOf: '2025-03-06',
            independent: 1,
            reports: 2,
            ruleVersion: '1',
            reasons: [{ code: 'WHY1', variant: null, values: ['2', '1'], refs: ['brenn'] }, { code: 'WHY18', variant: null, values: ['2025-03-06', '2'], refs: [`${report.id}#c1`, 'brenn'] }],
          },
          origins: [
            {
              id: 'brenn',
              speaker: 'Ada Brenn',
              speakerRole: 'interior minister',
              institution: 'interior ministry',
              role: 'victim_government',
              side: 'victim',
              anonymous: false,
              date: '2025-03-05',
              polarity: '+',
              cls: 'attribution',
              certainty: 'certain',
              tier: 'E2',
              kinds: ['logs'],
              knows: 'deduced',
              wording: null,
              relation: null,
              retracted: null,
              url: 'https://norlan.example/speech',
              reports: [
                { id: report.id, outlet: 'Coast Daily', url: report.url, published: '2025-03-05', chain: ['Coast Daily', 'VPA', 'Ada Brenn'], hops: [], role: null, stake: false, retracted: null, unresolved: false, wording: 'carried out', relation: 'group', certainty: 'certain', drift: null, known: 'page', claimIds: ['c1'] },
                { id: 'other', outlet: 'Hallow News', url: null, published: '2025-03-06', chain: ['Hallow News', 'local media'], hops: [], role: null, stake: false, retracted: null, unresolved: true, wording: 'was behind', relation: 'state_unspecified', certainty: 'certain', drift: 'drift_relation_raised|relation_group|relation_state_unspecified', known: 'casebook', claimIds: [] },
              ],
            },
          ],
        },
      ],
    },
  ],
};

export const annotation: Annotation = {
  id: '0b5f7c1e-2b1d-4c39-9a53-1f2e3d4c5b6a',
  review: 'corrected',
  fields: { certainty: 'probable', speaker: { name: 'Ada Brenn', institution: 'interior ministry', role: 'victim_government', side: 'victim', anonymous: false } },
  note: 'The ministry said "probably", see the recording, 4:10.',
  tags: ['hedge dropped', 'check recording'],
  links: [{ url: 'https://norlan.example/recording', label: 'Recording', archive: { url: 'https://archive.example/1', on: '2025-03-07' } }],
  assessment: { reading: 'unsubstantiated', reasons: 'Nothing was published.' },
  article: { id: report.id, url: report.url, title: report.title, outletId: report.outletId, language: 'en', published: report.published, textHash: report.textHash },
  claim,
  author: 'R. Checker',
  created: '2025-03-07T09:00:00.000Z',
  modified: '2025-03-07T09:30:00.000Z',
  revision: 2,
};

export const acts: Act[] = [
  { id: '7a5f7c1e-2b1d-4c39-9a53-1f2e3d4c5b6a', kind: 'review', at: annotation.created, author: 'R. Checker', state: 'done', changes: [{ id: annotation.id, before: null, after: { ...annotation, review: 'accepted', fields: {}, revision: 1, modified: annotation.created } }] },
  {
    id: '8a5f7c1e-2b1d-4c39-9a53-1f2e3d4c5b6a',
    kind: 'correct',
    at: annotation.modified,
    author: 'R. Checker',
    state: 'done',
    changes: [{ id: annotation.id, before: { ...annotation, review: 'accepted', fields: {}, revision: 1, modified: annotation.created }, after: annotation }],
  },
];
