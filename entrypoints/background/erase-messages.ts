import { done, type Handlers } from '../../lib/adapters/messages/serve';
import { NOTHING_KEPT } from '../../lib/adapters/settings/own-actors';
import { DEFAULT_SETTINGS } from '../../lib/adapters/settings/settings';
import { eraseDatabase } from '../../lib/adapters/store/erase';
import { partiesIn } from '../../lib/claims/own-actors';
import { canonicalJson } from '../../lib/export/canonical-json';
import type { Held } from '../../lib/protocol';
import type { Deps } from './deps';
import { refreshTabs } from './refresh-tabs';

/** What there is of the reader's, and the way to be rid of all of it. */
export function eraseMessages(deps: Deps): Pick<Handlers, 'everything.count' | 'everything.erase'> {
  const { areas, backups, decisions, outlets, own, settings, staging, store } = deps;

  async function held(): Promise<Held> {
    const [state, objections, annotations, acts, chosen, actors, decided] = await Promise.all([store.state(), store.objections(), store.countAnnotations(), store.countActs(), settings.load(), own.load().catch(() => null), decisions.load()]);
    return {
      reports: state.ok ? state.value.reports : null,
      objections: objections.ok ? objections.value.length : null,
      annotations: annotations.ok ? annotations.value : null,
      acts: acts.ok ? acts.value : null,
      decisions: decided.length,
      actors: actors === null ? 0 : partiesIn(actors.kept.file).length,
      outlets: chosen.addedHosts.length,
      settings: canonicalJson({ ...chosen, addedHosts: [] }) !== canonicalJson(DEFAULT_SETTINGS),
    };
  }

  return {
    'everything.count': async () => done(await held()),
    /**
     * The outlets first, while it is known which they are, with the browser's permission for them; then the areas, with the sentinel that would take an empty
     * store for a loss; the database last. Whatever interrupts it, asking once more does the rest.
     */
    'everything.erase': async () => {
      for (const host of (await settings.load()).addedHosts) await outlets.remove(host);
      await own.change(() => NOTHING_KEPT).catch(() => NOTHING_KEPT);
      // No backup is made meanwhile: what it had read would be written after the erasure.
      const erased = await backups.alone(async () => {
        await store.close();
        await staging.clear(null);
        for (const area of areas) await area.clear();
        const gone = await eraseDatabase();
        // Whoever looked meanwhile has written down how much there was: that must not be missed.
        for (const area of areas) await area.clear();
        return gone;
      });
      deps.comparisons.forget();
      deps.readings.forget();
      void refreshTabs(deps);
      return erased.ok ? done(await held()) : erased;
    },
  };
}
