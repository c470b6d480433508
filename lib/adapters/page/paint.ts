import type { Intensity } from '../../model/settings';
import type { Rung } from '../../views/types';
import { inkOf, lineOf, LINES_ON_GROUND, STRONG_TINTS, TINTS, type Shade } from './palette';
import type { Place } from './text-map';

/** A claim's places on the page. */
export interface Mark {
  claimId: string;
  rung: Rung;
  places: Place[];
  /** places whose words have another claim's line already: their own is drawn below it */
  lower: Place[];
  /** selectors that match the blocks in which the places stand */
  blocks: string[];
}

export interface Painter {
  /** Draws these marks in place of all before. */
  paint(marks: readonly Mark[], shade: Shade, intensity: Intensity): void;
  /** Tints places lightly, or none. */
  tint(places: readonly Place[]): void;
  /** the claims marked at a point of the viewport, topmost first; null where the browser cannot tell */
  claimsAt(x: number, y: number): string[] | null;
  /** false where the page has taken our marks away */
  isIntact(): boolean;
  clear(): void;
}

/** `HighlightRegistry.highlightsFromPoint`, younger than the type library. */
interface PointRegistry {
  highlightsFromPoint?: (x: number, y: number) => { highlight: Highlight; ranges?: AbstractRange[] }[];
}

/** What is drawn alike: a rung's lines, where they go first or below those of others. `name` is the highlight's. */
interface Lane {
  name: string;
  rung: Rung;
  where: (typeof LINES_OF_TEXT)[number];
}

const LINES_OF_TEXT = ['places', 'lower'] as const;

/** A line below another one begins so many pixels further down: the thickest is four. */
const LOWER_BY = 5;

/** Drawn over one another in this order: denials and strong support last. */
const ORDER: readonly Rung[] = ['not_judged', 'unsubstantiated', 'suspected', 'corroborated', 'proven', 'denial'];

/**
 * Marks by the CSS Custom Highlight API: the page's DOM stays as it is. The page can see which sentences are marked; the names are random and
 * tell it nothing more. Ranges are static: live ones make the page's own edits many times dearer.
 */
export function createPainter(document: Document, randomName: () => string): Painter {
  /** Those that were drawn so far: a page has marks of one rung or two. */
  const lanes: Lane[] = [];
  const claims = new Map<AbstractRange, string>();
  /** Made when something is first drawn: most pages have no marks. */
  let own: { sheet: CSSStyleSheet; tint: string } | null = null;
  const ownSheet = (): { sheet: CSSStyleSheet; tint: string } => (own ??= { sheet: new CSSStyleSheet(), tint: randomName() });
  let drawn: string[] = [];
  let written = '';
  const laneOf = (rung: Rung, where: Lane['where']): Lane => {
    let lane = lanes.find((known) => known.rung === rung && known.where === where);
    if (lane === undefined) lanes.push((lane = { name: randomName(), rung, where }));
    return lane;
  };
  const undraw = (): void => {
    if (own === null) return;
    for (const name of [...drawn, own.tint]) CSS.highlights.delete(name);
    drawn = [];
    claims.clear();
  };
  /** Each change of the page's sheets makes the browser match its elements anew: only what differs is written. */
  const style = (sheet: CSSStyleSheet, rules: string): void => {
    if (rules !== written) sheet.replaceSync(rules);
    written = rules;
    const adopted = document.adoptedStyleSheets;
    if (!adopted.includes(sheet)) adopted.push(sheet);
  };
  const draw = (name: string, ranges: AbstractRange[], priority: number): void => {
    const highlight = new Highlight(...ranges);
    highlight.priority = priority;
    CSS.highlights.set(name, highlight);
    drawn.push(name);
  };
  const clear = (): void => {
    undraw();
    const sheet = own?.sheet;
    if (sheet !== undefined && document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
  return {
    paint(marks, shade, intensity) {
      const drawnNow = new Map<Lane, AbstractRange[]>();
      const blocks = new Set<string>();
      undraw();
      for (const mark of marks) {
        for (const block of mark.blocks) blocks.add(block);
        for (const where of LINES_OF_TEXT) {
          for (const place of mark[where]) {
            const lane = laneOf(mark.rung, where);
            const range = new StaticRange(place);
            claims.set(range, mark.claimId);
            const ranges = drawnNow.get(lane);
            if (ranges === undefined) drawnNow.set(lane, [range]);
            else ranges.push(range);
          }
        }
      }
      if (drawnNow.size === 0) return clear();
      const { sheet, tint } = ownSheet();
      style(sheet, rules([...drawnNow.keys()], tint, [...blocks], shade, intensity));
      for (const [lane, ranges] of drawnNow) draw(lane.name, ranges, ORDER.indexOf(lane.rung) + 1 + (lane.where === 'lower' ? ORDER.length : 0));
    },
    tint(places) {
      if (own === null) return;
      CSS.highlights.delete(own.tint);
      if (places.length > 0) CSS.highlights.set(own.tint, new Highlight(...places.map((place) => new StaticRange(place))));
    },
    claimsAt(x, y) {
      const registry = CSS.highlights as PointRegistry;
      if (registry.highlightsFromPoint === undefined) return null;
      const hits = registry.highlightsFromPoint(x, y).flatMap((hit) => hit.ranges ?? []);
      return [...new Set(hits.map((range) => claims.get(range)).filter((id) => id !== undefined))];
    },
    isIntact: () => drawn.every((name) => CSS.highlights.has(name)) && (drawn.length === 0 || own === null || document.adoptedStyleSheets.includes(own.sheet)),
    clear,
  };
}

/**
 * The rules of the marks that are drawn: each further one costs a style more for every block. They name the blocks in which marks stand, since a rule for every element would make the browser work out every element's style
 * anew: 10 ms on a news page against 1. What is inside a block inherits from it, where the browser knows of that.
 */
function rules(lanes: readonly Lane[], tintName: string, blocks: readonly string[], shade: Shade, intensity: Intensity): string {
  // Chromium passes a block's highlight on to what is in it; of Firefox that is not known.
  const places = import.meta.env.FIREFOX ? [''] : blocks;
  const rule = (name: string, body: string): string => `${places.map((block) => `${block}::highlight(${name})`).join(',')}{${body}}`;
  const lines = lanes.map(({ name, rung, where }) => {
    const { style, thickness } = lineOf(rung, intensity);
    return rule(name, `text-decoration:underline ${style} ${thickness}px ${inkOf(shade, rung, intensity)};text-underline-offset:${where === 'lower' ? `calc(.18em + ${LOWER_BY}px)` : '.18em'}`);
  });
  const grounds = [...(intensity === 'strong' ? lanes.map(({ name }) => rule(name, `background-color:${STRONG_TINTS[shade]}`)) : []), rule(tintName, `background-color:${TINTS[shade]}`)];
  const onGround = lanes.map(({ name, rung }) => {
    const line = LINES_ON_GROUND[rung];
    return rule(name, line === null ? 'text-decoration:none' : `text-decoration:underline ${line.style} ${line.thickness}px;text-underline-offset:${line.offset}em`);
  });
  // On paper the article is what its outlet wrote.
  return `@media not print{${lines.join('')}@media (forced-colors:none){${grounds.join('')}}@media (forced-colors:active){${onGround.join('')}}}`;
}

/** Whether this browser can mark without changing the page. */
export const canPaint = (): boolean => typeof CSS !== 'undefined' && 'highlights' in CSS && typeof Highlight === 'function';
