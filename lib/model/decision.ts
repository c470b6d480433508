import * as z from 'zod/mini';
import { isoDateSchema } from './vocabulary';

/**
 * What a person said of two things that the rules may take for one incident or for two: a report and an incident of the casebook, or two reports. It goes before every rule
 * until it is taken back.
 */
export const decisionSchema = z.object({
  /** id of a report */
  report: z.string(),
  /** id of an incident of the casebook, or of another report */
  other: z.string(),
  says: z.enum(['same', 'different']),
  /** why, in the person's words */
  note: z._default(z.string().check(z.maxLength(2_000)), ''),
  on: isoDateSchema,
});
export type Decision = z.infer<typeof decisionSchema>;
