import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Download, Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { askUntil, askWorker, openExtensionPage } from '../../../tools/launcher/extension-page';
import { EXPORT_FORMATS, type ExportFormat } from '../../../lib/export/format-names';
import { axeFinds } from '../harness/axe';
import { openBench, type Bench, type Visit } from '../harness/chromium';
import { article } from '../harness/newsroom';
import { say } from '../harness/words';

const CLAIMS = article('/world/europe/9800305.html');
const profile = mkdtempSync(join(tmpdir(), 'whence-desk-'));
afterAll(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

const openDesk = async (bench: Bench, { tabId }: Visit): Promise<Page> => {
  const panel = await openExtensionPage(bench.context, bench.origin, `sidepanel.html?tab=${tabId}`, { width: 400, height: 900 });
  await panel.getByRole('button', { name: say('desk_mode_review'), exact: true }).click();
  await panel.locator('[data-item]').first().waitFor();
  return panel;
};
const save = async (panel: Page): Promise<void> => {
  await panel.getByRole('button', { name: say('objection_save'), exact: true }).click();
  await panel.locator('form.desk-form').waitFor({ state: 'detached' });
};
const deskOf = (panel: Page, tabId: number) => askWorker(panel, 'desk.page', { where: { tabId } });
/** Selects a whole paragraph of the article, as a reader does with three clicks. */
const selectParagraph = (page: Page, index: number): Promise<void> =>
  page.evaluate((at) => {
    const paragraph = document.querySelectorAll('article p, main p')[at];
    if (paragraph === undefined) throw new Error(`no paragraph ${at}`);
    getSelection()?.selectAllChildren(paragraph);
  }, index);

/** Corrects every claim of the machine's: one letter leads there, another opens the form. */
async function correctAll(panel: Page, count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    await panel.locator('[data-item]').nth(at).focus();
    await panel.keyboard.press('j');
    await panel.keyboard.press('c');
    await panel.locator('[data-field=note] textarea').fill(`Heard again in recording ${at}.`);
    const certainty = panel.locator('[data-field=certainty] select');
    if (!(await certainty.isVisible())) await panel.getByText(say('desk_group_who'), { exact: true }).click();
    await certainty.selectOption('possible');
    await save(panel);
  }
}

/** What the picker of a page hands to the browser in one form: the files' names and texts. */
async function takeOut(page: Page, format: ExportFormat): Promise<{ name: string; text: string }[]> {
  const picker = page.locator('details.export-picker');
  if ((await picker.getAttribute('open')) === null) await picker.locator('summary').click();
  // What is public is a choice beside the private form.
  await picker.locator('select').selectOption(format === 'hypothesis-public' ? 'hypothesis' : format);
  if (format.startsWith('hypothesis')) await picker.getByRole('checkbox').setChecked(format === 'hypothesis-public');
  const saved: Download[] = [];
  const note = (download: Download): unknown => saved.push(download);
  page.on('download', note);
  await picker.getByRole('button', { name: say('export_save') }).click();
  await expect.poll(() => picker.getByRole('status').textContent()).not.toBe('');
  await expect.poll(() => saved.length).toBeGreaterThan(0);
  page.off('download', note);
  return Promise.all(saved.map(async (download) => ({ name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') })));
}
/** Everything that is kept, in the native form, from the settings. */
async function everything(options: Page): Promise<{ name: string; text: string }> {
  const [file] = await takeOut(options, 'native');
  if (file === undefined) throw new Error('no file');
  return file;
}
const openOptions = (bench: Bench): Promise<Page> => openExtensionPage(bench.context, bench.origin, 'options.html', { width: 1_280, height: 900 });

it('plays a fact-checker’s half hour: three claims corrected, two added, one taken back, all of it there after the browser was closed, taken out in every form and taken in elsewhere', async () => {
  const bench = await openBench({ keptProfile: profile });
  const visit = await bench.visit(CLAIMS);
  const panel = await openDesk(bench, visit);
  const count = (await deskOf(panel, visit.tabId)).items.length;
  expect(count).toBe(3);
  await correctAll(panel, count);
  for (const [paragraph, actor] of [[1, 'Sandworm'], [2, 'Grey Heron']] as const) {
    await selectParagraph(visit.page, paragraph);
    await panel.getByRole('button', { name: say('desk_add') }).click();
    await panel.locator('[data-field=actor] input[type=text]').fill(actor);
    await save(panel);
  }
  const all = await deskOf(panel, visit.tabId);
  expect(all.items.map(({ review }) => review).sort()).toEqual(['added', 'added', 'corrected', 'corrected', 'corrected']);
  expect(await axeFinds(panel)).toEqual([]);
  await panel.getByRole('button', { name: new RegExp(`^${say('desk_undo')}`) }).click();
  await askUntil(panel, 'desk.page', { where: { tabId: visit.tabId } }, ({ items }) => items.length === 4);
  expect(bench.problems).toEqual([]);
  await bench.close();

  const again = await openBench({ keptProfile: profile });
  const back = await again.visit(CLAIMS);
  const desk = await openDesk(again, back);
  const there = await deskOf(desk, back.tabId);
  expect(there.items.flatMap(({ annotation }) => annotation?.note ?? []).filter((note) => note !== '')).toHaveLength(3);
  expect(there.redo).not.toBeNull();
  await desk.getByRole('button', { name: new RegExp(`^${say('desk_redo')}`) }).click();
  const whole = await askUntil(desk, 'desk.page', { where: { tabId: back.tabId } }, ({ items }) => items.length === 5);
  // Taking back and doing again are changes that were kept: they count, and say nothing else.
  const said = ({ items }: typeof all) => items.map(({ annotation }) => ({ ...annotation, revision: 0 }));
  expect(said(whole)).toEqual(said(all));

  const names = new Map<string, ExportFormat>();
  for (const format of EXPORT_FORMATS) {
    for (const { name, text } of await takeOut(desk, format)) {
      names.set(name, format);
      // Each form names at least what was added by hand.
      expect(text, name).toContain('Grey Heron');
    }
  }
  expect([...new Set(names.values())]).toEqual([...EXPORT_FORMATS]);
  const file = await everything(await openOptions(again));
  expect(again.problems).toEqual([]);
  await again.close();

  const fresh = await openBench();
  const options = await openOptions(fresh);
  const section = options.getByRole('region', { name: say('import_title'), exact: true });
  await section.locator('input[type=file]').setInputFiles({ name: file.name, mimeType: 'application/json', buffer: Buffer.from(file.text) });
  await section.locator('button[data-kind=main]').click();
  await expect.poll(async () => (await askWorker(options, 'store.state', {})).reports).toBeGreaterThan(0);
  await options.reload();
  expect((await everything(options)).text).toBe(file.text);
  const elsewhere = await fresh.visit(CLAIMS);
  const theirs = await deskOf(await openDesk(fresh, elsewhere), elsewhere.tabId);
  expect(said(theirs)).toEqual(said(all));
  expect(fresh.problems).toEqual([]);
  await fresh.close();
}, 120_000);
