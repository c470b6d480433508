import { NO_ACTORS } from '../../claims/own-actors';
import { keptActorsSchema, type KeptActors } from '../../model/own-actors';
import { inTurn } from '../../in-turn';
import type { LocalArea } from './settings';

const KEY = 'own_actors';
/** Where what could not be read is set aside before anything else is written in its place. */
const ASIDE = 'own_actors_unreadable';

export const NOTHING_KEPT: KeptActors = { file: NO_ACTORS, undo: null };

export interface OwnActorsKeeper {
  /** What is kept; the same value until it is changed. `unreadable` where something is there that no version of ours wrote (S7). */
  load(): Promise<{ kept: KeptActors; unreadable: boolean }>;
  /** Reads, edits and writes; one change after another, so none is lost. An edit that gives back what it was given writes nothing. */
  change(edit: (kept: KeptActors) => KeptActors): Promise<KeptActors>;
}

/**
 * The reader's own actors, in the browser's storage for settings. They are read once in a worker's life: nobody else writes there. A failed reading or writing
 * throws, and is tried anew the next time.
 */
export function ownActorsIn(area: LocalArea): OwnActorsKeeper {
  const held: { loaded: Promise<{ kept: KeptActors; unreadable: boolean }> | null } = { loaded: null };
  const turn = inTurn();

  async function read(): Promise<{ kept: KeptActors; unreadable: boolean }> {
    const raw = (await area.get(KEY))[KEY];
    const parsed = keptActorsSchema.safeParse(raw);
    return parsed.success ? { kept: parsed.data, unreadable: false } : { kept: NOTHING_KEPT, unreadable: raw !== undefined };
  }

  function load(): Promise<{ kept: KeptActors; unreadable: boolean }> {
    if (held.loaded === null) {
      const loading = read();
      held.loaded = loading;
      loading.catch(() => {
        held.loaded = null;
      });
    }
    return held.loaded;
  }

  return {
    load,
    change: (edit) =>
      turn(async () => {
        const { kept, unreadable } = await load();
        const next = edit(kept);
        if (next === kept) return kept;
        if (unreadable) await area.set({ [ASIDE]: (await area.get(KEY))[KEY] });
        await area.set({ [KEY]: next });
        held.loaded = Promise.resolve({ kept: next, unreadable: false });
        return next;
      }),
  };
}
