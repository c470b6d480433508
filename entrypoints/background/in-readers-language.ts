import type { Handlers, ServedName } from '../../lib/adapters/messages/serve';
import type { ReaderLanguage } from '../../lib/adapters/own-pages/reader-language';

/** Answered within the reader's click, whose right to open a panel does not survive a pause; it says nothing in words. */
const AT_ONCE: ReadonlySet<string> = new Set<ServedName>(['page.compare']);

/** They compare a page for one of our own: what that takes of the package and the store can be asked for before the words are there. */
const COMPARING: ReadonlySet<string> = new Set<ServedName>(['view.page', 'view.comparison']);

/** Lets every other answer wait until the words are those of the language that the reader chose. `prepare` asks for what a comparison needs, without waiting. */
export function inReadersLanguage(handlers: Handlers, { ready }: ReaderLanguage, prepare: () => void): Handlers {
  const waiting = Object.entries(handlers).map(([name, handler]) => {
    const answer = handler as (payload: unknown, sender: unknown) => unknown;
    if (AT_ONCE.has(name)) return [name, answer];
    const inTurn = async (payload: unknown, sender: unknown): Promise<unknown> => {
      if (COMPARING.has(name)) prepare();
      await ready();
      return answer(payload, sender);
    };
    return [name, inTurn];
  });
  return Object.fromEntries(waiting) as Handlers;
}
