import type { World } from '../model/world';
import { wordsIn, type NamedIds } from './library-rows';

/** So many meanings of one typed name are looked for. */
const MEANINGS_AT_MOST = 40;

interface Named {
  ids: string[];
  names: string[];
}

function partiesIn({ actors }: World): Named[] {
  const { groups, organs, people, personas, states } = actors;
  const ofState = (id: string): string[] => ['territory', 'nationals', 'linked'].map((kind) => id.replace(/^state/, kind));
  return [
    ...states.map(({ demonyms, id, names }) => ({ ids: [id, ...ofState(id)], names: [...Object.values(names).flat(), ...Object.values(demonyms).flat()] })),
    ...[...organs, ...groups, ...personas, ...people].map(({ id, names }) => ({ ids: [id], names: Object.values(names).flat() })),
  ];
}

const outletsIn = ({ outlets }: World): Named[] => outlets.map(({ aliases, hosts, id, name }) => ({ ids: [id], names: [name, ...aliases, ...hosts] }));

function meant(all: readonly Named[], words: readonly string[]): string[] {
  if (words.length === 0) return [];
  const fits = (name: string): boolean => {
    const own = wordsIn(name);
    return words.every((word) => own.some((other) => other.startsWith(word)));
  };
  return all.filter(({ names }) => names.some(fits)).flatMap(({ ids }) => ids).slice(0, MEANINGS_AT_MOST);
}

/** Finds who and which outlet a typed name can mean, by all names that the tables have in any language. */
export function namedIn(world: World): NamedIds {
  return { actors: (words) => meant(partiesIn(world), words), outlets: (words) => meant(outletsIn(world), words) };
}

/** Names by id, made once for each set of tables. */
const tables = new WeakMap<World['actors'], ReadonlyMap<string, string[]>>();

/** So many names of one party are enough to find it by. */
const NAMES_AT_MOST = 12;

function namesById(world: World): ReadonlyMap<string, string[]> {
  const known = tables.get(world.actors);
  if (known) return known;
  const made = new Map<string, string[]>();
  for (const { ids, names } of [...partiesIn(world), ...outletsIn(world)]) for (const id of ids) made.set(id, names.slice(0, NAMES_AT_MOST));
  tables.set(world.actors, made);
  return made;
}

/** All that the tables call these, to be found by: a reader may look for "Россия" where the record says "Russia". */
export function namesOf(ids: ReadonlySet<string>, world: World): string[] {
  const known = namesById(world);
  return [...ids].flatMap((id) => known.get(id) ?? []);
}
