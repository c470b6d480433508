import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { backUp } from '../../entrypoints/background/backups';
import { stageImport } from '../../lib/adapters/messages/import-session';
import type { Ask } from '../../lib/adapters/messages/ask';
import { DATABASE, VERSION } from '../../lib/adapters/store/schema';
import { readImportFile } from '../../lib/export/import-file';
import { ADDRESS, atDesk, TAB, uuid, words } from './desk-parts';
import { EXTENSION } from './worker-parts';
import { MOMENT } from './samples';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));

/** A desk with one annotation, backed up, whose row the disk then damaged. */
async function damaged() {
  const desk = await atDesk();
  const id = uuid();
  const saved = await desk.save({ id, claimId: 'claim-1', words: words({ note: 'As it was written.' }), revision: 0 });
  if (!saved.ok) throw new Error(saved.key);
  await backUp(desk.deps);
  const [backup] = await desk.deps.backups.list();
  const text = (await desk.deps.backups.read(backup?.id ?? '')) ?? '';
  await desk.store.close();
  const db = await openDB(DATABASE, VERSION);
  await db.put('annotations', { id, article: ADDRESS, review: 'broken' });
  db.close();
  return { ...desk, id, text };
}

/** Rows, the store's own total and what is remembered agree, and go on doing so. */
async function agrees({ handlers, sender, store }: Awaited<ReturnType<typeof damaged>>, rows: number): Promise<void> {
  expect(await store.countAnnotations()).toEqual({ ok: true, value: rows });
  expect(await store.state()).toMatchObject({ ok: true });
  await handlers['page.seen']({ visit: 'visit-0001' }, sender);
  await store.close();
  expect(await store.state()).toMatchObject({ ok: true });
  const db = await openDB(DATABASE, VERSION);
  expect(await db.count('annotations')).toBe(rows);
  db.close();
}

describe('an annotation whose row is damaged', () => {
  it('comes back from the backup, and is counted once (S6, S18)', async () => {
    const there = await damaged();
    const read = readImportFile(there.text, MOMENT);
    if (!read.ok) throw new Error('the backup cannot be read');
    const ask = (async (name, payload) => (there.handlers[name] as (payload: unknown, sender: unknown) => unknown)(payload, EXTENSION)) as Ask;
    const looked = await stageImport(ask, uuid(), read.file.items, () => undefined);
    if (!looked.ok) throw new Error(looked.key);
    expect(await ask('import.apply', { import: looked.value.import, decided: { otherwise: 'mine', of: [] } })).toMatchObject({ ok: true });
    expect((await there.page()).items.some(({ annotation }) => annotation?.note === 'As it was written.')).toBe(true);
    await agrees(there, 1);
  });

  it('is written anew under its name, and is counted once', async () => {
    const there = await damaged();
    expect(await there.save({ id: there.id, claimId: 'claim-1', words: words({ note: 'Written anew.' }), revision: 0 })).toMatchObject({ ok: true });
    await agrees(there, 1);
    const view = await there.page();
    const undone = await there.handlers['desk.undo']({ where: TAB, actId: view.undo?.actId ?? '' }, EXTENSION);
    expect(undone).toMatchObject({ ok: true });
    await agrees(there, 0);
  });
});
