import { dayOf } from '../../lib/adapters/clock';
import type { Report } from '../../lib/model/report';
import type { Comparison } from '../../lib/model/verdict';
import { isSameArticle } from '../../lib/reports/identity';
import { withChanges, type Past } from '../../lib/views/changed-view';
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
 * The day that verdicts are given for: the newest thing known here, be it the page, a kept report or the casebook. A reader of an old
 * article is told what is known by now, not what was known then, and the same knowledge always gives the same day. A date that claims to be
 * from the future moves nothing.
 */
export function asOfFor(page: Report | null, known: Report[], casebookUpdated: string, today: string): string {
  const limit = latest([page?.published ?? null, today]) ?? today;
  const dates = [...known.map((report) => report.published), casebookUpdated].filter((date) => date !== null && date <= limit);
  return latest([page?.published ?? null, ...dates]) ?? today;
}

/** The report under the name by which its article is kept: it may have been read under another address of its outlet before. */
export async function underItsName(report: Report, { store }: Deps): Promise<Report> {
  const [known, near] = await Promise.all([store.find(report.id), store.candidates(report)]);
  if (!near.ok || (known.ok && known.value !== null)) return report;
  const twin = near.value.find((kept) => isSameArticle(kept, report));
  return twin ? { ...report, id: twin.id } : report;
}

/** Compares a page's report with the kept ones that may be about the same incidents, and with the casebook. */
export async function comparePage(report: Report, deps: Deps): Promise<Compared> {
  const [found, world, decisions] = await Promise.all([deps.store.candidates(report), deps.world(), deps.decisions.load()]);
  const known = found.ok ? found.value : [];
  const reports = [{ report, known: 'page' as const }, ...known.map((kept) => ({ report: kept, known: 'store' as const }))];
  const comparison = deps.core.compare(reports, world, asOfFor(report, known, world.casebook.updated, dayOf(deps.clock.now())), decisions);
  return { comparison, notice: found.ok ? null : found.key };
}

/** The page's claims as they are shown; those whose words changed since it was kept have no verdict for now. */
export async function claimsOf(report: Report, past: Past, comparison: Comparison, deps: Deps): Promise<ClaimView[]> {
  return withChanges(claimViews(report, comparison, await deps.world(), deps.say), report, past, deps.say);
}
