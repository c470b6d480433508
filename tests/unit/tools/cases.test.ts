import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateCase } from '../../../lib/verdicts/evaluate-case';
import { readCaseFile } from '../../../tools/cli/cases';

const statement = { id: 's', date: '2031-02-01', actor: 'group:A', institution: 'police', role: 'law_enforcement', side: 'third', commitment: 'CT', evidence: 'E1' };
const without = (field: keyof typeof statement) => Object.fromEntries(Object.entries(statement).filter(([name]) => name !== field));
const one = (statements: object[], more: object = {}) => ({ id: 'x', title: 'x', edges: [], statements, expect: [{ actor: 'group:A', as_of: '2031-03-01' }], ...more });
const read = (value: unknown) => readCaseFile(typeof value === 'string' ? value : JSON.stringify(value));
const words = (value: unknown) => read(value).cases.flatMap(evaluateCase).map(({ verdict }) => verdict);

describe('a file of cases', () => {
  it.each([
    ['nothing', '', 'it is empty. It should be a JSON list of cases.'],
    ['white space', ' \n', 'it is empty. It should be a JSON list of cases.'],
    ['prose', 'hello\n', 'it is not JSON: reading ends in line 1. It should be a list of cases.'],
    ['half a list', '[\n{"id": "x",\n', 'it is not JSON: reading ends in line 2. It should be a list of cases.'],
    ['no list', '{}', 'it is no list of cases. Each case has an id, statements, ties ("edges") and the actors and days to judge ("expect").'],
    ['null', 'null', 'it is no list of cases. Each case has an id, statements, ties ("edges") and the actors and days to judge ("expect").'],
    ['no case', '[]', 'the list of cases is empty.'],
    ['a word', '["x"]', 'case 1: it is no case but "x".'],
    ['too deep', '['.repeat(40), 'it is nested deeper than any list of cases.'],
    ['no role', [one([without('role')])], 'case 1 ("x"), statement 1: "role" is missing.'],
    ['no date', [one([statement, without('date')])], 'case 1 ("x"), statement 2: "date" is missing.'],
    ['a date in words', [one([{ ...statement, date: '1 Feb 2031' }])], 'case 1 ("x"), statement 1: "date" takes a date like 2025-05-02, not "1 Feb 2031".'],
    ['a day that is none', [one([{ ...statement, date: '2031-02-30' }])], 'case 1 ("x"), statement 1: there is no day 2031-02-30.'],
    ['a day to judge that is none', [one([statement], { expect: [{ actor: 'group:A', as_of: '2031-13-01' }] })], 'case 1 ("x"), expectation 1: there is no day 2031-13-01.'],
    ['no day to judge', [one([statement], { expect: [{ actor: 'group:A' }] })], 'case 1 ("x"), expectation 1: "as_of" is missing.'],
    ['an unknown tier', [one([{ ...statement, evidence: 'E9' }])], 'case 1 ("x"), statement 1: "evidence" cannot be "E9"; it is one of E0, E1, E2, E3, E4, E5.'],
    ['an unknown kind of tie', [one([statement], { edges: [{ from: 'group:A', to: 'state:XX', type: 'cousin_of' }] })], 'case 1 ("x"), tie 1: "type" cannot be "cousin_of"; it is one of alias_of, part_of, member_of, attributed_to, front_of.'],
    ['no statements', [{ id: 'x', expect: [] }], 'case 1 ("x"): "statements" is missing.'],
    ['no id', [{ statements: [] }], 'case 1: "id" is missing.'],
  ])('%s: a sentence, nothing judged', (_, value, problem) => expect(read(value)).toEqual({ cases: [], problems: [problem], warnings: [] }));

  it('judges the good cases beside a bad one', () => {
    const file = read([one([without('role')]), one([statement], { id: 'y' })]);
    expect(file.problems).toHaveLength(1);
    expect(file.cases.map(({ id }) => id)).toEqual(['y']);
  });

  it.each([
    ['one case for a list', one([statement])],
    ['a byte order mark', `\ufeff${JSON.stringify([one([statement])])}`],
    ['null for what is not there', [one([{ ...statement, coalition: null, retracted_on: null, derived_from: null }], { edges: [{ from: 'group:A', to: 'state:XX', type: 'part_of', levels: null }] })]],
    ['fields of another program', [one([{ ...statement, colour: 'red' }])]],
    ['no title', [{ id: 'x', statements: [statement], expect: [{ actor: 'group:A', as_of: '2031-03-01' }] }]],
    ['an id that nothing bears', [one([{ ...statement, supersedes: ['gone'] }])]],
  ])('takes %s', (_, value) => {
    expect(read(value)).toMatchObject({ problems: [], warnings: [] });
    expect(words(value)).toEqual(['SUSPECTED']);
  });

  it('takes one id for a list of one', () => expect(words([one([statement, { ...statement, id: 't', institution: 'Lab', derived_from: 's', evidence: 'E3' }])])).toEqual(['SUSPECTED']));
  it('takes true for an admission', () => expect(words([one([{ ...statement, role: 'accused', side: 'accused', admission: true }])])).toEqual(['PROVEN']));
  it('takes false for none', () => expect(words([one([{ ...statement, admission: false }])])).toEqual(['SUSPECTED']));
  it('judges an actor that nobody names', () => expect(words([one([statement], { expect: [{ actor: 'nobody at all', as_of: '2031-03-01' }] })])).toEqual(['NO_CLAIM']));

  it.each([
    ['an unknown role', { role: 'wizard' }, 'case 1 ("x"), statement 1: the role "wizard" is not known and counts as "unspecified".', 'UNSUBSTANTIATED'],
    ['an unknown stage', { legal: 'verdict' }, 'case 1 ("x"), statement 1: the legal "verdict" is not known and counts as "none".', 'SUSPECTED'],
  ])('%s lifts and proves nothing, and is told', (_, fields, warning, verdict) => {
    const value = [one([{ ...statement, ...fields }])];
    expect(read(value)).toMatchObject({ problems: [], warnings: [warning] });
    expect(words(value)).toEqual([verdict]);
  });

  it('tells an id that is given twice, and loses neither statement', () => {
    const value = [one([statement, { ...statement, institution: 'Lab' }, { ...statement, id: 't', institution: 'League', derived_from: ['s'] }])];
    expect(read(value).warnings).toEqual(['case 1 ("x"): the id "s" is given to more than one statement; what refers to it is taken to mean the first.']);
    expect(read(value).cases.flatMap(evaluateCase)).toMatchObject([{ independent: 2, reports: 3 }]);
  });

  it('tells a case that asks nothing', () => expect(read([{ id: 'x', statements: [statement] }]).warnings).toEqual(['case 1 ("x"): "expect" names no actor and day, so there is nothing to judge.']));

  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), fc.array(fc.record({ id: fc.anything(), statements: fc.array(fc.anything()), expect: fc.anything() }, { requiredKeys: [] })).map((v) => JSON.stringify(v))), (text) => void readCaseFile(text)));
  });
});
