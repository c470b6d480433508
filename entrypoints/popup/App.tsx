import type { ComponentType } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { ComparisonProps } from '../../components/Comparison';
import { Desk } from '../../components/objection-desk';
import { Reader } from '../../components/Reader';
import { NOTHING_KNOWN, readerSession, type ReaderSession } from '../../lib/adapters/messages/reader-session';
import { tabDesk } from '../../lib/adapters/own-pages/objection-desk';
import { askAsReader, openWideView, readerActions } from '../../lib/adapters/own-pages/reader-actions';
import { askedFor, frontTab, watchTabs } from '../../lib/adapters/watch-tabs';
import type { Say } from '../../lib/views/say';

/** Finds the tab that the popup was opened over and follows what becomes of its page. Returns a function that stops. */
function start(session: ReaderSession): () => void {
  const asked = askedFor(location.search);
  void (async () => {
    const tabId = asked.tabId ?? (await frontTab());
    if (tabId !== null) await session.follow(tabId, asked.claimId);
  })();
  return watchTabs({
    onMemory: (key) => {
      if (key === `page:${session.tabId()}`) void session.refresh();
    },
    onActivated: () => undefined,
    onLoaded: (tabId) => {
      if (tabId === session.tabId()) void session.refresh();
    },
  });
}

const comparisons = () => import('./comparison');

/** Has the code of the comparison fetched when the reader reaches for the list, and no sooner: a popup opens for the list, and is mostly closed after it was read. Returns a function that stops. */
function fetchWhenReached(): () => void {
  const fetched = new AbortController();
  for (const reaching of ['pointerover', 'focusin']) document.addEventListener(reaching, () => void comparisons(), { once: true, signal: fetched.signal });
  return () => fetched.abort();
}

/** What shows the comparison of a claim, once one is chosen. */
function useDetail(isChosen: boolean): ComponentType<ComparisonProps> | null {
  const [detail, setDetail] = useState<ComponentType<ComparisonProps> | null>(null);
  useEffect(fetchWhenReached, []);
  useEffect(() => {
    if (isChosen) void comparisons().then(({ Comparison }) => setDetail(() => Comparison));
  }, [isChosen]);
  return detail;
}

/** Milliseconds for which the popup stays empty: most answers come sooner, and a frame that says that one is awaited only flashes before them. */
const UNTOLD = 150;

/** Whether the reader has waited so long that they have to be told what for. */
function useWaited(isWaiting: boolean): boolean {
  const [waited, setWaited] = useState(false);
  useLayoutEffect(() => {
    const timer = isWaiting ? setTimeout(() => setWaited(true), UNTOLD) : undefined;
    return () => clearTimeout(timer);
  }, [isWaiting]);
  return waited;
}

export function App({ say }: { say: Say }) {
  const [known, setKnown] = useState(NOTHING_KNOWN);
  const session = useMemo(() => readerSession(askAsReader, say, setKnown), [say]);
  // Before the first frame: the worker is asked while the browser still makes the window.
  useLayoutEffect(() => start(session), [session]);
  const isWaiting = known.page === null && known.problem === null;
  const isToBeTold = useWaited(isWaiting);
  const detail = useDetail(known.chosen !== null);
  const desk = useMemo(() => tabDesk(askAsReader, session.tabId), [session]);

  function openWide(): void {
    const tabId = session.tabId();
    if (tabId === null) return;
    openWideView(tabId, known.chosen);
    // The popup has done its work; as a page of its own it stays.
    if (askedFor(location.search).tabId === null) window.close();
  }
  if (isWaiting && !isToBeTold) return null;
  return (
    <Desk.Provider value={desk}>
      <Reader state={known} say={say} actions={{ ...readerActions(session), openWide }} detail={detail} />
    </Desk.Provider>
  );
}
