import type { ActorFile } from '../../lib/model/actor';

/** Words that tell no actor from another. */
const EMPTY = new Set(
  'the and for from with his her its their they them she him this that those who whom which some all one hackers hacker hacking hacked group groups gang crew team government state states linked backed sponsored based suspected actors actor officers officer agents agent intelligence military service services special agency men man people person'.split(' '),
);

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[’‘`´]/g, "'");
export const wordsOf = (text: string): string[] => (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word !== 's');

/** Words that make a country's adjective the name of a body of that state. */
const BODY = new Set('intelligence military army navy service services agency directorate bureau ministry officers agents unit'.split(' '));

/** Names to keys: "C:KV" for a state, "O:KV" for a body of it, the id for a group, a persona or a person. */
export interface NameIndex {
  keyOf: ReadonlyMap<string, string>;
  longest: number;
}

const stateKey = (id: string): string => `C:${id.slice(id.indexOf(':') + 1, id.indexOf(':') + 3).toUpperCase()}`;

/** An index of every English name in the table. A later entry never takes a name from an earlier one. */
export function nameIndex(actors: ActorFile): NameIndex {
  const keyOf = new Map<string, string>();
  const add = (name: string, key: string): void => {
    const folded = wordsOf(name).join(' ');
    if (folded !== '' && !keyOf.has(folded)) keyOf.set(folded, key);
  };
  for (const { id, names, demonyms, capitals, metonyms } of actors.states)
    for (const name of [...(names.en ?? []), ...(demonyms.en ?? []), ...capitals, ...(metonyms.en ?? [])]) add(name, stateKey(id));
  for (const { state, names } of actors.organs) for (const name of names.en ?? []) add(name, stateKey(state).replace('C', 'O'));
  for (const { id, names } of [...actors.groups, ...actors.personas, ...actors.people]) for (const name of names.en ?? []) add(name, id);
  return { keyOf, longest: Math.max(1, ...[...keyOf.keys()].map((name) => name.split(' ').length)) };
}

const OF_A_STATE = /^(?:state|linked|nationals|territory|organ):(\p{L}{2})(?:$|\/)/u;
const WITH_ID = /^(state|linked|nationals|territory|organ|group|persona|person):(.+)$/u;

/** A body of a state stands for the state too. */
const withState = (keys: Set<string>): Set<string> => new Set([...keys, ...[...keys].filter((key) => key.startsWith('O:')).map((key) => key.replace('O', 'C'))]);

/**
 * The keys by which two ways of naming an actor can be seen to mean one: index keys of known names, and what distinctive words are left. A body of a state has
 * its state's key as well.
 */
export function actorKeys(names: readonly (string | null | undefined)[], index: NameIndex): Set<string> {
  const keys = new Set<string>();
  for (const name of names) {
    if (name === null || name === undefined) continue;
    const state = OF_A_STATE.exec(name);
    if (state?.[1] !== undefined) {
      keys.add(`${name.startsWith('organ') ? 'O' : 'C'}:${state[1].toUpperCase()}`);
      continue;
    }
    if (WITH_ID.test(name)) keys.add(name);
    const words = wordsOf(name.replace(WITH_ID, '$2'));
    const body = words.some((word) => BODY.has(word));
    for (let i = 0; i < words.length; ) {
      const length = [...Array(index.longest).keys()].map((n) => index.longest - n).find((n) => i + n <= words.length && index.keyOf.has(words.slice(i, i + n).join(' ')));
      const word = words[i] ?? '';
      const known = length === undefined ? undefined : index.keyOf.get(words.slice(i, i + length).join(' '));
      if (known !== undefined) keys.add(body ? known.replace(/^C:/, 'O:') : known);
      else if (word.length > 2 && !EMPTY.has(word)) keys.add(`W:${word}`);
      i += length ?? 1;
    }
  }
  return withState(keys);
}

export const shares = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean => [...a].some((item) => b.has(item));

/** The most specific party is right when it has a key in common; where a body of a state is meant, the state alone is not. */
export function sameActor(wanted: { actor: string; actors_all: readonly string[] }, given: { name: string; id: string | null }, index: NameIndex): boolean {
  const want = actorKeys([wanted.actor, wanted.actor.startsWith('organ:') ? null : wanted.actors_all[0]], index);
  const bodies = new Set([...want].filter((key) => key.startsWith('O:')));
  return shares(bodies.size > 0 ? bodies : want, actorKeys([given.name, given.id], index));
}

const TITLES = new Set('the of a an in for and anonymous president minister prime head chairman chief official officials spokesman spokeswoman spokesperson his her its'.split(' '));
const alike = (a: string, b: string): boolean => a === b || (a.length > 4 && b.length > 4 && a.slice(0, Math.min(a.length, b.length) - 2) === b.slice(0, Math.min(a.length, b.length) - 2));

/**
 * A predicted speaker is right when half of the shorter name's telling words are in both ("Namazov" for "Ramid Namazov"), or when both are unnamed;
 * no speaker is right where the label has none or allows for none.
 */
export function speakerAgrees(wanted: readonly (string | null)[], predicted: { name: string; anonymous: boolean } | null, index: NameIndex): boolean {
  if (predicted === null) return wanted.includes(null);
  const names = wanted.filter((name): name is string => name !== null);
  if (predicted.anonymous && names.some((name) => name.startsWith('anonymous'))) return true;
  const telling = (name: string): string[] => [...new Set(wordsOf(name).filter((word) => !TITLES.has(word)))];
  const have = telling(predicted.name);
  if (have.length > 12) return false;
  return names.some((name) => {
    const want = telling(name);
    const country = (word: string): string | undefined => index.keyOf.get(word);
    const score = (word: string): number => (have.some((h) => alike(h, word)) ? 1 : have.some((h) => country(h) !== undefined && country(h) === country(word)) ? 0.5 : 0);
    const hit = want.reduce((sum, word) => sum + score(word), 0);
    return hit > 0 && hit >= 0.5 * Math.min(want.length, have.length);
  });
}
