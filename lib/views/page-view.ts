import type { Report } from '../model/report';
import type { World } from '../model/world';
import { goneNotices, type Past } from './changed-view';
import { sayDate, type Say } from './say';
import type { ClaimView, Kept, PageState, PageView } from './types';

/** What is known of the page, before it is put into words. `notices` are keys of the catalogue. */
export interface PageFacts {
  state: PageState;
  host: string | null;
  report: Report | null;
  claims: ClaimView[];
  kept: Kept;
  notices: string[];
  /** what became of its claims since it was last kept */
  past?: Past;
}

function incidentsOf(claims: ClaimView[], say: Say): PageView['incidents'] {
  const byLabel = new Map<string, PageView['incidents'][number]>();
  for (const claim of claims) {
    const label = claim.incidentLabel ?? say('incident_unnamed');
    const key = claim.incidentId ?? label;
    const entry = byLabel.get(key) ?? { id: claim.incidentId, label, claimIds: [] };
    entry.claimIds.push(claim.id);
    byLabel.set(key, entry);
  }
  return [...byLabel.values()];
}

/** The page at a glance, in the reader's words. */
export function pageView(facts: PageFacts, world: World, say: Say): PageView {
  const { state, host, report, claims, kept } = facts;
  const notices = [...facts.notices];
  if (report && report.published === null && !notices.includes('notice_missing_date')) notices.push('notice_missing_date');
  if (report?.partial) notices.push('notice_partial');
  if (kept === 'private') notices.push('notice_private');
  if (kept === 'failed') notices.push('notice_not_kept');
  const outlet = world.outlets.find((o) => o.id === report?.outletId)?.name ?? null;
  return {
    state,
    message: say(`state_${state}`, host ?? say('this_page')),
    host,
    outlet: outlet ?? (report ? say('outlet_unknown') : null),
    title: report?.title ?? null,
    published: report?.published ? sayDate(say, report.published) : null,
    kept,
    notices: [...notices.map((key) => say(key)), ...(facts.past ? goneNotices(facts.past, say) : [])],
    incidents: incidentsOf(claims, say),
    claims,
  };
}
