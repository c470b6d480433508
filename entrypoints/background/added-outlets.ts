import { browser } from '../../lib/adapters/browser';
import { isPublicHost } from '../../lib/text/public-host';
import { withHost, withoutHost, type SettingsKeeper } from '../../lib/adapters/settings/settings';
import type { Settings } from '../../lib/protocol';

/** Outlets that the reader added: the setting, the browser's permission and the registered content script, kept in step. */
export interface AddedOutlets {
  /** 'refused': not a public name; 'not_permitted': the browser has not allowed it. */
  add(host: string): Promise<Settings | 'refused' | 'not_permitted'>;
  remove(host: string): Promise<Settings>;
  /** The browser granted or took back permissions, perhaps on its own pages. An outlet without permission stays in the list, where it can be allowed again. */
  granted(origins: string[]): Promise<void>;
  revoked(): Promise<void>;
  /** After an update, a start or a change of the list: registers what the reader added and the browser allows, with the files of this version, and nothing else. */
  reconcile(): Promise<void>;
}

const scriptId = (host: string): string => `added-${host}`;
const originOf = (host: string): string => `https://${host}/*`;

/** The host of an origin pattern that names one host; null for wildcards. */
const hostOf = (origin: string): string | null => /^https:\/\/([a-z0-9.-]+)\/\*$/.exec(origin)?.[1] ?? null;

/** Leaves the second reader in the content script's world, so it has to run before it. */
const SECOND_READER = 'second-reader.js';

/** The content script as the manifest has it, with the reader for pages of any make that only added outlets need. */
function shippedScript(): { js: string[]; css: string[] } {
  const script = browser.runtime.getManifest().content_scripts?.[0];
  return { js: [SECOND_READER, ...(script?.js ?? [])], css: script?.css ?? [] };
}

async function unregister(host: string): Promise<void> {
  const ids = [scriptId(host)];
  const registered = await browser.scripting.getRegisteredContentScripts({ ids });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids });
}

async function register(host: string): Promise<void> {
  await unregister(host);
  const { js, css } = shippedScript();
  const script = { id: scriptId(host), matches: [originOf(host)], js, runAt: 'document_start' as const, persistAcrossSessions: true };
  await browser.scripting.registerContentScripts([css.length > 0 ? { ...script, css } : script]);
}

/** Reads pages that were open before the permission: `isSilent` tells those where no script of ours answers yet. */
async function readOpenTabs(host: string, isSilent: (tabId: number) => Promise<boolean>): Promise<void> {
  const { js, css } = shippedScript();
  for (const { id: tabId } of await browser.tabs.query({ url: originOf(host) })) {
    if (tabId === undefined || !(await isSilent(tabId))) continue;
    const target = { tabId, frameIds: [0] };
    if (css.length > 0) await browser.scripting.insertCSS({ target, files: css });
    // The generated type of a file's path knows one build's names; these come from the manifest itself.
    await browser.scripting.executeScript({ target, files: js } as Parameters<typeof browser.scripting.executeScript>[0]);
  }
}

export function addedOutlets(settings: SettingsKeeper, isShipped: (host: string) => boolean, isSilent: (tabId: number) => Promise<boolean>): AddedOutlets {
  const permitted = (host: string): Promise<boolean> => browser.permissions.contains({ origins: [originOf(host)] });

  async function reconcile(): Promise<void> {
    // Settings that cannot be read are not settings without outlets: then everything stays as it is.
    const { addedHosts } = await settings.read();
    const wanted = new Set(addedHosts.map(scriptId));
    const stale = (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id).filter((id) => id.startsWith(scriptId('')) && !wanted.has(id));
    if (stale.length > 0) await browser.scripting.unregisterContentScripts({ ids: stale });
    for (const host of addedHosts) await ((await permitted(host)) ? register(host) : unregister(host));
  }

  async function add(host: string): ReturnType<AddedOutlets['add']> {
    if (!isPublicHost(host)) return 'refused';
    if (isShipped(host)) return settings.load();
    if (!(await permitted(host))) return 'not_permitted';
    await register(host);
    const changed = await settings.change((s) => ({ ...s, addedHosts: withHost(s.addedHosts, host) }));
    // A tab that closes or cannot be read meanwhile is read when it is opened next.
    await readOpenTabs(host, isSilent).catch(() => undefined);
    return changed;
  }

  return {
    add,
    async remove(host) {
      await unregister(host);
      const left = await settings.change((s) => ({ ...s, addedHosts: withoutHost(s.addedHosts, host) }));
      if (!isShipped(host)) await browser.permissions.remove({ origins: [originOf(host)] }).catch(() => false);
      return left;
    },
    async granted(origins) {
      // Firefox closes the popup while it asks: the grant itself is then the only sign that the reader agreed.
      for (const host of origins.map(hostOf)) {
        if (host === null) continue;
        if (isShipped(host)) await readOpenTabs(host, isSilent).catch(() => undefined);
        else await add(host);
      }
      // A wide permission may have brought back what was taken before.
      await reconcile();
    },
    revoked: reconcile,
    reconcile,
  };
}
