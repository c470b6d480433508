import type { ActorEdge } from '../model/actor';
import type { Strength } from '../model/verdict';
import { meantBy } from './parties';
import { atLeast, byText, weaker } from './rungs';

/** How a statement on one actor reaches another: the level it is capped at (PROVEN: unchanged) and the tie that caps it. */
export interface Path {
  cap: Strength;
  /** the ties on the way that have a verdict of their own, in order */
  ties: DatedTie[];
}
export interface DatedTie {
  from: string;
  to: string;
  level: Strength;
  since: string | null;
}

const DATED: ReadonlySet<ActorEdge['type']> = new Set<ActorEdge['type']>(['attributed_to', 'front_of']);

/** The level of a dated tie on a day, or null where it is not yet recorded. A tie without any level is nobody's finding. */
function levelOn(edge: ActorEdge, asOf: string): { level: Strength; since: string | null } | null {
  if (!edge.levels || edge.levels.length === 0) return { level: 'UNSUBSTANTIATED', since: null };
  const known = [...edge.levels].filter(([date]) => date <= asOf).sort(([a], [b]) => byText(a, b));
  const last = known.at(-1);
  return last ? { level: last[1], since: last[0] } : null;
}

/** What an actor id entails by itself: an organ is part of its state, a state's deed is linked to that state (model.md 2.3). */
function entailed(id: string): string[] {
  const organ = /^organ:([A-Z]{2})\//.exec(id);
  if (organ) return [`state:${organ[1]}`];
  const state = /^state:([A-Z]{2})$/.exec(id);
  return state ? [`linked:${state[1]}`] : [];
}

/** The ties of a table by where they lead from, and the names of one actor in both ways. Sorted once for each table: a comparison asks thousands of times. */
interface Ties {
  from: ReadonlyMap<string, readonly ActorEdge[]>;
  aliases: ReadonlyMap<string, readonly string[]>;
  /** what was reached already, by day and actor */
  reached: Map<string, ReadonlyMap<string, Path>>;
}

const sorted = new WeakMap<readonly ActorEdge[], Ties>();

function tiesOf(edges: readonly ActorEdge[]): Ties {
  const known = sorted.get(edges);
  if (known) return known;
  const from = new Map<string, ActorEdge[]>();
  const aliases = new Map<string, string[]>();
  const put = <Value>(map: Map<string, Value[]>, key: string, value: Value): void => void (map.get(key)?.push(value) ?? map.set(key, [value]));
  for (const edge of edges) {
    put(from, edge.from, edge);
    if (edge.type !== 'alias_of') continue;
    put(aliases, edge.from, edge.to);
    put(aliases, edge.to, edge.from);
  }
  const made = { from, aliases, reached: new Map<string, ReadonlyMap<string, Path>>() };
  sorted.set(edges, made);
  return made;
}

/** The steps that lead from an actor one tie upward on a day. Nothing leads downward, and nothing from territory or nationals. */
function steps(from: string, edges: readonly ActorEdge[], asOf: string): { to: string; tie: DatedTie | null }[] {
  const found: { to: string; tie: DatedTie | null }[] = entailed(from).map((to) => ({ to, tie: null }));
  for (const edge of tiesOf(edges).from.get(from) ?? []) {
    const level = DATED.has(edge.type) ? levelOn(edge, asOf) : null;
    if (level) found.push({ to: edge.to, tie: { from, to: edge.to, ...level } });
    else if (!DATED.has(edge.type)) found.push({ to: edge.to, tie: null });
  }
  return found.sort((a, b) => byText(a.to, b.to));
}

/** What every one of several actors reaches, each on the weakest of their paths: a name that can mean all of them says no more. */
function reachedByAll(all: readonly ReadonlyMap<string, Path>[]): Map<string, Path> {
  const [first = new Map<string, Path>(), ...rest] = all;
  const common = new Map<string, Path>();
  for (const [id, path] of first) {
    const paths = [path, ...rest.flatMap((reached) => reached.get(id) ?? [])];
    if (paths.length === all.length) common.set(id, paths.reduce((low, other) => (atLeast(other.cap, low.cap) ? low : other)));
  }
  return common;
}

/**
 * Every actor that a statement on `from` reaches on the day `asOf`, with the strongest path to it. `part_of`, `alias_of` and
 * `member_of` carry unchanged; `attributed_to` and `front_of` cap at their own level on that day (model.md 3, Edges).
 */
export function reach(from: string, edges: readonly ActorEdge[], asOf: string): ReadonlyMap<string, Path> {
  const { reached } = tiesOf(edges);
  const name = `${asOf} ${from}`;
  const known = reached.get(name) ?? followed(from, edges, asOf);
  reached.set(name, known);
  return known;
}

function followed(from: string, edges: readonly ActorEdge[], asOf: string): ReadonlyMap<string, Path> {
  const meant = meantBy(from);
  if (meant.length > 1) return new Map([[from, { cap: 'PROVEN', ties: [] }], ...reachedByAll(meant.map((id) => reach(id, edges, asOf)))]);
  const best = new Map<string, Path>([[from, { cap: 'PROVEN', ties: [] }]]);
  const queue = [from];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    const here = best.get(at);
    if (!here) continue;
    for (const { to, tie } of steps(at, edges, asOf)) {
      const cap = tie ? weaker(here.cap, tie.level) : here.cap;
      const known = best.get(to);
      if (known && atLeast(known.cap, cap)) continue;
      best.set(to, { cap, ties: tie ? [...here.ties, tie] : here.ties });
      queue.push(to);
    }
  }
  return best;
}

/** Actors that are the same under another name: what is said against one is said against the other. */
export function sameActor(a: string, b: string, edges: readonly ActorEdge[]): boolean {
  if (a === b) return true;
  const { aliases } = tiesOf(edges);
  const seen = new Set([a]);
  for (const at of seen) for (const other of aliases.get(at) ?? []) seen.add(other);
  return seen.has(b);
}
