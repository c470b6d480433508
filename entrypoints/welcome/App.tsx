import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { SampleStory, type ShowCard } from '../../components/SampleStory';
import type { ShortcutRow } from '../../components/Shortcuts';
import { Welcome } from '../../components/Welcome';
import { browser, shippedHosts } from '../../lib/adapters/browser';
import { markLook } from '../../lib/adapters/own-pages/mark-look';
import { allowCovered, refusedCovered, watchPermissions } from '../../lib/adapters/permissions';
import { showSampleCard } from '../../lib/adapters/own-pages/sample-card';
import { shortcuts } from '../../lib/adapters/shortcuts';
import { sampleArticle } from '../../lib/views/sample-article';
import { sayCount, type Say } from '../../lib/views/say';
import { cardWords } from '../background/card-words';

/** Only Firefox lets readers take covered outlets away one by one, and tells which. */
const TELLS = Boolean(import.meta.env.FIREFOX);

/** The article to try the marks on; “Compare” leads to where it is explained. */
function Try({ say }: { say: Say }) {
  const article = useMemo(() => sampleArticle(say), [say]);
  const ui = useMemo(() => cardWords(say), [say]);
  const showCard = useCallback<ShowCard>((holder, at, choose) => showSampleCard(holder, article.claims, at, ui, choose, () => document.getElementById('closer-title')?.scrollIntoView({ block: 'center' })), [article, ui]);
  return <SampleStory article={article} say={say} lookOf={markLook} showCard={showCard} />;
}

export function App({ say }: { say: Say }) {
  const [rows, setRows] = useState<ShortcutRow[]>([]);
  const [refused, setRefused] = useState<string[] | null>(null);
  useEffect(() => {
    void shortcuts().then(setRows);
    if (!TELLS) return undefined;
    const look = (): void => void refusedCovered().then(setRefused);
    look();
    return watchPermissions(look);
  }, []);
  return (
    <Welcome
      say={say}
      lookOf={markLook}
      shortcuts={rows}
      covered={sayCount(say, 'count_outlets', shippedHosts().length)}
      refused={refused}
      onAllow={() => void allowCovered(refused ?? [])}
      onSettings={() => void browser.runtime.openOptionsPage()}
    >
      <Try say={say} />
    </Welcome>
  );
}
