import { describe, expect, it } from 'vitest';
import type { ActorEdge } from '../../../lib/model/actor';
import type { Statement } from '../../../lib/model/statement';
import { judge } from '../../../lib/verdicts/judge';
import { admission, CHOIR, court, denial, HERON, MALKIN, persona, prosecutor, said, TARSIA, third, tie, unnamed, vendor, VERANIA, victim } from '../../fixtures/verdict-cases/given';

/** Which reasons a verdict gives, and which it must not give (model.md 3.1). "CODE" or "CODE:variant"; "CODE=value" where the values are decisive. */
interface Row {
  name: string;
  statements: Statement[];
  ties?: ActorEdge[];
  actor?: string;
  asOf?: string;
  has: string[];
  lacks?: string[];
}

const agency = victim('a', '2031-02-01', TARSIA, 'President of Norlan', 'E1');
const lab = vendor('b', '2031-02-03', TARSIA, 'Quill Security', 'E3');
const tied = tie(HERON, TARSIA, 'attributed_to', ['2030-01-01', 'SUSPECTED'], ['2032-01-01', 'CORROBORATED']);
const ash = persona('p', '2031-02-01', CHOIR);

const rows: Row[] = [
  { name: 'nothing is said', statements: [], has: ['NO_CLAIM', 'WHY18'], lacks: ['WHY1', 'WHY2', 'WHY3', 'WHY4', 'WHY5'] },
  { name: 'only somebody else is named', statements: [lab], actor: VERANIA, has: ['NO_CLAIM:elsewhere'], lacks: ['WHY1'] },
  { name: 'only a denial', statements: [denial('d', '2031-02-01', TARSIA, 'Foreign Ministry of Tarsia')], has: ['NO_CLAIM:denied', 'WHY5:denied'], lacks: ['WHY1', 'WHY5:none'] },
  { name: 'only a false trail', statements: [said('f', '2031-02-01', CHOIR, 'Norlan Police', 'law_enforcement', 'victim', 'CT', 'E2', { polarity: '-', false_flag: true })], actor: CHOIR, has: ['NO_CLAIM:false_flag', 'WHY11:victim'], lacks: ['WHY5:rejected'] },
  { name: 'one source of the victim', statements: [{ ...agency, reports: 7 }], has: ['WHY1=7,1', 'WHY2=President of Norlan', 'WHY3:none', 'WHY4', 'WHY5:none', 'SUSPECTED', 'CORR1:missing', 'CORR2:missing', 'CORR3:missing'], lacks: ['WHY7', 'WHY8', 'WHY9', 'WHY10', 'WHY12', 'WHY13', 'WHY15'] },
  { name: 'one source that nobody dates', statements: [{ ...agency, undated: true }], has: ['WHY2=date_unknown'], lacks: ['WHY2=2031-02-01'] },
  { name: 'one source elsewhere', statements: [lab], has: ['WHY3:published', 'CORR2:met', 'CORR3:met', 'CORR1:missing'], lacks: ['WHY4'] },
  { name: 'two sources, one elsewhere', statements: [agency, lab], has: ['CORR1:met', 'CORR2:met', 'CORR3:met', 'WHY1=2,2'], lacks: ['WHY4', 'SUSPECTED'] },
  { name: 'the victim and a commentator', statements: [agency, said('c', '2031-02-02', TARSIA, 'Institute of Far Seas', 'expert_commentator', 'third', 'CT', 'E1')], has: ['WHY4:stating'], lacks: [] },
  { name: 'evidence described', statements: [third('a', '2031-02-01', TARSIA, 'Suru', 'E2')], has: ['WHY3:described'], lacks: ['WHY3:published'] },
  { name: 'no basis', statements: [third('a', '2031-02-01', TARSIA, 'Suru', 'E0')], has: ['WHY3:no_basis', 'UNSUBSTANTIATED:no_basis'], lacks: ['UNSUBSTANTIATED:role', 'UNSUBSTANTIATED:possible'] },
  { name: 'only possible', statements: [said('a', '2031-02-01', TARSIA, 'Suru', 'third_government', 'third', 'PS', 'E2')], has: ['UNSUBSTANTIATED:possible'], lacks: ['UNSUBSTANTIATED:no_basis', 'UNSUBSTANTIATED:role'] },
  { name: 'nobody in a position to know', statements: [said('a', '2031-02-01', TARSIA, 'Far Seas', 'expert_commentator', 'third', 'CT', 'E2')], has: ['UNSUBSTANTIATED:role'], lacks: ['UNSUBSTANTIATED:no_basis'] },
  { name: 'an outlet that describes nothing of its own', statements: [said('a', '2031-02-01', TARSIA, 'Lumen Daily', 'journalist_own_investigation', 'media', 'CT', 'E1')], has: ['UNSUBSTANTIATED:role'] },
  { name: 'unnamed only', statements: [unnamed('a', '2031-02-01', TARSIA, 'E2')], has: ['UNSUBSTANTIATED:anonymous', 'WHY2:anonymous'], lacks: ['UNSUBSTANTIATED:role'] },
  { name: 'a circle of citations', statements: [third('a', '2031-02-01', TARSIA, 'Suru', 'E1', { derived_from: ['b'] }), third('b', '2031-02-01', TARSIA, 'Ostmark', 'E1', { derived_from: ['a'] })], has: ['UNSUBSTANTIATED:unresolved'] },
  { name: 'a motive only', statements: [third('a', '2031-02-01', TARSIA, 'Suru', 'E2', { motive_only: true })], has: ['WHY9'], lacks: ['WHY3', 'UNSUBSTANTIATED:no_basis'] },
  { name: 'a motive beside a claim', statements: [agency, third('m', '2031-02-01', TARSIA, 'Suru', 'E2', { motive_only: true })], has: ['WHY1=2,1'], lacks: ['WHY9'] },
  { name: 'a self-claim', statements: [ash], actor: CHOIR, has: ['WHY10'], lacks: ['WHY9', 'WHY11', 'WHY5'] },
  { name: 'no self-claim', statements: [third('a', '2031-02-01', CHOIR, 'Suru', 'E0')], actor: CHOIR, has: ['UNSUBSTANTIATED:no_basis'], lacks: ['WHY10'] },
  { name: 'a false flag by a third party, that does not yet decide', statements: [ash, vendor('f', '2031-02-02', CHOIR, 'Quill Security', 'E2', { polarity: '-', false_flag: true })], actor: CHOIR, has: ['WHY10', 'WHY11=Quill Security'], lacks: ['WHY11:victim', 'REFUTED:false_flag', 'WHY5:rejected'] },
  { name: 'a false flag that decides', statements: [ash, vendor('f', '2031-02-02', CHOIR, 'Lantern Labs', 'E2', { polarity: '-', false_flag: true }), agency, lab], actor: CHOIR, has: ['REFUTED:false_flag', 'WHY10'] },
  { name: 'the accused denies', statements: [agency, denial('d', '2031-02-09', TARSIA, 'Foreign Ministry of Tarsia')], has: ['WHY5:denied', 'WHY5=2031-02-09'], lacks: ['WHY5:none', 'WHY5:rejected'] },
  { name: 'the accused has not yet denied', statements: [agency, denial('d', '2031-02-09', TARSIA, 'Foreign Ministry of Tarsia')], asOf: '2031-02-08', has: ['WHY5:none'], lacks: ['WHY5:denied'] },
  { name: 'a denial taken back', statements: [agency, denial('d', '2031-02-09', TARSIA, 'Foreign Ministry of Tarsia', { retracted_on: '2031-02-20' })], has: ['WHY5:none'], lacks: ['WHY5:denied'] },
  { name: 'another rejects without evidence', statements: [agency, third('n', '2031-02-09', TARSIA, 'Suru', 'E1', { polarity: '-' })], has: ['WHY5:rejected'], lacks: ['DISPUTED:rejected', 'WHY5:denied'] },
  { name: 'another rejects with evidence', statements: [agency, third('n', '2031-02-09', TARSIA, 'Suru', 'E2', { polarity: '-' })], has: ['DISPUTED:rejected', 'DISPUTED=Suru'], lacks: ['WHY5:rejected'] },
  { name: 'nobody asks an actor that admitted', statements: [admission('d', '2031-02-09', TARSIA, { admission: 'qualified' })], has: ['PROOF2:qualified', 'SCOPE'], lacks: ['WHY5:none', 'PROOF2:full', 'PROOF1'] },
  { name: 'territory', statements: [third('t', '2031-02-01', 'territory:XT', 'Suru', 'E2')], actor: 'territory:XT', has: ['WHY7'], lacks: ['WHY5:none', 'WHY7:nationals', 'WHY7:not_counted'] },
  { name: 'nationals', statements: [third('t', '2031-02-01', 'nationals:XT', 'Suru', 'E2')], actor: 'nationals:XT', has: ['WHY7:nationals'] },
  { name: 'a state beside its territory', statements: [agency, third('t', '2031-02-01', 'territory:XT', 'Suru', 'E2')], has: ['WHY7:not_counted', 'WHY1=1,1'] },
  { name: 'a state beside another’s territory', statements: [agency, third('t', '2031-02-01', 'territory:XV', 'Suru', 'E2')], has: ['WHY1=1,1'], lacks: ['WHY7'] },
  { name: 'a tie on its day', statements: [vendor('g', '2029-02-01', HERON, 'Quill Security', 'E2')], ties: [tied], has: [`WHY8=${HERON},${TARSIA},strength_suspected,2030-01-01`] },
  { name: 'the tie two years later', statements: [vendor('g', '2029-02-01', HERON, 'Quill Security', 'E2')], ties: [tied], asOf: '2033-01-01', has: [`WHY8=${HERON},${TARSIA},strength_corroborated,2032-01-01`] },
  { name: 'no tie on the way', statements: [agency, vendor('g', '2029-02-01', 'group:Pale Moth', 'Quill Security', 'E2')], ties: [tied], has: ['SUSPECTED'], lacks: ['WHY8'] },
  { name: 'too weak a tie', statements: [vendor('g', '2029-02-01', HERON, 'Quill Security', 'E2')], ties: [tie(HERON, TARSIA, 'attributed_to', ['2030-01-01', 'UNSUBSTANTIATED'])], has: ['UNSUBSTANTIATED:tie', 'WHY8'], lacks: ['UNSUBSTANTIATED:no_basis'] },
  { name: 'charged', statements: [prosecutor('c', '2031-02-01', MALKIN, 'E3', 'charge')], actor: MALKIN, has: ['WHY12=stage_charge'], lacks: ['PROOF1'] },
  { name: 'charged and sanctioned: the stage that says more', statements: [prosecutor('c', '2031-02-01', MALKIN, 'E3', 'suspect'), third('s', '2031-02-02', MALKIN, 'Suru', 'E1', { legal: 'sanction' })], actor: MALKIN, has: ['WHY12=stage_suspect'], lacks: ['WHY12=stage_sanction'] },
  { name: 'charged, then convicted', statements: [prosecutor('c', '2031-02-01', MALKIN, 'E3', 'charge'), court('v', '2031-02-09', MALKIN, 'conviction')], actor: MALKIN, has: ['PROOF1:conviction', 'SCOPE'], lacks: ['WHY12', 'WHY4'] },
  { name: 'a rival that decides', statements: [agency, third('o', '2031-02-02', VERANIA, 'Suru', 'E1')], has: ['DISPUTED:rival', `DISPUTED=${VERANIA},strength_suspected`], lacks: ['WHY13'] },
  { name: 'a rival that does not', statements: [agency, third('o', '2031-02-02', VERANIA, 'Suru', 'E0')], has: [`WHY13=${VERANIA},strength_unsubstantiated`], lacks: ['DISPUTED', 'OVERTAKEN'] },
  { name: 'overtaken', statements: [agency, third('o', '2031-02-02', VERANIA, 'Suru', 'E3'), vendor('q', '2031-02-02', VERANIA, 'Quill Security', 'E1')], has: [`OVERTAKEN=${VERANIA},strength_corroborated`], lacks: ['DISPUTED'] },
  { name: 'answered', statements: [agency, third('n', '2031-02-09', TARSIA, 'Suru', 'E2', { polarity: '-', supersedes: ['a'] })], has: ['REFUTED:answered'], lacks: ['DISPUTED', 'WHY5:rejected'] },
  { name: 'withdrawn', statements: [{ ...agency, retracted_on: '2031-02-20' }], has: ['WITHDRAWN'], lacks: ['DISPUTED'] },
  { name: 'three governments in one statement', statements: ['Ostmark', 'Suru', 'Keld'].map((name) => third(name, '2031-02-01', TARSIA, name, 'E1', { coalition: 'joint' })), has: ['WHY15=3,1', 'WHY1=3,1'] },
  { name: 'two sides in one statement', statements: [{ ...agency, coalition: 'joint' }, ...['Ostmark', 'Suru'].map((name) => third(name, '2031-02-01', TARSIA, name, 'E1', { coalition: 'joint' }))], has: ['WHY15=3,2', 'WHY1=3,2'] },
  { name: 'one government of a joint statement', statements: [third('o', '2031-02-01', TARSIA, 'Ostmark', 'E1', { coalition: 'joint' })], has: ['WHY1=1,1'], lacks: ['WHY15'] },
  { name: 'one government on either side of a joint statement', statements: [{ ...agency, coalition: 'joint' }, third('o', '2031-02-01', TARSIA, 'Ostmark', 'E1', { coalition: 'joint' })], has: ['WHY1=2,2'], lacks: ['WHY15'] },
  { name: 'one government of a joint statement, without a basis', statements: [third('o', '2031-02-01', TARSIA, 'Ostmark', 'E0', { coalition: 'joint' })], has: ['WHY1=1,1'], lacks: ['WHY15'] },
  { name: 'two who each lack something else', statements: [third('a', '2031-02-01', TARSIA, 'Suru', 'E0'), said('c', '2031-02-02', TARSIA, 'Institute of Far Seas', 'expert_commentator', 'third', 'CT', 'E2')], has: ['UNSUBSTANTIATED'], lacks: ['UNSUBSTANTIATED:no_basis', 'UNSUBSTANTIATED:role'] },
  { name: 'samples of one', statements: [vendor('q', '2031-02-01', TARSIA, 'Quill Security', 'E3', { relies_on: ['dump'] })], has: ['CORR3:met'], lacks: ['I5'] },
  { name: 'the same samples', statements: [vendor('q', '2031-02-01', TARSIA, 'Quill Security', 'E3', { relies_on: ['dump'] }), vendor('l', '2031-02-01', TARSIA, 'Lantern Labs', 'E3', { relies_on: ['dump'] })], has: ['I5=2'] },
];

describe('the reasons of a verdict', () => {
  it.each(rows)('$name', ({ statements, ties = [], actor = TARSIA, asOf = '2031-03-01', has, lacks = [] }) => {
    const { reasons } = judge({ statements, edges: ties, actor, asOf });
    const given = (wanted: string): boolean => {
      const [, code, variant, values] = /^([A-Z_]+\d*)(?::(\w+))?(?:=(.+))?$/.exec(wanted) ?? [];
      return reasons.some((r) => r.code === code && (variant === undefined || r.variant === variant) && (values === undefined || r.values.join(',').startsWith(values) || r.values.includes(values)));
    };
    expect(has.filter((wanted) => !given(wanted))).toEqual([]);
    expect(lacks.filter(given)).toEqual([]);
    expect(reasons.find(({ code }) => code === 'WHY18')?.values[0]).toBe(asOf);
    const ids = new Set(statements.map(({ id }) => id));
    expect(reasons.flatMap(({ refs }) => refs).filter((ref) => !ids.has(ref))).toEqual([]);
  });
});
