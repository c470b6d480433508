import { useEffect, useRef } from 'preact/hooks';

/** A draft is kept when nothing was typed for so many milliseconds. */
const REST = 400;

export interface KeptDraft<Draft> {
  /** takes over what is typed */
  later(draft: Draft): void;
  /** keeps at once what waits */
  flush(): void;
  /** forgets what waits */
  drop(): void;
}

/**
 * Keeps what is typed after a rest, and at once when the page is about to go or something else is written (`place` tells what). `keep` says whether it is kept; `onKept`
 * is told so.
 */
export function useKeptDraft<Draft>(place: unknown, keep: (draft: Draft) => Promise<boolean>, onKept: (kept: boolean) => void): KeptDraft<Draft> {
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; draft: Draft; keep: (draft: Draft) => Promise<boolean> } | null>(null);
  const flush = (): void => {
    const held = waiting.current;
    if (held === null) return;
    clearTimeout(held.timer);
    waiting.current = null;
    void held.keep(held.draft).then(onKept);
  };
  useEffect(() => {
    const hidden = (): void => flush();
    window.addEventListener('pagehide', hidden);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      flush();
      window.removeEventListener('pagehide', hidden);
      document.removeEventListener('visibilitychange', hidden);
    };
  }, [place]);
  const drop = (): void => {
    if (waiting.current !== null) clearTimeout(waiting.current.timer);
    waiting.current = null;
  };
  return {
    later(draft: Draft): void {
      drop();
      onKept(false);
      // What is kept belongs where it was begun, also when the reader is elsewhere by then.
      waiting.current = { draft, keep, timer: setTimeout(flush, REST) };
    },
    flush,
    drop,
  };
}
