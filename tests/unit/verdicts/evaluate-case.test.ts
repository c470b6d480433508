import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { caseSchema } from '../../../lib/model/statement';
import { evaluateCase } from '../../../lib/verdicts/evaluate-case';
import { recordFigure } from '../../figures';
import { sharedDir } from '../../shared';

describe.skipIf(!sharedDir)('evaluateCase on the labelled cases', () => {
  const cases = sharedDir ? z.array(caseSchema).parse(JSON.parse(readFileSync(join(sharedDir, 'data/verdict-cases.json'), 'utf8'))) : [];

  const count = { asked: 0, right: 0 };
  it('has cases to agree with', () => {
    expect(cases.flatMap((c) => c.expect).length).toBeGreaterThanOrEqual(49);
  });

  for (const given of cases) {
    it(`agrees on ${given.id}`, () => {
      const said = evaluateCase(given);
      count.asked += given.expect.length;
      count.right += given.expect.filter((expected, i) => (expected.verdict === undefined || said[i]?.verdict === expected.verdict) && (expected.n_ind === undefined || said[i]?.independent === expected.n_ind)).length;
      given.expect.forEach((expected, i) => {
        if (expected.verdict !== undefined) expect(said[i]).toMatchObject({ actor: expected.actor, verdict: expected.verdict });
        if (expected.n_ind !== undefined) expect(said[i]).toMatchObject({ actor: expected.actor, independent: expected.n_ind });
      });
    });
  }
  afterAll(() => recordFigure({ case: 'verdicts', what: `labelled verdicts as expected, ${String(cases.length)} incidents`, value: count.right, of: count.asked, asked: 'all', held: count.right === count.asked && count.asked >= 49 }));
});

describe('evaluateCase', () => {
  it('prints one line for each expected proposition, with its status where it is not open', () => {
    const given = caseSchema.parse({
      id: 'invented',
      title: 'An invented case',
      statements: [
        { id: 'a', date: '2030-01-02', actor: 'state:AA', institution: 'Ministry', role: 'victim_government', side: 'victim', commitment: 'CT', evidence: 'E1', reports: 3, retracted_on: '2030-02-01' },
      ],
      expect: [
        { actor: 'state:AA', as_of: '2030-01-01' },
        { actor: 'state:AA', as_of: '2030-01-03' },
        { actor: 'state:AA', as_of: '2030-02-02' },
      ],
    });
    expect(evaluateCase(given)).toEqual([
      { case: 'invented', actor: 'state:AA', as_of: '2030-01-01', verdict: 'NO_CLAIM', independent: 0, reports: 0 },
      { case: 'invented', actor: 'state:AA', as_of: '2030-01-03', verdict: 'SUSPECTED', independent: 1, reports: 3 },
      { case: 'invented', actor: 'state:AA', as_of: '2030-02-02', verdict: 'SUSPECTED:withdrawn', independent: 1, reports: 0 },
    ]);
  });
});
