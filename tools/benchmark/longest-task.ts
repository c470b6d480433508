import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBench } from '../../tests/e2e/harness/chromium';
import { ownTasks } from '../../tests/e2e/harness/own-tasks';
import { findBrowser } from '../setup/browsers.mjs';
import { loadSaved, savedUrl } from '../newsroom/saved';
import { newsPages } from './corpus';

/** How long a page is watched after it has loaded: reading, the worker's answer and painting are over by then. */
const WATCHED_MS = 1_500;

/** What the built extension's script did on one page: its longest task and all of them, in milliseconds of the thread's own time. */
export interface PageTasks {
  name: string;
  longest: number;
  all: number;
}

/** The built extension on the news pages, by the browser's own trace. Null where there is no Chromium. */
export async function longestTasks(generated: boolean, most: number): Promise<PageTasks[] | null> {
  if (findBrowser('chromium') === null) return null;
  // The demonstration build reads articles at the address under which files are served.
  const bench = await openBench({ build: 'demo' });
  const folder = mkdtempSync(join(tmpdir(), 'whence-pages-'));
  try {
    const found: PageTasks[] = [];
    for (const [i, { body, name }] of newsPages(generated, most).pages.entries()) {
      const file = join(folder, `${String(i)}.html`);
      writeFileSync(file, body);
      const loaded = loadSaved(file);
      if (!loaded.ok) throw new Error(loaded.problem);
      bench.newsroom.put(savedUrl(i + 1), loaded.served);
      const page = await bench.context.newPage();
      const tasks = await ownTasks(page, bench.origin, async () => {
        await page.goto(savedUrl(i + 1));
        await page.waitForTimeout(WATCHED_MS);
      });
      await page.close();
      found.push({ name, longest: Math.max(0, ...tasks.map(({ processor }) => processor)), all: tasks.reduce((sum, { processor }) => sum + processor, 0) });
    }
    return found;
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await bench.close();
  }
}
