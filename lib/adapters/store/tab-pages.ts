import * as z from 'zod/mini';
import { asWritten } from '../../model/as-written';
import { changeSchema } from '../../model/change';
import { standingSchema } from '../../model/kept-annotation';
import { reportSchema } from '../../model/report';
import { keptSchema, pageStateSchema } from '../../views/page-states';

/**
 * What is known of the article in a tab. It lives in the browser's session memory: it outlives the worker and never touches a disk, so
 * a private window's page may be here too.
 */
export const tabPageSchema = z.object({
  visit: z.string(),
  state: pageStateSchema,
  host: z.string(),
  incognito: z.boolean(),
  report: z.nullable(reportSchema),
  kept: keptSchema,
  notices: z.array(z.string()),
  /** what became of the claims that were kept of this article when it was read before, and when that was (ISO date-time) */
  changes: z._default(z.array(changeSchema), []),
  before: z._default(z.nullable(z.iso.datetime()), null),
  /** how what was said of its claims stands in its text, by the annotations' ids */
  standings: z._default(z.record(z.string(), standingSchema), {}),
  /** ISO date-time */
  readAt: z.iso.datetime(),
});
export type TabPage = z.infer<typeof tabPageSchema>;

/** The part of `storage.session` that is needed. */
export interface SessionArea {
  get(keys: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}

const pageKey = (tabId: number): string => `page:${tabId}`;
const selectionKey = (tabId: number): string => `selection:${tabId}`;
const askedKey = (tabId: number): string => `asked:${tabId}`;

/** The tab that a change of session memory is about, or null: for pages that show a tab. */
export function tabOfKey(key: string): number | null {
  const found = /^(?:page|selection):(\d{1,15})$/.exec(key);
  return found ? Number(found[1]) : null;
}

export interface TabPages {
  get(tabId: number): Promise<TabPage | null>;
  set(tabId: number, page: TabPage): Promise<void>;
  select(tabId: number, claimId: string | null): Promise<void>;
  selection(tabId: number): Promise<string | null>;
  /** the reader wants to annotate what is selected in the tab */
  ask(tabId: number): Promise<void>;
  /** whether that was asked for since it was last looked at */
  asked(tabId: number): Promise<boolean>;
  forget(tabId: number): Promise<void>;
}

/** Room for one more: drops the pages read longest ago until half are left. Their tabs read again when they are looked at. */
async function makeRoom(area: SessionArea): Promise<void> {
  const pages = Object.entries(await area.get(null))
    .filter(([key]) => key.startsWith('page:'))
    .map(([key, value]) => ({ key, readAt: tabPageSchema.safeParse(value).data?.readAt ?? '' }))
    .sort((a, b) => a.readAt.localeCompare(b.readAt));
  await area.remove(pages.slice(0, Math.ceil(pages.length / 2)).map(({ key }) => key));
}

export function tabPages(area: SessionArea): TabPages {
  return {
    get: async (tabId) => asWritten(tabPageSchema, (await area.get(pageKey(tabId)))[pageKey(tabId)]),
    async set(tabId, page) {
      const item = { [pageKey(tabId)]: page };
      try {
        await area.set(item);
      } catch {
        // session memory is 10 MB
        await makeRoom(area);
        await area.set(item);
      }
    },
    select: (tabId, claimId) => (claimId === null ? area.remove(selectionKey(tabId)) : area.set({ [selectionKey(tabId)]: claimId })),
    async selection(tabId) {
      return z.string().safeParse((await area.get(selectionKey(tabId)))[selectionKey(tabId)]).data ?? null;
    },
    ask: (tabId) => area.set({ [askedKey(tabId)]: crypto.randomUUID() }),
    async asked(tabId) {
      const asked = (await area.get(askedKey(tabId)))[askedKey(tabId)] !== undefined;
      if (asked) await area.remove(askedKey(tabId));
      return asked;
    },
    forget: (tabId) => area.remove([pageKey(tabId), selectionKey(tabId), askedKey(tabId)]),
  };
}
