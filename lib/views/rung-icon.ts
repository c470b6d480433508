import type { Status } from '../model/verdict';
import type { Rung } from './types';

/** One stroke or, with width 0, one filled shape of an icon; in units of `ICON_SIZE`. */
export interface IconPart {
  d: string;
  width: number;
}

/** Icons are drawn on a square of so many units: at that many pixels their straight lines fall on whole ones. */
export const ICON_SIZE = 16;

const STEPS = { corroborated: 3, suspected: 2, unsubstantiated: 1 } as const;
/** Heights of the ladder's steps, lowest first. */
const HEIGHTS = [14.5, 10.5, 6.5, 2.5];
const THIN = 1;
/** Three quarters of the way to the next step: what is climbed looks filled even at 16 px. */
const BOLD = 3;

const NOTCH: IconPart = { d: 'M12 16h4v-4z', width: 0 };
const RAILS: IconPart = { d: 'M2.5 0v16M10.5 0v16', width: THIN };
/** The tick takes the place of the highest step, and the others make room for it. */
const TICKED: IconPart[] = [
  { d: 'M2.5 0v16M10.5 7v9', width: THIN },
  { d: 'M3 14.75h7M3 11.5h7M3 8.25h7', width: 2.5 },
  { d: 'M5 1.25l2.75 2.75L13.75 -1.25', width: 2 },
];
const STRUCK: IconPart[] = [RAILS, { d: 'M3 2.5h7M3 13.5h7', width: THIN }, { d: 'M0 8h13', width: 3 }];
const CIRCLE: IconPart = { d: 'M7 3.25a4.75 4.75 0 1 0 0 9.5a4.75 4.75 0 1 0 0-9.5z', width: 1.5 };

/**
 * The picture of a rung, in one colour: a ladder whose bold steps show how far the support reaches, with a tick in place of the highest for what is proven; a
 * barred one for a denial; an open circle for what is not judged. A status other than open adds a corner. The page's card and our own pages draw it from here.
 */
export function rungIcon(rung: Rung, status: Status): IconPart[] {
  const notch = status === 'open' ? [] : [NOTCH];
  if (rung === 'not_judged') return [CIRCLE, ...notch];
  if (rung === 'denial') return [...STRUCK, ...notch];
  if (rung === 'proven') return [...TICKED, ...notch];
  const steps = (from: number, to: number): string => HEIGHTS.slice(from, to).map((y) => `M3 ${y}h7`).join('');
  return [RAILS, { d: steps(0, STEPS[rung]), width: BOLD }, { d: steps(STEPS[rung], HEIGHTS.length), width: THIN }, ...notch];
}
