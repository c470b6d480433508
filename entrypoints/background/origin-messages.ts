import { dayOf } from '../../lib/adapters/clock';
import { done, failure, type Handlers } from '../../lib/adapters/messages/serve';
import type { Comparison, Origin } from '../../lib/model/verdict';
import type { Report } from '../../lib/model/report';
import { isMeantBy, isOnOrigins } from '../../lib/verdicts/told-sources';
import type { ComparisonView } from '../../lib/views/types';
import { comparePage } from './comparing';
import type { Deps } from './deps';
import { incidentOf } from './incident-messages';
import { isPrivate } from './private-window';
import { refreshTabs } from './refresh-tabs';
import { reviewedPage } from './reviewed';

/** The origins of everybody who is named for a claim's incident, each once. */
function originsAt(comparison: Comparison, report: Report, claimId: string): Origin[] {
  const found = incidentOf(comparison, report, claimId)?.propositions.flatMap(({ origins }) => origins) ?? [];
  return [...new Map(found.map((origin) => [origin.id, origin])).values()];
}

/** What the reader decided about the origins of a claim's incident. */
export async function originsDecided(comparison: Comparison, report: Report, claimId: string, { decisions }: Pick<Deps, 'decisions'>): Promise<NonNullable<ComparisonView['decidedOrigins']>> {
  const told = (await decisions.load()).filter(isOnOrigins);
  if (told.length === 0) return [];
  const origins = originsAt(comparison, report, claimId);
  return told.flatMap(({ note, other, report: one, says }) => {
    const [a, b] = [one, other].map((subject) => origins.find((origin) => isMeantBy(origin, subject)));
    return a === undefined || b === undefined ? [] : [{ origin: one, other, labels: [a.speaker, b.speaker], says: says === 'same' ? ('one' as const) : ('two' as const), note }];
  });
}

export function originMessages(deps: Deps): Pick<Handlers, 'origin.decide'> {
  const { clock, decisions, platform, tabs, tell } = deps;
  return {
    'origin.decide': async ({ claimId, note = '', origin, other, says, tabId }, sender) => {
      const page = await tabs.get(tabId);
      const report = (await reviewedPage(page, deps))?.report;
      if (report === undefined) return failure('error_page_changed');
      if (isPrivate(page, sender)) return failure('error_annotation_private');
      if (says === null) {
        await decisions.decide(origin, other, null);
      } else {
        const origins = originsAt((await comparePage(report, deps)).comparison, report, claimId);
        const [a, b] = [origin, other].map((subject) => origins.find((known) => isMeantBy(known, subject)));
        if (a === undefined || b === undefined || a.subject === b.subject) return failure('error_claim_gone');
        await decisions.decide(origin, other, { report: origin, other, says: says === 'one' ? 'same' : 'different', note: note.trim(), on: dayOf(clock.now()) });
      }
      void refreshTabs({ platform, tell });
      return done({});
    },
  };
}
