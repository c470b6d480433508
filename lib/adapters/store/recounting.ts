import type { Connection, Counts } from './connection';
import { VERSION } from './schema';

/** Counts the rows, and writes the store's own totals anew after them, in one transaction. Of another version's store the rows are counted only: its tables may be others. */
export async function recounted(db: Connection): Promise<Counts> {
  if (db.version !== VERSION) {
    const annotations = db.objectStoreNames.contains('annotations') ? await db.count('annotations') : 0;
    return { reports: await db.count('headers'), annotations };
  }
  const tx = db.transaction(['headers', 'annotations', 'dossiers', 'totals'], 'readwrite', { durability: 'strict' });
  const finished = tx.done;
  finished.catch(() => undefined);
  const [reports, annotations, dossiers] = await Promise.all([tx.objectStore('headers').count(), tx.objectStore('annotations').count(), tx.objectStore('dossiers').count()]);
  const totals = tx.objectStore('totals');
  await Promise.all([totals.put(reports, 'reports'), totals.put(annotations, 'annotations'), totals.put(dossiers, 'dossiers')]);
  await finished;
  return { reports, annotations };
}
