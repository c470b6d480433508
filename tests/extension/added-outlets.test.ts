import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addedOutlets, type AddedOutlets } from '../../entrypoints/background/added-outlets';
import { settingsIn, type SettingsKeeper } from '../../lib/adapters/settings/settings';
import { memoryArea } from './samples';

/** The browser's object is looked up once, when its first user is loaded: it stays, and what is behind it changes with each test. */
const behind = vi.hoisted(() => {
  const held: { api: Record<string, unknown> } = { api: { runtime: { id: 'own' } } };
  const stable = new Proxy({}, { get: (_target, key) => (typeof key === 'string' ? held.api[key] : undefined) });
  Reflect.set(globalThis, 'browser', stable);
  Reflect.set(globalThis, 'chrome', stable);
  return held;
});

/** As much of a browser as adding outlets touches: permissions, registered scripts, open tabs. */
function platform() {
  const granted = new Set<string>();
  const registered = new Map<string, { matches: string[]; js: string[]; css?: string[] }>();
  const injected: number[] = [];
  const tabs: { id: number; url: string }[] = [];
  const find = ({ ids }: { ids: string[] }) => [...registered.keys()].filter((id) => ids.includes(id)).map((id) => ({ id }));
  const api = {
    runtime: { id: 'own', getManifest: () => ({ content_scripts: [{ matches: ['*://*.covered.org/*'], js: ['content-scripts/article.js'] }] }) },
    permissions: {
      contains: ({ origins }: { origins: string[] }) => Promise.resolve(origins.every((o) => granted.has(o))),
      remove: ({ origins }: { origins: string[] }) => Promise.resolve(origins.map((o) => granted.delete(o)).every(Boolean)),
    },
    scripting: {
      getRegisteredContentScripts: (filter: { ids: string[] } = { ids: [...registered.keys()] }) => Promise.resolve(find(filter)),
      registerContentScripts: (scripts: { id: string; matches: string[]; js: string[] }[]) => {
        for (const script of scripts) {
          if (registered.has(script.id)) return Promise.reject(new Error(`Duplicate script ID '${script.id}'`));
          registered.set(script.id, script);
        }
        return Promise.resolve();
      },
      unregisterContentScripts: (filter: { ids: string[] }) => {
        for (const id of filter.ids) if (!registered.delete(id)) return Promise.reject(new Error(`Nonexistent script ID '${id}'`));
        return Promise.resolve();
      },
      executeScript: ({ target }: { target: { tabId: number } }) => Promise.resolve(void injected.push(target.tabId)),
      insertCSS: () => Promise.resolve(),
    },
    tabs: { query: ({ url }: { url: string }) => Promise.resolve(tabs.filter((tab) => tab.url.startsWith(url.slice(0, -1)))) },
  };
  return { api, granted, registered, injected, tabs };
}

let at: ReturnType<typeof platform>;
let settings: SettingsKeeper;
let outlets: AddedOutlets;
const silent = new Set<number>();

beforeEach(() => {
  at = platform();
  silent.clear();
  behind.api = at.api;
  settings = settingsIn(memoryArea());
  outlets = addedOutlets(settings, (host) => host.endsWith('covered.org'), (tabId) => Promise.resolve(silent.has(tabId)));
});
const added = async (): Promise<string[]> => (await settings.load()).addedHosts;
const allow = (host: string): void => void at.granted.add(`https://${host}/*`);

describe('an added outlet', () => {
  it('is read by the script of the manifest and the second reader, on that host alone, and its open pages at once', async () => {
    allow('paper.org');
    at.tabs.push({ id: 4, url: 'https://paper.org/a' }, { id: 5, url: 'https://other.org/a' }, { id: 6, url: 'https://paper.org/b' });
    silent.add(4).add(5);
    expect(await outlets.add('paper.org')).toMatchObject({ addedHosts: ['paper.org'] });
    expect([...at.registered.values()]).toEqual([{ id: 'added-paper.org', matches: ['https://paper.org/*'], js: ['second-reader.js', 'content-scripts/article.js'], runAt: 'document_start', persistAcrossSessions: true }]);
    expect(at.injected).toEqual([4]);
  });

  it('may be added twice, and by the grant alone (Firefox closes the popup while it asks)', async () => {
    allow('paper.org');
    await outlets.add('paper.org');
    await outlets.granted(['https://paper.org/*', 'https://*/*', '*://*.wide.org/*']);
    expect(await added()).toEqual(['paper.org']);
    expect(at.registered.size).toBe(1);
  });

  const REFUSED = ['localhost', '10.0.0.1', 'router.local', 'paper', 'wiki.internal', 'paper.org:8080', '*.org', ''];
  for (const host of REFUSED) {
    it(`cannot be ${JSON.stringify(host)}`, async () => {
      allow(host);
      expect(await outlets.add(host)).toBe('refused');
      expect(at.registered.size).toBe(0);
    });
  }

  it('needs the browser’s permission', async () => {
    expect(await outlets.add('paper.org')).toBe('not_permitted');
    expect([await added(), at.registered.size]).toEqual([[], 0]);
  });

  it('is not needed where the manifest covers it', async () => {
    allow('www.covered.org');
    await outlets.add('www.covered.org');
    expect([await added(), at.registered.size]).toEqual([[], 0]);
  });

  it('is gone with its script and its permission when it is removed', async () => {
    allow('paper.org');
    await outlets.add('paper.org');
    expect(await outlets.remove('paper.org')).toMatchObject({ addedHosts: [] });
    expect([at.registered.size, at.granted.size]).toEqual([0, 0]);
    expect(await outlets.remove('never.org')).toMatchObject({ addedHosts: [] });
  });

  it('stays in the list without a script when the reader takes the permission back in the browser, and is read again once it is allowed', async () => {
    for (const host of ['paper.org', 'gazette.org', 'herald.org']) {
      allow(host);
      await outlets.add(host);
    }
    at.granted.delete('https://paper.org/*');
    await outlets.revoked();
    expect([...at.registered.keys()]).toEqual(['added-gazette.org', 'added-herald.org']);
    at.granted.clear();
    await outlets.revoked();
    expect([await added(), at.registered.size]).toEqual([['gazette.org', 'herald.org', 'paper.org'], 0]);
    allow('herald.org');
    await outlets.granted(['https://*/*']);
    expect([...at.registered.keys()]).toEqual(['added-herald.org']);
  });

  it('is registered again after an update, unless the permission is gone', async () => {
    for (const host of ['paper.org', 'gazette.org']) {
      allow(host);
      await outlets.add(host);
    }
    at.registered.clear();
    at.granted.delete('https://gazette.org/*');
    await outlets.reconcile();
    expect([...at.registered.keys()]).toEqual(['added-paper.org']);
    expect(await added()).toEqual(['gazette.org', 'paper.org']);
  });

  it('has no script any more once it is off the list, however that came about', async () => {
    allow('paper.org');
    await outlets.add('paper.org');
    at.registered.set('of-another-make', { matches: [], js: [] });
    await settings.change((s) => ({ ...s, addedHosts: [] }));
    await outlets.reconcile();
    expect([...at.registered.keys()]).toEqual(['of-another-make']);
  });
});
