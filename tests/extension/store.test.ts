import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NEARBY_AT_MOST } from '../../lib/adapters/store/nearby';
import { reportStore, type ReportStore } from '../../lib/adapters/store/reports';
import { DATABASE, VERSION } from '../../lib/adapters/store/schema';
import { sentinelIn } from '../../lib/adapters/store/sentinel';
import { howMany, longRun, recordFigure } from '../figures';
import { holds } from '../properties';
import { claim, memoryArea, MOMENT, report } from './samples';

const open: ReportStore[] = [];
function storeOn(area = memoryArea(), over: { blockedAfter?: number; version?: number } = {}): ReportStore {
  const store = reportStore({ sentinel: sentinelIn(area), now: () => MOMENT, ...over });
  open.push(store);
  return store;
}

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(async () => {
  await Promise.all(open.splice(0).map((store) => store.close()));
  vi.restoreAllMocks();
});

const named = (id: string, over = {}) => report({ id, url: id, ...over });
const ids = async (store: ReportStore): Promise<string[]> => {
  const kept = await store.all();
  return kept.ok ? kept.value.reports.map((r) => r.id) : [kept.key];
};

describe('keeping a report', () => {
  it('is acknowledged with its revision, and is there in a second connection', async () => {
    const area = memoryArea();
    expect(await storeOn(area).keep(report(), 'visit-1')).toEqual({ ok: true, value: { revision: 1 } });
    expect(await ids(storeOn(area))).toEqual([report().id]);
  });

  it('happens once per visit, however often the message is repeated (S2)', async () => {
    const store = storeOn();
    await store.keep(report(), 'visit-1');
    await store.keep(report(), 'visit-2');
    expect(await store.keep(report(), 'visit-1')).toEqual({ ok: true, value: { revision: 2 } });
    expect(await store.keep(report(), 'visit-2')).toEqual({ ok: true, value: { revision: 2 } });
    expect(await ids(store)).toHaveLength(1);
  });

  it('keeps when it was first read, and takes over what the page says now', async () => {
    const area = memoryArea();
    const time = { now: '2031-03-04T10:00:00.000Z' };
    const store = reportStore({ sentinel: sentinelIn(area), now: () => time.now });
    open.push(store);
    await store.keep(report(), 'visit-1');
    time.now = '2031-03-09T10:00:00.000Z';
    await store.keep(report({ title: 'A new title' }), 'visit-2');
    const all = await store.all();
    expect(all.ok && all.value.reports[0]).toMatchObject({ title: 'A new title', readAt: '2031-03-04T10:00:00.000Z', seenAgainAt: '2031-03-09T10:00:00.000Z', revision: 2 });
  });

  it('loses none of many at once from two contexts (S11)', async () => {
    const area = memoryArea();
    const [a, b] = [storeOn(area), storeOn(area)];
    await Promise.all(Array.from({ length: 60 }, (_, i) => (i % 2 ? a : b).keep(named(`https://outlet.example/${i % 20}`), `visit-${i}`)));
    const all = await a.all();
    expect(all.ok && all.value.reports.map((r) => r.revision)).toEqual(Array.from({ length: 20 }, () => 3));
  });

  it('follows a simple model, whatever the order of keeping, repeating and reopening (S19)', { timeout: longRun ? 3_600_000 : 60_000 }, async () => {
    const step = fc.oneof(fc.record({ do: fc.constant('keep' as const), id: fc.integer({ min: 0, max: 4 }), visit: fc.integer({ min: 0, max: 6 }) }), fc.record({ do: fc.constant('reopen' as const) }));
    await holds({ case: 'S19', what: 'random sequences of keeping, repeating and reopening after which the store was not what the model says' },
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        vi.stubGlobal('indexedDB', new IDBFactory());
        const area = memoryArea();
        const model = new Map<string, Set<string>>();
        const at = { store: storeOn(area) };
        for (const one of steps) {
          if (one.do === 'reopen') {
            await at.store.close();
            at.store = storeOn(area);
            continue;
          }
          const [id, visit] = [`https://outlet.example/${one.id}`, `visit-${one.id}-${one.visit}`];
          model.set(id, (model.get(id) ?? new Set()).add(visit));
          expect(await at.store.keep(named(id), visit)).toEqual({ ok: true, value: { revision: model.get(id)?.size } });
        }
        expect(await ids(at.store)).toEqual([...model.keys()].sort());
        await at.store.close();
      }),
      howMany(60, 1_000),
    );
  });
});

describe('candidates for a comparison', () => {
  const other = (over = {}) => claim({ facets: { ...claim().facets, victims: ['Elsewhere Ltd'], eventDates: [{ from: '2029-07-01', to: '2029-07-01', precision: 'day' as const }], ...over } });
  const unlike = { shingles: [91, 92, 93, 94, 95, 96, 97, 98] };
  const CASES = [
    { name: 'the same victim three days later', with: { ...unlike, claims: [other({ victims: ['SAMPLE  works'], eventDates: [{ from: '2031-03-05', to: '2031-03-05', precision: 'day' }] })] }, found: true },
    { name: 'the same victim three days earlier, in another month', with: { ...unlike, claims: [other({ victims: ['Sample Works'], eventDates: [{ from: '2031-02-27', to: '2031-02-27', precision: 'day' }] })] }, found: true },
    { name: 'the same victim weeks later, on an exact day', with: { ...unlike, claims: [other({ victims: ['Sample Works'], eventDates: [{ from: '2031-03-29', to: '2031-03-29', precision: 'day' }] })] }, found: false },
    { name: 'the same victim in the month before, by a vague date', with: { ...unlike, claims: [other({ victims: ['Sample Works'], eventDates: [{ from: '2031-02-01', to: '2031-02-28', precision: 'month' }] })] }, found: true },
    { name: 'the same victim on that day of a year that is not told', with: { ...unlike, claims: [other({ victims: ['Sample Works'], eventDates: [], dayMonths: ['03-02'] })] }, found: true },
    { name: 'the same victim in a season that covers the event', with: { ...unlike, claims: [other({ victims: ['Sample Works'], eventDates: [{ from: '2031-01-01', to: '2031-03-31', precision: 'season' }] })] }, found: true },
    { name: 'a report that only mentions the victim, at that time', with: { ...unlike, names: ['Sample Works'], claims: [other({ victims: [], eventDates: [{ from: '2031-03-02', to: '2031-03-02', precision: 'day' }] })] }, found: true },
    { name: 'the same victim years before', with: { ...unlike, claims: [other({ victims: ['Sample Works'] })] }, found: false },
    { name: 'another victim on the same day', with: { ...unlike, claims: [other({ eventDates: [{ from: '2031-03-02', to: '2031-03-02', precision: 'day' }] })] }, found: false },
    { name: 'a reprint of the same text', with: { claims: [other()] }, found: true },
    { name: 'another incident in other words', with: { ...unlike, claims: [other()] }, found: false },
    { name: 'another incident that blames the same group', with: { ...unlike, claims: [{ ...other(), actor: claim().actor }] }, found: false },
  ];
  for (const { name, with: over, found } of CASES) {
    it(`${found ? 'include' : 'leave out'} ${name}`, async () => {
      const store = storeOn();
      await store.keep(named('https://elsewhere.example/a', over), 'visit-1');
      await store.keep(report(), 'visit-2');
      const candidates = await store.candidates(report());
      expect(candidates.ok && candidates.value.reports.map((r) => r.id)).toEqual(found ? ['https://elsewhere.example/a'] : []);
    });
  }
});

describe('an incident with more kept reports than are compared at once', () => {
  it('gives those that share most, always the same of those that share equally much, and tells how many it leaves out', async () => {
    const store = storeOn();
    const more = 30;
    const weak = { shingles: [91, 92, 93, 94, 95, 96, 97, 98], names: [] };
    for (let n = 0; n < NEARBY_AT_MOST + more; n += 1) await store.keep(named(`https://outlet-${String(n).padStart(3, '0')}.example/a`, weak), 'visit-1');
    const close = named('https://zz-close.example/a', { ...weak, names: ['Example Hospital', 'Harbour Office'] });
    await store.keep(close, 'visit-1');
    const page = report({ names: ['Example Hospital', 'Harbour Office'] });
    const first = await store.candidates(page);
    const again = await store.candidates(page);
    if (!first.ok || !again.ok) throw new Error('the store cannot be read');
    expect(first.value.leftOut).toBe(more + 1);
    expect(first.value.reports).toHaveLength(NEARBY_AT_MOST);
    expect(first.value.reports.map(({ id }) => id)).toContain(close.id);
    expect(again.value).toEqual(first.value);
    // An even choice: the last outlets of the alphabet are among them as well.
    expect(first.value.reports.some(({ id }) => id > `https://outlet-${String(NEARBY_AT_MOST + more - 15)}`)).toBe(true);
  }, 60_000);
});

describe('forgetting', () => {
  const filled = async () => {
    const area = memoryArea();
    const time = { now: '2031-01-01T00:00:00.000Z' };
    const store = reportStore({ sentinel: sentinelIn(area), now: () => time.now });
    open.push(store);
    for (const [n, day] of ['2031-01-05', '2031-02-05', '2031-03-05'].entries()) {
      time.now = `${day}T00:00:00.000Z`;
      await store.keep(named(`https://outlet.example/${String(n + 1)}`), `visit-000${String(n)}`);
    }
    return { area, store };
  };

  it('takes what was last seen before a day, and no more', async () => {
    const { area, store } = await filled();
    expect(await store.forget('2031-02-05T00:00:00.000Z')).toEqual({ ok: true, value: { forgotten: 1 } });
    expect(await ids(store)).toEqual(['https://outlet.example/2', 'https://outlet.example/3']);
    await store.close();
    expect(await storeOn(area).state()).toMatchObject({ ok: true, value: { reports: 2 } });
  });

  it('takes everything, and is no loss', async () => {
    const { area, store } = await filled();
    expect(await store.forget(null)).toEqual({ ok: true, value: { forgotten: 3 } });
    expect(await store.forget(null)).toEqual({ ok: true, value: { forgotten: 0 } });
    await store.close();
    const after = storeOn(area);
    expect(await after.state()).toMatchObject({ ok: true, value: { reports: 0 } });
    expect(await after.keep(report(), 'visit-9')).toMatchObject({ ok: true, value: { revision: 1 } });
  });

  it('forgets nothing where it fails, and calls that no loss either', async () => {
    const { area, store } = await filled();
    for (const way of ['delete', 'clear'] as const) {
      vi.spyOn(IDBObjectStore.prototype, way).mockImplementation(() => {
        throw new DOMException('broken', 'UnknownError');
      });
    }
    expect(await store.forget(null)).toMatchObject({ ok: false, key: 'error_store_unavailable' });
    vi.restoreAllMocks();
    await store.close();
    const after = storeOn(area);
    expect(await ids(after)).toHaveLength(3);
    expect(await after.state()).toMatchObject({ ok: true, value: { reports: 3 } });
  });
});

describe('a store of the first version', () => {
  it('is brought up to date with everything in it: new keys, a total, and what cannot be read left as it was', async () => {
    const body = { ...report(), readAt: MOMENT, seenAgainAt: MOMENT, revision: 3 };
    const db = await openDB(DATABASE, 1, {
      upgrade(old) {
        const headers = old.createObjectStore('headers', { keyPath: 'id' });
        for (const index of ['keys', 'bands']) headers.createIndex(index, index, { multiEntry: true });
        headers.createIndex('published', 'published');
        old.createObjectStore('bodies', { keyPath: 'id' });
      },
    });
    for (const id of [report().id, 'broken']) await db.put('headers', { id, published: '2031-03-03', keys: ['victim:sampleworks'], bands: [], visits: ['visit-1'] });
    await db.put('bodies', body);
    await db.put('bodies', { id: 'broken', claims: 'none' });
    db.close();
    const store = storeOn();
    const twin = named('https://elsewhere.example/a', { shingles: [] });
    expect(await store.candidates(twin)).toMatchObject({ ok: true, value: { reports: [{ id: report().id, revision: 3 }] } });
    expect(await store.all()).toMatchObject({ ok: true, value: { reports: [{ id: report().id }], unreadable: 1 } });
    expect(await store.knows(report().id, 'visit-1')).toBe(true);
    expect(await store.keep(named('https://outlet.example/2'), 'visit-2')).toMatchObject({ ok: true });
    const after = await openDB(DATABASE, VERSION);
    expect(await after.get('totals', 'reports')).toBe(3);
    after.close();
  });
});

describe('a store of the third version', () => {
  it('gets new keys; what lists and incidents say of its reports stays', async () => {
    const before = storeOn();
    expect(await before.keep(report(), 'visit-1')).toMatchObject({ ok: true });
    await before.close();
    const kept = await openDB(DATABASE, VERSION);
    const [header, body, listing] = [await kept.get('headers', report().id), await kept.get('bodies', report().id), { ...(await kept.get('listings', report().id)), dossiers: ['kept:1'], pending: undefined }];
    kept.close();
    await deleteDB(DATABASE);
    const db = await openDB(DATABASE, 3, {
      upgrade(old) {
        const headers = old.createObjectStore('headers', { keyPath: 'id' });
        for (const index of ['keys', 'bands']) headers.createIndex(index, index, { multiEntry: true });
        for (const index of ['published', 'seen']) headers.createIndex(index, index);
        for (const table of ['bodies', 'listings', 'dossiers', 'objections']) old.createObjectStore(table, { keyPath: 'id' });
        old.createObjectStore('totals');
      },
    });
    await db.put('headers', { ...header, keys: ['week:3191 victim:sampl'] });
    await db.put('bodies', body);
    await db.put('listings', listing);
    await db.put('totals', 1, 'reports');
    db.close();
    const store = storeOn();
    expect(await store.candidates(named('https://elsewhere.example/a', { shingles: [] }))).toMatchObject({ ok: true, value: { reports: [{ id: report().id }] } });
    expect(await store.knows(report().id, 'visit-1')).toBe(true);
    const after = await openDB(DATABASE, VERSION);
    expect(await after.get('listings', report().id)).toEqual(listing);
    expect(await after.get('headers', report().id)).toEqual(header);
    after.close();
  });
});

describe('when the store fails', () => {
  it('acknowledges only what was committed: an overflow at any of its writes is told, earlier reports stay (S5)', async () => {
    const put = IDBObjectStore.prototype.put;
    const wrong: string[] = [];
    let tried = 0;
    for (let at = 0; ; at += 1) {
      vi.stubGlobal('indexedDB', new IDBFactory());
      const store = storeOn();
      await store.keep(named('https://outlet.example/1'), 'visit-1');
      let puts = 0;
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
        const request = put.apply(this, args);
        puts += 1;
        if (puts - 1 !== at) return request;
        // as Chromium does: the request succeeds, and then the transaction ends in an abort
        request.addEventListener('success', () => {
          Object.defineProperty(this.transaction, 'error', { value: new DOMException('full', 'QuotaExceededError') });
          this.transaction.abort();
        });
        return request;
      });
      const kept = await store.keep(named('https://outlet.example/2'), 'visit-2');
      vi.restoreAllMocks();
      // It had not so many writes: it is kept.
      if (puts <= at) {
        expect(kept.ok).toBe(true);
        break;
      }
      tried += 1;
      const before = await ids(store);
      const again = await store.keep(named('https://outlet.example/2'), 'visit-2');
      if (kept.ok || kept.key !== 'error_store_quota' || before.join() !== 'https://outlet.example/1' || !again.ok) wrong.push(`write ${String(at + 1)}: ${JSON.stringify(kept)}, ${before.join()}, then ${JSON.stringify(again.ok)}`);
    }
    expect(tried).toBeGreaterThan(2);
    recordFigure({ case: 'S5', what: 'writes of a report at each of which there was no room: told, earlier reports there, kept when there was room', value: tried - wrong.length, of: tried, asked: 'all', held: wrong.length === 0 });
    expect(wrong).toEqual([]);
  });

  it('tells that the browser has emptied it, and writes nothing over it (S6)', async () => {
    const area = memoryArea();
    const before = storeOn(area);
    await before.keep(named('https://outlet.example/1'), 'visit-1');
    await before.keep(named('https://outlet.example/2'), 'visit-2');
    await before.close();
    const sentinel = area.items.get('store_sentinel');
    vi.stubGlobal('indexedDB', new IDBFactory());
    const after = storeOn(area);
    for (let again = 0; again < 2; again += 1) {
      expect(await after.keep(report(), 'visit-3')).toMatchObject({ ok: false, key: 'error_store_lost', detail: expect.stringContaining('2/2') });
      expect(await after.state()).toMatchObject({ ok: false, key: 'error_store_lost' });
      expect(await after.candidates(report())).toMatchObject({ ok: false, key: 'error_store_lost' });
    }
    expect(area.items.get('store_sentinel')).toBe(sentinel);
    expect(await indexedDB.databases()).toEqual([]);
    expect(await after.acceptLoss()).toMatchObject({ ok: true, value: { reports: 0 } });
    expect(await after.keep(report(), 'visit-3')).toMatchObject({ ok: true });
  });

  it('tells that some are missing, and still exports the rest (S6)', async () => {
    const area = memoryArea();
    const before = storeOn(area);
    for (const n of [1, 2, 3]) await before.keep(named(`https://outlet.example/${n}`), `visit-${n}`);
    await before.close();
    const db = await openDB(DATABASE, VERSION);
    for (const table of ['headers', 'bodies']) await db.delete(table, 'https://outlet.example/2');
    db.close();
    const after = storeOn(area);
    expect(await after.state()).toMatchObject({ ok: false, key: 'error_store_lost', detail: expect.stringContaining('1/3') });
    expect(await ids(after)).toEqual(['https://outlet.example/1', 'https://outlet.example/3']);
    expect(await after.acceptLoss()).toMatchObject({ ok: true, value: { reports: 2 } });
    expect(await after.state()).toMatchObject({ ok: true, value: { reports: 2 } });
  });

  it('does not call a full store without a sentinel a loss (S7)', async () => {
    const before = storeOn();
    await before.keep(report(), 'visit-1');
    await before.close();
    const broken = { ...memoryArea(), get: () => Promise.reject(new Error('Invalid JSON')) };
    expect(await ids(storeOn(broken))).toEqual([report().id]);
  });

  it('names a newer database and still exports it (S9)', async () => {
    const area = memoryArea();
    const newer = storeOn(area, { version: VERSION + 1 });
    await newer.keep(report(), 'visit-1');
    await newer.close();
    const older = storeOn(area);
    expect(await older.keep(named('https://outlet.example/2'), 'visit-2')).toMatchObject({ ok: false, key: 'error_store_newer' });
    expect(await ids(older)).toEqual([report().id]);
  });

  it('gives way to a newer version at once, and opens again when asked (S8)', async () => {
    const store = storeOn();
    await store.keep(report(), 'visit-1');
    const newer = await openDB(DATABASE, VERSION + 1);
    expect(newer.version).toBe(VERSION + 1);
    newer.close();
    expect(await store.keep(report(), 'visit-2')).toMatchObject({ ok: false, key: 'error_store_newer' });
  });

  it('says so when another window holds an old connection (S8)', async () => {
    const holder = await openDB(DATABASE, 1, { upgrade: (db) => void db.createObjectStore('headers', { keyPath: 'id' }) });
    const store = storeOn(memoryArea(), { version: 2, blockedAfter: 20 });
    expect(await store.keep(report(), 'visit-1')).toMatchObject({ ok: false, key: 'error_store_blocked' });
    holder.close();
  });

  it.each([
    ['opens late', 60, { ok: true }],
    ['does not open', 5_000, { ok: false, key: 'error_store_unavailable' }],
  ])('blames no other window where there is none: a browser that %s', async (_, late, outcome) => {
    const open = indexedDB.open.bind(indexedDB);
    const opening = vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
      const request = open(name, version);
      const listen: EventTarget['addEventListener'] = request.addEventListener.bind(request);
      // The request answers, and whoever waits for it hears so late.
      vi.spyOn(request as EventTarget, 'addEventListener').mockImplementation((type, heard) => {
        listen(type, type === 'success' && typeof heard === 'function' ? (event: Event) => void setTimeout(() => heard(event), late) : heard);
      });
      return request;
    });
    try {
      expect(await storeOn(memoryArea(), { blockedAfter: 20 }).keep(report(), 'visit-1')).toMatchObject(outcome);
    } finally {
      opening.mockRestore();
    }
  });

  it('explains a store that cannot be opened, and tries again (S17)', async () => {
    const NAMES = ['UnknownError', 'InvalidStateError', 'AbortError', 'SecurityError', 'NotFoundError'];
    /** An opening that fails as browsers let it: at once, or by an event. */
    const failing = (name: string, atOnce: boolean) => (): IDBOpenDBRequest => {
      const error = new DOMException('Internal error opening backing store', name);
      if (atOnce) throw error;
      const hear = (type: string, heard: () => void): void => void (type === 'error' && setTimeout(heard, 0));
      return Object.create(IDBOpenDBRequest.prototype, { error: { value: error }, addEventListener: { value: hear }, removeEventListener: { value: () => undefined } }) as IDBOpenDBRequest;
    };
    const wrong: string[] = [];
    for (const name of NAMES)
      for (const atOnce of [true, false]) {
        vi.stubGlobal('indexedDB', new IDBFactory());
        const store = storeOn();
        const opening = vi.spyOn(indexedDB, 'open').mockImplementation(failing(name, atOnce));
        const refused = await store.keep(report(), 'visit-1');
        opening.mockRestore();
        const again = await store.keep(report(), 'visit-1');
        if (refused.ok || refused.key !== 'error_store_unavailable' || refused.detail?.includes(name) !== true || !again.ok) wrong.push(`${name}${atOnce ? ' at once' : ''}: ${JSON.stringify(refused)}, then ${JSON.stringify(again.ok)}`);
      }
    const tried = NAMES.length * 2;
    recordFigure({ case: 'S17', what: 'ways in which the store could not be opened that were told, and got over at the next try', value: tried - wrong.length, of: tried, asked: 'all', held: wrong.length === 0 });
    expect(wrong).toEqual([]);
  });

  it('leaves out a row that cannot be read, and counts it', async () => {
    const area = memoryArea();
    const store = storeOn(area);
    await store.keep(report(), 'visit-1');
    const db = await openDB(DATABASE, VERSION);
    await db.put('bodies', { id: 'https://outlet.example/broken', claims: 'none' });
    db.close();
    expect(await store.all()).toMatchObject({ ok: true, value: { reports: [{ id: report().id }], unreadable: 1 } });
  });
});
