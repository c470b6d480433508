import MiniSearch from 'minisearch';

/* Runs in a page of the extension: the same reports in an index of minisearch, kept as its documentation shows, and asked the way that a new article would ask. */

interface Document {
  id: string;
  title: string;
  names: string;
}
const OPTIONS = { fields: ['title', 'names'], storeFields: [] };
const DATABASE = 'minisearch';

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => void opening.result.createObjectStore('index');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(new Error('The index cannot be opened.'));
  });
}

const done = <Value>(request: IDBRequest<Value>): Promise<Value> => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(new Error('The index cannot be read.'));
});

/** Builds the index and keeps it. @returns bytes of its JSON */
export async function keep(documents: readonly Document[]): Promise<number> {
  const index = new MiniSearch<Document>(OPTIONS);
  index.addAll(documents);
  const json = JSON.stringify(index);
  const db = await opened();
  await done(db.transaction('index', 'readwrite').objectStore('index').put(json, 'all'));
  db.close();
  return json.length;
}

/** Loads the index from the store and asks it. @returns milliseconds */
export async function loadAndAsk(query: string): Promise<number> {
  const from = performance.now();
  const db = await opened();
  const json: unknown = await done(db.transaction('index').objectStore('index').get('all'));
  if (typeof json !== 'string') throw new Error('There is no index.');
  MiniSearch.loadJSON<Document>(json, OPTIONS).search(query, { prefix: false });
  const took = performance.now() - from;
  db.close();
  return took;
}
