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

/** What a name of a claim can mean (WHY17): several actors, or an ordinary word that stands beside one of the field. Values: the name, what it can mean. */
function doubtfulNames({ claim }: Line, shown: Shown): { variant: '' | 'word'; values: string[] }[] {
  return [claim.actor, ...claim.actor.also].flatMap(({ name, candidates = [], context }): { variant: '' | 'word'; values: string[] }[] => {
    const names = candidates.map(({ id }) => shown.nameOf(id));
    if (candidates.length > 1) return [{ variant: '', values: [name, ...names] }];
    return context !== undefined && names[0] !== undefined ? [{ variant: 'word', values: [name, names[0], context] }] : [];
  });
}

/** Reasons that rest on single reports: chain, drift, hedge, ownership, names (WHY6, WHY14, WHY17, WHY19, WHY20, WHY21). */
export function reportReasons(shown: Shown, origins: readonly Origin[]): Reason[] {
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
    for (const { variant, values } of doubtfulNames(line, shown)) found.push(reason('WHY17', variant, values, [lineRef(line)]));
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
