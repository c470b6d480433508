import * as z from 'zod/mini';
import type { Annotation, CorrectedField } from '../model/annotation';
import { isAdded } from './corrected-claim';

/** Fields of which it is counted how often the machine read them as the person did. */
export const COUNTED_FIELDS = ['quotes', 'cls', 'actor', 'relation', 'polarity', 'certainty', 'stance', 'speaker', 'via', 'evidence', 'legalStage', 'saidAt', 'incident'] as const satisfies readonly CorrectedField[];

const countSchema = z.int().check(z.nonnegative());
const shareSchema = z.nullable(z.number().check(z.minimum(0), z.maximum(1)));

/** How often a person agreed with the machine. Shares are null where there is nothing to count. */
export const agreementSchema = z.object({
  accepted: countSchema,
  corrected: countSchema,
  rejected: countSchema,
  /** claims that the machine missed */
  added: countSchema,
  /** of the claims found and judged, those that are claims: accepted or corrected */
  precision: shareSchema,
  /** of the claims that there are by the person's word, those that the machine found */
  recall: shareSchema,
  /** of those found, how often a field stands as it was read */
  fields: z.array(z.object({ field: z.enum(COUNTED_FIELDS), agreed: countSchema, of: countSchema })),
});
export type Agreement = z.infer<typeof agreementSchema>;

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** Counts what a person decided. Claims that they only wrote a note on say nothing. */
export function agreementOf(annotations: readonly Annotation[]): Agreement {
  const found = annotations.filter((annotation) => !isAdded(annotation));
  const count = (review: Annotation['review']): number => found.filter((annotation) => annotation.review === review).length;
  const [accepted, corrected, rejected] = [count('accepted'), count('corrected'), count('rejected')];
  const added = annotations.filter((annotation) => isAdded(annotation) && annotation.review === 'added').length;
  const right = found.filter(({ review }) => review === 'accepted' || review === 'corrected');
  const fields = COUNTED_FIELDS.map((field) => ({ field, agreed: right.filter((annotation) => annotation.fields[field] === undefined).length, of: right.length }));
  return { accepted, corrected, rejected, added, precision: share(right.length, right.length + rejected), recall: share(right.length, right.length + added), fields };
}
