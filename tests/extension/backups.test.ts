import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { backingUp } from '../../entrypoints/background/backing-up';
import { backUp } from '../../entrypoints/background/backups';
import { makeHandlers } from '../../entrypoints/background/handlers';
import { backupsIn, outgoing } from '../../lib/adapters/backups/backups';
import { KeptUnreadable } from '../../lib/adapters/kept-rows';
import { checksum, packed, unpacked } from '../../lib/adapters/backups/packed-text';
import { decisionsIn } from '../../lib/adapters/settings/decisions';
import { readImportFile } from '../../lib/export/import-file';
import { howMany, longRun, recordFigure } from '../figures';
import { memoryArea } from './samples';
import { EXTENSION, fakeWorker, pageSender, READING } from './worker-parts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));

const COUNTS = { annotations: 1, objections: 0, decisions: 0, reports: 1 };
const at = (hour: number): string => new Date(Date.UTC(2031, 2, 4) + hour * 3_600_000).toISOString();

describe('packed text', () => {
  it('comes back as it was, whatever it is', async () => {
    for (const text of ['', 'plain', 'Bakı: hücum 🇦🇿 «Не мы»', 'x'.repeat(200_000)]) expect(await unpacked(await packed(text))).toBe(text);
  });
  it('falls over where it was damaged, and never gives another text', async () => {
    const kept = await packed('what was written, at some length');
    for (let n = 0; n < kept.length; n += 3) {
      const broken = kept.slice(0, n) + (kept[n] === 'A' ? 'B' : 'A') + kept.slice(n + 1);
      const read = await unpacked(broken).catch(() => null);
      if (read !== null) expect(await checksum(read)).toBe(await checksum('what was written, at some length'));
    }
  });
});

describe('backups', () => {
  it('reach back over an hour and over a day with three', async () => {
    const area = memoryArea();
    const backups = backupsIn(area);
    for (let hour = 0; hour < 60; hour += 0.25) await backups.make(`text ${hour}`, COUNTS, at(hour));
    const kept = await backups.list();
    const hours = kept.map(({ made }) => (Date.parse(made) - Date.parse(at(0))) / 3_600_000);
    expect(kept).toHaveLength(3);
    expect(hours[0]).toBe(59.75);
    expect((hours[0] ?? 0) - (hours[2] ?? 0)).toBeGreaterThan(1);
    expect((hours[1] ?? 0) - (hours[2] ?? 0)).toBeGreaterThan(0);
    for (const { id } of kept) expect(await backups.read(id)).toMatch(/^text /);
  });

  it('let go of the newer of two that stand close together', () => {
    expect(outgoing([at(2), at(1)])).toBe(-1);
    expect(outgoing([at(30), at(29.5), at(1)])).toBe(0);
    expect(outgoing([at(30), at(28), at(10)])).toBe(1);
    expect(outgoing([at(60), at(50), at(10)])).toBe(2);
    // An hour and a day are far enough.
    expect(outgoing([at(30), at(29), at(28)])).toBe(1);
    expect(outgoing([at(60), at(50), at(26)])).toBe(2);
    expect(outgoing([at(60), at(50), at(26.5), at(1)])).toBe(1);
    expect(outgoing([at(90), at(70), at(40), at(1)])).toBe(3);
  });

  it('are none where nothing is new', async () => {
    const backups = backupsIn(memoryArea());
    await backups.make('same', COUNTS, at(0));
    await backups.make('same', COUNTS, at(9));
    expect(await backups.list()).toHaveLength(1);
  });

  it('say that one is damaged, whatever happened to it, and the one before it serves (S18)', { timeout: longRun ? 3_600_000 : 20_000 }, async () => {
    const area = memoryArea();
    const backups = backupsIn(area);
    const texts = ['first', 'second', 'third'].map((name) => `${name}: ${'what was written, at some length. '.repeat(20)}`);
    for (const [n, text] of texts.entries()) await backups.make(text, COUNTS, at(n * 30));
    const ids = (await backups.list()).map(({ id }) => id);
    const keys = ids.map((id) => `backup:${id}`);
    const [bytes, before] = (await Promise.all(keys.map(async (key) => String((await area.get(key))[key])))) as [string, string];
    const step = howMany(7, 1);
    const places = Array.from({ length: Math.ceil(bytes.length / step) }, (_, n) => n * step);
    const damages: unknown[] = [
      ...places.map((n) => bytes.slice(0, n)),
      ...places.map((n) => `${bytes.slice(0, n)}${bytes[n] === 'A' ? 'B' : 'A'}${bytes.slice(n + 1)}`),
      before,
      null,
      7,
      { text: bytes },
      await packed(`${texts[2] ?? ''} and more`),
    ];
    const wrong: number[] = [];
    let told = 0;
    for (const [n, damage] of damages.entries()) {
      await area.set({ [keys[0] ?? '']: damage });
      const [newest, older, oldest] = await Promise.all(ids.map((id) => backups.read(id)));
      // Of its last letters some bits are not used: what comes back is then what was written, and no other text.
      if (newest === null) told += 1;
      if ((newest !== null && newest !== texts[2]) || older !== texts[1] || oldest !== texts[0]) wrong.push(n);
    }
    recordFigure({ case: 'S18', what: 'damages to the newest of three backups after which it was told or came back as written, and those before it were whole', value: damages.length - wrong.length, of: damages.length, asked: 'all', held: wrong.length === 0 });
    expect(wrong).toEqual([]);
    expect(told).toBeGreaterThan(damages.length * 0.9);
    // Two of three are gone or damaged: the last one serves.
    await area.remove(keys[0] ?? '');
    await area.set({ [keys[1] ?? '']: bytes });
    expect(await backups.read(ids[0] ?? '')).toBeNull();
    expect([await backups.read(ids[1] ?? ''), await backups.read(ids[2] ?? '')]).toEqual([null, texts[0]]);
  });

  it('tell the reader that one is damaged, in a sentence, and give the one before it (S18)', async () => {
    const { deps, handlers, local } = await written();
    await backUp(deps);
    await deps.backups.make('{"schema":"whence/export@1"}', COUNTS, '2999-01-01T00:00:00.000Z');
    const [newest, older] = await deps.backups.list();
    await local.set({ [`backup:${newest?.id ?? ''}`]: 'damaged' });
    expect(await handlers['backup.read']({ id: newest?.id ?? '', part: 0 }, EXTENSION)).toMatchObject({ ok: false, key: 'error_backup_broken' });
    const part = await handlers['backup.read']({ id: older?.id ?? '', part: 0 }, EXTENSION);
    expect(part.ok && part.value.text).toContain('Not what she said.');
  });

  it('are kept while they are held, a few of them, and go in their turn when they are released (S6)', async () => {
    const backups = backupsIn(memoryArea());
    for (let loss = 0; loss < 5; loss += 1) {
      await backups.make(`before loss ${loss}`, COUNTS, at(loss * 100));
      await backups.hold();
    }
    const held = async (): Promise<string[]> => (await backups.list()).flatMap((backup) => (backup.held ? [backup.made] : []));
    expect(await held()).toEqual([at(400), at(300), at(200)]);
    for (let hour = 500; hour < 700; hour += 10) await backups.make(`after ${hour}`, COUNTS, at(hour));
    expect(await held()).toEqual([at(400), at(300), at(200)]);
    expect(await backups.list()).toHaveLength(6);
    for (const { id } of await backups.list()) await backups.release(id);
    await backups.make('one more', COUNTS, at(800));
    expect(await backups.list()).toHaveLength(3);
  });

  it('leave no text behind that nobody finds, and stay as they are where the browser does not tell which there are', async () => {
    const area = memoryArea();
    const backups = backupsIn(area);
    await backups.make('first', COUNTS, at(0));
    await backups.make('second', COUNTS, at(30));
    const before = new Map(area.items);
    const deaf = backupsIn({ ...area, get: () => Promise.reject(new Error('Invalid JSON')) });
    for (const work of [deaf.make('third', COUNTS, at(60)), deaf.hold(), deaf.release('x'), deaf.list()]) await expect(work).rejects.toBeInstanceOf(KeptUnreadable);
    expect(area.items).toEqual(before);
    // Two at a time do not forget each other.
    await Promise.all([backups.make('third', COUNTS, at(60)), backups.make('fourth', COUNTS, at(90)), backups.hold()]);
    const kept = await backups.list();
    expect([...area.items.keys()].filter((key) => key.startsWith('backup:')).sort()).toEqual(kept.map(({ id }) => `backup:${id}`).sort());
  });

  it('keep none that does not come back as it was written', async () => {
    const area = memoryArea();
    const lossy = { ...area, get: (key: string) => area.get(key), remove: (key: string | string[]) => area.remove(key), set: (items: Record<string, unknown>) => area.set(Object.fromEntries(Object.entries(items).map(([key, value]) => [key, typeof value === 'string' ? value.slice(0, -4) : value]))) };
    expect(await backupsIn(lossy).make('text', COUNTS, at(0))).toBeNull();
    expect(await backupsIn(lossy).list()).toEqual([]);
  });
});

async function written() {
  const worker = fakeWorker();
  const handlers = makeHandlers(worker.deps);
  const sender = pageSender({});
  await handlers['page.analyse']({ visit: 'visit-0001', reading: READING }, sender);
  await handlers['page.seen']({ visit: 'visit-0001' }, sender);
  const words = { review: 'rejected' as const, fields: {}, note: 'Not what she said.', tags: ['unsourced'], links: [], assessment: null };
  const saved = await handlers['desk.save']({ act: crypto.randomUUID(), where: { tabId: 1 }, annotation: { id: crypto.randomUUID(), claimId: 'claim-1', words, revision: 0 } }, EXTENSION);
  if (!saved.ok) throw new Error(saved.key);
  return { ...worker, handlers };
}

describe('what a worker backs up', () => {
  it('holds what was written, its history and its report, and can be taken in', async () => {
    const { deps, handlers } = await written();
    expect(await backUp(deps)).toBe('made');
    const [backup] = await deps.backups.list();
    expect(backup?.counts).toEqual({ annotations: 1, objections: 0, decisions: 0, reports: 1 });
    const part = await handlers['backup.read']({ id: backup?.id ?? '', part: 0 }, EXTENSION);
    if (!part.ok) throw new Error(part.key);
    const read = readImportFile(part.value.text, at(0));
    expect(read.ok && read.file.faults).toEqual([]);
    expect(read.ok && read.file.items.map(({ kind }) => kind).sort()).toEqual(['act', 'annotation', 'report']);
  });

  it('is nothing where nothing is kept, and is never written over by less after a loss (S6)', async () => {
    const { deps, local, store } = await written();
    await backUp(deps);
    await store.close();
    // The browser empties the store without a word.
    vi.stubGlobal('indexedDB', new IDBFactory());
    expect(await store.state()).toMatchObject({ ok: false, key: 'error_store_lost' });
    expect(await backUp(deps)).toBe('unreadable');
    expect((await deps.backups.list()).map(({ held }) => held)).toEqual([true]);
    await store.acceptLoss();
    expect(await backUp(deps)).toBe('nothing');
    const [backup] = await deps.backups.list();
    expect(await backupsIn(local).read(backup?.id ?? '')).toContain('Not what she said.');
  });

  it('stays when the reader goes on after a loss, whatever is made then, until it is back or let go of (S6)', async () => {
    const { deps, handlers, store } = await written();
    await backUp(deps);
    await store.close();
    vi.stubGlobal('indexedDB', new IDBFactory());
    expect(await handlers['store.accept_loss']({}, EXTENSION)).toMatchObject({ ok: true });
    expect((await deps.backups.list()).map(({ held }) => held)).toEqual([true]);
    const [held] = await deps.backups.list();
    expect(await handlers['backup.release']({ id: held?.id ?? '' }, EXTENSION)).toMatchObject({ ok: true, value: { backups: [{ held: false }] } });
  });

  it('is not made without decisions that cannot be read, and the last one stays', async () => {
    const { deps, local } = await written();
    await backUp(deps);
    const before = new Map(local.items);
    const deaf = decisionsIn({ ...local, get: () => Promise.reject(new Error('Invalid JSON')) });
    expect(await backUp({ ...deps, decisions: deaf })).toBe('unreadable');
    expect(local.items).toEqual(before);
  });

  it('follows a change, once for what is done in a row', async () => {
    const { deps } = await written();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const made = vi.spyOn(deps.backups, 'make');
      const handlers = backingUp(makeHandlers(deps), deps, 1_000);
      for (let n = 0; n < 5; n += 1) await handlers['desk.review_many']({ act: crypto.randomUUID(), claims: [{ reportId: 'https://covered.org/attack', claimId: 'claim-1', annotationId: null, revision: 0 }], review: 'accepted' }, EXTENSION);
      await vi.advanceTimersByTimeAsync(1_100);
      vi.useRealTimers();
      await vi.waitFor(() => expect(made).toHaveBeenCalled());
      expect(made.mock.calls.length).toBeLessThanOrEqual(2);
    } finally {
      vi.useRealTimers();
    }
  });
});
