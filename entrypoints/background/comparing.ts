import { dayOf } from '../../lib/adapters/clock';
import type { Outcome } from '../../lib/adapters/store/outcome';
import type { Report, StoredReport } from '../../lib/model/report';
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

/** What the store holds beside a page: its article as it was kept, and reports that may be about the same incidents. */
export interface Neighbours {
  kept: StoredReport | null;
  near: Outcome<StoredReport[]>;
}

/** The report under the name by which its article is kept, which may have been read under another address of its outlet before, and what the store holds beside it. */
export async function underItsName(report: Report, { store }: Deps): Promise<Neighbours & { report: Report }> {
  const [known, near] = await Promise.all([store.find(report.id), store.candidates(report)]);
  const kept = known.ok ? known.value : null;
  if (kept !== null || !near.ok) return { report, kept, near };
  const twin = near.value.find((other) => isSameArticle(other, report));
  if (!twin) return { report, kept, near };
  return { report: { ...report, id: twin.id }, kept: twin, near: { ok: true, value: near.value.filter((other) => other !== twin) } };
}

/** Compares a page's report with the kept ones that may be about the same incidents, and with the casebook. `near` are those, where they are at hand already. */
export async function comparePage(report: Report, deps: Deps, near?: Neighbours['near']): Promise<Compared> {
  const [found, world, decisions] = await Promise.all([near ?? deps.store.candidates(report), deps.world(), deps.decisions.load()]);
  const known = found.ok ? found.value : [];
  const reports = [{ report, known: 'page' as const }, ...known.map((kept) => ({ report: kept, known: 'store' as const }))];
  const comparison = deps.core.compare(reports, world, asOfFor(report, known, world.casebook.updated, dayOf(deps.clock.now())), decisions, deps.say.locale);
  return { comparison, notice: found.ok ? null : found.key };
}

/** The page's claims as they are shown; those whose words changed since it was kept have no verdict for now. */
export async function claimsOf(report: Report, past: Past, comparison: Comparison, deps: Deps): Promise<ClaimView[]> {
  return withChanges(claimViews(report, comparison, await deps.world(), deps.say), report, past, deps.say);
}
