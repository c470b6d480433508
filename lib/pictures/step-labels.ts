import { paragraph, set, type Paragraph } from './fit-text';
import { TEXT, type Mark, type Measure } from './scene';

const LOOK = { size: TEXT.small, strong: false, tone: 'mist' as const };
const BETWEEN = 6;
/** A name in the list has as many lines as it takes: it is there because nothing shorter says it whole. */
const UNCUT = Number.POSITIVE_INFINITY;

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

/** The names below one another, each with the number of its step, and the numbers around the steps: for scales that are shorter than their words. */
function numbered(texts: readonly { said: string; x: number }[], left: number, right: number, top: number, measure: Measure): Labels {
  const list = texts.map(({ said }, at) => paragraph(`${at + 1}\u00a0${said}`, right - left, UNCUT, LOOK, measure));
  const height = list.reduce((sum, { h }) => sum + h, 0);
  const signs = texts.map(({ x }, at) => ({ x, sign: paragraph(String(at + 1), right - left, 1, LOOK, measure) }));
  return { marks: [...set(list, left, top).marks, ...signs.flatMap(({ sign, x }) => set([sign], x, top + height, 'middle').marks)], height: height + Math.max(0, ...signs.map(({ sign }) => sign.h)) };
}

/** The names of a scale's steps above it, every one of them: in one row where they have room, else every other one a row higher, else as a list with numbers. */
export function stepLabels(names: readonly string[], places: readonly number[], left: number, right: number, top: number, measure: Measure): Labels {
  const all = names.map((said, at) => ({ said, x: places[at] ?? left }));
  const row = inRow(all, left, right, top, measure);
  if (row) return row;
  const even = all.filter((_, at) => at % 2 === 0);
  const upper = inRow(even, left, right, top, measure);
  const lower = upper && inRow(all.filter((_, at) => at % 2 === 1), left, right, top + upper.height, measure);
  if (upper && lower) return { marks: [...upper.marks, ...lower.marks], height: upper.height + lower.height };
  return numbered(all, left, right, top, measure);
}
