import { sayCount, type Say } from '../lib/views/say';
import type { AxisView, WordingView } from '../lib/views/types';
import { SafeLink } from './SafeLink';
import { Words } from './Words';

const ARROWS = { raised: '↑', lowered: '↓', changed: '≠' } as const;
const MOVES = { raised: 'move_raised', lowered: 'move_lowered', changed: 'move_changed' } as const;

function Axis({ label, axis, say }: { label: string; axis: AxisView; say: Say }) {
  return (
    <div class="axis" data-move={axis.move ?? 'same'}>
      <dt>{label}</dt>
      <dd>
        <Words text={axis.text} />
        {axis.move !== null && (
          <span class="move" title={say(MOVES[axis.move])}>
            <span aria-hidden="true">{ARROWS[axis.move]}</span>
            <span class="visually-hidden">{say(MOVES[axis.move])}</span>
          </span>
        )}
      </dd>
    </div>
  );
}

function Row({ row, say }: { row: WordingView; say: Say }) {
  return (
    <li class="wording" data-source={row.isSource} data-here={row.thisPage}>
      <div class="report-head">
        <span class="report-outlet">
          <SafeLink href={row.thisPage ? null : row.href} text={row.who} opensIn={say('opens_new_tab')} />
          {row.isSource && <span class="tag">{say('wording_source')}</span>}
          {row.thisPage && <span class="tag">{say('tag_this_page')}</span>}
        </span>
        {row.date !== null && <span class="report-date">{row.date}</span>}
      </div>
      <p class="report-words">
        <q>
          <Words text={row.words} />
        </q>
      </p>
      <dl class="axes">
        <Axis label={say('axis_certainty')} axis={row.certainty} say={say} />
        {row.tie !== null && <Axis label={say('axis_tie')} axis={row.tie} say={say} />}
        {row.role !== null && <Axis label={say('axis_role')} axis={row.role} say={say} />}
      </dl>
    </li>
  );
}

/** Rows shown at once: the source, this page and whatever moves, then the first others; the rest is one click away. */
const SHOWN = 4;

const isTelling = (row: WordingView): boolean => row.isSource || row.thisPage || [row.certainty, row.tie, row.role].some((axis) => axis !== null && axis.move !== null);

/** The same statement in each outlet's words, source first, each on the same three scales. */
export function Wordings({ wordings, say }: { wordings: WordingView[]; say: Say }) {
  const ranked = [...wordings.filter(isTelling), ...wordings.filter((row) => !isTelling(row))];
  const shown = new Set(wordings.length > SHOWN + 1 ? ranked.slice(0, Math.max(SHOWN, wordings.filter(isTelling).length)) : wordings);
  const list = (rows: WordingView[]) => rows.map((row) => <Row key={row.id} row={row} say={say} />);
  const rest = wordings.filter((row) => !shown.has(row));
  return (
    <>
      <p class="part-note">{say('wording_order')}</p>
      <ol class="wordings">{list(wordings.filter((row) => shown.has(row)))}</ol>
      {rest.length > 0 && (
        <details class="more">
          <summary>{sayCount(say, 'more_reports', rest.length)}</summary>
          <ol class="wordings">{list(rest)}</ol>
        </details>
      )}
    </>
  );
}
