import { useEffect, useState } from 'preact/hooks';
import type { ShortcutRow } from '../../components/Shortcuts';
import { Welcome } from '../../components/Welcome';
import { browser, shippedHosts } from '../../lib/adapters/browser';
import { markLook } from '../../lib/adapters/mark-look';
import { allowCovered, refusedCovered, watchPermissions } from '../../lib/adapters/permissions';
import { shortcuts } from '../../lib/adapters/shortcuts';
import { sayCount, type Say } from '../../lib/views/say';

/** Only Firefox lets readers take covered outlets away one by one, and tells which. */
const TELLS = Boolean(import.meta.env.FIREFOX);

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
    />
  );
}
