import type { Claim } from '../model/claim';
import type { Report } from '../model/report';
import type { ComparedIncident, Reason } from '../model/verdict';
import { byName, type Called } from './by-role';
import { driftText } from './drift-words';
import { reportsOf } from './lookup';
import { asQuoted, sayQuoting } from './quoting';
import { inReadersWords, type Recorded } from './recorded-words';
import { roleText, unlessTold, withRole } from './role-words';
import { sayCount, sayDate, sayEither, type Say } from './say';
import type { ReasonView } from './types';
import { insideSentence } from './verdict-words';

type Reference = ReasonView['references'][number];

/** In which words a reason is told. */
interface Telling {
  say: Say;
  incident: Recorded;
  called: Called;
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
const KEYED = /^(role|strength|status|relation|certainty|basis|stage|date)_[a-z_0-9]+$/i;

/** A reason's values in the reader's words: dates written out, remarks on drift and keys of the catalogue said. */
function value(raw: string, { called, incident, say }: Telling): string {
  if (raw.startsWith('drift_')) return driftText(raw.split('|').map(called).join('|'), say) ?? raw;
  if (ISO_DATE.test(raw)) return sayDate(say, raw);
  // a rung stands in brackets or behind a colon
  if (KEYED.test(raw)) return raw.startsWith('strength_') ? insideSentence(say(raw), say) : say(raw);
  return called(inReadersWords(called(raw), incident));
}

/** A source with its role, unless its name tells that; whoever is called by role has been told already. */
function whoItIs(recorded: string, [who = '', role = '']: readonly string[], called: Called, say: Say): string {
  return withRole(who, called(recorded) === recorded ? unlessTold(who, role) : null, say);
}

/** A reason in one sentence of the reader's language. */
export function reasonSentence(reason: Reason, say: Say, incident: Recorded = null, called: Called = byName): string {
  const values = reason.values.map((one) => value(one, { called, incident, say }));
  // WHY1 counts two things, and each has its own plural
  if (reason.code === 'WHY1') return say('reason_WHY1', sayCount(say, 'count_reports', Number(reason.values[0])), sayCount(say, 'count_origins', Number(reason.values[1])));
  // what a name can mean is a list of any length
  if (reason.code === 'WHY17' && reason.variant === null) return say('reason_WHY17', reason.values[0] ?? '', sayEither(say, reason.values.slice(1)));
  // who somebody is may stand in the name already
  if (reason.code === 'WHY2' && reason.variant === null) return say('reason_WHY2', whoItIs(reason.values[0] ?? '', values, called, say), values[2] ?? '');
  const key = reason.variant === null ? `reason_${reason.code}` : `reason_${reason.code}_${reason.variant}`;
  return sayQuoting(say, key, ...values);
}

/** Who somebody is stands in the same words as beside their name: the record may say more than the name of a role. */
function inRecordsRole(reason: Reason, incident: ComparedIncident, say: Say): Reason {
  if (reason.code !== 'WHY2' || reason.variant !== null) return reason;
  const origin = incident.propositions.flatMap(({ origins }) => origins).find(({ id }) => reason.refs.includes(id));
  const role = origin === undefined ? null : roleText(origin.speakerRole, origin.role, say);
  return role === null ? reason : { ...reason, values: reason.values.map((one, at) => (at === 1 ? role : one)) };
}

/** The words of this page, which can be shown where they stand. */
const onThisPage = (claim: Claim, say: Say): Reference => ({ label: say('this_page'), quote: firstWords(say, claim.quotes[0]?.exact), href: null, claimId: claim.id });

/** The first words that there are: a report that tells it in its own way has none. */
function firstWords(say: Say, ...words: (string | null | undefined)[]): string | null {
  const found = words.find((one) => one !== null && one !== undefined && one !== '') ?? null;
  return found === null ? null : asQuoted(found, say.locale);
}

function reference(ref: string, report: Report, incident: ComparedIncident, called: Called, say: Say): Reference[] {
  const claim = report.claims.find((c) => ref === `${report.id}#${c.id}`);
  if (claim) return [onThisPage(claim, say)];
  for (const { origins } of incident.propositions) {
    const origin = origins.find((o) => o.id === ref);
    if (!origin) continue;
    const speaker = called(inReadersWords(called(origin.speaker), incident));
    const label = origin.date ? say('label_and_date', speaker, sayDate(say, origin.date)) : speaker;
    const quote = firstWords(say, origin.reports.find((r) => r.url === origin.url)?.wording, origin.wording, ...origin.reports.map((r) => r.wording));
    return [{ label, quote, href: origin.url }];
  }
  const known = reportsOf(incident).get(ref.split('#')[0] ?? ref);
  return known ? [{ label: known.outlet, quote: firstWords(say, known.wording), href: known.url }] : [];
}

/** What somebody is called by role is no name, and may be the first word of a sentence. */
const capital = (text: string, called: Called, say: Say): string => (called === byName ? text : text.charAt(0).toLocaleUpperCase(say.locale) + text.slice(1));

/** A reason in a sentence, with the words it rests on: what speaks of nothing but the claim itself rests on the claim's own sentence. */
export function reasonView(reason: Reason, report: Report, incident: ComparedIncident, say: Say, claim: Claim | null = null, called: Called = byName): ReasonView {
  const references = reason.refs.flatMap((ref) => reference(ref, report, incident, called, say));
  const unique = references.filter((r, i) => references.findIndex((other) => other.label === r.label && other.quote === r.quote) === i);
  return { code: reason.code, text: capital(reasonSentence(inRecordsRole(reason, incident, say), say, incident, called), called, say), references: unique.length > 0 || claim === null ? unique : [onThisPage(claim, say)] };
}
