import type { Rung } from '../../views/types';
import { INKS, LINES, TINTS, type Shade } from './palette';
import type { Place } from './text-map';

/** A claim's places on the page. */
export interface Mark {
  claimId: string;
  rung: Rung;
  places: Place[];
}

export interface Painter {
  /** Draws these marks in place of all before. */
  paint(marks: readonly Mark[], shade: Shade): void;
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

/** Drawn over one another in this order: denials and strong support last. */
const ORDER: readonly Rung[] = ['not_judged', 'unsubstantiated', 'suspected', 'corroborated', 'proven', 'denial'];

/**
 * Marks by the CSS Custom Highlight API: the page's DOM stays as it is. The page can see which sentences are marked; the names are random and
 * tell it nothing more. Ranges are static: live ones make the page's own edits many times dearer.
 */
export function createPainter(document: Document, randomName: () => string): Painter {
  const names = new Map<Rung, string>(ORDER.map((rung) => [rung, randomName()]));
  const tintName = randomName();
  const claims = new Map<AbstractRange, string>();
  const sheet = new CSSStyleSheet();
  let drawn: string[] = [];
  const draw = (name: string, ranges: AbstractRange[], priority: number): void => {
    const highlight = new Highlight(...ranges);
    highlight.priority = priority;
    CSS.highlights.set(name, highlight);
    drawn.push(name);
  };
  const clear = (): void => {
    for (const name of [...drawn, tintName]) CSS.highlights.delete(name);
    drawn = [];
    claims.clear();
    if (document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
  return {
    paint(marks, shade) {
      clear();
      if (marks.length === 0) return;
      sheet.replaceSync([...names].map(([rung, name]) => rule(name, rung, shade)).join('') + `::highlight(${tintName}){background-color:${TINTS[shade]}}`);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      ORDER.forEach((rung, i) => {
        const ranges = marks.filter((mark) => mark.rung === rung).flatMap((mark) => mark.places.map((place) => rangeOf(place, mark.claimId, claims)));
        if (ranges.length > 0) draw(names.get(rung) ?? '', ranges, i + 1);
      });
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

function rule(name: string, rung: Rung, shade: Shade): string {
  const { style, thickness } = LINES[rung];
  return `::highlight(${name}){text-decoration:underline ${style} ${thickness}px ${INKS[shade][rung]};text-underline-offset:.18em}`;
}

/** Whether this browser can mark without changing the page. */
export const canPaint = (): boolean => typeof CSS !== 'undefined' && 'highlights' in CSS && typeof Highlight === 'function';
