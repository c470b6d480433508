import { paragraph, set } from './fit-text';
import { TEXT, type Mark, type Measure } from './scene';

/** A sign and what it means. `draw` puts it around a place. */
export interface LegendEntry {
  draw: (x: number, y: number) => Mark[];
  text: string;
}

const SIGN = 20;
const BETWEEN = 16;
const LINE = 22;

/** The signs of a picture with their meanings, side by side where there is room, below one another where not. */
export function legend(entries: readonly LegendEntry[], width: number, top: number, measure: Measure): { marks: Mark[]; height: number } {
  const marks: Mark[] = [];
  let [x, y, tallest] = [0, top, 0];
  for (const { draw, text } of entries) {
    const said = paragraph(text, width - SIGN, 4, { size: TEXT.small, strong: false, tone: 'soft' }, measure);
    if (x > 0 && x + SIGN + said.w > width) [x, y, tallest] = [0, y + tallest, 0];
    marks.push(...draw(x + 8, y + 9), ...set([said], x + SIGN, y).marks);
    x += SIGN + said.w + BETWEEN;
    tallest = Math.max(tallest, LINE, said.h + 4);
  }
  return { marks, height: entries.length === 0 ? 0 : y + tallest - top };
}
