import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askUntil, askWorker, openExtensionPage } from '../../../tools/launcher/extension-page';
import { axeFinds } from '../harness/axe';
import { openBench, type Bench, type Visit } from '../harness/chromium';
import { LEAD } from '../harness/newsroom';
import { say } from '../harness/words';

/** What docs/fact-checkers.md tells beside the half hour of desk.test.ts: a name, a claim added at leisure, its history, the agreement, sources counted differently. */
let bench: Bench;
let visit: Visit;
let panel: Page;
beforeAll(async () => {
  bench = await openBench();
  visit = await bench.visit(LEAD);
  panel = await openExtensionPage(bench.context, bench.origin, `sidepanel.html?tab=${visit.tabId}`, { width: 900, height: 900 });
});
afterAll(async () => {
  expect(bench.problems).toEqual([]);
  await bench.close();
});
const shot = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['WHENCE_SHOTS'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};
const mode = (key: string) => panel.getByRole('button', { name: say(key), exact: true });

describe('the guide for fact-checkers', () => {
  it('begins with a name in the settings', async () => {
    const options = await openExtensionPage(bench.context, bench.origin, 'options.html', { width: 1_280, height: 900 });
    await options.getByLabel(say('options_author')).fill('Ada Brenn');
    await options.getByLabel(say('options_author')).press('Enter');
    await expect.poll(async () => (await askWorker(options, 'settings.get', {})).author).toBe('Ada Brenn');
    await options.close();
  });

  it('adds a missed claim: its form stays open while the draft of it is kept', async () => {
    await mode('desk_mode_review').click();
    await panel.locator('[data-item]').first().waitFor();
    await visit.page.evaluate(() => {
      const paragraphs = [...document.querySelectorAll('article p, main p')];
      const last = paragraphs.at(-1);
      if (last) getSelection()?.selectAllChildren(last);
    });
    await panel.getByRole('button', { name: say('desk_add') }).click();
    const actor = panel.locator('[data-field=actor] input[type=text]');
    await actor.fill('Grey');
    // Long enough for the draft to be kept and told.
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    await shot(panel, 'added');
    expect(await actor.inputValue()).toBe('Grey');
    await actor.fill('Grey Heron');
    await panel.getByRole('button', { name: say('objection_save'), exact: true }).click();
    await panel.locator('form.desk-form').waitFor({ state: 'detached' });
    const { items } = await askUntil(panel, 'desk.page', { where: { tabId: visit.tabId } }, (view) => view.items.some(({ review }) => review === 'added'));
    expect(items.find(({ review }) => review === 'added')?.annotation).toMatchObject({ author: 'Ada Brenn', revision: 1 });
  });

  it('tells the history of an annotation', async () => {
    const item = panel.locator('[data-item]').filter({ hasText: 'Grey Heron' }).first();
    await item.locator('button').first().click();
    await item.getByText(say('desk_history'), { exact: true }).click();
    await expect.poll(() => item.textContent()).toContain('Ada Brenn');
    await shot(panel, 'history');
  });

  it('shows how often reader and machine agree', async () => {
    const options = await openExtensionPage(bench.context, bench.origin, 'options.html#desk', { width: 1_280, height: 900 });
    const agreement = await askWorker(options, 'desk.agreement', {});
    expect(JSON.stringify(agreement)).toMatch(/[1-9]/);
    await shot(options, 'agreement');
    await options.close();
  });

  it('counts two sources as one where the reader says so, and lets it be taken back', async () => {
    await mode('desk_mode_read').click();
    await panel.locator('[data-claim], nav button').first().click();
    const work = panel.locator('details.origin-work');
    await work.locator('summary').click();
    const selects = work.locator('select');
    await selects.nth(0).selectOption({ index: 1 });
    await selects.nth(2).selectOption({ index: 1 });
    await work.locator('input[type=text]').fill('Both speak for one ministry.');
    await shot(panel, 'origins');
    expect(await axeFinds(panel)).toEqual([]);
    await work.getByRole('button', { name: say('origin_work_do') }).click();
    const decided = panel.locator('.decided li').filter({ hasText: 'Both speak for one ministry.' });
    await decided.waitFor();
    await shot(panel, 'decided');
    await decided.getByRole('button', { name: say('decide_undo') }).click();
    await decided.waitFor({ state: 'detached' });
  });
});
