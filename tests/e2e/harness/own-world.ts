import type { Page } from 'playwright-core';

/**
 * Runs a function in a world of its own beside the page's scripts: what they patched or covered with names is whole there. The function stands on nothing outside of itself, and its value is written as JSON.
 */
export async function inOwnWorld(page: Page, work: () => unknown): Promise<unknown> {
  const session = await page.context().newCDPSession(page);
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'test' });
    const { exceptionDetails, result } = await session.send('Runtime.evaluate', { expression: `(${String(work)})()`, contextId: executionContextId, returnByValue: true, awaitPromise: true });
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as unknown;
  } finally {
    await session.detach();
  }
}

/** The words of all marks, in the order of the alphabet. */
export async function wordsMarked(page: Page): Promise<string[]> {
  const words = await inOwnWorld(page, () =>
    [...CSS.highlights.values()].flatMap((highlight) =>
      [...highlight].map((marked) => {
        const range = document.createRange();
        range.setStart(marked.startContainer, marked.startOffset);
        range.setEnd(marked.endContainer, marked.endOffset);
        return range.toString();
      }),
    ),
  );
  return (words as string[]).sort();
}
