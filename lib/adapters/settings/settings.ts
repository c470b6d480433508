import { settingsSchema, type Settings } from '../../model/settings';
import { inTurn } from './in-turn';

/** The part of `storage.local` that is needed. */
export interface LocalArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

const KEY = 'settings';
export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({ enabled: true, disabledHosts: [], addedHosts: [] });

export interface SettingsKeeper {
  /** The settings, or the defaults where they are missing or cannot be read (S7). */
  load(): Promise<Settings>;
  /** Reads, changes and writes; one change after another, so none is lost. */
  change(edit: (settings: Settings) => Settings): Promise<Settings>;
}

export const withHost = (hosts: string[], host: string): string[] => [...new Set([...hosts, host])].sort();
export const withoutHost = (hosts: string[], host: string): string[] => hosts.filter((h) => h !== host);

export function settingsIn(area: LocalArea): SettingsKeeper {
  const turn = inTurn();

  async function load(): Promise<Settings> {
    try {
      const parsed = settingsSchema.safeParse((await area.get(KEY))[KEY]);
      return parsed.success ? parsed.data : DEFAULT_SETTINGS;
    } catch {
      return DEFAULT_SETTINGS;
    }
  }

  return {
    load,
    change: (edit) =>
      turn(async () => {
        const settings = edit(await load());
        await area.set({ [KEY]: settings });
        return settings;
      }),
  };
}
