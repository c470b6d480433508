import { hostOf } from '../reports/addresses';
import { lineRef, sharesParty, type Line, type TakenBack } from './line';
import type { OriginDraft } from './origin-draft';
import { byText } from './rungs';
import { isNamed } from './trace';

/** An outlet as it is told from others: its id, else its host. */
function houseOf({ report }: Line): string {
  return report.outletId ?? (report.url === null ? report.id : hostOf(report.url).replace(/^www\./, ''));
}

/** The outlet says itself that what it had reported was wrong. */
function isCorrection({ report, claim, polarity }: Line): boolean {
  return polarity === '-' && claim.speaker === null && report.published !== null && report.remarks.some(({ kind, claims }) => kind === 'corrected' && claims.includes(claim.id));
}

/** Whether a line's text, or how its chain was followed, leads to what an outlet reported: a copy, a citation, a link. */
function restsOn(line: Line, upstream: Line, textHouse: ReadonlyMap<string, string>): boolean {
  if (houseOf(line) === houseOf(upstream)) return false;
  const copied = line.textOf !== line.report.id && textHouse.get(line.textOf) === houseOf(upstream);
  const followed = line.settled !== null && line.settled.by !== 'date' && line.settled.with === upstream.outletName;
  return copied || followed || line.claim.via.some((relay) => isNamed(relay, upstream.outlet, upstream.outletName));
}

/**
 * Outlets' own corrections and retractions reach everything that was derived from them (model.md 4, I15): what the outlet had reported of this party up to that day, its copies, and reports
 * that cite it or lead to it, however many hands later. A report that rests on another source besides stands. Gives the origins with such lines marked.
 */
export function withTakenBack(drafts: readonly OriginDraft[]): OriginDraft[] {
  const lines = drafts.flatMap((draft) => draft.lines).sort((a, b) => byText(lineRef(a), lineRef(b)));
  const corrections = lines.filter(isCorrection).sort((a, b) => byText(a.report.published ?? '', b.report.published ?? ''));
  if (corrections.length === 0) return [...drafts];
  const textHouse = new Map(lines.map((line) => [line.report.id, houseOf(line)]));
  const fallen = new Map<string, TakenBack>();
  const asserting = lines.filter(({ polarity }) => polarity === '+');
  for (const correction of corrections) {
    const day = correction.report.published ?? '';
    const by: TakenBack = { on: day, by: correction.outletName, ref: lineRef(correction) };
    const mine = asserting.filter((line) => sharesParty(line, correction));
    for (const line of mine) if (houseOf(line) === houseOf(correction) && (line.report.published === null || line.report.published <= day) && !fallen.has(lineRef(line))) fallen.set(lineRef(line), by);
    // The outlet's own report need not be at hand for its copies to fall.
    const upstream: Line[] = [correction];
    for (let at = upstream.pop(); at !== undefined; at = upstream.pop()) {
      const source = at;
      for (const line of mine) {
        if (fallen.has(lineRef(line)) || !restsOn(line, source, textHouse)) continue;
        fallen.set(lineRef(line), by);
        const stands = mine.some((other) => houseOf(other) === houseOf(line) && !fallen.has(lineRef(other)));
        if (!stands) upstream.push(line);
      }
    }
  }
  return drafts.map((draft) => ({ ...draft, lines: draft.lines.map((line) => ({ ...line, takenBack: fallen.get(lineRef(line)) ?? null })) }));
}
