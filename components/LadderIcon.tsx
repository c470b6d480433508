import type { Status } from '../lib/model/verdict';
import { ICON_SIZE, rungIcon } from '../lib/views/rung-icon';
import type { Rung } from '../lib/views/types';

/** The picture of a rung. The words stand beside it, so it is hidden from screen readers. */
export function LadderIcon({ rung, status, size = 20 }: { rung: Rung; status: Status; size?: number }) {
  return (
    <svg class={`icon rung-${rung}`} data-rung={rung} data-status={status} viewBox={`0 0 ${ICON_SIZE} ${ICON_SIZE}`} width={size} height={size} fill="none" stroke="currentColor" aria-hidden="true" focusable="false">
      {rungIcon(rung, status).map(({ d, width }) => (width === 0 ? <path key={d} class="ladder-notch" d={d} fill="currentColor" stroke="none" /> : <path key={d} d={d} stroke-width={width} />))}
    </svg>
  );
}
