import { withoutMembers } from '../../views/dossier';
import { dossierRow } from '../../views/library-rows';
import type { Connection } from './connection';
import { listingRowSchema, dossierRowSchema } from './schema';
import { committed, writing } from './writing';

type Writing = ReturnType<typeof writing>['tx'];

/** The reports that each incident loses. */
async function lossesOf(tx: Writing, ids: readonly string[]): Promise<Map<string, Set<string>>> {
  const losses = new Map<string, Set<string>>();
  for (const row of await Promise.all(ids.map((id) => tx.objectStore('listings').get(id)))) {
    const listing = listingRowSchema.safeParse(row);
    for (const dossier of listing.success ? listing.data.dossiers : []) losses.set(dossier, (losses.get(dossier) ?? new Set()).add(listing.data?.id ?? ''));
  }
  return losses;
}

/** An incident without these reports: gone where none is left, else to be sorted anew by one that is. Returns how many incidents went. */
async function withoutReports(tx: Writing, dossierId: string, gone: ReadonlySet<string>): Promise<number> {
  const [dossiers, listings] = [tx.objectStore('dossiers'), tx.objectStore('listings')];
  const dossier = dossierRowSchema.safeParse(await dossiers.get(dossierId)).data;
  if (dossier === undefined) return 0;
  const left = withoutMembers(dossier, gone);
  const next = listingRowSchema.safeParse(left?.members[0] === undefined ? null : await listings.get(left.members[0])).data;
  if (left === null || next === undefined) {
    await dossiers.delete(dossierId);
    return 1;
  }
  await Promise.all([dossiers.put(dossierRow(left)), listings.put({ ...next, pending: 1 })]);
  return 0;
}

/** Removes reports from every table in one transaction: all of them or none. The incidents they were about lose them, or go. */
export async function removeReports(db: Connection, ids: readonly string[]): Promise<void> {
  const { tx, finished } = writing(db);
  const totals = tx.objectStore('totals');
  const total = (await totals.get('reports')) ?? ids.length;
  if (ids.length >= total) {
    const clearing = async (): Promise<unknown> => Promise.all([...(['headers', 'bodies', 'listings', 'dossiers'] as const).map((table) => tx.objectStore(table).clear()), totals.put(0, 'reports'), totals.put(0, 'dossiers')]);
    return committed(tx, clearing(), finished);
  }
  const losses = await lossesOf(tx, ids);
  const removing = async (): Promise<void> => {
    await Promise.all([...ids.flatMap((id) => (['headers', 'bodies', 'listings'] as const).map((table) => tx.objectStore(table).delete(id))), totals.put(Math.max(0, total - ids.length), 'reports')]);
    let went = 0;
    for (const [dossier, gone] of losses) went += await withoutReports(tx, dossier, gone);
    if (went > 0) await totals.put(Math.max(0, ((await totals.get('dossiers')) ?? went) - went), 'dossiers');
  };
  await committed(tx, removing(), finished);
}
