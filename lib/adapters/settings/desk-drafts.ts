import * as z from 'zod/mini';
import { annotationWordsSchema, type AnnotationWords } from '../../model/annotation';
import { listIn, type KeptList } from '../kept-rows';
import { inTurn } from '../../in-turn';
import type { LocalArea } from './settings';

const KEY = 'desk_drafts';
/** Drafts kept at most: those begun longest ago go first. */
const MOST = 200;

const keptSchema = z.object({ article: z.string(), key: z.string(), words: annotationWordsSchema });
type Kept = z.infer<typeof keptSchema>;

/** What was begun at the desk and not saved, by article and item: it outlives the panel, the browser and an update (S3, S13). */
export interface DeskDraftsKeeper {
  /** all drafts of an article, by item; none where they cannot be read */
  load(article: string): Promise<Map<string, AnnotationWords>>;
  /** null forgets it; one after another, so none is lost. Throws where those that are kept cannot be read: they stay. */
  put(article: string, key: string, words: AnnotationWords | null): Promise<void>;
}

export function deskDraftsIn(area: LocalArea): DeskDraftsKeeper {
  const turn = inTurn();
  const list = (): Promise<KeptList<Kept>> => listIn(area, KEY, keptSchema);
  return {
    load: async (article) => new Map((await list().catch(() => ({ rows: [] }))).rows.filter((kept) => kept.article === article).map(({ key, words }) => [key, words])),
    put: (article, key, words) =>
      turn(async () => {
        const { rows: drafts, strange } = await list();
        const rest = drafts.filter((kept) => kept.article !== article || kept.key !== key);
        if (words === null && rest.length === drafts.length) return;
        await area.set({ [KEY]: [...strange, ...[...rest, ...(words === null ? [] : [{ article, key, words }])].slice(-MOST)] });
      }),
  };
}
