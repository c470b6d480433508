import { willBeWritten, type Connection } from './connection';
import { WRITTEN } from './schema';
import { noteWrite, type Written } from './write-log';

/** One transaction over everything that is written, and its end. `written` says how much of that it is, where it is less. */
export function writing(db: Connection, written: Written = 'anything') {
  willBeWritten(db);
  noteWrite(db, written);
  const tx = db.transaction(WRITTEN, 'readwrite', { durability: 'strict' });
  const finished = tx.done.then(() => true);
  // Heard in `committed` in any case; this only keeps an early abort from counting as unheard (S20).
  finished.catch(() => undefined);
  return { tx, finished };
}

/**
 * Waits for the commit, the only thing that means "saved". When a transaction ends in an abort its open requests fail first, all
 * alike; why it was aborted is said last, by the transaction itself.
 */
export async function committed(tx: { abort: () => void }, putting: Promise<unknown>, finished: Promise<unknown>): Promise<void> {
  const stopped = putting.catch((error: unknown) => {
    try {
      tx.abort();
    } catch {
      // it has ended already
    }
    throw error;
  });
  const [put, commit] = await Promise.allSettled([stopped, finished]);
  if (commit.status === 'fulfilled') return;
  const aborted = commit.reason instanceof DOMException && commit.reason.name === 'AbortError';
  throw aborted && put.status === 'rejected' ? put.reason : commit.reason;
}
