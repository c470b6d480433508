import { originOfUnresolved, sharesActor, type HangingOn } from './fits';
import { lineRef, type Line, type Settled } from './line';
import { withLines, type OriginDraft } from './origin-draft';
import { byText } from './rungs';
import { quotedElsewhere } from './same-quotation';
import { citedBy, firstOfLoop, sameAgency, type Cited } from './trace';
import { voiceOf } from './voices';

/** Where lines of unresolved chains came to hang; `loops` are origins made of the first report of a circle, `left` lead to nobody. */
export interface SettledLines {
  hung: { draft: OriginDraft; line: Line }[];
  loops: OriginDraft[];
  left: Line[];
}

const draftWith = (drafts: readonly OriginDraft[], ref: string): OriginDraft | undefined => drafts.find((d) => d.lines.some((l) => lineRef(l) === ref));

/** What a line's own text and the reports at hand say of its source, without following others: a draft, another unresolved line, or nothing. */
function directly(line: Line, cited: Cited | null, drafts: readonly OriginDraft[], lines: readonly Line[], on: HangingOn): { draft: OriginDraft; settled: Settled } | null {
  if (cited?.line) {
    const draft = draftWith(drafts, lineRef(cited.line));
    if (draft) return { draft, settled: { by: cited.by, with: cited.outlet } };
  }
  if (cited?.listed) {
    const carried = new Set(cited.listed.carries.map(({ statement }) => statement));
    const draft = drafts.find((d) => d.recorded.some((s) => carried.has(s.id)) && sharesActor(d, line, on.edges, on.asOf));
    if (draft) return { draft, settled: { by: cited.by, with: cited.outlet } };
  }
  const quoted = quotedElsewhere(line, lines);
  const said = quoted ? draftWith(drafts, lineRef(quoted.line)) : undefined;
  if (quoted && said) return { draft: said, settled: { by: 'quotation', with: quoted.line.outletName } };
  const carried = sameAgency(line, lines);
  const told = carried ? draftWith(drafts, lineRef(carried.line)) : undefined;
  if (carried && told) return { draft: told, settled: { by: 'agency', with: carried.agency } };
  return null;
}

/** The circle that a line runs into when each line is followed to the one that it cites; empty where the way ends. */
function loopFrom(line: Line, next: ReadonlyMap<string, Line>): Line[] {
  const way: Line[] = [];
  for (let at: Line | undefined = line; at !== undefined; at = next.get(lineRef(at))) {
    const here: Line = at;
    const back = way.findIndex((l) => lineRef(l) === lineRef(here));
    if (back >= 0) return way.slice(back).sort((a, b) => byText(lineRef(a), lineRef(b)));
    way.push(here);
  }
  return [];
}

/**
 * Follows unresolved lines to origins, in the order of model.md 4: link, cited report, same quotation, same agency's text; then what is cited by those it cites; then date and content
 * where one recorded origin fits. In a circle of citations the earliest dated report is the candidate, its outlet the origin; without a single earliest one it stays unresolved (I13).
 */
export function settleUnresolved(unresolved: readonly Line[], drafts: readonly OriginDraft[], lines: readonly Line[], on: HangingOn): SettledLines {
  const shelf = { lines, listed: on.listed, outlets: on.outlets };
  const cites = new Map(unresolved.map((line) => [lineRef(line), citedBy(line, shelf)]));
  const open = new Set(unresolved.map(lineRef));
  const homes = new Map<string, { draft: OriginDraft; settled: Settled }>();
  for (const line of unresolved) {
    const home = directly(line, cites.get(lineRef(line)) ?? null, drafts, lines, on);
    if (home) homes.set(lineRef(line), home);
  }
  const byRef = new Map(unresolved.map((line) => [lineRef(line), line]));
  const next = new Map([...cites].flatMap(([ref, cited]): [string, Line][] => {
    const target = cited?.line && open.has(lineRef(cited.line)) ? byRef.get(lineRef(cited.line)) : undefined;
    return target ? [[ref, target]] : [];
  }));
  const loops = new Map<string, OriginDraft>();
  const known = new Set(homes.keys());
  for (const line of unresolved) {
    const loop = loopFrom(line, next);
    const first = loop.some((l) => known.has(lineRef(l))) ? null : firstOfLoop(loop);
    if (first === null) continue;
    const voice = voiceOf(first, on.incidentId, true);
    const draft = loops.get(voice.id) ?? withLines({ ...voice, recorded: [], lines: [] }, []);
    loops.set(voice.id, draft);
    if (!known.has(lineRef(line))) homes.set(lineRef(line), { draft, settled: { by: 'loop', with: first.outletName } });
  }
  // What is cited by what is settled is settled too, however long the way.
  for (let before = -1; before !== homes.size; ) {
    before = homes.size;
    for (const [ref, target] of next) {
      const home = homes.get(lineRef(target));
      if (home && !homes.has(ref)) homes.set(ref, { draft: home.draft, settled: { by: cites.get(ref)?.by ?? 'cited', with: target.outletName } });
    }
  }
  const recorded = drafts.filter((d) => d.recorded.length > 0);
  for (const line of unresolved) {
    if (homes.has(lineRef(line))) continue;
    const fitting = originOfUnresolved(line, recorded, on.edges, on.asOf);
    if (fitting) homes.set(lineRef(line), { draft: fitting, settled: { by: 'date', with: null } });
  }
  const hung = unresolved.flatMap((line) => {
    const home = homes.get(lineRef(line));
    return home ? [{ draft: home.draft, line: { ...line, settled: home.settled } }] : [];
  });
  return { hung, loops: [...loops.values()], left: unresolved.filter((line) => !homes.has(lineRef(line))) };
}
