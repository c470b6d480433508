import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askUntil, askWorker, openExtensionPage } from '../../../tools/launcher/extension-page';
import { axeFinds } from '../harness/axe';
import { openBench, type Bench, type Visit } from '../harness/chromium';
import { article, LEAD } from '../harness/newsroom';
import { sayCount } from '../../../lib/views/say';
import { say } from '../harness/words';

/** docs/fact-checkers.md, followed step by step: each test is a section of it, and quotes what it does. */
const GUIDE = readFileSync(join(import.meta.dirname, '../../../docs/fact-checkers.md'), 'utf8').replace(/\s+/g, ' ');
/** Where pictures of each step go; none are taken where it is not set. */
const SHOTS = process.env['WHENCE_SHOTS'];
const CLAIMS = article('/world/europe/9800305.html');

let bench: Bench;
let visit: Visit;
let panel: Page;
let options: Page;
const desk = () => askWorker(panel, 'desk.page', { where: { tabId: visit.tabId } });
const button = (name: string) => panel.getByRole('button', { name, exact: true });

/** The words of the guide that a step follows: a guide that says something else fails here. */
function quoting(...words: string[]): void {
  for (const quote of words) expect(GUIDE).toContain(quote);
}
async function shot(page: Page, name: string): Promise<void> {
  if (SHOTS === undefined) return;
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
}
/** A picture of the guide itself, as large as it stands there: `docs/screenshots/NAME.png` is this one, looked at by a person. */
async function picture(page: Page, name: string, viewport: { width: number; height: number }, arrange: () => Promise<void> = () => Promise.resolve()): Promise<void> {
  if (SHOTS === undefined) return;
  const before = page.viewportSize();
  await page.setViewportSize(viewport);
  await arrange();
  await page.waitForTimeout(300);
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: join(SHOTS, `${name}.png`) });
  if (before !== null) await page.setViewportSize(before);
}
const PANEL = { width: 440, height: 900 };
const selectParagraph = (index: number): Promise<void> =>
  visit.page.evaluate((at) => {
    const paragraph = document.querySelectorAll('article p, main p')[at];
    if (paragraph === undefined) throw new Error(`no paragraph ${at}`);
    getSelection()?.selectAllChildren(paragraph);
  }, index);
async function keepAs(actor: string): Promise<void> {
  await panel.locator('form.desk-form').waitFor();
  await panel.locator('[data-field=actor] input[type=text]').fill(actor);
  await button(say('objection_save')).click();
  await panel.locator('form.desk-form').waitFor({ state: 'detached' });
}
/** The keys of the list, with the focus in it. */
async function keys(...pressed: string[]): Promise<void> {
  await panel.locator('[data-item]').first().focus();
  for (const key of pressed) await panel.keyboard.press(key);
}

beforeAll(async () => {
  bench = await openBench();
  options = await openExtensionPage(bench.context, bench.origin, 'options.html', { width: 1_280, height: 900 });
  visit = await bench.visit(CLAIMS);
  panel = await openExtensionPage(bench.context, bench.origin, `sidepanel.html?tab=${visit.tabId}`, { width: 400, height: 900 });
}, 60_000);
afterAll(async () => {
  expect(bench.problems).toEqual([]);
  await bench.close();
});

describe('the guide for fact-checkers', () => {
  it('1 and 2: the name is set, and the desk opens with every claim of the page', async () => {
    quoting('Settings → *Fact-checker\'s desk* → *Your name as author*', 'choose **Review** at its top');
    await options.getByLabel(say('options_author')).fill('Ada Lorn');
    await options.locator('form.add').filter({ has: options.getByLabel(say('options_author')) }).getByRole('button').click();
    await askUntil(options, 'settings.get', {}, ({ author }) => author === 'Ada Lorn');
    await shot(options, '1-author');
    await button(say('desk_mode_review')).click();
    await panel.locator('[data-item]').first().waitFor();
    expect(await panel.locator('[data-item]').count()).toBe((await desk()).items.length);
    await shot(panel, '2-desk');
  });

  it('3: one letter accepts, another rejects, and the same again takes it back', async () => {
    quoting('`j` and `k`', 'accepts it as it was read', 'The same decision again takes it back');
    await keys('j', 'a');
    await askUntil(panel, 'desk.page', { where: { tabId: visit.tabId } }, ({ items }) => items.some(({ annotation }) => annotation?.review === 'accepted' && annotation.author === 'Ada Lorn'));
    await shot(panel, '3-judged');
    if (SHOTS !== undefined) {
      await panel.keyboard.press('j');
      await picture(panel, 'desk', PANEL);
      await panel.keyboard.press('k');
    }
    await panel.keyboard.press('a');
    await panel.getByText(say('desk_taken_back')).waitFor();
    await askUntil(panel, 'desk.page', { where: { tabId: visit.tabId } }, ({ items }) => items.every(({ annotation }) => annotation === null));
  });

  it('4: a corrected field tells what the machine read, and can be put back by itself', async () => {
    quoting('A field that you changed is marked, tells what the machine read, and can be put back by itself', '*Close for now* leaves the draft; *Discard* forgets it');
    await keys('c');
    const certainty = panel.locator('[data-field=certainty]');
    if (!(await certainty.isVisible())) await panel.getByText(say('desk_group_who'), { exact: true }).click();
    const read = await certainty.locator('select').inputValue();
    await certainty.locator('select').selectOption(read === 'possible' ? 'probable' : 'possible');
    await certainty.getByRole('button').waitFor();
    await shot(panel, '4-corrected');
    // From the heading of its part on, below what stays at the top.
    await picture(panel, 'desk-form', PANEL, () => certainty.evaluate((field) => {
      const part = field.closest('details');
      if (part !== null) part.style.scrollMarginTop = '180px';
      part?.scrollIntoView({ block: 'start' });
    }));
    await certainty.getByRole('button').click();
    expect(await certainty.locator('select').inputValue()).toBe(read);
    await button(say('objection_cancel')).click();
    await panel.locator('form.desk-form').waitFor({ state: 'detached' });
    expect((await desk()).items.map(({ review }) => review)).not.toContain('corrected');
  });

  it('5: a sentence that was missed is added at the desk, and by the menu or the shortcut of a selection', async () => {
    quoting('*Mark as attribution claim*', '*Add a claim*', 'Name who is held responsible');
    await selectParagraph(1);
    await panel.getByRole('button', { name: say('desk_add') }).click();
    await panel.locator('form.desk-form').waitFor();
    await shot(panel, '5-adding');
    await keepAs('Sandworm');
    await selectParagraph(2);
    // Menus and shortcuts of a browser cannot be pressed from outside: what they set off is done, by the worker's own note that the reader asked.
    await options.evaluate((tab) => (globalThis as unknown as { chrome: { storage: { session: { set: (items: Record<string, unknown>) => Promise<void> } } } }).chrome.storage.session.set({ [`asked:${tab}`]: true }), visit.tabId);
    await keepAs('Grey Heron');
    expect((await desk()).items.filter(({ review }) => review === 'added').map(({ annotation }) => annotation?.claim.actor.name).sort()).toEqual(['Grey Heron', 'Sandworm']);
    expect(await axeFinds(panel)).toEqual([]);
  });

  it('7: history tells every act, and undo and redo say what they would do', async () => {
    quoting('Undo and redo say what they would do', '*History* under a claim tells every act with its time, its author and what changed');
    const undo = panel.getByRole('button', { name: new RegExp(`^${say('desk_undo')}`) });
    const told = `${(await undo.textContent()) ?? ''}${(await undo.getAttribute('title')) ?? ''}${(await undo.getAttribute('aria-label')) ?? ''}`;
    expect(told.length).toBeGreaterThan(say('desk_undo').length * 2);
    await undo.click();
    await askUntil(panel, 'desk.page', { where: { tabId: visit.tabId } }, ({ items }) => items.filter(({ review }) => review === 'added').length === 1);
    await panel.getByRole('button', { name: new RegExp(`^${say('desk_redo')}`) }).click();
    await askUntil(panel, 'desk.page', { where: { tabId: visit.tabId } }, ({ items }) => items.filter(({ review }) => review === 'added').length === 2);
    const added = (await desk()).items.find(({ annotation }) => annotation?.claim.actor.name === 'Sandworm');
    const history = await askWorker(panel, 'desk.history', { id: added?.annotation?.id ?? '' });
    expect(history.lines.map(({ author }) => author)).toEqual(['Ada Lorn']);
  });

  it('6: words that changed are listed apart, and those that are gone with everything that was written', async () => {
    quoting('Where its words changed, it is listed apart', 'it is listed under *Not found on this page any more*');
    await visit.page.evaluate(() => {
      const paragraphs = [...document.querySelectorAll('article p, main p')];
      paragraphs[2]?.remove();
      paragraphs[1]?.before(Object.assign(document.createElement('p'), { textContent: 'A sentence that moves all that follow it down the page.' }));
    });
    await askWorker(panel, 'settings.choose', { intensity: 'strong' });
    // While the page is read anew there is nothing to ask for.
    await expect.poll(() => desk().then(({ items }) => items.some(({ anchoring }) => anchoring === 'lost'), () => false), { timeout: 15_000 }).toBe(true);
    const after = await desk();
    expect(after.items.find(({ annotation }) => annotation?.claim.actor.name === 'Grey Heron')?.anchoring).toBe('lost');
    expect(after.items.find(({ annotation }) => annotation?.claim.actor.name === 'Sandworm')?.anchoring).not.toBe('lost');
    await panel.getByText(say('desk_lost_title')).first().waitFor();
    await shot(panel, '6-lost');
  });

  it('8 and 10: many are judged in one act with one undo, and taken out', async () => {
    quoting('`x` chooses a claim', 'in one act with one undo', '*Export* saves the chosen ones');
    const library = await openExtensionPage(bench.context, bench.origin, 'library.html#tab=claims', { width: 1_280, height: 900 });
    const before = (await askWorker(library, 'desk.step', { actId: null, redo: false })).undo?.actId ?? '';
    await library.locator('input[data-claim]').first().waitFor();
    await library.locator('input[data-claim]').first().focus();
    await library.keyboard.press('x');
    await library.keyboard.press('a');
    await askUntil(library, 'desk.step', { actId: null, redo: false }, ({ undo }) => (undo?.actId ?? '') !== before);
    await library.locator('.desk-told').getByText(sayCount(say, 'bulk_done', 1)).waitFor();
    // The next key goes on from where the last one was pressed, once the list is drawn anew.
    await library.locator('input[data-claim]:focus').waitFor();
    await library.keyboard.press('j');
    await library.keyboard.press('x');
    await library.getByText(sayCount(say, 'bulk_chosen', 2)).waitFor();
    await shot(library, '8-many');
    if (SHOTS !== undefined) {
      await library.locator('.export-picker summary').first().click();
      await library.mouse.move(0, 0);
      await picture(library, 'library-claims', { width: 1_100, height: 1_060 });
    }
    expect(await axeFinds(library)).toEqual([]);
    // All objections are a list of their own there.
    await library.getByRole('tab', { name: say('objection_title') }).click();
    await library.getByText(say('objections_none')).waitFor();
    await shot(library, '8-objections');
    expect(await axeFinds(library)).toEqual([]);
    await library.close();
  });

  it('9: the settings tell how often the machine and the reader agree', async () => {
    quoting('how many of the claims that the machine found are claims by your word, how many it missed');
    // One was accepted among the many, and two were added before.
    await askUntil(options, 'desk.agreement', {}, ({ accepted, added }) => accepted === 1 && added === 2);
    await options.reload();
    await options.getByText(say('agreement_title')).first().waitFor();
    await shot(options, '9-agreement');
  });

  it('11: two sources are counted as one, with the reason, and apart again', async () => {
    quoting('*Count the sources differently* says of two sources that they are one, or two, with your reason');
    const lead = await bench.visit(LEAD);
    const comparison = (claimId: string) => askWorker(panel, 'view.comparison', { tabId: lead.tabId, claimId });
    const views = await Promise.all(lead.view.claims.map(async ({ id }) => ({ id, told: await comparison(id) })));
    const several = views.find(({ told }) => told.origins.filter(({ subject }) => subject !== undefined).length > 1);
    if (several === undefined) throw new Error('no claim with two sources');
    const wide = await openExtensionPage(bench.context, bench.origin, `sidepanel.html?tab=${lead.tabId}`, { width: 400, height: 1_200 });
    await wide.locator(`[data-claim="${several.id}"]`).click();
    const work = wide.locator('details.origin-work');
    await work.locator('summary').click();
    // The second list leaves out what the first has chosen.
    for (const name of ['origin_work_first', 'origin_work_second']) await work.locator('label').filter({ hasText: say(name) }).locator('select').selectOption({ index: 1 });
    await work.getByLabel(say('incident_work_why'), { exact: true }).fill('They rest on one file.');
    await shot(wide, '11-sources');
    await work.getByRole('button', { name: say('origin_work_do') }).click();
    await expect.poll(async () => (await comparison(several.id)).decidedOrigins?.map(({ note }) => note)).toEqual(['They rest on one file.']);
    await wide.locator('ul.decided').getByText('They rest on one file.').waitFor();
    await shot(wide, '11-decided');
    await wide.locator('ul.decided').getByRole('button', { name: say('decide_undo') }).first().click();
    await expect.poll(async () => (await comparison(several.id)).decidedOrigins ?? []).toEqual([]);
    await wide.close();
  });
});
