import { dayOf } from '../../lib/adapters/clock';
import { done, failure, type Handlers } from '../../lib/adapters/messages/serve';
import type { ComparedIncident, Origin } from '../../lib/model/verdict';
import type { Failure, Request } from '../../lib/protocol';
import type { ExtensionSender } from '../../lib/adapters/messages/sender';
import { isMeantBy, isOnOrigins } from '../../lib/verdicts/told-sources';
import type { ComparisonView } from '../../lib/views/types';
import { comparePage } from './comparing';
import type { Deps } from './deps';
import { incidentOf } from './incident-messages';
import { knownIncident } from './known-incident';
import { isPrivate } from './private-window';
import { refreshTabs } from './refresh-tabs';
import { reviewedPage } from './reviewed';

/** The origins of everybody who is named for an incident, each once. */
function originsAt(incident: ComparedIncident | null): Origin[] {
  const found = incident?.propositions.flatMap(({ origins }) => origins) ?? [];
  return [...new Map(found.map((origin) => [origin.id, origin])).values()];
}

/** What the reader decided about the origins of an incident. */
export async function originsDecided(incident: ComparedIncident | null, { decisions }: Pick<Deps, 'decisions'>): Promise<NonNullable<ComparisonView['decidedOrigins']>> {
  const told = (await decisions.load()).filter(isOnOrigins);
  if (told.length === 0) return [];
  const origins = originsAt(incident);
  return told.flatMap(({ note, other, report: one, says }) => {
    const [a, b] = [one, other].map((subject) => origins.find((origin) => isMeantBy(origin, subject)));
    return a === undefined || b === undefined ? [] : [{ origin: one, other, labels: [a.speaker, b.speaker], says: says === 'same' ? ('one' as const) : ('two' as const), note }];
  });
}

/** The incident that a decision is about: that of a claim of a page, or one of the library. */
async function incidentMeant(about: Request<'origin.decide'>, sender: ExtensionSender, deps: Deps): Promise<{ ok: true; value: ComparedIncident | null } | Failure> {
  if ('incident' in about) {
    if (isPrivate(null, sender)) return failure('error_annotation_private');
    return done((await knownIncident(about.incident, deps))?.incident ?? null);
  }
  const page = await deps.tabs.get(about.tabId);
  const report = (await reviewedPage(page, deps))?.report;
  if (report === undefined) return failure('error_page_changed');
  if (isPrivate(page, sender)) return failure('error_annotation_private');
  // What is taken back need not be there any more.
  return done(about.says === null ? null : incidentOf((await comparePage(report, deps)).comparison, report, about.claimId));
}

export function originMessages(deps: Deps): Pick<Handlers, 'origin.decide'> {
  const { clock, decisions, platform, tell } = deps;
  return {
    'origin.decide': async (about, sender) => {
      const { note = '', origin, other, says } = about;
      const incident = await incidentMeant(about, sender, deps);
      if (!incident.ok) return incident;
      if (says === null) {
        await decisions.decide(origin, other, null);
      } else {
        const origins = originsAt(incident.value);
        const [a, b] = [origin, other].map((subject) => origins.find((known) => isMeantBy(known, subject)));
        if (a === undefined || b === undefined || a.subject === b.subject) return failure('error_claim_gone');
        await decisions.decide(origin, other, { report: origin, other, says: says === 'one' ? 'same' : 'different', note: note.trim(), on: dayOf(clock.now()) });
      }
      void refreshTabs({ platform, tell });
      return done({});
    },
  };
}
