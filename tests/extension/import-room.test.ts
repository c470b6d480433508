import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeHandlers } from '../../entrypoints/background/handlers';
import type { Ask } from '../../lib/adapters/messages/ask';
import { stageImport } from '../../lib/adapters/messages/import-session';
import { STAGING } from '../../lib/adapters/store/staging';
import type { Decision } from '../../lib/model/decision';
import type { ImportItem } from '../../lib/model/import';
import { MAX_DECISIONS, MAX_OBJECTIONS } from '../../lib/model/limits';
import { recordFigure } from '../figures';
import { deskState } from '../fixtures/arbitrary-desk';
import { EXTENSION, fakeWorker } from './worker-parts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));

const decision = (report: string, note = ''): Decision => ({ report, other: 'incident', says: 'same', note, on: '2031-01-01' });
const decisions = (from: number, to: number): ImportItem[] => Array.from({ length: to - from }, (_, n) => ({ kind: 'decision', value: decision(`file-${from + n}`) }));
const [objection] = fc.sample(deskState(3), { numRuns: 300, seed: 11 }).flatMap((state) => state.objections);
if (objection === undefined) throw new Error('no objection');
const objections = (count: number): ImportItem[] => Array.from({ length: count }, (_, n) => ({ kind: 'objection', value: { ...objection, id: `aaaa-${String(n).padStart(6, '0')}` } }));

function worker() {
  const { deps, store } = fakeWorker();
  const handlers = makeHandlers(deps);
  const ask = (async (name, payload) => (handlers[name] as (payload: unknown, sender: unknown) => unknown)(payload, EXTENSION)) as Ask;
  const look = (items: readonly ImportItem[]) => stageImport(ask, crypto.randomUUID(), items, () => undefined);
  const apply = (id: string) => ask('import.apply', { import: id, decided: { otherwise: 'mine', of: [] } });
  return { apply, ask, deps, look, store };
}
const NO_ROOM = { ok: false, key: 'error_import_many' };

describe('nothing of the reader’s makes way for a file (J6, J9)', () => {
  it('neither decisions, however many it holds', async () => {
    const { apply, ask, deps, look } = worker();
    for (const n of [1, 2, 3]) await deps.decisions.decide(`mine-${n}`, 'incident', decision(`mine-${n}`, 'My own reason.'));
    expect(await look(decisions(0, MAX_DECISIONS))).toMatchObject(NO_ROOM);
    const id = crypto.randomUUID();
    const all = decisions(0, MAX_DECISIONS);
    for (let from = 0; from < all.length; from += 200) await ask('import.stage', { import: id, from, of: all.length, items: all.slice(from, from + 200) });
    expect(await apply(id)).toMatchObject(NO_ROOM);
    expect(await deps.decisions.load()).toHaveLength(3);
    const looked = await look(decisions(0, MAX_DECISIONS - 3));
    expect(looked.ok && (await apply(looked.value.import))).toMatchObject({ ok: true, value: { written: MAX_DECISIONS - 3 } });
    const mine = (await deps.decisions.load()).filter(({ note }) => note === 'My own reason.');
    recordFigure({ case: 'J6', what: 'own decisions that made way for those of a file', value: 3 - mine.length, of: 3, asked: '0', held: mine.length === 3 });
    expect(mine).toHaveLength(3);
  });

  it('nor objections, and those that are there are all read', async () => {
    const { look, store } = worker();
    await store.putObjection({ ...objection, id: 'zzzzzzzz-mine', text: 'Mine.' });
    expect(await look(objections(MAX_OBJECTIONS))).toMatchObject(NO_ROOM);
    const asked = { items: objections(MAX_OBJECTIONS), act: { id: crypto.randomUUID(), at: '2031-01-01T00:00:00.000Z', author: null }, standingOf: () => 'new' as const, takes: () => true };
    expect(await store.takeIn(asked)).toMatchObject(NO_ROOM);
    const kept = await store.objections();
    expect(kept.ok && kept.value.map(({ text }) => text)).toEqual(['Mine.']);
    expect(await store.takeIn({ ...asked, items: asked.items.slice(1) })).toMatchObject({ ok: true });
    const full = await store.objections();
    expect(full.ok && [full.value.length, full.value.some(({ text }) => text === 'Mine.')]).toEqual([MAX_OBJECTIONS, true]);
  });

  it('and many decisions are written at once, all or none', async () => {
    const { apply, deps, look } = worker();
    const writing = vi.spyOn(deps.decisions, 'decide');
    const looked = await look(decisions(0, 1_500));
    expect(looked.ok && (await apply(looked.value.import))).toMatchObject({ ok: true, value: { written: 1_500 } });
    expect(writing).not.toHaveBeenCalled();
    expect(await deps.decisions.load()).toHaveLength(1_500);
  });
});

describe('half a file is never taken in (J9)', () => {
  it('where another was begun meanwhile', async () => {
    const { apply, ask, deps } = worker();
    const [one, other] = [crypto.randomUUID(), crypto.randomUUID()];
    await ask('import.stage', { import: one, from: 0, of: 3, items: decisions(0, 2) });
    await ask('import.stage', { import: other, from: 0, of: 1, items: decisions(9, 10) });
    await ask('import.stage', { import: one, from: 2, of: 3, items: decisions(2, 3) });
    expect(await ask('import.look', { import: one })).toMatchObject({ ok: false, key: 'error_import_gone' });
    expect(await apply(one)).toMatchObject({ ok: false, key: 'error_import_gone' });
    expect(await deps.decisions.load()).toEqual([]);
    expect(await apply(other)).toMatchObject({ ok: true, value: { written: 1 } });
  });

  it('nor where an entry of it was damaged on the disk, or its end never came', async () => {
    const { apply, ask, deps, look } = worker();
    const looked = await look(decisions(0, 3));
    if (!looked.ok) throw new Error(looked.key);
    const db = await openDB(STAGING, 1);
    await db.put('staged', { import: looked.value.import, n: 1, of: 3, item: { kind: 'decision', value: 'damaged' } });
    db.close();
    expect(await apply(looked.value.import)).toMatchObject({ ok: false, key: 'error_import_gone' });
    const short = crypto.randomUUID();
    await ask('import.stage', { import: short, from: 0, of: 5, items: decisions(0, 3) });
    expect(await apply(short)).toMatchObject({ ok: false, key: 'error_import_gone' });
    expect(await deps.decisions.load()).toEqual([]);
  });
});

describe('the history that comes with a file', () => {
  it('is there to be read, and taking back goes on with the reader’s own last act', async () => {
    const { apply, look, store } = worker();
    const state = fc.sample(deskState(3), { numRuns: 300, seed: 11 }).find(({ acts, annotations }) => annotations.length > 1 && acts.some((act) => act.state === 'done'));
    if (state === undefined) throw new Error('no history');
    const looked = await look([...state.annotations.map((value) => ({ kind: 'annotation' as const, value })), ...state.acts.map((value) => ({ kind: 'act' as const, value }))]);
    expect(looked.ok && (await apply(looked.value.import))).toMatchObject({ ok: true });
    const acts = await store.allActs();
    const theirs = new Set(state.acts.map(({ id }) => id));
    expect(acts.ok && acts.value.filter(({ id }) => theirs.has(id))).toHaveLength(state.acts.length);
    const journal = await store.journal(null);
    expect(journal.ok && [journal.value.undo, journal.value.redo].filter((act) => act !== null && theirs.has(act.id))).toEqual([]);
  });
});
