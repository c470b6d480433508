import type { Claim } from '../model/claim';
import type { KeptAnnotation, Standing } from '../model/kept-annotation';
import type { Report } from '../model/report';
import { claimChanges } from '../reports/reread';
import { comparable } from '../text/fold';
import { correctedClaim, isAdded } from './corrected-claim';
import { quotesMeant, standingOf } from './standing';

/** One claim of a report: as the machine reads it, what was said of it, and as it is compared. At least one of the first two is there. */
export interface ReviewedItem {
  machine: Claim | null;
  kept: KeptAnnotation | null;
  standing: Standing | null;
  /** null where it was rejected, or its words are gone */
  compared: Claim | null;
}

/** A report with what people said of its claims. Where nobody said anything it is the machine's own. */
export interface ReviewedReport<R extends Report = Report> {
  report: R;
  items: ReviewedItem[];
}

const sentencesIn = ({ quotes }: Pick<Claim, 'quotes'>): string[] => quotes.map(({ exact }) => comparable(exact));
const sameParty = (a: Claim, b: Claim): boolean => (a.actor.id !== null && a.actor.id === b.actor.id) || comparable(a.actor.name) === comparable(b.actor.name);

/** The machine's claim that an annotation is about: the one of its id, else the one on the same sentence and party that says most nearly the same. */
function meant({ annotation }: KeptAnnotation, standing: Standing, claims: readonly Claim[]): Claim | null {
  const same = claims.find(({ id }) => id === annotation.claim.id);
  if (same !== undefined) return same;
  if (standing.state !== 'exact' && standing.state !== 'moved') return null;
  const words = new Set(standing.quotes.map(({ exact }) => comparable(exact)));
  const near = claims.filter((claim) => sameParty(claim, annotation.claim) && claim.polarity === annotation.claim.polarity && sentencesIn(claim).some((sentence) => words.has(sentence)));
  const told = near.map((claim) => ({ claim, differs: claimChanges(annotation.claim, claim).length })).sort((a, b) => a.differs - b.differs || (a.claim.id < b.claim.id ? -1 : 1));
  return told[0]?.claim ?? null;
}

function comparedAs({ annotation }: KeptAnnotation, standing: Standing, machine: Claim | null): Claim | null {
  if (annotation.review === 'rejected') return null;
  if (annotation.review === 'open') return machine;
  // What a person said of other words is not said of these.
  if (standing.state === 'changed' || standing.state === 'lost') return machine;
  const chosen = annotation.fields.quotes !== undefined || isAdded(annotation) || machine === null;
  return correctedClaim(annotation, isAdded(annotation) ? annotation.claim.id : (machine?.id ?? annotation.claim.id), chosen ? standing.quotes : machine.quotes);
}

const newestFirst = (a: KeptAnnotation, b: KeptAnnotation): number => (a.annotation.modified > b.annotation.modified ? -1 : a.annotation.modified < b.annotation.modified ? 1 : a.annotation.id < b.annotation.id ? -1 : 1);

const placeOf = ({ compared, kept, machine, standing }: ReviewedItem): number => (compared ?? machine)?.quotes[0]?.start ?? standing?.quotes[0]?.start ?? (kept ? (quotesMeant(kept.annotation)[0]?.start ?? 0) : 0);

/** What stands in the report beside its claims, without those that are not compared. */
function beside<R extends Report>(report: R, ids: ReadonlySet<string>): Pick<Report, 'quotations' | 'links' | 'remarks'> {
  const known = (claims: string[]): string[] => claims.filter((id) => ids.has(id));
  return {
    quotations: report.quotations.map((quoted) => ({ ...quoted, claims: known(quoted.claims) })),
    links: report.links.filter(({ claim }) => ids.has(claim)),
    remarks: report.remarks.map((remark) => ({ ...remark, claims: known(remark.claims) })).filter(({ claims, kind }) => claims.length > 0 || kind === 'corrected'),
  };
}

/**
 * A report as it is compared: claims that a person rejected are left out, those that they corrected or accepted stand as they left them under the machine's id, and those that the machine
 * missed are added, wherever the words are still there. Of several annotations on one claim the newest counts; the others are told.
 * @param told how the annotations stand in the text that the report was made from, by their ids, where that was read
 */
export function reviewedReport<R extends Report>(report: R, kept: readonly KeptAnnotation[], told: Readonly<Record<string, Standing>> = {}): ReviewedReport<R> {
  if (kept.length === 0) return { report, items: report.claims.map((claim) => ({ machine: claim, kept: null, standing: null, compared: claim })) };
  const free = new Map(report.claims.map((claim) => [claim.id, claim]));
  const items = [...kept].sort(newestFirst).map((one): ReviewedItem => {
    const standing = standingOf(one, report, told[one.annotation.id]);
    const machine = meant(one, standing, [...free.values()]);
    const taken = machine === null && meant(one, standing, report.claims) !== null;
    if (machine !== null) free.delete(machine.id);
    return { machine, kept: one, standing, compared: taken ? null : comparedAs(one, standing, machine) };
  });
  const rest = [...free.values()].map((claim): ReviewedItem => ({ machine: claim, kept: null, standing: null, compared: claim }));
  const all = [...items, ...rest].sort((a, b) => placeOf(a) - placeOf(b));
  const claims = all.flatMap(({ compared }) => compared ?? []);
  return { report: { ...report, claims, ...beside(report, new Set(claims.map(({ id }) => id))) }, items: all };
}

/** What was made of a report's claims, for lists: each kind once. */
export const reviewsIn = (kept: readonly KeptAnnotation[]): KeptAnnotation['annotation']['review'][] => [...new Set(kept.map(({ annotation }) => annotation.review))].sort();
