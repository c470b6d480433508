import { describe, expect, it } from 'vitest';
import type { Statement } from '../../../lib/model/statement';
import { independentSources } from '../../../lib/verdicts/independence';
import { statement } from './case';

const A = 'state:AA';
const cases: { rule: string; statements: Statement[]; count: number }[] = [
  { rule: 'I1 a repeated report adds nothing', statements: [statement({ id: 'o', actor: A }), statement({ id: 'r', actor: A, derived_from: ['o'] })], count: 1 },
  { rule: 'I1 a report of two origins does not make them one', statements: [statement({ id: 'o', actor: A }), statement({ id: 'p', actor: A }), statement({ id: 'r', actor: A, derived_from: ['o', 'p'] })], count: 2 },
  { rule: 'I2 the same speaker counts once, whatever the date', statements: [statement({ id: 'o', actor: A, speaker: 'N. Toll' }), statement({ id: 'p', actor: A, speaker: 'N. Toll', date: '2031-05-05' })], count: 1 },
  { rule: 'I3 the same institution', statements: [statement({ id: 'o', actor: A, institution: 'Ministry' }), statement({ id: 'p', actor: A, institution: ' ministry ' })], count: 1 },
  {
    rule: 'I3 one chain of command',
    statements: [statement({ id: 'o', actor: A, institution: 'FBI', role: 'law_enforcement' }), statement({ id: 'p', actor: A, institution: 'US Treasury Department', role: 'victim_government' })],
    count: 1,
  },
  {
    rule: 'I3 one government under two names',
    statements: [statement({ id: 'o', actor: A, institution: 'President of Poland', role: 'victim_government' }), statement({ id: 'p', actor: A, institution: 'Poland’s interior ministry', role: 'victim_government' })],
    count: 1,
  },
  {
    rule: 'I3 a court is in nobody’s chain of command',
    statements: [statement({ id: 'o', actor: A, institution: 'FBI', role: 'law_enforcement' }), statement({ id: 'p', actor: A, institution: 'US District Court', role: 'court' })],
    count: 2,
  },
  { rule: 'I4 the same speech event', statements: [statement({ id: 'o', actor: A, event: 'hearing' }), statement({ id: 'p', actor: A, event: 'hearing' })], count: 1 },
  { rule: 'I4 the same event with an own basis', statements: [statement({ id: 'o', actor: A, event: 'hearing' }), statement({ id: 'p', actor: A, event: 'hearing', own_basis: true })], count: 2 },
  { rule: 'I5 relying on another’s findings', statements: [statement({ id: 'o', actor: A }), statement({ id: 'p', actor: A, relies_on: ['o'] })], count: 1 },
  {
    rule: 'I5 the same samples with separate published analyses',
    statements: [statement({ id: 'o', actor: A, relies_on: ['samples'], evidence: 'E3' }), statement({ id: 'p', actor: A, relies_on: ['samples'], evidence: 'E3' })],
    count: 2,
  },
  { rule: 'I5 the same findings without an own analysis', statements: [statement({ id: 'o', actor: A, relies_on: ['file'] }), statement({ id: 'p', actor: A, relies_on: ['file'] })], count: 1 },
  {
    rule: 'I6 a coordinated statement counts once a side',
    statements: [statement({ id: 'o', actor: A, coalition: 'c', side: 'third' }), statement({ id: 'p', actor: A, coalition: 'c', side: 'third' }), statement({ id: 'q', actor: A, coalition: 'c', side: 'victim' })],
    count: 2,
  },
  { rule: 'I8 unnamed speakers together count as one', statements: [statement({ id: 'o', actor: A, anonymous: true }), statement({ id: 'p', actor: A, role: 'anonymous_official' })], count: 1 },
  {
    rule: 'I13 in a citation loop the earliest is the origin',
    statements: [statement({ id: 'o', actor: A, derived_from: ['p'], date: '2030-01-01' }), statement({ id: 'p', actor: A, derived_from: ['o'] })],
    count: 1,
  },
  {
    rule: 'what a person took away from its source stands for itself',
    statements: [statement({ id: 'o', actor: A }), statement({ id: 'r', actor: A, derived_from: ['o'], apart_from: [{ id: 'o', why: '' }] })],
    count: 2,
  },
  {
    rule: 'what a person took away from another still hangs on its own source',
    statements: [statement({ id: 'o', actor: A }), statement({ id: 'p', actor: A }), statement({ id: 'r', actor: A, derived_from: ['o'], apart_from: [{ id: 'p', why: '' }] })],
    count: 2,
  },
  { rule: 'separate institutions are separate sources', statements: [statement({ id: 'o', actor: A }), statement({ id: 'p', actor: A })], count: 2 },
];

describe('independent sources', () => {
  for (const { rule, statements, count } of cases) {
    it(rule, () => {
      expect(independentSources(statements).count(statements)).toBe(count);
      expect(independentSources([...statements].reverse()).count([...statements].reverse())).toBe(count);
    });
  }

  it('I13 leaves a loop without an earliest statement unresolved', () => {
    const loop = [statement({ id: 'o', actor: A, derived_from: ['p'] }), statement({ id: 'p', actor: A, derived_from: ['o'] })];
    const sources = independentSources(loop);
    expect(loop.map((s) => sources.isUnresolved(s))).toEqual([true, true]);
  });
});
