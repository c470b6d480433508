import * as z from 'zod/mini';
import { isoDateSchema } from './vocabulary';

/**
 * What a person said of two things that the rules may take for one incident or for two: a report and an incident of the casebook, or two reports. It goes before every rule
 * until it is taken back. What was said of two origins, that they are one source or two, has the same form; their subjects tell it (lib/verdicts/told-sources.ts). A report stands for its own incident; what it mentions besides is meant by `reportId#claimId`.
 */
export const decisionSchema = z.object({
  /** id of a report, or of an incident of the casebook that is held for one with another; where two reports are told apart, the one that is taken away from the other */
  report: z.string(),
  /** id of an incident of the casebook, or of another report */
  other: z.string(),
  says: z.enum(['same', 'different']),
  /** why, in the person's words */
  note: z._default(z.string().check(z.maxLength(2_000)), ''),
  on: isoDateSchema,
  /** decisions of one act have one name: they are taken back together */
  group: z.optional(z.string().check(z.maxLength(100))),
});
export type Decision = z.infer<typeof decisionSchema>;
