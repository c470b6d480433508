import { useEffect, useRef } from 'preact/hooks';
import type { AnnotationWords } from '../../lib/model/annotation';
import { differences } from '../../lib/views/annotation-words';
import { sayDate, type Say } from '../../lib/views/say';
import { Icon } from '../Icon';
import { Words } from '../Words';
import { wordsOf, type Conflict } from './use-desk';

const GONE: AnnotationWords = { review: 'open', fields: {}, note: '', tags: [], links: [], assessment: null };

/** Two versions of one annotation beside each other, with the choice: neither is lost, whichever is taken. */
export function ConflictChoice({ conflict, busy, say, onMine, onTheirs }: { conflict: Conflict; busy: boolean; say: Say; onMine: () => void; onTheirs: () => void }) {
  const { mine, theirs } = conflict;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const lines = differences(theirs === null ? GONE : wordsOf({ annotation: theirs }), mine.words, mine.base, say);
  return (
    <section class="desk-conflict" role="alertdialog" aria-labelledby="desk-conflict">
      <h2 id="desk-conflict" ref={title} tabIndex={-1}>
        <Icon name="notice" size={16} />
        {say('desk_conflict')}
      </h2>
      <p>{theirs === null ? say('desk_conflict_removed') : say('desk_conflict_by', theirs.author ?? say('desk_nobody'), sayDate(say, theirs.modified.slice(0, 10)))}</p>
      <div class="desk-sides">
        <table>
          <thead>
            <tr>
              <td />
              <th scope="col">{say('desk_conflict_theirs')}</th>
              <th scope="col">{say('desk_conflict_mine')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ after, before, label }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>
                  <Words text={before} />
                </td>
                <td>
                  <Words text={after} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div class="desk-actions">
        <button type="button" class="button" disabled={busy} onClick={() => onTheirs()}>
          {say('desk_keep_theirs')}
        </button>
        <button type="button" class="button" data-kind="main" disabled={busy} onClick={() => onMine()}>
          {say('desk_keep_mine')}
        </button>
      </div>
      <p class="desk-hint">{say('desk_conflict_what')}</p>
    </section>
  );
}
