import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportFile } from '../../lib/export/formats';

/** Writes an export's files into a folder, or its one file to standard output. A string is the sentence that says why not. */
export function writeExport(files: readonly ExportFile[], folder: string | null): string | null {
  const told = files.filter(({ text }) => text !== '');
  const [first] = told;
  if (first === undefined) return 'There is nothing in these files that this format could carry.';
  if (folder === null) {
    if (told.length > 1) return `This export has ${told.length} files: name a folder for them with --out DIR.`;
    process.stdout.write(first.text);
    return null;
  }
  try {
    mkdirSync(folder, { recursive: true });
    for (const { name, text } of told) writeFileSync(join(folder, name), text);
    return null;
  } catch {
    return `The files could not be written to ${folder}. Nothing else was changed.`;
  }
}
