import type { Annotation } from '../model/annotation';
import type { KeptAnnotation, Standing } from '../model/kept-annotation';
import type { Report } from '../model/report';
import type { Quote } from '../model/span';
import { comparable } from '../text/fold';
import { anchor, knownIn, type SentencedText } from './anchor';

/** The sentences that an annotation is about: those that the person chose, else those of the claim. */
export const quotesMeant = ({ claim, fields }: Annotation): Quote[] => fields.quotes ?? claim.quotes;

const first = (annotation: Annotation, textHash: string): Standing => {
  const quotes = quotesMeant(annotation);
  return { textHash, state: 'exact', quotes, known: quotes.map(() => null), now: null };
};

/** What several quotes come to: one that has other words now leaves the whole in doubt; one that is gone while others stand does not. */
function joined(textHash: string, before: Standing, found: readonly ReturnType<typeof anchor>[]): Standing {
  const quotes = found.flatMap(({ quote }) => quote ?? []);
  const changed = found.find(({ state }) => state === 'changed');
  if (changed !== undefined || quotes.length === 0) return { ...before, textHash, state: changed ? 'changed' : 'lost', now: changed?.now ?? null };
  const isExact = found.every(({ state }) => state === 'exact');
  return { textHash, state: isExact ? 'exact' : 'moved', quotes, known: found.flatMap(({ known, quote }) => (quote === null ? [] : [known])), now: null };
}

/**
 * How an annotation stands in the text of its article as it was read now. It is looked for where it was found last; what was lost and comes back is found again.
 * @param abbreviations lower-case words of the article's language after which a full stop ends no sentence
 */
export function standingIn(kept: KeptAnnotation, textHash: string, now: SentencedText, abbreviations: ReadonlySet<string>): Standing {
  const { annotation } = kept;
  const isFirst = annotation.article.textHash === textHash && kept.standing === null;
  if (isFirst) {
    const start = first(annotation, textHash);
    const known = start.quotes.map((quote) => knownIn(quote, now));
    // A quote that does not stand where it says was not taken from this text, whatever it says: it is looked for as any other.
    if (known.every((one) => one !== null)) return { ...start, known };
  }
  const before = kept.standing ?? first(annotation, annotation.article.textHash);
  const stands = before.quotes.map((quote) => knownIn(quote, now));
  if (before.textHash === textHash && before.state !== 'changed' && before.state !== 'lost' && stands.every((one) => one !== null)) return { ...before, known: stands };
  return joined(textHash, before, before.quotes.map((quote, i) => anchor(quote, now, abbreviations, before.known[i] ?? null)));
}

/**
 * How an annotation stands in a report whose text is not at hand. A text that nothing was learned of holds only what the report's own claims show of it: words that stand there as they
 * are, and nothing else.
 * @param told what a reading of the text told, where there was one
 */
export function standingOf({ annotation, standing }: KeptAnnotation, { claims, textHash }: Pick<Report, 'claims' | 'textHash'>, told?: Standing): Standing {
  for (const one of [told, standing]) if (one?.textHash === textHash) return one;
  if (standing === null && annotation.article.textHash === textHash) return first(annotation, textHash);
  const before = standing ?? first(annotation, annotation.article.textHash);
  if (annotation.article.textHash === textHash) return { ...first(annotation, textHash) };
  const there = new Map(claims.flatMap(({ quotes }) => quotes.map((quote): [string, Quote] => [comparable(quote.exact), quote])));
  const quotes = quotesMeant(annotation).flatMap((quote) => there.get(comparable(quote.exact)) ?? []);
  return quotes.length === 0 ? { ...before, textHash, state: 'lost', now: null } : { textHash, state: 'moved', quotes, known: quotes.map(() => null), now: null };
}
