import type { Article } from '../model/article';
import type { Change, ChangedField } from '../model/change';
import type { Claim } from '../model/claim';
import type { Report } from '../model/report';
import type { Quote } from '../model/span';
import { comparable } from '../text/fold';
import { sentencesOf } from '../text/sentences';
import { wordsKept } from '../text/word-diff';

/** So much of the longer sentence must be left for it to be the same sentence in other words … */
const KEPT = 0.6;
/** … and so much where what stands on both sides of it is still there. */
const KEPT_IN_PLACE = 0.4;

/** Values of the fields that a verdict rests on. */
const FIELDS: Readonly<Record<string, (claim: Claim) => string>> = {
  class: ({ cls }) => cls,
  actor: ({ actor }) => actor.id ?? comparable(actor.name),
  relation: ({ relation }) => relation,
  polarity: ({ polarity }) => polarity,
  certainty: ({ certainty }) => certainty,
  speaker: ({ speaker }) => (speaker === null ? '' : comparable(speaker.name)),
  evidence: ({ evidence }) => evidence.tier,
  legal: ({ legalStage }) => legalStage,
};

/** What another reading says otherwise, of the fields that a verdict rests on. */
export function claimChanges(before: Claim, now: Claim): ChangedField[] {
  return Object.entries(FIELDS).flatMap(([field, value]) => (value(before) === value(now) ? [] : [{ field, was: value(before), now: value(now) }]));
}

/** The sentence of the new text that a vanished one became, or null. `fresh` are sentences that no kept claim rested on. */
function successor(quote: Quote, fresh: readonly Placed[]): string | null {
  const scored = fresh.map((sentence) => ({ sentence, kept: wordsKept(quote.exact, sentence.text) })).sort((a, b) => b.kept - a.kept || a.sentence.start - b.sentence.start);
  const best = scored[0];
  if (!best) return null;
  const stays = (side: string, around: string): boolean => side.trim().length >= 8 && comparable(around).includes(comparable(side.trim()));
  const inPlace = stays(quote.prefix, best.sentence.before) && stays(quote.suffix, best.sentence.after);
  return best.kept >= (inPlace ? KEPT_IN_PLACE : KEPT) ? best.sentence.text : null;
}

interface Placed {
  text: string;
  start: number;
  before: string;
  after: string;
}

/** Characters of text on either side of a sentence in which its old neighbours are looked for. */
const AROUND = 200;

function placed({ text, blocks }: Article, abbreviations: ReadonlySet<string>): Placed[] {
  return sentencesOf(text, blocks, abbreviations).map(({ start, end }) => ({ text: text.slice(start, end), start, before: text.slice(Math.max(0, start - AROUND), start), after: text.slice(end, end + AROUND) }));
}

/**
 * Finds the claims of a kept report again in the page as it is now. What changed is told: a sentence with other words, one that is gone, or the same sentence
 * read otherwise because what stands around it changed. Typography alone (quotation marks, dashes, spaces, letter case) is no change. The same text changes nothing,
 * however much the reading of it improved since.
 * @param abbreviations lower-case words of the article's language after which a full stop ends no sentence
 */
export function changesSince(before: Report, article: Article, now: Report, abbreviations: ReadonlySet<string>): Change[] {
  if (before.textHash === now.textHash) return [];
  const sentences = placed(article, abbreviations);
  // Whole sentences are compared: "X was behind it" still stands inside "Nothing shows that X was behind it".
  const there = new Set(sentences.map(({ text }) => comparable(text)));
  const known = new Set(before.claims.flatMap(({ quotes }) => quotes.map(({ exact }) => comparable(exact))));
  const fresh = sentences.filter(({ text }) => !known.has(comparable(text)));
  return before.claims.flatMap((claim): Change[] => {
    const found = claim.quotes.map((quote) => ({ quote, stays: there.has(comparable(quote.exact)) }));
    const lost = found.filter(({ stays }) => !stays).map(({ quote }) => ({ claimId: claim.id, was: quote.exact, now: successor(quote, fresh), fields: [] }));
    const changed = lost.filter((change) => change.now !== null);
    if (changed.length > 0) return changed;
    if (lost.length === found.length) return lost;
    return readOtherwise(claim, now);
  });
}

/** What is said otherwise by the claim that now rests on the same sentences, the one most like it; also where no claim rests on them any more. */
function readOtherwise(claim: Claim, now: Report): Change[] {
  const words = new Set(claim.quotes.map(({ exact }) => comparable(exact)));
  const there = now.claims.filter((other) => other.quotes.some(({ exact }) => words.has(comparable(exact))));
  const ways = there.map((other) => claimChanges(claim, other)).sort((a, b) => a.length - b.length);
  const fields = ways[0] ?? [{ field: 'class', was: claim.cls, now: 'none' }];
  const was = claim.quotes[0]?.exact ?? '';
  return fields.length === 0 ? [] : [{ claimId: claim.id, was, now: was, fields }];
}
