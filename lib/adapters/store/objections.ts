import { MAX_OBJECTIONS } from '../../model/limits';
import { objectionSchema, type Objection } from '../../model/objection';
import type { Connection } from './connection';
import { StoreProblem, type Outcome } from './outcome';
import { committed } from './writing';

export interface ObjectionStore {
  /** All objections that can be read, the oldest first. */
  objections(): Promise<Outcome<Objection[]>>;
  /** Writes one in the place of any of the same id; the answer comes after the commit. */
  putObjection(objection: Objection): Promise<Outcome<Objection>>;
  /** Takes one out and gives it back; null where there is none. */
  removeObjection(id: string): Promise<Outcome<Objection | null>>;
}

function change(db: Connection) {
  const tx = db.transaction('objections', 'readwrite', { durability: 'strict' });
  const finished = tx.done.then(() => true);
  finished.catch(() => undefined);
  return { tx, finished };
}

/** What the reader holds against verdicts: in the same database as the reports, in a table of its own. */
export function objectionStore(attempt: <Value>(work: (db: Connection) => Promise<Value>) => Promise<Outcome<Value>>): ObjectionStore {
  return {
    objections: () =>
      attempt(async (db) => {
        const rows: unknown[] = await db.getAll('objections');
        const read = rows.flatMap((row) => objectionSchema.safeParse(row).data ?? []);
        return read.sort((a, b) => (a.written < b.written ? -1 : a.written > b.written ? 1 : a.id < b.id ? -1 : 1));
      }),
    putObjection: (objection) =>
      attempt(async (db) => {
        const { tx, finished } = change(db);
        const isNew = (await tx.store.getKey(objection.id)) === undefined;
        if (isNew && (await tx.store.count()) >= MAX_OBJECTIONS) throw new StoreProblem('error_objections_many');
        await committed(tx, (async () => tx.store.put(objection))(), finished);
        return objection;
      }),
    removeObjection: (id) =>
      attempt(async (db) => {
        const { tx, finished } = change(db);
        const row: unknown = await tx.store.get(id);
        await committed(tx, (async () => tx.store.delete(id))(), finished);
        return objectionSchema.safeParse(row).data ?? null;
      }),
  };
}
