import { objectionSchema, type Objection } from '../../model/objection';
import { storedReportSchema } from '../../model/report';
import type { Removed } from './library';
import { headerSchema } from './schema';
import type { SessionArea } from './tab-pages';
import * as z from 'zod/mini';

/** So many can be brought back, the last ones. */
const MOST = 20;
const ORDER = 'removed';

const removedReportSchema = z.object({ header: headerSchema, body: storedReportSchema });

/** What the reader removed and may want back: in the browser's session memory, which never touches a disk and ends with the browser. */
export interface RemovedKeeper {
  putReport(removed: Removed): Promise<void>;
  report(id: string): Promise<Removed | null>;
  putObjection(objection: Objection): Promise<void>;
  objection(id: string): Promise<Objection | null>;
  /** it was put back, or kept anew */
  forget(kind: 'report' | 'objection', id: string): Promise<void>;
}

const keyOf = (kind: 'report' | 'objection', id: string): string => `${ORDER}:${kind}:${id}`;

export function removedIn(area: SessionArea): RemovedKeeper {
  const keys = async (): Promise<string[]> => z.array(z.string()).safeParse((await area.get(ORDER))[ORDER]).data ?? [];

  /** The newest stands last; what there is no room for is gone for good, the oldest first. */
  async function put(key: string, value: unknown): Promise<void> {
    const order = [...(await keys()).filter((other) => other !== key), key];
    const over = order.slice(0, -MOST);
    if (over.length > 0) await area.remove(over);
    await area.set({ [key]: value, [ORDER]: order.slice(-MOST) });
  }
  const get = async (key: string): Promise<unknown> => (await area.get(key))[key];

  return {
    putReport: (removed) => put(keyOf('report', removed.header.id), removed),
    report: async (id) => removedReportSchema.safeParse(await get(keyOf('report', id))).data ?? null,
    putObjection: (objection) => put(keyOf('objection', objection.id), objection),
    objection: async (id) => objectionSchema.safeParse(await get(keyOf('objection', id))).data ?? null,
    forget: (kind, id) => area.remove(keyOf(kind, id)),
  };
}
