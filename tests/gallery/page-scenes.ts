import type { Page } from 'playwright-core';
import { cardOf, clickMark, markWith } from '../../tools/launcher/card';
import type { NewsroomArticle } from '../../tools/newsroom/articles';
import { fixture } from '../e2e/harness/newsroom';
import { ALL_RUNGS, OVER_ONE_ANOTHER } from './page-articles';
import type { Reader, Scene } from './stage';
import { TAB, type GalleryWorker } from './worker';

const LEAD = fixture('/azerbaijani-commission-blames-russia-for-media-hack');
const UPSTREAM = '/commission-names-group-behind-february-20-cyberattack-900101';
const RUSSIAN = fixture('/deputat-nazval-gruppu-atakovavshuyu-saity');
const AZERBAIJANI = fixture('/komissiya-sedri-mediaya-hucumun-arxasinda-apt29-dayanir');

const SIMPLE = 'Russia was behind the cyberattack';
const CHANGED = 'Sandworm was behind';
const OVERLAPPING = 'TeleBots was behind NotPetya';

/** CSS pixels above a mark that a reader has scrolled to. */
const ROOM_ABOVE = 280;

/** The report that the lead article repeats is known. */
const upstream = (worker: GalleryWorker): Promise<void> => worker.read(UPSTREAM, { tab: TAB + 1 });

/** When it was read before, one sentence was more careful: its verdict is suspended, which makes the sixth rung. */
const readBefore = (worker: GalleryWorker): Promise<void> =>
  worker.read(ALL_RUNGS, { tab: TAB + 1, change: (article: NewsroomArticle) => ({ ...article, paragraphs: article.paragraphs.map((text) => text.replace(CHANGED, 'Sandworm may have been behind')) }) });

const chosen = (intensity: 'quiet' | 'strong') => async (worker: GalleryWorker): Promise<void> => {
  await readBefore(worker);
  await worker.answer({ type: 'settings.choose', payload: { intensity } });
};

const clicked = (words: string) => async (page: Page): Promise<void> => {
  const { y } = await markWith(page, words);
  await page.evaluate((above) => scrollBy({ top: above, behavior: 'instant' }), Math.max(0, y - ROOM_ABOVE));
  await clickMark(page, words);
  await (await cardOf(page)).waitForOpen();
};

/** The reader unfolds why the claim is read so. */
async function unfolded(page: Page): Promise<void> {
  await clicked(SIMPLE)(page);
  await page.locator('html > div summary').click();
}

async function printed(page: Page): Promise<void> {
  await clicked(SIMPLE)(page);
  await page.emulateMedia({ media: 'print' });
}

async function pointed(page: Page): Promise<void> {
  const { x, y, height } = await markWith(page, SIMPLE);
  await page.mouse.move(x + 60, y + height / 2);
  await page.locator('html > div .hint').waitFor();
}

async function stepped(page: Page, reader: Reader): Promise<void> {
  await reader.step();
  await page.locator('html > div .pill').waitFor();
}

const MARKS: Omit<Scene, 'page'>[] = [
  { state: 'light-page', prepare: readBefore, outlet: { article: ALL_RUNGS, ground: 'light' }, look: { width: 400 } },
  { state: 'dark-page', prepare: readBefore, outlet: { article: ALL_RUNGS, ground: 'dark' }, look: { width: 400 } },
  { state: 'grey-page', prepare: readBefore, outlet: { article: ALL_RUNGS, ground: 'grey' }, look: { width: 400 } },
  { state: 'high-contrast', prepare: readBefore, outlet: { article: ALL_RUNGS }, medium: { forcedColors: 'active' }, look: { width: 400 } },
  { state: 'quiet', prepare: chosen('quiet'), outlet: { article: ALL_RUNGS }, look: { width: 400, theme: 'light' } },
  { state: 'strong', prepare: chosen('strong'), outlet: { article: ALL_RUNGS }, look: { width: 400, theme: 'dark' } },
  { state: 'over-one-another', outlet: { article: OVER_ONE_ANOTHER } },
  { state: 'russian', prepare: upstream, outlet: { article: RUSSIAN } },
  { state: 'azerbaijani', prepare: upstream, outlet: { article: AZERBAIJANI } },
  { state: 'printed', prepare: readBefore, outlet: { article: ALL_RUNGS }, medium: { media: 'print' }, look: { width: 400 } },
];

const CARD: Omit<Scene, 'page'>[] = [
  { state: 'claim', prepare: upstream, outlet: { article: LEAD }, act: clicked(SIMPLE), look: { language: 'en', theme: 'light', width: 1280 } },
  { state: 'high-contrast', outlet: { article: OVER_ONE_ANOTHER }, medium: { forcedColors: 'active' }, act: clicked(OVERLAPPING) },
  { state: 'against-the-page', prepare: upstream, outlet: { article: LEAD, ground: 'light' }, act: clicked(SIMPLE), look: { theme: 'dark' } },
  { state: 'why-read-so', prepare: upstream, outlet: { article: LEAD }, act: unfolded },
  { state: 'changed-words', prepare: readBefore, outlet: { article: ALL_RUNGS }, act: clicked(CHANGED) },
  { state: 'over-one-another', outlet: { article: OVER_ONE_ANOTHER }, act: clicked(OVERLAPPING) },
  { state: 'denial', outlet: { article: ALL_RUNGS }, act: clicked('Dmitry Peskov denied') },
  { state: 'proven', outlet: { article: ALL_RUNGS }, act: clicked('Ilham Aliyev has accused') },
  { state: 'private', prepare: upstream, outlet: { article: LEAD, incognito: true }, act: clicked(SIMPLE), look: { width: 320 } },
  { state: 'russian', prepare: upstream, outlet: { article: RUSSIAN }, act: clicked('совершила группа APT29'), look: { language: 'ru' } },
  { state: 'azerbaijani', prepare: upstream, outlet: { article: AZERBAIJANI }, act: clicked('arxasında APT29 qrupu'), look: { language: 'az' } },
  { state: 'pointed-at', prepare: upstream, outlet: { article: LEAD }, act: pointed },
  { state: 'stepped-to', prepare: upstream, outlet: { article: LEAD }, act: stepped },
  { state: 'printed', prepare: upstream, outlet: { article: LEAD }, act: printed },
];

/** Marks, and what opens at them, on outlets' pages. */
export const PAGE_SCENES: readonly Scene[] = [...MARKS.map((scene) => ({ ...scene, page: 'marks' })), ...CARD.map((scene) => ({ ...scene, page: 'card' }))];
