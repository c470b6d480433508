import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Review } from '../lib/model/annotation';
import type { ClaimRow } from '../lib/views/desk-types';
import { sayCount, type Say } from '../lib/views/say';
import { plainKey } from './desk/desk-keys';
import { ReviewTag } from './desk/DeskClaim';
import { Icon } from './Icon';
import { LadderIcon } from './LadderIcon';
import { SafeLink } from './SafeLink';
import { rungSchema } from '../lib/views/types';
import { Words } from './Words';

/** What undoing or redoing would do. */
export type BulkStep = { actId: string; text: string } | null;

/** Work on many claims at once. Every answer comes after the commit. */
export interface BulkActions {
  review(rows: readonly ClaimRow[], review: Review): void;
  tag(rows: readonly ClaimRow[], tag: string): void;
  undo(): void;
  redo(): void;
}

export interface LibraryClaimsProps {
  rows: readonly ClaimRow[];
  undo: BulkStep;
  redo: BulkStep;
  busy: boolean;
  /** what was just done, or why it was not */
  said: string | null;
  say: Say;
  actions: BulkActions;
  /** the way to a file of what is chosen */
  files?: (rows: readonly ClaimRow[]) => ComponentChildren;
}

export const rowName = ({ annotationId, claimId, reportId }: Pick<ClaimRow, 'annotationId' | 'claimId' | 'reportId'>): string => `${reportId}#${annotationId ?? claimId}`;
/** A claim keeps its place in the choice when it gets an annotation. */
const placeOf = ({ claimId, reportId }: ClaimRow): string => `${reportId}#${claimId}`;

/** A row stays the same one when its claim gets an annotation: the focus is in it, and the next key goes on from there. */
function keysOf(rows: readonly ClaimRow[]): string[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const nth = seen.get(placeOf(row)) ?? 0;
    seen.set(placeOf(row), nth + 1);
    return `${placeOf(row)} ${String(nth)}`;
  });
}

const KEYS: readonly [string, (say: Say) => string][] = [
  ['j', (say) => say('desk_key_next')],
  ['k', (say) => say('desk_key_previous')],
  ['x', (say) => say('bulk_key_choose')],
  ['Shift', (say) => say('bulk_key_range')],
  ['a', (say) => say('desk_accept')],
  ['r', (say) => say('desk_reject')],
  ['u', (say) => say('desk_undo')],
];

interface RowProps {
  row: ClaimRow;
  chosen: boolean;
  /** in the tab order */
  here: boolean;
  say: Say;
  onChoose: (event: MouseEvent) => void;
  onFocus: () => void;
}

function Row({ chosen, here, onChoose, onFocus, row, say }: RowProps) {
  const id = useId();
  const { actor, exact, incident, outlet, published, review, rung, rungText, speaker, title, url } = row;
  return (
    <li class="bulk-row" data-chosen={chosen}>
      <input type="checkbox" id={id} data-claim={placeOf(row)} checked={chosen} tabIndex={here ? 0 : -1} onClick={onChoose} onFocus={onFocus} />
      <div>
        <label for={id}>
          <span class="library-label">
            <Words text={actor} />
            {speaker !== null && (
              <span class="bulk-said">
                {' · '}
                <Words text={speaker} />
              </span>
            )}
          </span>
          <span class="bulk-words">
            <Words text={exact} />
          </span>
        </label>
        <p class="library-facts">
          <span>
            <SafeLink href={url} text={title} opensIn={say('opens_new_tab')} />
          </span>
          <span>
            <Words text={outlet} />
          </span>
          <span>{published ?? say('date_unknown')}</span>
          {incident !== null && (
            <span>
              <Words text={incident} />
            </span>
          )}
        </p>
        {rungText !== null && (
          <p class="library-said">
            <LadderIcon rung={rungSchema.safeParse(rung).data ?? 'not_judged'} status="open" size={18} />
            <span>{rungText}</span>
          </p>
        )}
      </div>
      <ReviewTag review={review} say={say} />
    </li>
  );
}

interface BarProps extends LibraryClaimsProps {
  chosen: readonly ClaimRow[];
  all: boolean;
  onAll: (on: boolean) => void;
}

/** What can be done with the claims that are chosen, and with what was done last. */
function Bar({ actions, all, busy, chosen, files, onAll, redo, rows, say, undo }: BarProps) {
  const [tag, setTag] = useState('');
  const none = chosen.length === 0 || busy;
  return (
    <div class="bulk-bar" role="toolbar" aria-label={say('bulk_title')}>
      <label class="bulk-all">
        <input type="checkbox" checked={all} disabled={rows.length === 0} onChange={(event) => onAll(event.currentTarget.checked)} />
        <span>{chosen.length === 0 ? say('bulk_all') : sayCount(say, 'bulk_chosen', chosen.length)}</span>
      </label>
      <div class="bulk-do">
        <button type="button" class="button" disabled={none} onClick={() => actions.review(chosen, 'accepted')}>
          {say('desk_accept')} <kbd aria-hidden="true">a</kbd>
        </button>
        <button type="button" class="button" disabled={none} onClick={() => actions.review(chosen, 'rejected')}>
          {say('desk_reject')} <kbd aria-hidden="true">r</kbd>
        </button>
        <form
          class="bulk-tag"
          onSubmit={(event) => {
            event.preventDefault();
            if (none || tag.trim() === '') return;
            actions.tag(chosen, tag.trim());
            setTag('');
          }}
        >
          <input type="text" aria-label={say('bulk_tag')} placeholder={say('bulk_tag')} autocomplete="off" dir="auto" maxLength={100} value={tag} onInput={(event) => setTag(event.currentTarget.value)} />
          <button type="submit" class="button" disabled={none || tag.trim() === ''}>
            {say('desk_tag_add')}
          </button>
        </form>
        <button type="button" class="button" disabled={busy || undo === null} title={undo?.text} aria-label={undo === null ? undefined : `${say('desk_undo')}: ${undo.text}`} onClick={() => actions.undo()}>
          <Icon name="undo" size={16} />
          {say('desk_undo')}
        </button>
        <button type="button" class="button" disabled={busy || redo === null} title={redo?.text} aria-label={redo === null ? undefined : `${say('desk_redo')}: ${redo.text}`} onClick={() => actions.redo()}>
          <Icon name="redo" size={16} />
          {say('desk_redo')}
        </button>
        {files?.(chosen)}
      </div>
    </div>
  );
}

/** The claims of all kept reports, to be judged many at a time: one stop in the tab order, keys within it. */
export function LibraryClaims(props: LibraryClaimsProps) {
  const { actions, rows, said, say, undo } = props;
  const list = useRef<HTMLUListElement>(null);
  const [names, setNames] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState(0);
  const anchor = useRef(0);
  const chosen = rows.filter((row) => names.has(placeOf(row)));
  const keys = keysOf(rows);
  useEffect(() => {
    if (at >= rows.length) setAt(Math.max(0, rows.length - 1));
  }, [rows.length]);

  const focusRow = (to: number): void => list.current?.querySelectorAll<HTMLElement>('input[data-claim]')[to]?.focus();
  function choose(to: number, range: boolean): void {
    const [from, until] = range ? [Math.min(anchor.current, to), Math.max(anchor.current, to)] : [to, to];
    const meant = rows.slice(from, until + 1).map(placeOf);
    const next = new Set(names);
    const first = meant[0];
    const on = range || first === undefined || !names.has(first);
    for (const name of meant) if (on) next.add(name); else next.delete(name);
    setNames(next);
    anchor.current = to;
    setAt(to);
  }
  function press(event: KeyboardEvent): void {
    const key = plainKey(event);
    const meant = chosen.length > 0 ? chosen : rows.slice(at, at + 1);
    const move = (by: number): void => {
      const to = Math.min(Math.max(at + by, 0), rows.length - 1);
      if (event.shiftKey) choose(to, true);
      setAt(to);
      focusRow(to);
    };
    const acts: Record<string, () => void> = {
      j: () => move(1),
      k: () => move(-1),
      x: () => choose(at, event.shiftKey),
      a: () => actions.review(meant, 'accepted'),
      r: () => actions.review(meant, 'rejected'),
      u: () => undo !== null && actions.undo(),
    };
    const act = key === null ? undefined : acts[key.toLowerCase()];
    if (act === undefined || rows.length === 0) return;
    event.preventDefault();
    act();
  }
  return (
    <div class="bulk">
      <Bar {...props} chosen={chosen} all={rows.length > 0 && chosen.length === rows.length} onAll={(on) => setNames(on ? new Set(rows.map(placeOf)) : new Set())} />
      <p class="desk-told" role="status">
        {said !== null && <Words text={said} />}
      </p>
      <ul class="library-rows" ref={list} onKeyDown={press}>
        {rows.map((row, index) => (
          <Row
            key={keys[index]}
            row={row}
            chosen={names.has(placeOf(row))}
            here={index === at}
            say={say}
            onFocus={() => setAt(index)}
            onChoose={(event) => choose(index, event.shiftKey)}
          />
        ))}
      </ul>
      {rows.length > 0 && (
        <details class="desk-keys">
          <summary>{say('desk_keys')}</summary>
          <dl>
            {KEYS.flatMap(([key, text]) => [
              <dt key={`key-${key}`}>
                <kbd>{key}</kbd>
              </dt>,
              <dd key={key}>{text(say)}</dd>,
            ])}
          </dl>
          <p class="desk-hint">{say('desk_keys_where')}</p>
        </details>
      )}
    </div>
  );
}
