import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reportStore, type ReportStore } from '../../lib/adapters/store/reports';
import { DATABASE, VERSION } from '../../lib/adapters/store/schema';
import { sentinelIn } from '../../lib/adapters/store/sentinel';
import { recordFigure } from '../figures';
import { GOLDEN_VERSIONS, goldenStore, writeGoldenStore, type GoldenStore } from '../fixtures/stores/stores';
import { memoryArea, MOMENT } from './samples';

const opened: ReportStore[] = [];
/** The store as it is now, over a database as it was. */
async function over(golden: GoldenStore): Promise<ReportStore> {
  vi.stubGlobal('indexedDB', new IDBFactory());
  await writeGoldenStore(golden);
  const area = memoryArea();
  await area.set({ store_sentinel: golden.sentinel });
  const store = reportStore({ sentinel: sentinelIn(area), now: () => MOMENT });
  opened.push(store);
  return store;
}
beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(opened.splice(0).map((store) => store.close()));
});

type Rows = Record<string, unknown[]>;
const rowsIn = ({ tables }: GoldenStore): Rows => Object.fromEntries(Object.entries(tables).map(([name, { keyPath, rows }]) => [name, keyPath === null ? rows.map((row) => (row as { value: unknown }).value) : rows]));

/** All rows of the database as it lies there now, and its version; nothing is upgraded by it. */
async function lying(): Promise<{ rows: Rows; version: number }> {
  const db = await openDB(DATABASE);
  const rows: Rows = {};
  for (const name of db.objectStoreNames) rows[name] = (await db.getAll(name)) as unknown[];
  const { version } = db;
  db.close();
  return { rows, version };
}

/** What is derived from the rest and made anew where it was of an older form. */
const DERIVED = ['headers', 'listings', 'totals'];
const idOf = (row: unknown): string => (row as { id: string }).id;

async function expectAllThere(store: ReportStore, golden: GoldenStore): Promise<void> {
  const before = rowsIn(golden);
  const bodies = before['bodies'] ?? [];
  expect(await store.state()).toMatchObject({ ok: true, value: { reports: bodies.length } });
  const { rows, version } = await lying();
  expect(version).toBe(VERSION);
  for (const [name, kept] of Object.entries(before)) if (!DERIVED.includes(name)) expect(rows[name], name).toEqual(kept);
  for (const name of ['headers', 'listings']) expect(rows[name]?.map(idOf)).toEqual(bodies.map(idOf));
  const visits = (from: Rows): unknown => from['headers']?.map((row) => (row as { visits: string[] }).visits);
  expect(visits(rows)).toEqual(visits(before));
  if (golden.version === VERSION) for (const name of DERIVED) expect(rows[name]).toEqual(before[name]);
  const all = await store.all();
  if (!all.ok) throw new Error(all.key);
  expect(all.value.unreadable).toBe(0);
  for (const report of all.value.reports) expect(report).toMatchObject(bodies.find((row) => idOf(row) === report.id) as object);
}

describe('a store of an earlier version', () => {
  const outcome = { whole: 0, rows: 0 };
  it('has a fixture for every version that ever was', () => expect(GOLDEN_VERSIONS.at(-1)).toBe(VERSION));

  for (const version of GOLDEN_VERSIONS) {
    it(`${String(version)}, made by the code of its time, has every row as it was, is found and read, and goes on (S12)`, async () => {
      const golden = goldenStore(version);
      expect(golden.version).toBe(version);
      const store = await over(golden);
      await expectAllThere(store, golden);
      const all = await store.all();
      const [first] = all.ok ? all.value.reports : [];
      if (first === undefined) throw new Error('Nothing is kept.');
      // A copy of it under another address shares its fingerprint: the headers serve.
      const found = await store.candidates({ ...first, id: 'https://copy.example/a', url: 'https://copy.example/a' });
      expect(found.ok && found.value.reports.map(({ id }) => id)).toContain(first.id);
      expect(await store.keep(first, 'visit-after')).toMatchObject({ ok: true, value: { revision: first.revision + 1 } });
      const journal = await store.journal(null);
      expect(journal).toMatchObject({ ok: true });
      if (version === VERSION && journal.ok) {
        expect(journal.value).toMatchObject({ undo: { state: 'done' }, redo: { state: 'undone' } });
        expect(await store.step(journal.value.redo?.id ?? '', true, MOMENT)).toMatchObject({ ok: true, value: { changed: 1 } });
      }
      outcome.whole += 1;
      outcome.rows += Object.values(rowsIn(golden)).flat().length;
    });
  }

  it('is brought up to date in all versions', () => {
    recordFigure({ case: 'S12', what: 'stores of earlier versions with every record as it was', value: outcome.whole, of: GOLDEN_VERSIONS.length, asked: 'all', held: outcome.whole === GOLDEN_VERSIONS.length });
    recordFigure({ case: 'S12', what: 'records of those stores', value: outcome.rows, held: outcome.rows > 0 });
    expect(outcome.whole).toBe(GOLDEN_VERSIONS.length);
  });
});

/** Every call by which an upgrade reads or writes. */
const CALLS: readonly [holder: () => object, name: string][] = [
  [() => IDBDatabase.prototype, 'createObjectStore'],
  [() => IDBObjectStore.prototype, 'createIndex'],
  [() => IDBObjectStore.prototype, 'openCursor'],
  [() => IDBObjectStore.prototype, 'get'],
  [() => IDBObjectStore.prototype, 'put'],
  [() => IDBCursor.prototype, 'update'],
  [() => IDBCursor.prototype, 'continue'],
];

/** Lets the call of that number fail. Tells whether it was reached. */
function breakAt(step: number, how: 'throws' | 'aborts'): () => boolean {
  const counted = { calls: 0 };
  for (const [holder, name] of CALLS) {
    const prototype = holder() as Record<string, (...args: unknown[]) => unknown>;
    const original = prototype[name];
    vi.spyOn(prototype, name).mockImplementation(function (this: { transaction?: IDBTransaction; source?: IDBObjectStore }, ...args: unknown[]) {
      counted.calls += 1;
      if (counted.calls === step) {
        if (how === 'throws') throw new DOMException('broken', 'UnknownError');
        const tx = this.transaction ?? this.source?.transaction;
        const answer = original?.apply(this, args);
        // As when the browser goes away in the midst of it.
        tx?.abort();
        return answer;
      }
      return original?.apply(this, args);
    });
  }
  return () => counted.calls >= step;
}

describe('an upgrade that fails', () => {
  for (const version of GOLDEN_VERSIONS.filter((v) => v < VERSION)) {
    for (const how of ['throws', 'aborts'] as const) {
      it(`of version ${String(version)}, whatever step ${how}, leaves all as it was, and the next start succeeds (S10)`, async () => {
        const golden = goldenStore(version);
        let step = 1;
        for (; step < 500; step += 1) {
          const store = await over(golden);
          const reached = breakAt(step, how);
          const outcome = await store.state();
          const broke = reached();
          vi.restoreAllMocks();
          if (!broke) break;
          expect(outcome.ok, `step ${String(step)}`).toBe(false);
          expect(await lying()).toEqual({ rows: rowsIn(golden), version });
          await expectAllThere(store, golden);
          await store.close();
        }
        recordFigure({ case: 'S10', what: `steps of the upgrade from version ${String(version)} at each of which it ${how}: old data whole, next start succeeds`, value: step - 1, of: step - 1, asked: 'all', held: true });
        expect(step).toBeGreaterThan(10);
      });
    }
  }
});
