import type { Say } from '../lib/views/say';
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
}

/** What is kept, and the way to take it out. */
export function StoreSettings({ figures, problem, lost, said, say, onExport, onAcceptLoss }: StoreSettingsProps) {
  return (
    <section class="card">
      <h2>{say('options_store')}</h2>
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
        <span role="status">{said}</span>
      </div>
    </section>
  );
}
