import { useEffect, useMemo, useState } from 'preact/hooks';
import { Comparison } from '../../components/Comparison';
import { Desk } from '../../components/objection-desk';
import { WideView, type WideTab } from '../../components/pictures/WideView';
import { Reader } from '../../components/Reader';
import { browser } from '../../lib/adapters/browser';
import { NOTHING_KNOWN, readerSession, type ReaderKnowledge, type ReaderSession } from '../../lib/adapters/messages/reader-session';
import { tabDesk } from '../../lib/adapters/objection-desk';
import { askWorker, readerActions } from '../../lib/adapters/reader-actions';
import { askedFor, frontTab, watchTabs } from '../../lib/adapters/watch-tabs';
import { pictureSaver } from '../../lib/adapters/save-picture';
import type { Say } from '../../lib/views/say';

/** Shows the tab of the address, or else whichever is in front. Returns a function that stops. */
function start(session: ReaderSession): () => void {
  const asked = askedFor(location.search);
  const follow = async (tabId: number | null): Promise<void> => {
    if (tabId === null) return;
    await session.follow(tabId, asked.tabId === tabId ? asked.claimId : null);
    await session.refreshSelection();
  };
  void (async () => follow(asked.tabId ?? (await frontTab())))();
  return watchTabs({
    onMemory: (key) => {
      if (key === `page:${session.tabId()}`) void session.refresh();
      if (key === `selection:${session.tabId()}`) void session.refreshSelection();
    },
    onActivated: (tabId) => {
      if (asked.tabId === null) void follow(tabId);
    },
    onLoaded: (tabId) => {
      if (tabId === session.tabId()) void session.refresh();
    },
  });
}

/** The panel is not opened over a page, so the browser tells it less: what it cannot see is not "forbidden". */
function inPanelWords(known: ReaderKnowledge, say: Say): ReaderKnowledge {
  if (known.page?.state !== 'unreachable') return known;
  return { ...known, page: { ...known.page, message: say('panel_no_article') } };
}

export function App({ say }: { say: Say }) {
  const [known, setKnown] = useState(NOTHING_KNOWN);
  const session = useMemo(() => readerSession(askWorker, say, setKnown), [say]);
  useEffect(() => start(session), [session]);
  const desk = useMemo(() => tabDesk(askWorker, session.tabId), [session]);
  const [tab, setTab] = useState<WideTab>('origins');
  const actions = readerActions(session);

  /** In a tab of its own the article is behind it: it comes to the front. */
  function show(claimId: string): void {
    actions.show(claimId);
    const { tabId } = askedFor(location.search);
    if (tabId !== null) void browser.tabs.update(tabId, { active: true }).catch(() => undefined);
  }
  const save = pictureSaver('sidepanel', say, session.say);
  return (
    <Desk.Provider value={desk}>
      <Reader
        state={inPanelWords(known, say)}
        say={say}
        actions={{ ...actions, show, openWide: null }}
        detail={Comparison}
        pictures={(view) => <WideView view={view} tab={tab} say={say} onTab={setTab} onChoose={actions.choose} onDecide={actions.decide} onSave={save} />}
      />
    </Desk.Provider>
  );
}
