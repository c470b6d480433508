import { KeptUnreadable } from '../kept-rows';
import type { Failure } from '../../protocol';

/** What became of work on the store: a value, or a failure whose key names the sentence for the reader. The store never throws. */
export type Outcome<Value> = { ok: true; value: Value } | Failure;

export const failed = (key: string, detail: string | null = null): Failure => ({ ok: false, key, detail });
export const succeeded = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });

const KEYS: Record<string, string> = {
  VersionError: 'error_store_newer',
  QuotaExceededError: 'error_store_quota',
};

/** The failure of a thrown thing, by its DOM name. Its own text is kept as a detail for those who look for it. */
export function failureOf(error: unknown): Failure {
  if (error instanceof StoreProblem) return failed(error.key, error.detail);
  if (error instanceof KeptUnreadable) return failed(error.key);
  const name = error instanceof Error || error instanceof DOMException ? error.name : 'unknown';
  const text = error instanceof Error || error instanceof DOMException ? error.message : String(error);
  return failed(KEYS[name] ?? 'error_store_unavailable', `${name}: ${text}`.slice(0, 300));
}

/** A problem of the store that has its own sentence. Thrown inside the store only. */
export class StoreProblem extends Error {
  constructor(
    readonly key: string,
    readonly detail: string | null = null,
  ) {
    super(key);
  }
}
