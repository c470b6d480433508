import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askWorker, openExtensionPage } from '../../../tools/launcher/extension-page';
import { PICTURES } from '../../../tools/launcher/tour';
import { axeFinds } from '../harness/axe';
import { openBench, type Bench, type Visit } from '../harness/chromium';
import { LEAD, UPSTREAM } from '../harness/newsroom';
import { say } from '../harness/words';

/** A page of a covered outlet, of our own words, that does not say when it was published: which year's 20 February is not known. */
const DOUBTFUL = 'https://kyivindependent.com/made-up-undated-page';
const PAGE = `<!doctype html><html lang="en"><head><meta property="og:type" content="article"><title>Who attacked the media group</title></head>
<body><article><h1>Who attacked the media group</h1><p>Russia was behind the cyberattack on Global Media Group on 20 February, lawmaker Ramid Namazov said.</p><p>${'The outlets of the group were back after some hours, and their readers could read them as before. '.repeat(4)}</p><p>${'Nobody was hurt, and nobody has said how long the repairs took or what they cost. '.repeat(4)}</p></article></body></html>`;

let bench: Bench;
let lead: Visit;
beforeAll(async () => {
  bench = await openBench();
  await bench.context.route(DOUBTFUL, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: PAGE }));
  const upstream = await bench.visit(UPSTREAM);
  await upstream.page.waitForTimeout(5_500);
  await upstream.page.close();
  lead = await bench.visit(LEAD);
});
afterAll(async () => {
  expect(bench.problems).toEqual([]);
  await bench.close();
});

async function comparisonOf(tabId: number, claim = 0, name = 'popup'): Promise<{ page: Page; shown: Locator }> {
  const page = await openExtensionPage(bench.context, bench.origin, `${name}.html?tab=${tabId}`, name === 'popup' ? { width: 400, height: 900 } : { width: 1_000, height: 1_200 });
  await page.getByRole('navigation', { name: say('list_label') }).getByRole('button').nth(claim).click();
  const shown = page.getByRole('article');
  await shown.waitFor();
  return { page, shown };
}
const reportsOf = async (page: Page, tabId: number) => (await askWorker(page, 'view.comparison', { tabId, claimId: lead.view.claims[0]?.id ?? '' })).origins.flatMap((o) => o.reports.map((r) => r.href));
const picture = async (page: Page, name: string): Promise<void> => void (await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true }));

describe('a page that is only possibly about an incident', () => {
  it('can be put under it from its own view, and taken back', async () => {
    const { tabId } = await bench.visit(DOUBTFUL);
    const { page, shown } = await comparisonOf(tabId);
    await shown.getByText('Global Media Group, Azerbaijan').first().waitFor();
    expect(await shown.getByRole('heading', { level: 2 }).innerText()).toBe(say('flag_not_judged'));
    await picture(page, 'incident-doubtful');
    await shown.getByRole('button', { name: say('decide_same') }).click();
    await shown.getByRole('heading', { level: 2, name: say('flag_only_suspected') }).waitFor();
    await shown.getByRole('heading', { name: say('part_decided') }).waitFor();
    await picture(page, 'incident-decided');
    await shown.getByRole('button', { name: say('decide_undo') }).click();
    await shown.getByRole('button', { name: say('decide_same') }).waitFor();
    await shown.getByRole('button', { name: say('decide_different') }).click();
    await shown.getByText('You keep this apart').waitFor();
    expect(await shown.getByText('Cyberattack on Global Media Group, Azerbaijan, 20 February 2025').count()).toBeGreaterThan(0);
    await shown.getByRole('button', { name: say('decide_undo') }).click();
    await shown.getByRole('button', { name: say('decide_same') }).waitFor();
    await page.close();
  });
});

describe('a counted report', () => {
  it('leaves the incident at once by its row, stays away, and comes back', async () => {
    const { page, shown } = await comparisonOf(lead.tabId);
    expect(await reportsOf(page, lead.tabId)).toContain(UPSTREAM);
    const counts = () => shown.locator('.verdict-counts').innerText();
    const before = await counts();
    await shown.getByRole('listitem').filter({ hasText: say('decide_not_this') }).filter({ hasNotText: say('tag_this_page') }).getByRole('button', { name: say('decide_not_this') }).first().click();
    await shown.getByRole('heading', { name: say('part_decided') }).waitFor();
    expect(await counts()).not.toBe(before);
    expect(await reportsOf(page, lead.tabId)).not.toContain(UPSTREAM);
    await page.close();

    const again = await comparisonOf(lead.tabId, 0, 'sidepanel');
    await again.shown.getByRole('heading', { name: say('part_decided') }).waitFor();
    await again.shown.getByRole('button', { name: say('decide_undo') }).click();
    await again.shown.getByRole('heading', { name: say('part_decided') }).waitFor({ state: 'detached' });
    expect(await again.shown.locator('.verdict-counts').innerText()).toBe(before);
    expect(await reportsOf(again.page, lead.tabId)).toContain(UPSTREAM);
    await again.page.close();
  });
});

describe('whole incidents', () => {
  it('are joined and parted with a reason, which the export keeps', async () => {
    const { page, shown } = await comparisonOf(lead.tabId);
    await shown.getByText(say('incident_work')).click();
    await picture(page, 'incident-work');
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      expect(await axeFinds(page)).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'light' });
    const join = shown.getByRole('group', { name: say('incident_join') });
    await join.getByLabel(say('incident_join')).selectOption({ index: 1 });
    await join.getByLabel(say('incident_work_why')).fill('One operation');
    await join.getByRole('button', { name: say('incident_join_do') }).click();
    await shown.getByText('One operation').waitFor();
    expect((await askWorker(page, 'view.comparison', { tabId: lead.tabId, claimId: lead.view.claims[0]?.id ?? '' })).incidentLabel).toContain(' + ');
    const { text } = await askWorker(page, 'export.page', { tabId: lead.tabId });
    expect(JSON.parse(text)).toMatchObject({ decisions: [{ says: 'same', note: 'One operation' }] });
    await shown.getByRole('button', { name: say('decide_undo') }).click();
    await shown.getByText('One operation').waitFor({ state: 'detached' });

    const split = shown.getByRole('group', { name: say('incident_split') });
    await split.getByRole('checkbox').last().check();
    await split.getByLabel(say('incident_work_why')).fill('Another attack');
    await split.getByRole('button', { name: say('incident_split_do') }).click();
    await shown.getByText('Another attack').waitFor();
    await picture(page, 'incident-split');
    await shown.getByRole('button', { name: say('decide_undo') }).click();
    await shown.getByText('Another attack').waitFor({ state: 'detached' });
    await page.close();
  });
});
