import { failure } from '../../lib/adapters/messages/serve';
import type { ExtensionSender } from '../../lib/adapters/messages/sender';
import type { TabPage } from '../../lib/adapters/store/tab-pages';
import type { Report } from '../../lib/model/report';
import type { DeskPlace, Failure } from '../../lib/protocol';
import type { ReviewedReport } from '../../lib/reviews/reviewed-report';
import { deskView } from '../../lib/views/desk-view';
import type { DeskView } from '../../lib/views/desk-types';
import { claimsOf, comparePage } from './comparing';
import type { Deps } from './deps';
import { reviewedKept, reviewedPage } from './reviewed';

/** An article at the desk. */
export interface AtDesk {
  /** as the machine reads it */
  report: Report;
  reviewed: ReviewedReport;
  page: TabPage | null;
  /** it is looked at in a private window: nothing may be kept */
  private: boolean;
}

/** The article of a tab, or one that is kept; a failure where it is there no more. */
export async function atDesk(where: DeskPlace, sender: ExtensionSender, deps: Deps): Promise<{ ok: true; value: AtDesk } | Failure> {
  const isPrivate = sender.incognito === true;
  if ('tabId' in where) {
    const page = await deps.tabs.get(where.tabId);
    const reviewed = await reviewedPage(page, deps);
    if (page?.report == null || reviewed === null) return failure('error_page_changed');
    return { ok: true, value: { report: page.report, reviewed, page, private: isPrivate || page.incognito } };
  }
  const found = await deps.store.find(where.reportId);
  if (!found.ok) return found;
  if (found.value === null) return failure('error_report_not_kept');
  return { ok: true, value: { report: found.value, reviewed: await reviewedKept(found.value, deps), page: null, private: isPrivate } };
}

const NO_PAST = { changes: [], before: null };

/** Everything that the desk shows of an article now. */
export async function deskOf({ page, private: isPrivate, reviewed }: AtDesk, deps: Deps): Promise<DeskView> {
  const { deskDrafts, settings, store } = deps;
  const { report } = reviewed;
  const [{ comparison, notices }, chosen, journal, drafts, used] = await Promise.all([comparePage(report, deps), settings.load(), store.journal(report.id), deskDrafts.load(report.id), store.tagsUsed()]);
  const views = await claimsOf(report, page ?? NO_PAST, comparison, deps);
  const steps = journal.ok ? journal.value : { undo: null, redo: null };
  return deskView(
    {
      reviewed,
      world: await deps.world(),
      views,
      drafts: isPrivate ? new Map() : drafts,
      ...steps,
      tags: used.ok ? used.value : [],
      author: chosen.author,
      private: isPrivate,
      problem: journal.ok ? (notices.find((key) => key.startsWith('error_')) ?? null) : journal.key,
    },
    deps.say,
  );
}
