import type { ActorFile } from '../model/actor';
import { comparable } from '../text/fold';

/** So many names of an article are kept, each so long at most. */
const MOST_NAMES = 60;
const LONGEST_NAME = 80;
/** Words that a name holds at most. */
const LONGEST_RUN = 7;

const TOKEN = /[\p{L}\p{N}]+(?:[-.'’&][\p{L}\p{N}]+)*/gu;
const CAPITAL = /^\p{Lu}/u;
/** "NotPetya", "J2-8243", "APT": a name by its own shape, also where a sentence begins. */
const SHAPED = /^\p{Lu}.*[\p{Lu}\p{N}]/u;

interface Run {
  name: string;
  count: number;
  /** seen where capitals mean something: inside a sentence, of several words, or shaped like a name */
  sure: boolean;
}

const accusables = new WeakMap<ActorFile, ReadonlySet<string>>();

/** Words for actors that texts hold responsible: no material for matching (model.md 2.7). Made once for each table. */
function accusable(actors: ActorFile): ReadonlySet<string> {
  const known = accusables.get(actors);
  if (known) return known;
  const { states, organs, groups, personas, people } = actors;
  const names = [
    ...[...organs, ...groups, ...personas, ...people].flatMap((entry) => Object.values(entry.names).flat()),
    ...states.flatMap((s) => [...Object.values(s.names).flat(), ...Object.values(s.demonyms).flat(), ...Object.values(s.metonyms).flat(), ...s.capitals]),
  ];
  const made = new Set(names.map(comparable));
  accusables.set(actors, made);
  return made;
}

/** Runs of capitalised words as they stand in the text, with where each begins. */
function* runsIn(text: string): Generator<{ words: string[]; start: number }> {
  let words: string[] = [];
  let start = 0;
  let end = -1;
  for (const match of text.matchAll(TOKEN)) {
    const [token] = match;
    const follows = words.length > 0 && words.length < LONGEST_RUN && match.index - end === 1 && /[ \u00a0]/.test(text[end] ?? '');
    if (words.length > 0 && !(follows && CAPITAL.test(token))) {
      yield { words, start };
      words = [];
    }
    if (CAPITAL.test(token)) {
      if (words.length === 0) start = match.index;
      words.push(token);
      end = match.index + token.length;
    }
  }
  if (words.length > 0) yield { words, start };
}

/** Words of a language that capitals make no name: months and weekdays, and the articles before a name. All in lower case. */
export interface NoNames {
  dates: ReadonlySet<string>;
  articles: ReadonlySet<string>;
}
const NOTHING: NoNames = { dates: new Set(), articles: new Set() };

/** True where a sentence or a line begins: a capital there means nothing. */
function isInitial(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 4), start).replace(/[\s"“”‘’«»(]/g, '');
  return before === '' || /[.!?…:]$/.test(before) || text.slice(Math.max(0, start - 2), start).includes('\n');
}

/**
 * The names that an article mentions, most often named first: organisations, operations, places, people, whatever is written with capitals,
 * without the parties that texts hold responsible. Material for telling incidents apart, in any language with capitals.
 */
export function namesIn(text: string, actors: ActorFile, { dates, articles }: NoNames = NOTHING): string[] {
  const runs = new Map<string, Run>();
  for (const run of runsIn(text)) {
    const { start } = run;
    const words = run.words.length > 1 && articles.has(run.words[0]?.toLowerCase() ?? '') ? run.words.slice(1) : run.words;
    if (words.every((word) => dates.has(word.toLowerCase()))) continue;
    const name = words.join(' ').replace(/['’]s$/u, '');
    if (name.length > LONGEST_NAME || name.length < 2) continue;
    const sure = run.words.length > 1 || SHAPED.test(name) || !isInitial(text, start);
    const known = runs.get(name);
    if (known) runs.set(name, { ...known, count: known.count + 1, sure: known.sure || sure });
    else runs.set(name, { name, count: 1, sure });
  }
  const accused = accusable(actors);
  const kept = [...runs.values()].filter((run) => run.sure && !accused.has(comparable(run.name)));
  return kept.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1)).slice(0, MOST_NAMES).map((run) => run.name);
}
