import type { DeskPlace, Request } from '../../protocol';
import type { Ask } from '../messages/ask';

const NO_PAGE = { ok: false, key: 'error_page_changed', detail: null } as const;

type SavedWords = Omit<Request<'desk.save'>['annotation'], 'quote'> & { quote: Request<'desk.save'>['annotation']['quote'] | null };

/** The worker's desk for one article. `where` tells which one is shown, or null where there is none now. Every act has a name of its own, so that it is done once. */
export function reviewDesk(ask: Ask, where: () => DeskPlace | null) {
  const at = <Value>(work: (place: DeskPlace) => Promise<Value>): Promise<Value | typeof NO_PAGE> => {
    const place = where();
    return place === null ? Promise.resolve(NO_PAGE) : work(place);
  };
  // A draft belongs to the article on which it was begun, also when another one is shown by then.
  const begun = new Map<string, DeskPlace>();
  return {
    page: () => at((place) => ask('desk.page', { where: place })),
    save: ({ quote, ...annotation }: SavedWords) => at((place) => ask('desk.save', { act: crypto.randomUUID(), where: place, annotation: quote === null ? annotation : { ...annotation, quote } })),
    remove: (id: string, revision: number) => at((place) => ask('desk.remove', { act: crypto.randomUUID(), where: place, id, revision })),
    undo: (actId: string) => at((place) => ask('desk.undo', { where: place, actId })),
    redo: (actId: string) => at((place) => ask('desk.redo', { where: place, actId })),
    history: (id: string) => ask('desk.history', { id }),
    draft: (key: string, words: Request<'desk.draft'>['words']) =>
      at((now) => {
        const place = begun.get(key) ?? now;
        begun.set(key, place);
        return ask('desk.draft', { where: place, key, words });
      }),
    actors: async (text: string) => {
      const answer = await ask('desk.actors', { text: text.slice(0, 200) });
      return answer.ok ? { ok: true as const, value: answer.value.actors } : answer;
    },
    newId: () => crypto.randomUUID(),
  };
}

/** The same for the article in a tab: there a sentence can be selected, and brought into sight. */
export function tabReviewDesk(ask: Ask, tabId: () => number | null, show: (claimId: string) => void) {
  const desk = reviewDesk(ask, () => {
    const tab = tabId();
    return tab === null ? null : { tabId: tab };
  });
  return {
    ...desk,
    show,
    selection: () => {
      const tab = tabId();
      return tab === null ? Promise.resolve(NO_PAGE) : ask('desk.selection', { tabId: tab });
    },
  };
}
