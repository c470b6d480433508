import type { Statement } from '../model/statement';
import { houseOf, institutionKeys, isSameHouse, nameKey } from './chain-of-command';
import { derivations, type Derivation } from './derivation';
import { isAnonymous } from './roles';
import { byText, tierIndex } from './rungs';

/** Which statements are one source. */
export interface Sources {
  /** number of independent sources among these statements */
  count(statements: readonly Statement[]): number;
  /** these statements, one group a source, each in a fixed order */
  groups(statements: readonly Statement[]): Statement[][];
  /** true where the statement is an origin of its own and not the repetition of another's */
  isRoot(statement: Statement): boolean;
  /** true for a member of a citation loop in which nobody was first */
  isUnresolved(statement: Statement): boolean;
}

/** Sides of a coordinated statement: the attacked country's, and all third parties' (I6). */
const coalitionSide = (s: Statement): string => (s.side === 'victim' ? 'victim' : 'third');

/** The keys that make two origins one source: speaker, institution, chain of command, speech event, coordinated statement, anonymity. */
function identityKeys(s: Statement): string[] {
  if (isAnonymous(s)) return ['anonymous'];
  const keys: string[] = [];
  const speaker = nameKey(s.speaker);
  if (speaker !== null) keys.push(`speaker:${speaker}`);
  keys.push(...institutionKeys(s));
  if (s.event !== undefined && !s.own_basis) keys.push(`event:${s.event}`);
  if (s.coalition !== undefined) keys.push(`coalition:${s.coalition}:${coalitionSide(s)}`);
  return keys;
}

/** A set of names that are joined step by step. */
class Joined {
  private readonly parent = new Map<string, string>();
  find(name: string): string {
    let root = name;
    for (let up = this.parent.get(root); up !== undefined; up = this.parent.get(root)) root = up;
    return root;
  }
  join(a: string, b: string): void {
    const [low, high] = [this.find(a), this.find(b)].sort(byText);
    if (low !== undefined && high !== undefined && low !== high) this.parent.set(high, low);
  }
}

/** Joins companies with their own teams; only names that open with the same word can be one house. */
function joinHouses(roots: readonly Statement[], joined: Joined): void {
  const byFirstWord = new Map<string, Statement[]>();
  for (const root of roots) {
    const first = isAnonymous(root) ? undefined : houseOf(root)?.[0];
    if (first !== undefined) byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), root]);
  }
  for (const alike of byFirstWord.values()) {
    for (const [i, a] of alike.entries()) for (const b of alike.slice(i + 1)) if (isSameHouse(a, b)) joined.join(`id:${a.id}`, `id:${b.id}`);
  }
}

/** Two who looked at the same samples and each published an analysis are two sources; who merely relies on findings is not (I5). */
function publishesOwnAnalysis(s: Statement, source: string, known: ReadonlySet<string>): boolean {
  return !known.has(source) && s.relies_on.includes(source) && tierIndex(s.evidence) >= tierIndex('E3');
}

function rootSources(s: Statement, derived: ReadonlyMap<string, Derivation>, known: ReadonlySet<string>): string[] {
  return (derived.get(s.id)?.sources ?? []).filter((source) => !publishesOwnAnalysis(s, source, known) && !isTakenFrom(s, source));
}

/** Whether a person said that a statement is of another source than this one. */
const isTakenFrom = (s: Statement, other: string): boolean => s.apart_from?.some(({ id }) => id === other) === true;

/**
 * What a person said goes before every rule: what they hold for one source is joined first; what they took away from another is joined last, and by nothing that would lead back to it.
 */
function joinTaken(roots: readonly Statement[], joined: Joined): void {
  for (const s of roots.filter(({ apart_from: apart }) => apart !== undefined).sort((a, b) => byText(a.id, b.id))) {
    const leadsBack = (name: string): boolean => s.apart_from?.some(({ id }) => joined.find(`id:${id}`) === joined.find(name)) === true;
    for (const key of identityKeys(s)) if (!leadsBack(key)) joined.join(`id:${s.id}`, key);
    for (const other of roots) if (other !== s && isSameHouse(s, other) && !leadsBack(`id:${other.id}`)) joined.join(`id:${s.id}`, `id:${other.id}`);
  }
}

/**
 * Joins the origins of a case into independent sources (model.md 4). Derived statements are leaves: they hang on what they rest on
 * and never make two sources one, however many they repeat (I1, KEEP1).
 */
export function independentSources(statements: readonly Statement[]): Sources {
  const derived = derivations(statements);
  const known = new Set(statements.map((s) => s.id));
  const byId = new Map(statements.map((s) => [s.id, s]));
  const roots = statements.filter((s) => rootSources(s, derived, known).length === 0);
  const rootIds = new Set(roots.map((s) => s.id));
  const joined = new Joined();
  for (const root of roots) for (const { id } of root.one_with ?? []) if (rootIds.has(id)) joined.join(`id:${root.id}`, `id:${id}`);
  const plain = roots.filter(({ apart_from: apart }) => apart === undefined);
  for (const root of plain) for (const key of identityKeys(root)) joined.join(`id:${root.id}`, key);
  joinHouses(plain, joined);
  joinTaken(roots, joined);

  /** Evidence that is no statement of the case: who published an own analysis of it, and the evidence itself. */
  function sharers(evidence: string): string[] {
    const analysts = roots.filter((root) => root.relies_on.includes(evidence)).map((root) => joined.find(`id:${root.id}`));
    return [...analysts, `evidence:${evidence}`];
  }

  /** The sources that a statement belongs to: one for an origin, any number for a leaf. */
  function components(s: Statement, seen: ReadonlySet<string> = new Set()): Set<string> {
    if (rootIds.has(s.id)) return new Set([joined.find(`id:${s.id}`)]);
    const found = new Set(identityKeys(s).map((key) => joined.find(key)));
    for (const source of rootSources(s, derived, known)) {
      if (seen.has(source)) continue;
      const above = byId.get(source);
      if (above) for (const component of components(above, new Set([...seen, s.id]))) found.add(component);
      else for (const component of sharers(source)) found.add(component);
    }
    return found;
  }

  function groups(chosen: readonly Statement[]): Statement[][] {
    const ordered = [...chosen].sort((a, b) => byText(a.date, b.date) || byText(a.id, b.id));
    const grouped = new Map<string, Statement[]>();
    const add = (key: string, s: Statement): void => void grouped.set(key, [...(grouped.get(key) ?? []), s]);
    for (const s of ordered) if (rootIds.has(s.id)) add(joined.find(`id:${s.id}`), s);
    const leaves = ordered.filter((s) => !rootIds.has(s.id)).map((s) => ({ s, of: [...components(s)].sort(byText) }));
    const left = leaves.filter(({ s, of }) => {
      const home = of.find((component) => grouped.has(component));
      if (home !== undefined) add(home, s);
      return home === undefined;
    });
    // Leaves whose origins are not among the chosen: those that share an origin are one source.
    const residual = new Joined();
    for (const { s, of } of left) for (const component of of) residual.join(`leaf:${s.id}`, component);
    for (const { s } of left) add(residual.find(`leaf:${s.id}`), s);
    return [...grouped.entries()].sort(([a], [b]) => byText(a, b)).map(([, members]) => members);
  }

  return {
    groups,
    count: (chosen) => groups(chosen).length,
    isRoot: (s) => rootIds.has(s.id),
    isUnresolved: (s) => derived.get(s.id)?.unresolved ?? false,
  };
}
