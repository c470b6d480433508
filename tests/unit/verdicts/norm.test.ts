import { afterAll, describe, expect, it } from 'vitest';
import type { Statement } from '../../../lib/model/statement';
import { ROLES, type Role } from '../../../lib/model/vocabulary';
import { judge } from '../../../lib/verdicts/judge';
import { recordFigure } from '../../figures';
import { corroborated } from '../../fixtures/verdict-cases/corroborated';
import { CHOIR, HERON, said, TARSIA, third, vendor, type Expected, type GivenCase } from '../../fixtures/verdict-cases/given';
import { ONE_GOVERNMENT, ONE_HOUSE, TWO_GOVERNMENTS, TWO_HOUSES } from '../../fixtures/verdict-cases/institutions';
import { proven } from '../../fixtures/verdict-cases/proven';
import { sources } from '../../fixtures/verdict-cases/sources';
import { status } from '../../fixtures/verdict-cases/status';
import { suspected } from '../../fixtures/verdict-cases/suspected';
import { ties } from '../../fixtures/verdict-cases/ties';

/** The ladder clause by clause (model.md 2.2, 2.3, 2.6, 3, 4): expectations were written from its text before the program was read. */
const sections: [string, GivenCase[]][] = [
  ['PROVEN', proven],
  ['CORROBORATED', corroborated],
  ['SUSPECTED and below', suspected],
  ['NO CLAIM, ties, entailment', ties],
  ['status', status],
  ['independent sources', sources],
];

function told({ statements, ties: edges }: Pick<GivenCase, 'statements' | 'ties'>, { actor, asOf }: Pick<Expected, 'actor' | 'asOf'>) {
  const verdict = judge({ statements, edges, actor, asOf });
  return { ...verdict, word: verdict.status === 'open' ? verdict.strength : `${verdict.strength}:${verdict.status}` };
}

const asked = sections.flatMap(([, cases]) => cases.flatMap((one) => one.expect)).length;
const count = { right: 0 };
afterAll(() => recordFigure({ case: 'verdicts', what: 'verdicts by the ladder, clause by clause, as its text says', value: count.right, of: asked, asked: 'all', held: count.right === asked }));

describe.each(sections)('%s', (_, cases) => {
  for (const one of cases) {
    it.each(one.expect)(`${one.rule} — ${one.name}${one.open ? ' (our reading)' : ''}: $actor on $asOf`, (expected) => {
      const found = told(one, expected);
      if (found.word === expected.verdict && (expected.sources === null || expected.sources === found.independent) && (expected.reports === null || expected.reports === found.reports)) count.right += 1;
      expect({ verdict: found.word, sources: expected.sources === null ? null : found.independent, reports: expected.reports === null ? null : found.reports }).toEqual({
        verdict: expected.verdict,
        sources: expected.sources,
        reports: expected.reports,
      });
      expect(found.flag).toBe(found.strength === 'NO_CLAIM' ? null : expected.verdict === 'PROVEN' ? 'proven' : 'only_suspected');
    });
  }

  it('comes to the same in any order of statements and ties', () => {
    for (const one of cases) {
      const turned = { statements: [...one.statements].reverse(), ties: [...one.ties].reverse() };
      for (const expected of one.expect) expect(told(turned, expected)).toEqual(told(one, expected));
    }
  });
});

it('no two cases bear one name', () => {
  const names = sections.flatMap(([, cases]) => cases.map(({ name }) => name));
  expect(new Set(names).size).toBe(names.length);
});

const single = (statement: Statement, actor = TARSIA) => told({ statements: [statement], ties: [] }, { actor, asOf: '2031-03-01' });

describe('who can lift to SUSPECTED (model.md 2.2)', () => {
  const BASIS: Partial<Record<Role, 'E1' | 'E2'>> = {
    victim: 'E1',
    victim_government: 'E1',
    victim_legislature: 'E1',
    intelligence_agency: 'E1',
    law_enforcement: 'E1',
    prosecutor: 'E1',
    third_government: 'E1',
    intl_org: 'E1',
    court: 'E1',
    security_vendor: 'E1',
    osint_or_research: 'E1',
    journalist_own_investigation: 'E2',
  };
  const LESS = { E1: 'E0', E2: 'E1' } as const;
  it.each(ROLES)('%s', (role) => {
    const basis = BASIS[role];
    const by = (evidence: Statement['evidence'], more: Partial<Statement> = {}) => single(said('a', '2031-02-01', TARSIA, 'Body A', role, 'third', 'PR', evidence, more)).word;
    if (basis === undefined) return expect(['E1', 'E2', 'E3'].map((tier) => by(tier as 'E1'))).toEqual(['UNSUBSTANTIATED', 'UNSUBSTANTIATED', 'UNSUBSTANTIATED']);
    expect([by(LESS[basis]), by(basis)]).toEqual(['UNSUBSTANTIATED', 'SUSPECTED']);
    expect(by('E3', { anonymous: true })).toBe('UNSUBSTANTIATED');
    expect(by('E3', { commitment: 'PS' })).toBe('UNSUBSTANTIATED');
  });
});

describe('legal stages short of a finding (model.md 2.6)', () => {
  it.each(['investigation', 'suspect', 'warrant_or_arrest', 'pretrial_ruling', 'charge', 'sanction'] as const)('%s proves nothing and says so', (legal) => {
    const verdict = single(said('a', '2031-02-01', TARSIA, 'Norlan Regional Court', 'court', 'third', 'CT', 'E3', { legal }));
    expect(verdict.word).toBe('SUSPECTED');
    expect(verdict.reasons.find(({ code }) => code === 'WHY12')?.values).toEqual([`stage_${legal}`]);
  });
  it.each(['conviction', 'guilty_plea', 'judgment_merits'] as const)('%s proves', (legal) => {
    const verdict = single(said('a', '2031-02-01', TARSIA, 'Norlan Regional Court', 'court', 'third', 'CT', 'E5', { legal }));
    expect([verdict.word, verdict.flag, verdict.independent]).toEqual(['PROVEN', 'proven', 1]);
    expect(verdict.reasons.map(({ code }) => code)).not.toContain('WHY12');
    expect(verdict.reasons.find(({ code }) => code === 'PROOF1')?.variant).toBe(legal);
  });
});

describe('what never disputes a state or a group', () => {
  it.each(['territory:XV', 'nationals:XV', 'linked:XV', CHOIR])('%s', (other) => {
    const statements = [third('a', '2031-02-01', TARSIA, 'Ostmark', 'E1'), vendor('g', '2031-02-02', HERON, 'Lantern Labs', 'E1'), vendor('b', '2031-02-03', other, 'Quill Security', 'E3'), third('c', '2031-02-04', other, 'Suru', 'E2')];
    const of = (actor: string) => told({ statements, ties: [] }, { actor, asOf: '2031-02-05' }).word;
    expect([of(other), of(TARSIA), of(HERON)]).toEqual(['CORROBORATED', 'SUSPECTED', 'SUSPECTED']);
  });
});

describe('one institution or two (I3)', () => {
  const two = (a: [string, Role], b: [string, Role]): number => {
    const statements = [a, b].map(([institution, role], i) => said(`s${i}`, '2031-02-01', TARSIA, institution, role, 'third', 'CT', 'E3'));
    return told({ statements, ties: [] }, { actor: TARSIA, asOf: '2031-02-02' }).independent;
  };
  it.each(ONE_GOVERNMENT)('%s and %s are one', (a, b) => expect([two([a, 'third_government'], [b, 'law_enforcement']), two([b, 'prosecutor'], [a, 'intelligence_agency'])]).toEqual([1, 1]));
  it.each(TWO_GOVERNMENTS)('%s and %s are two', (a, b) => expect([two([a, 'third_government'], [b, 'law_enforcement']), two([b, 'prosecutor'], [a, 'intelligence_agency'])]).toEqual([2, 2]));
  it.each(ONE_HOUSE)('%s (%s) and %s (%s) are one', (a, x, b, y) => expect([two([a, x], [b, y]), two([b, y], [a, x])]).toEqual([1, 1]));
  it.each(TWO_HOUSES)('%s (%s) and %s (%s) are two', (a, x, b, y) => expect([two([a, x], [b, y]), two([b, y], [a, x])]).toEqual([2, 2]));
});
