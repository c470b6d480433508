import type { ObjectionView } from '../lib/views/objection-types';
import type { Say } from '../lib/views/say';
import { SafeLink } from './SafeLink';
import { Words } from './Words';

/** What an objection says: its words, the own reading, the link. */
export function ObjectionSaid({ objection: { evidence, readingText, text }, say }: { objection: Pick<ObjectionView, 'evidence' | 'readingText' | 'text'>; say: Say }) {
  return (
    <>
      <p class="objection-text">
        <Words text={text} />
      </p>
      {readingText !== null && <p>{readingText}</p>}
      {evidence !== null && (
        <p>
          {say('objection_evidence')}: <SafeLink href={evidence} text={evidence} opensIn={say('opens_new_tab')} />
        </p>
      )}
    </>
  );
}
