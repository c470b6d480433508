import type { Say } from '../lib/views/say';
import type { ClaimView } from '../lib/views/types';
import { Words } from './Words';

const ELEMENT = { same: 'span', removed: 'del', added: 'ins' } as const;

/** What went and what came since the reader last read the claim's sentence. */
export function Changed({ changed, say }: { changed: NonNullable<ClaimView['changed']>; say: Say }) {
  return (
    <section class="changed">
      <h3>{say('changed_heading')}</h3>
      <p>
        <Words text={changed.text} />
      </p>
      <p class="diff" dir="auto">
        {changed.parts.map(({ kind, text }, index) => {
          const Part = ELEMENT[kind];
          return (
            <Part key={index}>
              {kind !== 'same' && <span class="visually-hidden">{say(`changed_${kind}`)} </span>}
              {text}
            </Part>
          );
        })}
      </p>
    </section>
  );
}
