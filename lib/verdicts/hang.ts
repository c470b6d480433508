import { isOnPage } from '../reports/addresses';
import { namedInAnotherLanguage, type KnownElsewhere } from './across-languages';
import { originOfUnresolved, recordedFor, sharesActor, type HangingOn, type NameOf } from './fits';
import { isUnresolved, lineRef, type Line } from './line';
import { recordedOrigins, withLines, type OriginDraft } from './origin-draft';
import { byText } from './rungs';
import { quotedElsewhere } from './same-quotation';
import { settleUnresolved } from './settle';
import { anySameSpeaker } from './speakers';
import { withTakenBack } from './taken-back';
import { speakerOrigins, voicelessOrigins } from './voices';

/** True where the report itself attributes the same to a speaker: then its own words (a headline) are that speaker's, retold. */
function restates(line: Line, draft: OriginDraft): boolean {
  const mine = new Set(line.parties.map((party) => party.id));
  return draft.lines.some((other) => other.report.id === line.report.id && other.claim.speaker !== null && other.polarity === line.polarity && other.parties.some((party) => mine.has(party.id)));
}

const needsSpeaker = (line: Line): boolean => line.claim.speaker !== null && line.claim.cls !== 'self_claim';

const capitals = (name: string): boolean[] => name.split(' ').map((word) => /^\p{Lu}/u.test(word));
/** "Lawmaker", "Komitə sədri": an office, with no name in it. */
const isOffice = (name: string): boolean => !capitals(name).slice(1).includes(true);
const isPerson = (name: string): boolean => capitals(name).filter(Boolean).length > 1;

/** Where a report names the one person to whose office its headline gives the same: its own words tell who that is. `own` are the report's lines. */
function personBehind(line: Line, own: readonly Line[]): Line | null {
  const { speaker, inHeadline } = line.claim;
  if (!speaker || speaker.anonymous || !inHeadline || !isOffice(speaker.name)) return null;
  const named = own.filter(({ claim, polarity }) => {
    const who = claim.speaker;
    return polarity === line.polarity && who !== null && !who.anonymous && isPerson(who.name) && (who.role === speaker.role || who.role === 'unspecified' || speaker.role === 'unspecified');
  });
  return new Set(named.map(({ claim }) => claim.speaker?.name)).size === 1 ? (named[0] ?? null) : null;
}

/**
 * Speakers under the names by which they are counted (I11): one without a name whose very words another report gives to a named one, and one whose name another language spells otherwise.
 * Gives the lines, told so, and those names.
 */
function namedByWords(lines: readonly Line[], elsewhere: ReadonlyMap<string, KnownElsewhere>): { lines: Line[]; nameOf: NameOf } {
  const adopted = new Map<string, string>();
  const byReport = new Map<string, Line[]>();
  for (const line of lines) byReport.set(line.report.id, [...(byReport.get(line.report.id) ?? []), line]);
  for (const line of lines) {
    const named = personBehind(line, byReport.get(line.report.id) ?? []);
    const name = named && (elsewhere.get(lineRef(named))?.name ?? named.claim.speaker?.name);
    if (name) adopted.set(lineRef(line), name);
  }
  const told = lines.map((line): Line => {
    const known = elsewhere.get(lineRef(line));
    if (known) {
      adopted.set(lineRef(line), known.name);
      return { ...line, settled: { by: 'translation', with: known.outlet } };
    }
    if (line.claim.speaker?.anonymous !== true) return line;
    const found = quotedElsewhere(line, lines);
    if (!found) return line;
    adopted.set(lineRef(line), found.speaker);
    return { ...line, settled: { by: 'quotation', with: found.line.outletName } };
  });
  const nameOf: NameOf = (line) => adopted.get(lineRef(line)) ?? (line.claim.speaker === null || line.claim.speaker.anonymous ? null : line.claim.speaker.name);
  return { lines: told, nameOf };
}

/** Origins with a name: recorded ones with the lines that repeat them, and those that only the reports know. */
function namedOrigins(lines: readonly Line[], nameOf: NameOf, on: HangingOn): OriginDraft[] {
  const { incidentId, edges, asOf } = on;
  const recorded = recordedOrigins(incidentId, on.statements);
  const hung = new Map<string, Line[]>();
  const unrecorded: Line[] = [];
  for (const line of lines) {
    const office = line.claim.speaker?.side === 'victim' && on.isStateOffice(line.claim.speaker.name);
    const draft = recordedFor(line, recorded, edges, asOf, nameOf) ?? (office ? originOfUnresolved(line, recorded.filter((d) => d.side === 'victim'), edges, asOf) : null);
    if (draft) hung.set(draft.id, [...(hung.get(draft.id) ?? []), line]);
    else unrecorded.push(line);
  }
  return [...recorded.map((draft) => withLines(draft, hung.get(draft.id) ?? [])), ...speakerOrigins(unrecorded, incidentId, nameOf)];
}

/** Where a line without a speaker belongs by what the record and its own report say; null where they do not tell. */
function homeOf(line: Line, named: readonly OriginDraft[], on: HangingOn): OriginDraft | null {
  const { edges, asOf } = on;
  const { cls } = line.claim;
  const self = cls === 'self_claim' ? named.find((d) => d.recorded.some((s) => s.self_claim && line.parties.some((p) => p.id === s.actor))) : undefined;
  const listed = on.listed.filter((r) => isOnPage(r, line.report)).flatMap((r) => r.carries.map(({ statement }) => statement));
  const told = named.find((d) => sharesActor(d, line, edges, asOf) && d.recorded.some((s) => listed.includes(s.id)));
  const plain = cls === 'attribution' || cls === 'background_other_incident';
  const outlet = named.find((d) => d.recorded.length > 0 && d.role === 'journalist_conjecture' && !isUnresolved(line) && anySameSpeaker([line.outletName], d.names) && sharesActor(d, line, edges, asOf));
  return self ?? told ?? (plain ? named.find((d) => restates(line, d)) : undefined) ?? outlet ?? null;
}

/** An own-voice line whose very words another report gives to a named speaker; what an outlet found out itself stays its own. */
function quotedHome(line: Line, lines: readonly Line[], named: readonly OriginDraft[]): { draft: OriginDraft; with: string } | null {
  if (line.claim.cls === 'self_claim' || line.claim.speaker !== null || (line.claim.stance === 'endorses' && line.claim.evidence.tier >= 'E2')) return null;
  const found = quotedElsewhere(line, lines);
  const draft = found && named.find((d) => d.lines.some((l) => lineRef(l) === lineRef(found.line)));
  return found && draft ? { draft, with: found.line.outletName } : null;
}

/**
 * Hangs every line on its origin: a recorded one where speaker and date fit, else one made of the reports' own speakers. A line without a speaker is followed in this order
 * (model.md 4): what the record or its own report says of it · a link · the report that it cites · the same quotation elsewhere · the same agency's text elsewhere · date and content · nobody. A nameless
 * office of the attacked state is the one origin on that side whose date and content it fits (I3, I10). Origins without any line stay, since the casebook's statements count too.
 * The order of lines changes nothing.
 */
export function originsOf(given: readonly Line[], on: HangingOn): OriginDraft[] {
  const ordered = [...given].sort((a, b) => byText(lineRef(a), lineRef(b)));
  const { lines, nameOf } = namedByWords(ordered, namedInAnotherLanguage(ordered, recordedOrigins(on.incidentId, on.statements)));
  const named = namedOrigins(lines.filter(needsSpeaker), nameOf, on);
  const more = new Map<string, Line[]>();
  const hang = (draft: OriginDraft, line: Line): void => void more.set(draft.id, [...(more.get(draft.id) ?? []), line]);
  const own: Line[] = [];
  const unresolved: Line[] = [];
  for (const line of lines.filter((l) => !needsSpeaker(l))) {
    const home = homeOf(line, named, on);
    const quoted = home || isUnresolved(line) ? null : quotedHome(line, lines, named);
    if (home) hang(home, line);
    else if (quoted) hang(quoted.draft, { ...line, settled: { by: 'quotation', with: quoted.with } });
    else (isUnresolved(line) ? unresolved : own).push(line);
  }
  const voices = voicelessOrigins(own, on.incidentId);
  const settled = settleUnresolved(unresolved, [...named.map((d) => withLines(d, more.get(d.id) ?? [])), ...voices], lines, on);
  for (const { draft, line } of settled.hung) hang(draft, line);
  const origins = [...named, ...voices, ...settled.loops].map((draft) => withLines(draft, more.get(draft.id) ?? []));
  return withTakenBack([...origins, ...voicelessOrigins(settled.left, on.incidentId)]).sort((a, b) => byText(a.id, b.id));
}
