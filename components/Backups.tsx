import type { Say } from '../lib/views/say';

/** A backup as it is told: when it was made, and what it holds. */
export interface ShownBackup {
  id: string;
  made: string;
  holds: string;
  /** it stays because the store was lost after it */
  held: boolean;
}

export interface BackupsProps {
  /** the newest first; null while it is asked */
  backups: readonly ShownBackup[] | null;
  busy: boolean;
  say: Say;
  onMake: () => void;
  onLook: (id: string) => void;
  onRelease: (id: string) => void;
}

/** The copies that are made by themselves, and the way back to one of them. */
export function Backups({ backups, busy, say, onMake, onLook, onRelease }: BackupsProps) {
  return (
    <div class="backups" id="backups">
      <h3>{say('backups_title')}</h3>
      <p>{say('backups_what')}</p>
      {backups !== null && backups.length === 0 && <p class="backups-none">{say('backups_none')}</p>}
      {backups !== null && backups.length > 0 && (
        <ul class="backup-list">
          {backups.map(({ id, made, holds, held }) => (
            <li key={id}>
              <span>
                <strong>{made}</strong>
                {` · ${holds}`}
                {held && <em>{` · ${say('backups_held')}`}</em>}
              </span>
              <span class="card-actions">
                {held && (
                  <button type="button" class="button" disabled={busy} onClick={() => onRelease(id)}>
                    {say('backups_release')}
                    <span class="visually-hidden"> {made}</span>
                  </button>
                )}
                <button type="button" class="button" disabled={busy} onClick={() => onLook(id)}>
                  {say('backups_look')}
                  <span class="visually-hidden"> {made}</span>
                </button>
              </span>
            </li>
          ))}
        </ul>
      )}
      <div class="card-actions">
        <button type="button" class="button" disabled={busy} onClick={() => onMake()}>
          {say('backups_make')}
        </button>
      </div>
    </div>
  );
}
