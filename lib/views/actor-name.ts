import type { ClaimActor } from '../model/claim';
import type { World } from '../model/world';
import { sayEither, type Say } from './say';

const first = (names: Record<string, string[]>, locale: string): string | undefined => (names[locale] ?? names.en ?? Object.values(names)[0])?.[0];

/**
 * The reader's name of an actor id: "group:APT29" → "APT29", "territory:RU" → "the territory of Russia". `fallback` is the report's own
 * word, used where no table knows the id.
 */
export function actorName(id: string | null, fallback: string, world: World, say: Say): string {
  if (id === null) return fallback;
  const [kind = '', rest = ''] = [id.slice(0, id.indexOf(':')), id.slice(id.indexOf(':') + 1)];
  const { states, organs, groups, personas, people } = world.actors;
  const known = [...states, ...organs, ...groups, ...personas, ...people].find((entry) => entry.id === id);
  if (known) return first(known.names, say.locale) ?? fallback;
  const country = states.find((state) => state.id === `state:${rest.split('/')[0]}`);
  const countryName = country ? (first(country.names, say.locale) ?? rest) : rest;
  if (kind === 'territory' || kind === 'nationals' || kind === 'linked') return say(`actor_${kind}`, countryName);
  if (kind === 'organ' && country) return say('actor_organ_unnamed', countryName);
  return fallback || rest;
}

/** "APT29, Russia": the most specific party, and the wider ones said of the same deed; `otherwise` says what a party is called instead, or null. */
export function actorNames(actor: { name: string; id: string | null; also: { name: string; id: string | null }[] }, world: World, say: Say, otherwise: (party: { name: string; id: string | null }) => string | null = () => null): string {
  const names = [actor, ...actor.also].map((party) => otherwise(party) ?? actorName(party.id, party.name, world, say));
  return [...new Set(names)].join(', ');
}

/**
 * What a reader should know of a claim's names, a sentence each: which they added themselves, and what a name can mean that does not tell who is meant (WHY17). Nothing is said
 * of a name where `called` puts something else in its place.
 */
export function actorNotes(actor: ClaimActor, world: World, say: Say, called: (name: string) => string = (name) => name): string[] {
  const hidden = (names: readonly string[]): boolean => names.some((name) => called(name) !== name);
  const notes = [actor, ...actor.also].flatMap(({ name, candidates = [], context }) => {
    const meant = candidates.map((c) => actorName(c.id, c.name, world, say));
    if (hidden([name, ...meant])) return [];
    if (meant.length > 1) return [say('reason_WHY17', name, sayEither(say, meant))];
    return context !== undefined && meant[0] !== undefined ? [say('reason_WHY17_word', name, meant[0], context)] : [];
  });
  const parties = [actor, ...actor.also].flatMap(({ id, name, candidates = [] }) => [{ id, name }, ...candidates]);
  const own = parties.filter(({ id, name }) => id !== null && world.own?.has(id) === true && !hidden([actorName(id, name, world, say)])).map(({ id, name }) => say('added_by_you', actorName(id, name, world, say)));
  return [...new Set([...own, ...notes])];
}
