import * as z from 'zod/mini';
import { asWritten } from '../../model/as-written';
import { dossierRowSchema, listingRowSchema } from './schema';
import type { SessionArea } from './tab-pages';

const KEY = 'recorded';
const recordedSchema = z.object({ of: z.string(), dossiers: z.array(dossierRowSchema), listings: z.array(listingRowSchema) });

/** The casebook as lists have it. */
export type RecordedLists = Omit<z.infer<typeof recordedSchema>, 'of'>;

/** The casebook's incidents as they were judged, in the browser's session memory: each life of the worker would judge all of them anew. Nothing of the reader's is in it. */
export interface RecordedKeeper {
  /** those that were made of just this; null where there are none */
  load(of: string): Promise<RecordedLists | null>;
  /** Where there is no room for them they are made again. */
  keep(of: string, lists: RecordedLists): Promise<void>;
}

export function recordedIn(area: Pick<SessionArea, 'get' | 'set'>): RecordedKeeper {
  return {
    async load(of) {
      const kept = asWritten(recordedSchema, (await area.get(KEY).catch(() => ({}) as Record<string, unknown>))[KEY]);
      return kept?.of === of ? kept : null;
    },
    keep: (of, { dossiers, listings }) => area.set({ [KEY]: { of, dossiers, listings } }).catch(() => undefined),
  };
}
