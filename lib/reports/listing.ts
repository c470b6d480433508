import type { Listing } from '../model/library';
import type { Report } from '../model/report';
import { claimAccuses, listedParties } from './accusing';

/** So many names of a kind are enough to find a report by. */
const NAMES_AT_MOST = 20;
const some = (names: readonly string[]): string[] => [...new Set(names.filter((name) => name !== ''))].slice(0, NAMES_AT_MOST);

/** "outlet.example" of "https://www.outlet.example/a"; the address itself where it has no such form. */
const hostOf = (address: string): string => /^https?:\/\/(?:www\.)?([^/:?#]{1,253})/.exec(address)?.[1] ?? address;

/** What a report tells of itself for lists. It knows of no other report, so it belongs to no dossier yet. `seen` is an ISO date-time. */
export function listingOf(report: Report, seen: string): Listing {
  const { claims, id, names, outletId, published, title, url } = report;
  const words = claims.map((claim) => ({
    parties: [claim.actor, ...claim.actor.also].map((party) => ({ id: party.id, name: party.name })),
    accusing: claimAccuses(claim),
    speaker: claim.speaker?.name ?? null,
  }));
  return {
    id,
    title,
    outlet: outletId ?? (url === null ? '' : hostOf(url)),
    url,
    published,
    seen,
    about: some([...claims.flatMap(({ facets, incident }) => [...facets.victims, incident?.label ?? '']), ...names.slice(0, NAMES_AT_MOST / 2)]),
    ...listedParties(words, NAMES_AT_MOST),
    dossiers: [],
    rungs: [],
  };
}
