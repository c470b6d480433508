import { useState } from 'preact/hooks';
import type { Settings } from '../lib/protocol';
import type { Say } from '../lib/views/say';
import { keepText } from '../lib/views/settings-changes';
import { ExportPicker } from './ExportPicker';
import { Icon } from './Icon';
import { Words } from './Words';

export interface StoreSettingsProps {
  /** ready to show: how many reports, since when; null while it is asked */
  figures: { reports: string; lastWrite: string } | null;
  /** why the store cannot be used, or null */
  problem: string | null;
  /** true where the browser lost reports, and the reader may go on with what is left */
  lost: boolean;
  said: string | null;
  say: Say;
  onExport: () => void;
  onAcceptLoss: () => void;
  keepDays: Settings['keepDays'];
  onKeep: (days: Settings['keepDays']) => void;
  onClear: () => void;
}

const PERIODS: readonly Settings['keepDays'][] = [30, 90, 365, null];

/** How long reports are kept. */
function Period({ keepDays, say, onKeep }: Pick<StoreSettingsProps, 'keepDays' | 'say' | 'onKeep'>) {
  return (
    <label class="period">
      <span>{say('keep_label')}</span>
      <select value={String(keepDays)} onChange={(event) => onKeep(PERIODS.find((days) => String(days) === event.currentTarget.value) ?? null)}>
        {PERIODS.map((days) => (
          <option key={String(days)} value={String(days)}>
            {keepText(days, say)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Clearing asks once more, in place: what is gone cannot be brought back. */
function Clear({ say, onClear }: Pick<StoreSettingsProps, 'say' | 'onClear'>) {
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <button type="button" class="button" onClick={() => setAsking(true)}>
        {say('clear_all')}
      </button>
    );
  return (
    <span class="confirm" role="group" aria-label={say('clear_all')}>
      <span>{say('clear_sure')}</span>
      <button
        type="button"
        class="button"
        onClick={() => {
          setAsking(false);
          onClear();
        }}
      >
        {say('clear_yes')}
      </button>
      <button type="button" class="button" data-kind="quiet" autofocus onClick={() => setAsking(false)}>
        {say('clear_no')}
      </button>
    </span>
  );
}

/** What is kept, and the way to take it out. */
export function StoreSettings({ figures, problem, lost, said, keepDays, say, onExport, onAcceptLoss, onKeep, onClear }: StoreSettingsProps) {
  return (
    <section class="card" id="store" aria-labelledby="store-title">
      <h2 id="store-title">{say('options_store')}</h2>
      <p>{say('options_store_what')}</p>
      {figures !== null && (
        <dl class="figures">
          <dt>{say('store_reports')}</dt>
          <dd>{figures.reports}</dd>
          <dt>{say('store_last')}</dt>
          <dd>{figures.lastWrite}</dd>
        </dl>
      )}
      {problem !== null && (
        <p class="notice" role="alert">
          <Icon name="notice" size={16} />
          <Words text={problem} />
        </p>
      )}
      {lost && <p>{say('store_lost_backup')}</p>}
      <Period keepDays={keepDays} say={say} onKeep={onKeep} />
      <div class="card-actions">
        <button type="button" class="button" onClick={() => onExport()}>
          <Icon name="save" size={16} />
          {say('export_all')}
        </button>
        {lost && (
          <button type="button" class="button" onClick={() => onAcceptLoss()}>
            {say('accept_loss')}
          </button>
        )}
        <Clear say={say} onClear={onClear} />
        <span role="status">{said}</span>
      </div>
      <ExportPicker scope={() => ({ everything: true })} title={say('export_more')} say={say} />
    </section>
  );
}
