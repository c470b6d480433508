import type { Intensity } from '../lib/model/settings';
import type { Rung } from '../lib/views/types';
import { Words } from './Words';

/** How the words of a mark are drawn: style properties by their names. */
export type LookOf = (rung: Rung, intensity: Intensity) => { textDecoration: string; backgroundColor: string };

/** Words with a mark under them, as on a news page. */
export function Marked({ text, rung, intensity, lookOf }: { text: string; rung: Rung; intensity: Intensity; lookOf: LookOf }) {
  return (
    <span class="marked" style={{ ...lookOf(rung, intensity) }}>
      <Words text={text} />
    </span>
  );
}
