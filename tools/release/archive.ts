import JSZip from 'jszip';

/** A file of an archive: its path with slashes, and its bytes. */
export interface Entry {
  path: string;
  bytes: Uint8Array;
}

/** The oldest date that a zip can tell. It says nothing, and always the same. */
const NO_DATE = new Date(Date.UTC(1980, 0, 1));

const byPath = (a: Entry, b: Entry): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

/**
 * A zip that depends on nothing but the entries: sorted by path, one date, no owners or rights, no folders of their own. JSZip compresses in plain
 * JavaScript; Node's own zlib gives other bytes on other processors.
 */
export function zipOf(entries: readonly Entry[]): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const { path, bytes } of [...entries].sort(byPath)) zip.file(path, bytes, { date: NO_DATE, createFolders: false, binary: true });
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', compressionOptions: { level: 9 }, platform: 'DOS' });
}

/** The files of a zip, sorted by path. Throws where it is none, or where a path would lead out of a folder. */
export async function entriesOf(zip: Uint8Array): Promise<Entry[]> {
  const files = Object.values((await JSZip.loadAsync(zip)).files).filter(({ dir }) => !dir);
  const entries = await Promise.all(files.map(async (file) => ({ path: file.name, bytes: await file.async('uint8array') })));
  const astray = entries.find(({ path }) => path.startsWith('/') || path.includes('\\') || path.split('/').includes('..'));
  if (astray !== undefined) throw new Error(`The archive holds "${astray.path}", which leads out of its folder.`);
  return entries.sort(byPath);
}
