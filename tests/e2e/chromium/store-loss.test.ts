import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { batches } from '../../../lib/adapters/messages/import-session';
import type { Response } from '../../../lib/protocol';
import { sayCount } from '../../../lib/views/say';
import { askWorker, openExtensionPage } from '../../../tools/launcher/extension-page';
import { howMany, longRun, recordFigure } from '../../figures';
import { makeClaim, makeReport } from '../../fixtures/make';
import { openBench, type Bench } from '../harness/chromium';
import { LEAD } from '../harness/newsroom';
import { DAMAGES, flipBytes, settingsFolder, storeFolder } from '../harness/store-files';
import { say } from '../harness/words';

const REPORTS = 200;
const MOMENT = '2026-03-04T10:00:00.000Z';
const NOTE = 'Not what the commission said.';
const folder = mkdtempSync(join(tmpdir(), 'whence-loss-'));
const whole = join(folder, 'whole');
/** The extension's address is the same in every profile: it follows from the folder of the build. */
const at = { origin: '' };
type Everything = Pick<Response<'export.store'>, 'text'>;
const before: { text: string } = { text: '' };

/** What is kept, without the moment of its being taken out. */
const everything = async (page: Page): Promise<string> => {
  const { text }: Everything = await askWorker(page, 'export.store', {});
  return text;
};

async function fill(page: Page): Promise<void> {
  const items = Array.from({ length: REPORTS }, (_, n) => {
    const id = `https://coast.example/${String(n)}`;
    return { kind: 'report' as const, value: { ...makeReport({ id, url: id, title: `Coast ${String(n)}`, published: '2026-03-04', textHash: `coast${String(n)}`, claims: [makeClaim({ id: 'c1' })] }), readAt: MOMENT, seenAgainAt: MOMENT, revision: 1, changes: [] } };
  });
  const id = crypto.randomUUID();
  let from = 0;
  for (const part of batches(items)) {
    await askWorker(page, 'import.stage', { import: id, from, of: items.length, items: part });
    from += part.length;
  }
  await askWorker(page, 'import.apply', { import: id, decided: { otherwise: 'mine', of: [] } });
}

beforeAll(async () => {
  const bench = await openBench({ keptProfile: whole });
  at.origin = bench.origin;
  const page = await openExtensionPage(bench.context, bench.origin, 'options.html');
  await fill(page);
  const visit = await bench.visit(LEAD);
  const annotation = { id: crypto.randomUUID(), claimId: visit.view.claims[0]?.id ?? '', words: { review: 'rejected' as const, fields: {}, note: NOTE, tags: ['checked'], links: [], assessment: null }, revision: 0 };
  await askWorker(page, 'desk.save', { act: crypto.randomUUID(), where: { tabId: visit.tabId }, annotation });
  const { backups } = await askWorker(page, 'backup.make', {});
  expect(backups[0]?.counts).toMatchObject({ annotations: 1, reports: REPORTS + 1 });
  before.text = await everything(page);
  expect(before.text).toContain(NOTE);
  await bench.close();
  if (!longRun) return;
  // A second start moves what was written from the log into tables, as it is in a profile that is used.
  const again = await openBench({ keptProfile: whole });
  const asking = await openExtensionPage(again.context, again.origin, 'options.html');
  expect((await askWorker(asking, 'store.state', {})).reports).toBe(REPORTS + 1);
  await again.close();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

/** A browser over a copy of that profile, in which something happened before it started. */
async function started(name: string, damage: (profile: string) => void): Promise<Bench> {
  const profile = join(folder, name);
  cpSync(whole, profile, { recursive: true });
  damage(profile);
  return openBench({ keptProfile: profile });
}

/** Each is a start of the browser: every day the two that leave most of the files in their places. */
const damages = DAMAGES.slice(0, howMany(2, DAMAGES.length));
const figures = { detected: 0, restored: 0 };

describe('a browser that lost the store', () => {
  it.each(damages)('because $name: says so, keeps the backup, and has everything again from it (S6)', { timeout: 120_000 }, async ({ name, damage }) => {
    const bench = await started(`lost-${String(DAMAGES.findIndex((one) => one.name === name))}`, (profile) => damage(storeFolder(profile, at.origin)));
    try {
      const options = await openExtensionPage(bench.context, bench.origin, 'options.html');
      const state = await askWorker(options, 'store.state', {}).then(({ reports }) => `${String(reports)} reports`, (error: unknown) => String(error));
      console.info(`${name}: ${state}`);
      expect(state).toContain('error_store_lost');
      const notice = options.getByRole('region', { name: say('options_store') }).getByRole('alert');
      await notice.waitFor();
      expect(await notice.textContent()).toContain(say('error_store_lost').slice(0, 30));
      // An article that is read meanwhile writes nothing over it.
      const visit = await bench.visit(LEAD);
      await visit.page.waitForTimeout(100);
      await visit.page.close();
      const { backups } = await askWorker(options, 'backup.list', {});
      expect(backups[0]?.counts).toMatchObject({ annotations: 1, reports: REPORTS + 1 });
      figures.detected += 1;
      await options.bringToFront();
      const section = options.getByRole('region', { name: say('import_title'), exact: true });
      await section.getByRole('button', { name: say('backups_look') }).first().click();
      // The reports, the annotation, and the act that made it.
      await section.getByRole('button', { name: sayCount(say, 'import_apply', REPORTS + 3) }).click();
      await expect.poll(async () => (await askWorker(options, 'store.state', {}).catch(() => ({ reports: -1 }))).reports, { timeout: 40_000 }).toBe(REPORTS + 1);
      await expect.poll(() => everything(options)).toEqual(before.text);
      figures.restored += 1;
    } finally {
      await bench.close();
    }
  });

  it('counts them', () => {
    recordFigure({ case: 'S6', what: 'kinds of damage to the store’s files that were noticed and told', value: figures.detected, of: damages.length, asked: 'all', held: figures.detected === damages.length, browser: 'chromium' });
    recordFigure({ case: 'S6', what: 'of them all records had again from the last backup', value: figures.restored, of: damages.length, asked: 'all', held: figures.restored === damages.length, browser: 'chromium' });
    expect(figures).toEqual({ detected: damages.length, restored: damages.length });
  });
});

it('a browser that lost the settings starts with those of the first day, and has what was kept (S7)', { timeout: 120_000 }, async () => {
  const bench = await started('settings', (profile) => flipBytes(settingsFolder(profile, at.origin)));
  try {
    const options = await openExtensionPage(bench.context, bench.origin, 'options.html');
    expect((await askWorker(options, 'store.state', {})).reports).toBe(REPORTS + 1);
    expect(await everything(options)).toEqual(before.text);
    expect(await askWorker(options, 'settings.get', {})).toMatchObject({ intensity: 'normal' });
    const kept = await askWorker(options, 'settings.choose', { intensity: 'strong' });
    expect(kept.intensity).toBe('strong');
    recordFigure({ case: 'S7', what: 'records found after damage to the settings’ files', value: REPORTS + 1, of: REPORTS + 1, asked: 'all', held: true, browser: 'chromium' });
    // That the browser did not give what was kept is written down; nothing else goes wrong.
    expect(bench.problems.filter((problem) => !/be read|Invalid JSON/.test(problem))).toEqual([]);
  } finally {
    await bench.close();
  }
});
