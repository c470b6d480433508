import type { ActorFile } from '../model/actor';
import type { Origin, Reason } from '../model/verdict';
import { decidingWords } from '../reports/deciding-words';
import { isOtherIdentity } from './claim-statements';
import { isUnresolved, lineRef, type Line } from './line';
import { concerns, originId, type Shown } from './present-origins';
import { reason } from './reason-keys';
import { byText } from './rungs';

/** Lines of the pages at hand below one proposition, each with the origin that it hangs on. */
function linesBelow(shown: Shown): { line: Line; origin: string; speaker: string; nobody: boolean }[] {
  const found = shown.record.statements.filter((s) => concerns(s, shown.actor, shown.edges, shown.asOf)).flatMap((s) => s.lines.map((line) => ({ line, draft: s.draft })));
  const slips = shown.record.slips.filter((s) => s.party.id === shown.actor).map(({ line, draft }) => ({ line, draft }));
  const once = new Map([...found, ...slips].map(({ line, draft }) => [lineRef(line), { line, origin: originId(draft, line.polarity), speaker: draft.speaker, nobody: draft.nobody }]));
  return [...once.values()].sort((a, b) => byText(lineRef(a.line), lineRef(b.line)));
}

/** Names that several groups of the actor table bear, with the ids of those groups (WHY17). */
export function sharedNames(actors: ActorFile): ReadonlyMap<string, string[]> {
  const bearers = new Map<string, string[]>();
  for (const group of actors.groups) {
    for (const name of new Set(Object.values(group.names).flat())) bearers.set(name, [...(bearers.get(name) ?? []), group.id]);
  }
  return new Map([...bearers].filter(([, ids]) => ids.length > 1).map(([name, ids]) => [name, ids.sort(byText)]));
}

/** Reasons that rest on single reports: chain, drift, hedge, ownership, names (WHY6, WHY14, WHY17, WHY19, WHY20, WHY21). */
export function reportReasons(shown: Shown, origins: readonly Origin[], shared: ReadonlyMap<string, string[]>): Reason[] {
  const found: Reason[] = [];
  const below = linesBelow(shown);
  for (const { line, origin, speaker, nobody } of below) {
    const refs = [lineRef(line), origin];
    const unnamed = line.claim.via.at(-1) ?? line.claim.chain.find((hop) => hop.kind === 'unspecified_media')?.agent;
    if (isUnresolved(line)) {
      if (nobody) found.push(reason('WHY6', '', [line.outletName, unnamed ?? decidingWords(line.claim)], [lineRef(line)]));
      else found.push(reason('WHY6', 'named', [line.outletName, unnamed ?? decidingWords(line.claim), speaker], refs));
    }
    if (line.report.documentHedge !== null && line.claim.speaker === null) found.push(reason('WHY19', '', [line.outletName], [lineRef(line)]));
    if (line.victimOwned) found.push(reason('WHY20', '', [line.outletName], [lineRef(line)]));
    const several = shared.get(line.claim.actor.name) ?? [];
    if (several.length > 1) found.push(reason('WHY17', '', [line.claim.actor.name, several.map((id) => shown.nameOf(id)).join(' / ')], [lineRef(line)]));
  }
  for (const slip of shown.record.slips.filter((s) => s.party.id === shown.actor && isOtherIdentity(s))) {
    found.push(reason('WHY21', '', [slip.line.outletName, shown.nameOf(slip.party.id), shown.nameOf(slip.recorded)], [lineRef(slip.line)]));
  }
  for (const origin of origins) {
    for (const report of origin.reports) {
      if (report.known !== 'page' || report.drift === null) continue;
      found.push(reason('WHY14', '', [report.outlet, report.drift], [...report.claimIds.map((id) => `${report.id}#${id}`), origin.id]));
    }
  }
  return found;
}
