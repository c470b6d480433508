import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { AnnotationWords } from '../../../lib/model/annotation';
import type { DeskView } from '../../../lib/views/desk-types';
import { askWorker, openExtensionPage } from '../../../tools/launcher/extension-page';
import { howMany, longRun, recordFigure } from '../../figures';
import { killWorker, openBench, type Bench } from '../harness/chromium';
import { LEAD } from '../harness/newsroom';
import { say } from '../harness/words';

const KILLS = howMany(15, 1_000);
const CLOSED = howMany(8, 200);
const BROWSER_KILLS = howMany(1, 50);
/** So often a long run keeps how far it is. */
const BETWEEN = 10;
const TABS = 20;
/** How long the pages are listened to that a reload of the extension left behind. */
const SILENCE = howMany(1_500, 60_000);
/** Milliseconds for a test; the long run is made beside other work, and waits for it. */
const within = (milliseconds: number): number => (longRun ? 7_200_000 : milliseconds);
const profile = mkdtempSync(join(tmpdir(), 'whence-desk-'));
let bench: Bench;
let asking: Page;

async function open(): Promise<void> {
  bench = await openBench({ keptProfile: profile });
  if (longRun) bench.context.setDefaultTimeout(300_000);
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

  it(`is saved once or not at all when the worker is stopped in the midst of it, ${String(KILLS)} times over (S1, S2)`, { timeout: within(60_000 + KILLS * 3_000) }, async () => {
    const page = await openExtensionPage(bench.context, bench.origin, 'rules.html');
    const lost: number[] = [];
    const resumed: number[] = [];
    let acks = 0;
    for (let n = 1; n <= KILLS; n += 1) {
      const revision = (await desk()).items.find(({ annotation }) => annotation?.id === id)?.annotation?.revision ?? 0;
      const message = { act: randomUUID(), where, annotation: { id, claimId: null, words: words(String(n)), revision } };
      const saving = askWorker(asking, 'desk.save', message).then(() => true, () => false);
      await page.waitForTimeout((n * 7) % 40);
      await killWorker(bench.context, page);
      const killed = performance.now();
      const acknowledged = await saving;
      if (acknowledged) acks += 1;
      const before = noteOf(await desk(), id);
      resumed.push(performance.now() - killed);
      // Whatever became of it: what was acknowledged is there, and sending the same again does it once.
      if (acknowledged && before !== String(n)) lost.push(n);
      const again = await askWorker(asking, 'desk.save', message);
      expect(noteOf(again, id)).toBe(String(n));
    }
    resumed.sort((a, b) => a - b);
    const p95 = Math.round(resumed[Math.floor(resumed.length * 0.95)] ?? 0);
    console.info(`${String(KILLS)} kills, ${String(acks)} acknowledged before, ${String(lost.length)} of them lost; answered again within ${String(p95)} ms (p95)`);
    recordFigure({ case: 'S1', what: 'saves that were acknowledged and lost, the worker killed in the midst of each', value: lost.length, of: KILLS, asked: '0', held: lost.length === 0, browser: 'chromium' });
    recordFigure({ case: 'S1', what: 'answered again after the worker was killed, p95', value: p95, unit: 'ms', held: true, browser: 'chromium' });
    expect(lost).toEqual([]);
    const { lines } = await askWorker(asking, 'desk.history', { id });
    recordFigure({ case: 'S2', what: 'changes kept twice, each sent again after a kill', value: Math.max(0, lines.length - KILLS - 1), of: KILLS, asked: '0', held: lines.length === KILLS + 1, browser: 'chromium' });
    expect(lines.length).toBe(KILLS + 1);
    await page.close();
  });

  it(`is saved, or a draft that is still there, when the panel is closed in the midst of it, ${String(CLOSED)} times over (S3)`, { timeout: within(60_000 + CLOSED * 5_000) }, async () => {
    const { page, tabId } = await bench.visit(LEAD);
    const lost: string[] = [];
    let saved = 0;
    const record = (of: number): void => recordFigure({ case: 'S3', what: 'notes lost, the panel closed while they were typed or saved', value: lost.length, of, asked: '0', held: lost.length === 0, browser: 'chromium' });
    for (let n = 0; n < CLOSED; n += 1) {
      const panel = await openExtensionPage(bench.context, bench.origin, `sidepanel.html?tab=${String(tabId)}`, { width: 400, height: 900 });
      await panel.getByRole('button', { name: say('desk_mode_review'), exact: true }).click();
      await panel.locator('[data-item]').first().focus();
      await panel.keyboard.press('j');
      await panel.keyboard.press('c');
      const note = `closed ${String(n)}`;
      await panel.locator('[data-field=note] textarea').fill(note);
      // Half of them are closed while they are typed, the others while they are saved.
      if (n % 2 === 0) await panel.getByRole('button', { name: say('objection_save'), exact: true }).click({ noWaitAfter: true });
      await new Promise((resolve) => setTimeout(resolve, (n * 13) % 90));
      await panel.close();
      const there = async (): Promise<string | null> => {
        const { items } = await askWorker(asking, 'desk.page', { where: { tabId } });
        if (items.some(({ annotation }) => annotation?.note === note)) return 'saved';
        return items.some(({ draft }) => draft?.note === note) ? 'draft' : null;
      };
      await expect.poll(there, { timeout: longRun ? 20_000 : 2_000 }).not.toBeNull().catch(() => lost.push(note));
      if ((await there()) === 'saved') saved += 1;
      // A run of hours that is broken off leaves what it tried.
      if ((n + 1) % BETWEEN === 0) record(n + 1);
    }
    console.info(`${String(CLOSED)} panels closed: ${String(saved)} saved, ${String(CLOSED - saved - lost.length)} as drafts, ${String(lost.length)} lost`);
    record(CLOSED);
    expect(lost).toEqual([]);
    await page.close();
  });

  /** Kills the browser's own process, as when the machine goes out, and starts it over the same profile. */
  async function killBrowser(): Promise<void> {
    const pids = browserProcesses();
    expect(pids.length).toBeGreaterThan(0);
    const closed = new Promise<void>((resolve) => bench.context.once('close', () => resolve()));
    for (const pid of pids) process.kill(pid, 'SIGKILL');
    await closed;
    await bench.newsroom.close();
    await open();
  }

  it(`is there when the browser was killed right after it was acknowledged, ${String(BROWSER_KILLS)} times over (S4)`, { timeout: within(60_000 + BROWSER_KILLS * 15_000) }, async () => {
    let lost = 0;
    const record = (of: number): void => recordFigure({ case: 'S4', what: 'acknowledged saves lost, the browser killed after each', value: lost, of, asked: '0', held: lost === 0, browser: 'chromium' });
    for (let n = 1; n <= BROWSER_KILLS; n += 1) {
      const note = n === BROWSER_KILLS ? 'acknowledged' : `acknowledged ${String(n)}`;
      const revision = (await desk()).items.find(({ annotation }) => annotation?.id === id)?.annotation?.revision ?? 0;
      await askWorker(asking, 'desk.save', { act: randomUUID(), where, annotation: { id, claimId: null, words: words(note), revision } });
      await askWorker(asking, 'desk.draft', { where, key: id, words: words('half a sent') });
      await killBrowser();
      const view = await desk();
      if (noteOf(view, id) !== note) lost += 1;
      if (n % BETWEEN === 0) record(n);
      expect(view.items.find(({ annotation }) => annotation?.id === id)?.draft?.note).toBe('half a sent');
      expect(view.undo).not.toBeNull();
    }
    record(BROWSER_KILLS);
    expect(lost).toBe(0);
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

  it(`and what was begun and not saved, outlives a reload of the extension under ${String(TABS)} open tabs (S13)`, { timeout: within(120_000 + SILENCE) }, async () => {
    const { page } = await bench.visit(LEAD);
    const tabs = await Promise.all(Array.from({ length: TABS - 1 }, () => bench.context.newPage()));
    for (const tab of tabs) await tab.goto(LEAD, { waitUntil: 'domcontentloaded' });
    // Each has its script, and its marks.
    for (const tab of tabs) await expect.poll(() => tab.evaluate(() => CSS.highlights.size), { timeout: 15_000 }).toBeGreaterThan(0);
    const said: string[] = [];
    for (const tab of [page, ...tabs]) {
      tab.on('console', (message) => message.type() === 'error' && said.push(message.text()));
      tab.on('pageerror', (error) => said.push(error.message));
    }
    await askWorker(asking, 'desk.draft', { where, key: id, words: words('unsaved') });
    const gone = asking.waitForEvent('close');
    // The page goes with the extension, while it still answers.
    await asking.evaluate(() => (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload()).catch(() => undefined);
    await gone;
    // What is left of it in the page finds nobody any more, and says nothing. A browser under test loads no folder a second time: it is started anew.
    await page.mouse.move(200, 300);
    for (const tab of tabs) await tab.evaluate(() => document.querySelector('main p')?.replaceWith(document.createElement('p')));
    await page.waitForTimeout(SILENCE);
    expect(bench.problems).toEqual([]);
    expect(said).toEqual([]);
    const marked = await Promise.all([page, ...tabs].map((tab) => tab.evaluate(() => CSS.highlights.size)));
    recordFigure({ case: 'S13', what: `errors in ${String(TABS)} open tabs in ${String(SILENCE / 1_000)} s after the extension was loaded anew`, value: said.length, asked: '0', held: said.length === 0, browser: 'chromium' });
    recordFigure({ case: 'S13', what: 'tabs in which marks stay that no script stands behind', value: marked.filter((marks) => marks > 0).length, of: TABS, held: true, browser: 'chromium' });
    await bench.close();
    await open();
    const view = await desk();
    expect(noteOf(view, id)).toBe('acknowledged');
    const draft = view.items.find(({ annotation }) => annotation?.id === id)?.draft?.note;
    recordFigure({ case: 'S13', what: 'unsaved notes found again after it', value: draft === 'unsaved' ? 1 : 0, of: 1, asked: 'all', held: draft === 'unsaved', browser: 'chromium' });
    expect(draft).toBe('unsaved');
  });
});
