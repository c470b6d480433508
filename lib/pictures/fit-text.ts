import type { Box, Measure, TextMark, TextStyle, Tone } from './scene';
import { lineHeight } from './scene';

const ELLIPSIS = '…';
/** Letters that are written from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/** Keeps a text of the other direction from turning what stands around it: in SVG and on a canvas there is no element to isolate it. */
export const isolated = (text: string): string => (RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text);

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** Letters as readers count them; in the commonest texts each is one unit. */
const letters = (text: string): string[] => (/^[\x20-\x7e]*$/.test(text) ? text.split('') : [...graphemes.segment(text)].map(({ segment }) => segment));

/** As many whole letters of a text as have room, with an ellipsis. */
function shortened(text: string, room: number, style: TextStyle, measure: Measure): string {
  const parts = letters(text);
  let [fits, tooMany] = [0, parts.length + 1];
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (measure(parts.slice(0, middle).join('').trimEnd() + ELLIPSIS, style) <= room) fits = middle;
    else tooMany = middle;
  }
  return parts.slice(0, fits).join('').trimEnd() + ELLIPSIS;
}

/** A word that is wider than the room, in pieces that are not. */
function broken(word: string, room: number, style: TextStyle, measure: Measure): string[] {
  if (measure(word, style) <= room) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const letter of letters(word)) {
    if (piece !== '' && measure(piece + letter, style) > room) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return piece === '' ? pieces : [...pieces, piece];
}

/** A date holds together where it has room; where it has none, it comes apart between its words before any word does. */
const fitting = (word: string, room: number, style: TextStyle, measure: Measure): string[] => (word.includes('\u00a0') && measure(word, style) > room ? word.split('\u00a0').filter((part) => part !== '') : [word]);

/** A text in lines no wider than the room, at most so many; what has no place is cut with an ellipsis, and said in full where the item's detail is. */
export function wrapped(text: string, room: number, most: number, style: TextStyle, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  const words = text.split(/[^\S\u00a0]+/u).filter((word) => word !== '').flatMap((word) => fitting(word, room, style, measure)).flatMap((word) => broken(word, room, style, measure).map((piece, at) => ({ piece, glued: at > 0 })));
  for (const [at, { piece, glued }] of words.entries()) {
    const longer = line === '' ? piece : `${line}${glued ? '' : ' '}${piece}`;
    if (line === '' || measure(longer, style) <= room) {
      line = longer;
      continue;
    }
    if (lines.length === most - 1) {
      const rest = words.slice(at).reduce((all, next) => `${all}${next.glued ? '' : ' '}${next.piece}`, line);
      return [...lines, shortened(rest, room, style, measure)];
    }
    lines.push(line);
    line = piece;
  }
  return line === '' ? lines : [...lines, line];
}

export interface Paragraph {
  lines: string[];
  style: TextStyle;
  tone: Tone;
  /** the height that it takes */
  h: number;
  /** the width of its widest line */
  w: number;
}

/** A text made to fit, not yet in its place. */
export function paragraph(text: string, room: number, most: number, look: TextStyle & { tone: Tone }, measure: Measure): Paragraph {
  const style = { size: look.size, strong: look.strong };
  const lines = text === '' ? [] : wrapped(text, room, most, style, measure);
  return { lines, style, tone: look.tone, h: lines.length * lineHeight(look.size), w: Math.max(0, ...lines.map((line) => measure(line, style))) };
}

/** Puts paragraphs below one another from a corner on. */
export function set(paragraphs: readonly Paragraph[], x: number, top: number, anchor: TextMark['anchor'] = 'start'): { marks: TextMark[]; box: Box } {
  const marks: TextMark[] = [];
  let y = top;
  for (const { lines, style, tone } of paragraphs) {
    for (const line of lines) {
      marks.push({ kind: 'text', ...style, x, y: y + Math.round(style.size * 1.05), text: isolated(line), tone, anchor });
      y += lineHeight(style.size);
    }
  }
  const w = Math.max(0, ...paragraphs.map((one) => one.w));
  return { marks, box: { x: anchor === 'start' ? x : anchor === 'end' ? x - w : x - w / 2, y: top, w, h: y - top } };
}

/** A text's width where nothing can measure it: from the classes of its letters, rather too wide than too narrow. */
export const roughWidth: Measure = (text, { size, strong }) => letters(text).reduce((sum, letter) => sum + (/[\p{Lu}MWmw@%—–]/u.test(letter) ? 0.82 : /[iljftrI.,:;'’|!() ]/u.test(letter) ? 0.38 : /[\u1100-\uffff]/u.test(letter) ? 1.05 : 0.6), 0) * size * (strong ? 1.07 : 1);
