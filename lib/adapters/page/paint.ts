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
  where: 'places' | 'lower';
}

/** A line below another one begins so many pixels further down: the thickest is four. */
const LOWER_BY = 5;

/** Drawn over one another in this order: denials and strong support last. */
const ORDER: readonly Rung[] = ['not_judged', 'unsubstantiated', 'suspected', 'corroborated', 'proven', 'denial'];

/**
 * Marks by the CSS Custom Highlight API: the page's DOM stays as it is. The page can see which sentences are marked; the names are random and
 * tell it nothing more. Ranges are static: live ones make the page's own edits many times dearer.
 */
export function createPainter(document: Document, randomName: () => string): Painter {
  const lanes: readonly Lane[] = (['places', 'lower'] as const).flatMap((where) => ORDER.map((rung) => ({ name: randomName(), rung, where })));
  const tintName = randomName();
  const claims = new Map<AbstractRange, string>();
  const sheet = new CSSStyleSheet();
  let drawn: string[] = [];
  let written = '';
  const undraw = (): void => {
    for (const name of [...drawn, tintName]) CSS.highlights.delete(name);
    drawn = [];
    claims.clear();
  };
  /** Each change of the page's sheets makes the browser match its elements anew: only what differs is written. */
  const style = (rules: string): void => {
    if (rules !== written) sheet.replaceSync(rules);
    written = rules;
    if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  };
  const draw = (name: string, ranges: AbstractRange[], priority: number): void => {
    const highlight = new Highlight(...ranges);
    highlight.priority = priority;
    CSS.highlights.set(name, highlight);
    drawn.push(name);
  };
  const clear = (): void => {
    undraw();
    if (document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
  return {
    paint(marks, shade, intensity) {
      const placesIn = ({ rung, where }: Lane): [Mark, Place][] => marks.filter((mark) => mark.rung === rung).flatMap((mark) => mark[where].map((place): [Mark, Place] => [mark, place]));
      const drawnNow = lanes.filter((lane) => placesIn(lane).length > 0);
      if (drawnNow.length === 0) return clear();
      undraw();
      style(rules(drawnNow, tintName, [...new Set(marks.flatMap(({ blocks }) => blocks))], shade, intensity));
      for (const lane of drawnNow) draw(lane.name, placesIn(lane).map(([{ claimId }, place]) => rangeOf(place, claimId, claims)), lanes.indexOf(lane) + 1);
    },
    tint(places) {
      CSS.highlights.delete(tintName);
      if (places.length > 0) CSS.highlights.set(tintName, new Highlight(...places.map((place) => new StaticRange(place))));
    },
    claimsAt(x, y) {
      const registry = CSS.highlights as PointRegistry;
      if (registry.highlightsFromPoint === undefined) return null;
      const hits = registry.highlightsFromPoint(x, y).flatMap((hit) => hit.ranges ?? []);
      return [...new Set(hits.map((range) => claims.get(range)).filter((id) => id !== undefined))];
    },
    isIntact: () => drawn.every((name) => CSS.highlights.has(name)) && (drawn.length === 0 || document.adoptedStyleSheets.includes(sheet)),
    clear,
  };
}

function rangeOf(place: Place, claimId: string, claims: Map<AbstractRange, string>): StaticRange {
  const range = new StaticRange(place);
  claims.set(range, claimId);
  return range;
}

/**
 * The rules of the marks that are drawn: each further one costs a style more for every block. They name the blocks in which marks stand, since a rule for every element would make the browser work out every element's style
 * anew: 10 ms on a news page against 1. What is inside a block inherits from it, where the browser knows of that.
 */
function rules(lanes: readonly Lane[], tintName: string, blocks: readonly string[], shade: Shade, intensity: Intensity): string {
  const places = inherits() ? blocks : [''];
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

/** Chromium passes a block's highlight on to what is in it; of Firefox that is not known. */
const inherits = (): boolean => !CSS.supports('-moz-appearance', 'none');

/** Whether this browser can mark without changing the page. */
export const canPaint = (): boolean => typeof CSS !== 'undefined' && 'highlights' in CSS && typeof Highlight === 'function';
