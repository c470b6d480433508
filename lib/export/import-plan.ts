import type { ImportChoice, ImportItem, ImportKind, Standing } from '../model/import';
import { canonicalJson } from './canonical-json';

/** What of an entry decides whether two are the same: when a report was last seen, and how often it was read, does not. */
function deciding(item: ImportItem): unknown {
  if (item.kind !== 'report') return item.value;
  const { readAt: _read, revision: _revision, seenAgainAt: _seen, changes: _changes, ...rest } = item.value;
  return rest;
}

/**
 * What an entry of a file is to the one that is kept under its name, null where there is none. A report whose text is the same is the same report, however this version or
 * another reads it: what is kept stays.
 */
export function standingOf(incoming: ImportItem, kept: ImportItem | null): Standing {
  if (kept === null) return 'new';
  if (incoming.kind === 'report' && kept.kind === 'report' && incoming.value.textHash === kept.value.textHash) return 'same';
  return canonicalJson(deciding(incoming)) === canonicalJson(deciding(kept)) ? 'same' : 'conflict';
}

/** What is decided of conflicts: one word for all, and others for some, by kind and name. */
export interface ImportChoices {
  otherwise: ImportChoice;
  of: ReadonlyMap<string, ImportChoice>;
}
export const choiceKey = (kind: ImportKind, name: string): string => `${kind}\n${name}`;

/** Whether an entry is written. An act is history: what is kept of it is never rewritten. */
export function isTaken(standing: Standing, kind: ImportKind, name: string, { otherwise, of }: ImportChoices): boolean {
  if (standing === 'new') return true;
  return standing === 'conflict' && kind !== 'act' && (of.get(choiceKey(kind, name)) ?? otherwise) === 'theirs';
}
