import { DATABASE, VERSION } from '../../lib/adapters/store/schema';
import type { Report, StoredReport } from '../../lib/model/report';
import { keptReports, ownReports, type Row } from './kept-reports';
import { keep, loadAndAsk } from './minisearch-side';

/** Rows of one transaction: the fewer commits the sooner it is full, and memory is not what is measured. */
const BATCH = 5_000;

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, VERSION);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(new Error('The store cannot be opened.'));
  });
}

function put(db: IDBDatabase, rows: readonly Row[], total: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const tx = db.transaction(['headers', 'bodies', 'totals'], 'readwrite', { durability: 'relaxed' });
    const [headers, bodies] = [tx.objectStore('headers'), tx.objectStore('bodies')];
    for (const { header, body } of rows) {
      headers.put(header);
      bodies.put(body);
    }
    tx.objectStore('totals').put(total, 'reports');
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(new Error('The rows cannot be written.'));
  });
}

/** Runs in a page of the extension: writes kept reports straight into its store, far quicker than reading articles would. */
export function filler(): { firstKept(): Promise<StoredReport | null>; fill(sample: Report, own: number, upTo: number): Promise<void>; bytes(): Promise<number>; index(): Promise<number>; ask(query: string): Promise<number> } {
  const held: { rows: Generator<Row> | null; own: number; written: number; titles: { id: string; title: string; names: string }[] } = { rows: null, own: 0, written: 0, titles: [] };
  return {
    async firstKept() {
      const db = await opened();
      const asked = db.transaction('bodies').objectStore('bodies').getAll(null, 1);
      const [first = null] = await new Promise<StoredReport[]>((resolve) => void (asked.onsuccess = () => resolve(asked.result)));
      db.close();
      return first;
    },
    /** Until so many others are kept, beside `own` reports of the sample's incident. */
    async fill(sample, own, upTo) {
      const db = await opened();
      if (held.rows === null) {
        held.rows = keptReports(Infinity, sample);
        const mine = [...ownReports(own, sample)];
        held.own = mine.length + 1;
        await put(db, mine, held.own);
      }
      while (held.written < upTo) {
        const rows: Row[] = [];
        while (rows.length < BATCH && held.written + rows.length < upTo) rows.push(held.rows.next().value as Row);
        held.written += rows.length;
        held.titles.push(...rows.map(({ body }) => ({ id: body.id, title: body.title ?? '', names: body.names.join(', ') })));
        await put(db, rows, held.written + held.own);
      }
      db.close();
    },
    /** An index of minisearch over the titles and names of everything that was written. @returns its bytes */
    index: () => keep(held.titles),
    ask: loadAndAsk,
    bytes: async () => (await navigator.storage.estimate()).usage ?? Number.NaN,
  };
}
