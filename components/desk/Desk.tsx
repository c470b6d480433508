import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import type { DeskItem, DeskView } from '../../lib/views/desk-types';
import { sayCount, type Say } from '../../lib/views/say';
import { Icon } from '../Icon';
import { Words } from '../Words';
import { DeskClaim, DeskLine } from './DeskClaim';
import { DESK_KEYS, keyText, plainKey } from './desk-keys';
import { Annotating } from './Annotating';
import { ReviewDeskContext } from './review-desk';
import { isOn, nameOf, type DeskActions, type DeskState } from './use-desk';

interface PartProps {
  state: DeskState;
  say: Say;
  actions: DeskActions;
}

/** What was done last and can be taken back, what can be done again, and the way to a claim that the machine missed. */
function Toolbar({ actions, onHelp, help, say, state, children }: PartProps & { help: boolean; onHelp: () => void; children: ComponentChildren }) {
  const desk = useContext(ReviewDeskContext);
  const { busy, view } = state;
  if (view === null) return null;
  const step = (kind: 'undo' | 'redo', text: string | undefined) => (text === undefined ? undefined : `${say(kind === 'undo' ? 'desk_undo' : 'desk_redo')}: ${text}`);
  return (
    <div class="desk-bar" role="toolbar" aria-label={say('desk_title')}>
      <button type="button" class="button" disabled={busy || view.undo === null} title={step('undo', view.undo?.text)} aria-label={step('undo', view.undo?.text)} onClick={() => void actions.undo()}>
        <Icon name="undo" size={16} />
        {say('desk_undo')}
      </button>
      <button type="button" class="button" disabled={busy || view.redo === null} title={step('redo', view.redo?.text)} aria-label={step('redo', view.redo?.text)} onClick={() => void actions.redo()}>
        <Icon name="redo" size={16} />
        {say('desk_redo')}
      </button>
      {desk?.selection !== undefined && !view.private && (
        <button type="button" class="button" title={say('desk_add_what')} disabled={busy} onClick={() => void actions.add()}>
          <Icon name="add" size={16} />
          {say('desk_add')}
        </button>
      )}
      {children}
      <button type="button" class="button end" data-kind="quiet" aria-expanded={help} aria-label={say('desk_keys')} title={say('desk_keys')} onClick={() => onHelp()}>
        <kbd aria-hidden="true">?</kbd>
      </button>
    </div>
  );
}

function Keys({ say }: { say: Say }) {
  return (
    <section class="desk-keys" aria-label={say('desk_keys')}>
      <dl>
        {DESK_KEYS.flatMap((key) => [
          <dt key={`key-${key}`}>
            <kbd>{key}</kbd>
          </dt>,
          <dd key={key}>{keyText(key, say)}</dd>,
        ])}
      </dl>
      <p class="desk-hint">{say('desk_keys_where')}</p>
    </section>
  );
}

function Told({ actions, say, state: { aside, problem, said, view, writing } }: PartProps) {
  const told = problem ?? view?.problem ?? null;
  return (
    <>
      {view?.private === true && (
        <p class="notice">
          <Icon name="closed" size={16} />
          <span>{say('desk_private')}</span>
        </p>
      )}
      {told !== null && writing === null && (
        <p class="notice" role="alert">
          <Icon name="notice" size={16} />
          <Words text={told} />
        </p>
      )}
      <p class="desk-told" role="status">
        {said !== null && <Words text={said} />}
        {aside !== null && (
          <button type="button" class="text-button" onClick={() => actions.takeUp()}>
            {say('desk_take_up')}
          </button>
        )}
      </p>
    </>
  );
}

export interface DeskProps extends PartProps {
  /** the claim that is open, by its key */
  chosen: string | null;
  onChoose: (key: string | null) => void;
  /** further buttons: the way to files */
  children?: ComponentChildren;
}

function Claims({ title, items, ...rest }: { title: string | null; items: readonly DeskItem[] } & Omit<DeskProps, 'children'> & { view: DeskView }) {
  const desk = useContext(ReviewDeskContext);
  const { actions, chosen, onChoose, say, state, view } = rest;
  if (items.length === 0) return null;
  const inTabOrder = items.find((item) => nameOf(item) === chosen) ?? items[0];
  return (
    <section class="desk-part">
      {title !== null && <h2>{title}</h2>}
      <ul class="desk-list">
        {items.map((item) => (
          <li key={nameOf(item)} data-open={nameOf(item) === chosen}>
            <button type="button" class="desk-row" data-item={nameOf(item)} aria-expanded={nameOf(item) === chosen} tabIndex={title !== null || item === inTabOrder ? 0 : -1} onClick={() => onChoose(nameOf(item) === chosen ? null : nameOf(item))}>
              <DeskLine item={item} say={say} />
            </button>
            {nameOf(item) === chosen && <DeskClaim item={item} view={view} state={state} say={say} actions={actions} onShow={desk?.show ?? null} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How far the work is: so many of so many claims judged. */
function tally(view: DeskView, say: Say): string {
  const judged = view.items.filter(({ review }) => review !== 'open').length;
  return say('desk_judged', String(judged), sayCount(say, 'count_claims', view.items.length));
}

/** The fact-checker's desk of one article: every claim to be accepted, corrected or rejected, and those that the machine missed. */
export function Desk({ actions, children, chosen, onChoose, say, state }: DeskProps) {
  const root = useRef<HTMLDivElement>(null);
  const [help, setHelp] = useState(false);
  const { problem, view, writing } = state;
  const items = view?.items ?? [];
  const isOrphan = ({ anchoring }: DeskItem): boolean => anchoring === 'changed' || anchoring === 'lost';
  // A claim that is being added is a draft among the others as soon as it is kept as one: its form stays where it was opened.
  const isBegun = (item: DeskItem): boolean => writing !== null && isOn(writing, item) && item.machine === null && item.annotation === null;
  const here = items.filter((item) => !isOrphan(item) && !isBegun(item));
  const changed = items.filter(({ anchoring }) => anchoring === 'changed');
  const lost = items.filter(({ anchoring }) => anchoring === 'lost');
  const ordered = [...here, ...changed, ...lost];
  const isNew = writing !== null && !items.some((item) => isOn(writing, item) && !isBegun(item));

  const focusRow = (key: string): void => [...(root.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])].find((row) => row.dataset['item'] === key)?.focus();
  // Who closes a form is where it was opened.
  const before = useRef<string | null>(null);
  useEffect(() => {
    const written = writing ?? state.conflict?.mine ?? null;
    const open = written === null ? null : (items.find((item) => isOn(written, item)) ?? null);
    if (written === null && before.current !== null) focusRow(before.current);
    before.current = open === null ? (written?.key ?? null) : nameOf(open);
  }, [writing?.key, state.conflict]);

  function press(event: KeyboardEvent): void {
    const key = plainKey(event);
    if (key === null || view === null) return;
    const at = ordered.findIndex((item) => nameOf(item) === chosen);
    const item = ordered[at];
    const go = (to: DeskItem | undefined): void => {
      if (to === undefined) return;
      onChoose(nameOf(to));
      requestAnimationFrame(() => focusRow(nameOf(to)));
    };
    const free = item !== undefined && !view.private && writing === null && state.conflict === null;
    const canDecide = free && item.machine !== null && item.review !== 'added';
    const acts: Record<string, (() => void) | undefined> = {
      j: () => go(ordered[at < 0 ? 0 : Math.min(at + 1, ordered.length - 1)]),
      k: () => go(ordered[Math.max(at - 1, 0)]),
      a: canDecide && !event.repeat ? () => void actions.review(item, 'accepted') : undefined,
      r: canDecide && !event.repeat ? () => void actions.review(item, 'rejected') : undefined,
      c: free ? () => actions.write(item) : undefined,
      u: view.undo !== null && !event.repeat ? () => void actions.undo() : undefined,
      n: view.private ? undefined : () => void actions.add(),
      '?': () => setHelp((on) => !on),
    };
    const act = acts[key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  }

  if (view === null) return <p class="desk-waiting">{problem ?? say('desk_opening')}</p>;
  const shared = { actions, chosen, onChoose, say, state, view };
  return (
    <div class="desk" ref={root} onKeyDown={press}>
      <Toolbar state={state} say={say} actions={actions} help={help} onHelp={() => setHelp((on) => !on)}>
        {children}
      </Toolbar>
      {help && <Keys say={say} />}
      <Told state={state} say={say} actions={actions} />
      <p class="desk-tally">{items.length === 0 ? say('desk_no_claims') : tally(view, say)}</p>
      {isNew && (
        <div class="desk-claim">
          <Annotating writing={writing} view={view} state={state} verdict={null} say={say} actions={actions} />
        </div>
      )}
      <Claims title={null} items={here} {...shared} />
      <Claims title={say('desk_changed_title')} items={changed} {...shared} />
      <Claims title={say('desk_lost_title')} items={lost} {...shared} />
    </div>
  );
}
