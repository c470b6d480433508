import type { ComponentChildren } from 'preact';
import type { ImportChoice } from '../lib/model/import';
import type { ImportConflict, ImportView } from '../lib/views/import-types';
import { sayCount, type Say } from '../lib/views/say';
import { FileButton } from './FileButton';
import { Icon } from './Icon';
import { Words } from './Words';

/** Faults that are listed; the rest are counted. */
const LISTED = 50;

/** An entry of the file that cannot be taken in: where it stands and why, ready to show. */
export interface ShownFault {
  place: string;
  text: string;
}

/** What a file would bring, looked at before anything is written. */
export interface LookedFile {
  name: string;
  /** the form it is in, in words */
  form: string;
  view: ImportView;
  faults: readonly ShownFault[];
}

export interface ImportFileProps {
  /** what is being done, with how far it is; null while nothing is */
  busy: string | null;
  looked: LookedFile | null;
  otherwise: ImportChoice;
  /** what was chosen of single conflicts, by kind and name */
  chosen: ReadonlyMap<string, ImportChoice>;
  problem: string | null;
  said: string | null;
  say: Say;
  onFile: (file: File) => void;
  onOtherwise: (choice: ImportChoice) => void;
  onChoose: (conflict: ImportConflict, choice: ImportChoice) => void;
  onApply: () => void;
  onCancel: () => void;
  children?: ComponentChildren;
}

export const conflictKey = ({ kind, name }: Pick<ImportConflict, 'kind' | 'name'>): string => `${kind}\n${name}`;

function Counts({ looked: { view }, say }: { looked: LookedFile; say: Say }) {
  return (
    <table class="import-counts">
      <thead>
        <tr>
          <th scope="col">{say('import_what')}</th>
          <th scope="col">{say('import_new')}</th>
          <th scope="col">{say('import_same')}</th>
          <th scope="col">{say('import_conflict')}</th>
        </tr>
      </thead>
      <tbody>
        {view.counts.map((row) => (
          <tr key={row.kind}>
            <th scope="row">{row.text}</th>
            <td>{row.new}</td>
            <td>{row.same}</td>
            <td>{row.conflict}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Faults({ faults, say }: { faults: readonly ShownFault[]; say: Say }) {
  if (faults.length === 0) return null;
  return (
    <details class="import-faults" open={faults.length <= 5}>
      <summary>{sayCount(say, 'import_faults', faults.length)}</summary>
      <ul>
        {faults.slice(0, LISTED).map(({ place, text }) => (
          <li key={place}>
            <bdi>{place}</bdi>: {text}
          </li>
        ))}
      </ul>
      {faults.length > LISTED && <p>{sayCount(say, 'import_more_faults', faults.length - LISTED)}</p>}
    </details>
  );
}

interface ChoiceProps {
  name: string;
  value: ImportChoice;
  say: Say;
  onChange: (choice: ImportChoice) => void;
}

/** Mine or theirs, as two radio buttons. */
function Choice({ name, value, say, onChange }: ChoiceProps) {
  return (
    <span class="import-choice">
      {(['mine', 'theirs'] as const).map((choice) => (
        <label key={choice}>
          <input type="radio" name={name} checked={value === choice} onChange={() => onChange(choice)} />
          {say(choice === 'mine' ? 'import_mine' : 'import_theirs')}
        </label>
      ))}
    </span>
  );
}

function Conflict({ conflict, choice, say, onChoose }: { conflict: ImportConflict; choice: ImportChoice; say: Say; onChoose: (choice: ImportChoice) => void }) {
  return (
    <li class="import-conflict">
      <fieldset>
        <legend>
          <Words text={conflict.label} />
        </legend>
        <dl>
          {conflict.differences.map(({ label, mine, theirs }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd data-chosen={choice === 'mine'}>
                <span class="import-side">{say('import_side_mine')}</span> <Words text={mine} />
              </dd>
              <dd data-chosen={choice === 'theirs'}>
                <span class="import-side">{say('import_side_theirs')}</span> <Words text={theirs} />
              </dd>
            </div>
          ))}
        </dl>
        <Choice name={conflictKey(conflict)} value={choice} say={say} onChange={onChoose} />
      </fieldset>
    </li>
  );
}

function Conflicts({ looked: { view }, otherwise, chosen, say, onChoose, onOtherwise }: { looked: LookedFile } & Pick<ImportFileProps, 'otherwise' | 'chosen' | 'say' | 'onChoose' | 'onOtherwise'>) {
  if (view.conflicts.length === 0) return null;
  return (
    <>
      <h3>{sayCount(say, 'import_conflicts', view.conflicts.length + view.more)}</h3>
      <p>{say('import_conflicts_what')}</p>
      <fieldset class="import-all">
        <legend>{say('import_all')}</legend>
        <Choice name="import-otherwise" value={otherwise} say={say} onChange={onOtherwise} />
      </fieldset>
      <ul class="import-conflicts">
        {view.conflicts.map((conflict) => (
          <Conflict key={conflictKey(conflict)} conflict={conflict} choice={chosen.get(conflictKey(conflict)) ?? otherwise} say={say} onChoose={(choice) => onChoose(conflict, choice)} />
        ))}
      </ul>
      {view.more > 0 && <p>{sayCount(say, 'import_more_conflicts', view.more)}</p>}
    </>
  );
}

/** How many entries would be written, by what is chosen. */
function written({ view }: LookedFile, otherwise: ImportChoice, chosen: ReadonlyMap<string, ImportChoice>): number {
  const fresh = view.counts.reduce((sum, row) => sum + row.new, 0);
  const listed = view.conflicts.filter((conflict) => (chosen.get(conflictKey(conflict)) ?? otherwise) === 'theirs').length;
  return fresh + listed + (otherwise === 'theirs' ? view.more : 0);
}

function Looked(props: ImportFileProps & { looked: LookedFile }) {
  const { looked, otherwise, chosen, say, onApply, onCancel } = props;
  const count = written(looked, otherwise, chosen);
  return (
    <div class="proposal import-looked" role="group" aria-label={say('import_would')}>
      <p>
        <bdi>{looked.name}</bdi>: {looked.form}
      </p>
      {looked.view.lost && (
        <p class="notice">
          <Icon name="notice" size={16} />
          {say('import_lost')}
        </p>
      )}
      <Counts looked={looked} say={say} />
      <Faults faults={looked.faults} say={say} />
      <Conflicts {...props} />
      <div class="card-actions">
        {count > 0 && (
          <button type="button" class="button" data-kind="main" autofocus onClick={() => onApply()}>
            {looked.faults.length > 0 ? sayCount(say, 'import_apply_rest', count) : sayCount(say, 'import_apply', count)}
          </button>
        )}
        <button type="button" class="button" onClick={() => onCancel()}>
          {say(count > 0 ? 'settings_cancel' : 'settings_close')}
        </button>
        {count === 0 && <span>{say('import_nothing')}</span>}
      </div>
    </div>
  );
}

/** A colleague's file, or one's own from elsewhere: what it would change is shown first, then all of it is taken in or nothing. */
export function ImportFile(props: ImportFileProps) {
  const { busy, looked, problem, said, say, onFile, children } = props;
  return (
    <section class="card" id="import" aria-labelledby="import-title">
      <h2 id="import-title">{say('import_title')}</h2>
      <p>{say('import_forms')}</p>
      {problem !== null && (
        <p class="notice" role="alert">
          <Icon name="notice" size={16} />
          <Words text={problem} />
        </p>
      )}
      {looked !== null && <Looked {...props} looked={looked} />}
      <div class="card-actions">
        <FileButton label={say('import_choose')} accept="application/json,application/ld+json,.json,.jsonld" disabled={busy !== null} onFile={onFile} />
        <span role="status">{busy ?? said}</span>
      </div>
      {children}
    </section>
  );
}
