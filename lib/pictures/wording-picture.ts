import { CERTAINTY_SCALE, TIE_SCALE } from '../views/scales';
import { sayCount, type Say } from '../views/say';
import type { AxisView, WordingView } from '../views/types';
import { paragraph, set } from './fit-text';
import { legend, type LegendEntry } from './legend';
import { circle, n, path, TEXT, type Item, type Mark, type Room, type Scene } from './scene';
import { arrow } from './signs';
import { stepLabels } from './step-labels';

/** From here on the scales stand beside the words; below that, under them. */
const BESIDE = 600;
const ROW_GAP = 14;
const SCALE_ROW = 22;
const SHOWN_AT_MOST = 10;
const SHOWN_OF_MORE = 7;
/** From the edge of a scale's room to its first and last step. */
const INSET = 14;
const FOLD = 'w:…';

interface Scale {
  key: 'certainty' | 'tie';
  title: string;
  steps: string[];
  left: number;
  right: number;
}

const placeOf = (at: number, { left, right, steps }: Scale): number => left + INSET + (at / (steps.length - 1)) * (right - left - 2 * INSET);

function scalesIn(left: number, right: number, rows: readonly WordingView[], say: Say): Scale[] {
  const middle = left + (right - left) * 0.44;
  const withTie = rows.some(({ tie }) => tie !== null && tie.at !== null);
  const sure: Scale = { key: 'certainty', title: say('axis_certainty'), steps: CERTAINTY_SCALE.map((value) => say(`scale_${value}`)), left, right: withTie ? middle - 10 : right };
  const tied: Scale = { key: 'tie', title: say('axis_tie'), steps: TIE_SCALE.map((value) => say(`scale_${value}`)), left: middle + 10, right };
  return withTie ? [sure, tied] : [sure];
}

/** A scale's name and the names of its steps. */
function head(scale: Scale, top: number, { measure }: Room): { marks: Mark[]; height: number } {
  const { left, right, steps, title } = scale;
  const name = paragraph(title, right - left, 2, { size: TEXT.normal, strong: true, tone: 'soft' }, measure);
  const labels = stepLabels(steps, steps.map((_, at) => placeOf(at, scale)), left, right, top + name.h, measure);
  return { marks: [...set([name], left, top).marks, ...labels.marks], height: name.h + labels.height + 8 };
}

/** A row's place on one scale: a point at the source's step, or an arrow from there to where the report is; in words where it stands on no step. */
function standing(axis: AxisView | null, base: number | null, scale: Scale, y: number, isSource: boolean, room: Room): Mark[] {
  const line = path(`M${n(placeOf(0, scale))} ${n(y)}H${n(placeOf(scale.steps.length - 1, scale))}`, 'line', { width: 1 });
  const ticks = scale.steps.map((_, at) => path(`M${n(placeOf(at, scale))} ${n(y - 3)}v6`, 'line', { width: 1 }));
  if (axis === null) return [];
  if (axis.at === null) return set([paragraph(axis.text, scale.right - scale.left, 1, { size: TEXT.small, strong: false, tone: 'mist' }, room.measure)], scale.left, y - 9).marks;
  const x = placeOf(axis.at, scale);
  if (base === null || base === axis.at) return [line, ...ticks, isSource ? circle(x, y, 6, 'ink', { fill: 'ink', width: 1.5 }) : circle(x, y, 5, 'soft', { fill: 'ground', width: 2 })];
  const from = placeOf(base, scale);
  return [line, ...ticks, circle(from, y, 3, 'line-strong', { fill: 'ground', width: 1.5 }), ...arrow(from + (x > from ? 4 : -4), x - (x > from ? 6 : -6), y, 'notch'), circle(x, y, 5, null, { fill: 'notch' })];
}

/** Whether a row stands elsewhere than the first one, by its remark or by its step. */
function isTelling(row: WordingView, first: WordingView | undefined): boolean {
  const elsewhere = (key: Scale['key']): boolean => row[key]?.at != null && first?.[key]?.at != null && row[key].at !== first[key].at;
  return row.isSource || row.thisPage || elsewhere('certainty') || elsewhere('tie') || [row.certainty, row.tie, row.role].some((axis) => axis?.move != null);
}

/** Many rows: the source, this page and whatever moves are shown, and some of the others; the rest is one row. */
function shownOf(rows: readonly WordingView[], unfolded: boolean): readonly WordingView[] {
  if (rows.length <= SHOWN_AT_MOST || unfolded) return rows;
  const telling = rows.filter((row) => isTelling(row, rows[0]));
  const ranked = [...telling, ...rows.filter((row) => !telling.includes(row))].slice(0, Math.max(SHOWN_OF_MORE, Math.min(telling.length, 2 * SHOWN_AT_MOST)));
  return rows.filter((row) => ranked.includes(row));
}

const tagsOf = (row: WordingView, say: Say): string[] => [...(row.isSource ? [say('wording_source')] : []), ...(row.thisPage ? [say('tag_this_page')] : [])];

/** What a row says on every scale, in words. */
export function wordingFacts(row: WordingView, say: Say): string[] {
  const told = (axis: AxisView | null, name: string): string[] => (axis === null ? [] : [say('label_and_value', name, axis.move === null ? axis.text : say('value_and_move', axis.text, say(`move_${axis.move}`)))]);
  return [...told(row.certainty, say('axis_certainty')), ...told(row.tie, say('axis_tie')), ...told(row.role, say('axis_role'))];
}

function rowItem(row: WordingView, base: WordingView | undefined, scales: readonly Scale[], top: number, room: Room, say: Say): { item: Item; height: number } {
  const beside = room.width >= BESIDE;
  const width = beside ? (scales[0]?.left ?? room.width) - 20 : room.width;
  const who = paragraph([row.who, ...tagsOf(row, say)].join(' · '), width, 2, { size: TEXT.normal, strong: row.isSource || row.thisPage, tone: row.thisPage ? 'accent' : 'ink' }, room.measure);
  const words = paragraph(say('quoted', row.words), width, 3, { size: TEXT.small, strong: false, tone: 'soft' }, room.measure);
  const text = set([who, words], 0, top);
  const y = beside ? top + 9 : top + text.box.h + SCALE_ROW / 2;
  const marks = scales.flatMap((scale) => standing(row[scale.key], base && base !== row ? (base[scale.key]?.at ?? null) : null, scale, y, row.isSource, room));
  const height = beside ? Math.max(text.box.h, SCALE_ROW) : text.box.h + SCALE_ROW;
  const facts = wordingFacts(row, say);
  const detail = { heading: row.who, href: row.thisPage ? null : row.href, facts: [row.date ?? say('date_unknown'), ...facts], quotes: [{ who: row.who, words: row.words, note: null, href: null }] };
  return { item: { id: `w:${row.id}`, box: { x: -4, y: top - 4, w: room.width + 8, h: height + 8 }, label: [row.who, ...tagsOf(row, say), row.words, ...facts].join(', '), detail, unfolds: null, marks: [...text.marks, ...marks] }, height };
}

function foldItem(hidden: number, top: number, { measure, width }: Room, say: Say): Item {
  const name = hidden > 0 ? sayCount(say, 'more_reports', hidden) : say('show_fewer');
  const text = set([paragraph(name, width - 20, 2, { size: TEXT.normal, strong: false, tone: 'accent' }, measure)], 18, top);
  const sign = [circle(8, top + 9, 6, 'accent', { fill: 'ground', width: 1.5 }), path(`M5 ${n(top + 9)}h6${hidden > 0 ? `M8 ${n(top + 6)}v6` : ''}`, 'accent', { width: 1.5 })];
  return { id: FOLD, box: { ...text.box, x: 0, y: top - 3, w: text.box.w + 22, h: text.box.h + 6 }, label: name, detail: null, unfolds: FOLD, marks: [...sign, ...text.marks] };
}

function entries(rows: readonly WordingView[], say: Say): LegendEntry[] {
  const [first] = rows;
  return [
    ...(first?.isSource === true ? [{ draw: (x: number, y: number) => [circle(x, y, 6, 'ink', { fill: 'ink' })], text: say('wording_source') }] : []),
    { draw: (x, y) => [circle(x, y, 5, 'soft', { fill: 'ground', width: 2 })], text: say('wording_same') },
    ...(rows.some((row) => row !== first && !row.isSource && isTelling({ ...row, thisPage: false }, first)) ? [{ draw: (x: number, y: number) => [...arrow(x - 9, x, y, 'notch'), circle(x + 3, y, 4, null, { fill: 'notch' })], text: say('wording_moved') }] : []),
  ];
}

/** How the words moved: a row for each report, upstream first, on how sure and on how close a tie; arrows lead from the source's step to the report's. */
export function wordingPicture(rows: readonly WordingView[], room: Room, say: Say): Scene {
  if (rows.length === 0) return { width: room.width, height: 0, backdrop: [], items: [] };
  const scales = scalesIn(room.width >= BESIDE ? room.width * 0.38 : 0, room.width, rows, say);
  const heads = scales.map((scale) => head(scale, 2, room));
  const items: Item[] = [];
  const marks: Mark[] = heads.flatMap((one) => one.marks);
  let y = Math.max(...heads.map(({ height }) => height)) + 8;
  const shown = shownOf(rows, room.unfolded.has(FOLD));
  for (const row of shown) {
    marks.push(path(`M0 ${n(y - ROW_GAP / 2)}H${n(room.width)}`, 'line', { width: 1 }));
    const { item, height } = rowItem(row, rows[0], scales, y, room, say);
    items.push(item);
    y += height + ROW_GAP;
  }
  if (shown.length < rows.length || room.unfolded.has(FOLD)) {
    items.push(foldItem(rows.length - shown.length, y, room, say));
    y += 24;
  }
  const signs = legend(entries(rows, say), room.width, y + 4, room.measure);
  return { width: room.width, height: y + 4 + signs.height, backdrop: [...marks, ...signs.marks], items };
}
