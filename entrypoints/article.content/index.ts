import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerWorker, askWorker } from '../../lib/adapters/page/ask-worker';
import type { ContentScriptContext } from '../../lib/adapters/page/context';
import { canPaint, createPainter } from '../../lib/adapters/page/paint';
import { createSession } from '../../lib/adapters/page/page-session';
import { givenSecondReader } from '../../lib/adapters/page/second-reader';

export default defineContentScript({
  registration: 'manifest',
  // The addresses are those of the outlets in the casebook; modules/page-script.ts puts them in when the extension is built.
  matches: [],
  runAt: 'document_idle',
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
    const begin = (): void => {
      answerWorker((type, payload) => session.answer(type, payload), signal);
      session.check();
      session.watch();
    };
    // A page that is only being prepared may never be seen.
    if ('prerendering' in document && document.prerendering === true) document.addEventListener('prerenderingchange', begin, { once: true, signal });
    else begin();
  },
});
