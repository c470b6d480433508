import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { outletFileSchema } from '../lib/model/outlet';
import { ensureBuild, root } from './launcher/build';
import { extensionWorker, openChromium } from './launcher/chromium';
import { PICTURES, tour, type Stop } from './launcher/tour';
import { addressOf, readArticles } from './newsroom/articles';
import { loadSaved, savedUrl } from './newsroom/saved';
import { INDEX_URL, startNewsroom, type Newsroom } from './newsroom/server';

const FIRST = 'https://kyivindependent.com/azerbaijani-commission-blames-russia-for-media-hack';
const tell = (sentence: string): void => console.log(sentence);
const warn = (sentence: string): void => console.error(sentence);

const inputs = process.argv.slice(2).filter((argument) => argument !== '--headless');
const noDisplay = process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'];
const headless = process.argv.includes('--headless') || noDisplay || Boolean(process.env['CI']);

/** Addresses at which the extension reads articles: a file that says it comes from one of them is shown there. */
function coveredHosts(): Set<string> {
  const file = outletFileSchema.parse(JSON.parse(readFileSync(join(root, 'public', 'casebook', 'outlets.json'), 'utf8')));
  return new Set(file.outlets.filter(({ access }) => access).flatMap(({ hosts }) => hosts.flatMap((host) => [host, `www.${host}`])));
}

/** Serves the given files; each unreadable one is one sentence. Returns the addresses. */
function serveFiles(newsroom: Newsroom, files: readonly string[]): Stop[] {
  const covered = coveredHosts();
  return files.flatMap((file, i): Stop[] => {
    const loaded = loadSaved(file);
    if (!loaded.ok) {
      warn(loaded.problem);
      return [];
    }
    if (loaded.warning !== null) warn(loaded.warning);
    const own = loaded.url !== null && covered.has(new URL(loaded.url).host) ? loaded.url.replace(/^http:/, 'https:').replace(/[?#].*$/, '') : null;
    const url = own ?? savedUrl(i + 1);
    newsroom.put(url, loaded.served);
    return [{ url, name: `file-${i + 1}` }];
  });
}

function stopsOf(newsroom: Newsroom): Stop[] {
  if (inputs.length > 0) return serveFiles(newsroom, inputs);
  const articles = readArticles(join(root, 'tests', 'fixtures', 'newsroom'));
  return [...articles]
    .sort((a, b) => Number(addressOf(b) === FIRST) - Number(addressOf(a) === FIRST))
    .map((article) => ({ url: addressOf(article), name: `${article.host}${article.path}`.replace(/[^a-z0-9]+/gi, '-').slice(0, 70) }));
}

async function run(executable: string): Promise<number> {
  const extension = ensureBuild('demo', warn);
  const newsroom = await startNewsroom(readArticles(join(root, 'tests', 'fixtures', 'newsroom')));
  const stops = stopsOf(newsroom);
  if (stops.length === 0) {
    await newsroom.close();
    warn('None of the files could be shown.');
    return 1;
  }
  const view = headless ? { scale: 2 } : { viewport: null };
  const browser = await openChromium({ executable, extension, headless, newsroom, ...view, switches: headless ? [] : ['--test-type'] });
  try {
    const worker = await extensionWorker(browser.context);
    if (worker === null) {
      warn(`${executable} does not load extensions from a folder; install Chromium, or set WHENCE_CHROMIUM to its path.`);
      return 1;
    }
    return headless ? await showHeadless() : await showWindow();

    async function showHeadless(): Promise<number> {
      tell(`No window is opened; what a reader would see of ${stops.length} ${stops.length === 1 ? 'page' : 'pages'}:`);
      const withClaims = await tour(browser.context, worker!, stops, tell);
      tell(`\n${withClaims} of ${stops.length} pages carry attribution claims. Pictures of pages, cards, popups and wide views: ${PICTURES}`);
      return 0;
    }

    async function showWindow(): Promise<number> {
      const given = inputs.length > 0;
      const [first, ...more] = given ? stops.map(({ url }) => url) : [stops[0]?.url ?? INDEX_URL, INDEX_URL];
      const page = browser.context.pages()[0] ?? (await browser.context.newPage());
      await page.goto(first ?? INDEX_URL);
      for (const url of more) await (await browser.context.newPage()).goto(url);
      await page.bringToFront();
      tell(given ? `Chromium is open with Whence and ${stops.length} of your files.` : 'Chromium is open with Whence at a demonstration article; the second tab leads to all others.');
      tell('Underlined sentences are attribution claims: click one, or press Alt+Shift+Full stop; the toolbar button lists them.');
      tell('Every page comes from this computer; nothing is sent anywhere. Close the window or press Ctrl-C to stop; nothing is left behind.');
      await new Promise<void>((resolve) => {
        browser.context.once('close', () => resolve());
        process.once('SIGINT', () => resolve());
        process.once('SIGTERM', () => resolve());
      });
      return 0;
    }
  } finally {
    await browser.close().catch(() => undefined);
    await newsroom.close();
  }
}

const executable = process.env['WHENCE_CHROMIUM'];
if (!executable) {
  warn('Start this by "npm start", which finds or installs Chromium.');
  process.exitCode = 1;
} else {
  process.exitCode = await run(executable);
}
