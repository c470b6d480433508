import type { Say } from '../lib/views/say';
import { FileButton } from './FileButton';
import { Icon } from './Icon';
import { Words } from './Words';

export interface SettingsFileProps {
  /** what the chosen file would change, and hosts that the browser will ask about; null before a file is chosen */
  looked: { changes: string[]; hosts: string[] } | null;
  /** what taking back the last file would change; none where there is nothing to take back */
  undo: string[];
  problem: string | null;
  said: string | null;
  say: Say;
  onExport: () => void;
  onFile: (file: File) => void;
  onApply: () => void;
  onCancel: () => void;
  onUndo: () => void;
}

function Changes({ changes }: { changes: readonly string[] }) {
  return (
    <ul class="changes">
      {changes.map((change) => (
        <li key={change}>
          <Words text={change} />
        </li>
      ))}
    </ul>
  );
}

function Looked({ looked, say, onApply, onCancel }: Pick<SettingsFileProps, 'say' | 'onApply' | 'onCancel'> & { looked: NonNullable<SettingsFileProps['looked']> }) {
  const same = looked.changes.length === 0;
  return (
    <div class="proposal" role="group" aria-label={say('settings_would_change')}>
      <p>{same ? say('settings_same') : say('settings_would_change')}</p>
      <Changes changes={looked.changes} />
      {looked.hosts.length > 0 && <p>{say('settings_will_ask', looked.hosts.slice(0, 8).join(', '))}</p>}
      <div class="card-actions">
        {!same && (
          <button type="button" class="button" data-kind="main" autofocus onClick={() => onApply()}>
            {say('settings_apply')}
          </button>
        )}
        <button type="button" class="button" onClick={() => onCancel()}>
          {same ? say('settings_close') : say('settings_cancel')}
        </button>
      </div>
    </div>
  );
}

/** Settings out to a file and in again: what would change is listed before anything is changed, and can be taken back. */
export function SettingsFile({ looked, undo, problem, said, say, onExport, onFile, onApply, onCancel, onUndo }: SettingsFileProps) {
  return (
    <section class="card" id="file" aria-labelledby="file-title">
      <h2 id="file-title">{say('options_file')}</h2>
      <p>{say('options_file_what')}</p>
      {problem !== null && (
        <p class="notice" role="alert">
          <Icon name="notice" size={16} />
          <Words text={problem} />
        </p>
      )}
      {looked !== null && <Looked looked={looked} say={say} onApply={onApply} onCancel={onCancel} />}
      {looked === null && undo.length > 0 && (
        <div class="proposal" role="group" aria-label={say('settings_undo_what')}>
          <p>{say('settings_undo_what')}</p>
          <Changes changes={undo} />
          <div class="card-actions">
            <button type="button" class="button" onClick={() => onUndo()}>
              {say('settings_undo')}
            </button>
          </div>
        </div>
      )}
      <div class="card-actions">
        <button type="button" class="button" onClick={() => onExport()}>
          <Icon name="save" size={16} />
          {say('settings_save')}
        </button>
        <FileButton label={say('settings_load')} onFile={onFile} />
        <span role="status">{said}</span>
      </div>
    </section>
  );
}
