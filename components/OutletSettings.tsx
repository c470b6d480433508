import { useState } from 'preact/hooks';
import type { Settings } from '../lib/protocol';
import type { Say } from '../lib/views/say';
import { HostList } from './HostList';
import { Icon } from './Icon';
import { Words } from './Words';

export interface OutletSettingsProps {
  settings: Settings;
  /** hosts that are read without being added */
  covered: string[];
  /** those of them, and of the added ones, that the browser does not let us read */
  refusedCovered: string[];
  refusedAdded: string[];
  /** what became of the last attempt to add one, or null */
  said: string | null;
  say: Say;
  /** given what was typed, inside the click that asks for the permission; so are the two below */
  onAdd: (typed: string) => void;
  onAllowCovered: () => void;
  onAllowAdded: (host: string) => void;
  onRemove: (host: string) => void;
  onEnable: (host: string) => void;
}

/** Covered outlets that the browser keeps from us, and the way to mend it. */
export function RefusedOutlets({ refused, say, onAllow }: { refused: readonly string[]; say: Say; onAllow: () => void }) {
  if (refused.length === 0) return null;
  return (
    <div class="notice refused" role="status">
      <Icon name="notice" size={16} />
      <div>
        <p>{say('covered_refused', refused.slice(0, 6).join(', '))}</p>
        <button type="button" class="button" data-kind="main" onClick={() => onAllow()}>
          {say('allow_covered')}
        </button>
      </div>
    </div>
  );
}

/** The outlets that are read: those that come with the extension, those that the reader added, and sites that are switched off. */
export function OutletSettings(props: OutletSettingsProps) {
  const { covered, refusedAdded, refusedCovered, said, say, settings } = props;
  const [typed, setTyped] = useState('');
  const submit = (event: Event): void => {
    event.preventDefault();
    props.onAdd(typed);
  };
  return (
    <section class="card" id="outlets" aria-labelledby="outlets-title">
      <h2 id="outlets-title">{say('options_outlets')}</h2>
      <p>{say('options_sees_what')}</p>
      <RefusedOutlets refused={refusedCovered} say={say} onAllow={props.onAllowCovered} />
      <ul class="chips" aria-label={say('options_sees')}>
        {covered.map((host) => (
          <li key={host} data-refused={refusedCovered.includes(host) || undefined}>
            {host}
            {refusedCovered.includes(host) && ` · ${say('not_allowed')}`}
          </li>
        ))}
      </ul>
      <h3>{say('options_added')}</h3>
      <p>{say('options_added_what')}</p>
      {settings.addedHosts.length > 0 && (
        <HostList
          hosts={settings.addedHosts}
          note={(host) => refusedAdded.includes(host) && <span class="host-note">{say('not_allowed')}</span>}
          actions={(host) => [...(refusedAdded.includes(host) ? [{ label: say('allow'), run: () => props.onAllowAdded(host) }] : []), { label: say('remove'), run: () => props.onRemove(host) }]}
        />
      )}
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
      <h3>{say('options_off')}</h3>
      {settings.disabledHosts.length === 0 ? <p>{say('options_off_none')}</p> : <HostList hosts={settings.disabledHosts} actions={(host) => [{ label: say('switch_on'), run: () => props.onEnable(host) }]} />}
    </section>
  );
}
