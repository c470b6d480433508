import { paragraph, set, type Paragraph } from './fit-text';
import { TEXT, type Mark, type Measure } from './scene';

const LOOK = { size: TEXT.small, strong: false, tone: 'mist' as const };
const BETWEEN = 6;

/** The same text, uncut and without a word taken apart? */
const isWhole = (text: Paragraph, said: string): boolean => text.lines.join(' ') === said;

interface Labels {
  marks: Mark[];
  height: number;
}

/** Labels in one row of their own, each around its step; null where one would be cut or would touch its neighbour. */
function inRow(texts: readonly { said: string; x: number }[], left: number, right: number, top: number, measure: Measure): { marks: Mark[]; height: number } | null {
  const apart = texts.length < 2 ? right - left : Math.min(...texts.slice(1).map(({ x }, at) => x - (texts[at]?.x ?? x)));
  const made = texts.map(({ said }) => paragraph(said, apart - BETWEEN, 3, LOOK, measure));
  if (!made.every((text, at) => isWhole(text, texts[at]?.said ?? ''))) return null;
  const middles = made.map(({ w }, at) => Math.max(left + w / 2, Math.min(right - w / 2, texts[at]?.x ?? left)));
  const touching = made.some(({ w }, at) => at > 0 && (middles[at] ?? 0) - w / 2 < (middles[at - 1] ?? 0) + (made[at - 1]?.w ?? 0) / 2 + BETWEEN);
  if (touching) return null;
  return { marks: made.flatMap((text, at) => set([text], middles[at] ?? left, top, 'middle').marks), height: Math.max(0, ...made.map(({ h }) => h)) };
}

/** The names of the first and the last step: beside each other where both are whole there, else below each other. */
function atEnds(first: string, last: string, left: number, right: number, top: number, measure: Measure): Labels {
  const within = (room: number): [Paragraph, Paragraph] => [paragraph(first, room, 3, LOOK, measure), paragraph(last, room, 3, LOOK, measure)];
  const [from, to] = within((right - left) / 2 - BETWEEN);
  if (isWhole(from, first) && isWhole(to, last)) return { marks: [...set([from], left, top).marks, ...set([to], right, top, 'end').marks], height: Math.max(from.h, to.h) };
  const [above, below] = within(right - left);
  return { marks: [...set([above], left, top).marks, ...set([below], right, top + above.h, 'end').marks], height: above.h + below.h };
}

/** The names of a scale's steps above it: in one row where they have room, else every other one a row higher, else only the first and the last. */
export function stepLabels(names: readonly string[], places: readonly number[], left: number, right: number, top: number, measure: Measure): Labels {
  const all = names.map((said, at) => ({ said, x: places[at] ?? left }));
  const row = inRow(all, left, right, top, measure);
  if (row) return row;
  const even = all.filter((_, at) => at % 2 === 0);
  const upper = inRow(even, left, right, top, measure);
  const lower = upper && inRow(all.filter((_, at) => at % 2 === 1), left, right, top + upper.height, measure);
  if (upper && lower) return { marks: [...upper.marks, ...lower.marks], height: upper.height + lower.height };
  return atEnds(names[0] ?? '', names.at(-1) ?? '', left, right, top, measure);
}
