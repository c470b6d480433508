import type { Statement } from '../model/statement';

/** What a statement rests on, with citation loops resolved (model.md 4, I5, I13). */
export interface Derivation {
  /** ids of the statements, or names of evidence groups, that it was derived from or relies on; empty for an origin */
  sources: string[];
  /** true in a citation loop without an earliest statement: nobody can be said to have said it first */
  unresolved: boolean;
}

const direct = (s: Statement): string[] => [...new Set([...s.derived_from, ...s.relies_on])].filter((id) => id !== s.id).sort();

function ancestors(id: string, known: ReadonlyMap<string, Statement>): Set<string> {
  const seen = new Set<string>();
  const queue = [id];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    const statement = known.get(at);
    for (const source of statement ? direct(statement) : []) {
      if (seen.has(source)) continue;
      seen.add(source);
      queue.push(source);
    }
  }
  return seen;
}

/** In a loop the earliest statement is the origin; where no single one is earliest the loop is unresolved. */
function resolve(statement: Statement, known: ReadonlyMap<string, Statement>, above: ReadonlyMap<string, Set<string>>): Derivation {
  const sources = direct(statement);
  // Only what rests on itself, over however many others, is in a loop.
  if (above.get(statement.id)?.has(statement.id) !== true) return { sources, unresolved: false };
  const loop = [...known.values()].filter((other) => above.get(statement.id)?.has(other.id) && above.get(other.id)?.has(statement.id));
  const first = loop.map((s) => s.date).sort()[0];
  const earliest = loop.filter((s) => s.date === first);
  if (earliest.length > 1) return { sources, unresolved: true };
  if (earliest[0]?.id !== statement.id) return { sources, unresolved: false };
  const inLoop = new Set(loop.map((s) => s.id));
  return { sources: sources.filter((id) => !inLoop.has(id)), unresolved: false };
}

/** What every statement rests on, by its id. */
export function derivations(statements: readonly Statement[]): Map<string, Derivation> {
  const known = new Map(statements.map((s) => [s.id, s]));
  const above = new Map(statements.map((s) => [s.id, ancestors(s.id, known)]));
  return new Map(statements.map((s) => [s.id, resolve(s, known, above)]));
}
