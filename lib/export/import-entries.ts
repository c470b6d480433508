import * as z from 'zod/mini';
import { importName, type ImportItem } from '../model/import';

/** A sentence of the catalogue and what fills it. */
export interface Fault {
  key: string;
  values: string[];
}
/** An entry that cannot be taken in, by its place in the file ("annotations[3]"), and why. */
export interface EntryFault extends Fault {
  place: string;
}
export type ImportFormat = 'native' | 'w3c' | 'hypothesis';

/** What stands in a file: every entry checked whole, those that cannot be taken in itemised. */
export interface ImportFile {
  format: ImportFormat;
  items: ImportItem[];
  faults: EntryFault[];
}
export type ImportResult = { ok: true; file: ImportFile } | { ok: false; fault: Fault };
/** An entry that was read, and its place in the file. */
export interface Found {
  item: ImportItem;
  place: string;
}
export const refused = (key: string, ...values: string[]): ImportResult => ({ ok: false, fault: { key, values } });

/** "annotations[3].quotes[1]": where in the file, counted from 1. */
export function placeIn(name: string, n: number, issue?: z.core.$ZodIssue): string {
  const path = (issue?.path ?? []).map((part) => (typeof part === 'number' ? `[${part + 1}]` : `.${String(part)}`)).join('');
  const place = `${name}[${n + 1}]${path}`;
  return place.length > 80 ? `${place.slice(0, 80)}…` : place;
}

/** Entries of one list, each checked; those that are wrong are told with their place. */
export function entries<T>(rows: readonly unknown[] | undefined, name: string, schema: z.ZodMiniType<T>, faults: EntryFault[]): { value: T; n: number }[] {
  return (rows ?? []).flatMap((row, n) => {
    const read = schema.safeParse(row);
    if (read.success) return [{ value: read.data, n }];
    faults.push({ place: placeIn(name, n, read.error.issues[0]), key: 'import_fault_entry', values: [] });
    return [];
  });
}

/** Two entries of one name: the first stands, the others are told, so that no order of a file decides unseen. */
export function once(items: readonly Found[], faults: EntryFault[]): ImportItem[] {
  const seen = new Set<string>();
  return items.flatMap(({ item, place }) => {
    const key = `${item.kind}\n${importName(item)}`;
    if (!seen.has(key)) {
      seen.add(key);
      return [item];
    }
    faults.push({ place, key: 'import_fault_twice', values: [] });
    return [];
  });
}
