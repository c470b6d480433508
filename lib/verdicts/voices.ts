import type { NameOf } from './fits';
import { isUnresolved, lineRef, type Line } from './line';
import { upstreamFirst, withLines, type OriginDraft } from './origin-draft';
import { byText } from './rungs';
import { sameSpeakers } from './speakers';

/** The agency whose voice it is: that of the text which the report carries, or the outlet that is one itself. What several outlets print of it is one source. */
function agencyOf({ report, outlet, victimOwned }: Line): string | null {
  if (victimOwned) return null;
  return report.slug?.agency ?? (outlet?.kind === 'agency' ? outlet.name : null);
}

const ownRole = ({ claim }: Line): OriginDraft['role'] => (claim.evidence.tier >= 'E2' && claim.stance === 'endorses' && claim.cls === 'attribution' ? 'journalist_own_investigation' : 'journalist_conjecture');

/** A self-claim speaks for its persona; any other line without a speaker for the outlet, whose near copies say nothing of their own. */
export function voiceOf(line: Line, incidentId: string, asOutlet = false): Omit<OriginDraft, 'lines' | 'recorded'> {
  const { claim, report } = line;
  const at = { date: claim.saidAt ?? report.published, url: null, speakerRole: null, nobody: false };
  const speaker = claim.speaker;
  if (claim.cls === 'self_claim') {
    const name = claim.actor.name;
    const role = speaker?.role === 'perpetrator_channel' ? 'perpetrator_channel' : 'perpetrator_persona';
    return { ...at, id: `${incidentId}/self/${line.parties[0]?.id ?? name}`, speaker: name, names: [name], institution: name, role, side: 'media', anonymous: false };
  }
  if (isUnresolved(line) && !asOutlet) return { ...at, id: `${incidentId}/unresolved`, speaker: 'unresolved', names: [], institution: 'unresolved', role: 'unspecified', side: 'media', anonymous: false, nobody: true };
  const agency = agencyOf(line);
  if (agency !== null) return { ...at, id: `${incidentId}/agency/${agency}`, speaker: agency, names: [agency], institution: agency, role: ownRole(line), side: 'media', anonymous: false };
  const side = line.victimOwned ? 'victim' : 'media';
  return { ...at, id: `${incidentId}/outlet/${line.textOf}`, speaker: line.outletName, names: [line.outletName], institution: line.outletName, role: ownRole(line), side, anonymous: false };
}

export function speakerOrigins(lines: readonly Line[], incidentId: string, nameOf: NameOf): OriginDraft[] {
  const names = sameSpeakers(lines.flatMap((line) => nameOf(line) ?? []));
  const grouped = new Map<string, Line[]>();
  for (const line of lines) {
    const speaker = line.claim.speaker;
    if (speaker === null) continue;
    const name = nameOf(line);
    const key = name === null ? `${incidentId}/anonymous/${speaker.name.toLowerCase()}` : `${incidentId}/speaker/${(names.get(name) ?? name).toLowerCase()}`;
    grouped.set(key, [...(grouped.get(key) ?? []), line]);
  }
  return [...grouped].flatMap(([id, members]) => {
    const ordered = upstreamFirst(members);
    const known = ordered.filter((l) => l.claim.speaker?.anonymous === false);
    const upstream = (known.length > 0 ? known : ordered).find((l) => l.claim.speaker?.role !== 'unspecified') ?? known[0] ?? ordered[0];
    const speaker = upstream?.claim.speaker;
    if (!upstream || !speaker) return [];
    const dates = ordered.flatMap((l) => l.claim.saidAt ?? l.report.published ?? []).sort();
    const name = nameOf(upstream) ?? speaker.name;
    const fullest = names.get(name) ?? name;
    const spellings = [...new Set([fullest, ...known.flatMap((l) => l.claim.speaker?.name ?? [])])];
    return [{ id, speaker: fullest, speakerRole: null, names: spellings, institution: speaker.institution ?? fullest, role: speaker.role, side: speaker.side, anonymous: speaker.anonymous, date: dates[0] ?? null, url: null, nobody: false, recorded: [], lines: ordered }];
  });
}

/** Lines of nobody named: hung on what the same report attributes to a speaker, else on the outlet or on nobody. */
export function voicelessOrigins(lines: readonly Line[], incidentId: string): OriginDraft[] {
  const grouped = new Map<string, { voice: Omit<OriginDraft, 'lines' | 'recorded'>; lines: Line[] }>();
  for (const line of [...lines].sort((a, b) => byText(a.claim.saidAt ?? a.report.published ?? '9999', b.claim.saidAt ?? b.report.published ?? '9999') || byText(lineRef(a), lineRef(b)))) {
    const voice = voiceOf(line, incidentId);
    const known = grouped.get(voice.id);
    if (known) known.lines.push(line);
    else grouped.set(voice.id, { voice, lines: [line] });
  }
  return [...grouped.values()].map(({ voice, lines: members }) => withLines({ ...voice, recorded: [], lines: [] }, members));
}
