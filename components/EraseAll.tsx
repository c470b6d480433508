import type { Held } from '../lib/protocol';
import { sayCount, type Say } from '../lib/views/say';
import { Icon } from './Icon';
import { Words } from './Words';

export interface EraseAllProps {
  /** what there is, once it was asked; null before */
  held: Held | null;
  problem: string | null;
  /** true once everything is gone */
  done: boolean;
  say: Say;
  onAsk: () => void;
  onErase: () => void;
  onCancel: () => void;
}

/** What goes, with its number; of what cannot be counted, that it goes too. What there is none of is not named, but that no report is kept. */
function parts(held: Held, say: Say): string[] {
  const some = (count: number, told: string): string[] => (count === 0 ? [] : [told]);
  return [
    held.reports === null ? say('erase_reports_unknown') : sayCount(say, 'count_reports', held.reports),
    ...(held.objections === null ? [say('erase_objections_unknown')] : some(held.objections, sayCount(say, 'count_objections', held.objections))),
    ...(held.annotations === null ? [say('erase_annotations_unknown')] : some(held.annotations, sayCount(say, 'count_annotations', held.annotations))),
    ...(held.acts === null ? [say('erase_acts_unknown')] : some(held.acts, sayCount(say, 'count_acts', held.acts))),
    ...some(held.decisions, sayCount(say, 'count_decisions', held.decisions)),
    ...some(held.actors, sayCount(say, 'count_actors', held.actors)),
    ...some(held.outlets, sayCount(say, 'count_added', held.outlets)),
    held.settings ? say('erase_settings') : say('erase_settings_none'),
  ];
}

function Asking({ held, say, onErase, onCancel }: Pick<EraseAllProps, 'say' | 'onErase' | 'onCancel'> & { held: Held }) {
  return (
    <div class="proposal" role="group" aria-label={say('erase_title')}>
      <p>{say('erase_sure')}</p>
      <ul class="changes">
        {parts(held, say).map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
      <p>{say('erase_marks')}</p>
      <div class="card-actions">
        <button type="button" class="button" onClick={() => onErase()}>
          {say('erase_yes')}
        </button>
        <button type="button" class="button" data-kind="quiet" autofocus onClick={() => onCancel()}>
          {say('erase_no')}
        </button>
      </div>
    </div>
  );
}

/** Everything of the reader's erased at once, after saying what that is. */
export function EraseAll({ held, problem, done, say, onAsk, onErase, onCancel }: EraseAllProps) {
  return (
    <section class="card" id="erase" aria-labelledby="erase-title">
      <h2 id="erase-title">{say('erase_title')}</h2>
      <p>{say('erase_what')}</p>
      {problem !== null && (
        <p class="notice" role="alert">
          <Icon name="notice" size={16} />
          <Words text={problem} />
        </p>
      )}
      {held !== null && !done && <Asking held={held} say={say} onErase={onErase} onCancel={onCancel} />}
      <div class="card-actions">
        {held === null && (
          <button type="button" class="button" onClick={() => onAsk()}>
            {say('erase_ask')}
          </button>
        )}
        <span role="status">{done ? say('erase_done') : ''}</span>
      </div>
    </section>
  );
}
