import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { askedTogether } from '../../../lib/adapters/store/asked-together';

/** A database with rows "a" to "c". */
function database(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = new IDBFactory().open('letters');
    opening.onupgradeneeded = () => {
      const letters = opening.result.createObjectStore('letters');
      for (const letter of ['a', 'b', 'c']) letters.put(letter.toUpperCase(), letter);
    };
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(new Error('not opened'));
  });
}

describe('requests of one transaction, asked together', () => {
  it('are answered in the order of asking, what is missing among them', async () => {
    const letters = (await database()).transaction('letters').objectStore('letters');
    expect(await askedTogether(['c', 'x', 'a'].map((key) => letters.get(key)))).toEqual(['C', undefined, 'A']);
  });

  it('are nothing where nothing is asked', async () => {
    expect(await askedTogether([])).toEqual([]);
  });

  it('fail with the first one’s reason, whichever fails', async () => {
    const letters = (await database()).transaction('letters', 'readwrite').objectStore('letters');
    const asked = askedTogether([letters.get('a'), letters.add('again', 'b'), letters.get('c')]);
    await expect(asked).rejects.toMatchObject({ name: 'ConstraintError' });
  });

  it('fail when the transaction is ended under them', async () => {
    const letters = (await database()).transaction('letters').objectStore('letters');
    const asked = askedTogether([letters.get('a'), letters.get('b')]);
    letters.transaction.abort();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  });
});
