import type { BrowserContext, Page } from 'playwright-core';

/** Milliseconds from asking the worker to its answer, as a page of the extension sees it. Throws where the answer is a failure. */
export async function roundTrip(page: Page, type: 'settings.get' | 'view.page', payload: object): Promise<number> {
  const { took, ok } = await page.evaluate(
    async (message) => {
      const api = (globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok?: boolean }> } } }).chrome;
      const from = performance.now();
      const answer = await api.runtime.sendMessage(message);
      return { took: performance.now() - from, ok: answer.ok === true };
    },
    { type, payload },
  );
  if (!ok) throw new Error(`The worker did not answer ${type}.`);
  return took;
}

/** Stops the worker when called, and waits until the browser says that it has stopped: what is asked next starts it anew. */
export async function stopper(context: BrowserContext, page: Page): Promise<() => Promise<void>> {
  const session = await context.newCDPSession(page);
  const waiting = new Set<() => void>();
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) for (const stopped of waiting) stopped();
  });
  await session.send('ServiceWorker.enable');
  return async () => {
    const stopped = new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('The worker does not stop.')), 10_000);
      const heard = (): void => {
        clearTimeout(late);
        waiting.delete(heard);
        resolve();
      };
      waiting.add(heard);
    });
    await session.send('ServiceWorker.stopAllWorkers');
    await stopped;
  };
}
