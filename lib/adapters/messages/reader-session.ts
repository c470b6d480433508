import type { Failure, Settings } from '../../protocol';
import type { Say } from '../../views/say';
import type { ComparisonView, PageView } from '../../views/types';
import type { ReaderAsk } from './ask';

/** What one of our pages knows of the tab that it shows; texts are ready to show. */
export interface ReaderKnowledge {
  page: PageView | null;
  settings: Settings | null;
  chosen: string | null;
  comparison: ComparisonView | null;
  problem: string | null;
  said: string | null;
}

export const NOTHING_KNOWN: ReaderKnowledge = { page: null, settings: null, chosen: null, comparison: null, problem: null, said: null };

export interface ReaderSession {
  /** Shows another tab from now on. */
  follow(tabId: number, claimId?: string | null): Promise<void>;
  /** Asks again; shows what it had until the answer comes. */
  refresh(): Promise<void>;
  /** Follows what the reader chose in the page itself. */
  refreshSelection(): Promise<void>;
  choose(claimId: string | null): Promise<void>;
  show(claimId: string): Promise<void>;
  /** What the reader says of a report beside the chosen claim; null takes it back. */
  decide(reportId: string, says: 'same' | 'different' | null, more?: { also?: string[]; note?: string }): Promise<void>;
  /** What the reader says of two origins of the chosen claim, by their subjects; null takes it back. */
  decideOrigins(origin: string, other: string, says: 'one' | 'two' | null, note?: string): Promise<void>;
  enable(host: string | null, enabled: boolean): Promise<void>;
  /** Whether what is found is marked on a site's pages; it is read either way. */
  mark(host: string, marked: boolean): Promise<void>;
  add(host: string): Promise<void>;
  /** The exported file, or null where the reader was told why not. */
  exportPage(): Promise<{ fileName: string; text: string } | null>;
  say(sentence: string | null): void;
  tabId(): number | null;
}

/** A failure in words. What the browser said of it is for bug reports, not for readers. */
export const failureText = (failure: Failure, say: Say): string => say(failure.key);

/**
 * Asks the worker about one tab and tells `onChange` what is known. Answers that come after the reader went on (another tab, another
 * claim) are dropped.
 */
export function readerSession(ask: ReaderAsk, say: Say, onChange: (known: ReaderKnowledge) => void): ReaderSession {
  const now: { known: ReaderKnowledge; tabId: number | null; pageTurn: number; claimTurn: number } = { known: NOTHING_KNOWN, tabId: null, pageTurn: 0, claimTurn: 0 };

  /** What is known already is not told again: each telling draws the page anew. */
  function tell(change: Partial<ReaderKnowledge>): void {
    if (Object.entries(change).every(([name, value]) => now.known[name as keyof ReaderKnowledge] === value)) return;
    now.known = { ...now.known, ...change };
    onChange(now.known);
  }

  async function loadComparison(): Promise<void> {
    const { tabId, known } = now;
    const turn = (now.claimTurn += 1);
    const claimId = known.chosen;
    if (tabId === null || claimId === null) return tell({ comparison: null });
    if (!known.page?.claims.some((claim) => claim.id === claimId)) return tell({ chosen: null, comparison: null });
    const answer = await ask('view.comparison', { tabId, claimId });
    if (turn !== now.claimTurn) return;
    tell(answer.ok ? { comparison: answer.value, problem: null } : { comparison: null, problem: null, said: failureText(answer, say) });
  }

  async function refresh(): Promise<void> {
    const { tabId } = now;
    if (tabId === null) return;
    const turn = (now.pageTurn += 1);
    const [page, settings] = await Promise.all([ask('view.page', { tabId }), ask('settings.get', {})]);
    if (turn !== now.pageTurn) return;
    const known = settings.ok ? { settings: settings.value } : {};
    if (!page.ok) return tell({ ...known, page: null, comparison: null, problem: failureText(page, say) });
    tell({ ...known, page: page.value, problem: null });
    await loadComparison();
  }

  async function change(answer: Promise<{ ok: true; value: Settings } | Failure>): Promise<void> {
    const changed = await answer;
    tell(changed.ok ? { settings: changed.value, said: null } : { said: failureText(changed, say) });
    await refresh();
  }

  return {
    refresh,
    tabId: () => now.tabId,
    say: (sentence) => tell({ said: sentence }),
    async follow(tabId, claimId = null) {
      if (tabId !== now.tabId) tell({ ...NOTHING_KNOWN, settings: now.known.settings, chosen: claimId });
      now.tabId = tabId;
      await refresh();
    },
    async refreshSelection() {
      const { tabId } = now;
      if (tabId === null) return;
      const answer = await ask('view.selection', { tabId });
      if (tabId !== now.tabId || !answer.ok || answer.value.claimId === null || answer.value.claimId === now.known.chosen) return;
      tell({ chosen: answer.value.claimId });
      await (now.known.page === null ? refresh() : loadComparison());
    },
    async choose(claimId) {
      tell({ chosen: claimId, comparison: null, said: null });
      await loadComparison();
    },
    async show(claimId) {
      if (now.tabId === null) return;
      const answer = await ask('claim.show', { tabId: now.tabId, claimId });
      tell({ said: answer.ok ? null : failureText(answer, say) });
    },
    async decide(reportId, says, more = {}) {
      const { tabId, known } = now;
      if (tabId === null || known.chosen === null) return;
      const answer = await ask('incident.decide', { tabId, claimId: known.chosen, reportId, says, ...more });
      tell({ said: answer.ok ? null : failureText(answer, say) });
      await refresh();
    },
    async decideOrigins(origin, other, says, note = '') {
      const { tabId, known } = now;
      if (tabId === null || known.chosen === null) return;
      const answer = await ask('origin.decide', { tabId, claimId: known.chosen, origin, other, says, note });
      tell({ said: answer.ok ? null : failureText(answer, say) });
      await refresh();
    },
    enable: (host, enabled) => change(ask('settings.enable', { host, enabled })),
    mark: (host, marked) => change(ask('settings.mark', { host, marked })),
    add: (host) => change(ask('outlet.add', { host })),
    async exportPage() {
      if (now.tabId === null) return null;
      const answer = await ask('export.page', { tabId: now.tabId });
      tell({ said: answer.ok ? say('exported', answer.value.fileName) : failureText(answer, say) });
      return answer.ok ? answer.value : null;
    },
  };
}
