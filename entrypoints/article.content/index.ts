import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerWorker, askWorker } from '../../lib/adapters/page/ask-worker';
import type { ContentScriptContext } from '../../lib/adapters/page/context';
import { canPaint, createPainter } from '../../lib/adapters/page/paint';
import { createSession } from '../../lib/adapters/page/page-session';
import { givenSecondReader } from '../../lib/adapters/page/second-reader';

/** The page's own scripts go first, for so long at most. */
const IDLE_MS = 40;

export default defineContentScript({
  registration: 'manifest',
  // The addresses are those of the outlets in the casebook; modules/page-script.ts puts them in when the extension is built.
  matches: [],
  // The browser puts its own interface into the script's world when the script starts; a page that has by then named an element after it would
  // take its place. So the script starts before the page has elements, and waits.
  runAt: 'document_start',
  main(given) {
    const context = given as unknown as ContentScriptContext;
    const { signal } = context;
    const session = createSession({
      view: window,
      ask: askWorker,
      painter: canPaint() ? createPainter(document, () => `m${crypto.randomUUID().replaceAll('-', '')}`) : null,
      now: () => new Date().toISOString(),
      newId: () => crypto.randomUUID(),
      secondReader: givenSecondReader,
      signal,
      stop: () => context.stop(),
    });
    if (session === null) return;
    answerWorker((type, payload) => session.answer(type, payload), signal);
    const begin = (): void => {
      if (signal.aborted) return;
      session.check();
      session.watch();
    };
    const whenIdle = (): void => void requestIdleCallback(begin, { timeout: IDLE_MS });
    // A page that is only being prepared may never be seen.
    const whenSeen = (): void => {
      if ('prerendering' in document && document.prerendering === true) document.addEventListener('prerenderingchange', whenIdle, { once: true, signal });
      else whenIdle();
    };
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', whenSeen, { once: true, signal });
    else whenSeen();
  },
});
