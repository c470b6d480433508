import type { Deps } from '../../entrypoints/background/deps';
import { comparisonMemory } from '../../entrypoints/background/comparison-memory';
import { readingMemory } from '../../entrypoints/background/reading-memory';
import { knownWorld } from '../../entrypoints/background/known-world';
import { backupsIn } from '../../lib/adapters/backups/backups';
import { ownActorsIn } from '../../lib/adapters/settings/own-actors';
import { decisionsIn } from '../../lib/adapters/settings/decisions';
import { deskDraftsIn } from '../../lib/adapters/settings/desk-drafts';
import { draftsIn } from '../../lib/adapters/settings/drafts';
import { recordedIn } from '../../lib/adapters/store/recorded-lists';
import { removedIn } from '../../lib/adapters/store/removed';
import { settingsIn } from '../../lib/adapters/settings/settings';
import { reportStore, type ReportStore } from '../../lib/adapters/store/reports';
import { sentinelIn } from '../../lib/adapters/store/sentinel';
import { stagingStore } from '../../lib/adapters/store/staging';
import { tabPages } from '../../lib/adapters/store/tab-pages';
import { reread, sentences, standings } from '../../lib/analyse';
import { compareRecorded } from '../../lib/compare';
import type { CasebookShelf } from '../../lib/incidents/casebook-shelf';
import type { Article } from '../../lib/model/article';
import type { Report } from '../../lib/model/report';
import type { World } from '../../lib/model/world';
import type { Answer, MessageName, PageReading, Request } from '../../lib/protocol';
import { sayFrom, type Catalogue } from '../../lib/views/say';
import catalogue from '../../public/_locales/en/messages.json';
import { EMPTY_WORLD, NO_CASEBOOK, memoryArea, MOMENT, report } from './samples';

export const say = sayFrom(catalogue as Catalogue, 'en');

export const READING: PageReading = { title: 'Attack on Sample Works', language: 'en', published: '2031-03-03', text: 'Some text.', blocks: [], links: [], partial: false, notices: [] };

/** A tab as the worker sees it from outside: which content script answers there, and what the browser tells of its address. */
export interface FakeTab {
  host: string | null;
  status: { state: string; visit: string | null } | 'silent' | 'busy';
}

/** A worker around memory instead of a browser; the thinking is replaced by `read`. */
export function fakeWorker(read: (article: Article) => Report = (article) => report({ id: article.url ?? 'none', url: article.url, title: article.title, published: article.published }), base: World = EMPTY_WORLD, casebook: CasebookShelf = NO_CASEBOOK) {
  const local = memoryArea();
  const session = memoryArea();
  const told: { tabId: number; type: string; payload: unknown }[] = [];
  const opened: { tabId: number; claimId: string | null }[] = [];
  const badges = new Map<number, number>();
  const tabsOpen = new Map<number, FakeTab>();
  const compared: string[][] = [];
  const shipped = (): Promise<World> => Promise.resolve(base);
  const own = ownActorsIn(local);
  const store: ReportStore = reportStore({ sentinel: sentinelIn(local), now: () => MOMENT });

  function tell<N extends MessageName>(tabId: number, type: N, payload: Request<N>): Promise<Answer<N> | null> {
    told.push({ tabId, type, payload });
    const status = tabsOpen.get(tabId)?.status ?? 'silent';
    if (status === 'silent') return Promise.resolve(null);
    const answer = status === 'busy' ? { ok: false, key: 'error_page_busy', detail: null } : { ok: true, value: type === 'content.status' ? status : {} };
    return Promise.resolve(answer as Answer<N>);
  }

  const deps: Deps = {
    core: {
      analyse: (article) => read(article),
      reread,
      standings,
      sentences,
      compare: (reports, _world, asOf) => {
        compared.push(reports.map((r) => `${r.known}:${r.report.id}`));
        return { asOf, incidents: [] };
      },
      recorded: compareRecorded,
    },
    world: knownWorld(shipped, own),
    shipped,
    own,
    casebook,
    store,
    comparisons: comparisonMemory(),
    readings: readingMemory(),
    tabs: tabPages(session),
    recorded: recordedIn(session),
    settings: settingsIn(local),
    areas: [session, local],
    decisions: decisionsIn(local),
    drafts: draftsIn(local),
    deskDrafts: deskDraftsIn(local),
    removed: removedIn(session),
    backups: backupsIn(local),
    staging: stagingStore(),
    outlets: {
      add: (host) => (host.endsWith('.refused.org') ? Promise.resolve('refused' as const) : settingsIn(local).change((s) => ({ ...s, addedHosts: [...s.addedHosts, host] }))),
      remove: (host) => settingsIn(local).change((s) => ({ ...s, addedHosts: s.addedHosts.filter((h) => h !== host) })),
      granted: () => Promise.resolve(),
      revoked: () => Promise.resolve(),
      reconcile: () => Promise.resolve(),
    },
    platform: {
      openWide: (tabId, claimId) => void opened.push({ tabId, claimId }),
      badge: (tabId, claims) => Promise.resolve(void badges.set(tabId, claims)),
      tabHost: (tabId) => Promise.resolve(tabsOpen.get(tabId)?.host ?? null),
      mayRead: (host) => Promise.resolve(!host.startsWith('denied.')),
      isShipped: (host) => host.endsWith('covered.org'),
      welcome: () => Promise.resolve(),
      tabIds: () => Promise.resolve([...tabsOpen.keys()]),
      activeTab: () => Promise.resolve([...tabsOpen.keys()][0] ?? null),
    },
    tell: tell as Deps['tell'],
    say,
    words: () => Promise.resolve(),
    clock: { now: () => MOMENT, milliseconds: () => 0 },
    newId: () => crypto.randomUUID(),
    generator: 'whence test',
  };
  return { deps, local, session, told, opened, badges, tabsOpen, compared, store };
}

export const pageSender = (over: { tabId?: number; incognito?: boolean; url?: string } = {}) => ({ kind: 'page' as const, tabId: 1, url: 'https://covered.org/attack', incognito: false, ...over });
export const EXTENSION = { kind: 'extension' as const };
