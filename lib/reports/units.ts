import type { Claim } from '../model/claim';
import type { Report } from '../model/report';
import { comparable } from '../text/fold';

/** True for a claim about another incident than the article's own. A motive is one for the article's incident, whatever it mentions. */
export function isBackground(claim: Claim): boolean {
  if (claim.cls === 'motive_only') return false;
  return claim.cls === 'background_other_incident' || claim.incident?.background === true;
}

/**
 * The claims of a report by incident: those about the article's own incident together, since one sentence names the victim and another the
 * day, and each background incident by itself (model.md 2.7).
 */
export function unitsOf(report: Report): Claim[][] {
  const main = report.claims.filter((claim) => !isBackground(claim));
  const background = new Map<string, Claim[]>();
  for (const claim of report.claims) {
    if (!isBackground(claim)) continue;
    const key = claim.incident === null ? `claim:${claim.id}` : `label:${claim.incident.id ?? ''}:${comparable(claim.incident.label)}`;
    background.set(key, [...(background.get(key) ?? []), claim]);
  }
  return [main, ...background.values()].filter((claims) => claims.length > 0);
}
