import { describe, expect, it } from 'vitest';
import { compare, type KnownReport } from '../../../lib/compare';
import type { Claim } from '../../../lib/model/claim';
import type { Quoted, Remark, Report } from '../../../lib/model/report';
import { comparisonSchema, type Comparison } from '../../../lib/model/verdict';
import type { WholeWorld } from '../../../lib/model/world';
import { quotedRuns } from '../../../lib/text/quoted-runs';
import { claim, report, tarsia } from '../../fixtures/tarsia';

/**
 * I1 to I18 (model.md 4), each on reports as `compare` sees them. The record holds Mira Dorn's statement (victim's side, E2) on Grey Heron. A row gives the reports, the
 * actor, and what is to come of it: rung and number of independent sources.
 */
const [incident, ...others] = tarsia.casebook.incidents;
if (!incident) throw new Error('The invented casebook has no incident.');
/** The same world without any statement on record: all that counts is what the reports bring. */
const bare: WholeWorld = { ...tarsia, casebook: { ...tarsia.casebook, incidents: [{ ...incident, statements: [], reports: [] }, ...others] } };
const with_ = (statements: object[], reports: typeof incident.reports = []): WholeWorld => ({ ...tarsia, casebook: { ...tarsia.casebook, incidents: [{ ...incident, statements: statements.map((s) => ({ ...incident.statements[0]!, supersedes: [], derived_from: [], event: undefined, ...s })), reports }, ...others] } });

const speaker = (name: string, role: NonNullable<Claim['speaker']>['role'], side: NonNullable<Claim['speaker']>['side'], more: Partial<NonNullable<Claim['speaker']>> = {}): Claim['speaker'] => ({ name, institution: null, role, side, anonymous: false, ...more });
const LAB = speaker('Lab One', 'security_vendor', 'commercial');
const LAB_TWO = speaker('Lab Two', 'security_vendor', 'commercial');
const DORN = speaker('Mira Dorn', 'victim_legislature', 'victim', { institution: 'Norlan parliament commission' });
const E3 = { tier: 'E3' as const, kinds: ['forensics' as const] };
const said = (who: Claim['speaker'], fields: Parameters<typeof claim>[1] = {}): Claim => claim('1', { speaker: who, ...fields });
const noted = (kind: Remark['kind'], fields: Partial<Remark> = {}): Remark => ({ kind, claims: ['1'], party: null, words: 'words', ...fields });
const quoted = (words: string, who: string | null, claims: string[] = []): Quoted => ({ speaker: who, claims, runs: quotedRuns(words) });

const WORDS = 'the traces in our logs match what this group left behind before';
const HERON = 'group:GreyHeron';
const at = (...reports: Report[]): KnownReport[] => reports.map((r) => ({ report: r, known: 'page' }));
const on = (reports: Report[], world: WholeWorld = bare, asOf = '2030-05-20'): Comparison => comparisonSchema.parse(compare(at(...reports), world, asOf));
const proposition = (comparison: Comparison, actor = HERON) => comparison.incidents.find((i) => i.id === incident.id)?.propositions.find((p) => p.actor.id === actor);
const found = (comparison: Comparison, actor = HERON) => {
  const verdict = proposition(comparison, actor)?.verdict;
  return [verdict?.strength ?? 'NO_CLAIM', verdict?.independent ?? 0];
};

const rows: { rule: string; reports: Report[]; world?: WholeWorld; actor?: string; expected: [string, number] }[] = [
  { rule: 'I1 five outlets that repeat one speaker are one source', reports: ['a', 'b', 'c', 'd', 'e'].map((id) => report(id, [said(LAB)])), expected: ['SUSPECTED', 1] },
  { rule: 'I2 a speaker who repeats it a week later is one source', reports: [report('a', [said(LAB)]), report('b', [said(LAB, { evidence: E3 })], { published: '2030-05-12' })], expected: ['SUSPECTED', 1] },
  { rule: 'I3 two bodies of one government are one source', reports: [report('a', [said(speaker('Ana Kerr', 'law_enforcement', 'third', { institution: 'FBI' }), { evidence: E3 })]), report('b', [said(speaker('Bo Lunt', 'third_government', 'third', { institution: 'US Treasury Department' }))])], expected: ['SUSPECTED', 1] },
  { rule: 'I4 two speakers at one hearing are one source', reports: [report('a', [said(LAB, { event: 'hearing', saidAt: '2030-05-02', evidence: E3 })]), report('b', [said(LAB_TWO, { event: 'hearing', saidAt: '2030-05-02' })])], expected: ['SUSPECTED', 1] },
  { rule: 'I5 who relies on another’s findings is no source of its own', reports: [report('a', [said(LAB, { evidence: E3 })])], world: with_([{ id: 'lab', institution: 'Lab One', speaker: 'Lab One', role: 'security_vendor', side: 'commercial', evidence: 'E3' }, { id: 'bloc', institution: 'Ozmark council', speaker: 'Ozmark council', role: 'intl_org', side: 'third', derived_from: ['lab'] }]), expected: ['SUSPECTED', 1] },
  { rule: 'I6 four governments in one statement are one third-party source', reports: [report('a', [said(LAB)])], world: with_([['w', 'Ozmark ministry'], ['x', 'Varn ministry'], ['y', 'Belt ministry']].map(([id, institution]) => ({ id, institution, speaker: institution, role: 'third_government', side: 'third', coalition: 'joint' }))), expected: ['SUSPECTED', 2] },
  { rule: 'I6 solidarity adds nothing', reports: [report('a', [said(LAB, { evidence: E3 })])], world: with_([{ id: 'w', institution: 'Ozmark ministry', speaker: 'Ozmark ministry', role: 'third_government', side: 'third', solidarity: true }]), expected: ['SUSPECTED', 1] },
  { rule: 'I7 an outlet of the attacked speaks from the victim’s side', reports: [report('a', [said(null, { stance: 'endorses', evidence: { tier: 'E2', kinds: ['logs'] } })], { outletId: 'gazette.example' }), report('b', [said(DORN, { evidence: E3 })])], expected: ['SUSPECTED', 2] },
  { rule: 'I8 three unnamed officials lift nothing', reports: ['a', 'b', 'c'].map((id) => report(id, [said(speaker(`an official ${id}`, 'anonymous_official', 'third', { anonymous: true }), { evidence: E3 })])), expected: ['UNSUBSTANTIATED', 0] },
  { rule: 'I9 “independent teams agree” adds no source', reports: [report('a', [said(DORN, { evidence: { tier: 'E2', kinds: [] } })], { remarks: [noted('independent_teams')] })], expected: ['SUSPECTED', 1] },
  { rule: 'I10 “local media” alone is no source', reports: [report('a', [said(null, { stance: 'attributes', via: ['local media'], evidence: E3, chain: [{ agent: 'local media', kind: 'unspecified_media', rel: 'cites', cue: null, url: null }] })])], expected: ['UNSUBSTANTIATED', 0] },
  { rule: 'I11 the same quotation without a speaker hangs on the speaker who is named elsewhere', reports: [report('a', [said(LAB, { evidence: E3 })], { quotations: [quoted(WORDS, 'Lab One', ['1'])] }), report('b', [said(null, { stance: 'attributes' })], { quotations: [quoted(WORDS, null)] })], expected: ['SUSPECTED', 1] },
  { rule: 'I11 the same quotation of an unnamed official is the named speaker’s', reports: [report('a', [said(LAB)], { quotations: [quoted(WORDS, 'Lab One', ['1'])] }), report('b', [said(speaker('an analyst', 'anonymous_official', 'third', { anonymous: true }), { evidence: E3 })], { quotations: [quoted(WORDS, null, ['1'])] })], expected: ['SUSPECTED', 1] },
  { rule: 'I12 a copy under another name is the report that it copies', reports: ['a', 'b'].map((id) => report(id, [said(null, { stance: 'endorses', evidence: { tier: 'E2', kinds: ['logs'] } })], { shingles: Array.from({ length: 128 }, (_, i) => i), outletId: id === 'a' ? 'daily.example' : 'wire.example' })), expected: ['SUSPECTED', 1] },
  { rule: 'I13 in a circle of citations the earliest dated report is the candidate, and lifts nothing by itself', reports: [report('a', [said(null, { stance: 'attributes', via: ['Post Gazette'], evidence: E3 })], { published: '2030-05-02' }), report('b', [said(null, { stance: 'attributes', via: ['The Daily'], evidence: E3 })], { outletId: 'gazette.example', published: '2030-05-03' })], expected: ['UNSUBSTANTIATED', 0] },
  { rule: 'I14 an aggregator is never an origin', reports: [report('a', [said(null, { stance: 'endorses', evidence: E3 })], { outletId: 'sums.example' })], expected: ['UNSUBSTANTIATED', 0] },
  { rule: 'I16 the accused’s denial is no origin', reports: [report('a', [said(speaker('Jon Hale', 'accused_government', 'accused'), { cls: 'denial', polarity: 'denies' })])], expected: ['NO_CLAIM', 0] },
  { rule: 'I17 who was hired by the victim does not stand outside its side', reports: [report('a', [said(DORN, { evidence: E3 })]), report('b', [said(LAB, { evidence: { tier: 'E2', kinds: ['logs'] } })], { remarks: [noted('hired_by_victim')] })], expected: ['SUSPECTED', 2] },
  { rule: 'I17 unless it publishes', reports: [report('a', [said(DORN, { evidence: { tier: 'E2', kinds: ['logs'] } })]), report('b', [said(LAB, { evidence: E3 })], { remarks: [noted('hired_by_victim')] })], expected: ['CORROBORATED', 2] },
  { rule: 'I18 what is said of another incident adds nothing', reports: [report('a', [said(LAB), claim('2', { speaker: LAB_TWO, evidence: E3, cls: 'background_other_incident', incident: { id: null, label: 'crash of Norlan Air flight N7', background: true }, facets: { victims: ['Norlan Air'], eventDates: [{ from: '2029-12-25', to: '2029-12-25', precision: 'day' }], dayMonths: ['12-25'], act: 'shootdown' } })])], expected: ['SUSPECTED', 1] },
  { rule: 'two who each publish are two sources', reports: [report('a', [said(LAB, { evidence: E3 })]), report('b', [said(LAB_TWO, { evidence: E3 })])], expected: ['CORROBORATED', 2] },
];

describe('who counts as a source, report by report (I1 to I18)', () => {
  for (const { rule, reports, world, actor, expected } of rows) {
    it(rule, () => {
      expect(found(on(reports, world), actor)).toEqual(expected);
      expect(found(on([...reports].reverse(), world), actor)).toEqual(expected);
    });
  }

  it('has a row for each rule', () => {
    const named = new Set(rows.map(({ rule }) => rule.split(' ')[0]));
    // I15 has its own block below.
    expect(Array.from({ length: 18 }, (_, i) => `I${i + 1}`).filter((rule) => !named.has(rule))).toEqual(['I15']);
  });
});

describe('retraction reaches everything derived (I15)', () => {
  const listed = [{ ...incident.reports[0]!, carries: [{ ...incident.reports[0]!.carries[0]!, statement: 'lab' }] }];
  const world = with_([{ id: 'lab', institution: 'Lab One', speaker: 'Lab One', role: 'security_vendor', side: 'commercial', evidence: 'E3', retracted_on: '2030-05-10' }, { id: 'after', institution: 'Ozmark council', speaker: 'Ozmark council', role: 'intl_org', side: 'third', derived_from: ['lab'] }], listed);
  const state = said(LAB, { actor: { name: 'Tarsia', id: 'state:TA' }, relation: 'state_unspecified', evidence: E3 });
  const reports = [report('a', [said(LAB, { evidence: E3 })]), report('b', [state])];

  it('stands before', () => expect(proposition(on(reports, world, '2030-05-09'))?.verdict).toMatchObject({ strength: 'SUSPECTED', status: 'open', reports: expect.any(Number) as number }));
  it('is withdrawn afterwards, with all that was derived', () => expect(proposition(on(reports, world))?.verdict).toMatchObject({ status: 'withdrawn', reports: 0 }));
  it('and in stronger words too', () => expect(proposition(on(reports, world), 'state:TA')?.verdict.status).toBe('withdrawn'));
  it('says so on the origin and on every report below it', () => {
    const origins = proposition(on(reports, world))?.origins ?? [];
    expect(origins.map((o) => o.retracted)).toEqual(origins.map(() => '2030-05-10'));
    expect(origins.flatMap((o) => o.reports).map((r) => [r.id, r.retracted])).toEqual([['r-wire', '2030-05-10'], ['a', '2030-05-10'], ['b', '2030-05-10']].filter(([id]) => origins.flatMap((o) => o.reports).some((r) => r.id === id)));
    expect(origins.flatMap((o) => o.reports).length).toBeGreaterThan(1);
  });
  it('says nothing of it before', () => expect(proposition(on(reports, world, '2030-05-09'))?.origins.map((o) => o.retracted)).toEqual([null, null]));
});

describe('how a chain without a speaker is followed (model.md 4, in its order)', () => {
  const vague = (fields: Parameters<typeof claim>[1] = {}) => said(null, { stance: 'attributes', ...fields });
  const source = report('source', [said(LAB)], { outletId: 'gazette.example', url: 'https://gazette.example/lab', published: '2030-05-02', quotations: [quoted(WORDS, 'Lab One', ['1'])] });
  const link = { claim: '1', text: 'said', href: 'https://www.gazette.example/lab?utm_source=x', beside: 'cue' as const };
  const row = (r: Report, world?: WholeWorld) => proposition(on([source, r], world))?.origins.find((o) => o.speaker === 'Lab One')?.reports.find((one) => one.id === r.id);
  const why6 = (r: Report) => proposition(on([source, r]))?.verdict.reasons.find((reason) => reason.code === 'WHY6');

  it('by a link to a report at hand', () => {
    const r = report('r', [vague({ via: ['local media'] })], { links: [link] });
    expect(row(r)?.hops.at(-1)).toMatchObject({ agent: 'Lab One', by: 'link', words: 'Post Gazette' });
    expect(row(r)?.unresolved).toBe(false);
    expect(why6(r)).toMatchObject({ variant: 'link', values: ['The Daily', 'Post Gazette', 'Lab One'] });
  });
  it('by the report of the relay that is named', () => {
    const r = report('r', [vague({ via: ['Post Gazette'] })]);
    expect(row(r)?.chain).toEqual(['The Daily', 'Post Gazette', 'Lab One']);
    expect(why6(r)).toMatchObject({ variant: 'cited' });
  });
  it('by the same quotation elsewhere', () => {
    const r = report('r', [vague()], { quotations: [quoted(`He said ${WORDS}, once more`, null)] });
    expect(row(r)?.hops.at(-1)).toMatchObject({ by: 'quotation', words: 'Post Gazette' });
    expect(why6(r)).toMatchObject({ variant: 'quotation' });
  });
  it('not by a quotation of another month, of other words, or of five words', () => {
    const late = report('r', [vague()], { published: '2030-08-01', quotations: [quoted(WORDS, null)] });
    const other = report('r', [vague()], { quotations: [quoted('we found nothing of the kind in any of our systems', null)] });
    const short = report('r', [vague()], { quotations: [{ speaker: null, claims: [], runs: quotedRuns('traces in our logs match') }] });
    for (const r of [late, other, short]) expect(proposition(on([source, r], bare, '2030-09-01'))?.origins.find((o) => o.speaker === 'Lab One')?.reports.map(({ id }) => id)).toEqual(['source']);
  });
  it('by two speakers of one quotation: by neither', () => {
    const second = report('second', [said(LAB_TWO)], { quotations: [quoted(WORDS, 'Lab Two', ['1'])] });
    const r = report('r', [vague()], { quotations: [quoted(WORDS, null)] });
    const origins = proposition(on([source, second, r]))?.origins ?? [];
    expect(origins.find((o) => o.reports.some(({ id }) => id === 'r'))?.speaker).toBe('unresolved');
  });
  it('gives a relay its address where a link leads to a known outlet, and no address where it leads to an unknown one', () => {
    const hop = { agent: 'Post Gazette', kind: 'outlet' as const, rel: 'cites' as const, cue: null, url: null };
    const withLink = (href: string) => report('r', [said(LAB, { via: ['Post Gazette'], chain: [hop] })], { links: [{ claim: '1', text: 'Post Gazette', href, beside: 'relay' }] });
    const address = (r: Report) => row(r)?.hops.find(({ agent }) => agent === 'Post Gazette')?.url;
    expect(address(withLink('https://gazette.example/other'))).toBe('https://gazette.example/other');
    expect(address(withLink('https://unknown.example/other'))).toBeNull();
  });
  it('shows the words of a relay and of the speaker', () => {
    const exact = 'Grey Heron did it, Lab One said, the Wire news agency reported on Friday.';
    const cue = (words: string, field: string) => ({ exact: words, start: exact.indexOf(words), end: exact.indexOf(words) + words.length, field });
    const r = report('r', [said(LAB, { via: ['Wire'], quotes: [{ exact, start: 0, end: exact.length, prefix: '', suffix: '' }], cues: [cue('said', 'speaker'), cue('Lab One', 'speaker')], chain: [{ agent: 'Wire', kind: 'agency', rel: 'cites', cue: cue('Wire', 'via'), url: null }] })]);
    expect(row(r)?.hops.map(({ agent, words, by }) => [agent, words, by])).toEqual([['The Daily', null, 'page'], ['Wire', 'One said, the Wire news agency reported', 'words'], ['Lab One', 'Lab One … said', 'words']]);
  });
  it('leaves unresolved what nothing shows, and says so', () => {
    const r = report('r', [vague({ via: ['local media'] })]);
    expect(proposition(on([r]))?.origins[0]?.reports[0]).toMatchObject({ unresolved: true, chain: ['The Daily', 'local media', 'unresolved'] });
    expect(proposition(on([r]))?.origins[0]?.reports[0]?.hops.at(-1)?.by).toBe('nothing');
    expect(proposition(on([r]))?.verdict.reasons.some((reason) => reason.code === 'WHY6')).toBe(true);
  });
});

describe('circles of citation (I13)', () => {
  const cites = (id: string, relay: string, outletId: string, published: string | null) => report(id, [said(null, { stance: 'attributes', via: [relay] })], { outletId, published });
  const circle = (a: string | null, b: string | null) => [cites('a', 'Post Gazette', 'daily.example', a), cites('b', 'The Daily', 'gazette.example', b)];

  it('takes the earliest dated report for the candidate and says so', () => {
    const [origin] = proposition(on(circle('2030-05-02', '2030-05-03')))?.origins ?? [];
    expect(origin).toMatchObject({ speaker: 'The Daily', role: 'journalist_conjecture' });
    expect(origin?.reports.map(({ id, hops }) => [id, hops.at(-1)?.by])).toEqual([['a', 'loop'], ['b', 'loop']]);
    expect(proposition(on(circle('2030-05-02', '2030-05-03')))?.verdict.reasons.filter((r) => r.code === 'WHY6').map((r) => r.variant)).toEqual(['loop', 'loop']);
  });
  it('is unresolved where two are the earliest', () => {
    const [origin] = proposition(on(circle('2030-05-02', '2030-05-02')))?.origins ?? [];
    expect(origin).toMatchObject({ speaker: 'unresolved' });
  });
});

describe('what stands beside a claim', () => {
  it('WHY16 where the source says that independent teams agree', () => {
    const r = report('a', [said(LAB)], { remarks: [noted('independent_teams')] });
    expect(proposition(on([r]))?.verdict.reasons.find((reason) => reason.code === 'WHY16')?.refs).toContain('a#1');
    expect(proposition(on([report('a', [said(LAB)])]))?.verdict.reasons.some((reason) => reason.code === 'WHY16')).toBe(false);
  });
  it('WHY5 “had not commented by” in place of “no reply found”, by the latest day', () => {
    const silent = (id: string, published: string) => report(id, [said(LAB)], { published, remarks: [noted('not_commented', { party: HERON })] });
    const reasons = (asOf: string) => proposition(on([silent('a', '2030-05-03'), silent('b', '2030-05-06')], bare, asOf))?.verdict.reasons.filter((r) => r.code === 'WHY5');
    expect(reasons('2030-05-20')).toMatchObject([{ variant: 'not_commented', values: ['Grey Heron', '2030-05-06'], refs: ['b#1'] }]);
    expect(reasons('2030-05-05')).toMatchObject([{ values: ['Grey Heron', '2030-05-03'] }]);
  });
  it('and nothing of it once the accused has answered', () => {
    const state = { actor: { name: 'Tarsia', id: 'state:TA' }, relation: 'state_unspecified' as const };
    const denial = claim('2', { ...state, speaker: speaker('Jon Hale', 'accused_government', 'accused'), cls: 'denial', polarity: 'denies' });
    const reasons = proposition(on([report('a', [said(LAB, state), denial], { remarks: [noted('not_commented', { party: 'state:TA' })] })]), 'state:TA')?.verdict.reasons.filter((r) => r.code === 'WHY5');
    expect(reasons?.map((r) => r.variant)).toEqual(['denied']);
  });
  it('an outlet of the attacked is marked on its row', () => {
    const rowsOf = proposition(on([report('a', [said(LAB)], { outletId: 'gazette.example' }), report('b', [said(LAB)])]))?.origins[0]?.reports;
    expect(rowsOf?.map(({ id, stake }) => [id, stake])).toEqual([['a', true], ['b', false]]);
  });
});
