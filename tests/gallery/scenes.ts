import type { Page } from 'playwright-core';
import { done, failure } from '../../lib/adapters/messages/serve';
import type { NewsroomArticle } from '../../tools/newsroom/articles';
import { PAGE_SCENES } from './page-scenes';
import { WAITING, type Scene } from './stage';
import { TAB, type GalleryWorker } from './worker';

const LEAD = '/azerbaijani-commission-blames-russia-for-media-hack';
const UPSTREAM = '/commission-names-group-behind-february-20-cyberattack-900101';
const NO_CLAIM = '/students-compete-at-information-security-contest-in-baku';

/** Two reports of one speech, the second in the tab. */
async function compared(worker: GalleryWorker): Promise<void> {
  await worker.read(UPSTREAM, { tab: TAB + 1 });
  await worker.read(LEAD);
}

/** A tab whose content script says only so much. */
const tabIs = (host: string | null, state: string | null) => (worker: GalleryWorker): void => {
  worker.tabsOpen.set(TAB, { host, status: state === null ? 'silent' : { state, visit: null } });
};

/** The same article after its outlet made it more careful. */
const hedged = (article: NewsroomArticle): NewsroomArticle => ({ ...article, paragraphs: article.paragraphs.map((text) => text.replaceAll('was behind', 'may have been behind')) });

async function chooseFirst(page: Page): Promise<void> {
  await page.locator('[data-claim], nav button').first().click();
}

const AT_TAB = `?tab=${TAB}`;

/** What popup and panel can show of a tab. */
const OF_A_TAB: Omit<Scene, 'page'>[] = [
  { state: 'claims', prepare: compared },
  { state: 'comparison', prepare: compared, act: chooseFirst },
  { state: 'no-claim', prepare: (worker) => worker.read(NO_CLAIM) },
  { state: 'reading', prepare: tabIs('report.az', 'reading') },
  { state: 'waiting', answers: { 'view.page': WAITING } },
  { state: 'not-covered', prepare: tabIs('example.org', null) },
  { state: 'not-permitted', prepare: (worker) => {
      tabIs('report.az', null)(worker);
      worker.deps.platform.mayRead = () => Promise.resolve(false);
    } },
  { state: 'unreachable', prepare: tabIs(null, null) },
  { state: 'private', prepare: (worker) => worker.read(LEAD, { incognito: true }) },
  { state: 'language-not-read', prepare: (worker) => worker.read(LEAD, { change: (article) => ({ ...article, language: 'ka', title: 'თბილისი', paragraphs: ['საქართველოს პარლამენტი დღეს შეიკრიბა.'] }) }) },
  { state: 'off-here', prepare: async (worker) => {
      await worker.read(LEAD);
      await worker.answer({ type: 'settings.enable', payload: { host: 'kyivindependent.com', enabled: false } });
    } },
  { state: 'changed-words', prepare: async (worker) => {
      await worker.read(LEAD, { tab: TAB + 1 });
      await worker.read(LEAD, { change: hedged });
    }, act: chooseFirst },
  { state: 'worker-silent', answers: { 'view.page': failure('error_worker_silent') } },
];

const tab = (name: string) => async (page: Page): Promise<void> => {
  await chooseFirst(page);
  await page.locator(`[data-tab="${name}"]`).click();
};

/** The wide view's pictures, each with its twin in words. */
const PICTURES: Omit<Scene, 'page'>[] = ['timeline', 'wording', 'rivals', 'evidence'].map((name) => ({ state: name, prepare: compared, act: tab(name) }));

/** The fact-checker's desk, with so many of its claims' keys pressed. */
const desk = (...keys: string[]) => async (page: Page): Promise<void> => {
  await page.locator('.modes button').nth(1).click();
  await page.locator('.desk').waitFor();
  const first = page.locator('[data-item]').first();
  if ((await first.count()) > 0) await first.focus();
  for (const key of keys) await page.keyboard.press(key);
};

const DESK: Omit<Scene, 'page'>[] = [
  { state: 'desk', prepare: compared, act: desk() },
  { state: 'desk-claim', prepare: compared, act: desk('j', '?') },
  { state: 'desk-form', prepare: compared, act: desk('j', 'c') },
  { state: 'desk-private', prepare: (worker) => worker.read(LEAD, { incognito: true }), act: desk('j') },
];

/** The library has found what it looks for. */
const found = (page: Page): Promise<void> => page.locator('.library-progress[aria-busy=false]').waitFor({ state: 'attached' });

const LIBRARY: Omit<Scene, 'page'>[] = [
  { state: 'incidents', act: found },
  { state: 'incident', query: '#incident=gmg-2025', prepare: compared, act: async (page) => {
      await page.getByRole('tablist').first().waitFor();
      await found(page);
    } },
  { state: 'reports', query: '#tab=reports', prepare: compared, act: found },
  { state: 'claims', query: '#tab=claims', prepare: compared, act: found },
  { state: 'nothing-found', query: '#text=zzzz', act: found },
  { state: 'waiting', answers: { 'library.incidents': WAITING, 'library.figures': WAITING }, act: (page) => page.locator('.library-slow').waitFor() },
  { state: 'store-unavailable', query: '#tab=reports', answers: { 'library.reports': failure('error_store_unavailable'), 'library.figures': failure('error_store_unavailable') } },
];

async function erase(page: Page): Promise<void> {
  await page.locator('#erase button').first().click();
}

const OPTIONS: Omit<Scene, 'page'>[] = [
  { state: 'first-day' },
  { state: 'with-own', prepare: async (worker) => {
      await compared(worker);
      await worker.answer({ type: 'outlet.add', payload: { host: 'example.org' } });
      await worker.answer({ type: 'settings.enable', payload: { host: 'report.az', enabled: false } });
    } },
  { state: 'before-erasing', prepare: compared, act: erase },
];

const COLLEAGUES = '5f0f6c0a-3a54-4f4e-8d6e-0d1e2f3a4b5c';

/** A colleague's file, as it is looked at: two entries that differ, one that cannot be taken in, and a backup that waits. */
const TAKING_IN: Omit<Scene, 'page'> = {
  state: 'taking-in',
  answers: {
    'backup.list': done({ backups: [{ id: 'abc', made: '2026-03-04T10:12:00.000Z', counts: { annotations: 41, objections: 3, decisions: 0, reports: 212 }, sum: '0'.repeat(64), held: true }] }),
    'import.stage': done({ staged: 0 }),
    'import.look': done({
      import: COLLEAGUES,
      counts: [
        { kind: 'annotation', text: '12 annotations', new: 9, same: 1, conflict: 2 },
        { kind: 'report', text: '7 reports', new: 4, same: 3, conflict: 0 },
      ],
      conflicts: [
        { kind: 'annotation', name: COLLEAGUES, label: 'Russia was behind the cyberattack, the head of a parliamentary commission said.', differences: [{ label: 'Certainty', mine: 'certain', theirs: 'probable' }, { label: 'Note', mine: '–', theirs: 'The hearing’s record has “most likely”.' }] },
        { kind: 'annotation', name: 'another', label: 'The group is known as APT29.', differences: [{ label: 'Tags', mine: 'unsourced', theirs: 'unsourced, translation' }] },
      ],
      more: 0,
      lost: false,
    }),
  },
  act: async (page) => {
    await page.locator('#import input[type=file]').setInputFiles({ name: 'ada-2026-03.json', mimeType: 'application/json', buffer: Buffer.from('{"schema":"whence/export@1","annotations":[{"type":"review"}]}') });
    await page.locator('.import-looked').waitFor();
    await page.locator('#import').scrollIntoViewIfNeeded();
  },
};

export const SCENES: readonly Scene[] = [
  ...['popup', 'sidepanel'].flatMap((page) => OF_A_TAB.map((scene) => ({ ...scene, page, query: AT_TAB }))),
  ...PICTURES.map((scene) => ({ ...scene, page: 'sidepanel', query: AT_TAB })),
  ...DESK.map((scene) => ({ ...scene, page: 'sidepanel', query: AT_TAB })),
  ...LIBRARY.map((scene) => ({ ...scene, page: 'library' })),
  { page: 'rules', state: 'all' },
  ...OPTIONS.map((scene) => ({ ...scene, page: 'options' })),
  { page: 'welcome', state: 'first-run' },
  { ...TAKING_IN, page: 'options' },
  ...PAGE_SCENES,
];
