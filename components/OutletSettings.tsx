import { useState } from 'preact/hooks';
import type { Settings } from '../lib/protocol';
import type { Say } from '../lib/views/say';
import { Words } from './Words';

export interface OutletSettingsProps {
  settings: Settings;
  /** what became of the last attempt to add one, or null */
  said: string | null;
  say: Say;
  /** given what was typed, inside the click that asks for the permission */
  onAdd: (typed: string) => void;
  onRemove: (host: string) => void;
  onEnable: (host: string) => void;
}

function Hosts({ hosts, action, onAction }: { hosts: string[]; action: string; onAction: (host: string) => void }) {
  return (
    <ul class="hosts">
      {hosts.map((host) => (
        <li key={host}>
          <Words text={host} />
          <button type="button" class="button" onClick={() => onAction(host)}>
            {action}
            <span class="visually-hidden"> {host}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Outlets that the reader added, and sites where nothing is read. */
export function OutletSettings({ settings, said, say, onAdd, onRemove, onEnable }: OutletSettingsProps) {
  const [typed, setTyped] = useState('');
  const submit = (event: Event): void => {
    event.preventDefault();
    onAdd(typed);
  };
  return (
    <>
      <section class="card">
        <h2>{say('options_added')}</h2>
        <p>{say('options_added_what')}</p>
        {settings.addedHosts.length > 0 && <Hosts hosts={settings.addedHosts} action={say('remove')} onAction={onRemove} />}
        <form class="add" onSubmit={submit}>
          <label>
            <span class="visually-hidden">{say('add_label')}</span>
            <input type="text" inputMode="url" autocomplete="off" spellcheck={false} placeholder={say('add_placeholder')} value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
          </label>
          <button type="submit" class="button" data-kind="main">
            {say('add')}
          </button>
          <p class="add-said" role="status">
            {said !== null && <Words text={said} />}
          </p>
        </form>
      </section>
      <section class="card">
        <h2>{say('options_off')}</h2>
        {settings.disabledHosts.length === 0 ? <p>{say('options_off_none')}</p> : <Hosts hosts={settings.disabledHosts} action={say('switch_on')} onAction={onEnable} />}
      </section>
    </>
  );
}
