import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { importItemSchema, type ImportItem } from '../../model/import';
import { failureOf, succeeded, type Outcome } from './outcome';

/** A file on its way in lies in a database of its own: nothing of it stands among what is kept before it is taken in. */
export const STAGING = 'whence-import';

interface Staged extends DBSchema {
  staged: { key: [string, number]; value: { import: string; n: number; of: number; item: unknown } };
}

export interface Staging {
  /** Lays entries down from their place in the file on, which has so many in all. Sent again, they lie there once. */
  put(id: string, from: number, of: number, items: readonly ImportItem[]): Promise<Outcome<{ staged: number }>>;
  /** The entries of one file in its order; none where not all of them lie there as they were sent: half a file is never taken in. */
  all(id: string): Promise<Outcome<ImportItem[]>>;
  /** Forgets one file, or all of them. */
  clear(id: string | null): Promise<Outcome<null>>;
}

const rangeOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id, 0], [id, Infinity]);

/** Opens its database for each piece of work: files are seldom taken in. */
export function stagingStore(): Staging {
  async function attempt<Value>(work: (db: IDBPDatabase<Staged>) => Promise<Value>): Promise<Outcome<Value>> {
    try {
      const db = await openDB<Staged>(STAGING, 1, {
        upgrade: (fresh) => void fresh.createObjectStore('staged', { keyPath: ['import', 'n'] }),
        blocking: (_current, _blocked, event) => void (event.target instanceof IDBDatabase && event.target.close()),
      });
      try {
        return succeeded(await work(db));
      } finally {
        db.close();
      }
    } catch (error) {
      return failureOf(error);
    }
  }
  return {
    put: (id, from, of, items) =>
      attempt(async (db) => {
        const tx = db.transaction('staged', 'readwrite', { durability: 'strict' });
        const finished = tx.done;
        finished.catch(() => undefined);
        await Promise.all(items.map((item, i) => tx.store.put({ import: id, n: from + i, of, item })));
        await finished;
        return { staged: items.length };
      }),
    all: (id) =>
      attempt(async (db) => {
        const rows = await db.getAll('staged', rangeOf(id));
        const items = rows.flatMap(({ item }) => importItemSchema.safeParse(item).data ?? []);
        return items.length === rows.length && rows.every(({ n, of }, place) => n === place && of === rows.length) ? items : [];
      }),
    async clear(id) {
      if (id !== null) return attempt(async (db) => (await db.delete('staged', rangeOf(id)), null));
      try {
        await deleteDB(STAGING);
        return succeeded(null);
      } catch (error) {
        return failureOf(error);
      }
    },
  };
}
