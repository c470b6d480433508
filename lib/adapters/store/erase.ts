import { deleteDB } from 'idb';
import { failed, failureOf, succeeded, type Outcome } from './outcome';
import { DATABASE } from './schema';

/** How long another open window may hold up the erasure before the reader is told. */
const BLOCKED_AFTER = 3_000;

/** Deletes the whole database, whatever is in it and whoever wrote it: also one of a newer version, and one that cannot be read. */
export async function eraseDatabase(blockedAfter = BLOCKED_AFTER): Promise<Outcome<null>> {
  const patience: { timer?: ReturnType<typeof setTimeout> } = {};
  const blocked = new Promise<Outcome<null>>((resolve) => {
    patience.timer = setTimeout(() => resolve(failed('error_store_blocked')), blockedAfter);
  });
  try {
    return await Promise.race([deleteDB(DATABASE).then(() => succeeded(null)), blocked]);
  } catch (error) {
    return failureOf(error);
  } finally {
    clearTimeout(patience.timer);
  }
}
