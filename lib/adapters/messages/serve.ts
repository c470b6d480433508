import * as z from 'zod/mini';
import type { Answer, Failure, MessageName, Request } from '../../protocol';
import { requests } from '../../requests';
import { KeptUnreadable } from '../kept-rows';
import { rateLimit } from './rate-limit';
import { classifySender, type ExtensionSender, type PageSender, type RawSender, type Self } from './sender';

/** The messages that the worker answers. */
export type ServedName = { [N in MessageName]: (typeof requests)[N]['from'] extends 'worker' ? never : N }[MessageName];
export type SenderOf<N extends ServedName> = (typeof requests)[N]['from'] extends 'page' ? PageSender : ExtensionSender;
export type Handlers = { [N in ServedName]: (payload: Request<N>, sender: SenderOf<N>) => Answer<N> | Promise<Answer<N>> };

export interface ServeOptions {
  self: Self;
  milliseconds: () => number;
  /** told of bugs and of refusals; never given the payload */
  report: (what: string, error: unknown) => void;
}

export const failure = (key: string, detail: string | null = null): Failure => ({ ok: false, key, detail });
export const done = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });

const envelopeSchema = z.object({ type: z.string(), payload: z.unknown() });
const isServed = (name: string): name is ServedName => Object.hasOwn(requests, name) && requests[name as MessageName].from !== 'worker';

/**
 * Makes the worker's one listener. It asks who the sender is before it looks at the payload, checks the payload by its schema, runs the
 * handler without a pause in between (a click's right to open a panel does not survive one) and always answers: it never throws.
 */
export function makeListener(handlers: Handlers, { self, milliseconds, report }: ServeOptions) {
  const limit = rateLimit(milliseconds);

  function answer(message: unknown, rawSender: RawSender): Answer<ServedName> | Promise<Answer<ServedName>> {
    const sender = classifySender(rawSender, self);
    const envelope = envelopeSchema.safeParse(message);
    if (!envelope.success || !isServed(envelope.data.type)) return failure('error_message_unknown');
    const name = envelope.data.type;
    if (sender === null || sender.kind !== requests[name].from) return failure('error_message_refused');
    if (sender.kind === 'page' && !limit.allow(sender.tabId)) return failure('error_message_too_many');
    const payload = requests[name].request.safeParse(envelope.data.payload);
    if (!payload.success) return failure('error_message_invalid');
    // The name decides both the payload's and the sender's type; TypeScript cannot follow a union of handlers.
    const handler = handlers[name] as (payload: unknown, sender: unknown) => Answer<ServedName> | Promise<Answer<ServedName>>;
    return handler(payload.data, sender);
  }

  const broken = (error: unknown): Failure => {
    report('answering a message', error);
    return failure(error instanceof KeptUnreadable ? error.key : 'error_internal');
  };

  return (message: unknown, rawSender: RawSender, sendResponse: (answer: unknown) => void): true => {
    const send = (value: Answer<ServedName>): void => {
      try {
        sendResponse(value);
      } catch (error) {
        report('sending an answer', error);
      }
    };
    try {
      const result = answer(message, rawSender);
      if (result instanceof Promise) void result.catch(broken).then(send);
      else send(result);
    } catch (error) {
      send(broken(error));
    }
    return true;
  };
}
