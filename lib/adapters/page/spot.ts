/** What can happen to a page after it was read. */
export interface Spotted {
  /** the document came back from the browser's page cache */
  returned(): void;
  /** the address changed without a new document, or the content changed where it matters; settled for a moment */
  changed(): void;
  /** at once on every change that matters, before it is drawn: marks over other words have to go now */
  touched(): void;
  /** about once a second while the page is seen */
  tick(): void;
}

/** How long the page must be quiet before it is read again; grows while it never is. */
const QUIET_MS = 400;
const LONGEST_QUIET_MS = 8_000;
/** A page that changes without end is read again at least this often. */
const PATIENCE = 3;
const WINDOW_MS = 60_000;
/** Re-readings in the last minute that cost nothing extra. */
const FREE_READINGS = 4;
const TICK_MS = 1_000;
/** More records than this at once are not looked at one by one. */
const MAX_RECORDS = 200;

/**
 * Watches for another article in the same document and for changes of this one. Bound in cost: however often the page changes, it is looked at
 * again at growing distances.
 * @param concerns whether a change at a node can matter; called for at most 200 records a batch
 */
export function spotChanges(view: Window & typeof globalThis, concerns: (node: Node) => boolean, spotted: Spotted, signal: AbortSignal): void {
  const { document } = view;
  let address = view.location.href;
  let waiting: number | undefined;
  let waitingSince = 0;
  let readings: number[] = [];

  const settle = (): void => {
    waiting = undefined;
    readings.push(view.performance.now());
    spotted.changed();
  };
  const wait = (): void => {
    const now = view.performance.now();
    readings = readings.filter((at) => now - at < WINDOW_MS);
    const quiet = Math.min(LONGEST_QUIET_MS, QUIET_MS * 2 ** Math.max(0, readings.length - FREE_READINGS));
    if (waiting === undefined) waitingSince = now;
    else if (now - waitingSince > quiet * PATIENCE) return;
    view.clearTimeout(waiting);
    waiting = view.setTimeout(settle, quiet);
  };
  const look = (): void => {
    if (view.location.href === address) return;
    address = view.location.href;
    // A page that fetches its next article shows it a moment later; one that steps through many addresses is read at the last.
    wait();
  };
  const observer = new view.MutationObserver((records) => {
    if (records.length <= MAX_RECORDS && !records.some((record) => concerns(record.target))) return;
    spotted.touched();
    wait();
  });
  observer.observe(document.documentElement, { childList: true, characterData: true, subtree: true });

  const navigation = 'navigation' in view ? (view.navigation as unknown) : undefined;
  if (navigation instanceof view.EventTarget) navigation.addEventListener('currententrychange', look, { signal });
  view.addEventListener('popstate', look, { signal });
  view.addEventListener('hashchange', look, { signal });
  view.addEventListener('pageshow', (event) => {
    if (event.isTrusted && event.persisted) spotted.returned();
  }, { signal });
  const timer = view.setInterval(() => {
    look();
    if (document.visibilityState === 'visible') spotted.tick();
  }, TICK_MS);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    view.clearInterval(timer);
    view.clearTimeout(waiting);
  });
}
