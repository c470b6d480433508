import { webHost } from '../../lib/adapters/browser';
import { done, failure, type Handlers } from '../../lib/adapters/messages/serve';
import type { ReportStore } from '../../lib/adapters/store/reports';
import type { TabPage } from '../../lib/adapters/store/tab-pages';
import { addressWithin, type PageSender } from '../../lib/adapters/messages/sender';
import type { Article } from '../../lib/model/article';
import type { Outlet } from '../../lib/model/outlet';
import type { Report, StoredReport } from '../../lib/model/report';
import { outletOfHost } from '../../lib/reports/outlet-at';
import { isSame } from '../../lib/reviews/same';
import type { PageReading, Paint, Request, Settings } from '../../lib/protocol';
import type { ClaimView, PageState } from '../../lib/views/types';
import { cardWords } from './card-words';
import { claimsOf, comparePage, prepare, underItsName } from './comparing';
import type { Deps } from './deps';
import { file } from './filing';
import { reviewedPage } from './reviewed';
import { unmarkedClaims } from './unmarked';

type PageHandlers = Pick<Handlers, 'page.analyse' | 'page.seen' | 'page.left' | 'page.compare'>;

/** Why nothing may be read at a host, or null. */
export function offState(settings: Settings, host: string | null): 'off_everywhere' | 'off_here' | null {
  if (!settings.enabled) return 'off_everywhere';
  return host !== null && settings.disabledHosts.includes(host) ? 'off_here' : null;
}

const stateOf = (report: Report): PageState => (!report.languageRead ? 'language_not_read' : report.claims.length === 0 ? 'no_claims' : 'claims');

/** What becomes of the report: nothing of a private window is kept, nor of a page without claims. A page may be read twice in one visit. */
async function keptAtFirst(report: Report, visit: string, incognito: boolean, store: ReportStore): Promise<TabPage['kept']> {
  if (incognito) return 'private';
  if (report.claims.length === 0) return 'nothing_to_keep';
  return (await store.knows(report.id, visit)) ? 'kept' : 'not_yet';
}

function articleOf(reading: PageReading, url: string, outlet: Outlet | null): Article {
  const { title, language, published, text, blocks, links } = reading;
  return { url, outletId: outlet?.id ?? null, title, language, published, text, blocks, links };
}

export function pageMessages(deps: Deps): PageHandlers {
  const { clock, core, platform, say, settings, store, tabs } = deps;
  const paint = (state: PageState, claims: ClaimView[], { intensity }: Settings, unmarked: string[] = []): Paint => ({ state, claims, ui: cardWords(say), intensity, unmarked });

  async function analyse({ visit, reading, address }: Request<'page.analyse'>, sender: PageSender): Promise<Paint> {
    const host = webHost(sender.url) ?? '';
    const fresh = { visit, host, changes: [], before: null, standings: {}, incognito: sender.incognito, notices: reading.notices, readAt: clock.now() };
    const chosen = await settings.load();
    const leftAlone = async (state: PageState): Promise<Paint> => {
      await tabs.set(sender.tabId, { ...fresh, state, report: null, kept: 'nothing_to_keep' });
      await platform.badge(sender.tabId, 0);
      return paint(state, [], chosen);
    };
    const off = offState(chosen, host);
    if (off !== null) return leftAlone(off);
    // The script of an outlet that was taken off the list lives on in its open pages.
    if (!platform.isShipped(host) && !chosen.addedHosts.includes(host)) return leftAlone('not_covered');
    prepare(deps);
    const world = await deps.world();
    const article = articleOf(reading, addressWithin(sender.url, address), outletOfHost(host, world.outlets));
    const read = await deps.readings.of(visit, article, world, () => core.analyse(article, world));
    if (chosen.languagesOff.includes(read.language)) return leftAlone('language_off');
    const { report, kept: before, ...found } = await underItsName({ ...read, partial: read.partial || reading.partial }, deps);
    const past = await sinceKept(visit, sender.tabId, article, report, before);
    const standings = await standingsOf(article, report, sender.incognito);
    const { report: compared } = (await reviewedPage({ report, standings }, deps)) ?? { report };
    // What a person corrected may lead to other reports than what was read.
    const { comparison, notices: missing } = await comparePage(compared, deps, compared === report ? found : undefined);
    const notices = [...fresh.notices, ...missing];
    const kept = await keptAtFirst(compared, visit, sender.incognito, store);
    await tabs.set(sender.tabId, { ...fresh, ...past, standings, notices, state: stateOf(compared), report, kept });
    const claims = await claimsOf(compared, past, comparison, deps);
    await platform.badge(sender.tabId, claims.length);
    return paint(stateOf(compared), claims, chosen, unmarkedClaims(chosen, host, compared, claims));
  }

  /** How what was said of this article's claims stands in its text; written down for comparisons with other pages, but for what a private window shows. */
  async function standingsOf(article: Article, report: Report, incognito: boolean): Promise<TabPage['standings']> {
    const said = await store.annotated([report.id]);
    const kept = said.ok ? (said.value.get(report.id) ?? []) : [];
    if (kept.length === 0) return {};
    const standings = await core.standings(kept, article, report);
    const news = kept.flatMap(({ annotation: { id, revision }, standing: before }) => {
      const standing = standings[id];
      return standing === undefined || isSame(before, standing) ? [] : [[id, { revision, standing }] as const];
    });
    if (!incognito && news.length > 0) await store.stand(Object.fromEntries(news));
    return standings;
  }

  /** What became of the claims kept of this article. Within one visit the first answer stands: by the second the new words are kept. */
  async function sinceKept(visit: string, tabId: number, article: Article, report: Report, kept: StoredReport | null): Promise<Pick<TabPage, 'changes' | 'before'>> {
    const shown = await tabs.get(tabId);
    if (shown?.visit === visit && shown.report?.textHash === report.textHash) return { changes: shown.changes, before: shown.before };
    return kept === null ? { changes: [], before: null } : { changes: await core.reread(kept, article, report), before: kept.seenAgainAt };
  }

  async function seen(visit: string, sender: PageSender): Promise<TabPage['kept'] | null> {
    const page = await tabs.get(sender.tabId);
    if (page === null || page.visit !== visit) return null;
    // The sender says that the window is private, and so may the page's first message: either is enough.
    if (sender.incognito || page.incognito) return 'private';
    const compared = (await reviewedPage(page, deps))?.report;
    if (page.report === null || compared === undefined || compared.claims.length === 0) return 'nothing_to_keep';
    const kept = await store.keep(page.report, visit, page.changes);
    const now = await tabs.get(sender.tabId);
    if (now?.visit === visit) {
      const notices = kept.ok || now.notices.includes(kept.key) ? now.notices : [...now.notices, kept.key];
      await tabs.set(sender.tabId, { ...now, notices, kept: kept.ok ? 'kept' : 'failed' });
    }
    // The report is kept whatever becomes of this: one that is not filed now is filed when the library is opened.
    if (kept.ok) await file(page.report.id, deps).catch(() => false);
    return kept.ok ? 'kept' : 'failed';
  }

  return {
    'page.analyse': async (payload, sender) => done(await analyse(payload, sender)),
    'page.seen': async ({ visit }, sender) => {
      const kept = await seen(visit, sender);
      return kept === null ? failure('error_page_changed') : done({ kept });
    },
    'page.left': async ({ visit }, { tabId }) => {
      const page = await tabs.get(tabId);
      if (page?.visit === visit) await tabs.forget(tabId);
      return done({});
    },
    'page.compare': ({ claimId }, { tabId }) => {
      platform.openWide(tabId, claimId);
      return tabs.select(tabId, claimId).then(() => done({}));
    },
  };
}
