import { dayOf } from '../../lib/adapters/clock';
import { done, failure, type Handlers } from '../../lib/adapters/messages/serve';
import type { Report } from '../../lib/model/report';
import type { Comparison } from '../../lib/model/verdict';
import type { ComparisonView } from '../../lib/views/types';
import { comparePage } from './comparing';
import type { Deps } from './deps';
import { refreshTabs } from './refresh-tabs';

/**
 * What decisions about a claim's incident are made against: the casebook's incident, or, where the rules only put reports together, this page's report: such an incident has no
 * name that lasts.
 */
export function decidedAgainst(comparison: Comparison, report: Report, claimId: string): string | null {
  const incident = comparison.incidents.find(({ claims }) => claims[report.id]?.includes(claimId));
  if (!incident) return null;
  return incident.provisional ? report.id : incident.id;
}

/** What the reader decided about the incident of a claim, with the reports' own titles. */
export async function decisionsAbout(target: string | null, { decisions, store }: Pick<Deps, 'decisions' | 'store'>): Promise<NonNullable<ComparisonView['decided']>> {
  const mine = (await decisions.load()).filter(({ report, other }) => target !== null && (report === target || other === target));
  return Promise.all(
    mine.map(async ({ report, other, says }) => {
      const id = report === target ? other : report;
      const kept = await store.find(id);
      return { reportId: id, says, label: (kept.ok ? kept.value?.title : null) ?? id };
    }),
  );
}

export function incidentMessages(deps: Deps): Pick<Handlers, 'incident.decide'> {
  const { clock, decisions, platform, tabs, tell } = deps;
  return {
    'incident.decide': async ({ tabId, claimId, reportId, says }) => {
      const page = await tabs.get(tabId);
      if (page?.report == null) return failure('error_page_changed');
      const { comparison } = await comparePage(page.report, deps);
      const target = decidedAgainst(comparison, page.report, claimId);
      if (target === null || target === reportId) return failure('error_claim_gone');
      await decisions.decide(reportId, target, says === null ? null : { report: reportId, other: target, says, note: '', on: dayOf(clock.now()) });
      void refreshTabs({ platform, tell });
      return done({});
    },
  };
}
