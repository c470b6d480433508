import type { Say } from '../lib/views/say';
import type { ComparisonView } from '../lib/views/types';
import { Words } from './Words';

export type Says = 'same' | 'different';

/** The two answers to "may be about the same incident". */
export function Decide({ say, onDecide }: { say: Say; onDecide: (says: Says) => void }) {
  return (
    <p class="decide">
      <button type="button" class="text-button" onClick={() => onDecide('same')}>
        {say('decide_same')}
      </button>
      <button type="button" class="text-button" onClick={() => onDecide('different')}>
        {say('decide_different')}
      </button>
    </p>
  );
}

/** What the reader decided about this incident's reports, each to be taken back; `onUndo` is null where nothing may be kept. */
export function Decided({ decided, say, onUndo }: { decided: NonNullable<ComparisonView['decided']>; say: Say; onUndo: ((reportId: string) => void) | null }) {
  return (
    <ul class="decided">
      {decided.map(({ reportId, label, says, note }) => (
        <li key={reportId}>
          <Words text={say(says === 'same' ? 'decided_same' : 'decided_different', label)} />{' '}
          {note !== undefined && (
            <q class="decided-note">
              <Words text={note} />
            </q>
          )}{' '}
          {onUndo !== null && (
            <button type="button" class="text-button" onClick={() => onUndo(reportId)}>
              {say('decide_undo')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
