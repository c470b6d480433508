import type { Claim } from '../model/claim';
import type { Quoted } from '../model/report';
import type { SpokenQuotation } from '../claims/quoted';
import { quotedRuns } from '../text/quoted-runs';

/** So many quotations of one article are kept: its first. */
const MOST = 40;

/** The article's direct quotations as fingerprints, each with its speaker and the claims in whose sentences it stands (model.md 4, I11). */
export function quotationsKept(text: string, quotations: readonly SpokenQuotation[], claims: readonly Claim[]): Quoted[] {
  return quotations
    .map(({ start, end, speaker }) => {
      const holding = claims.filter((claim) => claim.quotes.some((quote) => quote.start < end && start < quote.end));
      return { speaker, claims: holding.map(({ id }) => id), runs: quotedRuns(text.slice(start, end)) };
    })
    .filter(({ runs }) => runs.length > 0)
    .slice(0, MOST);
}
