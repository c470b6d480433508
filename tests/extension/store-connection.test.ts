import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connect, connectToRead, hasLost, lossDetail, mayBeAnnotated, willBeWritten, type Connection } from '../../lib/adapters/store/connection';
import { opened } from '../../lib/adapters/store/opened';
import { DATABASE, VERSION } from '../../lib/adapters/store/schema';
import { StoreProblem } from '../../lib/adapters/store/outcome';
import { sentinelIn, type Sentinel, type SentinelKeeper } from '../../lib/adapters/store/sentinel';
import { KeptUnreadable } from '../../lib/adapters/kept-rows';
import { memoryArea, MOMENT } from './samples';

const open: { close(): unknown }[] = [];
const heldOpen = <Value extends { close(): unknown }>(one: Value): Value => {
  open.push(one);
  return one;
};
const options = (over: { blockedAfter?: number } = {}) => ({ sentinel: sentinelIn(memoryArea()), now: () => MOMENT, ...over });

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
  vi.restoreAllMocks();
});

describe('a connection that only reads', () => {
  it('is none where there is no store, and makes none', async () => {
    expect(await connectToRead()).toBeNull();
    expect(await indexedDB.databases()).toEqual([]);
  });
  it('opens whatever version there is', async () => {
    (await openDB(DATABASE, VERSION + 7)).close();
    expect(heldOpen((await connectToRead()) as Connection).version).toBe(VERSION + 7);
  });
  it('gives way to a newer version at once (S8)', async () => {
    (await openDB(DATABASE, VERSION)).close();
    heldOpen((await connectToRead()) as Connection);
    expect(heldOpen(await openDB(DATABASE, VERSION + 1)).version).toBe(VERSION + 1);
  });
  it('tells what the browser says where it does not open', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error', 'UnknownError');
    });
    await expect(connectToRead()).rejects.toThrow('Internal error');
  });
});

describe('another window that holds the store', () => {
  it('is blamed as soon as the browser says that it is in the way, and not only when patience is at its end (S8)', async () => {
    heldOpen(await openDB(DATABASE, 1, { upgrade: (db) => void db.createObjectStore('headers', { keyPath: 'id' }) }));
    const timers = vi.spyOn(globalThis, 'setTimeout');
    await expect(connect(options({ blockedAfter: 20 }), () => undefined)).rejects.toMatchObject({ key: 'error_store_blocked' });
    const waited = timers.mock.calls.map(([, ms]) => ms);
    expect(waited).toContain(20);
    expect(waited).not.toContain(100);
  });
});

describe('a store that is opened while it is asked what is remembered of it', () => {
  const remembered: Sentinel = { created: MOMENT, version: VERSION, count: 5, annotations: 0, lastWrite: MOMENT };
  /** A browser that takes longer to say what it remembers than to open a database. */
  const late = (read: () => Sentinel | null): SentinelKeeper => ({ ...sentinelIn(memoryArea()), read: () => new Promise((resolve, reject) => void setTimeout(() => {
    try {
      resolve(read());
    } catch (error) {
      reject(error as Error);
    }
  }, 30)) });
  const connecting = (read: () => Sentinel | null): Promise<Connection> => connect({ ...options(), sentinel: late(read) }, () => undefined);

  it('is begun once it is known that nothing was lost', async () => {
    const db = heldOpen(await connecting(() => null));
    expect([...db.objectStoreNames]).toContain('headers');
  });
  it('is not begun where it was lost (S9)', async () => {
    await expect(connecting(() => remembered)).rejects.toMatchObject({ key: 'error_store_lost', detail: lossDetail(remembered, { reports: 0, annotations: 0 }) });
    expect(await indexedDB.databases()).toEqual([]);
  });
  it('is not begun where the browser does not tell', async () => {
    await expect(connecting(() => {
      throw new KeptUnreadable('sentinel', new Error('no'));
    })).rejects.toBeInstanceOf(StoreProblem);
    expect(await indexedDB.databases()).toEqual([]);
  });
  it('is let go where asking fails', async () => {
    (await connect(options(), () => undefined)).close();
    await expect(connecting(() => {
      throw new Error('broken');
    })).rejects.toThrow('broken');
    await new Promise((resolve) => setTimeout(resolve, 30));
    const blocked = vi.fn();
    heldOpen(await openDB(DATABASE, VERSION + 1, { blocked }));
    expect(blocked).not.toHaveBeenCalled();
  });
});

describe('less than is remembered', () => {
  const sentinel = { created: MOMENT, version: VERSION, count: 5, annotations: 3, lastWrite: MOMENT };
  it.each([
    ['all that there was', { reports: 5, annotations: 3 }, false, '0/8'],
    ['more', { reports: 6, annotations: 4 }, false, '0/8'],
    ['fewer reports', { reports: 4, annotations: 3 }, true, '1/8'],
    ['fewer annotations', { reports: 5, annotations: 1 }, true, '2/8'],
    ['fewer of one, more of the other', { reports: 9, annotations: 1 }, true, '2/8'],
    ['nothing', { reports: 0, annotations: 0 }, true, '8/8'],
  ])('%s', (_, left, lost, detail) => {
    expect(hasLost(sentinel, left)).toBe(lost);
    expect(lossDetail(sentinel, left)).toBe(`${detail}; ${MOMENT}`);
    expect(hasLost(null, left)).toBe(false);
  });
});

describe('the store’s connection', () => {
  it('is one for all that ask, until it is taken away', async () => {
    const store = heldOpen(opened(options()));
    const [first, second] = await Promise.all([store.open(), store.open()]);
    expect(second).toBe(first);
    await store.close();
    expect(await store.open()).not.toBe(first);
  });
  it('is asked for again after it could not be had', async () => {
    const store = heldOpen(opened(options()));
    const opening = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error', 'UnknownError');
    });
    expect(await store.attempt(() => Promise.resolve(1))).toMatchObject({ ok: false, key: 'error_store_unavailable' });
    expect(await store.moment()).toBeNull();
    opening.mockRestore();
    expect(await store.attempt(() => Promise.resolve(1))).toEqual({ ok: true, value: 1 });
  });
  it('tells of no moment that was before it failed, or was taken away', async () => {
    const store = heldOpen(opened(options()));
    const moment = await store.moment();
    expect(moment?.isStill('any')).toBe(true);
    await store.attempt(() => Promise.reject(new Error('This is all.')));
    expect(moment?.isStill('any')).toBe(false);
    const next = await store.moment();
    expect(next?.isStill('any')).toBe(true);
    heldOpen(await openDB(DATABASE, VERSION + 1));
    expect(next?.isStill('any')).toBe(false);
  });
  it('may have annotations unless it was opened without any and nothing was written since', async () => {
    const empty = heldOpen(await connect(options(), () => undefined));
    expect(mayBeAnnotated(empty)).toBe(false);
    willBeWritten(empty);
    expect(mayBeAnnotated(empty)).toBe(true);
    await empty.put('totals', 2, 'annotations');
    empty.close();
    expect(mayBeAnnotated(heldOpen(await connect(options(), () => undefined)))).toBe(true);
  });
});
