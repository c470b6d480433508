import type { ActorFile } from '../model/actor';
import type { NamedActor } from '../model/claim';
import { phrasesAt, type Found } from '../text/phrases';
import { bearersOf, type KnownName } from './compiled';
import { textOf, type Reading, type Sentence } from './reading';

/** Words on either side in which a word of the field tells that an ordinary word is meant as a name. */
const NEAR = 6;

/** What a name of the actor table means where it stands. */
export interface Meaning {
  /** null where the name can mean several actors and the text does not tell which */
  id: string | null;
  /** all that the name can mean, where that is not one; an ordinary word read as a name has one candidate and `context` */
  candidates?: NamedActor[];
  /** the word of the field by which an ordinary word was read as a name */
  context?: string;
}

const tables = new WeakMap<ActorFile, ReadonlyMap<string, string>>();

/** The first name of an actor of the table; made once for each table. */
function nameOf(actors: ActorFile, id: string): string {
  const known = tables.get(actors);
  const { organs, groups, personas, people } = actors;
  const names = known ?? new Map([...organs, ...groups, ...personas, ...people].map((a) => [a.id, (a.names['en'] ?? Object.values(a.names)[0])?.[0] ?? a.id]));
  if (!known) tables.set(actors, names);
  return names.get(id) ?? id;
}

/** The nearest word of the field beside a name, or null. */
function contextOf(reading: Reading, sentence: Sentence, found: Found<KnownName>): string | null {
  const near: { words: string; far: number }[] = [];
  for (let at = Math.max(0, found.from - NEAR); at < Math.min(sentence.words.length, found.to + NEAR); at += 1) {
    if (at >= found.from && at < found.to) continue;
    const word = phrasesAt(sentence.words, at, reading.lang.context)[0];
    if (word) near.push({ words: textOf(reading, sentence, word.from, word.to), far: at < found.from ? found.from - at : at - found.to + 1 });
  }
  return near.sort((a, b) => a.far - b.far)[0]?.words ?? null;
}

/**
 * What a name means in this text: its actor; several, where it is shared and the text names none of them or more than one beyond doubt; null where it is an
 * ordinary word here, that is, marked so in the table with no word of the field beside it.
 */
export function meaningOf(reading: Reading, sentence: Sentence, found: Found<KnownName>): Meaning | null {
  const bearers = bearersOf(sentence.words, found, reading.names);
  if (bearers.length === 1 && !found.value.ambiguous) return { id: found.value.id };
  const sure = bearers.filter((b) => b.id !== null && reading.established.has(b.id));
  const meant = sure.length > 0 ? sure : bearers;
  const context = sure.length > 0 ? null : contextOf(reading, sentence, found);
  if (sure.length === 0 && context === null && found.value.ambiguous) return null;
  const actors = reading.world.actors;
  const candidates = meant.flatMap(({ id }) => (id === null ? [] : [{ id, name: nameOf(actors, id) }]));
  if (candidates.length > 1) return { id: null, candidates };
  const [only] = candidates;
  if (!only) return { id: found.value.id };
  return sure.length === 0 && found.value.ambiguous && context !== null ? { id: only.id, candidates, context } : { id: only.id };
}
