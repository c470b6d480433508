import { shelfRow } from '../../views/library-rows';
import type { Connection } from './connection';
import { listingRowSchema, shelfRowSchema } from './schema';
import { committed, writing } from './writing';

type Writing = ReturnType<typeof writing>['tx'];

/** The reports that each incident loses. */
async function lossesOf(tx: Writing, ids: readonly string[]): Promise<Map<string, Set<string>>> {
  const losses = new Map<string, Set<string>>();
  for (const row of await Promise.all(ids.map((id) => tx.objectStore('listings').get(id)))) {
    const listing = listingRowSchema.safeParse(row);
    for (const shelf of listing.success ? listing.data.shelves : []) losses.set(shelf, (losses.get(shelf) ?? new Set()).add(listing.data?.id ?? ''));
  }
  return losses;
}

/** An incident without these reports: gone where none is left, else to be sorted anew by one that is. Returns how many incidents went. */
async function withoutReports(tx: Writing, shelfId: string, gone: ReadonlySet<string>): Promise<number> {
  const [shelves, listings] = [tx.objectStore('shelves'), tx.objectStore('listings')];
  const shelf = shelfRowSchema.safeParse(await shelves.get(shelfId)).data;
  if (shelf === undefined) return 0;
  const members = shelf.members.filter((id) => !gone.has(id));
  const next = listingRowSchema.safeParse(members[0] === undefined ? null : await listings.get(members[0])).data;
  if (next === undefined) {
    await shelves.delete(shelfId);
    return 1;
  }
  await Promise.all([shelves.put(shelfRow({ ...shelf, members })), listings.put({ ...next, pending: 1 })]);
  return 0;
}

/** Removes reports from every table in one transaction: all of them or none. The incidents they were about lose them, or go. */
export async function removeReports(db: Connection, ids: readonly string[]): Promise<void> {
  const { tx, finished } = writing(db);
  const totals = tx.objectStore('totals');
  const total = (await totals.get('reports')) ?? ids.length;
  if (ids.length >= total) {
    const clearing = async (): Promise<unknown> => Promise.all([...(['headers', 'bodies', 'listings', 'shelves'] as const).map((table) => tx.objectStore(table).clear()), totals.put(0, 'reports'), totals.put(0, 'shelves')]);
    return committed(tx, clearing(), finished);
  }
  const losses = await lossesOf(tx, ids);
  const removing = async (): Promise<void> => {
    await Promise.all([...ids.flatMap((id) => (['headers', 'bodies', 'listings'] as const).map((table) => tx.objectStore(table).delete(id))), totals.put(Math.max(0, total - ids.length), 'reports')]);
    let went = 0;
    for (const [shelf, gone] of losses) went += await withoutReports(tx, shelf, gone);
    if (went > 0) await totals.put(Math.max(0, ((await totals.get('shelves')) ?? went) - went), 'shelves');
  };
  await committed(tx, removing(), finished);
}
