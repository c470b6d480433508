import type { Statement } from '../model/statement';
import type { Reason } from '../model/verdict';
import { saidOn, type Explained } from './explained';
import { reason } from './reason-keys';
import { isAnonymous, isQualifiedSpeaker } from './roles';
import { atLeast, tierIndex } from './rungs';
import { isAdmission, isCommitted, isFinding, rejections, type Support } from './support';

const ids = (support: readonly Support[]): string[] => support.map((s) => s.statement.id);
const who = (s: Statement): string => s.speaker ?? s.institution;
const strengthKey = (strength: string): string => `strength_${strength.toLowerCase()}`;

/** The status, where something stands against the proposition. */
function explainStatus({ weight, standoff, nameOf }: Explained): Reason[] {
  const against = standoff.against;
  const speakers = [...new Set(against.map(who))].join(', ');
  const latest = against.map(saidOn).sort().at(-1) ?? '';
  const refs = against.map((s) => s.id);
  const by = standoff.by;
  const byRefs = by ? ids(by.weight.support) : [];
  switch (standoff.rule) {
    case 'withdrawn':
      return [reason('WITHDRAWN', '', [], ids(weight.support))];
    case 'refuted_answered':
      return [reason('REFUTED', 'answered', [speakers, latest], refs)];
    case 'refuted_false_flag':
      return [reason('REFUTED', 'false_flag', [speakers, by ? nameOf(by.actor) : ''], [...refs, ...byRefs])];
    case 'overtaken':
      return by ? [reason('OVERTAKEN', '', [nameOf(by.actor), strengthKey(by.strength)], byRefs)] : [];
    case 'disputed_rival':
      return by ? [reason('DISPUTED', 'rival', [nameOf(by.actor), strengthKey(by.strength)], byRefs)] : [];
    case 'disputed_rejected':
      return [reason('DISPUTED', 'rejected', [speakers, latest], refs)];
    case 'open':
      return [];
  }
}

function explainProof({ actor, weight, on, nameOf }: Explained): Reason[] {
  const full = weight.proof.filter(({ path }) => path.cap === 'PROVEN');
  if (full.length === 0) {
    return weight.proof.length > 0 ? [reason('CHAIN', '', [[...new Set(weight.proof.map((p) => nameOf(p.statement.actor)))].join(', '), nameOf(actor)], ids(weight.proof))] : [];
  }
  const found = full.flatMap(({ statement: s }): Reason[] => {
    if (isAdmission(s) && s.admission !== undefined) return [reason('PROOF2', s.admission, [who(s), saidOn(s)], [s.id])];
    if (!isFinding(s, on)) return [];
    if (s.legal === 'conviction' || s.legal === 'guilty_plea' || s.legal === 'judgment_merits') return [reason('PROOF1', s.legal, [who(s), saidOn(s)], [s.id])];
    return [];
  });
  return [...found, reason('SCOPE', '', [nameOf(actor)], ids(full))];
}

function explainCorroboration({ weight }: Explained): Reason[] {
  const { independent, beyondVictim, published } = weight.corroboration;
  return [
    reason('CORR1', independent >= 2 ? 'met' : 'missing', [independent], ids(weight.naming)),
    ...(independent > 0 ? [reason('CORR2', beyondVictim ? 'met' : 'missing', [], ids(weight.naming))] : []),
    reason('CORR3', published.length > 0 ? 'met' : 'missing', [], ids(published)),
  ];
}

/** What each supporting statement lacks to be more than UNSUBSTANTIATED; said where it holds for all of them. */
function explainLack({ weight, on }: Explained): Reason[] {
  const said = weight.support;
  const refs = ids(said);
  const all = (test: (s: Support) => boolean): boolean => said.every(test);
  const found: Reason[] = [reason('UNSUBSTANTIATED', '', [], refs)];
  if (all(({ statement: s }) => s.motive_only)) return [...found, reason('WHY9', '', [], refs)];
  if (said.some(({ statement: s }) => s.self_claim)) found.push(reason('WHY10', '', [], ids(said.filter(({ statement: s }) => s.self_claim))));
  if (all(({ statement: s }) => s.self_claim)) return found;
  if (all(({ statement: s }) => isAnonymous(s))) return [...found, reason('UNSUBSTANTIATED', 'anonymous', [], refs)];
  if (all(({ statement: s }) => on.sources.isUnresolved(s))) found.push(reason('UNSUBSTANTIATED', 'unresolved', [], refs));
  if (all(({ statement: s }) => !isQualifiedSpeaker(s))) found.push(reason('UNSUBSTANTIATED', 'role', [], refs));
  if (all(({ statement: s }) => !isCommitted(s))) found.push(reason('UNSUBSTANTIATED', 'possible', [], refs));
  if (all(({ statement: s }) => tierIndex(s.evidence) === 0)) found.push(reason('UNSUBSTANTIATED', 'no_basis', [], refs));
  if (all(({ path }) => !atLeast(path.cap, 'SUSPECTED'))) found.push(reason('UNSUBSTANTIATED', 'tie', [], refs));
  return found;
}

/** Nobody asserts it: was it denied, called a false trail, or is only somebody else named? */
function explainNoClaim({ actor, on }: Explained): Reason[] {
  const against = rejections(actor, on);
  const trail = against.filter((s) => s.false_flag);
  const refs = against.map((s) => s.id);
  if (trail.length > 0) return [reason('NO_CLAIM', 'false_flag', [[...new Set(trail.map(who))].join(', ')], refs)];
  if (against.length > 0) return [reason('NO_CLAIM', 'denied', [[...new Set(against.map(who))].join(', ')], refs)];
  return [reason('NO_CLAIM', on.statements.some((s) => on.standing.get(s.id) === 'live') ? 'elsewhere' : '')];
}

/** The rules of the ladder that decided rung and status. */
export function explainRung(explained: Explained): Reason[] {
  const { strength } = explained.weight;
  const status = explainStatus(explained);
  switch (strength) {
    case 'NO_CLAIM':
      return [...status, ...explainNoClaim(explained)];
    case 'UNSUBSTANTIATED':
      return [...status, ...explainLack(explained)];
    case 'SUSPECTED':
      return [...status, reason('SUSPECTED', '', [], ids(explained.weight.qualified)), ...explainCorroboration(explained)];
    case 'CORROBORATED':
      return [...status, ...explainProof(explained), ...explainCorroboration(explained)];
    case 'PROVEN':
      return [...status, ...explainProof(explained)];
  }
}
