import type { Say } from '../lib/views/say';
import type { ClaimView } from '../lib/views/types';
import { DiffWords } from './DiffWords';
import { Words } from './Words';

/** What went and what came since the reader last read the claim's sentence. */
export function Changed({ changed, say }: { changed: NonNullable<ClaimView['changed']>; say: Say }) {
  return (
    <section class="changed">
      <h3>{say('changed_heading')}</h3>
      <p>
        <Words text={changed.text} />
      </p>
      <DiffWords parts={changed.parts} say={say} />
    </section>
  );
}
