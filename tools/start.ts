import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { ensureBuild, root } from './launcher/build';
import { extensionWorker, openChromium } from './launcher/chromium';
import { demonstrationStops, serveFiles, type Stop } from './launcher/stops';
import { PICTURES, SCALE, tour } from './launcher/tour';
import { readArticles } from './newsroom/articles';
import { INDEX_URL, startNewsroom } from './newsroom/server';

const tell = (sentence: string): void => console.log(sentence);
const warn = (sentence: string): void => console.error(sentence);

/** Resolves when the window is closed or Ctrl-C is pressed. */
function untilStopped(context: BrowserContext): Promise<void> {
  return new Promise((resolve) => {
    context.once('close', () => resolve());
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}

async function showWindow(context: BrowserContext, stops: readonly Stop[], ownFiles: boolean): Promise<void> {
  const urls = ownFiles ? stops.map(({ url }) => url) : [stops[0]?.url ?? INDEX_URL, INDEX_URL];
  const first = context.pages()[0] ?? (await context.newPage());
  const [firstUrl = INDEX_URL, ...more] = urls;
  await first.goto(firstUrl);
  for (const url of more) await (await context.newPage()).goto(url);
  await first.bringToFront();
  tell(ownFiles ? `Chromium is open with Whence and ${stops.length === 1 ? 'your file' : `${stops.length} of your files`}.` : 'Chromium is open with Whence at a demonstration article; the second tab leads to all others.');
  tell('Underlined sentences are attribution claims: click one, or press Alt+Shift+Full stop and then Enter; the toolbar button lists them all.');
  tell('Every page comes from this computer and nothing is sent anywhere. Close the window or press Ctrl-C to stop; nothing is left behind.');
  await untilStopped(context);
}

/** Serves the articles or files, opens the browser with the extension, and shows or tells what a reader sees. Returns the exit code. */
async function run(executable: string, files: readonly string[], headless: boolean): Promise<number> {
  const extension = ensureBuild('demo', warn);
  const articles = readArticles(join(root, 'tests', 'fixtures', 'newsroom'));
  const newsroom = await startNewsroom(articles);
  try {
    const stops = files.length > 0 ? serveFiles(newsroom, files, warn) : demonstrationStops(articles);
    if (stops.length === 0) {
      warn('None of the files could be shown.');
      return 1;
    }
    const browser = await openChromium({ executable, extension, headless, newsroom, ...(headless ? { scale: SCALE } : { viewport: null, switches: ['--test-type'] }) });
    try {
      const worker = await extensionWorker(browser.context);
      if (worker === null) {
        warn(`${executable} does not load extensions from a folder; install Chromium, or set WHENCE_CHROMIUM to its path.`);
        return 1;
      }
      if (!headless) {
        await showWindow(browser.context, stops, files.length > 0);
        return 0;
      }
      tell(`No window is opened. What a reader would see of ${stops.length} ${stops.length === 1 ? 'page' : 'pages'}:`);
      const withClaims = await tour(browser.context, worker, stops, tell);
      tell(`\n${withClaims} of ${stops.length} pages carry attribution claims. Pictures of pages, cards, popups and wide views are in ${PICTURES}`);
      return 0;
    } finally {
      await browser.close().catch(() => undefined);
    }
  } finally {
    await newsroom.close();
  }
}

const executable = process.env['WHENCE_CHROMIUM'];
const noDisplay = process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'];
if (!executable) {
  warn('Start this by "npm start", which finds or installs Chromium.');
  process.exitCode = 1;
} else {
  const files = process.argv.slice(2).filter((argument) => argument !== '--headless');
  process.exitCode = await run(executable, files, process.argv.includes('--headless') || noDisplay || Boolean(process.env['CI']));
}
