import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Modes } from '../../components/desk/Modes';
import { ReviewDeskContext } from '../../components/desk/review-desk';
import { useDesk } from '../../components/desk/use-desk';
import { Desk } from '../../components/objection-desk';
import type { WidePlace } from '../../components/pictures/WideView';
import { Reader } from '../../components/Reader';
import { TakeOut } from '../../components/take-out';
import { browser } from '../../lib/adapters/browser';
import { NOTHING_KNOWN, readerSession, type ReaderKnowledge, type ReaderSession } from '../../lib/adapters/messages/reader-session';
import { tabDesk } from '../../lib/adapters/own-pages/objection-desk';
import { askWorker } from '../../lib/adapters/own-pages/ask-worker';
import { readerActions } from '../../lib/adapters/own-pages/reader-actions';
import { tabReviewDesk } from '../../lib/adapters/own-pages/review-desk';
import { askedFor, frontTab, watchTabs } from '../../lib/adapters/watch-tabs';
import { takingOut } from '../../lib/adapters/own-pages/taking-out';
import { pictureSaver } from '../../lib/adapters/own-pages/save-picture';
import type { Say } from '../../lib/views/say';
import { loadDesk, loadShown, useLoaded } from './loaded';

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

type Review = ReturnType<typeof useReview>;

/** The reader marked a sentence in the article, by the menu or a shortcut: the desk opens with what is selected there. */
function useAsked(session: ReaderSession, known: ReaderKnowledge, { actions, state }: Review, onReview: (on: boolean) => void): void {
  const [waiting, setWaiting] = useState(false);
  const look = async (): Promise<void> => {
    const tabId = session.tabId();
    if (tabId === null) return;
    const answer = await askWorker('desk.asked', { tabId });
    if (!answer.ok || !answer.value.asked) return;
    onReview(true);
    setWaiting(true);
  };
  useEffect(() => {
    void look();
    return watchTabs({ onMemory: (key) => key === `asked:${session.tabId()}` && void look(), onActivated: () => undefined, onLoaded: () => undefined });
  }, [session, known.page?.title]);
  useEffect(() => {
    if (!waiting || state.view === null) return;
    setWaiting(false);
    void actions.add();
  }, [waiting, state.view]);
}

/** The fact-checker's desk of the tab that is shown. It is read when it is looked at, and anew with the page. */
function useReview(session: ReaderSession, known: ReaderKnowledge, say: Say, show: (claimId: string) => void, looked: boolean) {
  const { page } = known;
  const desk = useMemo(() => (looked ? tabReviewDesk(askWorker, session.tabId, show) : null), [session, looked]);
  // A page that is read anew has no title for a moment: until it is known what it is now it is the same article, and what is written on it stays open.
  const last = useRef<string | null>(null);
  if (page === null || page.state !== 'reading') last.current = page === null ? null : `${session.tabId()} ${page.title}`;
  const place = last.current;
  const { actions, state } = useDesk(desk, place, say);
  // What the page says of its claims has changed: so may have what is shown of them here.
  useEffect(() => {
    if (desk !== null && page !== null) void actions.reload();
  }, [page]);
  return { desk, actions, state };
}

export function App({ say }: { say: Say }) {
  const [known, setKnown] = useState(NOTHING_KNOWN);
  const session = useMemo(() => readerSession(askWorker, say, setKnown), [say]);
  useEffect(() => start(session), [session]);
  const desk = useMemo(() => tabDesk(askWorker, session.tabId), [session]);
  const [tab, setTab] = useState<WidePlace>('origins');
  const [reviewing, setReviewing] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const actions = readerActions(session);

  /** In a tab of its own the article is behind it: it comes to the front. */
  function show(claimId: string): void {
    actions.show(claimId);
    const { tabId } = askedFor(location.search);
    if (tabId !== null) void browser.tabs.update(tabId, { active: true }).catch(() => undefined);
  }
  const review = useReview(session, known, say, show, reviewing || tab === 'notes');
  useAsked(session, known, review, setReviewing);
  const shown = useLoaded(true, loadShown);
  const parts = useLoaded(reviewing || tab === 'notes', loadDesk);
  const opening = <p class="desk-waiting">{say('desk_opening')}</p>;
  const save = pictureSaver('sidepanel', say, session.say);
  return (
    <Desk.Provider value={desk}>
      <ReviewDeskContext.Provider value={review.desk}>
        <TakeOut.Provider value={takingOut(askWorker, say, session.tabId)}>
        <Reader
          state={inPanelWords(known, say)}
          say={say}
          actions={{ ...actions, show, openWide: null }}
          detail={shown?.Comparison ?? null}
          files={shown !== null && <shown.ExportPicker say={say} title={say('export_more')} />}
          pictures={(view) =>
            shown !== null && (
              <shown.WideView
                view={view}
                tab={tab}
                say={say}
                onTab={setTab}
                onChoose={actions.choose}
                onDecide={actions.decide}
                onSave={save}
                notes={parts === null ? opening : <parts.ClaimNotes claimId={view.claim.id} state={review.state} say={say} actions={review.actions} />}
              />
            )
          }
          review={{
            on: reviewing,
            modes: <Modes on={reviewing} onMode={setReviewing} say={say} />,
            desk: parts === null ? opening : <parts.Desk state={review.state} actions={review.actions} chosen={chosen} onChoose={setChosen} say={say} />,
          }}
        />
        </TakeOut.Provider>
      </ReviewDeskContext.Provider>
    </Desk.Provider>
  );
}
