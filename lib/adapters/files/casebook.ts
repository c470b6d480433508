import { actorFileSchema } from '../../model/actor';
import { casebookFileSchema } from '../../model/casebook';
import { outletFileSchema } from '../../model/outlet';
import type { World } from '../../model/world';

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

async function load(read: ReadFile): Promise<World> {
  const [actors, outlets, casebook] = await Promise.all([read('/casebook/actors.json'), read('/casebook/outlets.json'), read('/casebook/incidents.json')]);
  return { actors: actorFileSchema.parse(actors), outlets: outletFileSchema.parse(outlets).outlets, casebook: casebookFileSchema.parse(casebook) };
}

/** What is known beforehand, read once in a worker's life. A failed reading is tried again at the next call. */
export function worldFrom(read: ReadFile): () => Promise<World> {
  const held: { world: Promise<World> | null } = { world: null };
  return () => {
    if (held.world === null) {
      const loading = load(read);
      held.world = loading;
      loading.catch(() => {
        held.world = null;
      });
    }
    return held.world;
  };
}
