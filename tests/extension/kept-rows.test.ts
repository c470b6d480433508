import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeListener } from '../../lib/adapters/messages/serve';
import { makeHandlers } from '../../entrypoints/background/handlers';
import { KeptUnreadable } from '../../lib/adapters/kept-rows';
import { decisionsIn } from '../../lib/adapters/settings/decisions';
import { deskDraftsIn } from '../../lib/adapters/settings/desk-drafts';
import { draftsIn } from '../../lib/adapters/settings/drafts';
import { DEFAULT_SETTINGS, settingsIn } from '../../lib/adapters/settings/settings';
import { reportStore } from '../../lib/adapters/store/reports';
import { sentinelIn } from '../../lib/adapters/store/sentinel';
import type { Decision } from '../../lib/model/decision';
import { memoryArea, MOMENT, report } from './samples';
import { fakeWorker } from './worker-parts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));

type Area = ReturnType<typeof memoryArea>;

const decision = (n: number): Decision => ({ report: `https://outlet.example/${n}`, other: 'sample-2031', says: 'same', note: '', on: '2031-03-04' });
const objecting = (n: number) => ({ id: crypto.randomUUID(), text: `objection ${n}`, reading: null, evidence: '' });
const words = (note: string) => ({ review: 'open' as const, fields: {}, note, tags: [], links: [], assessment: null });

/** An area whose next reading fails, as browsers do where a file of theirs is damaged. */
function failingOnce(area: Area): Area {
  const left = { failures: 1 };
  return {
    ...area,
    get(key) {
      if (left.failures === 0) return area.get(key);
      left.failures -= 1;
      return Promise.reject(new Error('Invalid JSON'));
    },
  };
}

const CHANGES: { name: string; fill: (area: Area) => Promise<unknown>; change: (area: Area) => Promise<unknown> }[] = [
  { name: 'a decision', fill: async (area) => { for (const n of [1, 2, 3]) await decisionsIn(area).decide(`https://outlet.example/${n}`, 'sample-2031', decision(n)); }, change: (area) => decisionsIn(area).decide('https://outlet.example/4', 'sample-2031', decision(4)) },
  { name: 'taking a decision back', fill: (area) => decisionsIn(area).decide('https://outlet.example/1', 'sample-2031', decision(1)), change: (area) => decisionsIn(area).takeBack('https://outlet.example/1', 'sample-2031') },
  { name: 'a draft of an objection', fill: (area) => draftsIn(area).put('one', objecting(1)), change: (area) => draftsIn(area).put('two', objecting(2)) },
  { name: 'a draft at the desk', fill: (area) => deskDraftsIn(area).put('article', 'one', words('begun')), change: (area) => deskDraftsIn(area).put('article', 'two', words('too')) },
  { name: 'a setting', fill: (area) => settingsIn(area).change((s) => ({ ...s, author: 'Ada', disabledHosts: ['outlet.example'] })), change: (area) => settingsIn(area).change((s) => ({ ...s, enabled: false })) },
  { name: 'settings out of a file', fill: (area) => settingsIn(area).change((s) => ({ ...s, author: 'Ada' })), change: (area) => settingsIn(area).replace((s) => ({ ...s, enabled: false })) },
  { name: 'settings taken back', fill: (area) => settingsIn(area).replace((s) => ({ ...s, author: 'Ada' })), change: (area) => settingsIn(area).undo() },
];

describe('a reading that fails writes nothing (S7)', () => {
  for (const { name, fill, change } of CHANGES) {
    it(name, async () => {
      const area = memoryArea();
      await fill(area);
      const before = new Map(area.items);
      await expect(change(failingOnce(area))).rejects.toBeInstanceOf(KeptUnreadable);
      expect(area.items).toEqual(before);
      // The next one is done, and nothing is missing.
      await change(area);
      expect(area.items).not.toEqual(before);
    });
  }

  it('and shows what can be shown', async () => {
    const deaf = { ...memoryArea(), get: () => Promise.reject(new Error('Invalid JSON')) };
    expect(await decisionsIn(deaf).load()).toEqual([]);
    expect(await draftsIn(deaf).load('one')).toBeNull();
    expect(await deskDraftsIn(deaf).load('article')).toEqual(new Map());
    expect(await settingsIn(deaf).load()).toEqual(DEFAULT_SETTINGS);
    expect(await settingsIn(deaf).before()).toBeNull();
  });

  it('and the reader is told in a sentence of its own', async () => {
    const { deps, local } = fakeWorker();
    const settings = settingsIn(failingOnce(local));
    const listener = makeListener(makeHandlers({ ...deps, settings }), { self: { id: 'own', baseUrl: 'chrome-extension://own/' }, milliseconds: () => 0, report: () => undefined });
    const answer = await new Promise((resolve) => listener({ type: 'settings.enable', payload: { host: null, enabled: false } }, { id: 'own', url: 'chrome-extension://own/options.html', origin: 'chrome-extension://own' }, resolve));
    expect(answer).toEqual({ ok: false, key: 'error_kept_unreadable', detail: null });
    expect(local.items.has('settings')).toBe(false);
  });
});

describe('a list with a row that no version of ours wrote', () => {
  it('gives the others', async () => {
    const area = memoryArea();
    await area.set({ decisions: [decision(1), 7, decision(2)], objection_drafts: [{ about: 'one', draft: objecting(1) }, { about: 3 }], desk_drafts: [null, { article: 'article', key: 'one', words: words('begun') }] });
    expect(await decisionsIn(area).load()).toHaveLength(2);
    expect((await draftsIn(area).load('one'))?.text).toBe('objection 1');
    await draftsIn(area).put('two', objecting(2));
    expect((await draftsIn(area).load('one'))?.text).toBe('objection 1');
    expect((await deskDraftsIn(area).load('article')).size).toBe(1);
  });
});

describe('the store, where the browser does not tell what was in it (S6, S7)', () => {
  const deafTo = (area: Area) => sentinelIn({ ...area, get: () => Promise.reject(new Error('Invalid JSON')) });

  it('is used where it is there, and its memory is not written anew', async () => {
    const area = memoryArea();
    const store = reportStore({ sentinel: sentinelIn(area), now: () => MOMENT });
    await store.keep(report(), 'visit-0001');
    await store.close();
    const before = new Map(area.items);
    const later = reportStore({ sentinel: deafTo(area), now: () => MOMENT });
    expect(await later.find(report().id)).toMatchObject({ ok: true, value: { id: report().id } });
    expect(area.items).toEqual(before);
    await later.close();
  });

  it('is not begun anew where it may have been lost: the loss is told as soon as it can be', async () => {
    const area = memoryArea();
    const store = reportStore({ sentinel: sentinelIn(area), now: () => MOMENT });
    await store.keep(report(), 'visit-0001');
    await store.close();
    vi.stubGlobal('indexedDB', new IDBFactory());
    const later = reportStore({ sentinel: deafTo(area), now: () => MOMENT });
    expect(await later.keep(report(), 'visit-0002')).toMatchObject({ ok: false, key: 'error_kept_unreadable' });
    await later.close();
    expect(await reportStore({ sentinel: sentinelIn(area), now: () => MOMENT }).state()).toMatchObject({ ok: false, key: 'error_store_lost' });
  });
});
