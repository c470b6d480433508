import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messages } from '../../../lib/protocol';
import { askWorker, openExtensionPage } from '../../../tools/launcher/extension-page';
import { recordFigure } from '../../figures';
import { buildFolder, openBench, type Bench } from '../harness/chromium';
import { LEAD } from '../harness/newsroom';

const MB = 1_048_576;

/** Another extension, with one page and nothing else. */
const stranger = mkdtempSync(join(tmpdir(), 'whence-stranger-'));
writeFileSync(join(stranger, 'manifest.json'), JSON.stringify({ manifest_version: 3, name: 'Stranger', version: '1' }));
writeFileSync(join(stranger, 'page.html'), '<!doctype html><title>Stranger</title>');
/** The browser makes the id of a folder's extension of its path. */
const idOf = (folder: string): string => [...createHash('sha256').update(folder).digest('hex').slice(0, 32)].map((digit) => String.fromCharCode(97 + parseInt(digit, 16))).join('');

let bench: Bench;
beforeAll(async () => void (bench = await openBench({ extension: `${buildFolder('chromium')},${stranger}` })));
afterAll(async () => {
  await bench.close();
  rmSync(stranger, { recursive: true, force: true });
});

/** Runs a function as our content script of that page would: with its rights, in its world. */
async function asContentScript(page: Page, work: (given: never) => unknown, given: unknown): Promise<unknown> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const worlds: { id: number; origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.enable');
  const world = worlds.find(({ origin }) => origin === bench.origin);
  if (world === undefined) throw new Error('The page has no content script of ours.');
  const { exceptionDetails, result } = await session.send('Runtime.evaluate', { expression: `(${String(work)})(${JSON.stringify(given)})`, contextId: world.id, awaitPromise: true, returnByValue: true });
  await session.detach();
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as unknown;
}

describe('another extension', () => {
  it('finds nobody by our id (M5)', async () => {
    const page = await bench.context.newPage();
    await page.goto(`chrome-extension://${idOf(stranger)}/page.html`);
    const types = Object.keys(messages);
    const heard = await page.evaluate(async ({ id, types: all }) => {
      interface Port {
        onDisconnect: { addListener(hear: () => void): void };
        onMessage: { addListener(hear: (message: unknown) => void): void };
        postMessage(message: unknown): void;
      }
      const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage(id: string, message: unknown): Promise<unknown>; connect(id: string): Port; lastError?: { message: string } } } }).chrome;
      const answers: string[] = [];
      const refusals = new Set<string>();
      for (const type of all) await runtime.sendMessage(id, { type, payload: {} }).then((answer) => answers.push(JSON.stringify(answer)), (error: Error) => refusals.add(error.message));
      const port = runtime.connect(id);
      port.onMessage.addListener((message) => answers.push(JSON.stringify(message)));
      const gone = await new Promise<string>((resolve) => {
        port.onDisconnect.addListener(() => resolve(runtime.lastError?.message ?? 'closed'));
        setTimeout(() => resolve('open'), 2_000);
      });
      refusals.add(gone);
      return { answers, refusals: [...refusals] };
    }, { id: new URL(bench.origin).host, types });
    recordFigure({ case: 'M5', what: 'messages of another extension that were answered', value: heard.answers.length, of: types.length + 1, asked: '0', held: heard.answers.length === 0, browser: 'chromium' });
    expect(heard).toEqual({ answers: [], refusals: ['Could not establish connection. Receiving end does not exist.'] });
    await page.close();
  });
});

describe('a content script whose renderer was taken over', () => {
  it('is refused everything that only our own pages may ask (M4)', async () => {
    const { page } = await bench.visit(LEAD);
    const forbidden = Object.entries(messages).filter(([, { from }]) => from !== 'page').map(([type]) => type);
    const keys = (await asContentScript(page, async (types: string[]) => {
      const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; key?: string }> } } }).chrome;
      const answers: (string | undefined)[] = [];
      for (const type of types) answers.push((await runtime.sendMessage({ type, payload: {} })).key);
      return answers;
    }, forbidden)) as string[];
    const refused = keys.filter((key) => ['error_message_refused', 'error_message_unknown', 'error_message_too_many'].includes(key)).length;
    recordFigure({ case: 'M4', what: 'messages from a page’s script that are not its own, refused in the browser', value: refused, of: forbidden.length, asked: 'all', held: refused === forbidden.length, browser: 'chromium' });
    expect(refused).toBe(forbidden.length);
    await page.close();
  });

  it('sends ten thousand messages at once, and the popup is answered with the last of them at the latest (M3)', { timeout: 180_000 }, async () => {
    const { page, tabId, view } = await bench.visit(LEAD);
    const popup = await openExtensionPage(bench.context, bench.origin, `popup.html?tab=${String(tabId)}`);
    const ask = async (): Promise<number> => {
      const from = performance.now();
      expect((await askWorker(popup, 'view.page', { tabId })).claims.length).toBe(view.claims.length);
      return performance.now() - from;
    };
    const twenty = async (): Promise<number> => {
      const times: number[] = [];
      for (let n = 0; n < 20; n += 1) times.push(await ask());
      return times.sort((one, other) => one - other)[10] ?? 0;
    };
    const before = await twenty();
    const from = performance.now();
    const flooding = { took: 0 };
    const flood = asContentScript(page, async (count: number) => {
      const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; key?: string }> } } }).chrome;
      const answers = await Promise.all(Array.from({ length: count }, () => runtime.sendMessage({ type: 'page.seen', payload: { visit: 'visit-of-nobody' } })));
      return answers.filter(({ key }) => key === 'error_message_too_many').length;
    }, 10_000).finally(() => (flooding.took = performance.now() - from));
    let longest = 0;
    while (flooding.took === 0) longest = Math.max(longest, await ask());
    const refused = (await flood) as number;
    const after = await twenty();
    const ratio = (one: number, other: number): number => Math.round((100 * one) / other) / 100;
    // The browser delivers in order: who asks in the midst waits for what was sent before, and no longer. Times alone say how busy the machine is.
    const wait = ratio(longest, flooding.took);
    recordFigure({ case: 'M3', what: 'messages of a flood that were refused', value: refused, of: 10_000, asked: 'nearly all', held: refused > 9_000, browser: 'chromium' });
    recordFigure({ case: 'M3', what: 'the popup’s longest wait in the midst of it, against the time that the browser took to deliver it', value: wait, asked: 'at most 1.5', held: wait <= 1.5, browser: 'chromium' });
    recordFigure({ case: 'M3', what: 'the popup’s wait right after it, against that right before, medians of 20', value: ratio(after, before), asked: 'below 3', held: after < 3 * before, browser: 'chromium' });
    expect(refused).toBeGreaterThan(9_000);
    expect(wait).toBeLessThanOrEqual(1.5);
    await popup.close();
    await page.close();
  });
});

describe('a message that is far too long (M6)', () => {
  it.each([60 * MB, 64 * MB + 1, 70 * MB])('of %i bytes gets a clear answer, and the next one is served', { timeout: 60_000 }, async (bytes) => {
    const page = await openExtensionPage(bench.context, bench.origin, 'options.html');
    const answer = await page.evaluate(async (length) => {
      const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; key?: string }> } } }).chrome;
      try {
        return (await runtime.sendMessage({ type: 'settings.look', payload: { text: 'x'.repeat(length) } })).key ?? 'ok';
      } catch (error) {
        return error instanceof Error ? error.message : 'unknown';
      }
    }, bytes);
    const clear = answer === 'error_message_invalid' || answer.includes('exceeded maximum allowed size');
    recordFigure({ case: 'M6', what: `a message of ${String(Math.round(bytes / MB))} MB (${String(bytes)} bytes)`, value: answer, asked: 'a clear refusal', held: clear, browser: 'chromium' });
    expect(clear, answer).toBe(true);
    expect((await askWorker(page, 'settings.get', {})).enabled).toBe(true);
    await page.close();
  });
});
