import { dayOf } from '../../lib/adapters/clock';
import { done, failure, type Handlers } from '../../lib/adapters/messages/serve';
import { readSettingsFile, settingsFileText } from '../../lib/export/settings-file';
import type { Settings } from '../../lib/model/settings';
import type { Failure } from '../../lib/protocol';
import { settingsChanges } from '../../lib/views/settings-changes';
import type { Deps } from './deps';
import { refreshTabs } from './refresh-tabs';
import { forgetOld, keptSince } from './retention';

type FileHandlers = Pick<Handlers, 'settings.export' | 'settings.look' | 'settings.import' | 'settings.before' | 'settings.undo'>;

/** Settings out to a file and in again: what would change is told first, then all of it is taken or nothing, and it can be taken back. */
export function settingsFileMessages(deps: Deps): FileHandlers {
  const { clock, outlets, platform, say, settings } = deps;

  function chosenIn(text: string): { ok: true; chosen: Partial<Settings> } | Failure {
    const read = readSettingsFile(text);
    return read.ok ? read : failure(read.refusal.key, read.refusal.values.join('\n'));
  }
  /** A host of the manifest needs no adding: it stays out of the list, as where it is typed. */
  const joined = (before: Settings, chosen: Partial<Settings>): Settings => ({ ...before, ...chosen, addedHosts: (chosen.addedHosts ?? before.addedHosts).filter((host) => !platform.isShipped(host)) });

  /** What becomes of kept reports where they are to be kept for a shorter time: that is not taken back with the settings. */
  async function forgotten(before: Settings, after: Settings): Promise<string[]> {
    const since = keptSince(clock.now(), after.keepDays);
    if (since === null || before.keepDays === after.keepDays) return [];
    const older = await deps.store.older(since);
    return older.ok && older.value > 0 ? [say('settings_change_forgets', String(older.value))] : [];
  }
  /** Everything that hangs on a setting follows it. */
  async function follow(changed: Settings): Promise<{ ok: true; value: Settings }> {
    await outlets.reconcile();
    await forgetOld(deps);
    void refreshTabs(deps);
    return done(changed);
  }

  return {
    'settings.export': async () => done({ fileName: `whence-settings-${dayOf(clock.now())}.json`, text: settingsFileText(await settings.read()) }),
    'settings.look': async ({ text }) => {
      const file = chosenIn(text);
      if (!file.ok) return file;
      const before = await settings.read();
      const after = joined(before, file.chosen);
      const asked = after.addedHosts.filter((host) => !before.addedHosts.includes(host));
      const permitted = await Promise.all(asked.map((host) => platform.mayRead(host)));
      return done({ changes: [...settingsChanges(before, after, say), ...(await forgotten(before, after))], hosts: asked.filter((_, i) => permitted[i] !== true) });
    },
    'settings.import': async ({ text }) => {
      const file = chosenIn(text);
      return file.ok ? follow(await settings.replace((before) => joined(before, file.chosen))) : file;
    },
    'settings.before': async () => {
      const before = await settings.before();
      const now = await settings.load();
      return done({ changes: before === null ? [] : [...settingsChanges(now, before, say), ...(await forgotten(now, before))] });
    },
    'settings.undo': async () => follow(await settings.undo()),
  };
}
