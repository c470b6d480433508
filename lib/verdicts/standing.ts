import type { Statement } from '../model/statement';
import { institutionKeys, isSameHouse, nameKey } from './chain-of-command';
import { isAccused, isAnonymous, isQualifiedSpeaker } from './roles';
import { tierIndex } from './rungs';

/** Where a statement stands on a day: still said, taken back, replaced by the same speaker's newer one, or not yet said. */
export type Standing = 'live' | 'retracted' | 'replaced' | 'future';

/** True for a statement that asserts its actor: not a denial, not a question, not an acquittal, not mere solidarity (I6). */
export function asserts(statement: Statement): boolean {
  return statement.polarity === '+' && !statement.false_flag && !statement.solidarity && statement.legal !== 'acquittal';
}

/** True for a statement that rejects its actor. */
export function rejects(statement: Statement): boolean {
  return statement.polarity === '-' || statement.legal === 'acquittal';
}

/** Speaks for the same origin: same named speaker, same institution, or one chain of command (I2, I3). */
export function sameOrigin(a: Statement, b: Statement): boolean {
  if (isAnonymous(a) || isAnonymous(b)) return false;
  const speaker = nameKey(a.speaker);
  if (speaker !== null && speaker === nameKey(b.speaker)) return true;
  const keys = new Set(institutionKeys(a));
  return institutionKeys(b).some((key) => keys.has(key)) || isSameHouse(a, b);
}

/** An answer with access: a qualified speaker who is not the accused and describes evidence (E2 or more). */
export function answersWithAccess(statement: Statement): boolean {
  return rejects(statement) && isQualifiedSpeaker(statement) && !isAccused(statement) && tierIndex(statement.evidence) >= tierIndex('E2');
}

function supersededBy(statement: Statement, said: readonly Statement[]): Standing {
  for (const later of said) {
    if (later.id === statement.id || !later.supersedes.includes(statement.id) || !sameOrigin(later, statement)) continue;
    // A rejection with access is an answer: the ladder calls the proposition refuted, so the statement has to stay in view.
    if (rejects(later) === rejects(statement)) return later.actor === statement.actor ? 'replaced' : 'retracted';
    if (!answersWithAccess(later)) return 'retracted';
  }
  return 'live';
}

/**
 * The standing of every statement on the day `asOf`. A retraction propagates to what was derived from the retracted statement
 * alone (I15); a statement that the same origin supersedes is replaced by its newer one.
 */
export function standings(statements: readonly Statement[], asOf: string): Map<string, Standing> {
  const said = statements.filter((s) => s.date <= asOf && !(s.retracted_on !== undefined && s.retracted_on <= asOf));
  const found = new Map<string, Standing>();
  for (const s of statements) {
    if (s.date > asOf) found.set(s.id, 'future');
    else if (s.retracted_on !== undefined && s.retracted_on <= asOf) found.set(s.id, 'retracted');
    else found.set(s.id, supersededBy(s, said));
  }
  for (let changed = true; changed; ) {
    changed = false;
    for (const s of statements) {
      const sources = s.derived_from.filter((id) => id !== s.id && found.has(id));
      if (found.get(s.id) !== 'live' || sources.length === 0) continue;
      if (!sources.every((id) => found.get(id) === 'retracted')) continue;
      found.set(s.id, 'retracted');
      changed = true;
    }
  }
  return found;
}
