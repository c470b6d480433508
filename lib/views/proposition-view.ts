import { reportSchema, type Report } from '../model/report';
import type { ComparedIncident, Proposition } from '../model/verdict';
import type { World } from '../model/world';
import { actorName } from './actor-name';
import { sourceCount } from './claim-view';
import { placeView } from './comparison-view';
import { incidentHeading } from './incident-heading';
import { reportsCompared } from '../verdicts/propositions';
import { reasonView } from './reason-view';
import { inReadersWords } from './recorded-words';
import { sayCount, sayDate, type Say } from './say';
import type { ClaimView, ComparisonView } from './types';
import { flagText, rungOf, rungText } from './verdict-words';

/** Where no page is looked at: a report that carries nothing. */
const NO_PAGE: Report = reportSchema.parse({ id: '', language: '', languageRead: true, title: null, outletId: null, url: null, published: null, textHash: '', shingles: [], names: [], documentHedge: null, partial: false, claims: [] });

/** "17 reports · 1 origin", or null where nobody asserts it. */
export function propositionCounts({ verdict }: Proposition, say: Say): string | null {
  return verdict.strength === 'NO_CLAIM' ? null : say('counts', sayCount(say, 'count_reports', verdict.reports), sayCount(say, 'count_origins', sourceCount(verdict)));
}

/** The proposition in the form of a claim that stands on no page: without a sentence and without the words of one. */
function asClaim(incident: ComparedIncident, proposition: Proposition, asOf: string, world: World, say: Say): ClaimView {
  const { actor, origins, verdict } = proposition;
  const name = actorName(actor.id, actor.name, world, say);
  const headline = say('headline_attribution', name);
  return {
    id: `${incident.id}#${actor.id}`,
    spans: [],
    sentence: '',
    rung: verdict.strength === 'NO_CLAIM' ? 'denial' : rungOf(verdict),
    status: verdict.status,
    flag: verdict.flag,
    flagText: flagText(verdict, say),
    rungText: rungText(verdict, say),
    headline,
    actorName: name,
    actorNotes: [],
    kindText: null,
    incidentId: incident.id,
    incidentLabel: incidentHeading(incident.label, say, world),
    background: false,
    rows: [{ label: say('row_said_by'), value: [...new Set(origins.filter(({ polarity }) => polarity === '+').map(({ speaker }) => inReadersWords(speaker, incident)))].slice(0, 4).join(', ') }].filter(({ value }) => value !== ''),
    counts: propositionCounts(proposition, say),
    asOf: say('as_of_verdict', sayDate(say, asOf), sayCount(say, 'count_compared', reportsCompared(incident.propositions))),
    compiled: incident.compiled === null ? null : say('casebook_compiled', sayDate(say, incident.compiled)),
    reasons: verdict.reasons.map((reason) => reasonView(reason, NO_PAGE, incident, say)),
    reading: [],
    plain: headline,
  };
}

/** Everything about one of the accused of an incident, where no page leads to it. */
export function propositionView(incident: ComparedIncident, proposition: Proposition, asOf: string, world: World, say: Say): ComparisonView {
  const [origin = null] = [...proposition.origins].filter(({ polarity }) => polarity === '+').sort((a, b) => b.reports.length - a.reports.length);
  return { ...placeView(asClaim(incident, proposition, asOf, world, say), { incident, proposition, origin, possibly: false }, NO_PAGE, asOf, world, say), emptyMessage: null, possibly: [] };
}
