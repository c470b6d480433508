import type { TabPage } from '../../lib/adapters/store/tab-pages';
import type { KeptAnnotation } from '../../lib/model/kept-annotation';
import type { Report } from '../../lib/model/report';
import { reviewedReport, type ReviewedReport } from '../../lib/reviews/reviewed-report';
import type { Deps } from './deps';

type Store = Pick<Deps, 'store'>;

/** What was said of the claims of some articles. Where the store cannot tell, the machine's own reading stands, and what asks the store next says so. */
async function said(ids: readonly string[], { store }: Store): Promise<Map<string, KeptAnnotation[]>> {
  const found = await store.annotated(ids);
  return found.ok ? found.value : new Map();
}

/** Kept reports as they are compared: with what people corrected, added and rejected. The same values where nobody said anything. */
export async function asCompared<R extends Report>(reports: readonly R[], deps: Store): Promise<R[]> {
  const kept = await said(reports.map(({ id }) => id), deps);
  if (kept.size === 0) return [...reports];
  return reports.map((report) => reviewedReport(report, kept.get(report.id) ?? []).report);
}

/** A kept report with what was said of each of its claims. */
export async function reviewedKept(report: Report, deps: Store): Promise<ReviewedReport> {
  return reviewedReport(report, (await said([report.id], deps)).get(report.id) ?? []);
}

/** The article of a tab with what was said of its claims; null where nothing of it was read. */
export async function reviewedPage(page: Pick<TabPage, 'report' | 'standings'> | null, deps: Store): Promise<ReviewedReport | null> {
  if (page?.report == null) return null;
  return reviewedReport(page.report, (await said([page.report.id], deps)).get(page.report.id) ?? [], page.standings);
}
