import { useEffect, useRef, useState } from 'preact/hooks';
import { MAX_ACTOR_NAME, OWN_KINDS, ownKindSchema, type OwnActor, type TypedActor } from '../lib/model/own-actors';
import type { Say } from '../lib/views/say';
import { Words } from './Words';

const EMPTY: TypedActor = { id: null, kind: 'group', name: '', otherNames: [], ordinary: [], tie: null };
const NO_TIE = { to: '', type: 'part_of' as const, source: '', date: '' };

type Change = (part: Partial<TypedActor>) => void;

/** One tick for each name that is written: which of them are ordinary words too. */
function OrdinaryWords({ typed, say, change }: { typed: TypedActor; say: Say; change: Change }) {
  const names = [...new Set([typed.name, ...typed.otherNames].map((name) => name.trim()).filter((name) => name !== ''))];
  if (names.length === 0) return null;
  const tick = (name: string, on: boolean): void => change({ ordinary: on ? [...typed.ordinary, name] : typed.ordinary.filter((other) => other !== name) });
  return (
    <fieldset>
      <legend>{say('actor_ordinary_label')}</legend>
      <p class="hint">{say('actor_ordinary_what')}</p>
      {names.map((name) => (
        <label class="tick" key={name}>
          <input type="checkbox" checked={typed.ordinary.includes(name)} onChange={(event) => tick(name, event.currentTarget.checked)} />
          <Words text={name} />
        </label>
      ))}
    </fieldset>
  );
}

function TieFields({ typed, targets, say, change }: { typed: TypedActor; targets: string[]; say: Say; change: Change }) {
  const tie = typed.tie ?? NO_TIE;
  const set = (part: Partial<typeof tie>): void => change({ tie: { ...tie, ...part } });
  const choose = (value: string): void => change({ tie: value === 'part_of' || value === 'attributed_to' ? { ...tie, type: value } : null });
  return (
    <fieldset>
      <legend>{say('actor_tie_label')}</legend>
      <div class="fields">
        <select aria-label={say('actor_tie_label')} value={typed.tie?.type ?? ''} onChange={(event) => choose(event.currentTarget.value)}>
          {typed.kind !== 'state_body' && <option value="">{say('actor_tie_none')}</option>}
          <option value="part_of">{say('actor_tie_part_of')}</option>
          {typed.kind !== 'state_body' && <option value="attributed_to">{say('actor_tie_attributed_to')}</option>}
        </select>
        {typed.tie !== null && (
          <>
            <label>
              {say('actor_target_label')}
              <input type="text" list="actor-targets" autocomplete="off" value={tie.to} onInput={(event) => set({ to: event.currentTarget.value })} />
              <datalist id="actor-targets">
                {targets.map((name) => (
                  <option key={name} value={name} />
                ))}
              </datalist>
            </label>
            <label>
              {say('actor_source_label')}
              <input type="text" inputMode="url" autocomplete="off" spellcheck={false} placeholder="https://" value={tie.source} onInput={(event) => set({ source: event.currentTarget.value })} />
            </label>
            <label>
              {say('actor_date_label')}
              <input type="date" value={tie.date} onInput={(event) => set({ date: event.currentTarget.value })} />
            </label>
          </>
        )}
      </div>
    </fieldset>
  );
}

export interface OwnActorFormProps {
  /** null for a new actor */
  actor: OwnActor | null;
  targets: string[];
  say: Say;
  onSave: (actor: TypedActor) => void;
  onCancel: () => void;
}

/** One actor to be written down or changed. What is typed is checked by the worker, which says what is wrong with it. */
export function OwnActorForm({ actor, targets, say, onSave, onCancel }: OwnActorFormProps) {
  const [typed, setTyped] = useState<TypedActor>(actor ?? EMPTY);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const change: Change = (part) => setTyped((before) => ({ ...before, ...part }));
  const setKind = (value: string): void => {
    const kind = ownKindSchema.safeParse(value).data ?? 'group';
    change({ kind, ...(kind === 'state_body' ? { tie: { ...(typed.tie ?? NO_TIE), type: 'part_of' as const } } : {}) });
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    const names = [typed.name, ...typed.otherNames].map((name) => name.trim());
    onSave({ ...typed, otherNames: typed.otherNames.filter((name) => name.trim() !== ''), ordinary: typed.ordinary.filter((name) => names.includes(name)) });
  };
  return (
    <form class="actor-form" onSubmit={submit} aria-labelledby="actor-form">
      <h3 id="actor-form">{actor === null ? say('actor_form_new') : say('actor_form_edit', actor.name)}</h3>
      <div class="fields">
        <label>
          {say('actor_name_label')}
          <input type="text" autocomplete="off" maxLength={MAX_ACTOR_NAME} value={typed.name} ref={first} onInput={(event) => change({ name: event.currentTarget.value })} />
        </label>
        {actor === null && (
          <label>
            {say('actor_kind_label')}
            <select value={typed.kind} onChange={(event) => setKind(event.currentTarget.value)}>
              {OWN_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {say(`own_kind_${kind}`)}
                </option>
              ))}
            </select>
          </label>
        )}
        <label class="wide">
          {say('actor_others_label')}
          <textarea rows={3} spellcheck={false} value={typed.otherNames.join('\n')} onInput={(event) => change({ otherNames: event.currentTarget.value.split('\n') })} />
        </label>
      </div>
      <OrdinaryWords typed={typed} say={say} change={change} />
      <TieFields typed={typed} targets={targets} say={say} change={change} />
      <div class="card-actions">
        <button type="submit" class="button" data-kind="main">
          {say('actor_save')}
        </button>
        <button type="button" class="button" onClick={() => onCancel()}>
          {say('actor_cancel')}
        </button>
      </div>
    </form>
  );
}
