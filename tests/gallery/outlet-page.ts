import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Route } from 'playwright-core';
import { addressOf, type NewsroomArticle } from '../../tools/newsroom/articles';
import { articlePage } from '../../tools/newsroom/pages';
import { FONT_FILES, loadTestFont, TEST_FONT, testFontStyle } from './test-font';
import type { GalleryWorker } from './worker';

/** An outlet's page on which a scene is set. */
export interface OutletPage {
  article: NewsroomArticle;
  /** what its text is drawn on; where it is not said, light or dark as the reader likes it */
  ground?: 'light' | 'grey' | 'dark';
  /** it is seen in a private window */
  incognito?: boolean;
}

const DARK = 'body{background:#15181b!important;color:#e6e8ea!important}.meta,h4,aside,footer,.article-meta,.share-bar,.info,.news__date,.date-time,.post-detail-meta,.article__meta{color:#b4bcc4!important}a{color:#9cc8f0}button{color-scheme:dark}';
/** Styles of outlets. Pictures and what stands beside the article are left out: they are not what is looked at. */
const GROUNDS: Readonly<Record<NonNullable<OutletPage['ground']> | 'reader', string>> = {
  light: '',
  grey: 'body,.columns *{background:#8d949b!important;color:#000!important}',
  dark: DARK,
  reader: `@media (prefers-color-scheme:dark){${DARK}}`,
};
const PLAIN = 'figure,aside,.share-bar{display:none!important}footer{margin-top:12px}';

/** Where the page's own server would answer; what is below is the gallery's. */
const BELOW = '/.gallery/';
const ANSWER = `${BELOW}answer`;

/**
 * What stands before the content script in the gallery's copy of the build: the way to the gallery's worker in place of the real one. Everything else is
 * the built script's.
 */
const DOOR = `Object.defineProperty(chrome.runtime,'sendMessage',{configurable:true,value:(message)=>fetch('${ANSWER}',{method:'POST',body:JSON.stringify(message)}).then((answer)=>answer.json())});`;
const CARD_FONTS = 'system-ui,-apple-system,"Segoe UI",Roboto,sans-serif';
const CLOSED = /mode:(["'`])closed\1/;

/** Makes the content script of a copied build ask the gallery and draw its card in the test font, in a shadow root that tests can look into. Throws where the script has other words by now. */
export function withGalleryScript(build: string): void {
  const folder = join(build, 'content-scripts');
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.js'))) {
    const file = join(folder, name);
    const script = readFileSync(file, 'utf8');
    if (!script.includes(CARD_FONTS) || !CLOSED.test(script)) throw new Error(`${name} has no card with the fonts ${CARD_FONTS} in a closed shadow root: tests/gallery/outlet-page.ts has to follow it.`);
    writeFileSync(file, DOOR + script.replace(CARD_FONTS, `"${TEST_FONT}"`).replace(CLOSED, 'mode:"open"'));
  }
}

/** Opens an outlet's page, and waits until its marks stand. */
export async function openOutletPage(page: Page, { article, ground, incognito = false }: OutletPage, worker: GalleryWorker): Promise<void> {
  const url = addressOf(article);
  const style = `<style>${testFontStyle(BELOW)}${GROUNDS[ground ?? 'reader']}${PLAIN}</style>`;
  const html = articlePage(article).replace('</head>', `${style}</head>`);
  const served = async (route: Route): Promise<void> => {
    const asked = new URL(route.request().url());
    const font = FONT_FILES.get(asked.pathname.slice(BELOW.length));
    if (asked.pathname === ANSWER) return route.fulfill({ json: await worker.answerPage(route.request().postDataJSON(), { url, incognito }) });
    if (font !== undefined) return route.fulfill({ path: font, contentType: 'font/woff2' });
    return asked.pathname === article.path ? route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }) : route.fulfill({ status: 404, body: '' });
  };
  await page.route(`https://${article.host}/**`, served);
  await page.goto(url);
  await loadTestFont(page);
  await page.waitForFunction(() => CSS.highlights.size > 0);
}
