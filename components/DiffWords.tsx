import { Fragment } from 'preact';
import type { ClaimView } from '../lib/views/types';
import type { Say } from '../lib/views/say';

const ELEMENT = { same: 'span', removed: 'del', added: 'ins' } as const;

/** What went from a text and what came, word by word. */
export function DiffWords({ parts, say }: { parts: NonNullable<ClaimView['changed']>['parts']; say: Say }) {
  return (
    <p class="diff" dir="auto">
      {parts.map(({ kind, text }, index) => {
        const Part = ELEMENT[kind];
        // The space after the last word is no part of what is underlined.
        const words = text.trimEnd();
        return (
          <Fragment key={index}>
            <Part>
              {kind !== 'same' && <span class="visually-hidden">{say(`changed_${kind}`)} </span>}
              {words}
            </Part>
            {text.slice(words.length)}
          </Fragment>
        );
      })}
    </p>
  );
}
