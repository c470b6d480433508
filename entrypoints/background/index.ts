import '../../lib/adapters/no-eval';
import { defineBackground } from 'wxt/utils/define-background';
import { compare, compareRecorded } from '../../lib/compare';
import { backupsIn } from '../../lib/adapters/backups/backups';
import { browser } from '../../lib/adapters/browser';
import { systemClock } from '../../lib/adapters/clock';
import { engineFrom } from '../../lib/adapters/engine-script';
import { casebookFrom, worldFrom } from '../../lib/adapters/files/casebook';
import { packagedFile } from '../../lib/adapters/files/packaged-file';
import { makeTell } from '../../lib/adapters/messages/tell';
import { makeListener } from '../../lib/adapters/messages/serve';
import { browserLanguage } from '../../lib/adapters/own-pages/reader-language';
import { guarded, reportError } from '../../lib/adapters/report-error';
import { decisionsIn } from '../../lib/adapters/settings/decisions';
import { deskDraftsIn } from '../../lib/adapters/settings/desk-drafts';
import { draftsIn } from '../../lib/adapters/settings/drafts';
import { ownActorsIn } from '../../lib/adapters/settings/own-actors';
import { settingsIn } from '../../lib/adapters/settings/settings';
import { recordedIn } from '../../lib/adapters/store/recorded-lists';
import { removedIn } from '../../lib/adapters/store/removed';
import { reportStore } from '../../lib/adapters/store/reports';
import { sentinelIn } from '../../lib/adapters/store/sentinel';
import { stagingStore } from '../../lib/adapters/store/staging';
import { tabPages } from '../../lib/adapters/store/tab-pages';
import { addedOutlets } from './added-outlets';
import { watchAnnotating } from './annotate-selection';
import { backUpDaily } from './backing-up';
import { comparisonMemory } from './comparison-memory';
import type { Deps } from './deps';
import { makeHandlers } from './handlers';
import { inReadersLanguage } from './in-readers-language';
import { knownWorld } from './known-world';
import { browserPlatform } from './platform';
import { readingMemory } from './reading-memory';
import { forgetOld } from './retention';
import { thinkingBy } from './thinking';

const STEPS: Record<string, 'next' | 'previous'> = { 'next-claim': 'next', 'previous-claim': 'previous' };

function makeDeps(): Deps {
  const tell = makeTell((tabId, message) => browser.tabs.sendMessage(tabId, message, { frameId: 0 }));
  const isSilent = async (tabId: number): Promise<boolean> => (await tell(tabId, 'content.status', {})) === null;
  const settings = settingsIn(browser.storage.local);
  const language = browserLanguage(settings);
  const own = ownActorsIn(browser.storage.local);
  const packaged = packagedFile((path) => browser.runtime.getURL(path as '/'));
  const casebook = casebookFrom(packaged, (error) => reportError('reading the casebook', error));
  const shipped = worldFrom(packaged, casebook);
  return {
    core: { ...thinkingBy(packaged, engineFrom()), compare, recorded: compareRecorded },
    world: knownWorld(shipped, own),
    shipped,
    own,
    casebook,
    store: reportStore({ sentinel: sentinelIn(browser.storage.local), now: systemClock.now }),
    comparisons: comparisonMemory(),
    readings: readingMemory(),
    tabs: tabPages(browser.storage.session),
    recorded: recordedIn(browser.storage.session),
    settings,
    areas: [browser.storage.session, browser.storage.local],
    decisions: decisionsIn(browser.storage.local),
    drafts: draftsIn(browser.storage.local),
    deskDrafts: deskDraftsIn(browser.storage.local),
    removed: removedIn(browser.storage.session),
    outlets: addedOutlets(settings, browserPlatform.isShipped, isSilent),
    platform: browserPlatform,
    tell,
    say: language.say,
    words: language.ready,
    clock: systemClock,
    newId: () => crypto.randomUUID(),
    backups: backupsIn(browser.storage.local),
    staging: stagingStore(),
    generator: `whence ${browser.runtime.getManifest().version}`,
  };
}

/** Every listener is registered before anything is awaited: the browser wakes a stopped worker only for those. */
export default defineBackground(() => {
  const deps = makeDeps();
  const { comparisons, outlets, platform, readings, tabs, tell } = deps;
  const self = { id: browser.runtime.id, baseUrl: browser.runtime.getURL('/') };

  browser.runtime.onMessage.addListener(makeListener(inReadersLanguage(makeHandlers(deps), deps.words), { self, milliseconds: systemClock.milliseconds, report: reportError }));
  browser.runtime.onInstalled.addListener(guarded('installed', () => outlets.reconcile()));
  browser.runtime.onInstalled.addListener(guarded('first run', ({ reason }) => platform.welcome(reason)));
  browser.runtime.onStartup.addListener(guarded('started', () => outlets.reconcile()));
  browser.runtime.onStartup.addListener(guarded('forgetting old reports', () => forgetOld(deps)));
  browser.runtime.onStartup.addListener(guarded('backup', () => backUpDaily(deps)));
  browser.permissions.onAdded.addListener(guarded('permission given', ({ origins }) => outlets.granted(origins ?? [])));
  browser.permissions.onRemoved.addListener(guarded('permission taken', () => outlets.revoked()));
  // The last tabs close with the browser itself, and its memory with them.
  browser.tabs.onRemoved.addListener(
    guarded('tab closed', (tabId) => {
      comparisons.forget();
      readings.forget();
      return tabs.forget(tabId).catch(() => undefined);
    }),
  );
  watchAnnotating(deps);
  browser.commands.onCommand.addListener(
    guarded('shortcut', async (command) => {
      const direction = STEPS[command];
      const tabId = await platform.activeTab();
      if (direction !== undefined && tabId !== null) await tell(tabId, 'content.step', { direction });
    }),
  );

  // A page that has taken over its renderer must not read what we remember of others.
  for (const area of [browser.storage.local, browser.storage.session]) {
    if (typeof area.setAccessLevel === 'function') area.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' }).catch((error: unknown) => reportError('closing the storage to pages', error));
  }
});
