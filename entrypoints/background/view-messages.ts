import { done, failure, type Handlers } from '../../lib/adapters/messages/serve';
import type { TabPage } from '../../lib/adapters/store/tab-pages';
import { withChanges } from '../../lib/views/changed-view';
import { comparisonView } from '../../lib/views/comparison-view';
import { pageView, type PageFacts } from '../../lib/views/page-view';
import { claimsOf, comparePage, foundAhead, prepare, type Found } from './comparing';
import type { Deps } from './deps';
import { decisionsAbout, incidentOf, otherIncidents } from './incident-messages';
import { originsDecided } from './origin-messages';
import { offState } from './page-messages';
import { isPrivate } from './private-window';
import { reviewedPage } from './reviewed';

type ViewHandlers = Pick<Handlers, 'view.page' | 'view.comparison' | 'view.selection' | 'claim.show'>;

const NO_PAGE = { report: null, claims: [], kept: 'nothing_to_keep', notices: [] } as const;

/** A tab without our content script, or one that has not sent its article: why, as far as the browser tells. */
async function absent(tabId: number, { platform, settings }: Deps): Promise<PageFacts> {
  const host = await platform.tabHost(tabId);
  const nothing = { ...NO_PAGE, claims: [], notices: [], host };
  if (host === null) return { ...nothing, state: 'unreachable' };
  const current = await settings.load();
  if (!platform.isShipped(host) && !current.addedHosts.includes(host)) return { ...nothing, state: 'not_covered' };
  const off = offState(current, host);
  if (off !== null) return { ...nothing, state: off };
  return { ...nothing, state: (await platform.mayRead(host)) ? 'failed' : 'not_permitted' };
}

async function present(page: TabPage, ahead: Promise<Found | undefined>, deps: Deps): Promise<PageFacts> {
  if (page.report !== null) deps.casebook.ahead(page.report);
  const [chosen, reviewed] = await Promise.all([deps.settings.load(), reviewedPage(page, deps)]);
  const off = offState(chosen, page.host);
  const { host, kept, state } = page;
  const report = reviewed?.report ?? null;
  if (off !== null || report === null) return { ...NO_PAGE, claims: [], notices: [], host, state: off ?? state };
  const { comparison, notices: missing } = await comparePage(report, deps, report === page.report ? await ahead : undefined);
  const notices = [...new Set([...page.notices, ...missing])];
  return { state, host, report, claims: await claimsOf(report, page, comparison, deps), kept, notices, past: page };
}

/** What a tab shows now. The content script's visit tells whether what is remembered still belongs to the page in the tab. */
async function factsOf(tabId: number, deps: Deps): Promise<PageFacts> {
  const { tabs, tell, words } = deps;
  const remembered = tabs.get(tabId);
  prepare(deps);
  const ahead = remembered.then((known) => (known?.report == null ? undefined : foundAhead(known.report, deps)));
  ahead.catch(() => undefined);
  const [status, page] = await Promise.all([tell(tabId, 'content.status', {}), remembered, words()]);
  if (status === null) {
    await tabs.forget(tabId);
    return absent(tabId, deps);
  }
  // A page too busy to answer is still the page that was read.
  if (page !== null && (!status.ok || status.value.visit === page.visit)) return present(page, ahead, deps);
  const host = await deps.platform.tabHost(tabId);
  const off = offState(await deps.settings.load(), host);
  const state = off ?? (status.ok ? status.value.state : 'reading');
  const wasRead = state === 'claims' || state === 'no_claims' || state === 'language_not_read';
  // The page was read, but the browser has forgotten it (a restart of the extension): it is asked to read again.
  if (wasRead) void tell(tabId, 'content.refresh', {});
  return { ...NO_PAGE, claims: [], notices: [], host, state: wasRead ? 'reading' : state };
}

export function viewMessages(deps: Deps): ViewHandlers {
  const { say, tabs, tell, words } = deps;
  return {
    'view.page': async ({ tabId }) => done(pageView(await factsOf(tabId, deps), await deps.world(), say)),
    'view.comparison': async ({ tabId, claimId }, sender) => {
      prepare(deps);
      const [page] = await Promise.all([tabs.get(tabId), words()]);
      const report = (await reviewedPage(page, deps))?.report;
      if (page === null || report === undefined) return failure('error_page_changed');
      const { comparison } = await comparePage(report, deps);
      const view = comparisonView(report, claimId, comparison, await deps.world(), say);
      if (view === null) return failure('error_claim_gone');
      const [claim = view.claim] = withChanges([view.claim], report, page, say);
      const incident = incidentOf(comparison, report, claimId);
      const [decided, others, decidedOrigins] = await Promise.all([decisionsAbout(incident, report, deps), otherIncidents(incident, deps), originsDecided(incident, deps)]);
      return done({ ...view, claim, decided, others, decidedOrigins, ...(isPrivate(page, sender) ? { private: true as const } : {}) });
    },
    'view.selection': async ({ tabId }) => done({ claimId: await tabs.selection(tabId) }),
    'claim.show': async ({ tabId, claimId }) => {
      const shown = await tell(tabId, 'content.show', { claimId });
      return shown?.ok === true ? done({}) : failure('error_page_changed');
    },
  };
}
