import { useState } from 'preact/hooks';
import type { Say } from '../lib/views/say';

/** Removed annotations live on in the history until this is asked for; asks once more, in place: what is gone cannot be brought back. */
export function ForgetHistory({ said, say, onForget }: { said: string | null; say: Say; onForget: () => void }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <h3>{say('history_title')}</h3>
      <p>{say('history_what')}</p>
      <div class="card-actions">
        {asking ? (
          <span class="confirm" role="group" aria-label={say('history_forget')}>
            <span>{say('history_sure')}</span>
            <button
              type="button"
              class="button"
              onClick={() => {
                setAsking(false);
                onForget();
              }}
            >
              {say('history_forget')}
            </button>
            <button type="button" class="button" data-kind="quiet" autofocus onClick={() => setAsking(false)}>
              {say('clear_no')}
            </button>
          </span>
        ) : (
          <button type="button" class="button" onClick={() => setAsking(true)}>
            {say('history_forget')}
          </button>
        )}
        <span role="status">{said}</span>
      </div>
    </>
  );
}
