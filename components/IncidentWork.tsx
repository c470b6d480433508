import { useState } from 'preact/hooks';
import type { Say } from '../lib/views/say';
import type { ComparisonView } from '../lib/views/types';
import type { Says } from './Decided';
import { Words } from './Words';

/** What the reader says of reports or of another incident: of all of `also` the same, and why. */
export type OnDecide = (id: string, says: Says | null, more?: { also?: string[]; note?: string }) => void;

function Why({ id, note, say, onNote }: { id: string; note: string; say: Say; onNote: (note: string) => void }) {
  return (
    <p class="work-why">
      <label for={id}>{say('incident_work_why')}</label>
      <input id={id} type="text" maxLength={500} value={note} dir="auto" onInput={(event) => onNote(event.currentTarget.value)} />
    </p>
  );
}

function Split({ members, say, onDecide }: { members: NonNullable<ComparisonView['members']>; say: Say; onDecide: OnDecide }) {
  const [chosen, setChosen] = useState<string[]>([]);
  const [note, setNote] = useState('');
  const part = (): void => {
    const [first, ...also] = chosen;
    if (first === undefined) return;
    onDecide(first, 'different', { also, note });
    setChosen([]);
    setNote('');
  };
  return (
    <fieldset class="work">
      <legend>{say('incident_split')}</legend>
      <ul>
        {members.map(({ subject, label, thisPage }) => (
          <li key={subject}>
            <label>
              <input type="checkbox" checked={chosen.includes(subject)} onChange={(event) => setChosen(event.currentTarget.checked ? [...chosen, subject] : chosen.filter((one) => one !== subject))} />
              <span>
                <Words text={label} />
              </span>
              {thisPage && <span class="tag">{say('tag_this_page')}</span>}
            </label>
          </li>
        ))}
      </ul>
      <Why id="split-why" note={note} say={say} onNote={setNote} />
      <button type="button" class="button" disabled={chosen.length === 0} onClick={part}>
        {say('incident_split_do')}
      </button>
    </fieldset>
  );
}

function Join({ others, say, onDecide }: { others: NonNullable<ComparisonView['others']>; say: Say; onDecide: OnDecide }) {
  const [other, setOther] = useState('');
  const [note, setNote] = useState('');
  return (
    <fieldset class="work">
      <legend>{say('incident_join')}</legend>
      <p>
        <select aria-label={say('incident_join')} value={other} onChange={(event) => setOther(event.currentTarget.value)}>
          <option value="">{say('incident_join_choose')}</option>
          {others.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </p>
      <Why id="join-why" note={note} say={say} onNote={setNote} />
      <button
        type="button"
        class="button"
        disabled={other === ''}
        onClick={() => {
          onDecide(other, 'same', { note });
          setOther('');
          setNote('');
        }}
      >
        {say('incident_join_do')}
      </button>
    </fieldset>
  );
}

/** Puts an incident right: reports that are about another one leave it together, and one that the casebook has twice becomes one. All of it can be taken back. */
export function IncidentWork({ view, say, onDecide }: { view: ComparisonView; say: Say; onDecide: OnDecide }) {
  const { members = [], others = [] } = view;
  if (members.length === 0 && others.length === 0) return null;
  return (
    <details class="more incident-work">
      <summary>{say('incident_work')}</summary>
      <p class="part-note">{say('incident_work_note')}</p>
      {members.length > 0 && <Split members={members} say={say} onDecide={onDecide} />}
      {others.length > 0 && <Join others={others} say={say} onDecide={onDecide} />}
    </details>
  );
}
