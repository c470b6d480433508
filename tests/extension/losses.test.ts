import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reportStore, type ReportStore } from '../../lib/adapters/store/reports';
import { DATABASE, VERSION } from '../../lib/adapters/store/schema';
import { sentinelIn, sentinelSchema, type KeyArea } from '../../lib/adapters/store/sentinel';
import { howMany, recordFigure } from '../figures';
import { memoryArea, MOMENT, report } from './samples';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
const open: ReportStore[] = [];
afterEach(async () => void (await Promise.all(open.splice(0).map((store) => store.close()))));

function storeOn(area: KeyArea): ReportStore {
  const store = reportStore({ sentinel: sentinelIn(area), now: () => MOMENT });
  open.push(store);
  return store;
}
const address = (n: number): string => `https://outlet.example/${n}`;
const keep = (store: ReportStore, n: number, visit = `visit-000${n}`) => store.keep(report({ id: address(n), url: address(n) }), visit);
const waiting = (milliseconds: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, milliseconds));

/** An area that answers slowly, as a busy browser's does, so that what is done at once meets in between. */
function slow(area: ReturnType<typeof memoryArea>, reading = 1, writing = 2): KeyArea {
  return {
    get: async (key) => (await waiting(reading), area.get(key)),
    set: async (items) => (await waiting(writing), area.set(items)),
  };
}

/** A stopped worker writes no more, and nobody hears what became of what it was writing. */
function stoppable(area: KeyArea): { area: KeyArea; stop: () => void } {
  const state = { stopped: false };
  const heard = async <Value>(asked: Promise<Value>): Promise<Value> => {
    const answer = await asked;
    return state.stopped ? new Promise<Value>(() => undefined) : answer;
  };
  const never = <Value>(): Promise<Value> => new Promise<Value>(() => undefined);
  return { area: { get: (key) => (state.stopped ? never() : heard(area.get(key))), set: (items) => (state.stopped ? never() : heard(area.set(items))) }, stop: () => void (state.stopped = true) };
}

describe('what is left after a loss', () => {
  it('is from then on what there was, whatever is kept next (S6)', async () => {
    const area = memoryArea();
    const before = storeOn(area);
    for (const n of [1, 2, 3]) await keep(before, n);
    await before.close();
    const db = await openDB(DATABASE, VERSION);
    for (const table of ['headers', 'bodies']) await db.delete(table, address(2));
    db.close();
    const after = storeOn(area);
    expect(await after.state()).toMatchObject({ ok: false, key: 'error_store_lost' });
    expect(await after.acceptLoss()).toMatchObject({ ok: true, value: { reports: 2 } });
    for (const n of [4, 5]) {
      expect(await keep(after, n)).toMatchObject({ ok: true });
      expect(await after.state()).toMatchObject({ ok: true, value: { reports: n - 1 } });
      expect(await after.figures()).toMatchObject({ ok: true, value: { reports: n - 1 } });
    }
    await after.close();
    expect(await keep(storeOn(area), 6)).toMatchObject({ ok: true });
  });

  it('is put right for annotations, too', async () => {
    const area = memoryArea();
    const store = storeOn(area);
    await keep(store, 1);
    await store.close();
    const db = await openDB(DATABASE, VERSION);
    await db.put('totals', 3, 'annotations');
    db.close();
    const after = storeOn(area);
    await after.acceptLoss();
    expect(await after.countAnnotations()).toEqual({ ok: true, value: 0 });
    await keep(after, 2);
    expect(await after.state()).toMatchObject({ ok: true, value: { reports: 2 } });
  });

  it('is told once more where accepting it was interrupted before it was written down', async () => {
    const area = memoryArea();
    const before = storeOn(area);
    for (const n of [1, 2]) await keep(before, n);
    await before.close();
    const db = await openDB(DATABASE, VERSION);
    for (const table of ['headers', 'bodies']) await db.delete(table, address(2));
    db.close();
    const full = { ...area, get: (key: string) => area.get(key), set: () => Promise.reject(new Error('full')) };
    expect(await storeOn(full).acceptLoss()).toMatchObject({ ok: false });
    expect(await storeOn(area).state()).toMatchObject({ ok: false, key: 'error_store_lost' });
    expect(await storeOn(area).acceptLoss()).toMatchObject({ ok: true, value: { reports: 1 } });
  });
});

describe('what is removed on purpose is no loss, whatever is done at once (S6)', () => {
  const AT_ONCE: [name: string, at: (store: ReportStore) => Promise<unknown>[]][] = [
    ['two removals', (store) => [store.remove(address(1)), store.remove(address(2))]],
    ['the same removed twice', (store) => [store.remove(address(1)), store.remove(address(1))]],
    ['a removal and all forgotten', (store) => [store.remove(address(1)), store.forget(null)]],
    ['three removals and one kept', (store) => [store.remove(address(1)), keep(store, 9), store.remove(address(2)), store.remove(address(3))]],
    ['the state looked at meanwhile', (store) => [store.remove(address(1)), store.state(), keep(store, 9), store.state(), store.forget(null), store.state()]],
  ];
  it.each(AT_ONCE)('%s', async (_, at) => {
    const area = memoryArea();
    const store = storeOn(slow(area));
    for (const n of [1, 2, 3, 4]) await keep(store, n);
    for (const outcome of await Promise.all(at(store))) expect(outcome).toMatchObject({ ok: true });
    expect(await store.state()).toMatchObject({ ok: true });
    await store.close();
    const db = await openDB(DATABASE, VERSION);
    const rows = await db.count('headers');
    expect(await db.get('totals', 'reports')).toBe(rows);
    db.close();
    expect(sentinelSchema.parse((await area.get('store_sentinel'))['store_sentinel']).count).toBe(rows);
    expect(await keep(storeOn(area), 8)).toMatchObject({ ok: true });
  });

  it('at any moment that the other falls on, also where the worker is stopped there', async () => {
    const runs = howMany(24, 400);
    let taken = 0;
    for (let run = 0; run < runs; run += 1) {
      vi.stubGlobal('indexedDB', new IDBFactory());
      const area = memoryArea();
      const worker = stoppable(slow(area, 1 + (run % 3), 2 + (run % 5)));
      const store = storeOn(worker.area);
      for (const n of [1, 2, 3, 4]) await keep(store, n);
      const removing = () => (run % 4 < 2 ? store.forget(null) : store.remove(address(1)));
      const first = run % 2 === 0 ? keep(store, 1, 'visit-0099') : removing();
      await waiting(run % 12);
      const second = run % 2 === 0 ? removing() : keep(store, 3, 'visit-0098');
      if (run % 3 === 0) {
        await waiting(run % 7);
        worker.stop();
        await waiting(20);
      } else {
        await Promise.all([first, second]);
        if (!(await store.state()).ok) taken += 1;
      }
      await store.close();
      const other = storeOn(area);
      if (!(await other.state()).ok) taken += 1;
      await other.close();
    }
    recordFigure({ case: 'S6', what: 'removals, each beside something kept, taken for a loss', value: taken, of: runs, asked: '0', held: taken === 0 });
    expect(taken).toBe(0);
  });
});
