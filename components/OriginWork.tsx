import { useId, useState } from 'preact/hooks';
import type { Say } from '../lib/views/say';
import type { ComparisonView, OriginView } from '../lib/views/types';
import { Words } from './Words';

/** What the reader says of two origins, told by their subjects: one source, two, or null for neither any more; and why. */
export type OnDecideOrigins = (origin: string, other: string, says: 'one' | 'two' | null, note?: string) => void;

/** An origin of which something can be said. */
type Sayable = OriginView & { subject: string };
const isSayable = (origin: OriginView): origin is Sayable => origin.subject !== undefined;

const labelOf = ({ date, role, speaker }: Sayable, say: Say): string => {
  const name = role === '' ? speaker : `${speaker} (${role})`;
  return date === null ? name : say('label_and_date', name, date);
};

function Choice({ label, origins, say, value, onValue }: { label: string; origins: readonly Sayable[]; say: Say; value: string; onValue: (subject: string) => void }) {
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={(event) => onValue(event.currentTarget.value)}>
        <option value="">{say('origin_work_choose')}</option>
        {origins.map((origin) => (
          <option key={origin.subject} value={origin.subject}>
            {labelOf(origin, say)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Says of two of a claim's origins that they are one source, as two organs of one ministry are, or two. The verdict counts them so at once; it can be taken back. */
export function OriginWork({ view, say, onDecide }: { view: Pick<ComparisonView, 'origins' | 'denials'>; say: Say; onDecide: OnDecideOrigins }) {
  const [one, setOne] = useState('');
  const [other, setOther] = useState('');
  const [says, setSays] = useState<'one' | 'two'>('one');
  const [note, setNote] = useState('');
  const id = useId();
  const origins = [...view.origins, ...view.denials].filter(isSayable).filter((origin, at, all) => all.findIndex(({ subject }) => subject === origin.subject) === at);
  if (origins.length < 2) return null;
  return (
    <details class="more incident-work origin-work">
      <summary>{say('origin_work')}</summary>
      <p class="part-note">{say('origin_work_note')}</p>
      <form
        class="work"
        onSubmit={(event) => {
          event.preventDefault();
          if (one === '' || other === '') return;
          onDecide(one, other, says, note);
          setOne('');
          setOther('');
          setNote('');
        }}
      >
        <Choice
          label={say('origin_work_first')}
          origins={origins}
          say={say}
          value={one}
          onValue={(subject) => {
            setOne(subject);
            if (subject === other) setOther('');
          }}
        />
        <label>
          <span>{say('origin_work_says')}</span>
          <select value={says} onChange={(event) => setSays(event.currentTarget.value === 'two' ? 'two' : 'one')}>
            <option value="one">{say('origin_one')}</option>
            <option value="two">{say('origin_two')}</option>
          </select>
        </label>
        <Choice label={say('origin_work_second')} origins={origins.filter(({ subject }) => subject !== one)} say={say} value={other} onValue={setOther} />
        <p class="work-why">
          <label for={id}>{say('incident_work_why')}</label>
          <input id={id} type="text" maxLength={500} value={note} dir="auto" onInput={(event) => setNote(event.currentTarget.value)} />
        </p>
        <button type="submit" class="button" disabled={one === '' || other === ''}>
          {say('origin_work_do')}
        </button>
      </form>
    </details>
  );
}

/** What the reader decided about the origins, each to be taken back; `onDecide` is null where nothing may be kept. */
export function DecidedOrigins({ decided, say, onDecide }: { decided: NonNullable<ComparisonView['decidedOrigins']>; say: Say; onDecide: OnDecideOrigins | null }) {
  return (
    <ul class="decided">
      {decided.map(({ labels: [first = '', second = ''], note, origin, other, says }) => (
        <li key={`${origin} ${other}`}>
          <Words text={say(says === 'one' ? 'decided_one' : 'decided_two', first, second)} />{' '}
          {note !== '' && (
            <q class="decided-note">
              <Words text={note} />
            </q>
          )}{' '}
          {onDecide !== null && (
            <button type="button" class="text-button" onClick={() => onDecide(origin, other, null)}>
              {say('decide_undo')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
