import { describe, expect, it } from 'vitest';
import type { ActorEdge } from '../../../lib/model/actor';
import type { Statement } from '../../../lib/model/statement';
import { judge } from '../../../lib/verdicts/judge';
import { statement } from './case';

const A = 'state:AA';
const vendor = statement({ id: 'vendor', actor: A, evidence: 'E3' });
const agency = statement({ id: 'agency', actor: A, role: 'intelligence_agency', side: 'victim' });
const attributed = (level: 'UNSUBSTANTIATED' | 'SUSPECTED' | 'CORROBORATED' | 'PROVEN'): ActorEdge[] => [{ from: 'group:G', to: A, type: 'attributed_to', levels: [['2029-01-01', level]] }];
const group = (id: string, more: Partial<Statement> = {}): Statement => statement({ id, actor: 'group:G', evidence: 'E3', ...more });
const conviction = statement({ id: 'court', actor: 'person:P', role: 'court', side: 'third', evidence: 'E5', legal: 'conviction' });

interface Row {
  name: string;
  statements: Statement[];
  edges?: ActorEdge[];
  actor?: string;
  asOf?: string;
  verdict: string;
  independent?: number;
}

const rows: Row[] = [
  { name: 'nothing said', statements: [], verdict: 'NO_CLAIM', independent: 0 },
  { name: 'a statement after the day does not count', statements: [vendor], asOf: '2029-12-31', verdict: 'NO_CLAIM' },
  { name: 'one identified source with a basis', statements: [agency], verdict: 'SUSPECTED', independent: 1 },
  { name: 'no basis', statements: [statement({ id: 'a', actor: A, evidence: 'E0' })], verdict: 'UNSUBSTANTIATED', independent: 0 },
  { name: 'only possible', statements: [statement({ id: 'a', actor: A, commitment: 'PS', evidence: 'E3' })], verdict: 'UNSUBSTANTIATED' },
  { name: 'a commentator', statements: [statement({ id: 'a', actor: A, role: 'expert_commentator', evidence: 'E2' })], verdict: 'UNSUBSTANTIATED' },
  { name: 'a motive', statements: [statement({ id: 'a', actor: A, motive_only: true, evidence: 'E2' })], verdict: 'UNSUBSTANTIATED' },
  { name: 'solidarity alone names nobody', statements: [statement({ id: 'a', actor: A, solidarity: true, role: 'third_government' })], verdict: 'NO_CLAIM' },
  { name: 'an unauthenticated self-claim', statements: [statement({ id: 'a', actor: 'persona:X', role: 'perpetrator_persona', self_claim: true, evidence: 'E2' })], actor: 'persona:X', verdict: 'UNSUBSTANTIATED' },
  { name: 'an authentic channel with a basis', statements: [statement({ id: 'a', actor: 'group:G', role: 'perpetrator_channel', authentic_channel: true, self_claim: true })], actor: 'group:G', verdict: 'SUSPECTED' },
  { name: 'two sources, one published, one outside', statements: [vendor, agency], verdict: 'CORROBORATED', independent: 2 },
  { name: 'CORR2 both on the victim’s side', statements: [statement({ ...vendor, side: 'victim' }), agency], verdict: 'SUSPECTED', independent: 2 },
  { name: 'CORR3 nothing published', statements: [statement({ ...vendor, evidence: 'E2' }), agency], verdict: 'SUSPECTED', independent: 2 },
  { name: 'CORR3 accepts a possible item over a suspected tie', statements: [agency, statement({ id: 'x', actor: A, role: 'prosecutor', side: 'third' }), group('g', { commitment: 'PS' })], edges: attributed('SUSPECTED'), verdict: 'CORROBORATED', independent: 2 },
  { name: 'a group reaches the state at the level of the tie', statements: [group('g'), group('h')], edges: attributed('SUSPECTED'), verdict: 'SUSPECTED', independent: 0 },
  { name: 'an unsubstantiated tie', statements: [group('g'), group('h')], edges: attributed('UNSUBSTANTIATED'), verdict: 'UNSUBSTANTIATED', independent: 0 },
  { name: 'a corroborated tie', statements: [group('g'), group('h')], edges: attributed('CORROBORATED'), verdict: 'CORROBORATED', independent: 2 },
  { name: 'a tie not yet recorded', statements: [group('g')], edges: [{ from: 'group:G', to: A, type: 'attributed_to', levels: [['2031-01-01', 'CORROBORATED']] }], verdict: 'NO_CLAIM' },
  { name: 'an organ is part of its state', statements: [statement({ id: 'a', actor: 'organ:AA/X' })], verdict: 'SUSPECTED' },
  { name: 'nothing goes downward', statements: [vendor, agency], actor: 'organ:AA/X', verdict: 'NO_CLAIM' },
  { name: 'territory entails nothing', statements: [statement({ id: 'a', actor: 'territory:AA', evidence: 'E3' })], verdict: 'NO_CLAIM' },
  { name: 'nationals entail nothing', statements: [statement({ id: 'a', actor: 'nationals:AA', evidence: 'E3' })], verdict: 'NO_CLAIM' },
  { name: 'PROOF1 a conviction', statements: [conviction], actor: 'person:P', verdict: 'PROVEN' },
  { name: 'a charge is no conviction', statements: [statement({ ...conviction, legal: 'charge', role: 'prosecutor' })], actor: 'person:P', verdict: 'SUSPECTED' },
  { name: 'a columnist’s “convicted” proves nothing', statements: [statement({ ...conviction, role: 'journalist_conjecture' })], actor: 'person:P', verdict: 'UNSUBSTANTIATED' },
  { name: 'a conviction carries to the group', statements: [conviction], edges: [{ from: 'person:P', to: 'group:G', type: 'member_of' }], actor: 'group:G', verdict: 'PROVEN' },
  { name: 'a conviction stops at the level of the tie', statements: [conviction], edges: [{ from: 'person:P', to: 'group:G', type: 'member_of' }, ...attributed('SUSPECTED')], verdict: 'SUSPECTED' },
  {
    name: 'an acquittal lifts an earlier conviction',
    statements: [conviction, statement({ id: 'appeal', actor: 'person:P', date: '2030-06-01', role: 'court', side: 'third', evidence: 'E5', legal: 'acquittal', polarity: '-', supersedes: ['court'] })],
    actor: 'person:P',
    asOf: '2030-07-01',
    verdict: 'SUSPECTED:refuted',
  },
  { name: 'PROOF2 an admission', statements: [statement({ id: 'a', actor: A, role: 'accused_government', side: 'accused', evidence: 'E5', admission: 'full' })], verdict: 'PROVEN' },
  { name: 'an admission for a state by somebody else', statements: [statement({ id: 'a', actor: A, role: 'politician', side: 'accused', evidence: 'E5', admission: 'full' })], verdict: 'UNSUBSTANTIATED' },
  { name: 'disputed by a rival country at the same rung', statements: [agency, statement({ id: 'b', actor: 'state:BB', evidence: 'E2' })], verdict: 'SUSPECTED:disputed' },
  { name: 'no dispute between organs of one state', statements: [agency, statement({ id: 'b', actor: 'organ:AA/X', evidence: 'E2' })], verdict: 'SUSPECTED' },
  { name: 'territory never disputes a state', statements: [agency, statement({ id: 'b', actor: 'territory:BB', evidence: 'E2' })], verdict: 'SUSPECTED' },
  { name: 'no dispute between what one source names together', statements: [agency, statement({ ...agency, id: 'b', actor: 'state:BB' })], verdict: 'SUSPECTED' },
  { name: 'two unrelated groups', statements: [group('g', { evidence: 'E2' }), statement({ id: 'h', actor: 'group:H', evidence: 'E2' })], actor: 'group:G', verdict: 'SUSPECTED:disputed' },
  { name: 'a third party rejects with evidence', statements: [agency, statement({ id: 'b', actor: A, polarity: '-', evidence: 'E2' })], verdict: 'SUSPECTED:disputed' },
  { name: 'a third party rejects without evidence', statements: [agency, statement({ id: 'b', actor: A, polarity: '-', evidence: 'E1' })], verdict: 'SUSPECTED' },
  { name: 'overtaken by a better supported rival', statements: [vendor, agency, statement({ id: 'b', actor: 'state:BB', evidence: 'E2' })], actor: 'state:BB', verdict: 'SUSPECTED:overtaken' },
  { name: 'an unsubstantiated claim is not overtaken', statements: [vendor, agency, statement({ id: 'b', actor: 'state:BB', evidence: 'E0' })], actor: 'state:BB', verdict: 'UNSUBSTANTIATED' },
  {
    name: 'refuted when all sources are answered',
    statements: [agency, statement({ id: 'r', actor: A, derived_from: ['agency'], role: 'journalist_conjecture' }), statement({ id: 'b', actor: A, polarity: '-', evidence: 'E2', role: 'law_enforcement', supersedes: ['agency'] })],
    verdict: 'SUSPECTED:refuted',
  },
  {
    name: 'not refuted while one source is unanswered',
    statements: [agency, vendor, statement({ id: 'b', actor: A, polarity: '-', evidence: 'E2', role: 'law_enforcement', supersedes: ['agency'] })],
    verdict: 'CORROBORATED',
  },
  {
    name: 'a persona refuted by a third party’s false flag',
    statements: [statement({ id: 'a', actor: 'persona:X', role: 'perpetrator_persona', self_claim: true, evidence: 'E0' }), statement({ id: 'f', actor: 'persona:X', polarity: '-', false_flag: true }), vendor, agency],
    actor: 'persona:X',
    verdict: 'UNSUBSTANTIATED:refuted',
  },
  {
    name: 'the victim’s false flag does not refute',
    statements: [statement({ id: 'a', actor: 'persona:X', role: 'perpetrator_persona', self_claim: true, evidence: 'E0' }), statement({ id: 'f', actor: 'persona:X', polarity: '-', false_flag: true, side: 'victim', role: 'victim' }), vendor, agency],
    actor: 'persona:X',
    verdict: 'UNSUBSTANTIATED',
  },
  { name: 'I15 a retraction takes derived statements along', statements: [statement({ ...agency, retracted_on: '2030-02-01' }), statement({ id: 'r', actor: A, derived_from: ['agency'] })], asOf: '2030-03-01', verdict: 'SUSPECTED:withdrawn' },
  { name: 'before the retraction it stands', statements: [statement({ ...agency, retracted_on: '2030-02-01' })], asOf: '2030-01-20', verdict: 'SUSPECTED' },
  { name: 'a speaker who turns to another actor takes the first back', statements: [agency, statement({ ...agency, id: 'later', actor: 'state:BB', date: '2030-01-12', supersedes: ['agency'] })], verdict: 'SUSPECTED:withdrawn' },
];

describe('judge', () => {
  for (const { name, statements, edges = [], actor = A, asOf = '2030-01-31', verdict, independent } of rows) {
    it(name, () => {
      const said = judge({ statements, edges, actor, asOf });
      expect(said.status === 'open' ? said.strength : `${said.strength}:${said.status}`).toBe(verdict);
      if (independent !== undefined) expect(said.independent).toBe(independent);
      expect(said.flag).toBe(said.strength === 'NO_CLAIM' ? null : verdict === 'PROVEN' ? 'proven' : 'only_suspected');
    });
  }

  it('sums reports over live supporting statements', () => {
    expect(judge({ statements: [statement({ ...vendor, reports: 4 }), statement({ ...agency, reports: 2, retracted_on: '2030-01-11' })], edges: [], actor: A, asOf: '2030-01-31' }).reports).toBe(4);
  });

  it('puts counts and evidence first and the date last', () => {
    const codes = judge({ statements: [agency], edges: [], actor: A, asOf: '2030-01-31' }).reasons.map((r) => r.code);
    expect(codes.slice(0, 2)).toEqual(['WHY1', 'WHY3']);
    expect(codes.at(-1)).toBe('WHY18');
    expect(codes).toEqual(expect.arrayContaining(['WHY2', 'WHY4', 'SUSPECTED', 'CORR1', 'CORR2', 'CORR3']));
  });

  it('names actors as it is told to', () => {
    const { reasons } = judge({ statements: [group('g')], edges: attributed('CORROBORATED'), actor: A, asOf: '2030-01-31', nameOf: (id) => `<${id}>` });
    expect(reasons.find((r) => r.code === 'WHY8')?.values).toEqual(['<group:G>', '<state:AA>', 'strength_corroborated', '2029-01-01']);
  });
});
