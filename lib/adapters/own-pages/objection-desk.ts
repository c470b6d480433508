import type { VerdictMeant } from '../../model/objection';
import type { ReaderAsk } from '../messages/ask';

const NO_TAB = { ok: false, key: 'error_verdict_gone', detail: null } as const;

/** The worker's desk for objections. `about` tells which verdict a shown claim stands for, or null where there is none now. */
export function objectionDesk(ask: ReaderAsk, about: (claimId: string) => VerdictMeant | null) {
  // A draft may be kept when its page is already gone to another tab or incident: it belongs where it was begun.
  const begun = new Map<string, VerdictMeant>();
  const on = <Value>(claimId: string, work: (meant: VerdictMeant) => Promise<Value>): Promise<Value | typeof NO_TAB> => {
    const meant = begun.get(claimId);
    return meant === undefined ? Promise.resolve(NO_TAB) : work(meant);
  };
  return {
    list: (claimId: string) => {
      const meant = about(claimId);
      if (meant !== null) begun.set(claimId, meant);
      return on(claimId, (known) => ask('objection.list', { about: known }));
    },
    save: (claimId: string, objection: Parameters<typeof ask<'objection.save'>>[1]['objection']) => on(claimId, (meant) => ask('objection.save', { about: meant, objection })),
    remove: (claimId: string, id: string) => on(claimId, (meant) => ask('objection.remove', { about: meant, id })),
    restore: (claimId: string, id: string) => on(claimId, (meant) => ask('objection.restore', { about: meant, id })),
    draft: (claimId: string, draft: Parameters<typeof ask<'objection.draft'>>[1]['draft']) => on(claimId, (meant) => ask('objection.draft', { about: meant, draft })),
    newId: () => crypto.randomUUID(),
  };
}

/** Objections to the verdicts on the claims of a tab. */
export const tabDesk = (ask: ReaderAsk, tabId: () => number | null) =>
  objectionDesk(ask, (claimId) => {
    const tab = tabId();
    return tab === null ? null : { tabId: tab, claimId };
  });
