import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../../components/Icon';
import { LanguageSettings } from '../../components/LanguageSettings';
import { Mark } from '../../components/Mark';
import { MarkSettings } from '../../components/MarkSettings';
import { OutletSettings } from '../../components/OutletSettings';
import { Promises } from '../../components/Promises';
import { Shortcuts, type ShortcutRow } from '../../components/Shortcuts';
import { Switch } from '../../components/Switch';
import { browser, shippedHosts } from '../../lib/adapters/browser';
import { openLibrary } from '../../lib/adapters/own-pages/open-library';
import { markLook } from '../../lib/adapters/own-pages/mark-look';
import { allowAdded, allowCovered, refusedAdded, refusedCovered, watchPermissions } from '../../lib/adapters/permissions';
import { askWorker } from '../../lib/adapters/own-pages/ask-worker';
import { typedHost } from '../../lib/adapters/settings/public-host';
import { openShortcutSettings, shortcuts } from '../../lib/adapters/shortcuts';
import type { Settings } from '../../lib/protocol';
import type { Say } from '../../lib/views/say';
import type { SettingsAnswer } from './answers';
import { DeskSection } from './DeskSection';
import { EraseSection } from './EraseSection';
import { ImportSection } from './ImportSection';
import { OwnActorsSection } from './OwnActorsSection';
import { SettingsFileSection } from './SettingsFileSection';
import { StoreSection } from './StoreSection';

const IS_FIREFOX = Boolean(import.meta.env.FIREFOX);

/** The permission is asked for inside the click itself: before anything is awaited. */
async function addOutlet(typed: string): Promise<{ settings: Settings | null; said: (say: Say) => string }> {
  const host = typedHost(typed);
  if (host === null) return { settings: null, said: (say) => say('error_outlet_refused') };
  if (!(await allowAdded([host]))) return { settings: null, said: (say) => say('error_outlet_not_permitted') };
  const answer = await askWorker('outlet.add', { host });
  return answer.ok ? { settings: answer.value, said: (say) => say('added', host) } : { settings: null, said: (say) => say(answer.key) };
}

/** What the browser keeps from us, and anew whenever that changes. */
function useRefused(addedHosts: readonly string[]): { covered: string[]; added: string[] } {
  const [refused, setRefused] = useState<{ covered: string[]; added: string[] }>({ covered: [], added: [] });
  const hosts = addedHosts.join(' ');
  useEffect(() => {
    const look = (): void => void Promise.all([refusedCovered(), refusedAdded(addedHosts)]).then(([covered, added]) => setRefused({ covered, added }));
    look();
    return watchPermissions(look);
  }, [hosts]);
  return refused;
}

function Contents({ say }: { say: Say }) {
  const parts: [id: string, title: string][] = [
    ['outlets', say('options_outlets')],
    ['marks', say('options_marks')],
    ['language', say('options_languages')],
    ['own-actors', say('actors_title')],
    ['desk', say('desk_title')],
    ['store', say('options_store')],
    ['import', say('import_title')],
    ['shortcuts', say('options_shortcuts')],
    ['file', say('options_file')],
    ['privacy', say('options_privacy')],
    ['erase', say('erase_title')],
  ];
  return (
    <nav class="options-contents" aria-label={say('rules_contents')}>
      <ul>
        {parts.map(([id, title]) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
      <ul class="options-more">
        <li>
          <a href="/welcome.html">{say('open_welcome')}</a>
        </li>
        <li>
          <a href="/rules.html">{say('rules_title')}</a>
        </li>
      </ul>
    </nav>
  );
}

function Sections({ settings, say, take }: { settings: Settings; say: Say; take: (answer: SettingsAnswer) => void }) {
  const [outletSaid, setOutletSaid] = useState<((say: Say) => string) | null>(null);
  const [languages, setLanguages] = useState<string[]>([]);
  const [rows, setRows] = useState<ShortcutRow[]>([]);
  // files taken in: what is told of the store is asked anew after each
  const [taken, setTaken] = useState(0);
  const refused = useRefused(settings.addedHosts);
  useEffect(() => {
    void askWorker('settings.languages', {}).then((answer) => answer.ok && setLanguages(answer.value.tags));
    void shortcuts().then(setRows);
  }, []);

  async function add(typed: string): Promise<void> {
    const { settings: changed, said } = await addOutlet(typed);
    setOutletSaid(() => said);
    if (changed !== null) take({ ok: true, value: changed });
  }
  return (
    <>
      <section class="card" aria-labelledby="reading-title">
        <h2 id="reading-title">{say('options_reading')}</h2>
        <Switch label={say('switch_everywhere')} on={settings.enabled} onChange={(enabled) => void askWorker('settings.enable', { host: null, enabled }).then(take)} />
      </section>
      <OutletSettings
        settings={settings}
        covered={shippedHosts()}
        refusedCovered={refused.covered}
        refusedAdded={refused.added}
        said={outletSaid?.(say) ?? null}
        say={say}
        onAdd={(typed) => void add(typed)}
        onAllowCovered={() => void allowCovered(refused.covered)}
        onAllowAdded={(host) => void allowAdded([host])}
        onRemove={(host) => void askWorker('outlet.remove', { host }).then(take)}
        onEnable={(host) => void askWorker('settings.enable', { host, enabled: true }).then(take)}
      />
      <MarkSettings settings={settings} say={say} lookOf={markLook} onChoose={(chosen) => void askWorker('settings.choose', chosen).then(take)} onMark={(host) => void askWorker('settings.mark', { host, marked: true }).then(take)} />
      <LanguageSettings settings={settings} read={languages} say={say} onChoose={(chosen) => void askWorker('settings.choose', chosen).then(take)} />
      <OwnActorsSection say={say} />
      <DeskSection settings={settings} say={say} onSettings={take} />
      <StoreSection key={taken} keepDays={settings.keepDays} onSettings={take} say={say} />
      <ImportSection say={say} onTaken={() => setTaken(taken + 1)} />
      <Shortcuts rows={rows} isFirefox={IS_FIREFOX} say={say} onChange={() => void openShortcutSettings()} />
      <SettingsFileSection settings={settings} onSettings={take} say={say} />
      <section class="card" id="privacy" aria-labelledby="privacy-title">
        <h2 id="privacy-title">{say('options_privacy')}</h2>
        <Promises say={say} />
      </section>
    </>
  );
}

export function App({ say }: { say: Say }) {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  /** counts erasures: each part of the page then asks anew what there is */
  const [life, setLife] = useState(0);
  const take = (answer: SettingsAnswer): void => (answer.ok ? (setSettings(answer.value), setProblem(null)) : setProblem(answer.key));
  useEffect(() => void askWorker('settings.get', {}).then(take), [life]);
  return (
    <div class="options">
      <header class="guide-head">
        <Mark size={40} />
        <div>
          <h1>{say('options_title')}</h1>
          <p>{say('version', browser.runtime.getManifest().version)}</p>
        </div>
        <button type="button" class="button end" onClick={() => void openLibrary()}>
          <Icon name="library" size={16} />
          {say('library_title')}
        </button>
      </header>
      <Contents say={say} />
      <main>
        {problem !== null && <p role="alert">{say(problem)}</p>}
        {settings !== null && <Sections key={life} settings={settings} say={say} take={take} />}
        <EraseSection say={say} onErased={() => setLife((n) => n + 1)} />
      </main>
    </div>
  );
}
