import { describe, expect, it } from 'vitest';
import { shippedSay } from '../../../lib/adapters/node/world';
import type { Comparison } from '../../../lib/model/verdict';
import { claimViews } from '../../../lib/views/claim-view';
import { comparisonView } from '../../../lib/views/comparison-view';
import { pageView } from '../../../lib/views/page-view';
import { makeClaim, makeReport, smallWorld } from '../../fixtures/make';
import { claim, comparison, report } from '../export/fixture';

const say = shippedSay();
const nothing: Comparison = { asOf: '2025-03-06', incidents: [] };
const never = (): never => {
  throw new Error('the fixture has a second report');
};
const only = <T>(list: T[]): T => {
  expect(list).toHaveLength(1);
  return list[0] as T;
};

describe('a claim in plain words', () => {
  it('names actor, speaker, relay, certainty and basis, and carries flag and rung', () => {
    const view = only(claimViews(report, comparison, smallWorld, say));
    expect(view).toMatchObject({ rung: 'suspected', flag: 'only_suspected', flagText: 'Only suspected', rungText: null, actorName: 'Ashen Fox, Tarsia', headline: 'Reported attribution: Ashen Fox, Tarsia', counts: '2 reports · 1 original source', asOf: 'as of 6 March 2025 · 2 reports compared', compiled: 'Built-in casebook entry of 1 May 2030', incidentLabel: 'Norlan Post, 4 March 2025' });
    expect(view.plain).toBe('Reported attribution: Ashen Fox, Tarsia. Said by: Ada Brenn, interior minister, via VPA. Stated as certain; basis: described, not published.');
    expect(view.rows.map((r) => r.value)).toEqual(['Ada Brenn, interior minister', 'Coast Daily ← VPA ← Ada Brenn', 'as certain; here “carried out”', 'described, not published']);
  });

  it('gives each reason the words it rests on: this page’s sentence, and the origin with its address', () => {
    const view = only(claimViews(report, comparison, smallWorld, say));
    expect(view.reasons[1]?.references).toEqual([
      { label: 'this page', quote: claim.quotes[0]?.exact, href: null, claimId: 'c1' },
      { label: 'Ada Brenn, 5 March 2025', quote: expect.any(String), href: 'https://norlan.example/speech' },
    ]);
  });

  it('quotes the sentence that its words stand in, not the headline before it', () => {
    const [body] = claim.quotes;
    const headline = { exact: 'Minister blames Tarsia', start: 0, end: 22, prefix: '', suffix: '' };
    expect(body?.exact).toContain('carried out');
    const view = only(claimViews({ ...report, claims: [{ ...claim, quotes: body ? [headline, body] : [] }] }, comparison, smallWorld, say));
    expect(view).toMatchObject({ sentence: body?.exact, rows: [{}, {}, { value: 'as certain; here “carried out”' }, {}] });
  });

  it.each([
    ['beside the deciding words', 2, 'as possible; here “carried out”'],
    ['in another sentence of the claim', 400, 'as possible; in another sentence: “may have”'],
  ])('quotes as possible only what sounds so: a hedge %s', (_, after, told) => {
    const [body] = claim.quotes;
    if (body === undefined) return never();
    const start = body.start + after;
    const hedged = { ...claim, certainty: 'possible' as const, cues: [...claim.cues, { exact: 'may have', start, end: start + 8, field: 'certainty', value: 'possible' }] };
    expect(only(claimViews({ ...report, claims: [hedged] }, comparison, smallWorld, say)).rows[2]?.value).toBe(told);
  });

  it('tells apart the origins that the tally does not count, after those that it does', () => {
    const beside = comparison.incidents.map((i) => ({
      ...i,
      propositions: i.propositions.map((p) => ({
        ...p,
        origins: [...p.origins.slice(0, 1).map((origin) => ({ ...origin, id: 'guest', speaker: 'Cara Holt', reports: [] })), ...p.origins],
        verdict: { ...p.verdict, reasons: [{ code: 'WHY1' as const, variant: null, values: ['2', '1'], refs: [] }, { code: 'WHY2' as const, variant: null, values: ['Ada Brenn', 'role_victim_government', '2025-03-05'], refs: p.origins.slice(0, 1).map(({ id }) => id) }] },
      })),
    }));
    const view = comparisonView(report, claim.id, { ...comparison, incidents: beside }, smallWorld, say);
    expect(view?.originTally).toBe('1 original source · 2 speakers named');
    expect(view?.origins.map(({ speaker, aside }) => [speaker, aside])).toEqual([['Ada Brenn', undefined], ['Cara Holt', 'not counted as a source of its own']]);
  });

  it('tells the rung beside the flag where that says more: a contested suspicion, or less than one', () => {
    const stand = (strength: 'SUSPECTED' | 'UNSUBSTANTIATED', status: 'open' | 'disputed') => comparison.incidents.map((i) => ({ ...i, propositions: i.propositions.map((p) => ({ ...p, verdict: { ...p.verdict, strength, status } })) }));
    const told = (incidents: Comparison['incidents']) => only(claimViews(report, { ...comparison, incidents }, smallWorld, say)).rungText;
    expect([told(stand('SUSPECTED', 'open')), told(stand('SUSPECTED', 'disputed')), told(stand('UNSUBSTANTIATED', 'open'))]).toEqual([null, 'Disputed. Suspected', 'Unsubstantiated']);
  });

  it.each([
    ['a headline without its speaker', null, 'Ada Brenn', 'not named in this sentence; taken to be Ada Brenn, interior minister'],
    ['a name with and without its short form', 'Quill Office', 'Quill Office (QO)', 'Quill Office, interior minister'],
    ['a name with what it is before it', 'the security company Quill', 'Quill (Ada Brenn)', 'the security company Quill, interior minister'],
    ['another name', 'the minister', 'Ada Brenn', 'the minister, taken to be Ada Brenn, interior minister'],
  ])('tells who says so: %s', (_, written, known, told) => {
    const named = comparison.incidents.map((i) => ({ ...i, propositions: i.propositions.map((p) => ({ ...p, origins: p.origins.map((o) => ({ ...o, speaker: known })) })) }));
    const speaker = written === null || claim.speaker === null ? null : { ...claim.speaker, name: written };
    expect(only(claimViews({ ...report, claims: [{ ...claim, speaker }] }, { ...comparison, incidents: named }, smallWorld, say)).rows[0]?.value).toBe(told);
  });

  it('says who the original source is in the words that stand beside its name', () => {
    const told = comparison.incidents.map((i) => ({ ...i, propositions: i.propositions.map((p) => ({ ...p, verdict: { ...p.verdict, reasons: [{ code: 'WHY2', variant: null, values: ['Ada Brenn', 'role_victim_government', '2025-03-05'], refs: p.origins.map(({ id }) => id) }] } })) }));
    expect(only(claimViews(report, { ...comparison, incidents: told }, smallWorld, say)).reasons[0]?.text).toBe('Original source: Ada Brenn, interior minister, 5 March 2025.');
  });

  it('is not judged where nothing is known, and says so calmly', () => {
    expect(only(claimViews(report, nothing, smallWorld, say))).toMatchObject({ rung: 'not_judged', flag: null, flagText: 'Not judged', counts: null, asOf: null, compiled: null, reasons: [] });
  });

  it.each([
    ['PROOF1', 'conviction', 'found by a court'],
    ['PROOF2', 'full', 'admitted by the accused'],
    ['PROOF2', 'qualified', 'admitted by the accused, with qualifications'],
  ])('says beside Proven what proves it: %s %s', (code, variant, words) => {
    const proven = comparison.incidents.map((i) => ({ ...i, propositions: i.propositions.map((p) => ({ ...p, verdict: { ...p.verdict, strength: 'PROVEN' as const, flag: 'proven' as const, reasons: [{ code, variant, values: ['Ada Brenn', '2025-03-05'], refs: [] }] } })) }));
    expect(only(claimViews(report, { ...comparison, incidents: proven }, smallWorld, say))).toMatchObject({ flagText: 'Proven', rungText: words });
  });

  it('says Proven once where nothing more is known of the proof', () => {
    const proven = comparison.incidents.map((i) => ({ ...i, propositions: i.propositions.map((p) => ({ ...p, verdict: { ...p.verdict, strength: 'PROVEN' as const, flag: 'proven' as const } })) }));
    expect(only(claimViews(report, { ...comparison, incidents: proven }, smallWorld, say))).toMatchObject({ rung: 'proven', flagText: 'Proven', rungText: null });
  });

  it('shows a denial as "Denied by", beside the verdict of what is denied', () => {
    const denial = { ...claim, id: 'd', cls: 'denial' as const, polarity: 'denies' as const, speaker: { name: 'Tarsia', institution: null, role: 'accused_government' as const, side: 'accused' as const, anonymous: false } };
    const view = only(claimViews({ ...report, claims: [denial] }, { ...comparison, incidents: comparison.incidents.map((i) => ({ ...i, claims: { [report.id]: ['d'] } })) }, smallWorld, say));
    expect(view).toMatchObject({ rung: 'denial', flagText: 'Denied by Tarsia', rungText: 'The claim itself: Only suspected' });
  });

  it('says "Nobody asserts this" for a denial of what nobody asserts', () => {
    const proposition = comparison.incidents[0]?.propositions[0];
    if (!proposition) throw new Error('the fixture has a proposition');
    const denied = { ...proposition, verdict: { ...proposition.verdict, strength: 'NO_CLAIM' as const, flag: null } };
    const denial = { ...claim, cls: 'denial' as const, polarity: 'denies' as const };
    const view = only(claimViews({ ...report, claims: [denial] }, { ...comparison, incidents: comparison.incidents.map((i) => ({ ...i, propositions: [denied] })) }, smallWorld, say));
    expect(view).toMatchObject({ flag: null, rungText: 'Nobody asserts this' });
  });
});

describe('the page at a glance', () => {
  it('groups claims by incident and says what is missing', () => {
    const claims = claimViews(report, comparison, smallWorld, say);
    const view = pageView({ state: 'claims', host: 'coast.example', report: { ...report, published: null }, claims, kept: 'private', notices: [] }, smallWorld, say);
    expect(view.outlet).toBe('Coast Daily');
    expect(view.incidents).toEqual([{ id: 'norlan', label: 'Norlan Post, 4 March 2025', claimIds: ['c1'] }]);
    expect(view.notices).toHaveLength(2);
  });

  it.each(['claims', 'no_claims', 'reading', 'not_article', 'not_covered', 'not_permitted', 'language_not_read', 'language_off', 'off_here', 'off_everywhere', 'unreachable', 'failed'] as const)('has a sentence for the state %s', (state) => {
    expect(pageView({ state, host: 'x.example', report: null, claims: [], kept: 'nothing_to_keep', notices: [] }, smallWorld, say).message).toMatch(/\p{L}.*[.…]$/u);
  });
});

describe('the comparison', () => {
  it('groups reports under their origin, this page first, with drift in words and unresolved ends said', () => {
    const view = comparisonView(report, 'c1', comparison, smallWorld, say);
    const origin = only(view?.origins ?? []);
    expect(origin.reports.map((r) => [r.outlet, r.thisPage])).toEqual([['Coast Daily', true], ['Hallow News', false]]);
    expect(origin.reports[1]?.chain).toBe('Hallow News ← local media ← source unknown');
    expect(view?.asOf).toBe('As of 6 March 2025 · 2 reports compared');
    expect(view?.emptyMessage).toBeNull();
  });

  it('says that others name somebody else, not that there are none, where only this page names the actor', () => {
    const alone = comparison.incidents.map((i) => ({ ...i, propositions: i.propositions.flatMap((p) => [{ ...p, origins: p.origins.map((o) => ({ ...o, reports: o.reports.filter(({ id }) => id === report.id) })) }, { ...p, actor: { id: 'group:Other', name: 'Other' }, origins: p.origins.map((o) => ({ ...o, reports: o.reports.filter(({ id }) => id !== report.id) })) }]) }));
    expect(comparisonView(report, 'c1', { ...comparison, incidents: alone }, smallWorld, say)?.emptyMessage).toBe('No other report that is known here names Ashen Fox for this. The others name somebody else.');
  });

  it('says so where this page is all there is', () => {
    expect(comparisonView(report, 'c1', nothing, smallWorld, say)?.emptyMessage).toMatch(/No other report/);
  });

  it('lists reports that may be about the same incident, apart from the origins', () => {
    const loose = { ...(comparison.incidents[0]?.propositions[0]?.origins[0]?.reports[1] ?? never()), id: 'loose', outlet: 'Harbour Post' };
    const view = comparisonView(report, 'c1', { ...comparison, incidents: comparison.incidents.map((i) => ({ ...i, possibly: { loose: ['x'] }, possiblyReports: [loose] })) }, smallWorld, say);
    expect(view?.possibly.map((r) => r.outlet)).toEqual(['Harbour Post']);
    expect(view?.origins.flatMap((o) => o.reports).map((r) => r.outlet)).not.toContain('Harbour Post');
  });

  it('has no view of a claim that is not there', () => {
    expect(comparisonView(makeReport({ claims: [makeClaim({})] }), 'gone', nothing, smallWorld, say)).toBeNull();
  });
});
