import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markedPlaces } from '../../../tools/launcher/accessibility';
import { cardOf, clickMark, markWith } from '../../../tools/launcher/card';
import { openExtensionPage } from '../../../tools/launcher/extension-page';
import { PICTURES } from '../../../tools/launcher/tour';
import { openBench, settledView, type Bench } from '../harness/chromium';
import { axeFinds } from '../harness/axe';
import { say } from '../harness/words';

/** A page of a covered outlet, of our own words, that accuses a group which no table knows. */
const ADDRESS = 'https://kyivindependent.com/made-up-copper-wren';
const LEAD = 'The March cyberattack on Sample Bank was the work of Copper Wren, police spokeswoman Ada Brenn said on Monday.';
const PAGE = `<!doctype html><html lang="en"><head><meta property="og:type" content="article"><meta property="article:published_time" content="2025-03-10T10:00:00Z"><title>Police on the bank</title></head>
<body><article><h1>Police speak about the bank</h1><p>${LEAD}</p><p>${'The bank opened its counters again after two days, and its customers could pay as before. '.repeat(4)}</p><p>${'Nobody was hurt, and the police asked all who had seen something to write to them. '.repeat(4)}</p></article></body></html>`;

let bench: Bench;
let options: Page;
beforeAll(async () => {
  bench = await openBench();
  await bench.context.route(ADDRESS, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: PAGE }));
  options = await openExtensionPage(bench.context, bench.origin, 'options.html', { width: 900, height: 1_000 });
});
afterAll(async () => {
  expect(bench.problems).toEqual([]);
  await bench.close();
});

const section = () => options.getByRole('region', { name: say('actors_title') });
const button = (key: string) => section().getByRole('button', { name: say(key) });

describe('an actor that the reader adds', () => {
  let page: Page;
  let tabId: number;

  it('is not known before', async () => {
    const visit = await bench.visit(ADDRESS);
    page = visit.page;
    tabId = visit.tabId;
    expect(visit.view.claims).toEqual([]);
    expect(await markedPlaces(page)).toEqual([]);
  });

  it('is refused where the built-in list has the name, and says whose it is', async () => {
    await options.bringToFront();
    await button('actor_add').click();
    await section().getByLabel(say('actor_name_label'), { exact: true }).fill('Cozy Bear');
    await button('actor_save').click();
    await section().getByRole('alert').getByText(say('error_actor_known', 'Cozy Bear', 'APT29')).waitFor();
    for (const scheme of ['light', 'dark'] as const) {
      // Without motion: colours that are still changing would be measured half-way.
      await options.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      expect(await axeFinds(options)).toEqual([]);
    }
    await options.emulateMedia({ colorScheme: 'light' });
  });

  it('is found on the open page at once, marked, and said to be added by the reader', async () => {
    await section().getByLabel(say('actor_name_label'), { exact: true }).fill('Copper Wren');
    await section().getByLabel(say('actor_others_label')).fill('CW-9\nTin Wren');
    await section().getByRole('combobox', { name: say('actor_tie_label') }).selectOption('attributed_to');
    await section().getByLabel(say('actor_target_label')).fill('GRU');
    await section().screenshot({ path: join(PICTURES, 'own-actor-form.png') });
    await button('actor_save').click();
    await section().getByText('CW-9, Tin Wren').waitFor();
    expect(await section().getByRole('alert').count()).toBe(0);
    await page.bringToFront();
    await markWith(page, 'was the work of Copper Wren');
    const { claims } = await settledView(bench.context, bench.origin, tabId);
    expect(claims[0]).toMatchObject({ actorName: 'Copper Wren', actorNotes: [say('added_by_you', 'Copper Wren')] });
    const panel = await openExtensionPage(bench.context, bench.origin, `sidepanel.html?tab=${tabId}&claim=${encodeURIComponent(claims[0]?.id ?? '')}`, { width: 460, height: 900 });
    const comparison = panel.getByRole('article');
    await comparison.getByText(say('added_by_you', 'Copper Wren')).waitFor();
    await comparison.getByText(say('card_reading')).click();
    const explained = await comparison.locator('.reading').innerText();
    expect(explained).toContain('the work of');
    expect(explained).toContain(say('reading_default'));
    await panel.screenshot({ path: join(PICTURES, 'own-actor-panel.png'), fullPage: true });
    await panel.close();
  });

  it('is told on the card, with why it is read so', async () => {
    await page.bringToFront();
    await clickMark(page, 'was the work of Copper Wren');
    const card = await cardOf(page);
    await card.waitForOpen();
    const folded = await card.text();
    expect(folded).toContain(say('added_by_you', 'Copper Wren'));
    expect(folded).not.toContain(say('field_certainty'));
    await card.press('DisclosureTriangle', say('card_reading'));
    await expect.poll(() => card.text()).toContain(say('field_certainty'));
    expect(await card.text()).toContain('the work of');
    expect(await card.spill()).toBe(0);
    await page.screenshot({ path: join(PICTURES, 'own-actor-card.png') });
    await page.keyboard.press('Escape');
    await card.waitForClosed();
  });

  it('comes back after its removal is undone, and the page follows both', async () => {
    await options.bringToFront();
    await options.screenshot({ path: join(PICTURES, 'own-actor-options.png'), fullPage: true });
    await section().getByRole('button', { name: `${say('remove')} Copper Wren` }).click();
    await section().getByText(say('actor_done_removed', 'Copper Wren')).waitFor();
    await expect.poll(() => markedPlaces(page), { timeout: 5_000 }).toEqual([]);
    await button('actor_undo').click();
    await section().getByText('CW-9, Tin Wren').waitFor();
    await expect.poll(async () => (await markedPlaces(page)).length, { timeout: 5_000 }).toBeGreaterThan(0);
    expect(await axeFinds(options)).toEqual([]);
  });

  it('goes out as a file and comes in again; a file that is none of ours changes nothing', async () => {
    const [download] = await Promise.all([options.waitForEvent('download'), button('actor_export').click()]);
    const text = readFileSync(await download.path(), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ schema: 'whence/actors@1', groups: [{ names: { '*': ['Copper Wren', 'CW-9', 'Tin Wren'] } }] });
    await section().getByRole('button', { name: `${say('remove')} Copper Wren` }).click();
    await section().getByText(say('actors_none')).waitFor();
    const choose = section().getByLabel(say('actor_import'));
    await choose.setInputFiles({ name: 'table.csv', mimeType: 'text/csv', buffer: Buffer.from('name,kind\nCopper Wren,group') });
    await section().getByRole('alert').getByText(say('error_actors_json', '1')).waitFor();
    await choose.setInputFiles({ name: download.suggestedFilename(), mimeType: 'application/json', buffer: Buffer.from(text) });
    await section().getByText('CW-9, Tin Wren').waitFor();
    expect(await section().getByRole('alert').count()).toBe(0);
  });
});
