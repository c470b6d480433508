import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { batches } from '../../../lib/adapters/messages/import-session';
import { shippedSay } from '../../../lib/adapters/node/world';
import { nativeExportText } from '../../../lib/export/native';
import { keptItem } from '../../../lib/export/native-report';
import type { AnnotationWords } from '../../../lib/model/annotation';
import type { StoredReport } from '../../../lib/model/report';
import { sayCount } from '../../../lib/views/say';
import { howMany, recordFigure } from '../../figures';
import { makeClaim, makeReport } from '../../fixtures/make';
import { GOLDEN_VERSIONS, goldenStore, writeGoldenStore } from '../../fixtures/stores/stores';
import { buildFolder } from '../harness/chromium';
import { openFirefox, type FirefoxBench } from '../harness/firefox';
import { ask, keyOf, visit } from '../harness/firefox-pages';
import { LEAD } from '../harness/newsroom';
import { say } from '../harness/words';

const STOPS = howMany(6, 100);
const CLOSED = howMany(3, 30);
const IMPORTS = howMany(3, 30);
const RECORDS = 150;
const MOMENT = '2026-03-04T10:00:00.000Z';
const EVERYTHING = { otherwise: 'mine' as const, of: [] };
const browser = 'firefox' as const;
const profile = mkdtempSync(join(tmpdir(), 'whence-firefox-'));
const uuid = randomUUID();

let bench: FirefoxBench;
let asking: Page;
async function open(): Promise<void> {
  bench = await openFirefox(buildFolder('firefox'), { profile, uuid });
  asking = await bench.openExtensionPage('options.html');
}
beforeAll(open);
afterAll(async () => {
  await bench.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
const words = (note: string): AnnotationWords => ({ review: 'accepted', fields: {}, note, tags: [], links: [], assessment: null });
const where = { reportId: LEAD };
const id = randomUUID();
const kept = async (): Promise<{ note: string; revision: number } | undefined> => (await ask(asking, 'desk.page', { where })).items.find(({ annotation }) => annotation?.id === id)?.annotation ?? undefined;
const count = async (): Promise<number> => (await ask(asking, 'store.state', {})).reports;

function reports(name: string, many: number): StoredReport[] {
  return Array.from({ length: many }, (_, n) => {
    const url = `https://${name}.example/${String(n)}`;
    return { ...makeReport({ id: url, url, title: `${name} ${String(n)}`, published: '2026-03-04', textHash: `${name}${String(n)}`, claims: [makeClaim({ id: 'c1' })] }), readAt: MOMENT, seenAgainAt: MOMENT, revision: 1, changes: [] };
  });
}
/** Presses the button with these words; false where there is none, or it may not be pressed. */
const press = (name: string): Promise<boolean> =>
  asking.evaluate((wanted) => {
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(wanted));
    if (button === undefined || button.disabled) return false;
    button.click();
    return true;
  }, name);
const fileOf = (of: readonly StoredReport[]): string => nativeExportText({ items: of.map(keptItem), comparison: { asOf: '2026-11-22', incidents: [] }, generator: 'g', say: shippedSay(), whole: true });

describe('what is saved in Firefox', () => {
  let claimId: string | undefined;
  it('is saved once or not at all when the background page is stopped in the midst of it (S1, S2)', async () => {
    const { page, tabId, view } = await visit(bench, asking, LEAD);
    claimId = view.claims[0]?.id;
    await ask(asking, 'desk.save', { act: randomUUID(), where: { tabId }, annotation: { id, claimId: claimId ?? '', words: words('0'), revision: 0 } });
    await page.close();
    let lost = 0;
    for (let n = 1; n <= STOPS; n += 1) {
      const message = { act: randomUUID(), where, annotation: { id, claimId: null, words: words(String(n)), revision: (await kept())?.revision ?? 0 } };
      const saving = ask(asking, 'desk.save', message).then(() => true, () => false);
      await pause((n * 7) % 40);
      await bench.stopBackground();
      if ((await saving) && (await kept())?.note !== String(n)) lost += 1;
      await ask(asking, 'desk.save', message);
      expect((await kept())?.note).toBe(String(n));
    }
    const { lines } = await ask(asking, 'desk.history', { id });
    recordFigure({ case: 'S1', what: 'saves that were acknowledged and lost, the background page stopped in the midst of each', value: lost, of: STOPS, asked: '0', held: lost === 0, browser });
    recordFigure({ case: 'S2', what: 'changes kept twice, each sent again after that', value: Math.max(0, lines.length - STOPS - 1), of: STOPS, asked: '0', held: lines.length === STOPS + 1, browser });
    expect(lost).toBe(0);
    expect(lines.length).toBe(STOPS + 1);
  });

  it('is saved, or a draft, when its window is closed in the midst of it (S3)', async () => {
    let lost = 0;
    for (let n = 0; n < CLOSED; n += 1) {
      const note = `closed ${String(n)}`;
      const panel = await bench.openExtensionPage('rules.html');
      // What the panel sends while it is typed in, and what it sends when it is told to save.
      const before = await kept();
      const draft = { type: 'desk.draft', payload: { where, key: id, words: words(note) } };
      const save = { type: 'desk.save', payload: { act: randomUUID(), where, annotation: { id, claimId: null, words: words(note), revision: before?.revision ?? 0 } } };
      await panel.evaluate((messages) => {
        const { runtime } = (globalThis as unknown as { browser: { runtime: { sendMessage(message: unknown): Promise<unknown> } } }).browser;
        for (const message of messages) void runtime.sendMessage(message);
      }, n % 2 === 0 ? [draft, save] : [draft]);
      await panel.close();
      const there = async (): Promise<boolean> => (await ask(asking, 'desk.page', { where })).items.some(({ annotation, draft: begun }) => annotation?.note === note || begun?.note === note);
      await expect.poll(there, { timeout: 3_000 }).toBe(true).catch(() => (lost += 1));
    }
    recordFigure({ case: 'S3', what: 'notes lost, their window closed right after they were sent', value: lost, of: CLOSED, asked: '0', held: lost === 0, browser });
    expect(lost).toBe(0);
  });

  it('is whole after four windows wrote to it at once (S11)', async () => {
    const EACH = 10;
    const panels = await Promise.all(Array.from({ length: 4 }, () => bench.openExtensionPage('rules.html')));
    const from = Number((await kept())?.revision);
    // Each adds a tag of its own to what it sees; where another was quicker it is told so, looks again, and adds it to that.
    await Promise.all(panels.map((panel, w) =>
      panel.evaluate(async (given) => {
        interface Kept { note: string; tags: string[]; revision: number; id: string }
        const { runtime } = (globalThis as unknown as { browser: { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; key?: string; value: { items: { annotation: Kept | null }[] } }> } } }).browser;
        for (let n = 0; n < given.each; n += 1)
          for (let again = 0; ; again += 1) {
            const { value } = await runtime.sendMessage({ type: 'desk.page', payload: { where: given.where } });
            const seen = value.items.find(({ annotation }) => annotation?.id === given.id)?.annotation;
            if (!seen || again > 200) throw new Error('nothing to edit');
            const words = { ...given.words, tags: [...seen.tags, `w${String(given.w)}n${String(n)}`] };
            const answer = await runtime.sendMessage({ type: 'desk.save', payload: { act: crypto.randomUUID(), where: given.where, annotation: { id: given.id, claimId: null, words, revision: seen.revision } } });
            if (answer.ok) break;
            if (answer.key !== 'error_annotation_conflict') throw new Error(answer.key);
          }
      }, { where, id, w, each: EACH / 2, words: words('many') })));
    const { annotation } = (await ask(asking, 'desk.page', { where })).items.find((item) => item.annotation?.id === id) ?? {};
    const edits = panels.length * (EACH / 2);
    const lost = edits - (annotation?.tags.length ?? 0);
    recordFigure({ case: 'S11', what: 'edits of one annotation lost, from four windows at once', value: lost, of: edits, asked: '0', held: lost === 0, browser });
    expect(lost).toBe(0);
    expect(annotation?.revision).toBe(from + edits);
    await Promise.all(panels.map((panel) => panel.close()));
  });

  it('is there when the browser was killed right after it was acknowledged (S4)', async () => {
    await ask(asking, 'desk.save', { act: randomUUID(), where, annotation: { id, claimId: null, words: words('acknowledged'), revision: (await kept())?.revision ?? 0 } });
    await ask(asking, 'desk.draft', { where, key: id, words: words('half a sent') });
    await bench.kill();
    await open();
    const view = await ask(asking, 'desk.page', { where });
    const item = view.items.find(({ annotation }) => annotation?.id === id);
    recordFigure({ case: 'S4', what: 'acknowledged saves lost, the browser killed after each', value: item?.annotation?.note === 'acknowledged' ? 0 : 1, of: 1, asked: '0', held: item?.annotation?.note === 'acknowledged', browser });
    expect(item?.annotation?.note).toBe('acknowledged');
    expect(item?.draft?.note).toBe('half a sent');
    expect(view.undo).not.toBeNull();
  });

  it('and what was begun outlives a reload of the extension under open tabs, which say nothing (S13)', async () => {
    const tabs = await Promise.all([0, 1, 2].map(() => bench.browser.newPage()));
    const said: string[] = [];
    for (const tab of tabs) {
      await tab.goto(LEAD);
      await expect.poll(() => tab.evaluate(() => CSS.highlights.size), { timeout: 10_000 }).toBeGreaterThan(0);
      tab.on('console', (message) => message.type() === 'error' && said.push(message.text()));
      tab.on('pageerror', (error) => said.push(String(error)));
    }
    await bench.install(buildFolder('firefox'));
    for (const tab of tabs) await tab.evaluate(() => document.querySelector('main p')?.replaceWith(document.createElement('p')));
    await pause(1_500);
    asking = await bench.openExtensionPage('options.html');
    const item = (await ask(asking, 'desk.page', { where })).items.find(({ annotation }) => annotation?.id === id);
    recordFigure({ case: 'S13', what: 'errors in 3 open tabs after the extension was loaded anew', value: said.length, asked: '0', held: said.length === 0, browser });
    expect(said).toEqual([]);
    expect(item?.annotation?.note).toBe('acknowledged');
    expect(item?.draft?.note).toBe('half a sent');
    for (const tab of tabs) await tab.close();
  });
});

describe('files in Firefox', () => {
  /** Chooses a file as a person does; one of so many empty bytes where there is no text. */
  async function choose(name: string, text: string, bytes = 0): Promise<void> {
    await expect.poll(() => asking.evaluate(() => document.querySelector('#import input[type=file]:enabled') !== null), { timeout: 10_000 }).toBe(true);
    await asking.evaluate((file) => {
      const input = document.querySelector<HTMLInputElement>('#import input[type=file]');
      if (input === null) throw new Error('There is nowhere to put a file.');
      const transfer = new DataTransfer();
      transfer.items.add(new File([file.bytes > 0 ? new Uint8Array(file.bytes) : file.text], file.name, { type: 'application/json' }));
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, { name, text, bytes });
  }
  const shown = (within = ''): Promise<string> => asking.evaluate((selector) => [...document.querySelectorAll(`#import ${selector}`)].map(({ textContent }) => textContent).join(' '), within);
  const stage = async (of: readonly StoredReport[]): Promise<string> => {
    const staging = randomUUID();
    let from = 0;
    for (const part of batches(of.map((value) => ({ kind: 'report' as const, value })))) {
      await ask(asking, 'import.stage', { import: staging, from, of: of.length, items: part });
      from += part.length;
    }
    return staging;
  };

  it('are taken in whole, once, without what would reach a prototype (J1, J6)', async () => {
    const before = await count();
    const text = fileOf(reports('coast', 20)).replace('"reports"', '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"reports"');
    await choose('coast.json', text);
    await expect.poll(() => press(sayCount(say, 'import_apply', 20)), { timeout: 10_000 }).toBe(true);
    await expect.poll(count, { timeout: 10_000 }).toBe(before + 20);
    await choose('coast.json', text);
    await expect.poll(shown, { timeout: 10_000 }).toContain(say('import_nothing'));
    await expect.poll(() => press(say('settings_close')), { timeout: 5_000 }).toBe(true);
    const polluted = await asking.evaluate(() => 'polluted' in {});
    recordFigure({ case: 'J1', what: 'files with poisonous names that reached a prototype', value: Number(polluted), of: 1, asked: '0', held: !polluted, browser });
    recordFigure({ case: 'J6', what: 'records kept twice of a file that was taken in twice', value: (await count()) - before - 20, of: 20, asked: '0', held: (await count()) === before + 20, browser });
    expect(polluted).toBe(false);
    expect(await count()).toBe(before + 20);
  });

  const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  it.each([
    { name: 'nesting without end', text: (): string => `{"schema":"whence/export@1","reports":${nested}}`, bytes: 0, told: say('error_import_deep') },
    { name: 'a picture', text: (): string => 'GIF89a', bytes: 0, told: say('error_import_json', '1') },
    { name: 'a file broken off', text: (): string => fileOf(reports('broken', 5)).slice(0, 2_000), bytes: 0, told: say('error_import_json', '').slice(0, 50) },
    { name: '100 MB', text: (): string => '', bytes: 100 * 1024 * 1024, told: say('error_import_size') },
  ])('are refused with a sentence, and nothing is lost: $name (J2, J3, J4)', async ({ bytes, text, told }) => {
    const before = await count();
    await choose('odd.json', text(), bytes);
    await expect.poll(() => shown('[role=alert]'), { timeout: 10_000 }).toContain(told);
    expect(await count()).toBe(before);
  });

  it('tell of the one bad record among many, and the others are taken in (J7)', async () => {
    const before = await count();
    const file = JSON.parse(fileOf(reports('valley', 10))) as { reports: Record<string, unknown>[] };
    file.reports[4] = { ...file.reports[4], id: 7 };
    await choose('valley.json', JSON.stringify(file));
    await expect.poll(() => press(sayCount(say, 'import_apply', 9)), { timeout: 10_000 }).toBe(true);
    await expect.poll(count, { timeout: 10_000 }).toBe(before + 9);
  });

  it('are there whole or not at all when the background page is stopped while they are written (J9)', async () => {
    const outcomes = { before: 0, after: 0, partial: 0 };
    for (let n = 0; n < IMPORTS; n += 1) {
      const staging = await stage(reports(`stop${String(n)}`, RECORDS));
      const before = await count();
      const sent = ask(asking, 'import.apply', { import: staging, decided: EVERYTHING }).catch(() => null);
      await pause((n * 40) % 240);
      await bench.stopBackground();
      await sent;
      const left = (await count()) - before;
      outcomes[left === 0 ? 'before' : left === RECORDS ? 'after' : 'partial'] += 1;
      if (left === 0) await ask(asking, 'import.apply', { import: staging, decided: EVERYTHING });
      expect(await count()).toBe(before + RECORDS);
    }
    recordFigure({ case: 'J9', what: `imports of ${String(RECORDS)} records left in part, the background page stopped in the midst`, detail: `${String(outcomes.before)} not begun, ${String(outcomes.after)} whole`, value: outcomes.partial, of: IMPORTS, asked: '0', held: outcomes.partial === 0, browser });
    expect(outcomes.partial).toBe(0);
  });

  it('that are taken out, and in again where nothing is, are the same when they are taken out again (J8)', async () => {
    const text = async (): Promise<string> => (await ask(asking, 'export.store', {})).text;
    const before = await text();
    const entries = JSON.parse(before) as { reports: unknown[] };
    expect(entries.reports.length).toBeGreaterThan(20);
    await ask(asking, 'everything.erase', {});
    expect(await count()).toBe(0);
    await choose('all.json', before);
    await expect.poll(() => press(sayCount(say, 'import_apply', 0).split('0')[0] ?? ''), { timeout: 15_000 }).toBe(true);
    await expect.poll(count, { timeout: 20_000 }).toBe(entries.reports.length);
    const after = await text();
    recordFigure({ case: 'J8', what: 'states taken out, in and out again that differed by a byte', value: Number(after !== before), of: 1, asked: '0', held: after === before, browser });
    expect(after).toEqual(before);
  });
});

describe('the store in Firefox', () => {
  /** Deletes the database from beside the extension, and what it remembers of it. */
  const emptied = async (): Promise<void> => {
    await ask(asking, 'everything.erase', {});
    await asking.evaluate(() => new Promise((resolve, reject) => {
      const deleting = indexedDB.deleteDatabase('whence');
      deleting.onsuccess = () => resolve(null);
      deleting.onerror = () => reject(new Error('not deleted'));
    }));
  };

  it.each(GOLDEN_VERSIONS)('of version %i, as its time left it, is opened with every report of it (S12)', async (version) => {
    const golden = goldenStore(version);
    await emptied();
    await bench.stopBackground();
    await asking.evaluate(`(${String(writeGoldenStore)})(${JSON.stringify(golden)})`);
    const { sentinel, tables } = golden;
    await asking.evaluate((kept_) => (globalThis as unknown as { browser: { storage: { local: { set(what: object): Promise<void> } } } }).browser.storage.local.set({ store_sentinel: kept_ }), sentinel);
    expect(await count()).toBe(tables['bodies']?.rows.length);
    recordFigure({ case: 'S12', what: `reports of a store of version ${String(version)} that are there`, value: await count(), of: tables['bodies']?.rows.length ?? 0, asked: 'all', held: true, browser });
  });

  it('newer than the extension is told, and is as it was (S9)', async () => {
    await emptied();
    await bench.stopBackground();
    await asking.evaluate(`(${String(writeGoldenStore)})(${JSON.stringify({ ...goldenStore(4), version: 99 })})`);
    expect(await keyOf(ask(asking, 'store.state', {}))).toBe('error_store_newer');
    const version = await asking.evaluate(() => new Promise((resolve) => {
      const opening = indexedDB.open('whence');
      opening.onsuccess = () => {
        resolve(opening.result.version);
        opening.result.close();
      };
    }));
    recordFigure({ case: 'S9', what: 'a store of a later version is named, and left as it is', value: 'told', asked: 'told', held: version === 99, browser });
    expect(version).toBe(99);
  });

  it('that another window holds in an old version is told, and opens when that is gone (S8)', async () => {
    await asking.evaluate(() => new Promise((resolve) => (indexedDB.deleteDatabase('whence').onsuccess = () => resolve(null))));
    await bench.stopBackground();
    await asking.evaluate(() => new Promise((resolve) => {
      const opening = indexedDB.open('whence', 1);
      opening.onsuccess = () => {
        Object.assign(globalThis, { holding: opening.result });
        resolve(null);
      };
    }));
    const from = performance.now();
    const key = await keyOf(ask(asking, 'store.state', {}));
    recordFigure({ case: 'S8', what: 'a window that holds an old connection was named', value: Math.round(performance.now() - from), unit: 'ms', asked: 'after 3,000', held: key === 'error_store_blocked', browser });
    expect(key).toBe('error_store_blocked');
    await asking.evaluate(() => {
      (globalThis as unknown as { holding: IDBDatabase }).holding.close();
      return new Promise((resolve) => (indexedDB.deleteDatabase('whence').onsuccess = () => resolve(null)));
    });
    await expect.poll(() => keyOf(ask(asking, 'store.state', {})), { timeout: 10_000 }).toBe('ok');
  });

  it('whose file the browser lost is told, and comes back from the backup (S6)', async () => {
    const staging = randomUUID();
    await ask(asking, 'import.stage', { import: staging, from: 0, of: 12, items: reports('harbour', 12).map((value) => ({ kind: 'report' as const, value })) });
    await ask(asking, 'import.apply', { import: staging, decided: EVERYTHING });
    await ask(asking, 'backup.make', {});
    expect(await count()).toBe(12);
    await bench.close();
    const folder = join(profile, 'storage', 'default', `moz-extension+++${uuid}`, 'idb');
    const files = readdirSync(folder).filter((name) => name.endsWith('.sqlite'));
    expect(files.length).toBeGreaterThan(0);
    for (const name of files) writeFileSync(join(folder, name), Buffer.alloc(65_536, 'garbage'));
    await open();
    const key = await keyOf(ask(asking, 'store.state', {}));
    recordFigure({ case: 'S6', what: 'kinds of damage to the store’s files that were noticed and told', value: Number(key !== 'ok'), of: 1, asked: 'all', held: key !== 'ok', browser });
    expect(key).toBe('error_store_lost');
    const { backups } = await ask(asking, 'backup.list', {});
    expect(backups[0]?.counts).toMatchObject({ reports: 12 });
    await expect.poll(() => press(say('backups_look')), { timeout: 10_000 }).toBe(true);
    await expect.poll(() => press(sayCount(say, 'import_apply', 12)), { timeout: 10_000 }).toBe(true);
    await expect.poll(() => keyOf(ask(asking, 'store.state', {})), { timeout: 15_000 }).toBe('ok');
    expect(await count()).toBe(12);
  });
});
