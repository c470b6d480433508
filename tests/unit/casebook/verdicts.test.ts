import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { shippedWorld } from '../../../lib/adapters/node/world';
import { caseSchema, type Case } from '../../../lib/model/statement';
import { evaluateCase } from '../../../lib/verdicts/evaluate-case';
import { sharedDir } from '../../shared';

const { casebook } = shippedWorld();

/** An incident of the casebook, judged as a case file is. */
function asCase(id: string, expected: { actor: string; as_of: string }[]): Case {
  const incident = casebook.incidents.find((one) => one.id === id);
  if (!incident) throw new Error(`The casebook has no incident ${id}.`);
  return caseSchema.parse({ id, title: incident.label, edges: incident.edges, statements: incident.statements, expect: expected });
}

const judged = (id: string, rows: { actor: string; as_of: string }[]) =>
  evaluateCase(asCase(id, rows)).map(({ actor, as_of, verdict, independent }) => [actor, as_of, verdict, independent]);

const expected: Record<string, [actor: string, asOf: string, verdict: string, independent: number][]> = {
  'gmg-2025': [
    ['persona:Husseinists', '2025-02-21', 'UNSUBSTANTIATED', 0],
    ['state:IR', '2025-02-21', 'NO_CLAIM', 0],
    ['state:RU', '2025-02-21', 'UNSUBSTANTIATED', 0],
    ['state:FR', '2025-02-21', 'UNSUBSTANTIATED', 0],
    ['group:APT29', '2025-05-03', 'SUSPECTED', 1],
    ['territory:RU', '2025-05-03', 'SUSPECTED', 1],
    ['state:RU', '2025-05-03', 'SUSPECTED', 1],
    ['organ:RU/GRU', '2025-05-03', 'NO_CLAIM', 0],
    ['state:FR', '2025-05-03', 'UNSUBSTANTIATED', 0],
    ['persona:Husseinists', '2025-05-03', 'UNSUBSTANTIATED', 0],
  ],
  'notpetya-2017': [
    ['group:TeleBots', '2017-07-02', 'CORROBORATED', 2],
    ['state:RU', '2017-07-02', 'SUSPECTED', 1],
  ],
  'azal-8243': [['state:RU', '2025-05-02', 'SUSPECTED', 1]],
};

describe.each(Object.entries(expected))('the record of %s', (id, rows) => {
  it('is judged as the model says', () => expect(judged(id, rows.map(([actor, as_of]) => ({ actor, as_of })))).toEqual(rows));
});

describe('later days of the same records', () => {
  it.each([
    ['notpetya-2017', 'state:RU', '2018-02-16', 'CORROBORATED'],
    ['notpetya-2017', 'state:RU', '2020-10-20', 'CORROBORATED'],
    ['notpetya-2017', 'organ:RU/GRU', '2020-10-20', 'CORROBORATED'],
    ['azal-8243', 'state:RU', '2025-10-10', 'PROVEN'],
  ])('%s, %s on %s: %s', (id, actor, as_of, verdict) => {
    expect(evaluateCase(asCase(id, [{ actor, as_of }])).map((line) => line.verdict)).toEqual([verdict]);
  });

  it('counts the hearing’s 17 reports once', () => {
    expect(evaluateCase(asCase('gmg-2025', [{ actor: 'group:APT29', as_of: '2025-05-03' }])).map(({ reports }) => reports)).toEqual([17]);
  });

  it('comes to the same verdicts however many reports repeat a statement', () => {
    for (const [id, rows] of Object.entries(expected)) {
      const once = asCase(id, rows.map(([actor, as_of]) => ({ actor, as_of })));
      const repeated = { ...once, statements: once.statements.map((statement) => ({ ...statement, reports: statement.reports + 40 })) };
      const verdicts = (given: Case) => evaluateCase(given).map(({ verdict, independent }) => [verdict, independent]);
      expect(verdicts(repeated)).toEqual(verdicts(once));
    }
  });
});

const SAME_CASE: Record<string, string> = { 'gmg-2025': 'gmg_2025', 'notpetya-2017': 'notpetya_2017', 'azal-8243': 'azal_8243' };

describe.skipIf(!sharedDir)('beside the labelled cases', () => {
  const cases = sharedDir === null ? [] : z.array(caseSchema).parse(JSON.parse(readFileSync(`${sharedDir}/data/verdict-cases.json`, 'utf8')));
  const labelled = (id: string): Case => {
    const found = cases.find((one) => one.id === SAME_CASE[id]);
    if (!found) throw new Error(`No labelled case for ${id}.`);
    return found;
  };

  it.each(Object.keys(SAME_CASE))('%s has the same statements and ties', (id) => {
    const decisive = ({ statements, edges }: Case) => ({
      statements: statements.map(({ id: name, date, actor, institution, role, side, commitment, evidence, polarity, legal, event, derived_from, coalition, admission, self_claim, false_flag, motive_only }) => ({ name, date, actor, institution, role, side, commitment, evidence, polarity, legal, event, derived_from, coalition, admission, self_claim, false_flag, motive_only })),
      edges: edges.map(({ from, to, type, levels }) => ({ from, to, type, levels })),
    });
    expect(decisive(asCase(id, []))).toEqual(decisive(labelled(id)));
  });

  it.each(Object.keys(SAME_CASE))('%s comes to the labelled verdicts', (id) => {
    const { expect: rows } = labelled(id);
    const lines = evaluateCase(asCase(id, rows));
    for (const [at, row] of rows.entries()) {
      expect(lines[at]).toMatchObject({ actor: row.actor, as_of: row.as_of, ...(row.verdict === undefined ? {} : { verdict: row.verdict }), ...(row.n_ind === undefined ? {} : { independent: row.n_ind }) });
    }
  });
});
