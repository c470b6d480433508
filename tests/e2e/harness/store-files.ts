import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folders of a profile in which Chromium keeps an extension's IndexedDB, and what the extension has in `storage.local`. */
export const storeFolder = (profile: string, origin: string): string => join(profile, 'Default', 'IndexedDB', `${origin.replace('://', '_')}_0.indexeddb.leveldb`);
export const settingsFolder = (profile: string, origin: string): string => join(profile, 'Default', 'Local Extension Settings', new URL(origin).host);

const filesIn = (folder: string, names: RegExp): string[] => readdirSync(folder).filter((name) => names.test(name)).map((name) => join(folder, name));
const DATA = /\.(?:log|ldb)$/;

function rewrite(files: readonly string[], change: (bytes: Buffer) => Buffer): void {
  if (files.length === 0) throw new Error('There is no file to damage.');
  for (const file of files) writeFileSync(file, change(readFileSync(file)));
}

/** Turns bits of every 97th byte, headers of blocks among them. */
export const flipBytes = (folder: string): void =>
  rewrite(filesIn(folder, DATA), (bytes) => {
    for (let at = 40; at < bytes.length; at += 97) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    return bytes;
  });

/** What happens to the files of a database between two starts of the browser. */
export const DAMAGES: readonly { name: string; damage: (folder: string) => void }[] = [
  { name: 'the manifest is garbage', damage: (folder) => rewrite(filesIn(folder, /^MANIFEST-/), (bytes) => Buffer.alloc(bytes.length, 'garbage')) },
  { name: 'the files of the data are cut in half', damage: (folder) => void filesIn(folder, DATA).forEach((file) => truncateSync(file, Math.floor(readFileSync(file).length / 2))) },
  { name: 'bytes of the data are turned over', damage: flipBytes },
  { name: 'the files of the data are missing', damage: (folder) => void filesIn(folder, DATA).forEach((file) => rmSync(file)) },
  { name: 'the whole folder is missing', damage: (folder) => rmSync(folder, { recursive: true }) },
];
