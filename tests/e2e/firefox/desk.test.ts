import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { messages } from '../../../lib/protocol';
import { buildFolder } from '../harness/chromium';
import { openFirefox, type FirefoxBench } from '../harness/firefox';
import { article } from '../harness/newsroom';
import { say } from '../harness/words';

let bench: FirefoxBench;
beforeAll(async () => {
  bench = await openFirefox(buildFolder('firefox'));
});
afterAll(() => bench.close());

interface Extension {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  tabs: { query(filter: object): Promise<{ id: number; url?: string }[]>; getCurrent(): Promise<{ id: number }> };
}

async function ask(page: Page, type: string, payload: object): Promise<unknown> {
  const raw: unknown = await page.evaluate((message) => (globalThis as unknown as { browser: Extension }).browser.runtime.sendMessage(message), { type, payload });
  return z.object({ ok: z.literal(true), value: z.unknown() }).parse(raw).value;
}
const press = (page: Page, selector: string, text: string): Promise<boolean> =>
  page.evaluate((wanted, name) => {
    const found = [...document.querySelectorAll<HTMLButtonElement>(wanted)].find((one) => one.textContent?.includes(name));
    if (found === undefined || found.disabled) return false;
    found.click();
    return true;
  }, selector, text);

it('opens the desk in a tab, accepts a claim, adds one that is selected in the article, and keeps both', async () => {
  const [page] = await bench.browser.pages();
  await page?.goto(article('/world/europe/9800305.html'));
  const asking = await bench.openExtensionPage('rules.html');
  const tabId = await asking.evaluate(async () => {
    const { tabs } = (globalThis as unknown as { browser: Extension }).browser;
    const own = (await tabs.getCurrent()).id;
    return Math.min(...(await tabs.query({})).map(({ id }) => id).filter((id) => id !== own));
  });
  const view = async () => messages['desk.page'].response.parse(await ask(asking, 'desk.page', { where: { tabId } }));
  const panel = await bench.openExtensionPage(`sidepanel.html?tab=${tabId}`);
  await expect.poll(() => press(panel, '.modes button', say('desk_mode_review')), { timeout: 10_000 }).toBe(true);
  await expect.poll(() => panel.evaluate(() => document.querySelectorAll('[data-item]').length), { timeout: 10_000 }).toBe(3);
  await panel.evaluate(() => document.querySelector<HTMLButtonElement>('[data-item]')?.click());
  await expect.poll(() => press(panel, '.desk-decide button', say('desk_accept')), { timeout: 5_000 }).toBe(true);
  await expect.poll(async () => (await view()).items.map(({ review }) => review), { timeout: 5_000 }).toEqual(['accepted', 'open', 'open']);

  await page?.evaluate(() => {
    const paragraph = document.querySelectorAll('article p, main p')[1];
    if (paragraph !== undefined) getSelection()?.selectAllChildren(paragraph);
  });
  // The desk keeps the decision first, and takes no other press while it does.
  await expect.poll(() => press(panel, '.desk-bar button', say('desk_add')), { timeout: 5_000 }).toBe(true);
  await expect.poll(() => panel.evaluate(() => document.querySelector('form.desk-form [data-field=actor] input') !== null), { timeout: 5_000 }).toBe(true);
  await panel.evaluate((name) => {
    const field = document.querySelector<HTMLInputElement>('form.desk-form [data-field=actor] input[type=text]');
    if (field === null) throw new Error('no field');
    field.value = name;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, 'Grey Heron');
  await expect.poll(() => press(panel, '.desk-actions button[data-kind=main]', say('objection_save')), { timeout: 5_000 }).toBe(true);
  await expect.poll(async () => (await view()).items.filter(({ review }) => review === 'added').map(({ annotation }) => annotation?.claim.actor.name), { timeout: 5_000 }).toEqual(['Grey Heron']);
  expect((await view()).undo).not.toBeNull();
});
