import { useEffect, useMemo, useState } from 'preact/hooks';
import { Rules } from '../../components/Rules';
import { RULE_VERSION } from '../../lib/verdicts/judge';
import { rulesView } from '../../lib/views/rules-view';
import type { Say } from '../../lib/views/say';

/** The rule that the address asks for: "#WHY3". */
const askedRule = (): string | null => (/^#[A-Z_]{1,20}\d{0,2}$/.test(location.hash) ? location.hash.slice(1) : null);

export function App({ say }: { say: Say }) {
  const [asked, setAsked] = useState(askedRule);
  const groups = useMemo(() => rulesView(say), [say]);
  useEffect(() => {
    const follow = (): void => setAsked(askedRule());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  // The browser looked for the place before it was drawn.
  useEffect(() => {
    const place = asked === null ? null : document.getElementById(asked);
    place?.scrollIntoView({ block: 'center' });
    place?.focus({ preventScroll: true });
  }, [asked]);
  return <Rules groups={groups} version={say('rules_version', RULE_VERSION)} asked={asked} say={say} />;
}
