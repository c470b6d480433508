import type { Claim } from '../model/claim';
import type { Cue } from '../model/span';

/** Longest quotation of a report's deciding words. */
const LONGEST = 12;

/** How many characters apart the words of the frame and the name of the actor stand. */
const distance = (cue: Cue, actor: Cue): number => Math.max(cue.start, actor.start) - Math.min(cue.end, actor.end);

const words = (cue: Cue): number => cue.exact.split(/\s/).length;

/** The first words of a text, as many as are quoted. */
const firstOf = (text: string): string => text.split(/\s/).filter(Boolean).slice(0, LONGEST).join(' ');

/** One space for each run of white space: an article may break a line inside a cue. */
const spaced = (text: string): string => text.split(/\s/).filter(Boolean).join(' ');

/** The sentence of a claim that its deciding words stand in, so that what is quoted and what is said of it agree; else its first. Null where it has none. */
export function decidingQuote(claim: Claim): Claim['quotes'][number] | null {
  const words = decidingWords(claim);
  return claim.quotes.find(({ exact }) => words !== '' && spaced(exact).includes(words)) ?? claim.quotes[0] ?? null;
}

/**
 * The words that decided who is held responsible, at most twelve: of several frames the one that stands nearest to the most specific
 * name, so that a headline's "blames" does not speak for a body's "carried out by"; of two as near the one of more words, since a bare noun tells least. Empty where no cue is recorded.
 */
export function decidingWords(claim: Claim): string {
  const frames = claim.cues.filter((cue) => cue.field === 'relation');
  const named = claim.cues.filter((cue) => cue.field === 'actor' && (cue.value === claim.actor.name || cue.exact.includes(claim.actor.name)));
  const nearest = frames
    .flatMap((cue) => named.map((actor) => ({ cue, far: distance(cue, actor) })))
    .sort((a, b) => a.far - b.far || words(b.cue) - words(a.cue) || a.cue.start - b.cue.start)[0];
  const cue = nearest?.cue ?? frames[0] ?? claim.cues[0];
  return firstOf(cue?.exact ?? '');
}

/**
 * The words that hold one of a claim's other names responsible, with the name where both stand in one short piece of a sentence: "Tarsia was behind". A body's
 * words go before those of the headline above it. The deciding words where no frame stands by that name.
 */
export function wordsNaming(claim: Claim, name: string): string {
  const headline = claim.inHeadline && claim.quotes.length > 1 ? claim.quotes[0] : undefined;
  const above = (cue: Cue): number => Number(headline !== undefined && cue.start < headline.end);
  const frames = claim.cues.filter((cue) => cue.field === 'relation');
  const [nearest] = claim.cues
    .filter((cue) => cue.field === 'actor' && cue.value === name)
    .flatMap((actor) => frames.map((cue) => ({ cue, actor, far: distance(cue, actor) })))
    .sort((a, b) => above(a.cue) - above(b.cue) || a.far - b.far || words(b.cue) - words(a.cue) || a.cue.start - b.cue.start);
  if (nearest === undefined) return decidingWords(claim);
  const { actor, cue } = nearest;
  const [start, end] = [Math.min(actor.start, cue.start), Math.max(actor.end, cue.end)];
  const quote = claim.quotes.find((one) => one.start <= start && end <= one.end);
  const both = spaced(quote?.exact.slice(start - quote.start, end - quote.start) ?? '');
  return both !== '' && both.split(' ').length <= LONGEST ? both : firstOf(cue.exact);
}
