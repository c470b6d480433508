import * as z from 'zod/mini';

/** An answer that says what went wrong; `key` names the sentence in the message catalogue. */
export const failureSchema = z.object({ ok: z.literal(false), key: z.string(), detail: z.nullable(z.string()) });
export type Failure = z.infer<typeof failureSchema>;
