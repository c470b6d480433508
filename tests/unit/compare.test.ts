import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../lib/analyse';
import { readInput } from '../../lib/adapters/node/read-input';
import { shippedWorld } from '../../lib/adapters/node/world';
import { compare, type KnownReport } from '../../lib/compare';
import type { Claim } from '../../lib/model/claim';
import type { Report } from '../../lib/model/report';
import { comparisonSchema, type Comparison } from '../../lib/model/verdict';
import { plainArticle } from '../../lib/text/plain-article';
import { claim, report, tarsia } from '../fixtures/tarsia';
import { sharedDir } from '../shared';

const AS_OF = '2030-05-10';
const pages = (...reports: Report[]): KnownReport[] => reports.map((r) => ({ report: r, known: 'page' }));
const compared = (reports: KnownReport[], asOf = AS_OF): Comparison => comparisonSchema.parse(compare(reports, tarsia, asOf));
const post = (comparison: Comparison) => comparison.incidents.find((i) => i.id === 'norlan-post-2030');
const of = (comparison: Comparison, actor: string) => post(comparison)?.propositions.find((p) => p.actor.id === actor);
const rung = (comparison: Comparison, actor: string) => {
  const verdict = of(comparison, actor)?.verdict;
  return verdict && [verdict.strength, verdict.status, verdict.independent, verdict.reports];
};
const tarsiaDid: Partial<Claim> = { relation: 'state_unspecified', certainty: 'certain' };
const state = { actor: { name: 'Tarsia', id: 'state:TA' } };

describe('compare: claims on recorded origins', () => {
  it('hangs a report on the origin whose speaker, date and actor fit, and counts no new source', () => {
    const result = compared(pages(report('a', [claim('1')]), report('b', [claim('1', { speaker: { name: 'Dorn', institution: null, role: 'politician', side: 'victim', anonymous: false }, via: ['Wire'] })])));
    expect(rung(result, 'group:GreyHeron')).toEqual(['SUSPECTED', 'open', 1, 4]);
    const [origin] = of(result, 'group:GreyHeron')?.origins ?? [];
    expect(origin).toMatchObject({ speaker: 'Mira Dorn', date: '2030-05-02', tier: 'E2', polarity: '+' });
    expect(origin?.reports.map((r) => [r.known, r.chain])).toEqual([
      ['casebook', ['wire.example', 'Mira Dorn']],
      ['page', ['The Daily', 'Mira Dorn']],
      ['page', ['The Daily', 'Wire', 'Mira Dorn']],
      ['casebook', ['The Daily', 'Wire', 'Mira Dorn']],
    ]);
  });

  it('takes a page that the casebook lists for the same report', () => {
    const page = report('mine', [claim('1')], { url: 'https://www.daily.example/casebook' });
    const result = compared(pages(page));
    expect(rung(result, 'group:GreyHeron')).toEqual(['SUSPECTED', 'open', 1, 2]);
    expect(of(result, 'group:GreyHeron')?.origins[0]?.reports.map((r) => [r.id, r.known])).toEqual([['r-wire', 'casebook'], ['mine', 'page']]);
  });

  it('reaches the state over the tie, and tells the tie', () => {
    const result = compared(pages(report('a', [claim('1')])));
    expect(rung(result, 'state:TA')).toEqual(['SUSPECTED', 'open', 1, 3]);
    const proposition = of(result, 'state:TA');
    expect(proposition?.verdict.reasons.map((r) => r.code)).toContain('WHY8');
    expect(proposition?.origins.map((o) => [o.speaker, o.polarity])).toEqual([['Mira Dorn', '+'], ['Jon Hale', '-']]);
    expect(proposition?.verdict.reasons.find((r) => r.code === 'WHY5')).toMatchObject({ variant: 'denied', values: ['Jon Hale', '2030-05-03'] });
  });

  it('shows that a report says more than the source, and lifts nothing by it', () => {
    const raised = report('a', [claim('1', { ...tarsiaDid, ...state })]);
    const result = compared(pages(raised));
    expect(rung(result, 'state:TA')).toEqual(['SUSPECTED', 'open', 1, 3]);
    const below = of(result, 'state:TA')?.origins[0]?.reports.find((r) => r.id === 'a');
    expect(below?.drift).toBe('drift_relation_raised|relation_group|relation_state_unspecified;;drift_certainty_raised|certainty_probable|certainty_certain');
    expect(of(result, 'state:TA')?.verdict.reasons.find((r) => r.code === 'WHY14')).toMatchObject({ values: ['The Daily', below?.drift], refs: expect.arrayContaining(['a#1']) });
  });

  it('takes another identity than the record for a slip of the report', () => {
    const slip = report('a', [claim('1', { relation: 'organ', actor: { name: 'Tarsian army', id: 'organ:TA/MIL' } })]);
    const result = compared(pages(slip));
    expect(rung(result, 'organ:TA/MIL')).toEqual(['NO_CLAIM', 'open', 0, 0]);
    expect(of(result, 'organ:TA/MIL')?.verdict.reasons.find((r) => r.code === 'WHY21')?.values).toEqual(['The Daily', 'Tarsian army', 'Grey Heron']);
    expect(of(result, 'organ:TA/MIL')?.origins[0]?.reports[0]?.drift).toMatch(/^drift_identity\|Grey Heron\|Tarsian army/);
  });

  it('hangs an unresolved chain where date and content fit one origin, and says so (I10)', () => {
    const vague = report('a', [claim('1', { speaker: null, stance: 'attributes', via: ['local media'], chain: [{ agent: 'local media', kind: 'unspecified_media', rel: 'cites', cue: null, url: null }] })]);
    const result = compared(pages(vague));
    expect(rung(result, 'group:GreyHeron')).toEqual(['SUSPECTED', 'open', 1, 3]);
    expect(of(result, 'group:GreyHeron')?.origins[0]?.reports.find((r) => r.id === 'a')?.unresolved).toBe(true);
    expect(of(result, 'group:GreyHeron')?.verdict.reasons.find((r) => r.code === 'WHY6')).toMatchObject({ variant: 'named', values: ['The Daily', 'local media', 'Mira Dorn'] });
  });
});

describe('compare: how many reports say it', () => {
  const other = { speaker: { name: 'Pia Lund', institution: null, role: 'security_vendor' as const, side: 'commercial' as const, anonymous: false } };

  it('counts a report that carries two speakers once', () => {
    const one = compared(pages(report('a', [claim('1'), claim('2', other)])));
    const two = compared(pages(report('a', [claim('1')]), report('b', [claim('1', other)])));
    for (const [result, reports] of [[one, 3], [two, 4]] as const) {
      const proposition = of(result, 'group:GreyHeron');
      expect(proposition?.verdict.reports).toBe(reports);
      expect(new Set(proposition?.origins.flatMap((o) => o.reports.map(({ id }) => id))).size).toBe(reports);
      expect(proposition?.verdict.reasons.find(({ code }) => code === 'WHY1')?.values[0]).toBe(String(reports));
    }
  });
});

describe('compare: origins that only the reports know', () => {
  const agency = (id: string, fields = {}) => claim(id, { speaker: { name: 'Ozmark Cyber Centre', institution: null, role: 'intelligence_agency', side: 'third', anonymous: false }, evidence: { tier: 'E3', kinds: ['forensics'] }, ...fields });

  it('makes one origin of a speaker in several reports and adds it to the record', () => {
    const result = compared(pages(report('a', [agency('1')]), report('b', [agency('1', { speaker: { name: 'the Ozmark Cyber Centre', institution: null, role: 'intelligence_agency', side: 'third', anonymous: false } })])));
    expect(rung(result, 'group:GreyHeron')).toEqual(['CORROBORATED', 'open', 2, 4]);
    expect(of(result, 'group:GreyHeron')?.origins.map((o) => o.reports.length)).toEqual([2, 2]);
  });

  it('makes wider parties propositions of their own', () => {
    const result = compared(pages(report('a', [agency('1', { actor: { name: 'Grey Heron', id: 'group:GreyHeron', also: [{ name: 'Ozmark', id: 'state:OZ', relation: 'territory' }] } })])));
    expect(rung(result, 'territory:OZ')).toEqual(['SUSPECTED', 'open', 1, 1]);
    expect(of(result, 'state:OZ')).toBeUndefined();
  });

  it('takes an outlet’s own words for its conjecture, the victim’s outlet for the victim’s side (I7)', () => {
    const own = claim('1', { speaker: null, stance: 'endorses', evidence: { tier: 'E0', kinds: [] }, actor: { name: 'Ozmark', id: 'state:OZ' }, relation: 'state_unspecified' });
    const result = compared(pages(report('a', [own], { outletId: 'gazette.example' })));
    expect(rung(result, 'state:OZ')).toEqual(['UNSUBSTANTIATED', 'open', 0, 1]);
    expect(of(result, 'state:OZ')?.origins[0]).toMatchObject({ speaker: 'Post Gazette', role: 'journalist_conjecture', side: 'victim' });
    expect(of(result, 'state:OZ')?.verdict.reasons.map((r) => r.code)).toContain('WHY20');
  });

  it('never takes an aggregator for an origin (I14)', () => {
    const own = claim('1', { speaker: null, stance: 'endorses', actor: { name: 'Ozmark', id: 'state:OZ' }, relation: 'state_unspecified' });
    expect(of(compared(pages(report('a', [own], { outletId: 'sums.example' }))), 'state:OZ')?.origins[0]).toMatchObject({ speaker: 'unresolved', role: 'unspecified' });
  });

  it('counts near copies once (I12)', () => {
    const own = (id: string) => report(id, [claim('1', { speaker: null, stance: 'endorses', actor: { name: 'Ozmark', id: 'state:OZ' }, relation: 'state_unspecified' })], { shingles: Array.from({ length: 128 }, (_, i) => i) });
    const result = compared(pages(own('a'), own('b')));
    expect(rung(result, 'state:OZ')?.slice(3)).toEqual([1]);
    expect(of(result, 'state:OZ')?.origins).toHaveLength(1);
  });

  it('takes a headline without a speaker for the retelling of what the article attributes', () => {
    const headline = claim('h', { speaker: null, stance: 'endorses', inHeadline: true, certainty: 'certain' });
    expect(of(compared(pages(report('a', [headline, agency('1')]))), 'group:GreyHeron')?.origins.filter((o) => o.polarity === '+')).toHaveLength(2);
  });

  it('shows what is only denied or called a false trail as asserted by nobody', () => {
    const trail = claim('1', { cls: 'false_flag', polarity: 'denies', relation: 'state_unspecified', actor: { name: 'Ozmark', id: 'state:OZ' }, certainty: 'certain' });
    const result = compared(pages(report('a', [trail])));
    expect(rung(result, 'state:OZ')).toEqual(['NO_CLAIM', 'open', 0, 0]);
    expect(of(result, 'state:OZ')?.verdict.reasons[0]).toMatchObject({ code: 'NO_CLAIM', variant: 'false_flag' });
    expect(of(result, 'state:OZ')?.origins[0]).toMatchObject({ polarity: '-', cls: 'false_flag' });
  });

  it('keeps a self-claim and a motive unsubstantiated', () => {
    const self = claim('1', { cls: 'self_claim', relation: 'persona', actor: { name: 'Night Otters', id: null }, speaker: { name: 'Night Otters', institution: null, role: 'perpetrator_persona', side: 'accused', anonymous: false }, evidence: { tier: 'E2', kinds: [] } });
    const motive = claim('2', { cls: 'motive_only', relation: 'state_unspecified', actor: { name: 'Ozmark', id: 'state:OZ' }, evidence: { tier: 'E2', kinds: ['motive'] } });
    const result = compared(pages(report('a', [self, motive])));
    expect(rung(result, 'group:night-otters')?.[0]).toBe('UNSUBSTANTIATED');
    expect(rung(result, 'state:OZ')?.[0]).toBe('UNSUBSTANTIATED');
    expect(of(result, 'state:OZ')?.verdict.reasons[0]?.code).toBe('WHY9');
  });

  it('tells a hedge over the whole document (WHY19)', () => {
    const own = claim('1', { speaker: null, stance: 'endorses', actor: { name: 'Ozmark', id: 'state:OZ' } });
    const result = compared(pages(report('a', [own], { documentHedge: 'All versions remain assumptions.' })));
    expect(of(result, 'state:OZ')?.verdict.reasons.map((r) => r.code)).toContain('WHY19');
  });
});

describe('compare: days and incidents', () => {
  it('counts nothing that is dated after the day', () => {
    const result = compared(pages(report('a', [claim('1')])), '2030-05-02');
    expect(rung(result, 'group:GreyHeron')).toEqual(['SUSPECTED', 'open', 1, 1]);
    expect(of(result, 'state:TA')?.origins.map((o) => o.polarity)).toEqual(['+']);
    expect(post(compared(pages(report('a', [claim('1')])), '2030-05-01'))?.propositions).toEqual([]);
  });

  it('shows what is only possibly the incident, and counts it nowhere', () => {
    const vague = report('a', [claim('1', { facets: { eventDates: [] } })], { published: null });
    const incident = post(compared(pages(vague)));
    expect(incident?.possibly).toEqual({ a: ['1'] });
    expect(incident?.claims).toEqual({});
    expect(incident?.propositions.find((p) => p.actor.id === 'group:GreyHeron')?.verdict.reports).toBe(2);
  });

  it('judges an incident that the casebook does not know', () => {
    const other = { victims: ['Ozmark Bank'], victimCountries: ['OZ'], eventDates: [{ from: '2030-04-01', to: '2030-04-01', precision: 'day' as const }], dayMonths: ['04-01'], act: 'ransomware' as const };
    const [incident] = compared(pages(report('a', [claim('1', { facets: other })]), report('b', [claim('1', { facets: other })]))).incidents;
    expect(incident).toMatchObject({ provisional: true, date: '2030-04-01', claims: { a: ['1'], b: ['1'] } });
    expect(incident?.propositions[0]).toMatchObject({ actor: { id: 'group:GreyHeron' }, verdict: { strength: 'SUSPECTED', independent: 1, reports: 2 } });
  });

  it('keeps two claims with one id in two reports apart', () => {
    const result = compared(pages(report('a', [claim('1')]), report('b', [claim('1', { ...tarsiaDid, ...state, certainty: 'possible' })])));
    const refs = of(result, 'state:TA')?.verdict.reasons.flatMap((r) => r.refs) ?? [];
    expect(refs).toContain('b#1');
    expect(refs.every((ref) => ref !== '1')).toBe(true);
  });
});

describe('compare: properties', () => {
  const anyClaim = fc.record({
    actor: fc.constantFrom(['Grey Heron', 'group:GreyHeron', 'group'], ['Tarsia', 'state:TA', 'state_unspecified'], ['Ozmark', 'state:OZ', 'state_unspecified'], ['Tarsia', 'state:TA', 'territory']),
    speaker: fc.constantFrom(null, ['Mira Dorn', 'victim_legislature', 'victim'], ['Dorn', 'victim_legislature', 'victim'], ['Ozmark Cyber Centre', 'intelligence_agency', 'third'], ['Lab One', 'security_vendor', 'commercial'], ['an official', 'anonymous_official', 'third']),
    cls: fc.constantFrom('attribution', 'attribution', 'denial', 'false_flag', 'motive_only', 'self_claim'),
    certainty: fc.constantFrom('certain', 'probable', 'possible'),
    tier: fc.constantFrom('E0', 'E1', 'E2', 'E3'),
    stance: fc.constantFrom('endorses', 'attributes'),
    via: fc.subarray(['Wire', 'local media']),
  });
  const anyReport = fc.record({ claims: fc.array(anyClaim, { minLength: 1, maxLength: 3 }), published: fc.constantFrom('2030-05-02', '2030-05-04', '2030-06-01', null), outlet: fc.constantFrom('daily.example', 'gazette.example', 'sums.example') });
  const someReports = fc.array(anyReport, { minLength: 1, maxLength: 4 }).map((given) =>
    given.map(({ claims, published, outlet }, r) =>
      report(
        `r${r}`,
        claims.map(({ actor, speaker, cls, certainty, tier, stance, via }, c) =>
          claim(`c${c}`, {
            cls: cls as Claim['cls'],
            polarity: cls === 'denial' || cls === 'false_flag' ? 'denies' : 'asserts',
            actor: { name: actor[0] ?? '', id: actor[1] ?? null },
            relation: (actor[2] ?? 'group') as Claim['relation'],
            certainty: certainty as Claim['certainty'],
            stance: stance as Claim['stance'],
            via,
            evidence: { tier: tier as Claim['evidence']['tier'], kinds: [] },
            speaker: speaker && { name: speaker[0] ?? '', institution: null, role: speaker[1] as 'victim', side: speaker[2] as 'victim', anonymous: speaker[1] === 'anonymous_official' },
          }),
        ),
        { published, outletId: outlet },
      ),
    ),
  );
  const verdicts = (comparison: Comparison) =>
    Object.fromEntries(comparison.incidents.flatMap((i) => i.propositions.map((p) => [`${i.id} ${p.actor.id}`, [p.verdict.strength, p.verdict.status, p.verdict.independent]])));

  it('the order of reports changes nothing', () => {
    fc.assert(
      fc.property(someReports.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }))), ([given, shuffled]) => {
        expect(compare(pages(...shuffled), tarsia, AS_OF)).toEqual(compare(pages(...given), tarsia, AS_OF));
      }),
      { numRuns: 40 },
    );
  });

  it('the same reports once more, as further copies, change no verdict and no count of sources', () => {
    fc.assert(
      fc.property(someReports, (given) => {
        const copies = given.map((r) => ({ ...r, id: `${r.id}-copy`, url: `https://copy.example/${r.id}` }));
        expect(verdicts(compare(pages(...given, ...copies), tarsia, AS_OF))).toEqual(verdicts(compare(pages(...given), tarsia, AS_OF)));
      }),
      { numRuns: 40 },
    );
  });

  it('every reference leads to a claim, an origin or a listed report that is shown', () => {
    fc.assert(
      fc.property(someReports, (given) => {
        const comparison = compared(pages(...given));
        const claims = new Set(given.flatMap((r) => r.claims.map((c) => `${r.id}#${c.id}`)));
        for (const incident of comparison.incidents) {
          const origins = new Set(incident.propositions.flatMap((p) => p.origins.map((o) => o.id)));
          for (const ref of incident.propositions.flatMap((p) => p.verdict.reasons.flatMap((r) => r.refs))) expect([...origins, ...claims]).toContain(ref);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('compare on the shipped casebook', () => {
  const world = shippedWorld();
  const gmg = world.casebook.incidents.find((i) => i.victims.some((v) => v.name === 'Global Media Group'));

  it('knows the attack of 20 February 2025', () => expect(gmg?.date.from).toBe('2025-02-20'));

  it('on 3 May 2025 holds APT29 suspected, on one source', () => {
    const listed = gmg?.reports.find((r) => r.carries.some(({ statement }) => statement === 'namazov'));
    const page = report('page', [claim('1', { actor: { name: 'APT29', id: 'group:APT29' }, certainty: 'certain', speaker: { name: 'Ramid Namazov', institution: null, role: 'victim_legislature', side: 'victim', anonymous: false }, facets: { victims: ['Global Media Group'], victimCountries: ['AZ'], eventDates: [{ from: '2025-02-20', to: '2025-02-20', precision: 'day' }], dayMonths: ['02-20'] } })], { url: listed?.url ?? null, published: '2025-05-02' });
    const incident = compare(pages(page), world, '2025-05-03').incidents.find((i) => i.id === gmg?.id);
    const verdict = (actor: string) => incident?.propositions.find((p) => p.actor.id === actor)?.verdict;
    expect(verdict('group:APT29')).toMatchObject({ strength: 'SUSPECTED', status: 'open', independent: 1 });
    expect(verdict('state:RU')).toMatchObject({ strength: 'SUSPECTED', status: 'open', independent: 1 });
    expect(verdict('persona:Husseinists')).toMatchObject({ strength: 'UNSUBSTANTIATED', status: 'open' });
    expect(verdict('state:FR')).toMatchObject({ strength: 'UNSUBSTANTIATED', status: 'open' });
    expect(verdict('organ:RU/GRU')?.strength ?? 'NO_CLAIM').toBe('NO_CLAIM');
  });
});

describe.skipIf(!sharedDir)('compare on the three seeds', () => {
  const world = shippedWorld();
  const seeds = sharedDir ? join(sharedDir, 'data/seeds') : '';
  const reports = (sharedDir ? readdirSync(seeds) : [])
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => {
      const read = readInput(join(seeds, file));
      if (!read.ok) throw new Error(read.problem);
      const { url, outlet, published, language } = read.sidecar;
      return analyse(plainArticle(readFileSync(join(seeds, file), 'utf8'), { url: url ?? null, outletId: outlet ?? null, published: published ?? null, ...(language === undefined ? {} : { language }), title: null }), world);
    });
  const comparison = compare(pages(...reports), world, '2025-05-03');
  const attack = comparison.incidents.find((i) => i.date === '2025-02-20' && !i.provisional);
  const verdict = (actor: string) => attack?.propositions.find((p) => p.actor.id === actor);

  const expected: [string, string, number][] = [
    ['group:APT29', 'SUSPECTED', 1],
    ['state:RU', 'SUSPECTED', 1],
    ['state:FR', 'UNSUBSTANTIATED', 0],
    ['persona:Husseinists', 'UNSUBSTANTIATED', 0],
    ['state:IR', 'NO_CLAIM', 0],
  ];
  for (const [actor, strength, independent] of expected) {
    it(`${actor}: ${strength}, ${independent} independent`, () => expect(verdict(actor)?.verdict).toMatchObject({ strength, status: 'open', independent }));
  }

  it('all three are about the one attack', () => expect(Object.keys(attack?.claims ?? {})).toHaveLength(3));
  it('nobody asserts Iran; it is called a false trail', () => expect(verdict('state:IR')?.verdict.reasons[0]).toMatchObject({ code: 'NO_CLAIM', variant: 'false_flag' }));
  it('three reports hang on one origin for APT29, each by its own way', () => {
    const origins = verdict('group:APT29')?.origins.filter((o) => o.polarity === '+') ?? [];
    expect(origins.map(({ speaker }) => speaker)).toEqual(['Ramid Namazov']);
    const chains = origins.flatMap((o) => o.reports.filter(({ known }) => known === 'page').map(({ chain, unresolved }) => ({ chain, unresolved })));
    expect(chains).toContainEqual({ chain: ['Kyiv Independent', 'APA', 'Ramid Namazov'], unresolved: false });
    expect(chains).toContainEqual({ chain: ['Caliber.az', 'local media', 'Ramid Namazov'], unresolved: true });
  });
  it('shows the words of the hop to the agency', () => {
    const report = verdict('group:APT29')?.origins.flatMap((o) => o.reports).find((r) => r.known === 'page' && r.outlet === 'Kyiv Independent');
    expect(report?.hops.map(({ agent, by }) => [agent, by])).toEqual([['Kyiv Independent', 'page'], ['APA', 'words'], ['Ramid Namazov', 'words']]);
    expect(report?.hops[1]?.words).toContain('APA');
  });
  it('tells drift, stake, teams and that Russia had not commented', () => {
    const codes = (actor: string) => verdict(actor)?.verdict.reasons.map(({ code, variant }) => (variant === null ? code : `${code}/${variant}`)) ?? [];
    for (const code of ['WHY14', 'WHY16', 'WHY20']) expect(codes('group:APT29')).toContain(code);
    expect(codes('state:RU')).toContain('WHY5/not_commented');
    const rows = verdict('group:APT29')?.origins.flatMap((o) => o.reports) ?? [];
    expect([...new Set(rows.filter(({ stake }) => stake).map(({ outlet }) => outlet))]).toEqual(['Caliber.az']);
  });
  it('tells who was named when: APT29 71 days after the attack', () => {
    expect(attack?.history.find(({ actor }) => actor.id === 'group:APT29')).toMatchObject({ first: '2025-05-02', days: 71, by: 'Ramid Namazov', steps: [{ date: '2025-05-02', strength: 'SUSPECTED', status: 'open' }] });
    expect(attack?.history[0]?.days).toBeLessThan(2);
  });
  it('the crash is an incident of its own', () => {
    const crash = comparison.incidents.filter((i) => i !== attack && Object.keys(i.claims).some((id) => id.includes('kyivindependent')));
    expect(crash).toHaveLength(1);
    expect(crash[0]?.propositions.map((p) => p.actor.id)).toContain('state:RU');
  });
});
