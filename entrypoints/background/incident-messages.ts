import { dayOf } from '../../lib/adapters/clock';
import { done, failure, type Handlers } from '../../lib/adapters/messages/serve';
import { incidentHeading } from '../../lib/views/incident-heading';
import { placeOf } from '../../lib/views/lookup';
import type { Decision } from '../../lib/model/decision';
import type { Report } from '../../lib/model/report';
import type { ComparedIncident, Comparison } from '../../lib/model/verdict';
import type { ComparisonView } from '../../lib/views/types';
import { comparePage } from './comparing';
import type { Deps } from './deps';
import { isPrivate } from './private-window';
import { reviewedPage } from './reviewed';
import { refreshTabs } from './refresh-tabs';

/** Incidents offered to be held for the same: all of a casebook of ours, and not a list without an end of another. */
const OTHERS_AT_MOST = 200;

/** The incident of a claim of the page, or that it may be about. */
export function incidentOf(comparison: Comparison, report: Report, claimId: string): ComparedIncident | null {
  const claim = report.claims.find(({ id }) => id === claimId);
  return claim ? placeOf(claim, report, comparison).incident : null;
}

/**
 * What decisions about an incident are made against: the casebook's incident, or, where the rules only put reports together, this page's report: such an incident has no name that
 * lasts.
 */
export function decidedAgainst(incident: ComparedIncident, report: Report): string {
  return incident.provisional ? (incident.subjects?.[report.id] ?? report.id) : incident.id;
}

/** All names under which something may have been decided about an incident. */
const namesOf = (incident: ComparedIncident, report: Report): string[] => [decidedAgainst(incident, report), ...(incident.joined ?? [])];

/** Decisions of one act are told as one. */
function byAct(decisions: readonly Decision[]): Decision[][] {
  const acts = new Map<string, Decision[]>();
  for (const decision of decisions) {
    const act = decision.group ?? `${decision.report}\n${decision.other}`;
    acts.set(act, [...(acts.get(act) ?? []), decision]);
  }
  return [...acts.values()];
}

/** What the reader decided about an incident, with the reports' own titles and the incidents' labels. */
export async function decisionsAbout(incident: ComparedIncident | null, page: Report, { casebook, decisions, say, store, world }: Pick<Deps, 'casebook' | 'decisions' | 'say' | 'store' | 'world'>): Promise<NonNullable<ComparisonView['decided']>> {
  if (incident === null) return [];
  const tables = await world();
  const names = new Set(namesOf(incident, page));
  const mine = (await decisions.load()).filter(({ report, other }) => names.has(report) || names.has(other));
  const labelOf = async (subject: string): Promise<string> => {
    const id = subject.split('#', 1)[0] ?? subject;
    if (id === page.id) return page.title ?? id;
    const recorded = await casebook.find(subject);
    if (recorded !== null) return incidentHeading(recorded.label, say, tables);
    const kept = await store.find(id);
    return (kept.ok ? kept.value?.title : null) ?? id;
  };
  return Promise.all(
    byAct(mine).map(async (act) => {
      const ids = act.map(({ report, other }) => (names.has(report) ? other : report));
      const labels = await Promise.all(ids.map(labelOf));
      const [first] = act;
      const note = first?.note ?? '';
      return { reportId: ids[0] ?? '', says: first?.says ?? 'same', label: [...new Set(labels)].join('; '), ...(note === '' ? {} : { note }) };
    }),
  );
}

/** Incidents of the casebook that the reader may hold for the same as this one, nearest in time first. */
export async function otherIncidents(incident: ComparedIncident | null, { casebook, say, world }: Pick<Deps, 'casebook' | 'say' | 'world'>): Promise<NonNullable<ComparisonView['others']>> {
  if (incident === null) return [];
  const tables = await world();
  const day = Date.parse(incident.date ?? '');
  const away = ({ date }: { date: { from: string } }): number => (Number.isNaN(day) ? 0 : Math.abs(Date.parse(date.from) - day));
  const taken = new Set([incident.id, ...(incident.joined ?? [])]);
  const headers = (await casebook.headers().catch(() => [])).filter(({ id }) => !taken.has(id));
  return headers.sort((a, b) => away(a) - away(b)).slice(0, OTHERS_AT_MOST).map(({ id, label }) => ({ id, label: incidentHeading(label, say, tables) }));
}

export function incidentMessages(deps: Deps): Pick<Handlers, 'incident.decide'> {
  const { clock, decisions, platform, tabs, tell } = deps;
  return {
    'incident.decide': async ({ tabId, claimId, reportId, also = [], says, note = '' }, sender) => {
      const page = await tabs.get(tabId);
      const report = (await reviewedPage(page, deps))?.report;
      if (report === undefined) return failure('error_page_changed');
      if (isPrivate(page, sender)) return failure('error_annotation_private');
      const { comparison } = await comparePage(report, deps);
      const incident = incidentOf(comparison, report, claimId);
      const target = incident && decidedAgainst(incident, report);
      const subjects = [...new Set([reportId, ...also])];
      if (incident === null || target === null || (says !== null && subjects.includes(target))) return failure('error_claim_gone');
      if (says === null) {
        for (const name of namesOf(incident, report)) await decisions.takeBack(reportId, name);
      } else {
        const on = dayOf(clock.now());
        const group = subjects.length > 1 ? { group: `${clock.now()} ${reportId}`.slice(0, 100) } : {};
        for (const subject of subjects) await decisions.decide(subject, target, { report: subject, other: target, says, note: note.trim(), on, ...group });
      }
      void refreshTabs({ platform, tell });
      return done({});
    },
  };
}
