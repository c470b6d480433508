import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { headerOf } from '../../../lib/adapters/store/header';
import { DATABASE, VERSION } from '../../../lib/adapters/store/schema';
import { storedReportSchema, type StoredReport } from '../../../lib/model/report';
import { listingOf } from '../../../lib/reports/listing';
import { listingRow } from '../../../lib/views/library-rows';
import { keptReports } from '../../../tools/benchmark/kept-reports';
import { askUntil, askWorker, openExtensionPage } from '../../../tools/launcher/extension-page';
import { extensionOrigin, extensionWorker, openChromium } from '../../../tools/launcher/chromium';
import { buildFolder, chromiumPath, killWorker, openBench, type Bench } from '../harness/chromium';
import { LEAD } from '../harness/newsroom';
import { say } from '../harness/words';

const FILLED = 150;
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let bench: Bench;
let page: Page;
let tabId: number;
beforeAll(async () => {
  bench = await openBench();
  const visit = await bench.visit(LEAD);
  tabId = visit.tabId;
  const asking = await openExtensionPage(bench.context, bench.origin, 'popup.html');
  await visit.page.bringToFront();
  await askUntil(asking, 'view.page', { tabId }, ({ kept }) => kept === 'kept', 15_000);
  await fill(asking, FILLED);
  page = await openExtensionPage(bench.context, bench.origin, 'library.html', { width: 1_280, height: 900 });
});
afterAll(async () => {
  expect(bench.problems).toEqual([]);
  await bench.close();
});

/** Puts reports of invented incidents straight into the store, each with its entry, as so many visits would have. */
async function fill(asking: Page, count: number): Promise<void> {
  const sample: StoredReport = storedReportSchema.parse(
    await asking.evaluate(
      (database) =>
        new Promise<unknown>((resolve, reject) => {
          const opening = indexedDB.open(database);
          opening.onerror = () => reject(new Error('The store cannot be opened.'));
          opening.onsuccess = () => {
            const all = opening.result.transaction('bodies').objectStore('bodies').getAll();
            all.onsuccess = () => {
              opening.result.close();
              resolve(all.result[0]);
            };
          };
        }),
      DATABASE,
    ),
  );
  const rows = [...keptReports(count, sample)].map(({ body, header }) => ({ body, header: headerOf(body, header.visits, body.seenAgainAt), listing: { ...listingRow(listingOf(body, body.seenAgainAt)), pending: 1 } }));
  await asking.evaluate(
    ({ database, items, version }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(database, version);
        opening.onerror = () => reject(new Error('The store cannot be opened.'));
        opening.onsuccess = () => {
          const tx = opening.result.transaction(['headers', 'bodies', 'totals', 'listings'], 'readwrite');
          for (const { body, header, listing } of items) {
            tx.objectStore('headers').put(header);
            tx.objectStore('bodies').put(body);
            tx.objectStore('listings').put(listing);
          }
          tx.objectStore('totals').put(items.length + 1, 'reports');
          tx.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          tx.onerror = () => reject(new Error('The rows cannot be written.'));
        };
      }),
    { database: DATABASE, items: rows, version: VERSION },
  );
}

async function faults(of: Page): Promise<string[]> {
  await of.evaluate(axeSource);
  return of.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: (context: Document, options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
    const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' ')}`);
  });
}
const button = (name: string) => page.getByRole('button', { name });
const rows = () => page.locator('.library-report');

describe('the library', () => {
  it('sorts what is kept under its incidents and tells how much there is', async () => {
    await expect.poll(async () => (await askWorker(page, 'library.figures', {})).pending, { timeout: 60_000 }).toBe(false);
    await page.reload();
    const { casebook, incidents, reports } = await askWorker(page, 'library.figures', {});
    expect(reports).toBe(FILLED + 1);
    expect(casebook).toBeGreaterThan(50);
    expect(incidents).toBeGreaterThan(10);
    await page.locator('.library-incident').first().waitFor();
  });

  it('finds an incident by a word, opens it, and shows verdicts, reports with links and the comparison', async () => {
    await page.getByRole('searchbox', { name: say('library_search_label') }).fill('global media');
    const row = page.locator('[data-incident="gmg-2025"]');
    await row.waitFor();
    await row.click();
    const open = page.getByRole('article');
    await open.getByRole('heading', { level: 2 }).waitFor();
    expect(await open.locator('.library-verdict').count()).toBeGreaterThan(2);
    expect(await open.locator('.library-report a[href^="https://"]').count()).toBeGreaterThan(10);
    await open.getByRole('tablist').waitFor();
    expect(page.url()).toContain('incident=gmg-2025');
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      expect(await faults(page)).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it('goes back to the list with Escape, and the focus with it', async () => {
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['incident'])).toBe('gmg-2025');
  });

  it('filters reports, part by part, and says how many there are', async () => {
    await page.goto(`${bench.origin}/library.html#tab=reports&known=kept`);
    await page.reload();
    await expect.poll(() => rows().count()).toBe(50);
    await button(say('library_more')).click();
    await expect.poll(() => rows().count()).toBe(100);
    expect(await page.getByText(say('library_filters_set', '1')).count()).toBe(1);
    await page.getByLabel(say('library_outlet_label')).fill('outlet-100.example');
    await expect.poll(async () => (await rows().allInnerTexts()).every((text) => text.includes('outlet-100.example')) && (await rows().count()) > 0, { timeout: 10_000 }).toBe(true);
    expect(await faults(page)).toEqual([]);
  });

  it('deletes a report and brings it back', async () => {
    const id = await rows().first().getAttribute('data-report');
    const remains = async (): Promise<number> => (await askWorker(page, 'library.figures', {})).reports;
    await rows().first().locator('.library-delete').click();
    await button(say('library_bring_back')).waitFor();
    expect(await remains()).toBe(FILLED);
    await button(say('library_bring_back')).click();
    await page.locator(`[data-report="${id ?? ''}"]`).waitFor();
    expect(await remains()).toBe(FILLED + 1);
  });

  it('has nothing beside its edge at 320 px', async () => {
    for (const width of [320, 400]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
    await page.setViewportSize({ width: 1_280, height: 900 });
  });
});

describe('an objection', () => {
  it('is written at a verdict in the panel: its draft outlives the panel, and what is saved wears a tick', async () => {
    const [claim] = (await askWorker(page, 'view.page', { tabId })).claims;
    const path = `sidepanel.html?tab=${tabId}&claim=${encodeURIComponent(claim?.id ?? '')}`;
    const first = await openExtensionPage(bench.context, bench.origin, path, { width: 460, height: 900 });
    await first.getByRole('button', { name: say('objection_open') }).click();
    await first.getByLabel(say('objection_text_label')).fill('The commission spoke of a method');
    await first.getByText(say('objection_draft_kept')).waitFor();
    await first.close();
    const panel = await openExtensionPage(bench.context, bench.origin, path, { width: 460, height: 900 });
    const words = panel.getByLabel(say('objection_text_label'));
    await words.waitFor();
    expect(await words.inputValue()).toBe('The commission spoke of a method');
    await panel.getByLabel(say('objection_reading_label')).selectOption('unsubstantiated');
    await panel.getByLabel(say('objection_evidence_label')).fill('javascript:alert(1)');
    await panel.getByRole('button', { name: say('objection_save') }).click();
    await panel.getByRole('alert').getByText(say('error_objection_evidence')).waitFor();
    await panel.getByLabel(say('objection_evidence_label')).fill('https://evidence.example/a');
    await panel.getByRole('button', { name: say('objection_save') }).click();
    await panel.getByText(say('objection_saved'), { exact: true }).waitFor();
    expect(await faults(panel)).toEqual([]);
    await panel.close();
  });

  it('stands in the library and in the export, and is there after the worker was stopped', async () => {
    await killWorker(bench.context, page);
    const schema = z.object({ annotations: z.array(z.object({ type: z.string(), text: z.string(), incident: z.object({ id: z.string() }), actor: z.object({ id: z.string() }) })) });
    const { annotations } = schema.parse(JSON.parse((await askWorker(page, 'export.store', {})).text));
    expect(annotations).toMatchObject([{ type: 'objection', text: 'The commission spoke of a method', incident: { id: 'gmg-2025' } }]);
    const kept = await askWorker(page, 'objection.list', { about: { incident: 'gmg-2025', actor: annotations[0]?.actor.id ?? '' } });
    expect(kept.objections).toMatchObject([{ text: 'The commission spoke of a method', stale: null }]);
  });
});

describe('when the browser was closed and is opened again', () => {
  it('an objection that was saved in the library is there, and so is what was begun', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'whence-library-'));
    const open = async () => {
      const browser = await openChromium({ executable: chromiumPath(), extension: buildFolder('chromium'), headless: true, newsroom: bench.newsroom, keptProfile: profile });
      const worker = await extensionWorker(browser.context);
      if (worker === null) throw new Error('The extension did not start.');
      return { ...browser, library: await openExtensionPage(browser.context, extensionOrigin(worker), 'library.html#incident=gmg-2025', { width: 1_280, height: 900 }) };
    };
    try {
      const first = await open();
      await first.library.getByRole('button', { name: say('objection_open') }).click();
      await first.library.getByLabel(say('objection_text_label')).fill('Said once, and repeated.');
      await first.library.getByRole('button', { name: say('objection_save') }).click();
      await first.library.getByText(say('objection_saved'), { exact: true }).waitFor();
      await first.library.getByRole('button', { name: say('objection_open') }).click();
      await first.library.getByLabel(say('objection_text_label')).fill('And another thing');
      await first.library.getByText(say('objection_draft_kept')).waitFor();
      await first.close();
      const second = await open();
      await second.library.getByText('Said once, and repeated.').waitFor();
      expect(await second.library.getByLabel(say('objection_text_label')).inputValue()).toBe('And another thing');
      await second.close();
    } finally {
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  });
});
