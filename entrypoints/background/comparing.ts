import { dayOf } from '../../lib/adapters/clock';
import type { Report } from '../../lib/model/report';
import type { Comparison } from '../../lib/model/verdict';
import { claimViews } from '../../lib/views/claim-view';
import type { ClaimView } from '../../lib/views/types';
import type { Deps } from './deps';

export interface Compared {
  comparison: Comparison;
  /** key of a sentence where the store could not be read: the page is then compared with the casebook alone */
  notice: string | null;
}

const latest = (dates: (string | null)[]): string | null => dates.reduce((best, date) => (date !== null && (best === null || date > best) ? date : best), null);

/**
 * The day that verdicts are given for: the newest of the page's and the known reports' dates, today where there is none. A kept report
 * that claims to be from the future moves nothing.
 */
export function asOfFor(page: Report | null, known: Report[], today: string): string {
  const limit = latest([page?.published ?? null, today]) ?? today;
  const dates = known.map((report) => report.published).filter((date) => date !== null && date <= limit);
  return latest([page?.published ?? null, ...dates]) ?? today;
}

/** Compares a page's report with the kept ones that may be about the same incidents, and with the casebook. */
export async function comparePage(report: Report, deps: Deps): Promise<Compared> {
  const [found, world] = await Promise.all([deps.store.candidates(report), deps.world()]);
  const known = found.ok ? found.value : [];
  const reports = [{ report, known: 'page' as const }, ...known.map((kept) => ({ report: kept, known: 'store' as const }))];
  const comparison = deps.core.compare(reports, world, asOfFor(report, known, dayOf(deps.clock.now())));
  return { comparison, notice: found.ok ? null : found.key };
}

export async function claimsOf(report: Report, comparison: Comparison, deps: Deps): Promise<ClaimView[]> {
  return claimViews(report, comparison, await deps.world(), deps.say);
}
