/** How long an article must have been in sight before it counts as read. */
export const SEEN_MS = 5_000;

/** Calls back once the page was visible for five seconds in sum. */
export function afterSeen(view: Window, seen: () => void, signal: AbortSignal): void {
  const { document } = view;
  let left = SEEN_MS;
  let since = 0;
  let timer: number | undefined;
  const run = (): void => {
    view.clearTimeout(timer);
    if (timer !== undefined) left -= view.performance.now() - since;
    timer = undefined;
    if (document.visibilityState !== 'visible') return;
    since = view.performance.now();
    timer = view.setTimeout(() => {
      document.removeEventListener('visibilitychange', run);
      seen();
    }, Math.max(0, left));
  };
  run();
  document.addEventListener('visibilitychange', run, { signal });
  signal.addEventListener('abort', () => view.clearTimeout(timer));
}
