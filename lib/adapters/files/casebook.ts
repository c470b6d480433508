import type * as z from 'zod/mini';
import { shelfOver, type CasebookShelf } from '../../incidents/casebook-shelf';
import { namesByLabel } from '../../incidents/casebook-index';
import { asWritten } from '../../model/as-written';
import { casebookIndexSchema } from '../../model/casebook';
import type { World } from '../../model/world';
import { packagedActors, packagedIncident, packagedOutlets } from './packaged';
import type { ReadFile } from './packaged-file';

/** A packaged file as its schema has it. Throws a sentence that names the file. */
async function checked<Schema extends z.ZodMiniType>(read: ReadFile, path: string, schema: Schema): Promise<z.output<Schema>> {
  const file = await read(path);
  const whole = asWritten(schema, file);
  if (whole !== null) return whole;
  const [issue] = schema.safeParse(file).error?.issues ?? [];
  throw new Error(`The packaged file ${path} is broken (${[issue?.path.join('.') ?? '', issue?.message ?? 'unreadable'].filter((part) => part !== '').join(': ')}). Install the extension again; nothing that was kept is lost.`);
}

async function load(read: ReadFile, headers: CasebookShelf['headers']): Promise<World> {
  // Where the index cannot be read the shelf says so; incidents keep their English names.
  const [actors, { outlets }, incidents] = await Promise.all([checked(read, '/casebook/actors.json', packagedActors), checked(read, '/casebook/outlets.json', packagedOutlets), headers()]);
  return { actors, outlets, incidentNames: namesByLabel(incidents) };
}

/** The tables of actors and outlets, with the names of the shelf's incidents, read once in a worker's life. A failed reading is tried again at the next call. */
export function worldFrom(read: ReadFile, { headers }: Pick<CasebookShelf, 'headers'>): () => Promise<World> {
  const held: { world: Promise<World> | null } = { world: null };
  return () => {
    if (held.world === null) {
      const loading = load(read, headers);
      held.world = loading;
      loading.catch(() => {
        held.world = null;
      });
    }
    return held.world;
  };
}

/** The casebook as it is packaged: an index, and a file for each incident. `report` is told of each that cannot be read. */
export function casebookFrom(read: ReadFile, report: (error: unknown) => void): CasebookShelf {
  return shelfOver({
    report,
    index: () => checked(read, '/casebook/index.json', casebookIndexSchema),
    incident: (id) => checked(read, `/casebook/incidents/${id}.json`, packagedIncident),
  });
}
