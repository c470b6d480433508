import type { Quoted } from '../model/report';
import { isSameQuotation } from '../text/quoted-runs';
import { daysBetween } from './days';
import { lineRef, sharesParty, type Line } from './line';
import { byText } from './rungs';

/** Days between two reports of one utterance. */
const WITHIN_DAYS = 14;

/** Who speaks a quotation of a line's report: named there, or by the one claim in whose sentence it stands. */
function speakerOf(quoted: Quoted, line: Line): string | null {
  const { speaker } = line.claim;
  const own = quoted.claims.includes(line.claim.id) && speaker !== null && !speaker.anonymous ? speaker.name : null;
  return own ?? (speaker !== null && !speaker.anonymous && quoted.speaker === speaker.name ? speaker.name : null);
}

/** Quotations of a report that may be the utterance behind a line that names nobody: those in its sentences, and those that nobody is named for. */
function openQuotations(line: Line): Quoted[] {
  const own = line.claim.speaker?.name ?? null;
  return line.report.quotations.filter((q) => q.claims.includes(line.claim.id) || q.speaker === null || q.speaker === own);
}

const near = (a: Line, b: Line): boolean => a.report.published !== null && b.report.published !== null && Math.abs(daysBetween(a.report.published, b.report.published)) <= WITHIN_DAYS;

/**
 * The line of another report with a named speaker that carries the same direct quotation, near in date and on the same party (model.md 4, I11): the earliest. Null where none does,
 * or where two speakers are named for it. `line` names no speaker, or one without a name.
 */
export function quotedElsewhere(line: Line, lines: readonly Line[]): { line: Line; speaker: string } | null {
  const mine = openQuotations(line);
  if (mine.length === 0) return null;
  const found = lines.flatMap((other) => {
    if (other.report.id === line.report.id || other.polarity !== line.polarity || !sharesParty(other, line) || !near(other, line)) return [];
    return other.report.quotations.flatMap((quoted) => {
      const speaker = speakerOf(quoted, other);
      return speaker !== null && mine.some((q) => isSameQuotation(q.runs, quoted.runs)) ? [{ line: other, speaker }] : [];
    });
  });
  found.sort((a, b) => byText(a.line.report.published ?? '9999', b.line.report.published ?? '9999') || byText(lineRef(a.line), lineRef(b.line)));
  const [first] = found;
  return first && found.every(({ speaker }) => speaker === first.speaker) ? first : null;
}
