import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeHandlers } from '../../entrypoints/background/handlers';
import { DEFAULT_SETTINGS } from '../../lib/adapters/settings/settings';
import { EXTENSION, fakeWorker, pageSender, READING } from './worker-parts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));

function worker() {
  const parts = fakeWorker();
  return { ...parts, handlers: makeHandlers(parts.deps) };
}
const FILE = JSON.stringify({ schema: 'whence/settings@1', settings: { intensity: 'strong', addedHosts: ['paper.org', 'denied.org', 'www.covered.org'], keepDays: 30 } });

describe('settings out and in (J6, J7)', () => {
  it('tells what a file would change, and what the browser has to allow, and changes nothing yet', async () => {
    const w = worker();
    await w.store.ready();
    const before = JSON.stringify([...w.local.items]);
    const answer = await w.handlers['settings.look']({ text: FILE }, EXTENSION);
    expect(answer).toEqual({ ok: true, value: { changes: ['How strong marks are: Normal → Strong', 'Outlets you added – added: denied.org, paper.org', expect.stringContaining('30 days')], hosts: ['denied.org'] } });
    expect(await w.deps.settings.load()).toEqual(DEFAULT_SETTINGS);
    expect(JSON.stringify([...w.local.items])).toBe(before);
  });

  it('takes all of it, can take it back, and forgets the way back once something else is changed', async () => {
    const w = worker();
    await w.handlers['settings.enable']({ host: 'tide.org', enabled: false }, EXTENSION);
    const before = await w.deps.settings.load();
    const after = { ...before, intensity: 'strong', addedHosts: ['denied.org', 'paper.org'], keepDays: 30 };
    expect(await w.handlers['settings.import']({ text: FILE }, EXTENSION)).toEqual({ ok: true, value: after });
    expect(w.told).toEqual([]);
    const way = await w.handlers['settings.before']({}, EXTENSION);
    expect(way.ok && way.value.changes).toHaveLength(3);
    expect(await w.handlers['settings.undo']({}, EXTENSION)).toEqual({ ok: true, value: before });
    expect(await w.handlers['settings.before']({}, EXTENSION)).toEqual({ ok: true, value: { changes: [] } });
    expect(await w.handlers['settings.undo']({}, EXTENSION)).toEqual({ ok: true, value: before });
    await w.handlers['settings.import']({ text: FILE }, EXTENSION);
    await w.handlers['settings.choose']({ language: 'ru' }, EXTENSION);
    expect(await w.handlers['settings.before']({}, EXTENSION)).toEqual({ ok: true, value: { changes: [] } });
    expect(await w.handlers['settings.undo']({}, EXTENSION)).toMatchObject({ value: { ...after, language: 'ru' } });
  });

  const BROKEN = ['', '{', '[]', FILE.replace('strong', 'blinding'), FILE.replace('@1', '@9'), FILE.replace('paper.org', 'router.local'), '{"schema":"whence/settings@1","settings":{"__proto__":{"enabled":false}}}'];
  for (const text of BROKEN) {
    it(`takes nothing of ${JSON.stringify(text).slice(0, 60)}`, async () => {
      const w = worker();
      await w.handlers['settings.choose']({ intensity: 'quiet' }, EXTENSION);
      const before = JSON.stringify([...w.local.items]);
      for (const name of ['settings.look', 'settings.import'] as const) expect(await w.handlers[name]({ text }, EXTENSION)).toMatchObject({ ok: false, key: expect.stringMatching(/^error_settings_/) as string });
      expect(JSON.stringify([...w.local.items])).toBe(before);
    });
  }

  it('go to another browser and come back the same', async () => {
    const [one, other] = [worker(), worker()];
    await one.handlers['settings.choose']({ intensity: 'quiet', unmarked: ['motive'], languagesOff: ['en'] }, EXTENSION);
    await one.handlers['settings.mark']({ host: 'tide.org', marked: false }, EXTENSION);
    const file = await one.handlers['settings.export']({}, EXTENSION);
    if (!file.ok) throw new Error(file.key);
    await other.handlers['settings.import']({ text: file.value.text }, EXTENSION);
    expect(await other.deps.settings.load()).toEqual(await one.deps.settings.load());
  });
});

describe('everything erased', () => {
  const NOTHING = { reports: 0, objections: 0, annotations: 0, acts: 0, decisions: 0, actors: 0, outlets: 0, settings: false };
  const visit = 'visit-0001';

  async function used() {
    const w = worker();
    await w.handlers['page.analyse']({ visit, reading: READING }, pageSender());
    await w.handlers['page.seen']({ visit }, pageSender());
    await w.handlers['actors.save']({ actor: { id: null, kind: 'group', name: 'Group Nine', otherNames: [], ordinary: [], tie: null } }, EXTENSION);
    await w.handlers['settings.choose']({ intensity: 'strong' }, EXTENSION);
    await w.handlers['outlet.add']({ host: 'paper.org' }, EXTENSION);
    await w.deps.decisions.decide('a', 'b', { report: 'a', other: 'b', says: 'same', note: '', on: '2031-03-04' });
    await w.local.set({ of_a_later_version: 1 });
    return w;
  }

  it('is told before: how much there is of each', async () => {
    expect(await worker().handlers['everything.count']({}, EXTENSION)).toEqual({ ok: true, value: NOTHING });
    const w = await used();
    expect(await w.handlers['everything.count']({}, EXTENSION)).toEqual({ ok: true, value: { reports: 1, objections: 0, annotations: 0, acts: 0, decisions: 1, actors: 1, outlets: 1, settings: true } });
  });

  it('leaves nothing in any area nor in the database, open pages read again, and all works as on the first day', async () => {
    const w = await used();
    w.tabsOpen.set(1, { host: 'covered.org', status: { state: 'claims', visit } });
    expect(await w.handlers['everything.erase']({}, EXTENSION)).toEqual({ ok: true, value: NOTHING });
    expect([...w.session.items]).toEqual([]);
    // What is there again is the new store's own note that nothing is in it.
    expect([...w.local.items.keys()]).toEqual(['store_sentinel']);
    expect(w.told).toContainEqual({ tabId: 1, type: 'content.refresh', payload: {} });
    expect(await w.handlers['settings.get']({}, EXTENSION)).toEqual({ ok: true, value: DEFAULT_SETTINGS });
    expect(await w.handlers['actors.get']({}, EXTENSION)).toMatchObject({ value: { actors: [], undo: null } });
    await w.handlers['page.analyse']({ visit: 'visit-0002', reading: READING }, pageSender());
    expect(await w.handlers['page.seen']({ visit: 'visit-0002' }, pageSender())).toEqual({ ok: true, value: { kept: 'kept' } });
    expect(await w.store.state()).toMatchObject({ ok: true, value: { reports: 1 } });
  });

  it('may be asked for twice', async () => {
    const w = await used();
    await w.handlers['everything.erase']({}, EXTENSION);
    expect(await w.handlers['everything.erase']({}, EXTENSION)).toEqual({ ok: true, value: NOTHING });
  });

  it('also takes a store that cannot be used: one of a newer version', async () => {
    const w = await used();
    await w.store.close();
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open('whence', 99);
      request.onupgradeneeded = () => undefined;
      request.onsuccess = () => (request.result.close(), resolve());
      request.onerror = () => reject(new Error('not opened'));
    });
    expect(await w.handlers['everything.count']({}, EXTENSION)).toMatchObject({ value: { reports: null, objections: null } });
    expect(await w.handlers['everything.erase']({}, EXTENSION)).toEqual({ ok: true, value: NOTHING });
  });
});
