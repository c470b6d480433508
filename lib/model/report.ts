import * as z from 'zod/mini';
import { changeSchema } from './change';
import { claimSchema } from './claim';
import { isoDateSchema, webAddressSchema } from './vocabulary';

/** A direct quotation of at least six words (model.md 4, I11): hashes of its runs of six words, never the words. `claims` are those whose sentences hold it. */
export const quotedSchema = z.object({ speaker: z.nullable(z.string()), claims: z.array(z.string()), runs: z.array(z.int()) });
export type Quoted = z.infer<typeof quotedSchema>;

/** A link in a claim's sentence: `beside` says whether it stands on or next to a word that names a relay, on another cue, or only in the sentence. */
export const claimLinkSchema = z.object({ claim: z.string(), text: z.string(), href: webAddressSchema, beside: z.enum(['relay', 'cue', 'sentence']) });
export type ClaimLink = z.infer<typeof claimLinkSchema>;

/**
 * What the text says beside its claims that weighs in a verdict: the speaker was hired by the victim (I17), the speaker says that independent teams agree (I9, WHY16), the
 * accused had not commented (WHY5; `party` is the accused's id), the outlet corrects what it had reported (I15). `words` show it.
 */
export const remarkSchema = z.object({ kind: z.enum(['hired_by_victim', 'independent_teams', 'not_commented', 'corrected']), claims: z.array(z.string()), party: z.nullable(z.string()), words: z.string() });
export type Remark = z.infer<typeof remarkSchema>;

/** The agency whose text an article carries, as its dateline or byline says it, and the words that show it. */
export const slugSchema = z.object({ agency: z.string(), words: z.string() });
export type Slug = z.infer<typeof slugSchema>;

/**
 * What is kept of an article: its claims with their sentences and 32 characters of context, and fingerprints. Never the full text.
 */
export const reportSchema = z.object({
  /** the address without tracking parameters and fragment, or the text's fingerprint where there is no address */
  id: z.string(),
  language: z.string(),
  /** false where no language pack reads this language: then `claims` is empty and says nothing */
  languageRead: z.boolean(),
  title: z.nullable(z.string()),
  outletId: z.nullable(z.string()),
  url: z.nullable(webAddressSchema),
  published: z.nullable(isoDateSchema),
  /** FNV-1a, 64 bit, hexadecimal, of the normalised text */
  textHash: z.string(),
  /** MinHash of 5-word shingles, quotations removed (model.md 4, I12) */
  shingles: z.array(z.int()),
  /** names that the article mentions, most often first, the accused left out: material for matching incidents */
  names: z.array(z.string()),
  /** the sentence that calls all versions assumptions, if there is one (WHY19) */
  documentHedge: z.nullable(z.string()),
  /** true where the text was longer than the limit and only its beginning was read */
  partial: z.boolean(),
  claims: z.array(claimSchema),
  quotations: z._default(z.array(quotedSchema), []),
  links: z._default(z.array(claimLinkSchema), []),
  remarks: z._default(z.array(remarkSchema), []),
  slug: z.optional(slugSchema),
  /** where the text's characters of two UTF-16 units stand, by which offsets become code points (W3C, TextPositionSelector); missing where it is not known */
  astral: z.optional(z.array(z.int().check(z.nonnegative()))),
});
export type Report = z.infer<typeof reportSchema>;

/** A report in the store: with when it was first and last read (ISO date-time, UTC) and a revision number. */
export const storedReportSchema = z.extend(reportSchema, {
  readAt: z.iso.datetime(),
  seenAgainAt: z.iso.datetime(),
  revision: z.int().check(z.positive()),
  /** words of its claims that were found changed or gone when it was read again, oldest first */
  changes: z._default(z.array(z.extend(changeSchema, { at: z.iso.datetime() })), []),
});
export type StoredReport = z.infer<typeof storedReportSchema>;
