import type { Origin, Reason } from '../model/verdict';
import { decidingWords } from '../reports/deciding-words';
import { reach } from './actor-paths';
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

/** The source says that independent teams agree (WHY16): as a report tells it, or as the casebook records it. It adds no origin (I9). */
function agreeingTeams(shown: Shown): Reason[] {
  const concerned = shown.record.statements.filter((s) => s.statement.polarity !== '-' && concerns(s, shown.actor, shown.edges, shown.asOf));
  const told = concerned.flatMap((s) => s.lines.filter(({ report, claim }) => report.remarks.some((r) => r.kind === 'independent_teams' && r.claims.includes(claim.id))).map((line) => [lineRef(line), originId(s.draft, '+')]));
  const recorded = concerned.filter((s) => s.draft.recorded.some((r) => r.id === s.statement.id && r.remarks.includes('independent_teams'))).map((s) => originId(s.draft, '+'));
  const refs = [...new Set([...told.flat(), ...recorded])].sort(byText);
  return refs.length > 0 ? [reason('WHY16', '', [], refs)] : [];
}

/**
 * That the accused had not commented by a day, in place of "no reply found" (WHY5): the latest day that a report at hand or the casebook tells of. Values: who, the day.
 */
export function withSilence(reasons: readonly Reason[], shown: Shown): Reason[] {
  const at = reasons.findIndex((r) => r.code === 'WHY5' && r.variant === 'none');
  if (at < 0) return [...reasons];
  const meant = reach(shown.actor, shown.edges, shown.asOf);
  const listed = new Map(shown.listed.map((report) => [report.url, report.id]));
  const recorded = shown.silences.map(({ actor, date, citation }) => ({ actor, date, refs: [listed.get(citation.url) ?? []].flat() }));
  const told = linesBelow(shown).flatMap(({ line }) =>
    line.report.remarks.flatMap(({ kind, party, claims }) => (kind === 'not_commented' && party !== null && claims.includes(line.claim.id) && line.report.published !== null ? [{ actor: party, date: line.report.published, refs: [lineRef(line)] }] : [])),
  );
  const silences = [...recorded, ...told].filter(({ actor, date }) => date <= shown.asOf && meant.has(actor)).sort((a, b) => byText(b.date, a.date) || byText(a.actor, b.actor));
  const [latest] = silences;
  if (!latest) return [...reasons];
  const refs = silences.filter(({ date, actor }) => date === latest.date && actor === latest.actor).flatMap((s) => s.refs);
  return reasons.map((r, i) => (i === at ? reason('WHY5', 'not_commented', [shown.nameOf(latest.actor), latest.date], refs) : r));
}

/** Reports of the casebook that name another identity than the record of their source (WHY21); one that was read itself is judged by its own words. */
function listedIdentities(shown: Shown, origins: readonly Origin[]): Reason[] {
  return shown.record.statements.flatMap((s) => {
    if (!concerns(s, shown.actor, shown.edges, shown.asOf)) return [];
    const id = originId(s.draft, s.statement.polarity === '-' ? '-' : '+');
    const rows = origins.find((origin) => origin.id === id)?.reports ?? [];
    return shown.listed.flatMap((report) => {
      const named = report.carries.find(({ statement }) => statement === s.statement.id)?.identity;
      const row = rows.find((one) => one.id === report.id && one.known === 'casebook');
      return named && row ? [reason('WHY21', '', [row.outlet, shown.nameOf(named.said), shown.nameOf(named.record)], [report.id, id])] : [];
    });
  });
}

/** What outlets took back, with everything at hand that rested on it (I15). Values: the outlet, the day, how many reports fell. */
function takenBackReasons(lines: readonly Line[]): Reason[] {
  const fallen = new Map<string, { values: [string, string]; reports: Set<string>; refs: string[] }>();
  for (const { takenBack, report, claim } of lines) {
    if (!takenBack) continue;
    const known = fallen.get(takenBack.ref) ?? { values: [takenBack.by, takenBack.on], reports: new Set(), refs: [takenBack.ref] };
    fallen.set(takenBack.ref, { ...known, reports: known.reports.add(report.id), refs: [...known.refs, `${report.id}#${claim.id}`] });
  }
  return [...fallen.values()].map(({ values, reports, refs }) => reason('I15', '', [...values, reports.size], refs));
}

/** Several outlets that print an agency's text in its own voice are one source (I12). Values: the agency, the outlets. */
function agencyTexts(lines: readonly Line[]): Reason[] {
  const carrying = new Map<string, Line[]>();
  for (const line of lines) {
    const agency = line.report.slug?.agency;
    if (agency !== undefined && line.claim.speaker === null && !isUnresolved(line)) carrying.set(agency, [...(carrying.get(agency) ?? []), line]);
  }
  return [...carrying].flatMap(([agency, of]) => {
    const outlets = [...new Set(of.map(({ outletName }) => outletName))].sort(byText);
    return outlets.length > 1 ? [reason('I12', 'agency', [agency, outlets.join(', ')], of.map(lineRef))] : [];
  });
}

/** Reasons that rest on single reports: chain, drift, hedge, ownership, names, other spellings, agencies' texts, corrections (I11, I12, I15, WHY6, WHY14, WHY16, WHY17, WHY19, WHY20, WHY21). */
export function reportReasons(shown: Shown, origins: readonly Origin[]): Reason[] {
  const found: Reason[] = [];
  const below = linesBelow(shown);
  for (const { line, origin, speaker, nobody } of below) {
    const refs = [lineRef(line), origin];
    const unnamed = line.claim.via.at(-1) ?? line.claim.chain.find((hop) => hop.kind === 'unspecified_media')?.agent;
    const by = line.settled?.by ?? 'date';
    if (by === 'translation') {
      const said = line.claim.speaker?.name ?? '';
      found.push(line.settled?.with ? reason('I11', '', [line.outletName, said, line.settled.with, speaker], refs) : reason('I11', 'recorded', [line.outletName, said, speaker], refs));
    } else if (line.settled?.with && by !== 'date') found.push(reason('WHY6', by, [line.outletName, line.settled.with, speaker], refs));
    else if (isUnresolved(line)) {
      if (nobody) found.push(reason('WHY6', '', [line.outletName, unnamed ?? decidingWords(line.claim)], [lineRef(line)]));
      else found.push(reason('WHY6', 'named', [line.outletName, unnamed ?? decidingWords(line.claim), speaker], refs));
    }
    if (line.report.documentHedge !== null && line.claim.speaker === null) found.push(reason('WHY19', '', [line.outletName], [lineRef(line)]));
    if (line.victimOwned) found.push(reason('WHY20', '', [line.outletName], [lineRef(line)]));
    for (const { variant, values } of doubtfulNames(line, shown)) found.push(reason('WHY17', variant, values, [lineRef(line)]));
  }
  found.push(...agreeingTeams(shown), ...takenBackReasons(below.map(({ line }) => line)), ...agencyTexts(below.map(({ line }) => line)));
  for (const slip of shown.record.slips.filter((s) => s.party.id === shown.actor && isOtherIdentity(s))) {
    found.push(reason('WHY21', '', [slip.line.outletName, shown.nameOf(slip.party.id), shown.nameOf(slip.recorded)], [lineRef(slip.line)]));
  }
  found.push(...listedIdentities(shown, origins));
  for (const origin of origins) {
    for (const report of origin.reports) {
      if (report.known !== 'page' || report.drift === null) continue;
      found.push(reason('WHY14', '', [report.outlet, report.drift], [...report.claimIds.map((id) => `${report.id}#${id}`), origin.id]));
    }
  }
  return found;
}
