import type { Say } from '../lib/views/say';
import type { ReasonView } from '../lib/views/types';
import { SafeLink } from './SafeLink';
import { Words } from './Words';

/** Why the verdict is what it is: each reason with its rule's name, and the words it rests on when asked for. */
export function Reasons({ reasons, say }: { reasons: ReasonView[]; say: Say }) {
  return (
    <ol class="reasons">
      {reasons.map((reason, index) => (
        <li class="reason" key={`${reason.code}-${index}`}>
          <span>
            <Words text={reason.text} />
          </span>
          <span class="rule" title={say('rule_title')}>
            {reason.code}
          </span>
          {reason.references.length > 0 && (
            <details class="more">
              <summary>{say('rests_on')}</summary>
              <ul class="references">
                {reason.references.map((reference, at) => (
                  <li key={at}>
                    <SafeLink href={reference.href} text={reference.label} opensIn={say('opens_new_tab')} />
                    {reference.quote !== null && (
                      <>
                        {': '}
                        <q>
                          <Words text={reference.quote} />
                        </q>
                      </>
                    )}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </li>
      ))}
    </ol>
  );
}
