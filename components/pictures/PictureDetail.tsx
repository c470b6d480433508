import type { Detail } from '../../lib/pictures/scene';
import type { Say } from '../../lib/views/say';
import { SafeLink } from '../SafeLink';
import { Words } from '../Words';

/** What stands behind a sign of a picture: in full, with the words that it rests on and where they lead. */
export function PictureDetail({ detail, say }: { detail: Detail; say: Say }) {
  const opensIn = say('opens_new_tab');
  return (
    <>
      <p class="detail-heading">
        <SafeLink href={detail.href} text={detail.heading} opensIn={opensIn} />
      </p>
      {detail.facts.length > 0 && (
        <ul class="detail-facts">
          {detail.facts.map((fact, at) => (
            <li key={at}>
              <Words text={fact} />
            </li>
          ))}
        </ul>
      )}
      {detail.quotes.length > 0 && (
        <ul class="references">
          {detail.quotes.map(({ who, words, note, href }, at) => (
            <li key={at}>
              <SafeLink href={href} text={who} opensIn={opensIn} />
              {words !== null && (
                <>
                  {': '}
                  <q>
                    <Words text={words} />
                  </q>
                </>
              )}
              {note !== null && note !== '' && (
                <>
                  {words === null ? ': ' : ' · '}
                  <Words text={note} />
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
