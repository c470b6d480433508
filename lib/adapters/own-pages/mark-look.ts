import type { Intensity } from '../../model/settings';
import type { Rung } from '../../views/types';
import { inkOf, lineOf, STRONG_TINTS } from '../page/palette';

/** A mark on one of our own pages: what style its words get. */
export interface MarkLook {
  textDecoration: string;
  backgroundColor: string;
}

/** The inks and lines of marks on news pages, for samples on ours, which follow the browser's theme. */
export function markLook(rung: Rung, intensity: Intensity): MarkLook {
  const { style, thickness } = lineOf(rung, intensity);
  const inks = (['light', 'dark'] as const).map((shade) => inkOf(shade, rung, intensity));
  return {
    textDecoration: `underline ${style} ${thickness}px light-dark(${inks.join(', ')})`,
    backgroundColor: intensity === 'strong' ? `light-dark(${STRONG_TINTS.light}, ${STRONG_TINTS.dark})` : 'transparent',
  };
}
