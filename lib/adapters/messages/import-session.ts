import { MAX_STAGED_AT_ONCE, type ImportItem } from '../../model/import';
import type { Failure } from '../../protocol';
import type { ImportView } from '../../views/import-types';
import type { Ask } from './ask';

/** Characters of one message: browsers refuse long ones, and the worker answers others in between. */
const MESSAGE = 1_000_000;

/** Entries in the order of the file, so many at a time that none of the messages is long. */
export function batches(items: readonly ImportItem[]): ImportItem[][] {
  const all: ImportItem[][] = [];
  let size = Infinity;
  for (const item of items) {
    const length = JSON.stringify(item).length;
    const last = all.at(-1);
    if (last === undefined || size + length > MESSAGE || last.length >= MAX_STAGED_AT_ONCE) {
      all.push([item]);
      size = length;
    } else {
      last.push(item);
      size += length;
    }
  }
  return all;
}

/** Lays the entries of a file beside the store, a part a message, and asks what taking them in would do. Whatever goes wrong on the way, nothing is taken in. */
export async function stageImport(ask: Ask, id: string, items: readonly ImportItem[], onProgress: (staged: number) => void): Promise<{ ok: true; value: ImportView } | Failure> {
  let staged = 0;
  for (const part of batches(items)) {
    const answer = await ask('import.stage', { import: id, from: staged, of: items.length, items: part });
    if (!answer.ok) {
      await ask('import.cancel', { import: id });
      return answer;
    }
    staged += part.length;
    onProgress(staged);
  }
  return ask('import.look', { import: id });
}
