import type { Article, ArticleLink } from '../model/article';
import type { Claim } from '../model/claim';
import type { ClaimLink } from '../model/report';
import type { Span } from '../model/span';

/** Characters between a word and a link that stands beside it: "APA (link)", "said here". */
const BESIDE = 12;
const MOST_PER_CLAIM = 4;
const LONGEST_TEXT = 80;
/** Cues that tell who says it or through whom it came; a link on the name of a victim or a group leads elsewhere. */
const TELLING: ReadonlySet<string> = new Set(['speaker', 'stance', 'certainty', 'relation']);

const touches = (link: Span, { start, end }: Span): boolean => link.start <= end + BESIDE && start <= link.end + BESIDE;

function placeOf(link: ArticleLink, claim: Claim): ClaimLink['beside'] | null {
  if (!claim.quotes.some((quote) => quote.start <= link.start && link.end <= quote.end + BESIDE)) return null;
  if (claim.cues.some((cue) => cue.field === 'via' && touches(link, cue))) return 'relay';
  return claim.cues.some((cue) => TELLING.has(cue.field) && touches(link, cue)) ? 'cue' : 'sentence';
}

/** The links in the sentences of claims: hints of where a statement was taken from, never followed. Those on a relay's name come first. */
export function claimLinks({ links, text }: Article, claims: readonly Claim[]): ClaimLink[] {
  if (links.length === 0) return [];
  const order = { relay: 0, cue: 1, sentence: 2 } as const;
  return claims.flatMap((claim) => {
    const found = links.flatMap((link): ClaimLink[] => {
      const beside = placeOf(link, claim);
      return beside === null ? [] : [{ claim: claim.id, text: text.slice(link.start, link.end).slice(0, LONGEST_TEXT), href: link.href, beside }];
    });
    return found.sort((a, b) => order[a.beside] - order[b.beside]).slice(0, MOST_PER_CLAIM);
  });
}
