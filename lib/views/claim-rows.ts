import type { Dossier, LibrarySearch, Listing } from '../model/library';
import type { World } from '../model/world';
import type { ReviewedItem, ReviewedReport } from '../reviews/reviewed-report';
import { actorNames } from './actor-name';
import { claimByRole, peopleByRole } from './by-role';
import type { ClaimRow } from './desk-types';
import { incidentHeading } from './incident-heading';
import { wordsIn } from './library-rows';
import { sayDate, type Say } from './say';
import { shortVerdict } from './short-verdict';

/** What rows are told beside their report: the incidents that it is filed under, and what they are called. */
export interface Filed {
  dossiers: readonly Dossier[];
  labels: ReadonlyMap<string, string>;
  world: World;
}

const begins = (text: string, typed: string): boolean => {
  const words = wordsIn(text);
  return wordsIn(typed).every((wanted) => words.some((word) => word.startsWith(wanted)));
};

/** The incident that a claim of a kept report was filed under, and how far its accusation is supported there. */
function filedUnder({ compared, machine }: ReviewedItem, listing: Listing, { dossiers }: Filed): { dossier: Dossier | null; accused: Dossier['accused'][number] | null } {
  const claim = compared ?? machine;
  if (claim === null) return { dossier: null, accused: null };
  const dossier = dossiers.find(({ claims, id }) => listing.dossiers.includes(id) && claims.includes(`${listing.id}#${claim.id}`)) ?? null;
  const party = (actor: { id: string | null; name: string }) => dossier?.accused.find(({ id, name }) => (actor.id === null ? name === actor.name : id === actor.id)) ?? null;
  return { dossier, accused: [claim.actor, ...claim.actor.also].map(party).find((one) => one !== null) ?? null };
}

/** Whether a claim is one that is looked for: its state of review, whom it names, who speaks, its rung and its own words. What is asked of the report alone was asked before. */
function isMeant(row: ClaimRow, item: ReviewedItem, search: LibrarySearch, strength: string | null): boolean {
  const claim = item.compared ?? item.machine ?? item.kept?.annotation.claim;
  if (claim === undefined) return false;
  if (search.review !== null && row.review !== search.review) return false;
  if (search.rung !== null && strength !== search.rung) return false;
  const named = [row.actor, claim.actor.name, ...claim.actor.also.map(({ name }) => name)];
  if (search.accused !== '' && !named.some((name) => begins(name, search.accused))) return false;
  return search.speaker === '' || begins(claim.speaker?.name ?? '', search.speaker);
}

/** The claims of a kept report, one row each, those of them that are looked for. */
export function claimRows({ items, report }: ReviewedReport, listing: Listing, filed: Filed, search: LibrarySearch, say: Say): ClaimRow[] {
  const { labels, world } = filed;
  const outlet = world.outlets.find(({ id, name }) => id === listing.outlet || name === listing.outlet)?.name ?? listing.outlet;
  return items.flatMap((item): ClaimRow[] => {
    const annotation = item.kept?.annotation ?? null;
    const claim = item.compared ?? item.machine ?? annotation?.claim;
    if (claim === undefined) return [];
    const { accused, dossier } = filedUnder(item, listing, filed);
    const verdict = accused === null ? null : shortVerdict(accused, say);
    const row: ClaimRow = {
      reportId: report.id,
      claimId: claim.id,
      annotationId: annotation?.id ?? null,
      title: report.title ?? say('library_untitled'),
      outlet: outlet === '' ? say('outlet_unknown') : outlet,
      published: report.published === null ? null : sayDate(say, report.published),
      url: report.url,
      exact: claim.quotes[0]?.exact ?? '',
      actor: actorNames(claim.actor, world, say, claimByRole(claim, accused?.strength ?? null, say)),
      speaker: claim.speaker === null ? null : peopleByRole(claim, accused?.strength ?? null, null, world, say)(claim.speaker.name),
      incident: labels.get(dossier?.id ?? '') ?? (claim.incident === null ? null : incidentHeading(claim.incident.label, say, world)),
      rung: verdict?.rung ?? null,
      rungText: verdict?.text ?? null,
      review: annotation?.review ?? 'open',
      revision: annotation?.revision ?? 0,
    };
    return isMeant(row, item, search, accused?.strength ?? null) ? [row] : [];
  });
}
