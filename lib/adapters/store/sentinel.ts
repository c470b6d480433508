import * as z from 'zod/mini';
import { keptUnder } from '../kept-rows';

/**
 * What we remember of the store outside of it: browsers empty a damaged IndexedDB without a word (S6), and only this tells an empty store
 * from a lost one. `count`, of reports, and `annotations` never exceed what was committed, so a store that holds fewer has lost some.
 */
export const sentinelSchema = z.object({ created: z.iso.datetime(), version: z.int(), count: z.int().check(z.nonnegative()), annotations: z._default(z.int().check(z.nonnegative()), 0), lastWrite: z.iso.datetime() });
export type Sentinel = z.infer<typeof sentinelSchema>;

/** The part of `storage.local` that is needed. */
export interface KeyArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

const KEY = 'store_sentinel';

export interface SentinelKeeper {
  /** null where there is none that can be read. Throws KeptUnreadable where the browser does not tell: that is not to know, and an empty store may then be a lost one. */
  read(): Promise<Sentinel | null>;
  write(sentinel: Sentinel): Promise<void>;
}

/** Reads and writes the sentinel. One of another shape counts as none: a full store without a sentinel is no loss (S7). */
export function sentinelIn(area: KeyArea): SentinelKeeper {
  return {
    read: async () => sentinelSchema.safeParse(await keptUnder(area, KEY)).data ?? null,
    write: (sentinel) => area.set({ [KEY]: sentinel }),
  };
}
