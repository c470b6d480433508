import { actorFileSchema, type ActorFile } from '../model/actor';
import { MAX_ACTOR_NAME, MAX_ACTOR_NAMES, MAX_OWN_ACTORS } from '../model/own-actors';
import type { World } from '../model/world';
import { comparable } from '../text/fold';

/** Why actors are not taken: the key of a sentence and the values that fill it. */
export interface Refusal {
  key: string;
  values: string[];
}

type Party = { id: string; names: Record<string, string[]>; ambiguous?: string[] | undefined };

export const NO_ACTORS: ActorFile = actorFileSchema.parse({});

/** The parties of a table: what can be held responsible. */
export function partiesIn({ states, organs, groups, personas, people }: ActorFile): Party[] {
  return [...states, ...organs, ...groups, ...personas, ...people];
}

/** All names of a party, each once, the one that it is shown by first. */
export function namesOfParty({ names }: Party): string[] {
  return [...new Set([...(names['en'] ?? []), ...Object.values(names).flat()])];
}

/** The world with a user's own actors before its own. Give the same file for the same actors: what is made of a table is made once for each. */
export function withActors<Known extends World>(world: Known, extra: ActorFile): Known {
  const { actors } = world;
  return {
    ...world,
    own: new Set(partiesIn(extra).map((party) => party.id)),
    actors: {
      states: [...extra.states, ...actors.states],
      organs: [...extra.organs, ...actors.organs],
      groups: [...extra.groups, ...actors.groups],
      personas: [...extra.personas, ...actors.personas],
      people: [...extra.people, ...actors.people],
      vendors: [...extra.vendors, ...actors.vendors],
      agencies: [...extra.agencies, ...actors.agencies],
      outlets: [...extra.outlets, ...actors.outlets],
      edges: [...extra.edges, ...actors.edges],
    },
  };
}

const LETTER = /[\p{L}\p{N}]/u;
/** Controls, line ends, and marks that turn or hide their neighbours: no part of a name. */
const MARKS = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u;
const ID = /^(?:group|company|person|persona|state|organ):[^\s|]{1,120}$/u;
/** A name in a refusal is cut, so that the sentence stays one. */
const SHOWN = 40;

export const shortName = (name: string): string => {
  const plain = name.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, '');
  return plain.length > SHOWN ? `${plain.slice(0, SHOWN - 1).replace(/[\ud800-\udbff]$/, '')}…` : plain;
};

function refusedName(name: string): Refusal | null {
  if (MARKS.test(name)) return { key: 'error_actor_marks', values: [shortName(name)] };
  if (name.trim().length < 2 || !LETTER.test(name)) return { key: 'error_actor_empty', values: [] };
  return name.length > MAX_ACTOR_NAME ? { key: 'error_actor_long', values: [shortName(name), String(MAX_ACTOR_NAME)] } : null;
}

/** Every name of a table, in the form that is compared, with the name of the party that bears it. */
function bearers(parties: readonly Party[]): Map<string, string> {
  return new Map(parties.flatMap((party) => namesOfParty(party).map((name): [string, string] => [comparable(name), namesOfParty(party)[0] ?? party.id])));
}

function stateNames(actors: ActorFile): [string, string][] {
  return actors.states.flatMap((s) => [...Object.values(s.demonyms).flat(), ...Object.values(s.metonyms).flat(), ...s.capitals].map((name): [string, string] => [comparable(name), namesOfParty(s)[0] ?? s.id]));
}

function refusedNames(parties: readonly Party[], shipped: ActorFile): Refusal | null {
  const known = new Map([...stateNames(shipped), ...bearers(partiesIn(shipped))]);
  const own = new Map<string, { id: string; first: string }>();
  for (const party of parties) {
    const names = namesOfParty(party);
    const [first = party.id] = names;
    if (names.length === 0) return { key: 'error_actor_empty', values: [] };
    if (names.length > MAX_ACTOR_NAMES) return { key: 'error_actor_names', values: [shortName(first), String(MAX_ACTOR_NAMES)] };
    for (const name of names) {
      const refused = refusedName(name);
      if (refused) return refused;
      const [shippedBearer, ownBearer] = [known.get(comparable(name)), own.get(comparable(name))];
      if (shippedBearer !== undefined) return { key: 'error_actor_known', values: [shortName(name), shortName(shippedBearer)] };
      if (ownBearer !== undefined && ownBearer.id !== party.id) return { key: 'error_actor_twice', values: [shortName(name), shortName(ownBearer.first)] };
      own.set(comparable(name), { id: party.id, first });
    }
  }
  return null;
}

function refusedTies(file: ActorFile, shipped: ActorFile): Refusal | null {
  const mine = new Map(partiesIn(file).map((p) => [p.id, namesOfParty(p)[0] ?? p.id]));
  const ids = new Set([...mine.keys(), ...partiesIn(shipped).map((p) => p.id)]);
  const homeless = file.organs.find((o) => !ids.has(o.state) || !o.state.startsWith('state:'));
  if (homeless) return { key: 'error_actor_state', values: [shortName(namesOfParty(homeless)[0] ?? homeless.id)] };
  const stray = file.edges.find((e) => !mine.has(e.from) || !ids.has(e.to) || e.to === e.from);
  return stray ? { key: 'error_actor_tie', values: [shortName(mine.get(stray.from) ?? stray.from), shortName(stray.to)] } : null;
}

/**
 * Checks a reader's own actors as a whole against the table that ships: how many, their names, whom they are tied to. A name of the shipped table is refused
 * with whose it is; so is a name that two of the reader's own would bear.
 */
export function refusedActors(file: ActorFile, shipped: ActorFile): Refusal | null {
  const parties = partiesIn(file);
  if (parties.length > MAX_OWN_ACTORS || file.edges.length > MAX_OWN_ACTORS * 4) return { key: 'error_actors_many', values: [String(MAX_OWN_ACTORS)] };
  const shippedIds = new Set(partiesIn(shipped).map((p) => p.id));
  const ids = new Set<string>();
  for (const party of parties) {
    const name = shortName(namesOfParty(party)[0] ?? party.id);
    if (shippedIds.has(party.id)) return { key: 'error_actor_shipped', values: [name, shortName(party.id)] };
    if (!ID.test(party.id) || ids.has(party.id)) return { key: 'error_actor_id', values: [name, shortName(party.id)] };
    ids.add(party.id);
  }
  return refusedNames(parties, shipped) ?? refusedTies(file, shipped);
}
