import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '../lib/protocol';
import type { Objecting, ObjectionView } from '../lib/views/objection-types';
import { sayCount, type Say } from '../lib/views/say';
import { Icon } from './Icon';
import type { ObjectionDesk } from './objection-desk';
import { ObjectionSaid } from './ObjectionSaid';
import { Words } from './Words';

/** Everything here is about all verdicts: their place at the desk has this name. */
const ALL = 'all';

export interface AllObjectionsProps {
  /** its list is of all objections */
  desk: Pick<ObjectionDesk, 'list' | 'remove' | 'restore'>;
  say: Say;
  onOpen: (incident: string) => void;
}

function Against({ objection, onOpen }: { objection: ObjectionView; onOpen: AllObjectionsProps['onOpen'] }) {
  if (objection.against === undefined) return null;
  const { accused, incident, opens } = objection.against;
  return (
    <p class="objection-against">
      <b>
        <Words text={accused} />
      </b>
      {' · '}
      {opens === null ? (
        <Words text={incident} />
      ) : (
        <button type="button" class="text-button" onClick={() => onOpen(opens)}>
          <Words text={incident} />
        </button>
      )}
    </p>
  );
}

function Row({ objection, say, onOpen, onRemove }: { objection: ObjectionView; say: Say; onOpen: AllObjectionsProps['onOpen']; onRemove: () => void }) {
  const { text, written } = objection;
  return (
    <li class="objection" data-objection={objection.id}>
      <Against objection={objection} onOpen={onOpen} />
      <ObjectionSaid objection={objection} say={say} />
      <p class="objection-foot">
        <span>{written}</span>
        <button type="button" class="text-button" onClick={() => onRemove()}>
          {say('remove')}
          <span class="visually-hidden"> {text.slice(0, 80)}</span>
        </button>
      </p>
    </li>
  );
}

/** All that the reader holds against verdicts, each to be taken back where its verdict is gone too. */
export function AllObjections({ desk, onOpen, say }: AllObjectionsProps) {
  const [known, setKnown] = useState<Objecting | null>(null);
  const [removed, setRemoved] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  async function take(asked: Promise<{ ok: true; value: Objecting } | Failure>, taken: string | null): Promise<void> {
    const answer = await asked;
    if (!answer.ok) return setProblem(say(answer.key));
    setKnown(answer.value);
    setProblem(answer.value.problem);
    setRemoved(taken);
  }
  useEffect(() => void take(desk.list(ALL), null), [desk]);
  return (
    <section class="part objections" aria-label={say('objection_title')}>
      {problem !== null && (
        <p class="notice" role="alert">
          <Icon name="notice" size={16} />
          <Words text={problem} />
        </p>
      )}
      <p class="part-note" role="status">
        {known === null ? say('library_loading') : known.objections.length === 0 ? say('objections_none') : sayCount(say, 'library_found', known.objections.length)}
      </p>
      {removed !== null && (
        <p class="objection-foot" role="status">
          {say('objection_removed')}{' '}
          <button type="button" class="text-button" onClick={() => void take(desk.restore(ALL, removed), null)}>
            {say('library_bring_back')}
          </button>
        </p>
      )}
      <ul>
        {known?.objections.map((objection) => (
          <Row key={objection.id} objection={objection} say={say} onOpen={onOpen} onRemove={() => void take(desk.remove(ALL, objection.id), objection.id)} />
        ))}
      </ul>
    </section>
  );
}
