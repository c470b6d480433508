import type { Handlers, ServedName } from '../../lib/adapters/messages/serve';
import type { ReaderLanguage } from '../../lib/adapters/reader-language';

/** Answered within the reader's click, whose right to open a panel does not survive a pause; it says nothing in words. */
const AT_ONCE: ReadonlySet<string> = new Set<ServedName>(['page.compare']);

/** Lets every other answer wait until the words are those of the language that the reader chose. */
export function inReadersLanguage(handlers: Handlers, { ready }: ReaderLanguage): Handlers {
  const waiting = Object.entries(handlers).map(([name, handler]) => {
    const answer = handler as (payload: unknown, sender: unknown) => unknown;
    return [name, AT_ONCE.has(name) ? answer : async (payload: unknown, sender: unknown) => (await ready(), answer(payload, sender))];
  });
  return Object.fromEntries(waiting) as Handlers;
}
