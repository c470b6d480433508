import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { backUp } from '../../entrypoints/background/backups';
import { forgetOld } from '../../entrypoints/background/retention';
import { makeHandlers } from '../../entrypoints/background/handlers';
import { backupsIn } from '../../lib/adapters/backups/backups';
import { readImportFile } from '../../lib/export/import-file';
import { howMany, recordFigure } from '../figures';
import { fnv1a64 } from '../../lib/text/hash';
import { MOMENT, report } from './samples';
import { EXTENSION, fakeWorker, pageSender, READING } from './worker-parts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));

const addressOf = (n: number): string => `https://covered.org/${n}`;

/** A worker that kept some reports, annotated those that are named, and backed all of it up. */
async function reading(kept: readonly number[], annotated: readonly number[] = []) {
  // Each an article of its own: of one text at two addresses one report would be kept.
  const worker = fakeWorker(({ title, url }) => report({ id: url ?? 'none', url, title, textHash: fnv1a64(url ?? ''), shingles: [] }));
  const handlers = makeHandlers(worker.deps);
  for (const n of kept) {
    const sender = pageSender({ url: addressOf(n), tabId: n });
    await handlers['page.analyse']({ visit: `visit-000${n}`, reading: { ...READING, title: `Title ${n}` } }, sender);
    await handlers['page.seen']({ visit: `visit-000${n}` }, sender);
    const words = { review: 'accepted' as const, fields: {}, note: `Note ${n}`, tags: [], links: [], assessment: null };
    if (annotated.includes(n)) await handlers['desk.save']({ act: crypto.randomUUID(), where: { tabId: n }, annotation: { id: crypto.randomUUID(), claimId: 'claim-1', words, revision: 0 } }, EXTENSION);
  }
  expect(await backUp(worker.deps)).toBe('made');
  return { ...worker, handlers };
}
type Worker = Awaited<ReturnType<typeof reading>>;

/** The texts of all backups, listed or not. */
async function backupTexts({ deps }: Pick<Worker, 'deps'>): Promise<string[]> {
  const texts = await Promise.all((await deps.backups.list()).map(({ id }) => deps.backups.read(id)));
  expect(texts).not.toContain(null);
  return texts.map((text) => text ?? '');
}
const backupKeys = ({ local }: Pick<Worker, 'local'>): string[] => [...local.items.keys()].filter((key) => key.startsWith('backup:'));

describe('what is cleared', () => {
  it('is gone from the backups too, those that are held among them', async () => {
    const worker = await reading([1, 2]);
    await worker.deps.backups.hold();
    expect(await worker.handlers['store.clear']({}, EXTENSION)).toMatchObject({ ok: true, value: { reports: 0, forgotten: 2 } });
    expect(await backUp(worker.deps)).toBe('nothing');
    expect(await worker.deps.backups.list()).toEqual([]);
    expect(backupKeys(worker)).toEqual([]);
    expect(JSON.stringify([...worker.local.items])).not.toContain('covered.org');
  });

  it('leaves what somebody wrote on, in the store and in the backups, which stay whole', async () => {
    const worker = await reading([1, 2, 3], [2]);
    expect(await worker.handlers['store.clear']({}, EXTENSION)).toMatchObject({ ok: true, value: { reports: 1, forgotten: 2 } });
    const [text = '', ...more] = await backupTexts(worker);
    expect(more).toEqual([]);
    for (const gone of [1, 3]) expect(text).not.toContain(addressOf(gone));
    expect(text).toContain('Note 2');
    const read = readImportFile(text, MOMENT);
    expect(read.ok && [read.file.faults, read.file.items.map(({ kind }) => kind).sort()]).toEqual([[], ['act', 'annotation', 'report']]);
    const [backup] = await worker.deps.backups.list();
    expect(backup?.counts).toEqual({ annotations: 1, objections: 0, decisions: 0, reports: 1 });
  });

  it('takes nothing that could only be had back from a backup that is held', async () => {
    const worker = await reading([1, 2], [1]);
    await worker.store.close();
    vi.stubGlobal('indexedDB', new IDBFactory());
    expect(await worker.handlers['store.accept_loss']({}, EXTENSION)).toMatchObject({ ok: true });
    await worker.handlers['store.clear']({}, EXTENSION);
    const [text = ''] = await backupTexts(worker);
    expect(text).toContain('Note 1');
    expect(text).toContain(addressOf(1));
    expect(text).not.toContain(addressOf(2));
  });

  it('goes with what a stopped worker left lying and nothing lists', async () => {
    const worker = await reading([1]);
    await worker.local.set({ 'backup:left': 'of a worker that was stopped while it wrote' });
    await worker.handlers['store.clear']({}, EXTENSION);
    expect(backupKeys(worker)).toEqual([]);
  });

  it('stays where the backups cannot be changed: it would go on lying in them', async () => {
    const worker = await reading([1, 2]);
    const set = vi.spyOn(worker.local, 'set').mockRejectedValue(new Error('full'));
    expect(await worker.handlers['store.clear']({}, EXTENSION)).toMatchObject({ ok: false, key: 'error_backups_stuck' });
    set.mockRestore();
    expect(await worker.handlers['store.state']({}, EXTENSION)).toMatchObject({ ok: true, value: { reports: 2 } });
    expect(await worker.handlers['store.clear']({}, EXTENSION)).toMatchObject({ ok: true, value: { forgotten: 2 } });
  });
});

describe('one report that is deleted', () => {
  it('is gone from the backups, and comes into the next one where it is brought back', async () => {
    const worker = await reading([1, 2]);
    expect(await worker.handlers['report.remove']({ id: addressOf(1) }, EXTENSION)).toMatchObject({ ok: true, value: { removed: true } });
    const [text = ''] = await backupTexts(worker);
    expect(text).not.toContain(addressOf(1));
    expect(text).toContain(addressOf(2));
    expect(await worker.handlers['report.restore']({ id: addressOf(1) }, EXTENSION)).toMatchObject({ ok: true });
    await backUp(worker.deps);
    expect((await backupTexts(worker))[0]).toContain(addressOf(1));
  });
});

describe('what is forgotten after so many days', () => {
  it('is gone from the backups, too', async () => {
    const worker = await reading([1, 2], [2]);
    await worker.deps.settings.change((settings) => ({ ...settings, keepDays: 30 }));
    const later = { ...worker.deps, clock: { ...worker.deps.clock, now: () => new Date(Date.parse(MOMENT) + 31 * 86_400_000).toISOString() } };
    await forgetOld(later);
    const [text = ''] = await backupTexts(worker);
    expect(text).not.toContain(addressOf(1));
    expect(text).toContain(addressOf(2));
    expect(await worker.store.state()).toMatchObject({ ok: true, value: { reports: 1 } });
  });
});

describe('what is erased beside a backup that is being made', () => {
  it('does not come back with it, and is never called lost (S6)', async () => {
    const runs = howMany(20, 200);
    const left = { texts: 0, losses: 0 };
    for (let run = 0; run < runs; run += 1) {
      vi.stubGlobal('indexedDB', new IDBFactory());
      const worker = await reading([1]);
      const backup = backUp(worker.deps);
      for (let turn = 0; turn < run; turn += 1) await new Promise((resolve) => void setImmediate(resolve));
      const erased = worker.handlers['everything.erase']({}, EXTENSION);
      for (let turn = 0; turn < run; turn += 1) await new Promise((resolve) => void setImmediate(resolve));
      const looked = worker.handlers['library.figures']({}, EXTENSION);
      const after = backUp(worker.deps);
      await Promise.all([backup, erased, looked, after]);
      left.texts += Number(backupKeys(worker).length + [...worker.local.items.keys()].filter((key) => key === 'backups').length > 0);
      left.losses += Number(!(await worker.store.state()).ok);
      await worker.store.close();
    }
    recordFigure({ case: 'S6', what: 'erasures beside a backup that left something of it, or a false loss', value: left.texts + left.losses, of: runs, asked: '0', held: left.texts + left.losses === 0 });
    expect(left).toEqual({ texts: 0, losses: 0 });
  });
});

describe('backups', () => {
  it('are rewritten whole or not at all', async () => {
    const worker = await reading([1, 2]);
    const before = await backupTexts(worker);
    const again = backupsIn(worker.local);
    await expect(again.rewrite(() => { throw new Error('not that one'); })).rejects.toThrow();
    expect(await backupTexts(worker)).toEqual(before);
    await again.rewrite(() => 'same');
    expect(await backupTexts(worker)).toEqual(before);
  });
});
