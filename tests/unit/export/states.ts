import fc from 'fast-check';
import type { Annotation, AnnotationWords, Correction } from '../../../lib/model/annotation';
import type { Claim } from '../../../lib/model/claim';
import type { Report } from '../../../lib/model/report';
import type { ComparedIncident, Origin, Proposition } from '../../../lib/model/verdict';
import { CERTAINTIES, CLAIM_CLASSES, EVIDENCE_TIERS, RELATIONS, ROLES } from '../../../lib/model/vocabulary';
import { shippedSay } from '../../../lib/adapters/node/world';
import type { ExportMaterial } from '../../../lib/export/material';
import type { ExportItem } from '../../../lib/export/native-report';
import { namedUuid } from '../../../lib/text/named-uuid';
import { partiesOf } from '../../../lib/verdicts/parties';
import { makeClaim, makeReport, smallWorld } from '../../fixtures/make';

/** What pages and people can write: signs that mean something to a format, scripts, halves of pairs, and plain words. */
const HOSTILE = ['=HYPERLINK("https://evil.example","x")', '+1', '-2', '@SUM(A1)', '|', '`', '</script><img src=x onerror=alert(1)>', '[a](javascript:alert(1))', '**b**', '# h', '1. x', '"', "'", '\u0000', '\ud83d', '😀', '🇦🇿', 'ə', 'Россия', '\n', '\r\n', '\t', ',', ';', '%', '&', '-', '\u202e', '$$x$$', '~~s~~', ':~:text=', '\u2028'];
export const hostileText = fc.array(fc.oneof(fc.constantFrom(...HOSTILE), fc.constantFrom('the', 'attack', 'was', 'carried', 'out'), fc.string({ maxLength: 5 })), { minLength: 1, maxLength: 8 }).map((parts) => parts.join(' '));
/** A sentence: hostile, but with a word in it. */
const sentence = hostileText.map((text) => `Ada said ${text}.`);
const day = fc.constantFrom('2025-03-05', '2025-03-06', '2026-01-31');
const moment = fc.constantFrom('2025-03-07T09:00:00.000Z', '2025-03-08T10:30:00Z', '2025-03-08T10:30:00.123456Z');
const webAddress = fc.constantFrom('https://coast.example/a', 'https://coast.example/a?x=1&y=(2)', 'https://hallow.example/p#part', 'http://xn--b1amnebsh.xn--p1ai/o');
const tie = fc.constantFrom('group:AshenFox', 'state:TA', 'persona:Black Rose', 'organ:TA/Bureau', 'person:J. Doe', null);

const someClaim = (id: string): fc.Arbitrary<Claim> =>
  fc.record({ exact: sentence, at: fc.nat(2_000), name: hostileText, actor: tie, cls: fc.constantFrom(...CLAIM_CLASSES), relation: fc.constantFrom(...RELATIONS), certainty: fc.constantFrom(...CERTAINTIES), tier: fc.constantFrom(...EVIDENCE_TIERS), role: fc.constantFrom(...ROLES), speaker: fc.option(hostileText), before: hostileText, two: fc.boolean(), via: fc.array(hostileText, { maxLength: 2 }) }).map(
    ({ actor, at, before, certainty, cls, exact, name, relation, role, speaker, tier, two, via }) => {
      const quote = { exact, start: at, end: at + exact.length, prefix: before.slice(0, 32), suffix: before.slice(-32) };
      const denies = cls === 'denial' || cls === 'false_flag';
      return makeClaim({ id, cls, quotes: two ? [quote, { ...quote, start: at + 5_000, end: at + 5_000 + exact.length }] : [quote], actor: { name, id: actor, also: [] }, relation, polarity: denies ? 'denies' : 'asserts', certainty, via, evidence: { tier, kinds: tier === 'E0' ? [] : ['logs'] }, speaker: speaker === null ? null : { name: speaker, institution: null, role, side: 'victim', anonymous: false }, incident: { id: null, label: 'attack on Norlan Post', background: false }, cues: [] });
    },
  );

const someReport = (n: number): fc.Arbitrary<Report> =>
  fc.nat(3).chain((claims) =>
    fc.record({ claims: fc.tuple(...Array.from({ length: claims }, (_, i) => someClaim(`c${i}`))), title: fc.option(hostileText), url: fc.option(webAddress), published: fc.option(day), astral: fc.option(fc.uniqueArray(fc.nat(500), { maxLength: 5 }).map((list) => list.sort((a, b) => a - b)), { nil: undefined }) }).map(({ astral, claims: own, published, title, url }) =>
      makeReport({ id: `r${n}`, title, url: url === null ? null : `${url}${url.includes('#') ? '' : `#${n}`}`, published, outletId: n % 2 === 0 ? 'coast.example' : null, textHash: `hash${n}`, claims: own, ...(astral === undefined ? {} : { astral }) }),
    ),
  );

const words = fc.record({
  review: fc.constantFrom('open' as const, 'accepted' as const, 'corrected' as const, 'rejected' as const),
  note: fc.oneof(fc.constant(''), hostileText),
  tags: fc.uniqueArray(hostileText.map((tag) => tag.slice(0, 100)).filter((tag) => tag !== ''), { maxLength: 3 }),
  links: fc.array(fc.record({ url: webAddress, label: fc.oneof(fc.constant(''), hostileText), archive: fc.option(fc.record({ url: webAddress, on: fc.option(day) })) }), { maxLength: 2 }),
  assessment: fc.option(fc.record({ reading: fc.constantFrom('proven' as const, 'corroborated' as const, 'suspected' as const, 'unsubstantiated' as const, 'refuted' as const), reasons: hostileText })),
  fields: fc.oneof(fc.constant<Correction>({}), fc.constantFrom(...CERTAINTIES).map((certainty): Correction => ({ certainty, legalStage: 'charge' }))),
}).map((said): AnnotationWords => said);

const annotationOn = (report: Report, claim: Claim): fc.Arbitrary<Annotation> =>
  fc.record({ words, author: fc.option(hostileText), created: moment, modified: moment }).map(({ author, created, modified, words: said }): Annotation => ({
    ...said,
    id: namedUuid(`${report.id} ${claim.id}`).replace(/^(.{14})8/, '$14'),
    article: { id: report.id, url: report.url, title: report.title, outletId: report.outletId, language: report.language, published: report.published, textHash: report.textHash },
    claim,
    author,
    created,
    modified,
    revision: 1,
  }));

/** An incident in which every claim stands below an origin of its own speaker. */
function incidentOf(reports: readonly Report[]): ComparedIncident {
  const propositions = new Map<string, Proposition>();
  const reporting = (report: Report, claim: Claim): Origin['reports'][number] => ({ id: report.id, outlet: 'Coast Daily', url: report.url, published: report.published, chain: ['Coast Daily', claim.speaker?.name ?? ''], hops: [], unresolved: false, wording: claim.quotes[0]?.exact ?? '', relation: claim.relation, certainty: claim.certainty, role: null, stake: false, retracted: null, drift: null, known: 'page', claimIds: [claim.id] });
  for (const report of reports)
    for (const claim of report.claims)
      for (const party of partiesOf(claim)) {
        const known = propositions.get(party.id) ?? { actor: { id: party.id, name: party.name }, verdict: { strength: 'SUSPECTED', status: 'open', flag: 'only_suspected', asOf: '2026-02-01', independent: 1, reports: 1, ruleVersion: '1', reasons: [{ code: 'WHY1', variant: null, values: ['1', '1'], refs: [] }] }, origins: [] };
        propositions.set(party.id, { ...known, origins: [...known.origins, { id: `${report.id}/${claim.id}`, speaker: claim.speaker?.name ?? '', speakerRole: null, institution: claim.speaker?.institution ?? '', role: claim.speaker?.role ?? 'unspecified', side: 'victim', anonymous: false, date: report.published, polarity: claim.polarity === 'denies' ? '-' : '+', cls: claim.cls, certainty: claim.certainty, tier: claim.evidence.tier, kinds: claim.evidence.kinds, knows: 'not_stated', wording: null, relation: claim.relation, retracted: null, url: null, reports: [reporting(report, claim)] }] });
      }
  const claims = Object.fromEntries(reports.map((report) => [report.id, report.claims.map(({ id }) => id)]));
  return { id: 'norlan', label: 'Norlan Post, 4 March 2025', date: '2025-03-04', provisional: false, compiled: null, propositions: [...propositions.values()], history: [], claims, possibly: {}, possiblyReports: [] };
}

export function materialOf(reports: readonly Report[], annotations: readonly Annotation[], more: Partial<ExportMaterial> = {}): ExportMaterial {
  const items = reports.map((report): ExportItem => ({ report, readAt: report.published === null ? null : '2026-01-31T08:00:00.000Z' }));
  return { items, kept: annotations.map((annotation) => ({ annotation, standing: null })), acts: [], objections: [], decisions: [], comparison: { asOf: '2026-02-01', incidents: [incidentOf(reports)] }, world: smallWorld, generator: 'whence 0.0.0', say: shippedSay(), whole: false, ...more };
}

/** Some reports with what was written on some of their claims. */
export const someMaterial: fc.Arbitrary<ExportMaterial> = fc
  .nat(3)
  .chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => someReport(i))))
  .chain((reports) => {
    const all = reports.flatMap((report) => report.claims.map((claim) => annotationOn(report, claim)));
    return fc.tuple(fc.constant(reports), fc.tuple(...all), fc.array(fc.boolean(), { minLength: all.length, maxLength: all.length }));
  })
  .map(([reports, annotations, chosen]) => materialOf(reports, annotations.filter((_, i) => chosen[i])));
