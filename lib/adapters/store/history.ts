import type { Act } from '../../model/annotation';
import { articlesOf } from '../../reviews/acts';
import type { Connection } from './connection';
import { actRowSchema } from './schema';
import { committed, writing } from './writing';

/**
 * Takes what the history tells of annotations that are gone out of it, in one transaction: acts that were on them alone go, those on others too keep what they did to these. Tells how many
 * acts lost something. Rows that cannot be read go: what stands in them cannot be told.
 */
export async function forgetGone(db: Connection): Promise<number> {
  const { tx, finished } = writing(db);
  const result = { forgotten: 0 };
  const forgetting = async (): Promise<void> => {
    const there = new Set(await tx.objectStore('annotations').getAllKeys());
    for (let at = await tx.objectStore('acts').openCursor(); at !== null; at = await at.continue()) {
      const row = actRowSchema.safeParse(at.value).data;
      const changes: Act['changes'] = (row?.act.changes ?? []).filter(({ id }) => there.has(id));
      if (row !== undefined && changes.length === row.act.changes.length) continue;
      result.forgotten += 1;
      if (row === undefined || changes.length === 0) await at.delete();
      else await at.update({ ...row, articles: articlesOf({ changes }), annotations: changes.map(({ id }) => id), act: { ...row.act, changes } });
    }
  };
  await committed(tx, forgetting(), finished);
  return result.forgotten;
}
