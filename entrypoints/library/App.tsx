import { useEffect, useMemo, useState } from 'preact/hooks';
import { AllObjections } from '../../components/AllObjections';
import { ChosenFiles } from '../../components/ChosenFiles';
import { Library } from '../../components/Library';
import { Desk } from '../../components/objection-desk';
import { WideView, type WidePlace } from '../../components/pictures/WideView';
import { libraryHash, libraryPlaceIn } from '../../lib/adapters/own-pages/library-address';
import { librarySession, NO_LIBRARY, type LibrarySession, type LibraryTab } from '../../lib/adapters/messages/library-session';
import { objectionDesk } from '../../lib/adapters/own-pages/objection-desk';
import { askWorker } from '../../lib/adapters/own-pages/ask-worker';
import type { Review } from '../../lib/model/annotation';
import type { LibrarySearch } from '../../lib/model/library';
import { pictureSaver } from '../../lib/adapters/own-pages/save-picture';
import type { ClaimRow } from '../../lib/views/desk-types';
import type { Say } from '../../lib/views/say';

/** Goes where the address says, and follows it when the reader goes back. Returns a function that stops. */
function start(session: LibrarySession): () => void {
  const follow = (isFirst: boolean): void => {
    const { incident, search, tab } = libraryPlaceIn(location.hash);
    const { known } = session;
    if (isFirst || known().tab !== tab || libraryHash({ tab, search: known().search, incident: null }) !== libraryHash({ tab, search, incident: null })) void session.show(tab, search);
    if (known().openId !== incident) void session.openIncident(incident);
  };
  follow(true);
  void session.start();
  const back = (): void => follow(false);
  window.addEventListener('popstate', back);
  return () => {
    window.removeEventListener('popstate', back);
    session.end();
  };
}

export function App({ say }: { say: Say }) {
  const [known, setKnown] = useState(NO_LIBRARY);
  const session = useMemo(() => librarySession(askWorker, say, setKnown), [say]);
  useEffect(() => start(session), [session]);
  const [wideTab, setWideTab] = useState<WidePlace>('origins');
  const desk = useMemo(() => {
    const about = (): { incident: string; actor: string } | null => {
      const { open } = session.known();
      return open === null || open.chosen === null ? null : { incident: open.id, actor: open.chosen };
    };
    return objectionDesk(askWorker, about);
  }, [session]);

  const everything = useMemo(() => objectionDesk(askWorker, () => ({ everything: true })), []);

  function write(change: { tab?: LibraryTab; search?: LibrarySearch; incident?: string | null }, asNew: boolean): void {
    const { openId, search, tab } = session.known();
    const hash = libraryHash({ tab, search, incident: openId, ...change });
    if (hash === location.hash) return;
    history[asNew ? 'pushState' : 'replaceState'](null, '', hash === '' ? location.pathname : hash);
  }
  const save = pictureSaver('library', say, session.say);
  const actions = {
    show: (tab: LibraryTab, search: LibrarySearch) => {
      write({ tab, search }, false);
      void session.show(tab, search);
    },
    more: () => void session.more(),
    stop: () => session.stop(),
    open: (id: string | null, actor?: string) => {
      write({ incident: id }, id !== session.known().openId);
      void session.openIncident(id, actor ?? null);
    },
    remove: session.remove,
    restore: session.restore,
    decideOrigins: (origin: string, other: string, says: 'one' | 'two' | null, note?: string) => void session.decideOrigins(origin, other, says, note),
    bulk: {
      review: (rows: readonly ClaimRow[], review: Review) => void session.reviewMany(rows, { review }),
      tag: (rows: readonly ClaimRow[], tag: string) => void session.reviewMany(rows, { tag }),
      undo: () => void session.step(false),
      redo: () => void session.step(true),
    },
  };
  return (
    <Desk.Provider value={desk}>
      <Library state={known} say={say} actions={actions} files={(rows) => <ChosenFiles rows={rows} say={say} />} objections={<AllObjections desk={everything} say={say} onOpen={(id) => actions.open(id)} />} wide={(view) => <WideView view={view} tab={wideTab} say={say} onTab={setWideTab} onChoose={() => undefined} onDecide={() => undefined} onSave={save} />} />
    </Desk.Provider>
  );
}
