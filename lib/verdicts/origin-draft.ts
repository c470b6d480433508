import type { CasebookStatement } from '../model/casebook';
import type { Role, Side } from '../model/vocabulary';
import { comparable } from '../text/fold';
import { lineRef, type Line } from './line';
import { byText } from './rungs';

/** An origin in the making: who said it, what the casebook records of it, and which claims of reports repeat it. */
export interface OriginDraft {
  id: string;
  speaker: string;
  speakerRole: string | null;
  names: string[];
  institution: string;
  role: Role;
  side: Side;
  anonymous: boolean;
  /** ISO date of saying it, where it is known */
  date: string | null;
  url: string | null;
  /** the chain ends at nobody: never an origin, shown as WHY6 */
  nobody: boolean;
  recorded: CasebookStatement[];
  /** most upstream first (`upstreamFirst`) */
  lines: Line[];
}

/** Origins that the casebook records for an incident: one for a speaker and day. */
export function recordedOrigins(incidentId: string, statements: readonly CasebookStatement[]): OriginDraft[] {
  const drafts = new Map<string, OriginDraft>();
  for (const s of [...statements].sort((a, b) => byText(a.date, b.date) || byText(a.id, b.id))) {
    const id = `${incidentId}/${comparable(s.speaker).replace(/[^\p{L}\p{N}]+/gu, '-')}/${s.date}/${s.role}`;
    const known = drafts.get(id);
    if (known) {
      known.recorded.push(s);
      known.names = [...new Set([...known.names, ...s.speakerAliases])];
      continue;
    }
    drafts.set(id, {
      id,
      speaker: s.speaker,
      speakerRole: s.speakerRole,
      names: [...new Set([s.speaker, s.institution, ...s.speakerAliases, ...s.speaker.split(/[(),]/).map((part) => part.trim())])].filter((name) => name !== ''),
      institution: s.institution,
      role: s.role,
      side: s.side,
      anonymous: s.anonymous,
      date: s.date,
      url: s.citation.url,
      nobody: false,
      recorded: [s],
      lines: [],
    });
  }
  return [...drafts.values()];
}

/** The most upstream line first: fewest relays, then earliest; an order that depends on the lines alone. */
export function upstreamFirst(lines: readonly Line[]): Line[] {
  const relays = (line: Line): number => line.claim.via.length;
  return [...lines].sort((a, b) => relays(a) - relays(b) || byText(a.report.published ?? '9999', b.report.published ?? '9999') || byText(lineRef(a), lineRef(b)));
}

/** The origin with more lines. */
export function withLines(draft: OriginDraft, lines: readonly Line[]): OriginDraft {
  return { ...draft, lines: upstreamFirst([...draft.lines, ...lines]) };
}
