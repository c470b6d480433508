import type { Status } from '../../model/verdict';
import { ICON_SIZE, rungIcon as partsOf } from '../../views/rung-icon';
import type { Rung } from '../../views/types';

const SVG = 'http://www.w3.org/2000/svg';

/** The picture of a rung; the words stand beside it. */
export function rungIcon(document: Document, rung: Rung, status: Status): SVGElement {
  const icon = shape(document, 'svg', { viewBox: `0 0 ${ICON_SIZE} ${ICON_SIZE}`, fill: 'none', stroke: 'currentColor', 'aria-hidden': 'true' });
  for (const { d, width } of partsOf(rung, status)) icon.append(shape(document, 'path', width === 0 ? { d, fill: 'currentColor', stroke: 'none' } : { d, 'stroke-width': String(width) }));
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
