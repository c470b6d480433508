import type { Act, AnnotatedArticle, Annotation } from '../model/annotation';
import type { Claim } from '../model/claim';
import type { Decision } from '../model/decision';
import type { KeptAnnotation } from '../model/kept-annotation';
import type { Objection } from '../model/objection';
import type { Report } from '../model/report';
import type { Comparison, Proposition } from '../model/verdict';
import type { World } from '../model/world';
import { correctedClaim } from '../reviews/corrected-claim';
import { reviewedReport, type ReviewedReport } from '../reviews/reviewed-report';
import { quotesMeant } from '../reviews/standing';
import { placeOf, type Place } from '../views/lookup';
import type { Say } from '../views/say';
import type { ExportItem } from './native-report';

/** All that an export is made of, whatever its format: loaded by whoever asks for it. */
export interface ExportMaterial {
  /** reports as the machine read them */
  items: readonly ExportItem[];
  /** what was written on them; also on reports that are gone, where everything is exported */
  kept: readonly KeptAnnotation[];
  acts: readonly Act[];
  objections: readonly Objection[];
  decisions: readonly Decision[];
  /** judges the items as they are compared, with what was corrected in them */
  comparison: Comparison;
  world: World;
  /** "whence VERSION" */
  generator: string;
  say: Say;
  /** everything that is held here */
  whole: boolean;
  /** only these claims, as `reportId#claimId` of the claim as it is compared or read, or `reportId#annotationId`; null for all */
  only?: ReadonlySet<string> | null;
  /** the articles' texts by report id, where they are at hand: links then name as few words as it takes */
  texts?: ReadonlyMap<string, string>;
}

/** One claim to tell of: as the machine read it, what a person made of it, and how it is compared. */
export interface ClaimEntry {
  item: ExportItem;
  /** the report as it is compared */
  report: Report;
  /** what a person left of it; where it was rejected or its words are gone, as it was read */
  claim: Claim;
  machine: Claim | null;
  annotation: Annotation | null;
  /** false where a person rejected it or its words are gone: nothing is compared */
  compared: boolean;
  place: Place;
  /** every proposition of its incident that it carries: that of its most specific party, and those of the wider ones that it names */
  propositions: readonly Proposition[];
}

const NOWHERE: Place = { incident: null, proposition: null, origin: null, possibly: false };

/** What is known of an article whose report is not kept any more, from what was written on it. */
function goneReport({ id, language, outletId, published, textHash, title, url }: AnnotatedArticle): Report {
  return { id, language, languageRead: true, title, outletId, url, published, textHash, shingles: [], names: [], documentHedge: null, partial: false, claims: [], quotations: [], links: [], remarks: [] };
}

/** The item of each article: those that are given, then those of which only what was written is left. */
export function allItems({ items, kept }: Pick<ExportMaterial, 'items' | 'kept'>): ExportItem[] {
  const known = new Set(items.map(({ report }) => report.id));
  const gone = new Map(kept.flatMap(({ annotation }) => (known.has(annotation.article.id) ? [] : [[annotation.article.id, annotation.article] as const])));
  return [...items, ...[...gone.values()].map((article): ExportItem => ({ report: goneReport(article), readAt: null }))].sort((a, b) => (a.report.id < b.report.id ? -1 : 1));
}

/** The reports as they are compared. */
export function reviewed(items: readonly ExportItem[], kept: readonly KeptAnnotation[]): ReviewedReport[] {
  return items.map(({ report }) => reviewedReport(report, kept.filter(({ annotation }) => annotation.article.id === report.id)));
}

function carriedBy({ incident, possibly, proposition }: Place, reportId: string, claimId: string): Proposition[] {
  if (incident === null || possibly) return [];
  return incident.propositions.filter((one) => one === proposition || one.origins.some(({ reports }) => reports.some((report) => report.id === reportId && report.claimIds.includes(claimId))));
}

function entry(item: ExportItem, { report, items }: ReviewedReport, i: number, comparison: Comparison): ClaimEntry[] {
  const one = items[i];
  if (one === undefined) return [];
  const { compared, kept, machine } = one;
  const annotation = kept?.annotation ?? null;
  const left = annotation === null ? null : annotation.review === 'rejected' ? annotation.claim : correctedClaim(annotation, annotation.claim.id, quotesMeant(annotation));
  const claim = compared ?? left ?? machine;
  if (claim === null) return [];
  const place = compared === null ? NOWHERE : placeOf(claim, report, comparison);
  return [{ item, report, claim, machine, annotation, compared: compared !== null, place, propositions: carriedBy(place, report.id, claim.id) }];
}

/** Names one claim of one report. */
export const claimName = (reportId: string, claimId: string): string => `${reportId}#${claimId}`;

function isMeant({ annotation, claim, machine, report }: ClaimEntry, only: ReadonlySet<string>): boolean {
  return [claim.id, machine?.id, annotation?.id].some((id) => id !== undefined && only.has(claimName(report.id, id)));
}

/** Every claim of an export, by report, then in reading order. */
export function claimEntries(material: ExportMaterial): ClaimEntry[] {
  const items = allItems(material);
  const { only = null } = material;
  const all = reviewed(items, material.kept).flatMap((one, n) => {
    const item = items[n];
    return item === undefined ? [] : one.items.flatMap((_item, i) => entry(item, one, i, material.comparison));
  });
  return only === null ? all : all.filter((one) => isMeant(one, only));
}
