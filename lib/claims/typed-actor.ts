import type { ActorEdge, ActorFile } from '../model/actor';
import type { OwnActor, OwnKind, OwnTie, TypedActor } from '../model/own-actors';
import { isoDateSchema, webAddressSchema } from '../model/vocabulary';
import { comparable } from '../text/fold';
import { namesOfParty, partiesIn, shortName, type Refusal } from './own-actors';

type Party = ReturnType<typeof partiesIn>[number];

const KIND_OF: Record<string, OwnKind> = { group: 'group', company: 'organisation', person: 'person', organ: 'state_body', persona: 'persona', state: 'state' };
const PREFIX: Record<OwnKind, string> = { group: 'group', organisation: 'company', person: 'person', state_body: 'organ', persona: 'persona', state: 'state' };

const kindOf = (id: string): OwnKind => KIND_OF[id.slice(0, id.indexOf(':'))] ?? 'group';
const clean = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Names typed by a reader: tidied, each once, empty lines left out. */
export function typedNames(typed: TypedActor): string[] {
  const names = [typed.name, ...typed.otherNames].map(clean);
  return names.filter((name, i) => (i === 0 || name !== '') && names.findIndex((other) => comparable(other) === comparable(name)) === i);
}

/** The state or body that is meant by a typed name or id, among all that an actor can be tied to. */
function targetOf(to: string, own: ActorFile, shipped: ActorFile): string | null {
  const all = [...partiesIn(shipped), ...partiesIn(own)];
  const wanted = comparable(to);
  return (all.find((p) => p.id === to.trim()) ?? all.find((p) => /^(?:state|organ|group|company):/.test(p.id) && namesOfParty(p).some((name) => comparable(name) === wanted)))?.id ?? null;
}

function edgeOf(from: string, to: string, { type, source, date }: OwnTie): ActorEdge | Refusal {
  const [address, day] = [source.trim(), date.trim()];
  if (day !== '' && !isoDateSchema.safeParse(day).success) return { key: 'error_actor_date', values: [shortName(day)] };
  if (address !== '' && !webAddressSchema.safeParse(address).success) return { key: 'error_actor_address', values: [shortName(address)] };
  if (address !== '' && day === '') return { key: 'error_actor_undated', values: [] };
  // What a reader read somewhere is a report of a tie, no more; without an address it is nobody's finding.
  const level = address === '' ? ('UNSUBSTANTIATED' as const) : ('SUSPECTED' as const);
  return {
    from,
    to,
    type,
    ...(day !== '' ? { levels: [[day, level] as [string, typeof level]] } : {}),
    ...(address === '' ? {} : { source: { url: address, checked: day } }),
  };
}

/** The state of a tie's target: "RU" of "state:RU" and of "organ:RU/GRU". */
const stateOf = (id: string): string | null => /^(?:state|organ):([^/]{1,40})/.exec(id)?.[1] ?? null;

function freshId(kind: OwnKind, name: string, state: string | null, taken: ReadonlySet<string>): string {
  const slug = comparable(name).replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').slice(0, 60) || 'x';
  const stem = `${PREFIX[kind]}:${kind === 'state_body' ? `${state ?? ''}/` : ''}own-${slug}`;
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? stem : `${stem}-${String(n)}`;
    if (!taken.has(id)) return id;
  }
}

/** A file without one party and its ties. */
export function withoutParty(file: ActorFile, id: string): ActorFile {
  const others = <T extends Party>(list: readonly T[]): T[] => list.filter((p) => p.id !== id);
  return { ...file, states: others(file.states), organs: others(file.organs), groups: others(file.groups), personas: others(file.personas), people: others(file.people), edges: file.edges.filter((e) => e.from !== id && e.to !== id) };
}

function put(file: ActorFile, kind: OwnKind, party: Party, target: string | null): ActorFile {
  const state = target === null ? null : stateOf(target);
  if (kind === 'state_body') return { ...file, organs: [...file.organs, { ...party, state: `state:${state ?? ''}` }] };
  if (kind === 'person') return { ...file, people: [...file.people, party] };
  if (kind === 'persona') return { ...file, personas: [...file.personas, party] };
  return { ...file, groups: [...file.groups, { ...party, ambiguous: party.ambiguous ?? [], country: state === null ? null : `state:${state}` }] };
}

const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((x) => b.includes(x));

/** The tie that the settings page shows of an actor; a file may hold more of them. */
function shownEdge(id: string, file: ActorFile): ActorEdge | undefined {
  return file.edges.find((e) => e.from === id && (e.type === 'part_of' || e.type === 'attributed_to'));
}

function sameTie(a: OwnActor['tie'], typed: TypedActor['tie'], file: ActorFile, shipped: ActorFile): boolean {
  if (a === null || typed === null) return a === typed;
  return a.type === typed.type && a.source === typed.source.trim() && a.date === typed.date.trim() && targetOf(a.to, file, shipped) === targetOf(typed.to, file, shipped);
}

/** What is typed says exactly what is kept already: a message that comes twice changes nothing. */
function isKept(typed: TypedActor, file: ActorFile, shipped: ActorFile): boolean {
  const [name, ...otherNames] = typedNames(typed);
  return ownActors(file, shipped).some((a) => a.kind === typed.kind && a.name === name && same(a.otherNames, otherNames) && same(a.ordinary, typed.ordinary.map(clean)) && sameTie(a.tie, typed.tie, file, shipped));
}

/** The tie as typed; one that was not touched keeps what a file told of it (its history, its level). */
function typedEdges(id: string, target: string | null, typed: TypedActor, before: Party | undefined, file: ActorFile, shipped: ActorFile): ActorEdge[] | Refusal {
  const shown = before ? shownEdge(before.id, file) : undefined;
  const further = before ? file.edges.filter((e) => e.from === before.id && e !== shown).map((e) => ({ ...e, from: id })) : [];
  const untouched = before && shown && sameTie(ownActors(file, shipped).find((a) => a.id === before.id)?.tie ?? null, typed.tie, file, shipped);
  if (untouched) return [...further, { ...shown, from: id }];
  // A body is part of its state by what it is.
  const plain = id.startsWith('organ:') && target?.startsWith('state:') === true && typed.tie?.source.trim() === '' && typed.tie.date.trim() === '';
  if (typed.tie === null || target === null || plain) return further;
  const edge = edgeOf(id, target, typed.tie);
  return 'key' in edge ? edge : [...further, edge];
}

/**
 * Adds or changes one actor in a reader's own file, as it was typed. The whole is still to be checked (refusedActors). An actor keeps its kind and its id, but
 * for a state body that goes to another state; ties of other actors follow it.
 */
export function withTyped(file: ActorFile, typed: TypedActor, shipped: ActorFile): ActorFile | Refusal {
  if (typed.id === null && isKept(typed, file, shipped)) return file;
  const before = typed.id === null ? undefined : partiesIn(file).find((p) => p.id === typed.id);
  if (typed.id !== null && !before) return { key: 'error_actor_gone', values: [] };
  const kind = before ? kindOf(before.id) : typed.kind;
  if (kind === 'state' || (!before && kind === 'persona')) return { key: 'error_actor_kind', values: [] };
  const names = typedNames(typed);
  const [name = ''] = names;
  const target = typed.tie === null ? null : targetOf(typed.tie.to, file, shipped);
  if (typed.tie !== null && (target === null || target === before?.id)) return { key: 'error_actor_target', values: [shortName(typed.tie.to)] };
  if (kind === 'state_body' && (target === null || stateOf(target) === null)) return { key: 'error_actor_state', values: [shortName(name)] };
  const moved = kind === 'state_body' && before !== undefined && stateOf(before.id) !== stateOf(target ?? '');
  const taken = new Set([...partiesIn(file), ...partiesIn(shipped)].map((p) => p.id));
  const id = before && !moved ? before.id : freshId(kind, name, target === null ? null : stateOf(target), taken);
  const ordinary = typed.ordinary.map(clean).filter((n) => names.includes(n));
  const party: Party = { id, names: { '*': names }, ...(ordinary.length > 0 ? { ambiguous: ordinary } : {}) };
  const edges = typedEdges(id, target, typed, before, file, shipped);
  if ('key' in edges) return edges;
  const following = file.edges.filter((e) => e.to === before?.id && e.from !== before.id).map((e) => ({ ...e, to: id }));
  const added = put(before ? withoutParty(file, before.id) : file, kind, party, target);
  return { ...added, edges: [...added.edges, ...following, ...edges] };
}

function tieOf(id: string, file: ActorFile, nameOf: (id: string) => string): OwnActor['tie'] {
  const edge = shownEdge(id, file);
  if (edge) return { to: nameOf(edge.to), type: edge.type === 'part_of' ? 'part_of' : 'attributed_to', source: edge.source?.url ?? '', date: edge.source?.checked ?? edge.levels?.[0]?.[0] ?? '' };
  const organ = file.organs.find((o) => o.id === id);
  return organ ? { to: nameOf(organ.state), type: 'part_of', source: '', date: '' } : null;
}

/** The reader's own actors as the settings page shows them, by name. */
export function ownActors(file: ActorFile, shipped: ActorFile): OwnActor[] {
  const names = new Map([...partiesIn(shipped), ...partiesIn(file)].map((p) => [p.id, namesOfParty(p)[0] ?? p.id]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  return partiesIn(file)
    .map((party): OwnActor => {
      const [name = party.id, ...otherNames] = namesOfParty(party);
      return { id: party.id, kind: kindOf(party.id), name, otherNames, ordinary: party.ambiguous ?? [], tie: tieOf(party.id, file, nameOf) };
    })
    .sort((a, b) => (comparable(a.name) < comparable(b.name) ? -1 : 1));
}
