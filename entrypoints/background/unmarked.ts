import type { Report } from '../../lib/model/report';
import type { MarkKind, Settings } from '../../lib/model/settings';
import type { ClaimView } from '../../lib/views/types';

/**
 * The claims that the reader wants listed, but not marked on the page: all on a host whose marks are off, else those of the kinds that are off. They are not left
 * out: who looks for one of them in the list can still be shown where it stands.
 */
export function unmarkedClaims(settings: Settings, host: string, report: Report, claims: readonly ClaimView[]): string[] {
  if (settings.unmarkedHosts.includes(host)) return claims.map(({ id }) => id);
  const motives = new Set(report.claims.flatMap(({ id, cls }) => (cls === 'motive_only' ? [id] : [])));
  const kindOf = ({ id, rung }: ClaimView): MarkKind => (motives.has(id) ? 'motive' : rung);
  return claims.filter((claim) => settings.unmarked.includes(kindOf(claim))).map(({ id }) => id);
}
