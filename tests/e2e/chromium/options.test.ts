import { mkdtempSync, rmSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markedPlaces } from '../../../tools/launcher/accessibility';
import { cardOf, clickMark, markWith } from '../../../tools/launcher/card';
import { tabIdOf } from '../../../tools/launcher/chromium';
import { askUntil, askWorker, openExtensionPage } from '../../../tools/launcher/extension-page';
import { DEFAULT_SETTINGS } from '../../../lib/adapters/settings/settings';
import { axeFinds } from '../harness/axe';
import { recordFigure } from '../../figures';
import { openBench, settledView, type Bench, type Visit } from '../harness/chromium';
import { LEAD } from '../harness/newsroom';
import { say, sayIn } from '../harness/words';

const WORDS = 'Russia was behind the cyberattack';
const profile = mkdtempSync(join(tmpdir(), 'whence-options-'));
let bench: Bench;
let options: Page;
let visit: Visit;
const open = async (): Promise<Page> => openExtensionPage(bench.context, bench.origin, 'options.html', { width: 1_280, height: 900 });
beforeAll(async () => {
  bench = await openBench({ keptProfile: profile });
  visit = await bench.visit(LEAD);
  options = await open();
});
afterAll(async () => {
  expect(bench.problems).toEqual([]);
  await bench.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});
const part = (key: string) => options.getByRole('region', { name: say(key), exact: true });
const settings = () => askWorker(options, 'settings.get', {});

describe('what is marked', () => {
  it('follows the reader’s choice on open pages at once, and the list keeps all', async () => {
    await visit.page.bringToFront();
    await markWith(visit.page, WORDS);
    const before = (await settledView(bench.context, bench.origin, visit.tabId)).claims.length;
    await options.bringToFront();
    await part('options_marks').getByRole('radio', { name: say('intensity_strong') }).check();
    await expect.poll(async () => (await settings()).intensity).toBe('strong');
    const kinds = part('options_marks').getByRole('checkbox');
    for (let i = 0; i < (await kinds.count()); i += 1) await kinds.nth(i).uncheck();
    await expect.poll(() => markedPlaces(visit.page)).toEqual([]);
    expect((await settledView(bench.context, bench.origin, visit.tabId)).claims).toHaveLength(before);
    await options.bringToFront();
    for (let i = 0; i < (await kinds.count()); i += 1) await kinds.nth(i).check();
    await expect.poll(async () => (await markedPlaces(visit.page)).length).toBeGreaterThan(0);
  });

  it('is nothing on a host whose marks are off, until they are wanted again', async () => {
    await askWorker(options, 'settings.mark', { host: 'kyivindependent.com', marked: false });
    await expect.poll(() => markedPlaces(visit.page)).toEqual([]);
    await options.reload();
    await part('options_marks').getByRole('button', { name: `${say('mark_again')} kyivindependent.com` }).click();
    await expect.poll(async () => (await markedPlaces(visit.page)).length).toBeGreaterThan(0);
  });
});

describe('the language of the interface', () => {
  it('changes everywhere at once: this page, the popup, the card', async () => {
    const russian = sayIn('ru');
    await part('options_languages').getByRole('combobox').selectOption('ru');
    await options.getByRole('heading', { name: russian('options_title') }).waitFor();
    expect(await options.locator('html').getAttribute('lang')).toBe('ru');
    const popup = await openExtensionPage(bench.context, bench.origin, `popup.html?tab=${visit.tabId}`, { width: 400, height: 600 });
    await popup.getByRole('navigation', { name: russian('list_label') }).waitFor();
    const { claims } = await askUntil(popup, 'view.page', { tabId: visit.tabId }, ({ state }) => state === 'claims');
    expect(claims[0]?.headline).toMatch(/\p{Script=Cyrillic}/u);
    await popup.close();
    await visit.page.bringToFront();
    await clickMark(visit.page, WORDS);
    const card = await cardOf(visit.page);
    await card.waitForOpen();
    expect(await card.text()).toContain(russian('card_compare'));
    await visit.page.keyboard.press('Escape');
    await card.waitForClosed();
    await options.bringToFront();
    await options.getByRole('region', { name: russian('options_languages'), exact: true }).getByRole('combobox').selectOption('browser');
    await options.getByRole('heading', { name: say('options_title') }).waitFor();
  });
});

describe('settings as a file', () => {
  const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
  const FILES: { name: string; buffer: () => Buffer; problem: () => string }[] = [
    { name: 'broken', buffer: () => Buffer.from('{"schema":"whence/settings@1",\n"settings":{'), problem: () => say('error_settings_json', '2') },
    { name: 'of another kind', buffer: () => json({ hello: 1 }), problem: () => say('error_settings_form') },
    { name: 'of a newer version', buffer: () => json({ schema: 'whence/settings@2', settings: {} }), problem: () => say('error_settings_newer', '2') },
    { name: 'with a prototype', buffer: () => Buffer.from('{"schema":"whence/settings@1","settings":{"__proto__":{"enabled":false}}}'), problem: () => say('error_settings_field', 'settings.__proto__') },
    { name: 'too deep', buffer: () => Buffer.from('['.repeat(50_000)), problem: () => say('error_settings_form') },
    { name: 'huge', buffer: () => Buffer.alloc(3_000_000, 'x'), problem: () => say('error_settings_size') },
  ];
  const choose = (file: { name: string; buffer: Buffer }) => part('options_file').getByLabel(say('settings_load')).setInputFiles({ mimeType: 'application/json', ...file });

  for (const { name, buffer, problem } of FILES) {
    it(`changes nothing where it is ${name}, and says why`, async () => {
      const before = await settings();
      await choose({ name: 'settings.json', buffer: buffer() });
      await part('options_file').getByRole('alert').getByText(problem()).waitFor();
      expect(await settings()).toEqual(before);
    });
  }

  it('tells what would change, changes it when told to, and takes it back', async () => {
    await choose({ name: 'settings.json', buffer: json({ schema: 'whence/settings@1', settings: { intensity: 'quiet', unmarked: ['motive'], keepDays: 90 } }) });
    const proposal = part('options_file').getByRole('group', { name: say('settings_would_change') });
    await proposal.getByText(`${say('intensity_label')}: ${say('intensity_strong')} → ${say('intensity_quiet')}`).waitFor();
    expect(await proposal.getByRole('listitem').count()).toBe(3);
    expect((await settings()).intensity).toBe('strong');
    expect(await part('options_file').getByRole('alert').count()).toBe(0);
    for (const scheme of ['light', 'dark'] as const) {
      await options.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      expect(await axeFinds(options)).toEqual([]);
    }
    await proposal.getByRole('button', { name: say('settings_apply') }).click();
    await part('options_file').getByRole('status').getByText(say('settings_applied')).waitFor();
    expect(await settings()).toMatchObject({ intensity: 'quiet', unmarked: ['motive'], keepDays: 90 });
    expect(await part('options_marks').getByRole('radio', { name: say('intensity_quiet') }).isChecked()).toBe(true);
    await part('options_file').getByRole('button', { name: say('settings_undo') }).click();
    await expect.poll(settings).toMatchObject({ intensity: 'strong', unmarked: [], keepDays: null });
  });

  it('goes out as it came in', async () => {
    const [download] = await Promise.all([options.waitForEvent('download'), part('options_file').getByRole('button', { name: say('settings_save') }).click()]);
    // Whose settings they are stays out of a file that may go to others.
    const { author: _author, ...chosen } = await settings();
    expect(JSON.parse(readFileSync(await download.path(), 'utf8'))).toEqual({ schema: 'whence/settings@1', settings: chosen });
    await choose({ name: download.suggestedFilename(), buffer: readFileSync(await download.path()) });
    await part('options_file').getByText(say('settings_same')).waitFor();
    await part('options_file').getByRole('button', { name: say('settings_close') }).click();
  });
});

describe('the page', () => {
  it('fits from 320 pixels on and at twice the size, and has nothing for axe to find there', async () => {
    for (const width of [320, 400, 640, 1_280]) {
      await options.setViewportSize({ width, height: 800 });
      expect(await options.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), String(width)).toBeLessThanOrEqual(0);
    }
    await options.setViewportSize({ width: 320, height: 800 });
    expect(await axeFinds(options)).toEqual([]);
    await options.setViewportSize({ width: 1_280, height: 900 });
  });

  it('keeps its settings when the browser starts anew', async () => {
    const before = await settings();
    expect(before.intensity).toBe('strong');
    expect(bench.problems).toEqual([]);
    await bench.close();
    bench = await openBench({ keptProfile: profile, switches: ['--restore-last-session'] });
    options = await open();
    expect(await settings()).toEqual(before);
  });

  it('finds the article that came back with the session read and marked, once (L8)', async () => {
    const restored = bench.context.pages().filter((page) => page.url() === LEAD);
    expect(restored).toHaveLength(1);
    const [page] = restored;
    if (page === undefined) return;
    const tabId = await tabIdOf(page, await bench.worker());
    const view = await settledView(bench.context, bench.origin, tabId);
    expect(view.state).toBe('claims');
    await page.bringToFront();
    await markWith(page, WORDS);
    const places = (await markedPlaces(page)).map(({ text, x, y }) => `${text} at ${x}, ${y}`);
    const once = new Set(places).size === places.length;
    recordFigure({ case: 'L8', what: 'articles that came back with the session, read and marked once', value: Number(once), of: 1, asked: 'all', held: once, browser: 'chromium' });
    expect(new Set(places).size).toBe(places.length);
    visit = { page, tabId, view };
  });
});

describe('everything erased', () => {
  it('is told before, goes at once, and leaves the first day', async () => {
    await visit.page.bringToFront();
    await askUntil(options, 'store.state', {}, ({ reports }) => reports === 1);
    await options.bringToFront();
    await askWorker(options, 'actors.save', { actor: { id: null, kind: 'group', name: 'Copper Wren', otherNames: [], ordinary: [], tie: null } });
    await options.reload();
    await part('erase_title').getByRole('button', { name: say('erase_ask') }).click();
    const asking = part('erase_title').getByRole('group', { name: say('erase_title') });
    await asking.getByText(say('count_reports_one', '1'), { exact: true }).waitFor();
    await asking.getByText(say('count_actors_one', '1')).waitFor();
    await asking.getByText(say('erase_settings')).waitFor();
    expect(await asking.getByRole('button', { name: say('erase_no') }).evaluate((button) => document.activeElement === button)).toBe(true);
    expect(await axeFinds(options)).toEqual([]);
    await asking.getByRole('button', { name: say('erase_yes') }).click();
    await part('erase_title').getByText(say('erase_done')).waitFor();
    expect(await settings()).toEqual(DEFAULT_SETTINGS);
    expect(await askWorker(options, 'store.state', {})).toEqual({ reports: 0, lastWrite: null });
    expect(await askWorker(options, 'actors.get', {})).toMatchObject({ actors: [], undo: null });
    expect(await part('options_marks').getByRole('radio', { name: say('intensity_normal') }).isChecked()).toBe(true);
    const left = await options.evaluate(async () => {
      const { storage } = (globalThis as unknown as { chrome: { storage: Record<'local', { get: (keys: null) => Promise<object> }> } }).chrome;
      return Object.keys(await storage.local.get(null));
    });
    expect(left).toEqual(['store_sentinel']);
  });

  it('works as on the first day: the open page is read and marked, and kept when it is read again', async () => {
    await expect.poll(async () => (await markedPlaces(visit.page)).length, { timeout: 5_000 }).toBeGreaterThan(0);
    await visit.page.bringToFront();
    await visit.page.reload();
    await markWith(visit.page, WORDS);
    expect(await askUntil(options, 'store.state', {}, ({ reports }) => reports === 1)).toMatchObject({ reports: 1 });
  });
});
