import { describe, expect, it } from 'vitest';
import { shippedWorld } from '../../../lib/adapters/node/world';
import { compareRecorded } from '../../../lib/compare';
import { reportsCompared } from '../../../lib/verdicts/propositions';

const shipped = shippedWorld();

describe('the number of reports compared (WHY18)', () => {
  it.each(shipped.casebook.incidents.map((incident) => [incident.id, incident] as const))('%s: one number for all who are accused, no verdict counts more', (_, incident) => {
    const { propositions } = compareRecorded(incident, [], shipped, '2026-11-01');
    const told = propositions.flatMap(({ verdict }) => verdict.reasons.filter(({ code }) => code === 'WHY18').map(({ values }) => values[1]));
    expect(told.length).toBe(propositions.length);
    expect([...new Set(told)]).toEqual([String(reportsCompared(propositions))]);
    for (const { verdict } of propositions) expect(verdict.reports).toBeLessThanOrEqual(reportsCompared(propositions));
  });
});
