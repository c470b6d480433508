import type { BrowserContext } from 'playwright-core';
import { z } from 'zod';

const answerSchema = z.object({ id: z.number(), result: z.object({ usedSize: z.optional(z.number()) }) });

/** Bytes of JavaScript that the worker of the extension at an origin holds after a collection; NaN where it does not run or the browser does not tell. */
export async function workerHeap(context: BrowserContext, origin: string): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) return Number.NaN;
  try {
    const { targetInfos } = await session.send('Target.getTargets');
    const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(`${origin}/`));
    if (worker === undefined) return Number.NaN;
    // The driver speaks to pages only; a worker is spoken to through the browser.
    const { sessionId } = await session.send('Target.attachToTarget', { targetId: worker.targetId, flatten: false });
    const waiting = new Map<number, (value: number | undefined) => void>();
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const answer = answerSchema.safeParse(JSON.parse(message));
      if (answer.success) waiting.get(answer.data.id)?.(answer.data.result.usedSize);
    });
    const ask = (id: number, method: string): Promise<number | undefined> => {
      const answered = new Promise<number | undefined>((resolve) => {
        waiting.set(id, resolve);
        setTimeout(() => resolve(undefined), 10_000).unref();
      });
      return session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) }).then(() => answered);
    };
    await ask(1, 'HeapProfiler.collectGarbage');
    return (await ask(2, 'Runtime.getHeapUsage')) ?? Number.NaN;
  } finally {
    await session.detach();
  }
}
