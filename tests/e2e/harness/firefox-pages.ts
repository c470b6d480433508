import type { Page } from 'puppeteer-core';
import { z } from 'zod';
import { messages, type MessageName, type Request, type Response } from '../../../lib/protocol';
import type { PageView } from '../../../lib/views/types';
import type { FirefoxBench } from './firefox';

const answerSchema = z.union([z.object({ ok: z.literal(true), value: z.unknown() }), z.object({ ok: z.literal(false), key: z.string() })]);

/** Asks the background page from a page of the extension; the answer is parsed by the message's schema. Throws with the failure's key where it says no. */
export async function ask<N extends MessageName>(page: Page, type: N, payload: Request<N>): Promise<Response<N>> {
  const raw: unknown = await page.evaluate((message) => (globalThis as unknown as { browser: { runtime: { sendMessage(message: unknown): Promise<unknown> } } }).browser.runtime.sendMessage(message), { type, payload });
  const answer = answerSchema.parse(raw);
  if (!answer.ok) throw new Error(`The extension answered "${answer.key}" to ${type}.`);
  return messages[type].response.parse(answer.value) as Response<N>;
}

/** What became of a question, in a word: "ok" or the failure's key. */
export const keyOf = (asking: Promise<unknown>): Promise<string> => asking.then(() => 'ok', (error: unknown) => /"(error_[a-z_]+)"/.exec(String(error))?.[1] ?? String(error));

/** Asks again until the answer is as wanted. Throws where it is not in time. */
export async function askUntil<N extends MessageName>(page: Page, type: N, payload: Request<N>, wanted: (answer: Response<N>) => boolean, milliseconds = 15_000): Promise<Response<N>> {
  for (const until = Date.now() + milliseconds; ; await new Promise((resolve) => setTimeout(resolve, 100))) {
    const answer = await ask(page, type, payload);
    if (wanted(answer)) return answer;
    if (Date.now() > until) throw new Error(`${type} did not come to what was waited for: ${JSON.stringify(answer).slice(0, 300)}`);
  }
}

export interface FirefoxVisit {
  page: Page;
  tabId: number;
  view: PageView;
}

/** Opens an address in a tab of its own and waits until the extension has said what the page is; `asking` is any page of the extension. */
export async function visit(bench: FirefoxBench, asking: Page, url: string): Promise<FirefoxVisit> {
  const page = await bench.browser.newPage();
  await page.goto(url);
  const tabId = await bench.tabIdOf(url);
  const view = await askUntil(asking, 'view.page', { tabId }, ({ state }) => !['reading', 'unreachable'].includes(state));
  return { page, tabId, view };
}

/** A marked place: its words, and the middle of its first line in the viewport. */
export interface Marked {
  text: string;
  connected: boolean;
  x: number;
  y: number;
}

/** Every marked place. What the page calls by the document's own names does not come in its way. */
export const marks = (page: Page): Promise<Marked[]> =>
  page.evaluate(() =>
    [...CSS.highlights.values()].flatMap((highlight) => [...highlight]).map((marked) => {
      const range = Document.prototype.createRange.call(document);
      range.setStart(marked.startContainer, marked.startOffset);
      range.setEnd(marked.endContainer, marked.endOffset);
      const { x, y, height } = range.getClientRects()[0] ?? new DOMRect();
      return { text: range.toString(), connected: marked.startContainer.isConnected && marked.endContainer.isConnected, x: x + 40, y: y + height / 2 };
    }),
  );

/** Waits for a mark with these words, brings it into view, and returns its place. */
export async function markWith(page: Page, words: string): Promise<Marked> {
  for (const until = Date.now() + 10_000; ; await new Promise((resolve) => setTimeout(resolve, 60))) {
    const found = (await marks(page)).find(({ text }) => text.includes(words));
    if (found !== undefined) return found;
    if (Date.now() > until) throw new Error(`No mark contains "${words}".`);
  }
}

/** How many elements stand beside head and body: the card is the only one of ours. */
export const cardsIn = async (page: Page): Promise<number> => (await page.evaluate(() => document.documentElement.children.length)) - 2;
