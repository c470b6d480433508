import { useContext, useEffect, useState } from 'preact/hooks';
import type { HistoryLine } from '../../lib/views/desk-types';
import type { Say } from '../../lib/views/say';
import { DiffWords } from '../DiffWords';
import { Words } from '../Words';
import { ReviewDeskContext } from './review-desk';

/** What was done with an annotation, newest first: who, when, what. It is read when it is looked at. `revision` tells when to read it anew. */
export function AnnotationHistory({ id, revision, say }: { id: string; revision: number; say: Say }) {
  const desk = useContext(ReviewDeskContext);
  const [opened, setOpened] = useState(false);
  const [lines, setLines] = useState<readonly HistoryLine[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    if (!opened || desk === null) return undefined;
    const alive = { still: true };
    void desk.history(id).then((answer) => {
      if (!alive.still) return;
      if (answer.ok) setLines(answer.value.lines);
      else setProblem(say(answer.key));
    });
    return () => {
      alive.still = false;
    };
  }, [opened, desk, id, revision]);
  return (
    <details class="desk-history" onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>{say('desk_history')}</summary>
      {problem !== null && <p class="notice">{problem}</p>}
      {lines !== null && (
        <ol>
          {lines.map((line) => (
            <li key={line.actId} data-state={line.state}>
              <p>
                <time dateTime={line.at}>{line.when}</time>
                {' · '}
                <Words text={line.author ?? say('desk_nobody')} />
                {line.state !== 'done' && <span class="tag">{say(line.state === 'undone' ? 'desk_act_undone' : 'desk_act_dropped')}</span>}
              </p>
              <p>
                <Words text={line.text} />
              </p>
              {(line.diffs ?? []).map(({ label, parts }, index) => (
                <div class="desk-diff" key={index}>
                  <span class="desk-hint">{label}</span>
                  <DiffWords parts={parts} say={say} />
                </div>
              ))}
            </li>
          ))}
        </ol>
      )}
    </details>
  );
}
