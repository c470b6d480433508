import type { Statement } from '../model/statement';
import type { Reason } from '../model/verdict';
import { LEGAL_STAGES, type EvidenceTier } from '../model/vocabulary';
import { saidOn, type Explained } from './explained';
import { explainRung } from './explain-rung';
import { reason } from './reason-keys';
import { isAccused, isAnonymous } from './roles';
import { byText, tierIndex } from './rungs';
import { isWeakKind, kindOf, type Rival } from './rivals';
import { asserts } from './standing';
import { isQualified, rejections, type CaseOnDay, type Support } from './support';

const ids = (statements: readonly Statement[]): string[] => statements.map((s) => s.id);
const who = (s: Statement): string => s.speaker ?? s.institution;
const statements = (support: readonly Support[]): Statement[] => support.map((s) => s.statement);

/** The most telling statement of a source: qualified, its own, with the best evidence, earliest. */
function chief(group: readonly Statement[], on: CaseOnDay): Statement | undefined {
  const weight = (s: Statement): number => Number(isQualified(s, on)) * 100 + Number(on.sources.isRoot(s)) * 10 + tierIndex(s.evidence);
  return [...group].sort((a, b) => weight(b) - weight(a) || byText(a.date, b.date) || byText(a.id, b.id))[0];
}

/** WHY1, WHY2: how many reports and sources, and who they are; of more than three sources the three best. */
function explainSources({ weight, on }: Explained): Reason[] {
  const support = statements(weight.support);
  if (support.length === 0) return [];
  // A motive is never evidence: it is a source of its own only where nothing else is said.
  const told = support.some((s) => !s.motive_only) ? support.filter((s) => !s.motive_only) : support;
  const groups = on.sources.groups(told.filter((s) => !on.sources.isUnresolved(s)));
  const chiefs = groups.flatMap((group) => chief(group, on) ?? []);
  const best = chiefs.sort((a, b) => Number(isQualified(b, on)) - Number(isQualified(a, on)) || tierIndex(b.evidence) - tierIndex(a.evidence) || byText(a.date, b.date) || byText(a.id, b.id));
  const reports = support.reduce((sum, s) => sum + s.reports, 0);
  const origin = (s: Statement): Reason => {
    if (isAnonymous(s)) return reason('WHY2', 'anonymous', [who(s), saidOn(s)], [s.id]);
    if (s.role === 'unspecified') return reason('WHY2', 'no_role', [who(s), saidOn(s)], [s.id]);
    return reason('WHY2', '', [who(s), `role_${s.role}`, saidOn(s)], [s.id]);
  };
  return [reason('WHY1', '', [reports, groups.length], ids(support)), ...best.slice(0, 3).map(origin)];
}

const EVIDENCE_VARIANT = { E0: 'no_basis', E1: 'none', E2: 'described', E3: 'published', E4: 'published', E5: 'tested' } as const satisfies Record<EvidenceTier, string>;

/** WHY3, WHY4, I5: on what evidence, and whether anyone but the victim says so. */
function explainEvidence({ weight, on }: Explained): Reason[] {
  const support = statements(weight.support);
  const best = [...support].sort((a, b) => tierIndex(b.evidence) - tierIndex(a.evidence) || byText(a.id, b.id))[0];
  if (!best || support.every((s) => s.motive_only)) return [];
  const found = [reason('WHY3', EVIDENCE_VARIANT[best.evidence], [], ids(support.filter((s) => s.evidence === best.evidence)))];
  const stating = statements(weight.qualified);
  if (support.every((s) => s.side === 'victim')) found.push(reason('WHY4', '', [], ids(support)));
  else if (stating.length > 0 && stating.every((s) => s.side === 'victim')) found.push(reason('WHY4', 'stating', [], ids(stating)));
  const known = new Set(ids(on.statements));
  const shared = [...new Set(support.flatMap((s) => s.relies_on))].filter((group) => !known.has(group)).sort(byText);
  for (const group of shared) {
    const analysts = support.filter((s) => s.relies_on.includes(group) && on.sources.isRoot(s));
    if (analysts.length > 1) found.push(reason('I5', '', [analysts.length], ids(analysts)));
  }
  return found;
}

/** WHY5, WHY11: who denies, who calls it a false flag. A denial is a badge, never a weight (I16). */
function explainDenials({ actor, weight, standoff, on }: Explained): Reason[] {
  const against = rejections(actor, on);
  const deciding = new Set(ids(standoff.against));
  const said = against.map((s): Reason => {
    if (s.false_flag) return reason('WHY11', s.side === 'victim' ? 'victim' : '', [who(s), saidOn(s)], [s.id]);
    return reason('WHY5', isAccused(s) ? 'denied' : 'rejected', [who(s), saidOn(s)], [s.id]);
  });
  const answered = against.some((s) => isAccused(s)) || weight.proof.length > 0;
  if (!answered && (weight.strength === 'SUSPECTED' || weight.strength === 'CORROBORATED') && !isWeakKind(actor)) said.push(reason('WHY5', 'none'));
  return said.filter((r) => !r.refs.some((id) => deciding.has(id)));
}

/** WHY7: "from the territory of" and "of the nationality of" are not "by the state of". */
function explainTerritory({ actor, weight, on, nameOf }: Explained): Reason[] {
  const country = /^(?:state|organ|territory|nationals):([A-Z]{2})/.exec(actor)?.[1];
  if (country === undefined) return [];
  const state = nameOf(`state:${country}`);
  const kind = kindOf(actor);
  if (kind === 'territory') return weight.support.length > 0 ? [reason('WHY7', '', [state], ids(statements(weight.support)))] : [];
  if (kind === 'nationals') return weight.support.length > 0 ? [reason('WHY7', 'nationals', [state], ids(statements(weight.support)))] : [];
  const beside = on.statements.filter((s) => on.standing.get(s.id) === 'live' && asserts(s) && (s.actor === `territory:${country}` || s.actor === `nationals:${country}`));
  return beside.length > 0 ? [reason('WHY7', 'not_counted', [state], ids(beside))] : [];
}

/** WHY8: ties on the way to this actor that have a verdict of their own. */
function explainTies({ weight, nameOf }: Explained): Reason[] {
  return weight.support.flatMap(({ statement, path }) =>
    path.ties.map(({ from, to, level, since }) => {
      const values = [nameOf(from), nameOf(to), `strength_${level.toLowerCase()}`];
      return since === null ? reason('WHY8', 'undated', values, [statement.id]) : reason('WHY8', '', [...values, since], [statement.id]);
    }),
  );
}

/** WHY12, WHY15: the legal stage short of a finding, and governments that spoke in one statement. */
function explainForm({ weight }: Explained): Reason[] {
  const found: Reason[] = [];
  const legal = statements(weight.support).filter((s) => s.legal !== 'none' && s.legal !== 'acquittal');
  const top = legal.sort((a, b) => LEGAL_STAGES.indexOf(b.legal) - LEGAL_STAGES.indexOf(a.legal) || byText(a.id, b.id)).find((s) => s.legal !== 'sanction') ?? legal[0];
  if (top && weight.proof.length === 0) found.push(reason('WHY12', '', [`stage_${top.legal}`], ids(legal.filter((s) => s.legal === top.legal))));
  const coalitions = [...new Set(statements(weight.support).flatMap((s) => s.coalition ?? []))].sort(byText);
  for (const name of coalitions) {
    const members = statements(weight.support).filter((s) => s.coalition === name);
    const governments = new Set(members.map((s) => s.institution)).size;
    const sides = new Set(statements(weight.naming).filter((s) => s.coalition === name).map((s) => s.side === 'victim')).size;
    if (governments > 1 && sides < governments) found.push(reason('WHY15', '', [governments, sides], ids(members)));
  }
  return found;
}

/** WHY13: the strongest other versions, three at most; the one that decides the status is said there. */
function explainRivals({ standoff, on, nameOf }: Explained): Reason[] {
  const named = standoff.rivals.filter((rival) => rival.strength !== 'NO_CLAIM');
  // "APT29" says it already where "the state behind APT29" stands as high.
  const follows = (rival: Rival): boolean => named.some((other) => other !== rival && other.strength === rival.strength && on.reach(other.actor).has(rival.actor));
  return named
    .filter((rival) => rival.actor !== standoff.by?.actor && !follows(rival))
    .slice(0, 3)
    .map((rival) => reason('WHY13', '', [nameOf(rival.actor), `strength_${rival.strength.toLowerCase()}`], ids(statements(rival.weight.support))));
}

/** WHY22: which sources a person holds for one, or for two, with their reason. */
function explainTold({ weight }: Explained): Reason[] {
  const support = statements(weight.support);
  const byId = new Map(support.map((s) => [s.id, s]));
  return support.flatMap((s) =>
    (['one', 'two'] as const).flatMap((says) =>
      ((says === 'one' ? s.one_with : s.apart_from) ?? []).flatMap(({ id, why }) => {
        const other = byId.get(id);
        if (other === undefined) return [];
        return [why === '' ? reason('WHY22', says, [who(s), who(other)], [s.id, id]) : reason('WHY22', `${says}_why`, [who(s), who(other), why], [s.id, id])];
      }),
    ),
  );
}

/** All that decided a verdict, in no particular order. */
export function explain(explained: Explained): Reason[] {
  const { weight, on } = explained;
  const reports = weight.support.reduce((sum, { statement }) => sum + statement.reports, 0);
  return [
    ...explainRung(explained),
    ...explainSources(explained),
    ...explainEvidence(explained),
    ...explainDenials(explained),
    ...explainTerritory(explained),
    ...explainTies(explained),
    ...explainForm(explained),
    ...explainRivals(explained),
    ...explainTold(explained),
    reason('WHY18', '', [on.asOf, reports]),
  ];
}
