import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { makeHandlers } from '../../entrypoints/background/handlers';
import { makeListener } from '../../lib/adapters/messages/serve';
import { assembleCasebook, casebookPackage } from '../../lib/adapters/node/casebook';
import { shippedWorld } from '../../lib/adapters/node/world';
import { casebookFrom } from '../../lib/adapters/files/casebook';
import { analyse, reread } from '../../lib/analyse';
import { compare } from '../../lib/compare';
import type { CasebookShelf } from '../../lib/incidents/casebook-shelf';
import type { World } from '../../lib/model/world';
import { heldCatalogue } from '../../lib/views/held-words';
import { sayFrom, type Catalogue } from '../../lib/views/say';
import az from '../../public/_locales/az/messages.json';
import en from '../../public/_locales/en/messages.json';
import ru from '../../public/_locales/ru/messages.json';
import { addressOf, type NewsroomArticle } from '../../tools/newsroom/articles';
import { fakeWorker } from '../extension/worker-parts';
import { fixture } from '../e2e/harness/newsroom';
import { readingOf } from './reading';

export const LANGUAGES = ['en', 'az', 'ru'] as const;
export type Language = (typeof LANGUAGES)[number];
/** As the build packages them. */
const CATALOGUES: Record<Language, Catalogue> = { en, az: heldCatalogue(az, 'az'), ru: heldCatalogue(ru, 'ru') };

/** The tab that every scene's page shows. */
export const TAB = 1;
const SELF = { id: 'gallery', baseUrl: 'https://gallery.invalid/' };

interface Shipped {
  world: World;
  casebook: CasebookShelf;
}
const shipped: { parts?: Shipped } = {};

/** What the package holds, read once for all scenes. */
function packaged(): Shipped {
  if (shipped.parts === undefined) {
    const files = casebookPackage(assembleCasebook());
    const casebook = casebookFrom((path) => Promise.resolve(files.get(path.slice(1))), (error) => console.error(error));
    shipped.parts = { world: shippedWorld(), casebook };
  }
  return shipped.parts;
}

/** The real worker's handlers and the real core, around memory instead of a browser, with a clock that stands still. */
export interface GalleryWorker extends ReturnType<typeof fakeWorker> {
  /** answers what an extension page asks */
  answer(message: unknown): Promise<unknown>;
  /** answers what the content script of the scene's tab asks, whose page has this address */
  answerPage(message: unknown, page: { url: string; incognito: boolean }): Promise<unknown>;
  /** an article, or the fixture whose path ends so, as its content script sends it; kept as if it had been in view for five seconds */
  read(of: string | NewsroomArticle, options?: { tab?: number; keep?: boolean; incognito?: boolean; change?: (article: NewsroomArticle) => NewsroomArticle }): Promise<void>;
}

export function galleryWorker(language: Language): GalleryWorker {
  globalThis.indexedDB = new IDBFactory();
  const { casebook, world } = packaged();
  const parts = fakeWorker(undefined, world, casebook);
  const say = sayFrom(CATALOGUES[language], language);
  Object.assign(parts.deps, { core: { ...parts.deps.core, analyse, reread, compare }, say });
  // Work is done in slices of time, so that one clock must go on.
  parts.deps.clock = { ...parts.deps.clock, milliseconds: () => performance.now() };
  const hosts = new Set(world.outlets.flatMap((outlet) => outlet.hosts));
  parts.deps.platform.isShipped = (host) => hosts.has(host);
  const handlers = makeHandlers(parts.deps);
  const listener = makeListener(handlers, { self: SELF, milliseconds: () => 0, report: (what, error) => console.error(what, error) });
  const visits = { count: 0 };

  return {
    ...parts,
    answer: (message) => new Promise((resolve) => void listener(message, { id: SELF.id, url: `${SELF.baseUrl}popup.html` }, resolve)),
    answerPage: (message, { url, incognito }) => new Promise((resolve) => void listener(message, { id: SELF.id, url, frameId: 0, tab: { id: TAB, incognito } }, resolve)),
    async read(of, { tab = TAB, keep = true, incognito = false, change = (article: NewsroomArticle) => article } = {}) {
      const article = change(typeof of === 'string' ? fixture(of) : of);
      const visit = `visit-${String((visits.count += 1)).padStart(4, '0')}`;
      const sender = { kind: 'page', tabId: tab, url: addressOf(article), incognito } as const;
      const answer = await handlers['page.analyse']({ visit, reading: readingOf(article) }, sender);
      if (!answer.ok) throw new Error(`${article.path}: ${answer.key}`);
      parts.tabsOpen.set(tab, { host: article.host, status: { state: answer.value.state, visit } });
      if (keep) await handlers['page.seen']({ visit }, sender);
    },
  };
}
