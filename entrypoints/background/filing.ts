import type { Dossier, Listing } from '../../lib/model/library';
import type { ComparedIncident } from '../../lib/model/verdict';
import { STRENGTHS } from '../../lib/model/verdict';
import type { World } from '../../lib/model/world';
import { partyKey } from '../../lib/reports/accusing';
import { fnv1a64 } from '../../lib/text/hash';
import { dossierOf, withoutMembers } from '../../lib/views/dossier';
import { dossierRow, listingRow, partiesOf, type DossierRow, type ListingRow } from '../../lib/views/library-rows';
import { namesOf } from '../../lib/views/library-names';
import { comparePage } from './comparing';
import type { Deps } from './deps';
import { reviewedKept } from './reviewed';

/** So many names of the kept reports are enough to find an incident by that no casebook describes. */
const NAMES_AT_MOST = 20;
/** So many kept reports of one incident are remembered with it. */
const MEMBERS_AT_MOST = 2_000;
/** What the dossiers of kept reports are called whose incident has no name that lasts. */
const OWN = 'kept:';

/** Names of the accused and of outlets in all languages, to be found by. */
const foundBy = (accused: readonly { id: string | null }[], outlets: readonly string[], world: World): string[] => namesOf(new Set([...accused.flatMap(({ id }) => id ?? []), ...outlets]), world);

/** The dossiers that an incident's claims lie in: the casebook's own, or those of kept reports, of which several may turn out to be one. Null where they cannot be read. */
async function dossiersBefore(incident: ComparedIncident, members: readonly Listing[], { store }: Deps): Promise<Dossier[] | null> {
  const claims = new Set(claimsIn(incident));
  const ids = incident.provisional ? [...new Set(members.flatMap(({ dossiers }) => dossiers))].filter((id) => id.startsWith(OWN)).sort() : [incident.id];
  const before = await Promise.all(ids.map((id) => store.dossier(id)));
  if (before.some((found) => !found.ok)) return null;
  const dossiers = before.flatMap((found) => (found.ok && found.value !== null ? [found.value] : []));
  return incident.provisional ? dossiers.filter((dossier) => dossier.claims.some((claim) => claims.has(claim))) : dossiers;
}

const claimsIn = (incident: ComparedIncident): string[] => Object.entries(incident.claims).flatMap(([report, claims]) => claims.map((claim) => `${report}#${claim}`)).sort();

async function aboutIncident(incident: ComparedIncident, members: readonly Listing[], { casebook }: Deps): Promise<string[]> {
  if (incident.provisional) return members.flatMap(({ about }) => about).slice(0, NAMES_AT_MOST);
  const header = (await casebook.headers()).find(({ id }) => id === incident.id);
  return header ? [...header.victims, header.place ?? ''] : [];
}

/** A report's entry, told in which dossiers it lies now and how far its accusations are supported there. */
function refiled(listing: Listing, lies: readonly string[], dossiers: readonly Dossier[], world: World): ListingRow {
  const judged = dossiers.filter(({ id }) => lies.includes(id)).flatMap((dossier) => dossier.accused);
  // Whoever is accused of two incidents stands by the better supported one, as a list of rungs would have it.
  const strengthOf = (party: Listing['accused'][number]) => STRENGTHS.findLast((strength) => judged.some((one) => one.id === partyKey(party) && one.strength === strength)) ?? party.strength;
  const accused = listing.accused.map((party) => {
    const strength = strengthOf(party);
    return strength === undefined ? party : { ...party, strength };
  });
  const strengths = accused.flatMap(({ strength }) => strength ?? []);
  const outlet = world.outlets.find(({ id, name }) => id === listing.outlet || name === listing.outlet);
  const entry = { ...listing, accused, outlet: outlet?.name ?? listing.outlet, dossiers: [...new Set(lies)], rungs: strengths.length > 0 ? [...new Set(strengths)] : listing.rungs };
  return listingRow(entry, foundBy(partiesOf(entry), outlet ? [outlet.id] : [], world));
}

/** What filing one report writes. */
interface Filing {
  dossiers: Dossier[];
  listings: ListingRow[];
  gone: string[];
}

/** The dossiers of a report's incidents, each with all that were in it before: another report near it may be out of this one's sight. */
async function dossiersFor(incidents: readonly ComparedIncident[], listings: ReadonlyMap<string, Listing>, deps: Deps): Promise<{ dossiers: Dossier[]; gone: Set<string> } | null> {
  const dossiers: Dossier[] = [];
  const gone = new Set<string>();
  for (const incident of incidents) {
    const members = Object.keys(incident.claims).sort().flatMap((id) => listings.get(id) ?? []);
    const before = await dossiersBefore(incident, members, deps);
    if (before === null) return null;
    const id = incident.provisional ? (before[0]?.id ?? `${OWN}${fnv1a64(claimsIn(incident)[0] ?? incident.id)}`) : incident.id;
    for (const other of before) if (other.id !== id) gone.add(other.id);
    const dossier = dossierOf(incident, id, await aboutIncident(incident, members, deps), members);
    const all = [dossier, ...before];
    dossiers.push({ ...dossier, members: joined(all.map((one) => one.members)), claims: joined(all.map((one) => one.claims)) });
  }
  return { dossiers, gone };
}

const joined = (lists: readonly string[][]): string[] => [...new Set(lists.flat())].slice(0, MEMBERS_AT_MOST);

/** Dossiers that the report was in and is no longer: without it, or gone where nothing is left. */
async function leaving(listing: Listing | undefined, current: ReadonlySet<string>, { store }: Deps): Promise<{ left: Dossier[]; gone: string[] }> {
  const left: Dossier[] = [];
  const gone: string[] = [];
  for (const id of listing?.dossiers ?? []) {
    const before = current.has(id) ? null : await store.dossier(id);
    if (before === null || !before.ok || before.value === null) continue;
    const rest = withoutMembers(before.value, new Set([listing?.id ?? '']));
    if (rest === null) gone.push(id);
    else left.push(rest);
  }
  return { left, gone };
}

async function filingOf(reportId: string, incidents: readonly ComparedIncident[], own: readonly Listing[], deps: Deps): Promise<Filing | null> {
  const others = await deps.store.listed([...new Set(incidents.flatMap(({ claims }) => Object.keys(claims)))].filter((id) => id !== reportId));
  if (!others.ok) return null;
  const listings = new Map([...own, ...others.value].map((listing): [string, Listing] => [listing.id, listing]));
  const found = await dossiersFor(incidents, listings, deps);
  if (found === null) return null;
  const { dossiers } = found;
  const { gone: emptied, left } = await leaving(own[0], new Set([...dossiers.map(({ id }) => id), ...found.gone]), deps);
  const world = await deps.world();
  const rows = [...listings.values()].map((listing) => {
    const mine = dossiers.filter(({ members }) => members.includes(listing.id)).map(({ id }) => id);
    const kept = listing.id === reportId ? [] : listing.dossiers.filter((id) => !found.gone.has(id));
    return refiled(listing, [...kept, ...mine], dossiers, world);
  });
  return { dossiers: [...dossiers, ...left], listings: rows, gone: [...found.gone, ...emptied] };
}

/**
 * Files a kept report under its incidents: compares it with those near it and writes down what the library lists. What cannot be read or written now stays marked as to be filed.
 * Tells whether it is done.
 */
export async function file(reportId: string, deps: Deps): Promise<boolean> {
  const { store } = deps;
  const [found, entries] = [await store.find(reportId), await store.listed([reportId])];
  if (!found.ok || !entries.ok) return false;
  // It waits no longer; what else of its incidents waits goes on waiting.
  const own = entries.value.map(({ pending: _pending, ...listing }): Listing => listing);
  // An entry whose report cannot be read is in nobody's way.
  if (found.value === null) return (await store.file([], own.map((listing) => listingRow(listing)), [])).ok;
  const { comparison } = await comparePage((await reviewedKept(found.value, deps)).report, deps);
  const filing = await filingOf(reportId, comparison.incidents.filter(({ claims }) => claims[reportId] !== undefined), own, deps);
  if (filing === null) return false;
  const world = await deps.world();
  const rows = filing.dossiers.map((dossier): DossierRow => dossierRow(dossier, foundBy(dossier.accused, [], world)));
  return (await store.file(rows, filing.listings, filing.gone)).ok;
}

/** Files some of those that wait. `filed` counts them; `more` where others are left. */
export async function filePending(limit: number, deps: Deps): Promise<{ filed: number; more: boolean }> {
  const pending = await deps.store.pending(limit + 1);
  if (!pending.ok) return { filed: 0, more: false };
  let filed = 0;
  for (const id of pending.value.slice(0, limit)) {
    // One that cannot be filed now would come up again and again.
    if (!(await file(id, deps))) return { filed, more: false };
    filed += 1;
  }
  return { filed, more: pending.value.length > limit };
}
