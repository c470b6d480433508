import type { ClaimView } from '../lib/views/types';
import type { Say } from '../lib/views/say';

const ELEMENT = { same: 'span', removed: 'del', added: 'ins' } as const;

/** What went from a text and what came, word by word. */
export function DiffWords({ parts, say }: { parts: NonNullable<ClaimView['changed']>['parts']; say: Say }) {
  return (
    <p class="diff" dir="auto">
      {parts.map(({ kind, text }, index) => {
        const Part = ELEMENT[kind];
        return (
          <Part key={index}>
            {kind !== 'same' && <span class="visually-hidden">{say(`changed_${kind}`)} </span>}
            {text}
          </Part>
        );
      })}
    </p>
  );
}
