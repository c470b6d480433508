import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../../lib/compare';
import type { Decision } from '../../../lib/model/decision';
import type { Report } from '../../../lib/model/report';
import { claim, EMPTY_WORLD, report } from '../../extension/samples';

const DAY = '2031-03-09';

/** A report in which one speaker of an institution names Group Nine. */
function told(name: string, speaker: string, institution: string, side: 'victim' | 'third' = 'third'): Report {
  const id = `https://${name}.example/attack`;
  const role = side === 'victim' ? ('victim' as const) : ('security_vendor' as const);
  return report({ id, url: id, shingles: [], textHash: name, published: '2031-03-05', claims: [claim({ id: `c-${name}`, speaker: { name: speaker, institution, role, side, anonymous: false }, evidence: { tier: 'E2', kinds: [] } })] });
}

const HOUSE = told('one', 'Ada Lorn', 'Pike Research');
const SAME_HOUSE = told('two', 'Bela Munt', 'Pike Research');
const OTHER = told('three', 'Cora Nils', 'Sable Labs');
const LATER = told('four', 'Ada Lorn', 'Pike Research');
const ALL = [HOUSE, SAME_HOUSE, OTHER];

const decision = (report: string, other: string, says: Decision['says'], note = ''): Decision => ({ report, other, says, note, on: DAY });

function judged(reports: readonly Report[], decisions: readonly Decision[] = []) {
  const { incidents } = compare(reports.map((one) => ({ report: one, known: 'store' as const })), EMPTY_WORLD, DAY, decisions);
  const proposition = incidents[0]?.propositions.find(({ actor }) => actor.id === 'group:Group Nine');
  if (incidents.length !== 1 || proposition === undefined) throw new Error('The reports are not about one incident.');
  const subjectOf = (speaker: string): string => proposition.origins.find((origin) => origin.speaker === speaker)?.subject ?? '';
  return { proposition, subjectOf, sources: Number(proposition.verdict.reasons.find(({ code }) => code === 'WHY1')?.values[1]), told: proposition.verdict.reasons.filter(({ code }) => code === 'WHY22') };
}

describe('what a person says of two origins', () => {
  const { sources, subjectOf } = judged(ALL);
  const [house, sameHouse, other] = ['Ada Lorn', 'Bela Munt', 'Cora Nils'].map(subjectOf) as [string, string, string];

  it('starts from the rules: one house is one source', () => expect(sources).toBe(2));

  it('makes one source of two, with the reason shown', () => {
    const after = judged(ALL, [decision(house, other, 'same', 'Both print the same file.')]);
    expect(after.sources).toBe(1);
    expect(after.told).toMatchObject([{ variant: 'one_why', values: ['Ada Lorn', 'Cora Nils', 'Both print the same file.'] }]);
  });

  it('makes two of one, before the rule that joins a house', () => {
    const after = judged(ALL, [decision(sameHouse, house, 'different')]);
    expect(after.sources).toBe(3);
    expect(after.told).toMatchObject([{ variant: 'two', values: ['Bela Munt', 'Ada Lorn'] }]);
  });

  it('is taken back by being gone, and the last word on a pair counts', () => {
    expect(judged(ALL, []).sources).toBe(2);
    expect(judged(ALL, [decision(house, other, 'same'), decision(other, house, 'different')]).sources).toBe(2);
  });

  it('holds for what comes later of the same origin, whose name it is found by', () => {
    const after = judged([...ALL, LATER], [decision(house, other, 'same')]);
    expect(after.sources).toBe(1);
    expect(after.proposition.origins.find(({ speaker }) => speaker === 'Ada Lorn')?.reports.length).toBe(2);
  });

  it('says nothing where one of the two is not there, or both are one origin', () => {
    expect(judged(ALL, [decision('origin:https://nowhere.example/#c', other, 'same'), decision(house, house, 'different')])).toMatchObject({ sources: 2, told: [] });
  });

  it('does not depend on the order in which reports and decisions came', () => {
    const decisions = [decision(house, other, 'same'), decision(sameHouse, house, 'different')];
    const expected = JSON.stringify(judged([...ALL, LATER], decisions).proposition);
    fc.assert(
      fc.property(fc.shuffledSubarray([...ALL, LATER], { minLength: 4 }), fc.shuffledSubarray(decisions, { minLength: 2 }), (reports, said) => {
        expect(JSON.stringify(judged(reports, said).proposition)).toBe(expected);
      }),
    );
  });
});
