import { partiesIn, namesOfParty, refusedActors, shortName, type Refusal } from '../claims/own-actors';
import { withoutParty } from '../claims/typed-actor';
import { actorFileSchema, type ActorFile } from '../model/actor';
import { MAX_ACTOR_FILE } from '../model/own-actors';
import { isDeeperThan } from '../text/json-depth';
import { faultyLine } from '../text/json-fault';
import { canonicalJson } from './canonical-json';

/** The form of `--actors FILE` and of what is saved from the settings page. */
export const ACTOR_FILE = 'whence/actors@1';
const FORM = /^whence\/actors@(\d{1,6})$/;
/** Deeper nesting than any file of ours has. */
const DEEPEST = 12;
const LISTS = ['states', 'organs', 'groups', 'personas', 'people', 'vendors', 'agencies', 'outlets', 'edges'];

export type ActorFileResult = { ok: true; file: ActorFile } | { ok: false; refusal: Refusal };
const refused = (key: string, ...values: string[]): { ok: false; refusal: Refusal } => ({ ok: false, refusal: { key, values } });

function parsed(text: string): { ok: true; value: object } | { ok: false; refusal: Refusal } {
  const bare = text.replace(/^\ufeff/, '');
  let value: unknown;
  try {
    value = JSON.parse(bare);
  } catch {
    return refused('error_actors_json', String(faultyLine(bare)));
  }
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ok: true, value } : refused('error_actors_form');
}

/** Reads a file of actors. Its form only: whether the actors can be taken is another question (refusedActors). Never throws (J1 to J5). `longest` in UTF-16 units. */
export function readActorFile(text: string, longest = MAX_ACTOR_FILE): ActorFileResult {
  if (text.length > longest) return refused('error_actors_size');
  if (isDeeperThan(text, DEEPEST)) return refused('error_actors_form');
  const json = parsed(text);
  if (!json.ok) return json;
  const form: unknown = Reflect.get(json.value, 'schema');
  const version = typeof form === 'string' ? FORM.exec(form)?.[1] : undefined;
  if (version !== undefined && version !== '1') return refused('error_actors_newer', version);
  if ((form !== undefined && version === undefined) || !LISTS.some((name) => Array.isArray(Reflect.get(json.value, name)))) return refused('error_actors_form');
  const file = actorFileSchema.safeParse(json.value);
  if (file.success) return { ok: true, file: file.data };
  return refused('error_actors_field', shortName((file.error.issues[0]?.path ?? []).map((p) => (typeof p === 'number' ? `[${p + 1}]` : `.${String(p)}`)).join('').replace(/^\./, '')));
}

/** A file's own actors without the names of companies, agencies and outlets, which nobody is held responsible by; and how many of those there were. */
function partiesOnly(file: ActorFile): { file: ActorFile; leftOut: number } {
  const { states, organs, groups, personas, people, edges } = file;
  return { file: actorFileSchema.parse({ states, organs, groups, personas, people, edges }), leftOut: file.vendors.length + file.agencies.length + file.outlets.length };
}

const shape = (file: ActorFile, id: string): string => canonicalJson({ party: partiesIn(file).find((p) => p.id === id), edges: file.edges.filter((e) => e.from === id) });

export interface Import {
  file: ActorFile;
  added: number;
  replaced: number;
  same: number;
  leftOut: number;
}

/**
 * Puts a file's actors beside those that are kept. What is there already, to the letter, stays; what is there with other details is listed and nothing is
 * taken, unless `replace` is said (J6, J7).
 */
export function importActors(kept: ActorFile, incoming: ActorFile, shipped: ActorFile, replace: boolean): { ok: true; value: Import } | { ok: false; refusal: Refusal } {
  const { file, leftOut } = partiesOnly(incoming);
  const mine = new Set(partiesIn(kept).map((p) => p.id));
  const known = partiesIn(file).filter((p) => mine.has(p.id));
  const other = known.filter((p) => shape(kept, p.id) !== shape(file, p.id));
  if (other.length > 0 && !replace) return refused('error_actors_differ', String(other.length), other.slice(0, 3).map((p) => shortName(namesOfParty(p)[0] ?? p.id)).join(', '));
  const inFile = new Set(partiesIn(file).map((p) => p.id));
  const edges = kept.edges.filter((e) => !inFile.has(e.from));
  const rest = known.reduce((sum, p) => withoutParty(sum, p.id), kept);
  const joined: ActorFile = {
    ...rest,
    states: [...rest.states, ...file.states],
    organs: [...rest.organs, ...file.organs],
    groups: [...rest.groups, ...file.groups],
    personas: [...rest.personas, ...file.personas],
    people: [...rest.people, ...file.people],
    edges: [...edges, ...file.edges],
  };
  const refusal = refusedActors(joined, shipped);
  if (refusal) return { ok: false, refusal };
  return { ok: true, value: { file: joined, added: partiesIn(file).length - known.length, replaced: other.length, same: known.length - other.length, leftOut } };
}

/** The file's text: sorted keys, so the same actors always give the same bytes. */
export function actorFileText(file: ActorFile): string {
  const { states, organs, groups, personas, people, edges } = file;
  const byId = <T extends { id: string }>(list: readonly T[]): T[] => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
  const ties = [...edges].sort((a, b) => (`${a.from} ${a.to} ${a.type}` < `${b.from} ${b.to} ${b.type}` ? -1 : 1));
  return canonicalJson({ schema: ACTOR_FILE, states: byId(states), organs: byId(organs), groups: byId(groups), personas: byId(personas), people: byId(people), edges: ties });
}
