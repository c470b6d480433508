import type { BrowserContext, Page } from 'playwright-core';
import { z } from 'zod';
import { messages, type MessageName, type Request, type Response } from '../../lib/protocol';

/** One of the extension's own pages, opened in a tab of its own: from it the worker can be asked what the popup would ask. */
export async function openExtensionPage(context: BrowserContext, origin: string, path: string, viewport?: { width: number; height: number }): Promise<Page> {
  const page = await context.newPage();
  if (viewport !== undefined) await page.setViewportSize(viewport);
  await page.goto(`${origin}/${path}`);
  return page;
}

/** Asks the worker from an extension page; the answer is parsed by the message's schema. Throws with the failure's key where it says no. */
export async function askWorker<N extends MessageName>(page: Page, type: N, payload: Request<N>): Promise<Response<N>> {
  const raw: unknown = await page.evaluate((message) => {
    const api = (globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } }).chrome;
    return api.runtime.sendMessage(message);
  }, { type, payload });
  const answer = z.union([z.object({ ok: z.literal(true), value: z.unknown() }), z.object({ ok: z.literal(false), key: z.string() })]).parse(raw);
  if (!answer.ok) throw new Error(`The extension answered "${answer.key}" to ${type}.`);
  return messages[type].response.parse(answer.value) as Response<N>;
}

/** Asks again until the answer is as wanted, which is returned. Throws with the last answer where the time is over first. */
export async function askUntil<N extends MessageName>(page: Page, type: N, payload: Request<N>, wanted: (answer: Response<N>) => boolean, milliseconds = 10_000): Promise<Response<N>> {
  const until = Date.now() + milliseconds;
  for (;;) {
    const answer = await askWorker(page, type, payload);
    if (wanted(answer)) return answer;
    if (Date.now() > until) throw new Error(`The answers to ${type} did not come to what was waited for within ${milliseconds} ms. The last one: ${JSON.stringify(answer).slice(0, 600)}`);
    await page.waitForTimeout(150);
  }
}
