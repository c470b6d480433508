import type { AnnotatedArticle, Annotation, AnnotationWords, Correction } from '../model/annotation';
import type { Claim } from '../model/claim';
import type { Report } from '../model/report';
import type { Quote } from '../model/span';
import { isAdded } from './corrected-claim';
import { isSame } from './same';
import { quotesMeant } from './standing';

/** The article of a report, as annotations name it. */
export const annotatedArticle = ({ id, language, outletId, published, textHash, title, url }: Report): AnnotatedArticle => ({ id, url, title, outletId, language, published, textHash });

/** Without what is no correction: a value that the claim has anyhow. */
function corrections(fields: Correction, claim: Claim): Correction {
  const read: Record<string, unknown> = { ...claim };
  return Object.fromEntries(Object.entries(fields).filter(([field, value]) => value !== undefined && !isSame(value, read[field]))) as Correction;
}

/**
 * What was made of the claim: an added claim is "added" or rejected; one that was accepted or corrected is the one or the other by whether anything is said otherwise of it.
 */
function reviewOf(review: Annotation['review'], fields: Correction, added: boolean): Annotation['review'] {
  if (review === 'rejected') return review;
  if (added) return 'added';
  if (Object.keys(fields).length > 0) return 'corrected';
  return review === 'corrected' || review === 'added' ? 'open' : review;
}

/** Everything that a saved annotation is made of. */
export interface Saved {
  id: string;
  words: AnnotationWords;
  /** the claim of a first annotation; one that is there keeps its own */
  claim: Claim;
  /** the sentences where they were chosen anew */
  quotes: readonly Quote[] | null;
  /** the article as it is now */
  report: Report;
  author: string | null;
  /** ISO date-time */
  now: string;
}

const sameQuotes = (a: readonly Quote[], b: readonly Quote[]): boolean => a.length === b.length && a.every(({ exact, start }, i) => exact === b[i]?.exact && start === b[i]?.start);

/** The annotation that a person's words make of what is there. Revision and times of a kept one are given by the store. */
export function savedAnnotation(before: Annotation | null, { author, claim: drawn, id, now, quotes, report, words }: Saved): Annotation {
  const claim = before?.claim ?? drawn;
  const added = isAdded({ claim, id });
  const chosen = quotes ?? words.fields.quotes ?? null;
  const { quotes: _quotes, ...given } = words.fields;
  // A claim that is just drawn up has the person's words in it already.
  const said = before === null && added ? {} : corrections(given, claim);
  const kept = chosen ?? null;
  const fields = { ...said, ...(kept === null || sameQuotes(kept, claim.quotes) ? {} : { quotes: [...kept] }) };
  const review = reviewOf(words.review, fields, added);
  const after = { ...words, id, fields, review, claim, tags: [...new Set(words.tags)], author: before?.author ?? author, created: before?.created ?? now, modified: now, revision: (before?.revision ?? 0) + 1 };
  const article = annotatedArticle(report);
  // Quotes belong to the text that they were taken from: those that stay keep it.
  const stays = before !== null && sameQuotes(quotesMeant(before), quotesMeant({ ...after, article }));
  return { ...after, article: stays ? before.article : article };
}

/** The same said of a claim in passing: accepted, rejected or open again, with a tag more. */
export function reviewedAnnotation(before: Annotation | null, saved: Omit<Saved, 'quotes' | 'words'>, review: Annotation['review'], tag: string | null): Annotation {
  const words: AnnotationWords = before ?? { review: 'open', fields: {}, note: '', tags: [], links: [], assessment: null };
  const { assessment, fields, links, note, tags } = words;
  const all = tag === null || tags.includes(tag) ? tags : [...tags, tag];
  const next = savedAnnotation(before, { ...saved, quotes: null, words: { review, fields, note, tags: all, links, assessment } });
  return review === 'open' && !isAdded(next) ? { ...next, review: 'open' } : next;
}
