import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Entry } from './archive';

/** Every file of a folder and those below it, with paths relative to it. */
export function readFolder(folder: string): Entry[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  return files.map((file) => {
    const full = join(file.parentPath, file.name);
    return { path: relative(folder, full).split(sep).join('/'), bytes: readFileSync(full) };
  });
}

export function writeFolder(folder: string, entries: readonly Entry[]): void {
  for (const { path, bytes } of entries) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}
