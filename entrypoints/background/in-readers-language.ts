import type { Handlers, ServedName } from '../../lib/adapters/messages/serve';
import type { Deps } from './deps';

/**
 * They are called at once. One is answered within the reader's click, whose right to open a panel does not survive a pause, and says nothing in words; the others compare a page, and wait for
 * the words themselves while the tab, the package and the store are asked: after the worker was stopped each of these waits is a tenth of the answer.
 */
const AT_ONCE: ReadonlySet<string> = new Set<ServedName>(['page.compare', 'view.page', 'view.comparison']);

/** Lets every other answer wait until the words are those of the language that the reader chose. */
export function inReadersLanguage(handlers: Handlers, words: Deps['words']): Handlers {
  const waiting = Object.entries(handlers).map(([name, handler]) => {
    const answer = handler as (payload: unknown, sender: unknown) => unknown;
    if (AT_ONCE.has(name)) return [name, answer];
    const inTurn = async (payload: unknown, sender: unknown): Promise<unknown> => {
      await words();
      return answer(payload, sender);
    };
    return [name, inTurn];
  });
  return Object.fromEntries(waiting) as Handlers;
}
