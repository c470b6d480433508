import type { Status } from '../lib/model/verdict';
import type { Rung } from '../lib/views/types';

/** Steps filled on the ladder of four. */
const STEPS: Record<Rung, number> = { proven: 4, corroborated: 3, suspected: 2, unsubstantiated: 1, denial: 0, not_judged: 0 };
/** Heights of the four steps, lowest first. */
const HEIGHTS = [16, 12, 8, 4];

/**
 * A ladder whose filled steps show the support; a tick for proven, a bar across for a denial, an open circle for not judged. A status
 * other than open adds a notch. Shape says it all: the words stand beside it, so it is hidden from screen readers.
 */
export function LadderIcon({ rung, status, size = 22 }: { rung: Rung; status: Status; size?: number }) {
  const ladder = rung !== 'not_judged';
  return (
    <svg class={`icon rung-${rung}`} data-rung={rung} data-status={status} viewBox="0 0 22 22" width={size} height={size} fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">
      {ladder ? <path d="M4 2v18M15 2v18" stroke-width="1.5" /> : <circle cx="10" cy="11" r="6.5" stroke-width="1.6" />}
      {ladder && HEIGHTS.map((y, step) => (step < STEPS[rung] ? <path key={y} d={`M5.5 ${y + 1}h8`} stroke-width="2.8" /> : <path key={y} d={`M5.5 ${y + 1}h8`} stroke-width="0.8" stroke-dasharray="1.2 2" />))}
      {rung === 'proven' && (
        <>
          <circle class="ladder-cut" cx="16.5" cy="5" r="5" stroke="none" />
          <path d="m13.8 5.2 1.9 2 3.6-4" stroke-width="1.8" />
        </>
      )}
      {rung === 'denial' && <path d="M1.5 19 17.5 3" stroke-width="2" />}
      {status !== 'open' && <path class="ladder-notch" d="M15.5 14.5h6l-3 5.5z" stroke-width="1" />}
    </svg>
  );
}
