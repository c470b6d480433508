import type { KeptAnnotation } from '../../model/kept-annotation';
import { storedReportSchema, type Report, type StoredReport } from '../../model/report';
import { listingOf } from '../../reports/listing';
import { reviewedReport, reviewsIn } from '../../reviews/reviewed-report';
import { listingRow } from '../../views/library-rows';
import { headerOf } from './header';
import { annotationRowSchema, headerSchema, listingRowSchema, type Header, type StoredListing } from './schema';
import type { writing } from './writing';

type Writing = ReturnType<typeof writing>['tx'];

/** What was said of an article's claims, within a transaction. Nothing is looked for where nobody ever said anything. */
export async function saidIn(tx: Writing, article: string): Promise<KeptAnnotation[]> {
  if (((await tx.objectStore('totals').get('annotations')) ?? 0) === 0) return [];
  const rows: unknown[] = await tx.objectStore('annotations').index('article').getAll(article);
  return rows.flatMap((row) => annotationRowSchema.safeParse(row).data ?? []);
}

/** The rows by which a report is found and listed: as it is compared, with what was said of its claims. It has to be sorted under its incidents anew. */
export function rowsFor(report: Report, kept: readonly KeptAnnotation[], visits: string[], seen: string, before: StoredListing | undefined): { header: Header; listing: StoredListing } {
  const { report: compared } = reviewedReport(report, kept);
  const sorted = before === undefined ? {} : { dossiers: before.dossiers, rungs: before.rungs };
  const reviews = reviewsIn(kept);
  const listing = { ...listingOf(compared, seen), ...sorted, ...(reviews.length === 0 ? {} : { reviews }) };
  return { header: headerOf(compared, visits, seen), listing: { ...listingRow(listing), pending: 1 } };
}

/** A report as it is kept the first time. `now` is an ISO date-time. */
const keptFirst = (report: Report, now: string): StoredReport => ({ ...report, readAt: now, seenAgainAt: now, revision: 1, changes: [] });

/**
 * Files an article anew within the transaction that changed what is said of it. One that is not kept yet is kept with it, where it is at hand: what was said of a page must not outlive the
 * page's own words.
 */
export async function refile(tx: Writing, article: string, report: Report | null, now: string): Promise<void> {
  const [headers, bodies, listings, totals] = [tx.objectStore('headers'), tx.objectStore('bodies'), tx.objectStore('listings'), tx.objectStore('totals')];
  const there = storedReportSchema.safeParse(await bodies.get(article)).data;
  const body = there ?? (report?.id === article ? keptFirst(report, now) : undefined);
  if (body === undefined) return;
  const header = headerSchema.safeParse(await headers.get(article)).data;
  const before = listingRowSchema.safeParse(await listings.get(article)).data;
  const rows = rowsFor(body, await saidIn(tx, article), header?.visits ?? [], header?.seen ?? body.seenAgainAt, before);
  if (there === undefined) {
    await bodies.put(body);
    if (header === undefined) await totals.put(((await totals.get('reports')) ?? 0) + 1, 'reports');
  }
  await headers.put(rows.header);
  await listings.put(rows.listing);
}
