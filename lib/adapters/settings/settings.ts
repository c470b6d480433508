import { settingsSchema, type Settings } from '../../model/settings';
import { keptUnder } from '../kept-rows';
import { inTurn } from '../../in-turn';

/** The part of `storage.local` that is needed. */
export interface LocalArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

const KEY = 'settings';
/** The settings as they were before a file was read in; null once anything else was changed. */
const UNDO = 'settings_undo';
export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({ enabled: true, disabledHosts: [], addedHosts: [] });

export interface SettingsKeeper {
  /** The settings, or the defaults where they are missing or cannot be read (S7). */
  load(): Promise<Settings>;
  /** The same for whoever acts on them for good: throws where the browser does not tell them, which is not the same as that there are none. */
  read(): Promise<Settings>;
  /** Reads, changes and writes; one change after another, so none is lost. Throws where they cannot be read: they stay as they are. */
  change(edit: (settings: Settings) => Settings): Promise<Settings>;
  /** The same for a whole file at once, which can be taken back until something else is changed. */
  replace(edit: (settings: Settings) => Settings): Promise<Settings>;
  /** What `replace` would be taken back to; null where there is nothing to take back. */
  before(): Promise<Settings | null>;
  /** Takes it back. */
  undo(): Promise<Settings>;
}

export const withHost = (hosts: string[], host: string): string[] => [...new Set([...hosts, host])].sort();
export const withoutHost = (hosts: string[], host: string): string[] => hosts.filter((h) => h !== host);

export function settingsIn(area: LocalArea): SettingsKeeper {
  const turn = inTurn();

  const kept = async (key: string): Promise<Settings | null> => settingsSchema.safeParse(await keptUnder(area, key)).data ?? null;
  const read = async (): Promise<Settings> => (await kept(KEY)) ?? DEFAULT_SETTINGS;

  const edited = (edit: (settings: Settings) => Settings, undoable: boolean): Promise<Settings> =>
    turn(async () => {
      const before = await read();
      const settings = edit(before);
      await area.set({ [KEY]: settings, [UNDO]: undoable ? before : null });
      return settings;
    });

  return {
    load: () => read().catch(() => DEFAULT_SETTINGS),
    read,
    change: (edit) => edited(edit, false),
    replace: (edit) => edited(edit, true),
    before: () => kept(UNDO).catch(() => null),
    undo: async () => {
      const before = await kept(UNDO);
      return before === null ? read() : edited(() => before, false);
    },
  };
}
