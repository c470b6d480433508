import type { Comparison, Origin, OriginReport, Verdict } from '../model/verdict';
import type { World } from '../model/world';
import { actorName } from '../views/actor-name';
import { driftText } from '../views/drift-words';
import { reasonSentence } from '../views/reason-view';
import type { Say } from '../views/say';

/** A verdict with its reasons in sentences, as `compare --json` and the exports print it. */
export function verdictFile(verdict: Verdict, say: Say) {
  const { strength, status, flag, asOf, independent, reports, ruleVersion } = verdict;
  const reasons = verdict.reasons.map((reason) => ({ code: reason.code, text: reasonSentence(reason, say), refs: reason.refs }));
  return { strength, status, flag, asOf, independent, reports, ruleVersion, reasons };
}

function reportFile(report: OriginReport, say: Say) {
  const { id, outlet, url, published, chain, hops, unresolved, wording, relation, certainty, role, stake, retracted, known, claimIds } = report;
  return { id, outlet, url, published, chain, hops, unresolved, wording, relation, certainty, role, stake, retracted, drift: driftText(report.drift, say), known, claimIds };
}

/** An origin with the reports below it. */
export function originFile(origin: Origin, say: Say) {
  const { id, speaker, speakerRole, institution, role, side, anonymous, date, polarity, cls, certainty, tier, kinds, knows, wording, relation, retracted, url } = origin;
  return { id, speaker, speakerRole, institution, role, side, anonymous, date, polarity, cls, certainty, tier, kinds, knows, wording, relation, retracted, url, reports: origin.reports.map((r) => reportFile(r, say)) };
}

/** The object that `compare --json` prints. */
export function comparisonFile(comparison: Comparison, world: World, say: Say) {
  return {
    asOf: comparison.asOf,
    incidents: comparison.incidents.map(({ id, label, date, provisional, compiled, propositions, history, claims, possibly }) => ({
      id,
      label,
      date,
      provisional,
      compiled,
      claims,
      possibly,
      history: history.map((h) => ({ ...h, actor: { id: h.actor.id, name: actorName(h.actor.id, h.actor.name, world, say) } })),
      propositions: propositions.map((p) => ({
        actor: { id: p.actor.id, name: actorName(p.actor.id, p.actor.name, world, say) },
        verdict: verdictFile(p.verdict, say),
        origins: p.origins.map((o) => originFile(o, say)),
      })),
    })),
  };
}
