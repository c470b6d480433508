import { hierarchy, tree, type HierarchyNode } from 'd3-hierarchy';
import type { Say } from '../views/say';
import type { ComparisonView } from '../views/types';
import { paragraph, set, type Paragraph } from './fit-text';
import { legend, type LegendEntry } from './legend';
import { folded, provenanceOf, type ProvenanceNode } from './provenance';
import { circle, n, path, rect, TEXT, type Box, type Item, type Mark, type Room, type Scene } from './scene';
import { flagSign, POINT } from './signs';

/** From the sign's middle to the text; from the left edge to the sign's middle. */
const TO_TEXT = 14;
const EDGE = 9;
/** Between the end of a text and the next column's signs. */
const CONNECTOR = 36;
/** A column is no narrower: below that the steps are indented instead. */
const NARROWEST = 168;
const INDENT = 18;
const ROW_GAP = 10;
/** The first line's middle below a node's top. */
const MIDDLE = 9;
/** Room for a sign behind a name. */
const TAG = 17;

interface Placed {
  node: ProvenanceNode;
  depth: number;
  texts: Paragraph[];
  /** the sign's middle */
  x: number;
  y: number;
  parent: Placed | null;
}

const tagRoom = ({ report }: ProvenanceNode): number => (report?.stake == null ? 0 : TAG) + (report?.drift == null ? 0 : TAG);

const heightOf = (texts: readonly Paragraph[]): number => texts.reduce((sum, { h }) => sum + h, 0);

function textsOf(node: ProvenanceNode, room: number, { measure }: Room, say: Say): Paragraph[] {
  const here = node.report?.thisPage === true;
  const strong = here || node.kind === 'origin' || node.kind === 'denial';
  const name = paragraph(node.name, room - tagRoom(node), 4, { size: TEXT.normal, strong, tone: node.kind === 'folded' || here ? 'accent' : node.kind === 'open' ? 'soft' : 'ink' }, measure);
  const lines = [...node.lines, ...(here ? [say('tag_this_page')] : [])];
  return [name, ...lines.map((line) => paragraph(line, room, 3, { size: TEXT.small, strong: false, tone: here && line === lines.at(-1) ? 'accent' : 'mist' }, measure))];
}

function sign({ kind, report }: ProvenanceNode, x: number, y: number): Mark[] {
  if (kind === 'folded') return [circle(x, y, POINT, 'accent', { fill: 'ground', width: 1.5 }), path(`M${n(x - 3)} ${n(y)}h6M${n(x)} ${n(y - 3)}v6`, 'accent', { width: 1.5 })];
  if (kind === 'open') return [circle(x, y, POINT, 'mist', { fill: 'ground', width: 2, dash: [3, 2.5] })];
  if (kind === 'relay' || kind === 'relay-of-several') {
    const sheet = (by: number): Mark => rect({ x: x - 4.5 + by, y: y - 4.5 - by, w: 9, h: 9 }, 1.5, 'soft', { fill: 'ground', width: 1.5 });
    return kind === 'relay' ? [sheet(0)] : [sheet(3), sheet(0)];
  }
  if (kind === 'denial') return [circle(x, y, POINT + 1, 'ink', { fill: 'ground', width: 2 }), path(`M${n(x - 5)} ${n(y + 5)}L${n(x + 5)} ${n(y - 5)}`, 'ink', { width: 2 })];
  if (kind === 'origin') return [circle(x, y, POINT + 1, 'ink', { fill: 'ink' })];
  if (report?.thisPage === true) return [circle(x, y, POINT + 2, 'accent', { fill: 'ground', width: 1.5 }), circle(x, y, POINT - 1, null, { fill: 'accent' })];
  return [circle(x, y, POINT - 1, null, { fill: 'line-strong' })];
}

/** What stands behind the name: a flag for the attacked, a crossed equals sign where the words differ. */
function tags({ report }: ProvenanceNode, x: number, y: number): Mark[] {
  const flag = report?.stake == null ? [] : flagSign(x, y - 6);
  const at = x + (flag.length === 0 ? 0 : 14);
  return report?.drift == null ? flag : [...flag, ...driftSign(at + 5, y)];
}

const driftSign = (x: number, y: number): Mark[] => [path(`M${n(x - 5)} ${n(y - 2)}h10M${n(x - 5)} ${n(y + 2)}h10M${n(x + 3)} ${n(y - 6)}l-6 12`, 'notch', { width: 1.5 })];

/** A line from one step to the next, and its last stretch by itself: where the way is lost, that is dotted. */
interface Line {
  way: string;
  last: string;
}

/** Level to the trunk, then down or up with round corners, then level. */
function elbow(x: number, y: number, trunk: number, toX: number, toY: number): Line {
  const way = Math.sign(toY - y);
  const r = Math.min(6, Math.abs(toY - y) / 2, toX - trunk, Math.max(0, trunk - x));
  if (Math.abs(toY - y) < 0.5) return { way: `M${n(x)} ${n(y)}H${n(trunk)}`, last: `M${n(trunk)} ${n(toY)}H${n(toX)}` };
  return { way: `M${n(x)} ${n(y)}H${n(trunk - r)}Q${n(trunk)} ${n(y)} ${n(trunk)} ${n(y + way * r)}V${n(toY - way * r)}Q${n(trunk)} ${n(toY)} ${n(trunk + r)} ${n(toY)}`, last: `M${n(trunk + r)} ${n(toY)}H${n(toX)}` };
}

/** Down, then level with a round corner. */
const corner = (x: number, y: number, toX: number, toY: number): Line => ({ way: `M${n(x)} ${n(y)}V${n(toY - 6)}Q${n(x)} ${n(toY)} ${n(x + 6)} ${n(toY)}`, last: `M${n(x + 6)} ${n(toY)}H${n(toX)}` });

const isLoose = (node: ProvenanceNode): boolean => node.kind === 'open';

/** The lines from each step to the next ones: one path for all that start together, since lines that lie on one another look thicker; dots where the way is lost. */
function linesOf(placed: readonly Placed[], lineTo: (parent: Placed, child: Placed) => Line): Mark[] {
  const starts = new Map<Placed, { solid: string; dotted: string }>();
  for (const place of placed) {
    if (place.parent === null) continue;
    const lines = starts.get(place.parent) ?? { solid: '', dotted: '' };
    const { way, last } = lineTo(place.parent, place);
    lines.solid += way;
    lines[isLoose(place.node) ? 'dotted' : 'solid'] += last;
    starts.set(place.parent, lines);
  }
  return [...starts.values()].flatMap(({ solid, dotted }) => [
    ...(solid === '' ? [] : [path(solid, 'line-strong', { width: 1.5 })]),
    ...(dotted === '' ? [] : [path(dotted, 'line-strong', { width: 1.5, dash: [2, 3] })]),
  ]);
}

/** Columns from left to right, one a hand: whoever stands further right has it from the left, and later. */
function inColumns(roots: ProvenanceNode[], columns: number, from: number, room: Room, say: Say): { placed: Placed[]; edges: Mark[] } {
  const column = room.width / columns;
  const below: ProvenanceNode = { id: '', kind: 'relay', name: '', lines: [], iso: null, report: null, detail: { heading: '', href: null, facts: [], quotes: [] }, children: roots, hides: [] };
  const texts = new Map<ProvenanceNode, Paragraph[]>();
  const top = hierarchy(below, ({ children }) => children);
  for (const one of top.descendants()) texts.set(one.data, textsOf(one.data, column - EDGE - TO_TEXT - (one.children ? CONNECTOR : 12), room, say));
  const size = (one: HierarchyNode<ProvenanceNode>): number => heightOf(texts.get(one.data) ?? []);
  const laid = tree<ProvenanceNode>().nodeSize([1, column]).separation((a, b) => (size(a) + size(b)) / 2 + (a.parent === b.parent ? ROW_GAP : ROW_GAP * 1.6))(top);
  const nodes = laid.descendants().slice(1);
  const highest = Math.min(...nodes.map((one) => one.x - size(one) / 2));
  const placed = new Map<ProvenanceNode, Placed>();
  for (const one of nodes) {
    const parent = one.parent ? (placed.get(one.parent.data) ?? null) : null;
    placed.set(one.data, { node: one.data, depth: one.depth - 1, texts: texts.get(one.data) ?? [], x: (one.depth - 1) * column + EDGE, y: one.x - size(one) / 2 - highest + from + MIDDLE, parent });
  }
  const edges = linesOf([...placed.values()], (parent, { x, y }) => {
    const start = parent.x + TO_TEXT + (parent.texts[0]?.w ?? 0) + tagRoom(parent.node) + 6;
    return elbow(Math.min(start, x - 30), parent.y, x - 20, x - 8, y);
  });
  return { placed: [...placed.values()], edges };
}

/** One below the other, each hand a step further in: where columns have no room. */
function indented(roots: readonly ProvenanceNode[], from: number, room: Room, say: Say): { placed: Placed[]; edges: Mark[] } {
  const placed: Placed[] = [];
  let bottom = from;
  const walk = (node: ProvenanceNode, depth: number, parent: Placed | null): void => {
    const x = depth * INDENT + EDGE;
    const texts = textsOf(node, room.width - x - TO_TEXT, room, say);
    const mine: Placed = { node, depth, texts, x, y: bottom + MIDDLE, parent };
    placed.push(mine);
    bottom += heightOf(texts) + ROW_GAP;
    node.children.forEach((child) => walk(child, depth + 1, mine));
  };
  roots.forEach((root) => walk(root, 0, null));
  const edges = linesOf(placed, (parent, { x, y }) => corner(parent.x, parent.y + 8, x - 7, y));
  return { placed, edges };
}

function itemOf({ node, texts, x, y }: Placed, say: Say): Item {
  const { marks, box } = set(texts, x + TO_TEXT, y - MIDDLE);
  const [name] = texts;
  const behind = tags(node, x + TO_TEXT + (name?.w ?? 0) + 6, y + (name ? name.h - 18 : 0));
  const whole: Box = { x: x - 9, y: box.y - 2, w: Math.max(box.w, (name?.w ?? 0) + tagRoom(node)) + TO_TEXT + 12, h: box.h + 4 };
  const label = [node.name, ...node.lines, ...(node.report?.thisPage === true ? [say('tag_this_page')] : []), ...(node.report?.stake == null ? [] : [node.report.stake]), ...(node.report?.drift == null ? [] : [node.report.drift])].join(', ');
  return { id: node.id, box: whole, label, detail: node.detail, unfolds: node.kind === 'folded' ? node.id : null, marks: [...sign(node, x, y), ...marks, ...behind] };
}

function entries(placed: readonly Placed[], say: Say): LegendEntry[] {
  const like = (wanted: (node: ProvenanceNode) => boolean, text: string): LegendEntry[] => {
    const found = placed.find(({ node }) => wanted(node));
    return found ? [{ draw: (x, y) => sign(found.node, x, y), text }] : [];
  };
  const has = (wanted: (node: ProvenanceNode) => boolean): boolean => placed.some(({ node }) => wanted(node));
  return [
    ...like(({ kind }) => kind === 'origin', say('tree_origin')),
    ...like(({ kind }) => kind === 'denial', say('tree_denial')),
    ...like(({ kind }) => kind === 'relay', say('tree_relay')),
    ...like(({ kind }) => kind === 'relay-of-several', say('tree_relay_several')),
    ...like(({ kind }) => kind === 'open', say('tree_open')),
    ...like(({ report }) => report !== null && !report.thisPage, say('tree_report')),
    ...(has(({ report }) => report?.stake != null) ? [{ draw: (x: number, y: number) => flagSign(x - 3, y - 6), text: say('tag_stake') }] : []),
    ...(has(({ report }) => report?.drift != null) ? [{ draw: driftSign, text: say('tree_drift') }] : []),
  ];
}

const depthOf = (node: ProvenanceNode): number => 1 + Math.max(0, ...node.children.map(depthOf));

/** "earlier → later" above the columns. */
function timeArrow(width: number, { measure }: Room, say: Say): { marks: Mark[]; height: number } {
  const look = { size: TEXT.small, strong: false, tone: 'mist' as const };
  const [from, to] = [paragraph(say('tree_earlier'), width / 3, 1, look, measure), paragraph(say('tree_later'), width / 3, 1, look, measure)];
  const [start, end] = [from.w + 8, width - to.w - 8];
  return { marks: [...set([from], 0, 0).marks, ...set([to], width, 0, 'end').marks, path(`M${n(start)} 9H${n(end - 1)}M${n(end - 6)} 5l5 4l-5 4`, 'line-strong', { width: 1 })], height: 32 };
}

/** The provenance tree: who said it, who passed it on, who reported it; time from left to right, or from top to bottom where it is narrow. */
export function treePicture(view: Pick<ComparisonView, 'origins' | 'denials'>, room: Room, say: Say): Scene {
  const roots = provenanceOf(view, say).map((root) => folded(root, room.unfolded, say));
  if (roots.length === 0) return { width: room.width, height: 0, backdrop: [], items: [] };
  const columns = Math.max(2, ...roots.map(depthOf));
  const wide = room.width / columns >= NARROWEST;
  const above = wide ? timeArrow(room.width, room, say) : { marks: [], height: 2 };
  const { placed, edges } = wide ? inColumns(roots, columns, above.height, room, say) : indented(roots, above.height, room, say);
  const items = placed.map((place) => itemOf(place, say));
  const bottom = Math.max(...items.map(({ box }) => box.y + box.h)) + 16;
  const signs = legend(entries(placed, say), room.width, bottom, room.measure);
  return { width: room.width, height: bottom + signs.height, backdrop: [...above.marks, ...edges, ...signs.marks], items };
}
