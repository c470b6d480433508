import type * as z from 'zod/mini';
import { shelfOver, type CasebookShelf } from '../../incidents/casebook-shelf';
import { namesByLabel } from '../../incidents/casebook-index';
import { asWritten } from '../../model/as-written';
import { casebookIndexSchema, type CasebookIndex } from '../../model/casebook';
import type { World } from '../../model/world';
import { packagedActors, packagedIncident, packagedOutlets } from './packaged';

/** Reads one of the package's own files, by its path in the package. */
export type ReadFile = (path: string) => Promise<unknown>;

/** Reads a packaged JSON file. `resolve` turns its path into an address inside the package; nothing else is ever fetched. */
export function packagedFile(resolve: (path: string) => string): ReadFile {
  return async (path) => {
    const response = await fetch(resolve(path));
    if (!response.ok) throw new Error(`The packaged file ${path} cannot be read.`);
    const json: unknown = await response.json();
    return json;
  };
}

/** A packaged file as its schema has it. Throws a sentence that names the file. */
async function checked<Schema extends z.ZodMiniType>(read: ReadFile, path: string, schema: Schema): Promise<z.output<Schema>> {
  const file = await read(path);
  const whole = asWritten(schema, file);
  if (whole !== null) return whole;
  const [issue] = schema.safeParse(file).error?.issues ?? [];
  throw new Error(`The packaged file ${path} is broken (${[issue?.path.join('.') ?? '', issue?.message ?? 'unreadable'].filter((part) => part !== '').join(': ')}). Install the extension again; nothing that was kept is lost.`);
}

async function load(read: ReadFile, index: () => Promise<CasebookIndex>): Promise<World> {
  // Without the index incidents keep their English names; the shelf says what is missing.
  const [actors, { outlets }, names] = await Promise.all([checked(read, '/casebook/actors.json', packagedActors), checked(read, '/casebook/outlets.json', packagedOutlets), index().catch(() => null)]);
  return { actors, outlets, incidentNames: namesByLabel(names?.incidents ?? []) };
}

/** Reads once in a worker's life. A failed reading is tried again at the next call. */
function readOnce<Value>(read: () => Promise<Value>): () => Promise<Value> {
  const held: { value: Promise<Value> | null } = { value: null };
  return () => {
    if (held.value === null) {
      const reading = read();
      held.value = reading;
      reading.catch(() => {
        held.value = null;
      });
    }
    return held.value;
  };
}

/** The casebook's index: the tables take names of incidents from it, and the shelf its lines. */
export function indexFrom(read: ReadFile): () => Promise<CasebookIndex> {
  return readOnce(() => checked(read, '/casebook/index.json', casebookIndexSchema));
}

/** The tables of actors and outlets, with the incidents' names. */
export function worldFrom(read: ReadFile, index: () => Promise<CasebookIndex>): () => Promise<World> {
  return readOnce(() => load(read, index));
}

/** The casebook as it is packaged: an index, and a file for each incident. `report` is told of each that cannot be read. */
export function casebookFrom(read: ReadFile, report: (error: unknown) => void, index = indexFrom(read)): CasebookShelf {
  return shelfOver({
    report,
    index,
    incident: (id) => checked(read, `/casebook/incidents/${id}.json`, packagedIncident),
  });
}
