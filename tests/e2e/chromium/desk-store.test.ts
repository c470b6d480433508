import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { AnnotationWords } from '../../../lib/model/annotation';
import type { DeskView } from '../../../lib/views/desk-types';
import { askWorker, openExtensionPage } from '../../../tools/launcher/extension-page';
import { killWorker, openBench, type Bench } from '../harness/chromium';
import { LEAD } from '../harness/newsroom';

const KILLS = 15;
const profile = mkdtempSync(join(tmpdir(), 'whence-desk-'));
let bench: Bench;
let asking: Page;

async function open(): Promise<void> {
  bench = await openBench({ keptProfile: profile });
  asking = await openExtensionPage(bench.context, bench.origin, 'options.html');
}
beforeAll(open);
afterAll(async () => {
  expect(bench.problems).toEqual([]);
  await bench.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

const words = (note: string): AnnotationWords => ({ review: 'accepted', fields: {}, note, tags: [], links: [], assessment: null });
const where = { reportId: LEAD };
const desk = (): Promise<DeskView> => askWorker(asking, 'desk.page', { where });
const noteOf = (view: DeskView, id: string): string | undefined => view.items.find(({ annotation }) => annotation?.id === id)?.annotation?.note;

/** The browser's own process, found by the profile that nobody else has. */
function browserProcesses(): number[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => {
    try {
      const line = readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8');
      return line.includes(profile) && !line.includes('--type=');
    } catch {
      return false;
    }
  });
}

describe('what a fact-checker writes', () => {
  const id = randomUUID();

  it('is kept with the page’s report, also of a page that was not kept yet', async () => {
    const { page, tabId, view } = await bench.visit(LEAD);
    const claimId = view.claims[0]?.id ?? '';
    const saved = await askWorker(asking, 'desk.save', { act: randomUUID(), where: { tabId }, annotation: { id, claimId, words: words('0'), revision: 0 } });
    expect(noteOf(saved, id)).toBe('0');
    expect(noteOf(await desk(), id)).toBe('0');
    await page.close();
  });

  it(`is saved once or not at all when the worker is stopped in the midst of it, ${String(KILLS)} times over (S1, S2)`, { timeout: 120_000 }, async () => {
    const page = await openExtensionPage(bench.context, bench.origin, 'rules.html');
    const lost: number[] = [];
    for (let n = 1; n <= KILLS; n += 1) {
      const revision = (await desk()).items.find(({ annotation }) => annotation?.id === id)?.annotation?.revision ?? 0;
      const message = { act: randomUUID(), where, annotation: { id, claimId: null, words: words(String(n)), revision } };
      const saving = askWorker(asking, 'desk.save', message).then(() => true, () => false);
      await page.waitForTimeout((n * 7) % 40);
      await killWorker(bench.context, page);
      const acknowledged = await saving;
      const before = noteOf(await desk(), id);
      // Whatever became of it: what was acknowledged is there, and sending the same again does it once.
      if (acknowledged && before !== String(n)) lost.push(n);
      const again = await askWorker(asking, 'desk.save', message);
      expect(noteOf(again, id)).toBe(String(n));
    }
    expect(lost).toEqual([]);
    const { lines } = await askWorker(asking, 'desk.history', { id });
    expect(lines.length).toBe(KILLS + 1);
    await page.close();
  });

  it('is there when the browser was killed right after it was acknowledged (S4)', { timeout: 60_000 }, async () => {
    const revision = (await desk()).items.find(({ annotation }) => annotation?.id === id)?.annotation?.revision ?? 0;
    await askWorker(asking, 'desk.save', { act: randomUUID(), where, annotation: { id, claimId: null, words: words('acknowledged'), revision } });
    await askWorker(asking, 'desk.draft', { where, key: id, words: words('half a sent') });
    const pids = browserProcesses();
    expect(pids.length).toBeGreaterThan(0);
    const closed = new Promise<void>((resolve) => bench.context.once('close', () => resolve()));
    for (const pid of pids) process.kill(pid, 'SIGKILL');
    await closed;
    await bench.newsroom.close();
    await open();
    const view = await desk();
    expect(noteOf(view, id)).toBe('acknowledged');
    expect(view.items.find(({ annotation }) => annotation?.id === id)?.draft?.note).toBe('half a sent');
    expect(view.undo).not.toBeNull();
  });

  it('begins with the whole sentence of what is selected in the page', async () => {
    const { page, tabId, view } = await bench.visit(LEAD);
    const sentence = view.claims.find(({ sentence: text }) => text.length > 40)?.sentence ?? '';
    await page.evaluate((words_) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = (node.textContent ?? '').indexOf(words_);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at + 3);
        range.setEnd(node, at + words_.length - 2);
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
        return;
      }
    }, sentence.slice(5, 30));
    const selected = await askWorker(asking, 'desk.selection', { tabId });
    expect(selected.quote?.exact).toBe(sentence);
    await page.evaluate(() => getSelection()?.removeAllRanges());
    expect((await askWorker(asking, 'desk.selection', { tabId })).quote).toBeNull();
    await page.close();
  });

  it('and what was begun and not saved, outlives a reload of the extension under open tabs (S13)', { timeout: 60_000 }, async () => {
    const { page } = await bench.visit(LEAD);
    await askWorker(asking, 'desk.draft', { where, key: id, words: words('unsaved') });
    const gone = asking.waitForEvent('close');
    // The page goes with the extension, while it still answers.
    await asking.evaluate(() => (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload()).catch(() => undefined);
    await gone;
    // What is left of it in the page finds nobody any more, and says nothing. A browser under test loads no folder a second time: it is started anew.
    await page.mouse.move(200, 300);
    await page.waitForTimeout(1_500);
    expect(bench.problems).toEqual([]);
    await bench.close();
    await open();
    const view = await desk();
    expect(noteOf(view, id)).toBe('acknowledged');
    expect(view.items.find(({ annotation }) => annotation?.id === id)?.draft?.note).toBe('unsaved');
  });
});
