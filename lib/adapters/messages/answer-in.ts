import * as z from 'zod/mini';
import { failureSchema, type Failure } from '../../model/failure';

export const NO_ANSWER = { ok: false, key: 'error_worker_silent', detail: null } as const;

/** The answer by its schema; an answer of another shape is as good as none. */
export function answerIn(value: z.ZodMiniType, raw: unknown): { ok: true; value: unknown } | Failure {
  const parsed = z.union([z.object({ ok: z.literal(true), value }), failureSchema]).safeParse(raw);
  return parsed.success ? parsed.data : NO_ANSWER;
}
