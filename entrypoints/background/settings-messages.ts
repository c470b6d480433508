import { withHost, withoutHost } from '../../lib/adapters/settings/settings';
import { done, failure, type Handlers } from '../../lib/adapters/messages/serve';
import { READ } from '../../lib/languages/evidence';
import type { Deps } from './deps';
import { forgetReports } from './forgetting';
import { refreshTabs } from './refresh-tabs';
import { forgetOld } from './retention';

type SettingsHandlers = Pick<Handlers, 'settings.get' | 'settings.enable' | 'settings.choose' | 'settings.mark' | 'settings.languages' | 'outlet.add' | 'outlet.remove' | 'store.state' | 'store.accept_loss' | 'store.clear' | 'settings.keep'>;

export function settingsMessages({ backups, clock, outlets, platform, settings, store, tell }: Deps): SettingsHandlers {
  return {
    'settings.get': async () => done(await settings.load()),
    'settings.enable': async ({ host, enabled }) => {
      const changed = await settings.change((s) => {
        if (host === null) return { ...s, enabled };
        return { ...s, disabledHosts: enabled ? withoutHost(s.disabledHosts, host) : withHost(s.disabledHosts, host) };
      });
      void refreshTabs({ platform, tell });
      return done(changed);
    },
    'settings.choose': async (chosen) => {
      const given = Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined));
      const changed = await settings.change((s) => ({ ...s, ...given }));
      void refreshTabs({ platform, tell });
      return done(changed);
    },
    'settings.mark': async ({ host, marked }) => {
      const changed = await settings.change((s) => ({ ...s, unmarkedHosts: marked ? withoutHost(s.unmarkedHosts, host) : withHost(s.unmarkedHosts, host) }));
      void refreshTabs({ platform, tell });
      return done(changed);
    },
    'settings.languages': () => done({ tags: [...READ] }),
    'outlet.add': async ({ host }) => {
      const added = await outlets.add(host);
      if (added === 'refused') return failure('error_outlet_refused', host);
      if (added === 'not_permitted') return failure('error_outlet_not_permitted', host);
      return done(added);
    },
    'outlet.remove': async ({ host }) => {
      const left = await outlets.remove(host);
      void refreshTabs({ platform, tell });
      return done(left);
    },
    'store.state': () => store.state(),
    'store.accept_loss': async () => {
      // The last backup before the loss stays, whatever is made from now on.
      await backups.hold();
      return store.acceptLoss();
    },
    'store.clear': async () => {
      const cleared = await forgetReports(null, { backups, store });
      if (!cleared.ok) return cleared;
      const state = await store.state();
      return state.ok ? done({ ...state.value, forgotten: cleared.value.forgotten }) : state;
    },
    'settings.keep': async ({ days }) => {
      const changed = await settings.change((s) => ({ ...s, keepDays: days }));
      await forgetOld({ backups, clock, settings, store });
      return done(changed);
    },
  };
}
