import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { shippedWorld } from '../../../lib/adapters/node/world';
import { caseSchema, expectationSchema, type Case, type Expectation } from '../../../lib/model/statement';
import { evaluateCase } from '../../../lib/verdicts/evaluate-case';
import { recordFigure } from '../../figures';
import { sharedDir } from '../../shared';

const { casebook } = shippedWorld();

/** An incident of the casebook, judged as a case file is. */
function asCase(id: string, expected: { actor: string; as_of: string }[]): Case {
  const incident = casebook.incidents.find((one) => one.id === id);
  if (!incident) throw new Error(`The casebook has no incident ${id}.`);
  return caseSchema.parse({ id, title: incident.label, edges: incident.edges, statements: incident.statements, expect: expected });
}

/** By incident, what the model says of it: the rows of `tests/fixtures/casebook/ID.json`, dated verdicts with the number of independent origins. */
const fixtures = new URL('../../fixtures/casebook/', import.meta.url);
const expected = casebook.incidents.map(({ id }): [string, Expectation[]] => [id, z.array(expectationSchema).min(1).parse(JSON.parse(readFileSync(new URL(`${id}.json`, fixtures), 'utf8')))]);

const all = expected.flatMap(([, rows]) => rows).length;
const count = { right: 0 };
afterAll(() => recordFigure({ case: 'verdicts', what: `dated verdicts of the casebook as expected, ${String(expected.length)} incidents`, value: count.right, of: all, asked: 'all', held: count.right === all }));

describe.each(expected)('the record of %s', (id, rows) => {
  it.each(rows)('$actor on $as_of: $verdict', (row) => {
    const [line] = evaluateCase(asCase(id, [row]));
    if (line?.verdict === row.verdict && (row.n_ind === undefined || line?.independent === row.n_ind)) count.right += 1;
    expect({ verdict: line?.verdict, n_ind: row.n_ind === undefined ? undefined : line?.independent }).toEqual({ verdict: row.verdict, n_ind: row.n_ind });
  });
});

describe('the records together', () => {
  it('counts the hearing’s 17 reports once', () => {
    expect(evaluateCase(asCase('gmg-2025', [{ actor: 'group:APT29', as_of: '2025-05-03' }])).map(({ reports }) => reports)).toEqual([17]);
  });

  it('comes to the same verdicts however many reports repeat a statement', () => {
    for (const [id, rows] of expected) {
      const once = asCase(id, rows);
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
