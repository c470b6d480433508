import type { Origin, OriginReport } from '../model/verdict';
import { asQuoted } from './quoting';
import { inReadersWords, type Recorded } from './recorded-words';
import { CERTAINTY_STEPS, TIE_STEPS } from './scales';
import { sayDate, type Say } from './say';
import type { AxisView, WordingView } from './types';

/** The remarks on drift of a report by their axis: "drift_relation_raised|relation_group|relation_state_unspecified". */
function remarksOf(drift: string | null): Map<string, { move: NonNullable<AxisView['move']>; said: string }> {
  if (drift === null || !drift.startsWith('drift_')) return new Map();
  return new Map(
    drift.split(';;').flatMap((remark) => {
      const [key = '', , said = ''] = remark.split('|');
      const [, axis = '', way] = key.split('_');
      return [[axis, { move: way === 'raised' || way === 'lowered' ? way : 'changed', said }] as const];
    }),
  );
}

/** The step of a value on its scale, by its key in the catalogue; null for what stands on none: a person, a name that was used, a role. */
function stepOf(key: string): number | null {
  const [axis = '', value = ''] = [key.slice(0, key.indexOf('_')), key.slice(key.indexOf('_') + 1)];
  return (axis === 'certainty' ? CERTAINTY_STEPS : axis === 'relation' ? TIE_STEPS : {})[value] ?? null;
}

function ofReport(report: OriginReport, source: Origin, pageId: string, say: Say): WordingView {
  const remarks = remarksOf(report.drift);
  const axis = (name: string, key: string): AxisView => {
    const remark = remarks.get(name);
    const said = remark?.said.startsWith(`${name}_`) ? remark.said : key;
    return { text: say(said), move: remark?.move ?? null, at: stepOf(said) };
  };
  const role = report.role !== null && report.role !== 'unspecified' ? axis('role', `role_${report.role}`) : null;
  // The casebook tells what it makes of the speaker, and not in which words that differs.
  if (role && report.known === 'casebook' && source.role !== 'unspecified' && report.role !== source.role) role.move = 'changed';
  return {
    id: report.id,
    who: report.outlet,
    date: report.published ? sayDate(say, report.published) : null,
    href: report.url,
    words: asQuoted(report.wording, say.locale),
    isSource: false,
    thisPage: report.id === pageId,
    certainty: axis('certainty', `certainty_${report.certainty}`),
    tie: axis('relation', `relation_${report.relation}`),
    role,
  };
}

function ofSource(origin: Origin, incident: Recorded, say: Say): WordingView[] {
  if (origin.wording === null) return [];
  const still = (key: string): AxisView => ({ text: say(key), move: null, at: stepOf(key) });
  return [{
    id: origin.id,
    who: inReadersWords(origin.speaker, incident),
    date: origin.date ? sayDate(say, origin.date) : null,
    href: origin.url,
    words: asQuoted(origin.wording, say.locale),
    isSource: true,
    thisPage: false,
    certainty: still(`certainty_${origin.certainty}`),
    tie: origin.relation === null ? null : still(`relation_${origin.relation}`),
    role: origin.role === 'unspecified' ? null : still(`role_${origin.role}`),
  }];
}

/** Upstream first: the fewest hands, then the earliest, then by name; an order that depends on the reports alone. */
const upstreamFirst = (a: OriginReport, b: OriginReport): number =>
  a.chain.length - b.chain.length || (a.published ?? '9999').localeCompare(b.published ?? '9999') || a.outlet.localeCompare(b.outlet) || (a.id < b.id ? -1 : 1);

/** The same statement in each outlet's words on three scales (certainty, tie, the speaker's role), source first; empty where there is nothing to set side by side. */
export function wordingsOf(origin: Origin | null, incident: Recorded, pageId: string, say: Say): WordingView[] {
  if (!origin) return [];
  const rows = [...ofSource(origin, incident, say), ...[...origin.reports].sort(upstreamFirst).map((report) => ofReport(report, origin, pageId, say))];
  return rows.length > 1 ? rows.filter(({ words }) => words !== '') : [];
}
