import { dayOf } from '../../lib/adapters/clock';
import { done, failure, type Handlers } from '../../lib/adapters/messages/serve';
import type { TabPage } from '../../lib/adapters/store/tab-pages';
import { nativeExportText } from '../../lib/export/native';
import { objectionsIn } from '../../lib/export/native-annotations';
import { keptItem } from '../../lib/export/native-report';
import type { Failure } from '../../lib/protocol';
import { withChanges } from '../../lib/views/changed-view';
import { comparisonView } from '../../lib/views/comparison-view';
import { pageView, type PageFacts } from '../../lib/views/page-view';
import { asOfFor, claimsOf, comparePage, prepare } from './comparing';
import type { Deps } from './deps';
import { decisionsAbout, incidentOf, otherIncidents } from './incident-messages';
import { offState } from './page-messages';
import { asCompared, reviewedPage } from './reviewed';

type ViewHandlers = Pick<Handlers, 'view.page' | 'view.comparison' | 'view.selection' | 'claim.show' | 'export.page' | 'export.store'>;

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

async function present(page: TabPage, deps: Deps): Promise<PageFacts> {
  const off = offState(await deps.settings.load(), page.host);
  const { host, kept, state } = page;
  const report = (await reviewedPage(page, deps))?.report ?? null;
  if (off !== null || report === null) return { ...NO_PAGE, claims: [], notices: [], host, state: off ?? state };
  const { comparison, notices: missing } = await comparePage(report, deps);
  const notices = [...new Set([...page.notices, ...missing])];
  return { state, host, report, claims: await claimsOf(report, page, comparison, deps), kept, notices, past: page };
}

/** What a tab shows now. The content script's visit tells whether what is remembered still belongs to the page in the tab. */
async function factsOf(tabId: number, deps: Deps): Promise<PageFacts> {
  const { tabs, tell } = deps;
  prepare(deps);
  const [status, page] = await Promise.all([tell(tabId, 'content.status', {}), tabs.get(tabId)]);
  if (status === null) {
    await tabs.forget(tabId);
    return absent(tabId, deps);
  }
  // A page too busy to answer is still the page that was read.
  if (page !== null && (!status.ok || status.value.visit === page.visit)) return present(page, deps);
  const host = await deps.platform.tabHost(tabId);
  const off = offState(await deps.settings.load(), host);
  const state = off ?? (status.ok ? status.value.state : 'reading');
  const remembered = state === 'claims' || state === 'no_claims' || state === 'language_not_read';
  // The page was read, but the browser has forgotten it (a restart of the extension): it is asked to read again.
  if (remembered) void tell(tabId, 'content.refresh', {});
  return { ...NO_PAGE, claims: [], notices: [], host, state: remembered ? 'reading' : state };
}

const fileName = (parts: (string | null)[]): string =>
  `${parts
    .filter((part) => part !== null && part !== '')
    .join('-')
    .replace(/[^a-zA-Z0-9.-]/g, '-')
    .slice(0, 80)}.json`;

async function exportStore(deps: Deps): Promise<{ fileName: string; text: string } | Failure> {
  const kept = await deps.store.all();
  if (!kept.ok) return kept;
  const { reports } = kept.value;
  const objections = await deps.store.objections();
  const today = dayOf(deps.clock.now());
  const [world, { casebook }, decisions] = await Promise.all([deps.world(), deps.casebook.all(), deps.decisions.load()]);
  const comparison = deps.core.compare(
    (await asCompared(reports, deps)).map((report) => ({ report, known: 'store' as const })),
    { ...world, casebook },
    asOfFor(null, reports, casebook.updated, today),
    decisions,
    deps.say.locale,
    null,
  );
  const items = reports.map(keptItem);
  return { fileName: fileName(['whence', 'reports', today]), text: nativeExportText({ items, comparison, generator: deps.generator, say: deps.say, objections: objections.ok ? objections.value : [], decisions, whole: true }) };
}

export function viewMessages(deps: Deps): ViewHandlers {
  const { say, tabs, tell } = deps;
  return {
    'view.page': async ({ tabId }) => done(pageView(await factsOf(tabId, deps), await deps.world(), say)),
    'view.comparison': async ({ tabId, claimId }) => {
      prepare(deps);
      const page = await tabs.get(tabId);
      const report = (await reviewedPage(page, deps))?.report;
      if (page === null || report === undefined) return failure('error_page_changed');
      const { comparison } = await comparePage(report, deps);
      const view = comparisonView(report, claimId, comparison, await deps.world(), say);
      if (view === null) return failure('error_claim_gone');
      const [claim = view.claim] = withChanges([view.claim], report, page, say);
      const incident = incidentOf(comparison, report, claimId);
      const [decided, others] = await Promise.all([decisionsAbout(incident, report, deps), otherIncidents(incident, deps)]);
      return done({ ...view, claim, decided, others });
    },
    'view.selection': async ({ tabId }) => done({ claimId: await tabs.selection(tabId) }),
    'claim.show': async ({ tabId, claimId }) => {
      const shown = await tell(tabId, 'content.show', { claimId });
      return shown?.ok === true ? done({}) : failure('error_page_changed');
    },
    'export.page': async ({ tabId }) => {
      const page = await tabs.get(tabId);
      if (page?.report == null) return failure('error_page_changed');
      const { report, readAt } = page;
      const { comparison } = await comparePage((await reviewedPage(page, deps))?.report ?? report, deps);
      const objections = await deps.store.objections();
      const text = nativeExportText({ items: [{ report, readAt }], comparison, generator: deps.generator, say, objections: objections.ok ? objectionsIn(comparison, objections.value) : [], decisions: await deps.decisions.load() });
      return done({ fileName: fileName(['whence', report.outletId ?? page.host, report.published ?? dayOf(readAt)]), text });
    },
    'export.store': async () => {
      const exported = await exportStore(deps);
      return 'ok' in exported ? exported : done(exported);
    },
  };
}
