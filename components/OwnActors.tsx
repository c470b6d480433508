import type { ComponentChildren } from 'preact';
import type { OwnActor, OwnActorsState, TypedActor } from '../lib/model/own-actors';
import type { Say } from '../lib/views/say';
import { FileButton } from './FileButton';
import { Icon } from './Icon';
import { OwnActorForm } from './OwnActorForm';
import { SafeLink } from './SafeLink';
import { Words } from './Words';

export interface OwnActorsProps {
  state: OwnActorsState;
  /** the actor whose form is open, "new" for a fresh one, or null */
  editing: string | null;
  /** why the last thing asked for was not done, ready to show, or null */
  problem: string | null;
  /** true where a file was refused only for what it would replace */
  canReplace: boolean;
  say: Say;
  onEdit: (id: string | null) => void;
  onSave: (actor: TypedActor) => void;
  onRemove: (id: string) => void;
  onUndo: () => void;
  onImport: (file: File) => void;
  onReplace: () => void;
  onExport: () => void;
}

function Tie({ tie, say }: { tie: NonNullable<OwnActor['tie']>; say: Say }) {
  return (
    <>
      {say(`actor_tied_${tie.type}`, tie.to)}
      {tie.source !== '' && (
        <>
          {' ('}
          <SafeLink href={tie.source} text={say('actor_tie_source')} opensIn={say('opens_new_tab')} />
          {tie.date !== '' && `, ${tie.date}`}
          {')'}
        </>
      )}
    </>
  );
}

function Actor({ actor, say, onEdit, onRemove }: { actor: OwnActor; say: Say; onEdit: () => void; onRemove: () => void }) {
  const { kind, name, ordinary, otherNames, tie } = actor;
  return (
    <li class="own-actor">
      <div>
        <p class="own-actor-name">
          <strong>
            <Words text={name} />
          </strong>
          <span class="own-actor-kind">{say(`own_kind_${kind}`)}</span>
        </p>
        {otherNames.length > 0 && (
          <p>
            <Words text={otherNames.join(', ')} />
          </p>
        )}
        {tie !== null && (
          <p>
            <Tie tie={tie} say={say} />
          </p>
        )}
        {ordinary.length > 0 && <p>{say('actor_ordinary_mark', ordinary.join(', '))}</p>}
      </div>
      <div class="own-actor-actions">
        {kind !== 'state' && (
          <button type="button" class="button" onClick={onEdit}>
            {say('actor_edit')}
            <span class="visually-hidden"> {name}</span>
          </button>
        )}
        <button type="button" class="button" onClick={onRemove}>
          {say('remove')}
          <span class="visually-hidden"> {name}</span>
        </button>
      </div>
    </li>
  );
}

/** What was done last, with the way back. */
function Done({ state, say, onUndo }: { state: OwnActorsState; say: Say; onUndo: () => void }) {
  const { imported, undo } = state;
  return (
    <div class="own-actors-done" role="status">
      {undo !== null && (
        <p>
          <Words text={say(`actor_done_${undo.what}`, undo.name)} />{' '}
          <button type="button" class="button" onClick={() => onUndo()}>
            {say('actor_undo')}
          </button>
        </p>
      )}
      {imported !== null && imported.same > 0 && <p>{say('actor_import_same', String(imported.same))}</p>}
      {imported !== null && imported.leftOut > 0 && <p>{say('actor_import_left', String(imported.leftOut))}</p>}
    </div>
  );
}

function Problem({ text, children }: { text: string; children?: ComponentChildren }) {
  return (
    <div class="notice" role="alert">
      <Icon name="notice" size={16} />
      <div>
        <Words text={text} />
        {children}
      </div>
    </div>
  );
}

/** The reader's own actors: the list, the form for one of them, and the way in and out as a file. */
export function OwnActors(props: OwnActorsProps) {
  const { canReplace, editing, problem, say, state } = props;
  const { actors, targets, unreadable } = state;
  const edited = actors.find((actor) => actor.id === editing) ?? null;
  return (
    <section class="card own-actors" id="own-actors" aria-labelledby="own-actors-title">
      <h2 id="own-actors-title">{say('actors_title')}</h2>
      <p>{say('actors_what')}</p>
      {unreadable && <Problem text={say('actors_unreadable')} />}
      {actors.length === 0 && <p>{say('actors_none')}</p>}
      <ul class="own-actors-list">
        {actors.map((actor) => (
          <Actor key={actor.id} actor={actor} say={say} onEdit={() => props.onEdit(actor.id)} onRemove={() => props.onRemove(actor.id)} />
        ))}
      </ul>
      <Done state={state} say={say} onUndo={props.onUndo} />
      {editing !== null && <OwnActorForm key={editing} actor={edited} targets={targets} say={say} onSave={props.onSave} onCancel={() => props.onEdit(null)} />}
      {problem !== null && (
        <Problem text={problem}>
          {canReplace && (
            <p>
              <button type="button" class="button" onClick={() => props.onReplace()}>
                {say('actor_replace')}
              </button>
            </p>
          )}
        </Problem>
      )}
      <div class="card-actions">
        {editing === null && (
          <button type="button" class="button" data-kind="main" onClick={() => props.onEdit('new')}>
            {say('actor_add')}
          </button>
        )}
        <FileButton label={say('actor_import')} onFile={props.onImport} />
        {actors.length > 0 && (
          <button type="button" class="button" onClick={() => props.onExport()}>
            <Icon name="save" size={16} />
            {say('actor_export')}
          </button>
        )}
      </div>
    </section>
  );
}
