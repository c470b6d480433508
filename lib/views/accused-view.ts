import type { AttributionHistory, ComparedIncident, Origin, Proposition } from '../model/verdict';
import type { Report } from '../model/report';
import type { World } from '../model/world';
import { daysAfter, stepText } from './history-view';
import { asQuoted } from './quoting';
import { inReadersWords } from './recorded-words';
import { rivalView } from './rival-view';
import { roleBeside, speakerName } from './role-words';
import { sayDate, type Say } from './say';
import type { AccusedView, DayView, StatementView } from './types';
import { RUNG_OF } from './verdict-words';

const dayView = (iso: string, say: Say): DayView => ({ iso, text: sayDate(say, iso) });

function statementView(origin: Origin, incident: ComparedIncident, say: Say): StatementView {
  const words = origin.wording ?? origin.reports.find(({ url, wording }) => url === origin.url && wording !== '')?.wording ?? origin.reports[0]?.wording ?? null;
  return {
    id: origin.id,
    speaker: speakerName(origin, incident, say),
    role: roleBeside(inReadersWords(origin.speaker, incident), origin.speakerRole, origin.role, say) ?? '',
    day: origin.date === null ? null : dayView(origin.date, say),
    says: origin.polarity !== '-' ? 'names' : origin.cls === 'false_flag' ? 'false_trail' : 'denies',
    tier: origin.tier,
    basis: say(`basis_${origin.tier}`),
    kinds: origin.kinds.map((kind) => say(`evidence_${kind}`)),
    worded: say(`certainty_${origin.certainty}`),
    words: words === null ? null : asQuoted(words, say.locale),
    retracted: origin.retracted === null ? null : say('taken_back_on', sayDate(say, origin.retracted)),
    href: origin.url,
    reports: origin.reports.length,
  };
}

/** Oldest first; what has no day stands last. */
const byDay = (a: Origin, b: Origin): number => (a.date ?? '9999').localeCompare(b.date ?? '9999') || (a.id < b.id ? -1 : 1);

function accusedView(proposition: Proposition, incident: ComparedIncident, history: AttributionHistory | undefined, thisClaim: boolean, report: Report, world: World, say: Say): AccusedView {
  const { actorName: name, ...verdict } = rivalView(proposition, incident, report, world, say);
  return {
    ...verdict,
    actorName: name,
    thisClaim,
    status: proposition.verdict.status,
    after: history ? daysAfter(history.days, say) : null,
    steps: (history?.steps ?? []).map((step) => ({ day: dayView(step.date, say), rung: RUNG_OF[step.strength], text: stepText(step, say) })),
    statements: [...proposition.origins].sort(byDay).map((origin) => statementView(origin, incident, say)),
  };
}

/** Everybody who is named or cleared of an incident, the first named first: this claim's own among them. */
export function accusedViews(incident: ComparedIncident | null, claimed: Proposition | null, report: Report, world: World, say: Say): AccusedView[] {
  if (!incident) return [];
  const histories = new Map(incident.history.map((history, order) => [history.actor.id, { history, order }]));
  const order = ({ actor }: Proposition): number => histories.get(actor.id)?.order ?? histories.size;
  return [...incident.propositions]
    .sort((a, b) => order(a) - order(b) || (a.actor.id < b.actor.id ? -1 : 1))
    .map((proposition) => accusedView(proposition, incident, histories.get(proposition.actor.id)?.history, proposition === claimed, report, world, say));
}
