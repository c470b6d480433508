import * as z from 'zod/mini';
import { objectionDraftSchema, type ObjectionDraft } from '../../model/objection';
import { listIn, type KeptList } from '../kept-rows';
import { inTurn } from '../../in-turn';
import type { LocalArea } from './settings';

const KEY = 'objection_drafts';
/** Drafts kept at most: those begun longest ago go first. */
const MOST = 20;

const keptSchema = z.object({ about: z.string(), draft: objectionDraftSchema });

/** Objections that were begun and not saved, by the verdict they are about: they outlive the panel and the browser. */
export interface DraftsKeeper {
  /** null where there is none or it cannot be read */
  load(about: string): Promise<ObjectionDraft | null>;
  /** null forgets it; one after another, so none is lost. Throws where those that are kept cannot be read: they stay. */
  put(about: string, draft: ObjectionDraft | null): Promise<void>;
}

export function draftsIn(area: LocalArea): DraftsKeeper {
  const turn = inTurn();
  const list = (): Promise<KeptList<z.infer<typeof keptSchema>>> => listIn(area, KEY, keptSchema);
  return {
    load: async (about) => (await list().catch(() => ({ rows: [] }))).rows.find((kept) => kept.about === about)?.draft ?? null,
    put: (about, draft) =>
      turn(async () => {
        const { rows, strange } = await list();
        const rest = rows.filter((kept) => kept.about !== about);
        await area.set({ [KEY]: [...strange, ...[...rest, ...(draft === null ? [] : [{ about, draft }])].slice(-MOST)] });
      }),
  };
}
