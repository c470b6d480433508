import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../../components/Icon';
import { OutletSettings } from '../../components/OutletSettings';
import { Sights } from '../../components/Sights';
import { StoreSettings } from '../../components/StoreSettings';
import { Switch } from '../../components/Switch';
import { browser, shippedHosts } from '../../lib/adapters/browser';
import { dayOf } from '../../lib/adapters/clock';
import { saveFile } from '../../lib/adapters/files/save-file';
import { openLibrary } from '../../lib/adapters/library-address';
import { askWorker } from '../../lib/adapters/reader-actions';
import { typedHost } from '../../lib/adapters/settings/public-host';
import type { Failure, Settings } from '../../lib/protocol';
import { sayCount, sayDate, type Say } from '../../lib/views/say';
import { OwnActorsSection } from './OwnActorsSection';

interface StoreShown {
  figures: { reports: string; lastWrite: string } | null;
  problem: string | null;
  lost: boolean;
  said: string | null;
}
const UNKNOWN: StoreShown = { figures: null, problem: null, lost: false, said: null };

type SettingsAnswer = { ok: true; value: Settings } | Failure;
type StoreAnswer = { ok: true; value: { reports: number; lastWrite: string | null } } | Failure;

function storeShown(answer: StoreAnswer, say: Say): StoreShown {
  if (!answer.ok) return { ...UNKNOWN, problem: say(answer.key), lost: answer.key === 'error_store_lost' };
  const { reports, lastWrite } = answer.value;
  return { ...UNKNOWN, figures: { reports: sayCount(say, 'count_reports', reports), lastWrite: lastWrite === null ? say('store_never') : sayDate(say, dayOf(lastWrite)) } };
}

/** The permission is asked for inside the click itself: before anything is awaited. */
async function addOutlet(typed: string, say: Say): Promise<{ settings: Settings | null; said: string }> {
  const host = typedHost(typed);
  if (host === null) return { settings: null, said: say('error_outlet_refused') };
  if (!(await browser.permissions.request({ origins: [`https://${host}/*`] }))) return { settings: null, said: say('error_outlet_not_permitted') };
  const answer = await askWorker('outlet.add', { host });
  return answer.ok ? { settings: answer.value, said: say('added', host) } : { settings: null, said: say(answer.key) };
}

function Store({ keepDays, onSettings, say }: { keepDays: Settings['keepDays']; onSettings: (answer: SettingsAnswer) => void; say: Say }) {
  const [store, setStore] = useState(UNKNOWN);
  const load = async (): Promise<void> => setStore(storeShown(await askWorker('store.state', {}), say));
  useEffect(() => void load(), []);

  async function exportAll(): Promise<void> {
    const answer = await askWorker('export.store', {});
    if (answer.ok) saveFile(answer.value.fileName, answer.value.text);
    setStore((shown) => ({ ...shown, said: answer.ok ? say('exported', answer.value.fileName) : say(answer.key) }));
  }
  async function acceptLoss(): Promise<void> {
    setStore(storeShown(await askWorker('store.accept_loss', {}), say));
  }
  async function keep(days: Settings['keepDays']): Promise<void> {
    onSettings(await askWorker('settings.keep', { days }));
    await load();
  }
  async function clear(): Promise<void> {
    const answer = await askWorker('store.clear', {});
    setStore({ ...storeShown(answer, say), said: answer.ok ? sayCount(say, 'cleared', answer.value.forgotten) : say(answer.key) });
  }
  return (
    <StoreSettings
      {...store}
      keepDays={keepDays}
      say={say}
      onExport={() => void exportAll()}
      onAcceptLoss={() => void acceptLoss()}
      onKeep={(days) => void keep(days)}
      onClear={() => void clear()}
    />
  );
}

export function App({ say }: { say: Say }) {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const take = (answer: SettingsAnswer): void => (answer.ok ? setSettings(answer.value) : setSaid(say(answer.key)));
  useEffect(() => void askWorker('settings.get', {}).then(take), []);

  async function add(typed: string): Promise<void> {
    const added = await addOutlet(typed, say);
    setSaid(added.said);
    if (added.settings !== null) setSettings(added.settings);
  }
  return (
    <main class="options">
      <header class="options-head">
        <img src="/icon/48.png" width="40" height="40" alt="" />
        <div>
          <h1>{say('options_title')}</h1>
          <p>{say('version', browser.runtime.getManifest().version)}</p>
        </div>
        <button type="button" class="button end" onClick={() => void openLibrary()}>
          <Icon name="library" size={16} />
          {say('library_title')}
        </button>
      </header>
      {settings !== null && (
        <>
          <section class="card">
            <h2>{say('options_reading')}</h2>
            <Switch label={say('switch_everywhere')} on={settings.enabled} onChange={(enabled) => void askWorker('settings.enable', { host: null, enabled }).then(take)} />
          </section>
          <OutletSettings
            settings={settings}
            said={said}
            say={say}
            onAdd={(typed) => void add(typed)}
            onRemove={(host) => void askWorker('outlet.remove', { host }).then(take)}
            onEnable={(host) => void askWorker('settings.enable', { host, enabled: true }).then(take)}
          />
        </>
      )}
      <OwnActorsSection say={say} />
      <Store keepDays={settings?.keepDays ?? null} onSettings={take} say={say} />
      <Sights hosts={shippedHosts()} say={say} />
    </main>
  );
}
