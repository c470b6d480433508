import type { ClaimActor, NamedActor } from '../model/claim';
import type { Relation } from '../model/vocabulary';

export type ActorKind = 'state' | 'organ' | 'group' | 'linked' | 'nationals' | 'territory' | 'person' | 'persona';

/** A party named in a sentence. `from` and `to` are word indexes; the determiner is left out. */
export interface Mention {
  from: number;
  to: number;
  name: string;
  id: string | null;
  /** what the name can mean, where that is not certain, and the word by which an ordinary word was read as a name (model/claim.ts) */
  candidates?: NamedActor[];
  context?: string;
  kind: ActorKind;
  /** "RU" for whatever is Russian */
  state: string | null;
  /** wider parties that the same words name: "Russian-linked group APT29" */
  wider: ClaimActor['also'];
  /** people told of for the first time: "a man", not "the man" */
  fresh?: boolean;
  /** how the words name it */
  form: 'name' | 'demonym' | 'possessive' | 'anaphor' | 'described' | 'unnamed' | 'capital';
  /** true where it only qualifies another noun ("Russian banks") and so cannot act */
  adjective: boolean;
  preposition: string | null;
  /** the first word of a word for an act that it directly qualifies ("Russian hacking"), or -1 */
  actAt: number;
}

/** The relation that naming a party of this kind states (model.md 2.3). */
export const RELATION_OF: Readonly<Record<ActorKind, Relation>> = {
  state: 'state_unspecified',
  organ: 'organ',
  group: 'group',
  linked: 'state_linked',
  nationals: 'nationals',
  territory: 'territory',
  person: 'person',
  persona: 'persona',
};

/** A mention's name as a claim keeps it: with what it can mean, where that is not certain. */
export function namedIn({ name, id, candidates, context }: Mention): Omit<ClaimActor, 'also'> {
  return { name, id, ...(candidates ? { candidates } : {}), ...(context === undefined ? {} : { context }) };
}

/** The most specific first: of several parties that one speaker names for one act, the first is the claim's actor. */
export const SPECIFICITY: readonly ActorKind[] = ['person', 'persona', 'group', 'organ', 'state', 'linked', 'nationals', 'territory'];

/** True where one mention may be a wider or narrower name of what the other names. */
export function isKin(a: Mention, b: Mention): boolean {
  if (a.id !== null && a.id === b.id) return true;
  if (a.name.length === b.name.length && a.name.toLowerCase() === b.name.toLowerCase()) return true;
  if (a.state !== null && a.state === b.state) return a.kind !== 'person' && b.kind !== 'person';
  const tied = (x: Mention, y: Mention): boolean => x.wider.some((w) => w.id !== null && (w.id === y.id || (y.state !== null && stateOf(w.id) === y.state)));
  return tied(a, b) || tied(b, a);
}

/** "RU" of "linked:RU" or "organ:RU/SVR". */
function stateOf(id: string): string {
  return (id.split(':')[1] ?? '').split('/')[0] ?? '';
}
