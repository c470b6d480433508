import type { Say } from '../lib/views/say';
import type { ReadingRow } from '../lib/views/types';
import { Words } from './Words';

/** Why a claim is read as it is: each field with its value and the article's own words that decided it. Folded away until it is asked for. */
export function Reading({ rows, say }: { rows: ReadingRow[]; say: Say }) {
  return (
    <details class="reading">
      <summary>{say('card_reading')}</summary>
      <dl class="reading-fields">
        {rows.flatMap((row) => [
          <dt key={`label-${row.field}`}>{row.label}</dt>,
          <dd key={`value-${row.field}`}>
            <span class="reading-value">
              <Words text={row.value} />
            </span>
            {row.words.map((word) => (
              <span key={word.start}>
                {' '}
                <q>
                  <Words text={word.text} />
                </q>
              </span>
            ))}
            {row.note !== null && (
              <span class="reading-default">
                {' '}
                {row.note}
              </span>
            )}
          </dd>,
        ])}
      </dl>
    </details>
  );
}
