import * as z from 'zod/mini';

/** The part of `storage.local` that reading needs. */
export interface KeptArea {
  get(key: string): Promise<Record<string, unknown>>;
}

/** The browser did not give what is kept under a key: whether anything is there is not known, so nothing may be written in its place (S7). `key` names the sentence for the reader. */
export class KeptUnreadable extends Error {
  readonly key = 'error_kept_unreadable';

  constructor(what: string, cause: unknown) {
    super(`The browser did not let "${what}" be read.`, { cause });
  }
}

/** What is kept under a key, of any shape; undefined where nothing is. Throws KeptUnreadable where the browser does not tell. */
export async function keptUnder(area: KeptArea, key: string): Promise<unknown> {
  try {
    return (await area.get(key))[key];
  } catch (error) {
    throw new KeptUnreadable(key, error);
  }
}

/** A kept list: the rows of ours, in their order, and those that no version of ours wrote, or a newer one. Whoever writes the list again puts these back: they are somebody's too. */
export interface KeptList<Row> {
  rows: Row[];
  strange: unknown[];
}

/** Throws KeptUnreadable. */
export async function listIn<Row>(area: KeptArea, key: string, row: z.ZodMiniType<Row>): Promise<KeptList<Row>> {
  const all = z.array(z.unknown()).safeParse(await keptUnder(area, key)).data ?? [];
  const list: KeptList<Row> = { rows: [], strange: [] };
  for (const one of all) {
    const read = row.safeParse(one);
    if (read.success) list.rows.push(read.data);
    else list.strange.push(one);
  }
  return list;
}

/** The rows of a kept list, in their order. One that no version of ours wrote is left out alone. Throws KeptUnreadable: whoever writes the list again has to have read it. */
export async function rowsIn<Row>(area: KeptArea, key: string, row: z.ZodMiniType<Row>): Promise<Row[]> {
  return (await listIn(area, key, row)).rows;
}
