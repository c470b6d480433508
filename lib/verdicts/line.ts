import type { Claim } from '../model/claim';
import type { Outlet } from '../model/outlet';
import type { Report } from '../model/report';
import type { Statement } from '../model/statement';
import type { Certainty } from '../model/vocabulary';
import { comparable } from '../text/fold';
import { partiesOf, type Party } from './parties';
import { withoutLoops } from './way';

/**
 * How a claim whose text does not name its source came to an origin: by a link, by the report that it cites, by the same quotation elsewhere, by the same agency's text elsewhere, by being the
 * first of a circle of reports, or by date and content alone; or how a named speaker was known by another name: by the same words in another language. `with` is the outlet whose report
 * showed it, or the agency.
 */
export interface Settled {
  by: 'link' | 'cited' | 'quotation' | 'agency' | 'translation' | 'loop' | 'date';
  with: string | null;
}

/** What a line rests on was taken back by the outlet that first reported it: on which day (ISO), by which outlet, and the claim that says so. */
export interface TakenBack {
  on: string;
  by: string;
  ref: string;
}

/** One claim of a report as a line of an incident's record: what a report carries of an origin. */
export interface Line {
  report: Report;
  known: 'page' | 'store';
  claim: Claim;
  parties: Party[];
  polarity: '+' | '-';
  /** the outlet's name for readers */
  outletName: string;
  outlet: Outlet | null;
  /** id of the report whose text this one carries (I12) */
  textOf: string;
  /** the outlet belongs to what was attacked (I7) */
  victimOwned: boolean;
  /** the victim hired who speaks (I17) */
  hired: boolean;
  settled: Settled | null;
  takenBack: TakenBack | null;
}

/** True where two lines name the same party. */
export function sharesParty(a: Line, b: Line): boolean {
  return a.parties.some((party) => b.parties.some(({ id }) => id === party.id));
}

/** `reportId#claimId`: a claim's id is unique only inside its report. */
export function lineRef(line: Line): string {
  return `${line.report.id}#${line.claim.id}`;
}

const COMMITMENT: Record<Certainty, Statement['commitment']> = { certain: 'CT', probable: 'PR', possible: 'PS', uncommitted: 'U' };
const CERTAINTY: Record<Statement['commitment'], Certainty> = { CT: 'certain', PR: 'probable', PS: 'possible', U: 'uncommitted' };

/** A reader's word for certainty as the record's code. */
export function commitmentOf(certainty: Certainty): Statement['commitment'] {
  return COMMITMENT[certainty];
}

/** The record's code as a reader's word. */
export function certaintyOf(commitment: Statement['commitment']): Certainty {
  return CERTAINTY[commitment];
}

/** A report's outlet as readers know it: its name, else its id, else the host of its address. */
function outletNameOf(report: Report, outlet: Outlet | null): string {
  return outlet?.name ?? report.outletId ?? /^https?:\/\/(?:www\.)?([^/:]{1,253})/.exec(report.url ?? '')?.[1] ?? report.id;
}

/** The names of what was attacked, comparable. */
export type Victims = ReadonlySet<string>;

/** Names of what was attacked, with its parts and owners, made comparable once for all outlets. */
export const victimsOf = (names: readonly string[]): Victims => new Set(names.map(comparable));

/** True where an outlet is, or belongs to, one of the attacked (I7). */
export function belongsToVictim(outletName: string, outlet: Outlet | null, victims: Victims): boolean {
  return [outletName, outlet?.ownerGroup ?? '', ...(outlet?.aliases ?? [])].some((name) => name !== '' && victims.has(comparable(name)));
}

/** Makes the lines of a report's claims. */
export function linesOf(report: Report, known: Line['known'], claims: readonly Claim[], outlets: readonly Outlet[], victims: Victims, textOf: string): Line[] {
  const outlet = outlets.find((o) => o.id === report.outletId) ?? null;
  const outletName = outletNameOf(report, outlet);
  const victimOwned = belongsToVictim(outletName, outlet, victims);
  const hired = new Set(report.remarks.filter(({ kind }) => kind === 'hired_by_victim').flatMap((remark) => remark.claims));
  return claims.map((claim) => ({ report, known, claim, hired: hired.has(claim.id), settled: null, takenBack: null, parties: partiesOf(claim), polarity: claim.polarity === 'denies' || claim.cls === 'denial' || claim.cls === 'false_flag' ? '-' : '+', outletName, outlet, textOf, victimOwned }));
}

/** The agency whose text the report carries comes before what that text names itself, unless it names the agency. */
function relaysOf({ claim, report }: Line): string[] {
  const agency = report.slug?.agency;
  return agency === undefined || claim.via.some((name) => comparable(name) === comparable(agency)) ? claim.via : [agency, ...claim.via];
}

/** Relays and the end of the chain, outermost first. `named` are the outlets that relays without a name ("local media") turned out to be. */
export function chainOf(line: Line, end: string | null, named: ReadonlyMap<string, string> = new Map()): string[] {
  const relays = relaysOf(line).map((name) => named.get(name) ?? name).filter((name) => comparable(name) !== comparable(line.outletName) && name !== end);
  return withoutLoops([line.outletName, ...relays, end ?? 'unresolved']);
}

/** How a claim without a speaker stands: the outlet's own words, or somebody's whom the text does not name (I10). */
export function isUnresolved(line: Line): boolean {
  const { claim, outlet } = line;
  if (claim.speaker !== null || claim.cls === 'self_claim') return false;
  const relays = claim.via.filter((name) => comparable(name) !== comparable(line.outletName));
  if (relays.length > 0 || outlet?.kind === 'aggregator') return true;
  if (claim.chain.some((hop) => hop.kind === 'unspecified_media' || hop.kind === 'agency')) return true;
  return claim.stance === 'attributes' || claim.stance === 'distances';
}
