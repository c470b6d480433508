import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typedHost } from '../../lib/adapters/settings/public-host';
import { isPublicHost } from '../../lib/text/public-host';
import { DEFAULT_SETTINGS, settingsIn, withHost, withoutHost } from '../../lib/adapters/settings/settings';
import { tabOfKey, tabPages } from '../../lib/adapters/store/tab-pages';
import { messages } from '../../lib/protocol';
import { memoryArea, MOMENT, report } from './samples';

describe('settings', () => {
  const BROKEN: { name: string; stored: unknown }[] = [
    { name: 'missing', stored: undefined },
    { name: 'of another shape', stored: { enabled: 'yes' } },
    { name: 'a text', stored: 'off' },
  ];
  for (const { name, stored } of BROKEN) {
    it(`are the defaults where they are ${name}`, async () => {
      const area = memoryArea();
      if (stored !== undefined) await area.set({ settings: stored });
      expect(await settingsIn(area).load()).toEqual(DEFAULT_SETTINGS);
    });
  }

  it('are the defaults where the storage cannot be read (S7)', async () => {
    const area = { ...memoryArea(), get: () => Promise.reject(new Error('Invalid JSON')) };
    expect(await settingsIn(area).load()).toEqual(DEFAULT_SETTINGS);
  });

  it('lose no change of many at once (S11)', async () => {
    const settings = settingsIn(memoryArea());
    const hosts = Array.from({ length: 50 }, (_, i) => `outlet${i}.example`);
    await Promise.all(hosts.map((host) => settings.change((s) => ({ ...s, disabledHosts: withHost(s.disabledHosts, host) }))));
    await Promise.all(hosts.slice(10).map((host) => settings.change((s) => ({ ...s, disabledHosts: withoutHost(s.disabledHosts, host) }))));
    expect((await settings.load()).disabledHosts).toEqual(hosts.slice(0, 10).sort());
  });

  it('go on after a change that could not be written', async () => {
    const area = memoryArea(300);
    const settings = settingsIn(area);
    await expect(settings.change((s) => ({ ...s, disabledHosts: ['x'.repeat(300)] }))).rejects.toThrow('quota');
    expect((await settings.change((s) => ({ ...s, enabled: false }))).enabled).toBe(false);
  });
});

describe('an outlet to add', () => {
  const CASES: { typed: string; host: string | null }[] = [
    { typed: 'Minval.AZ', host: 'minval.az' },
    { typed: ' https://www.ria.ru/20310302/a.html?x=1 ', host: 'www.ria.ru' },
    { typed: 'http://haqqin.az', host: 'haqqin.az' },
    { typed: 'новости.рф', host: 'xn--b1amnebsh.xn--p1ai' },
    { typed: 'localhost', host: null },
    { typed: 'localhost:8080', host: null },
    { typed: 'intranet', host: null },
    { typed: 'printer.local', host: null },
    { typed: 'wiki.internal', host: null },
    { typed: '127.0.0.1', host: null },
    { typed: '2130706433', host: null },
    { typed: '0x7f.1', host: null },
    { typed: '127.1', host: null },
    { typed: '①②⑦.⓪.⓪.①', host: null },
    { typed: 'http://[::1]/', host: null },
    { typed: 'https://user:word@outlet.org/', host: null },
    { typed: 'javascript:alert(1)', host: null },
    { typed: 'file:///etc/hosts', host: null },
    { typed: '*.org', host: null },
    { typed: 'outlet.org.', host: null },
    { typed: '', host: null },
  ];
  for (const { typed, host } of CASES) it(`${JSON.stringify(typed)} is ${host ?? 'refused'}`, () => expect(typedHost(typed)).toBe(host));

  it('passes the message schema whenever it is taken (F10)', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.domain(), fc.ipV4(), fc.ipV6(), fc.string()), (typed) => {
        const host = typedHost(typed);
        expect(host === null || (isPublicHost(host) && messages['outlet.add'].request.safeParse({ host }).success)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the memory of tabs', () => {
  const page = { visit: 'visit-0001', state: 'claims' as const, host: 'outlet.example', incognito: false, report: report(), kept: 'not_yet' as const, notices: [], changes: [], standings: {}, before: null, readAt: MOMENT };

  it('gives back what was put in, and forgets a closed tab', async () => {
    const area = memoryArea();
    const tabs = tabPages(area);
    await tabs.set(3, page);
    await tabs.select(3, 'claim-1');
    expect(await tabs.get(3)).toEqual(page);
    expect(await tabs.selection(3)).toBe('claim-1');
    expect(await tabs.get(4)).toBeNull();
    await tabs.forget(3);
    expect(area.items.size).toBe(0);
  });

  it('takes nothing of another shape', async () => {
    const area = memoryArea();
    await area.set({ 'page:3': { visit: 1 } });
    expect(await tabPages(area).get(3)).toBeNull();
  });

  it('makes room by forgetting the pages read longest ago', async () => {
    const one = JSON.stringify(page).length;
    const area = memoryArea(one * 4.5);
    const tabs = tabPages(area);
    for (let tab = 1; tab <= 5; tab += 1) await tabs.set(tab, { ...page, readAt: `2031-03-04T10:00:0${tab}.000Z` });
    expect(await tabs.get(5)).not.toBeNull();
    expect(await tabs.get(4)).not.toBeNull();
    expect(await tabs.get(1)).toBeNull();
  });

  it('names the tab of a key', () => {
    expect(['page:12', 'selection:7', 'page:x', 'settings', 'page:1:2'].map(tabOfKey)).toEqual([12, 7, null, null, null]);
  });
});
