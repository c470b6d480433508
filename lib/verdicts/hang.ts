import type { ActorEdge } from '../model/actor';
import type { CasebookStatement } from '../model/casebook';
import { dayNumber, partsOf } from '../text/calendar';
import { reach } from './actor-paths';
import { isUnresolved, lineRef, type Line } from './line';
import { meantBy } from './parties';
import { recordedOrigins, upstreamFirst, withLines, type OriginDraft } from './origin-draft';
import { byText } from './rungs';
import { anySameSpeaker, sameSpeakers } from './speakers';

/** Days between saying and a report's account of when it was said, and of a report after a hearing whose speaker it does not name. */
const SAID_WITHIN_DAYS = 3;
const UNRESOLVED_WITHIN_DAYS = 7;
/** A report of a new accusation by a known speaker: older record, newer statement. */
const NEW_STATEMENT_AFTER_DAYS = 14;

const day = (iso: string): number => {
  const parts = partsOf(iso);
  return parts ? dayNumber(parts.year, parts.month, parts.day) : Number.NaN;
};

/** True where the origin records, or by its ties reaches, one of the line's actors with the same sign. */
function sharesActor(draft: OriginDraft, line: Line, edges: readonly ActorEdge[], asOf: string): boolean {
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
    const gap = Math.abs(day(said) - day(draft.date));
    return gap <= SAID_WITHIN_DAYS || (sharing && line.report.published === null) ? gap : null;
  }
  if (line.report.published === null) return sharing ? 0 : null;
  const after = day(line.report.published) - day(draft.date);
  if (after < -1) return null;
  return sharing || after <= NEW_STATEMENT_AFTER_DAYS ? Math.abs(after) : null;
}

/** The recorded origin that a named speaker's claim repeats (I2): same speaker, a date that fits, the same actor first. */
function recordedFor(line: Line, drafts: readonly OriginDraft[], edges: readonly ActorEdge[], asOf: string): OriginDraft | null {
  const speaker = line.claim.speaker;
  if (speaker === null || speaker.anonymous) return null;
  const fitting = drafts.flatMap((draft) => {
    if (draft.anonymous || !anySameSpeaker([speaker.name], draft.names)) return [];
    const sharing = sharesActor(draft, line, edges, asOf);
    const gap = distance(draft, line, sharing);
    return gap === null ? [] : [{ draft, sharing, gap }];
  });
  fitting.sort((a, b) => Number(b.sharing) - Number(a.sharing) || a.gap - b.gap || byText(a.draft.id, b.draft.id));
  return fitting[0]?.draft ?? null;
}

/** The one recorded origin whose date and content an unresolved chain fits (I10); none where two fit. */
function originOfUnresolved(line: Line, drafts: readonly OriginDraft[], edges: readonly ActorEdge[], asOf: string): OriginDraft | null {
  const published = line.report.published;
  if (published === null) return null;
  const fitting = drafts.filter((draft) => {
    if (draft.date === null || draft.anonymous || !sharesActor(draft, line, edges, asOf)) return false;
    const after = day(published) - day(draft.date);
    return after >= -1 && after <= UNRESOLVED_WITHIN_DAYS;
  });
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** A self-claim speaks for its persona; any other line without a speaker for the outlet, whose near copies say nothing of their own. */
function voiceOf(line: Line, incidentId: string): Omit<OriginDraft, 'lines' | 'recorded'> {
  const { claim, report } = line;
  const at = { date: claim.saidAt ?? report.published, url: null, speakerRole: null, nobody: false };
  const speaker = claim.speaker;
  if (claim.cls === 'self_claim') {
    const name = claim.actor.name;
    const role = speaker?.role === 'perpetrator_channel' ? 'perpetrator_channel' : 'perpetrator_persona';
    return { ...at, id: `${incidentId}/self/${line.parties[0]?.id ?? name}`, speaker: name, names: [name], institution: name, role, side: 'media', anonymous: false };
  }
  if (isUnresolved(line)) return { ...at, id: `${incidentId}/unresolved`, speaker: 'unresolved', names: [], institution: 'unresolved', role: 'unspecified', side: 'media', anonymous: false, nobody: true };
  const own = claim.evidence.tier >= 'E2' && claim.stance === 'endorses' && claim.cls === 'attribution';
  const side = line.victimOwned ? 'victim' : 'media';
  return { ...at, id: `${incidentId}/outlet/${line.textOf}`, speaker: line.outletName, names: [line.outletName], institution: line.outletName, role: own ? 'journalist_own_investigation' : 'journalist_conjecture', side, anonymous: false };
}

function speakerOrigins(lines: readonly Line[], incidentId: string): OriginDraft[] {
  const names = sameSpeakers(lines.flatMap((line) => (line.claim.speaker && !line.claim.speaker.anonymous ? [line.claim.speaker.name] : [])));
  const grouped = new Map<string, Line[]>();
  for (const line of lines) {
    const speaker = line.claim.speaker;
    if (speaker === null) continue;
    const key = speaker.anonymous ? `${incidentId}/anonymous/${speaker.name.toLowerCase()}` : `${incidentId}/speaker/${(names.get(speaker.name) ?? speaker.name).toLowerCase()}`;
    grouped.set(key, [...(grouped.get(key) ?? []), line]);
  }
  return [...grouped].flatMap(([id, members]) => {
    const ordered = upstreamFirst(members);
    const upstream = ordered.find((l) => l.claim.speaker?.role !== 'unspecified') ?? ordered[0];
    const speaker = upstream?.claim.speaker;
    if (!upstream || !speaker) return [];
    const dates = ordered.flatMap((l) => l.claim.saidAt ?? l.report.published ?? []).sort();
    const fullest = names.get(speaker.name) ?? speaker.name;
    return [{ id, speaker: fullest, speakerRole: null, names: [fullest], institution: speaker.institution ?? fullest, role: speaker.role, side: speaker.side, anonymous: speaker.anonymous, date: dates[0] ?? null, url: null, nobody: false, recorded: [], lines: ordered }];
  });
}

/** Lines of nobody named: hung on what the same report attributes to a speaker, else on the outlet or on nobody. */
function voicelessOrigins(lines: readonly Line[], incidentId: string): OriginDraft[] {
  const grouped = new Map<string, { voice: Omit<OriginDraft, 'lines' | 'recorded'>; lines: Line[] }>();
  for (const line of [...lines].sort((a, b) => byText(a.claim.saidAt ?? a.report.published ?? '9999', b.claim.saidAt ?? b.report.published ?? '9999') || byText(lineRef(a), lineRef(b)))) {
    const voice = voiceOf(line, incidentId);
    const known = grouped.get(voice.id);
    if (known) known.lines.push(line);
    else grouped.set(voice.id, { voice, lines: [line] });
  }
  return [...grouped.values()].map(({ voice, lines: members }) => withLines({ ...voice, recorded: [], lines: [] }, members));
}

/** True where the report itself attributes the same to a speaker: then its own words (a headline) are that speaker's, retold. */
function restates(line: Line, draft: OriginDraft): boolean {
  const mine = new Set(line.parties.map((party) => party.id));
  return draft.lines.some((other) => other.report.id === line.report.id && other.claim.speaker !== null && other.polarity === line.polarity && other.parties.some((party) => mine.has(party.id)));
}

/** True for a speaker who is the attacked state itself or an office of it without a person's name: "Azerbaijan", "Azerbaijani officials". */
export type IsStateOffice = (name: string) => boolean;

/** Ids of the casebook's statements that a report is known to carry, where the report is itself in the casebook. */
export type Carried = (line: Line) => readonly string[];

const needsSpeaker = (line: Line): boolean => line.claim.speaker !== null && line.claim.cls !== 'self_claim';

/**
 * Hangs every line on its origin: a recorded one where speaker and date fit, else one made of the reports' own speakers, else the outlet, else
 * nobody. A nameless office of the attacked state is the one origin on that side whose date and content it fits (I3, I10). Origins without any line stay, since the casebook's statements count too. The order of lines changes nothing.
 */
export function originsOf(incidentId: string, statements: readonly CasebookStatement[], lines: readonly Line[], edges: readonly ActorEdge[], asOf: string, carried: Carried, isStateOffice: IsStateOffice): OriginDraft[] {
  const recorded = recordedOrigins(incidentId, statements);
  const hung = new Map<string, Line[]>();
  const hang = (draft: OriginDraft, line: Line): void => void hung.set(draft.id, [...(hung.get(draft.id) ?? []), line]);
  const unrecorded: Line[] = [];
  for (const line of lines.filter(needsSpeaker)) {
    const office = line.claim.speaker?.side === 'victim' && isStateOffice(line.claim.speaker.name);
    const draft = recordedFor(line, recorded, edges, asOf) ?? (office ? originOfUnresolved(line, recorded.filter((d) => d.side === 'victim'), edges, asOf) : null);
    if (draft) hang(draft, line);
    else unrecorded.push(line);
  }
  const named = [...recorded.map((draft) => withLines(draft, hung.get(draft.id) ?? [])), ...speakerOrigins(unrecorded, incidentId)];
  const retold = new Map<string, Line[]>();
  const voiceless: Line[] = [];
  for (const line of lines.filter((l) => !needsSpeaker(l))) {
    const plain = line.claim.cls === 'attribution' || line.claim.cls === 'background_other_incident';
    const self = line.claim.cls === 'self_claim' ? named.find((d) => d.recorded.some((s) => s.self_claim && line.parties.some((p) => p.id === s.actor))) : undefined;
    const outlet = recorded.find((d) => d.role === 'journalist_conjecture' && !isUnresolved(line) && anySameSpeaker([line.outletName], d.names) && sharesActor(d, line, edges, asOf));
    const carries = carried(line);
    const told = named.find((d) => sharesActor(d, line, edges, asOf) && d.recorded.some((s) => carries.includes(s.id)));
    const home = self ?? told ?? (plain ? named.find((d) => restates(line, d)) : undefined) ?? outlet ?? (isUnresolved(line) ? originOfUnresolved(line, recorded, edges, asOf) : null);
    if (home) retold.set(home.id, [...(retold.get(home.id) ?? []), line]);
    else voiceless.push(line);
  }
  const origins = [...named.map((draft) => withLines(draft, retold.get(draft.id) ?? [])), ...voicelessOrigins(voiceless, incidentId)];
  return origins.sort((a, b) => byText(a.id, b.id));
}
