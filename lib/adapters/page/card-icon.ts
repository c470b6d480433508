import type { Rung } from '../../views/types';
import type { Status } from '../../model/verdict';

const SVG = 'http://www.w3.org/2000/svg';
/** Steps of the ladder that are filled. */
const STEPS: Readonly<Record<Exclude<Rung, 'not_judged'>, number>> = { proven: 4, corroborated: 3, suspected: 2, unsubstantiated: 1, denial: 0 };
const STEP_HEIGHTS = [15.5, 11.75, 8, 4.25];

/** The rung as a picture: a ladder with its filled steps; a tick for proven, a bar across for a denial, an open circle for not judged, a notch for a status other than open. */
export function rungIcon(document: Document, rung: Rung, status: Status): SVGElement {
  const icon = shape(document, 'svg', { viewBox: '0 0 20 20', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.5', 'stroke-linecap': 'round', 'aria-hidden': 'true' });
  const draw = (d: string, attributes: Record<string, string> = {}): void => void icon.append(shape(document, 'path', { d, ...attributes }));
  if (rung === 'not_judged') icon.append(shape(document, 'circle', { cx: '10', cy: '10', r: '6' }));
  else {
    draw('M4.5 2v16M15.5 2v16');
    STEP_HEIGHTS.forEach((y, i) => draw(`M5 ${y}h10`, i < STEPS[rung] ? { 'stroke-width': '2.5' } : { opacity: '0.35', 'stroke-width': '1' }));
  }
  if (rung === 'proven') draw('M9 3.5l2.5 2.5L17 .8', { 'stroke-width': '2' });
  if (rung === 'denial') draw('M3 17L17 3', { 'stroke-width': '2.5' });
  if (status !== 'open') draw('M13 1h6v6z', { fill: 'currentColor', stroke: 'none' });
  return icon;
}

/** Line pictures of the buttons. */
export const GLYPHS = { previous: 'M12 5l-5 5 5 5', next: 'M8 5l5 5-5 5', close: 'M5.5 5.5l9 9M14.5 5.5l-9 9' } as const;

export function glyph(document: Document, name: keyof typeof GLYPHS): SVGElement {
  const icon = shape(document, 'svg', { viewBox: '0 0 20 20', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.75', 'stroke-linecap': 'round', 'stroke-linejoin': 'round', 'aria-hidden': 'true' });
  icon.append(shape(document, 'path', { d: GLYPHS[name] }));
  return icon;
}

function shape(document: Document, name: string, attributes: Record<string, string>): SVGElement {
  const element = document.createElementNS(SVG, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
