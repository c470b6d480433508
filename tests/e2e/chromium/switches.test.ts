import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markedPlaces } from '../../../tools/launcher/accessibility';
import { openExtensionPage } from '../../../tools/launcher/extension-page';
import { markWith } from '../../../tools/launcher/card';
import { openBench, settledView, type Bench } from '../harness/chromium';
import { article, LEAD } from '../harness/newsroom';
import { say } from '../harness/words';

const ELSEWHERE = article('/azerbaijani-mp-february-attack-on-media-traced-back-to-russia');

let bench: Bench;
beforeAll(async () => void (bench = await openBench()));
afterAll(async () => {
  expect(bench.problems).toEqual([]);
  await bench.close();
});

describe('the popup’s switches', () => {
  it('take the marks off this site and bring them back, and leave other sites alone', async () => {
    const other = await bench.visit(ELSEWHERE);
    const { page, tabId } = await bench.visit(LEAD);
    await markWith(page, 'Russia was behind');
    const popup = await openExtensionPage(bench.context, bench.origin, `popup.html?tab=${tabId}`);
    const marks = popup.getByRole('switch', { name: say('mark_here') });
    await marks.click();
    await expect.poll(() => markedPlaces(page)).toEqual([]);
    expect(await marks.getAttribute('aria-checked')).toBe('false');
    // It is read all the same.
    expect((await settledView(bench.context, bench.origin, tabId)).state).toBe('claims');
    expect((await markedPlaces(other.page)).length).toBeGreaterThan(0);
    await popup.bringToFront();
    await marks.click();
    await expect.poll(async () => (await markedPlaces(page)).length).toBeGreaterThan(0);
    const here = popup.getByRole('switch', { name: say('switch_here', 'kyivindependent.com') });
    await here.click();
    await expect.poll(() => markedPlaces(page)).toEqual([]);
    expect(await here.getAttribute('aria-checked')).toBe('false');
    expect((await settledView(bench.context, bench.origin, tabId)).state).toBe('off_here');
    expect((await markedPlaces(other.page)).length).toBeGreaterThan(0);
    await page.reload();
    await page.waitForTimeout(800);
    expect(await markedPlaces(page)).toEqual([]);
    await popup.bringToFront();
    await here.click();
    await page.bringToFront();
    await markWith(page, 'Russia was behind');
    await popup.close();
    await page.close();
    await other.page.close();
  });

  it('take the marks off everywhere and bring them back', async () => {
    const one = await bench.visit(LEAD);
    const two = await bench.visit(ELSEWHERE);
    const popup = await openExtensionPage(bench.context, bench.origin, `popup.html?tab=${one.tabId}`);
    const everywhere = popup.getByRole('switch', { name: say('switch_everywhere') });
    await everywhere.click();
    for (const { page } of [one, two]) await expect.poll(() => markedPlaces(page)).toEqual([]);
    await everywhere.click();
    for (const { page } of [one, two]) await expect.poll(async () => (await markedPlaces(page)).length, { timeout: 5_000 }).toBeGreaterThan(0);
    await popup.close();
  });
});
