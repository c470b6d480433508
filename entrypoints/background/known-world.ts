import type { OwnActorsKeeper } from '../../lib/adapters/settings/own-actors';
import { partiesIn, withActors } from '../../lib/claims/own-actors';
import type { ActorFile } from '../../lib/model/actor';
import type { World } from '../../lib/model/world';

/**
 * What ships, with the reader's own actors. It stays the same value until either changes: the tables that articles are read with are made once for each, so
 * a page is not kept waiting by actors that did not change. Actors that cannot be read leave the shipped world as it is.
 */
export function knownWorld(shipped: () => Promise<World>, own: OwnActorsKeeper): () => Promise<World> {
  const held: { world: World | null; base: World | null; file: ActorFile | null } = { world: null, base: null, file: null };
  return async () => {
    const [base, loaded] = await Promise.all([shipped(), own.load().catch(() => null)]);
    const file = loaded?.kept.file ?? null;
    if (file === null || partiesIn(file).length === 0) return base;
    if (held.world === null || held.base !== base || held.file !== file) Object.assign(held, { base, file, world: withActors(base, file) });
    return held.world ?? base;
  };
}
