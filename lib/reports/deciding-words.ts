import type { Claim } from '../model/claim';
import type { Cue } from '../model/span';

/** Longest quotation of a report's deciding words. */
const LONGEST = 12;

/** How many characters apart the words of the frame and the name of the actor stand. */
const distance = (cue: Cue, actor: Cue): number => Math.max(cue.start, actor.start) - Math.min(cue.end, actor.end);

const words = (cue: Cue): number => cue.exact.split(/\s/).length;

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
  return (cue?.exact ?? '').split(/\s/).filter(Boolean).slice(0, LONGEST).join(' ');
}
