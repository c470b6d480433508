import type { Answer, Envelope, MessageName, Request } from '../../protocol';

/** What a content script needs of the browser. `chrome` is the platform's own name, in Firefox too; a page cannot shadow it, as it could `browser`. */
interface Runtime {
  readonly id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  onMessage: {
    addListener(listener: MessageListener): void;
    removeListener(listener: MessageListener): void;
  };
}
interface Sender {
  id?: string;
  tab?: unknown;
}
type MessageListener = (message: unknown, sender: Sender, answer: (value: unknown) => void) => boolean;

declare const chrome: { runtime?: Runtime };

export type Ask = <N extends MessageName>(type: N, payload: Request<N>) => Promise<Answer<N>>;

/** What the worker may ask of the page, with the payload still to be checked. */
export type Answerer = (type: string, payload: Record<string, unknown>) => unknown;

/** False once the extension was updated, removed or switched off: then nothing of it can be reached from this page (S2). */
export function isAlive(): boolean {
  return typeof chrome !== 'undefined' && runtime()?.id !== undefined;
}

const runtime = (): Runtime | undefined => chrome.runtime;

/**
 * Sends a message to the worker. Where the worker died at work the browser rejects at once; it is asked once more, with the same visit, which
 * the worker takes for the same wish (S1). Never throws: what cannot be reached answers with a failure.
 */
export const askWorker: Ask = async (type, payload) => {
  const envelope = { type, payload } as Envelope;
  for (let attempt = 0; attempt < 2 && isAlive(); attempt++) {
    try {
      const answer = await runtime()?.sendMessage(envelope);
      if (isAnswer<typeof type>(answer)) return answer;
    } catch {
      // the next attempt, or the failure below, is all that can be done here
    }
  }
  return { ok: false, key: isAlive() ? 'error_unreachable' : 'error_gone', detail: null };
};

function isAnswer<N extends MessageName>(value: unknown): value is Answer<N> {
  return typeof value === 'object' && value !== null && 'ok' in value && (value.ok === true ? 'value' in value : value.ok === false);
}

/** Answers the worker's messages, and nobody else's: not another extension's, and not those of our own pages, which have no business here. */
export function answerWorker(answerer: Answerer, signal: AbortSignal): void {
  const listener: MessageListener = (message, sender, answer) => {
    if (!isAlive() || sender.id !== runtime()?.id || sender.tab !== undefined) return false;
    if (typeof message !== 'object' || message === null || !('type' in message) || typeof message.type !== 'string' || !message.type.startsWith('content.')) return false;
    const payload: unknown = 'payload' in message ? message.payload : null;
    const value = answerer(message.type, typeof payload === 'object' && payload !== null ? (payload as Record<string, unknown>) : {});
    answer(value === undefined ? { ok: false, key: 'error_bad_message', detail: null } : { ok: true, value });
    return false;
  };
  runtime()?.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    if (isAlive()) runtime()?.onMessage.removeListener(listener);
  });
}
