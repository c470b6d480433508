import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedWorld } from '../../../lib/adapters/node/world';
import { compare, type KnownReport } from '../../../lib/compare';
import type { CasebookIncident } from '../../../lib/model/casebook';
import type { Claim } from '../../../lib/model/claim';
import type { Report } from '../../../lib/model/report';
import type { Comparison } from '../../../lib/model/verdict';
import type { WholeWorld } from '../../../lib/model/world';
import { quotedRuns } from '../../../lib/text/quoted-runs';
import { rungIndex } from '../../../lib/verdicts/rungs';
import { claim, report, tarsia } from '../../fixtures/tarsia';

/** What a verdict must not depend on: the order in which reports come, how often they are read, and how many repeat them. */
interface Case {
  /** a failure prints the incident's name, not its whole world */
  [fc.toStringMethod]?: () => string;
  name: string;
  world: WholeWorld;
  asOf: string;
  reports: Report[];
}

const SAID = ['the traces in our logs match what this group left behind', 'nobody else has ever used this tool in the wild'];
const anyClaim = fc.record({
  actor: fc.constantFrom(['Grey Heron', 'group:GreyHeron', 'group'], ['Tarsia', 'state:TA', 'state_unspecified'], ['Ozmark', 'state:OZ', 'state_unspecified'], ['Tarsia', 'state:TA', 'territory']),
  speaker: fc.constantFrom(null, null, ['Mira Dorn', 'victim_legislature', 'victim'], ['Ozmark Cyber Centre', 'intelligence_agency', 'third'], ['Lab One', 'security_vendor', 'commercial'], ['an official', 'anonymous_official', 'third']),
  denies: fc.oneof({ arbitrary: fc.constant(false), weight: 5 }, { arbitrary: fc.boolean(), weight: 1 }),
  certainty: fc.constantFrom<Claim['certainty']>('certain', 'probable', 'possible'),
  tier: fc.constantFrom<Claim['evidence']['tier']>('E0', 'E1', 'E2', 'E3'),
  stance: fc.constantFrom<Claim['stance']>('endorses', 'attributes'),
  via: fc.subarray(['Post Gazette', 'The Daily', 'Sums', 'local media'], { maxLength: 2 }),
});
const anyReport = fc.record({
  claims: fc.array(anyClaim, { minLength: 1, maxLength: 2 }),
  published: fc.constantFrom('2030-05-02', '2030-05-03', '2030-05-09', null),
  outletId: fc.constantFrom('daily.example', 'gazette.example', 'sums.example'),
  said: fc.subarray(SAID),
  linksTo: fc.option(fc.nat({ max: 4 }), { nil: undefined }),
  hired: fc.boolean(),
});
const generated = fc.array(anyReport, { minLength: 1, maxLength: 5 }).map((given): Report[] =>
  given.map(({ claims, published, outletId, said, linksTo, hired }, r) => {
    const made = claims.map(({ actor: [name = '', id = null, relation = 'group'], speaker, denies, certainty, tier, stance, via }, c) =>
      claim(`c${c}`, {
        cls: denies ? 'denial' : 'attribution',
        polarity: denies ? 'denies' : 'asserts',
        actor: { name, id },
        relation: relation as Claim['relation'],
        certainty,
        stance,
        via,
        evidence: { tier, kinds: [] },
        speaker: speaker && { name: speaker[0] ?? '', institution: null, role: speaker[1] as 'victim', side: speaker[2] as 'victim', anonymous: speaker[1] === 'anonymous_official' },
      }),
    );
    const first = made[0]!;
    return report(`r${r}`, made, {
      published,
      outletId,
      url: `https://${outletId}/r${r}`,
      quotations: said.map((words) => ({ speaker: first.speaker?.anonymous === false ? first.speaker.name : null, claims: ['c0'], runs: quotedRuns(words) })),
      links: linksTo === undefined ? [] : [{ claim: 'c0', text: 'said', href: `https://${given[linksTo]?.outletId ?? 'daily.example'}/r${linksTo}`, beside: 'cue' }],
      remarks: hired ? [{ kind: 'hired_by_victim', claims: ['c0'], party: null, words: '' }] : [],
    });
  }),
);

/** Reports of a casebook incident as pages at hand: what each listed one carries, with speaker, relays and evidence as recorded. */
function pagesOf(incident: CasebookIncident): Report[] {
  return incident.reports.slice(0, 8).flatMap((listed): Report[] => {
    const claims = listed.carries.flatMap((carried, c) => {
      const s = incident.statements.find(({ id }) => id === carried.statement);
      if (!s) return [];
      const denies = s.polarity === '-';
      return [claim(`c${c}`, { cls: denies ? (s.false_flag ? 'false_flag' : 'denial') : s.self_claim ? 'self_claim' : s.motive_only ? 'motive_only' : 'attribution', polarity: denies ? 'denies' : 'asserts', actor: { name: carried.actorSaid, id: s.actor.startsWith('unknown') ? null : s.actor }, relation: carried.relation, certainty: carried.certainty, via: listed.via, speaker: { name: s.speaker, institution: s.institution, role: s.role, side: s.side, anonymous: s.anonymous }, evidence: { tier: s.evidence, kinds: s.evidenceKinds }, saidAt: s.date, incident: { id: incident.id, label: incident.label, background: false }, facets: { victims: incident.victims.map((v) => v.name), victimCountries: [incident.victimCountry], eventDates: [incident.date], dayMonths: [], act: incident.act } })];
    });
    return claims.length > 0 ? [report(listed.id, claims, { outletId: listed.outlet, url: `https://elsewhere.example/${listed.id}`, published: listed.published })] : [];
  });
}

const shipped = shippedWorld();
/** One incident alone in its world: the others are not looked at. */
const casebook: Case[] = shipped.casebook.incidents
  .map((incident): Case => ({ [fc.toStringMethod]: () => incident.id, name: incident.id, world: { ...shipped, casebook: { ...shipped.casebook, incidents: [incident] } }, asOf: incident.compiled, reports: pagesOf(incident) }))
  .filter(({ reports }) => reports.length > 1);
const cases: fc.Arbitrary<Case> = fc.oneof(generated.map((reports): Case => ({ [fc.toStringMethod]: () => JSON.stringify(reports), name: 'generated', world: tarsia, asOf: '2030-05-20', reports })), fc.constantFrom(...casebook));

const at = (reports: readonly Report[]): KnownReport[] => reports.map((r) => ({ report: r, known: 'page' }));
const compared = ({ world, asOf }: Case, reports: readonly Report[]): Comparison => compare(at(reports), world, asOf);
const propositions = (c: Comparison) => c.incidents.flatMap((i) => i.propositions.map((p) => ({ key: p.actor.id, verdict: p.verdict, origins: p.origins.map((o) => o.id).sort() })));
const verdicts = (c: Comparison) => Object.fromEntries(propositions(c).map(({ key, verdict, origins }) => [key, [verdict.strength, verdict.status, verdict.independent, origins]]));
const rungs = (c: Comparison) => new Map(propositions(c).map(({ key, verdict }) => [key, rungIndex(verdict.strength)]));
const holds = (check: (given: Case) => void, numRuns = 120): void => fc.assert(fc.property(cases, check), { numRuns });

describe('what a verdict does not depend on', () => {
  it('sees the casebook', () => expect(casebook.length).toBeGreaterThan(20));

  it('the order in which reports arrive', () => {
    fc.assert(
      fc.property(cases.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given.reports, { minLength: given.reports.length }))), ([given, shuffled]) => {
        expect(compared(given, shuffled)).toEqual(compared(given, given.reports));
      }),
      { numRuns: 120 },
    );
  });

  it('reading a report again', () => {
    holds((given) => {
      expect(compared(given, [...given.reports, ...given.reports])).toEqual(compared(given, given.reports));
    });
  });

  it('a report that is taken away and comes back', () => {
    fc.assert(
      fc.property(cases.chain((given) => fc.tuple(fc.constant(given), fc.nat({ max: given.reports.length - 1 }))), ([given, n]) => {
        const without = given.reports.filter((_, i) => i !== n);
        compared(given, without);
        expect(compared(given, [...without, given.reports[n]!])).toEqual(compared(given, given.reports));
      }),
      { numRuns: 60 },
    );
  });

  it('further outlets that repeat a named speaker: no more origins, no higher rung', () => {
    holds((given) => {
      const named = given.reports.filter((r) => r.claims.every((c) => c.speaker !== null && !c.speaker.anonymous));
      const repeats = named.flatMap((r) => [1, 2, 3].map((n) => report(`${r.id}-again-${n}`, r.claims, { outletId: null, url: `https://again${n}.example/${r.id}`, published: r.published })));
      expect(verdicts(compared(given, [...given.reports, ...repeats]))).toEqual(verdicts(compared(given, given.reports)));
    }, 80);
  });

  it('voices without a name: no rung rises above "unsubstantiated" by them', () => {
    holds((given) => {
      const unnamed = given.reports.slice(0, 2).map((r, n) => report(`${r.id}-unnamed`, r.claims.filter((c) => c.polarity === 'asserts' && c.cls === 'attribution').map((c) => ({ ...c, evidence: { tier: 'E3' as const, kinds: [] }, speaker: { name: `an official ${n}`, institution: null, role: 'anonymous_official' as const, side: 'third' as const, anonymous: true } })), { outletId: null, url: `https://unnamed.example/${n}`, published: r.published }));
      const [before, after] = [rungs(compared(given, given.reports)), rungs(compared(given, [...given.reports, ...unnamed.filter((r) => r.claims.length > 0)]))];
      for (const [actor, rung] of after) expect(rung, actor).toBeLessThanOrEqual(Math.max(before.get(actor) ?? 0, rungIndex('UNSUBSTANTIATED')));
    }, 80);
  });

  it('solidarity: five governments that stand by the victim change nothing but the list', () => {
    for (const { name, world, asOf, reports } of casebook) {
      const [incident] = world.casebook.incidents;
      const first = incident?.statements.find((s) => s.polarity === '+' && !s.self_claim);
      if (!incident || !first) continue;
      const standing = ['Aldia', 'Borna', 'Cerra', 'Dorvia', 'Elland'].map((state) => ({ ...first, id: `by-${state}`, speaker: `Government of ${state}`, institution: `Government of ${state}`, speakerAliases: [], role: 'third_government' as const, side: 'third' as const, solidarity: true, evidence: 'E1' as const, commitment: 'CT' as const, legal: 'none' as const, derived_from: [], supersedes: [], admission: undefined, coalition: undefined, event: undefined, reports: 1 }));
      const louder: WholeWorld = { ...world, casebook: { ...world.casebook, incidents: [{ ...incident, statements: [...incident.statements, ...standing] }] } };
      const of = (w: WholeWorld) => Object.fromEntries(propositions(compare(at(reports), w, asOf)).map(({ key, verdict }) => [key, [verdict.strength, verdict.status, verdict.independent]]));
      expect(of(louder), name).toEqual(of(world));
    }
  });
});
