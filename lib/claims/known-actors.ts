import type { ActorFile } from '../model/actor';
import type { NamedActor } from '../model/claim';
import { comparable } from '../text/fold';
import { namesOfParty, partiesIn } from './own-actors';

/** So many are offered at once. */
const OFFERED = 12;

/** The party that a name surely means, by the id of the table; null where it means none, or several. */
export function actorNamed(name: string, actors: ActorFile): string | null {
  const wanted = comparable(name);
  const ids = new Set(partiesIn(actors).filter((party) => [...namesOfParty(party), ...(party.ambiguous ?? [])].some((one) => comparable(one) === wanted)).map(({ id }) => id));
  const [id] = ids;
  return ids.size === 1 && id !== undefined ? id : null;
}

/** Parties with a name that begins so, or one of whose words does; each by the name that it is shown by in `language`. The beginnings of whole names come first. */
export function actorsBeginning(text: string, actors: ActorFile, language: string): NamedActor[] {
  const wanted = comparable(text);
  if (wanted === '') return [];
  const found = partiesIn(actors).flatMap((party) => {
    const names = namesOfParty(party).map(comparable);
    const begins = names.some((name) => name.startsWith(wanted));
    if (!begins && !names.some((name) => name.includes(` ${wanted}`))) return [];
    return [{ id: party.id, name: (party.names[language] ?? party.names['en'] ?? Object.values(party.names)[0])?.[0] ?? party.id, begins }];
  });
  found.sort((a, b) => Number(b.begins) - Number(a.begins) || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1));
  return found.slice(0, OFFERED).map(({ id, name }) => ({ id, name }));
}
