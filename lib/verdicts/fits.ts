import type { ActorEdge } from '../model/actor';
import type { CasebookReport, CasebookStatement } from '../model/casebook';
import type { Outlet } from '../model/outlet';
import { reach } from './actor-paths';
import { daysBetween } from './days';
import type { Line } from './line';
import type { OriginDraft } from './origin-draft';
import { meantBy } from './parties';
import { byText } from './rungs';
import { anySameSpeaker } from './speakers';

/** True for a speaker who is the attacked state itself or an office of it without a person's name: "Azerbaijan", "Azerbaijani officials". */
export type IsStateOffice = (name: string) => boolean;

/** What hanging needs to know besides the lines. */
export interface HangingOn {
  incidentId: string;
  statements: readonly CasebookStatement[];
  /** reports that the casebook lists for the incident */
  listed: readonly CasebookReport[];
  outlets: readonly Outlet[];
  edges: readonly ActorEdge[];
  asOf: string;
  isStateOffice: IsStateOffice;
}

/** Days between saying and a report's account of when it was said, and of a report after a hearing whose speaker it does not name. */
const SAID_WITHIN_DAYS = 3;
const UNRESOLVED_WITHIN_DAYS = 7;
/** A report of a new accusation by a known speaker: older record, newer statement. */
const NEW_STATEMENT_AFTER_DAYS = 14;

/** True where the origin records, or by its ties reaches, one of the line's actors with the same sign. */
export function sharesActor(draft: OriginDraft, line: Line, edges: readonly ActorEdge[], asOf: string): boolean {
  return draft.recorded.some((s) => {
    if ((s.polarity === '-') !== (line.polarity === '-')) return false;
    const reached = reach(s.actor, edges, asOf);
    return line.parties.some((party) => reached.has(party.id) || meantBy(party.id).includes(s.actor));
  });
}

/** How many days a line lies from a recorded origin; null where it cannot be a report of it. */
function distance(draft: OriginDraft, line: Line, sharing: boolean): number | null {
  if (draft.date === null) return null;
  const said = line.claim.saidAt;
  if (said !== null) {
    const gap = Math.abs(daysBetween(draft.date, said));
    return gap <= SAID_WITHIN_DAYS || (sharing && line.report.published === null) ? gap : null;
  }
  if (line.report.published === null) return sharing ? 0 : null;
  const after = daysBetween(draft.date, line.report.published);
  if (after < -1) return null;
  return sharing || after <= NEW_STATEMENT_AFTER_DAYS ? Math.abs(after) : null;
}

/** The name under which a line's speaker counts: its own, or for an unnamed one that of the same quotation's speaker elsewhere (I11). */
export type NameOf = (line: Line) => string | null;

/** The recorded origin that a named speaker's claim repeats (I2): same speaker, a date that fits, the same actor first. */
export function recordedFor(line: Line, drafts: readonly OriginDraft[], edges: readonly ActorEdge[], asOf: string, nameOf: NameOf): OriginDraft | null {
  const name = nameOf(line);
  if (name === null) return null;
  const fitting = drafts.flatMap((draft) => {
    if (draft.anonymous || !anySameSpeaker([name], draft.names)) return [];
    const sharing = sharesActor(draft, line, edges, asOf);
    const gap = distance(draft, line, sharing);
    return gap === null ? [] : [{ draft, sharing, gap }];
  });
  fitting.sort((a, b) => Number(b.sharing) - Number(a.sharing) || a.gap - b.gap || byText(a.draft.id, b.draft.id));
  return fitting[0]?.draft ?? null;
}

/** The one recorded origin whose date and content an unresolved chain fits (I10); none where two fit. */
export function originOfUnresolved(line: Line, drafts: readonly OriginDraft[], edges: readonly ActorEdge[], asOf: string): OriginDraft | null {
  const published = line.report.published;
  if (published === null) return null;
  const fitting = drafts.filter((draft) => {
    if (draft.date === null || draft.anonymous || !sharesActor(draft, line, edges, asOf)) return false;
    const after = daysBetween(draft.date, published);
    return after >= -1 && after <= UNRESOLVED_WITHIN_DAYS;
  });
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
