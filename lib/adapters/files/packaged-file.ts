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
