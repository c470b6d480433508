import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { roughWidth } from '../../lib/pictures/fit-text';
import type { Measure } from '../../lib/pictures/scene';

/** Rounding of glyphs differs a little between a canvas and SVG. */
const SLACK = 1.02;

/** Measures texts as the page's own font has them; roughly where there is no canvas. */
export function useMeasure(): Measure {
  return useMemo(() => {
    const context = typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('2d');
    if (context === null) return roughWidth;
    const { fontFamily } = getComputedStyle(document.body);
    const known = new Map<string, number>();
    return (text, { size, strong }) => {
      const font = `${strong ? 620 : 400} ${size}px ${fontFamily}`;
      const key = `${font} ${text}`;
      const width = known.get(key);
      if (width !== undefined) return width;
      context.font = font;
      const measured = context.measureText(text).width * SLACK;
      known.set(key, measured);
      return measured;
    };
  }, []);
}

/** The width that an element has, as it changes. */
export function useWidth(initial: number) {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(initial);
  useEffect(() => {
    const { current } = element;
    if (current === null || typeof ResizeObserver === 'undefined') return undefined;
    const follow = (): void => {
      const room = Math.floor(current.clientWidth);
      if (room > 0) setWidth(room);
    };
    follow();
    const observer = new ResizeObserver(follow);
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return { element, width };
}
