import type { Report } from '../../lib/model/report';
import type { Comparison } from '../../lib/model/verdict';
import type { World } from '../../lib/model/world';
import { actorName } from '../../lib/views/actor-name';
import { claimViews, sourceCount } from '../../lib/views/claim-view';
import { comparisonFile } from '../../lib/export/comparison-file';
import { incidentHeading } from '../../lib/views/incident-heading';
import { reportsCompared } from '../../lib/verdicts/propositions';
import { KNOWS } from '../../lib/views/knowing-words';
import { sayCount, sayDate, type Say } from '../../lib/views/say';
import type { ReadingRow } from '../../lib/views/types';
import { flagText, rungText } from '../../lib/views/verdict-words';

const short = (text: string, length = 160): string => {
  const line = text.replaceAll(/\s/g, ' ');
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
};

/** "      How sure: as probable — “likely” at 120", or that no word decided. */
function readingLine({ label, value, words, note }: ReadingRow, say: Say): string {
  const decided = words.map(({ text, start }) => say('printed_at', short(text, 80), String(start)));
  return `      ${label}: ${short(value)} — ${note ?? decided.join(', ')}`;
}

/** One report's claims for a person to read. `explain` adds the words that decided each field. */
export function printReport(file: string, report: Report, comparison: Comparison, world: World, say: Say, explain: boolean): string {
  const lines = [`${file}: ${report.title ?? say('library_untitled')} (${[report.outletId ?? say('outlet_unknown'), report.published ?? say('date_unknown'), report.language].join(', ')})`];
  if (!report.languageRead) return [...lines, `  ${say('state_language_not_read')}`].join('\n');
  if (report.claims.length === 0) lines.push(`  ${say('state_no_claims')}`);
  if (report.partial) lines.push(`  ${say('notice_partial')}`);
  for (const view of claimViews(report, comparison, world, say, 'names')) {
    const flag = view.rungText ? `${view.flagText} (${view.rungText})` : view.flagText;
    lines.push('', `  ${view.headline}`, `    ${flag}${view.counts ? `; ${view.counts}` : ''}${view.asOf ? ` · ${view.asOf}` : ''}${view.incidentLabel ? `; ${view.incidentLabel}` : ''}${view.compiled ? ` (${view.compiled})` : ''}`);
    for (const note of view.actorNotes) lines.push(`    ${note}`);
    for (const row of view.rows) lines.push(`    ${row.label}: ${row.value}`);
    lines.push(`    “${short(view.sentence)}”`);
    if (explain) lines.push(`    ${say('card_reading')}:`, ...view.reading.map((row) => readingLine(row, say)));
  }
  return lines.join('\n');
}

type PrintedHistory = ReturnType<typeof comparisonFile>['incidents'][number]['history'];

/** Who was named when: "  2 May 2025, 71 days after the event: APT29 — Suspected (2 May 2025)". */
function historyLines(history: PrintedHistory, say: Say): string[] {
  const rows = history.map(({ actor, first, by, days, steps }) => {
    const after = days === null || days < 0 ? '' : `, ${days === 0 ? say('history_same_day') : sayCount(say, 'history_after', days)}`;
    const rungs = steps.map(({ date, strength, status }) => `${sayDate(say, date)} ${strength}${status === 'open' ? '' : `:${status}`}`);
    return `    ${actor.name}: ${say('history_first', sayDate(say, first), by)}${after} — ${rungs.join(' → ')}`;
  });
  return rows.length > 0 ? ['', `  ${say('part_history')}`, ...rows] : [];
}

/** "  APA: “the APA news agency reported”": what shows the steps of a chain that the text itself shows. */
function shownBy({ hops }: { hops: { agent: string; words: string | null; by: string }[] }): string {
  const shown = hops.filter(({ by, words }) => by !== 'page' && by !== 'casebook' && words !== null).map(({ agent, words, by }) => `${agent} ${by === 'words' ? `“${short(words ?? '', 60)}”` : `(${by}: ${words ?? ''})`}`);
  return shown.length > 0 ? `  [${shown.join('; ')}]` : '';
}

/** A comparison for a person to read: incident, proposition, verdict, reasons, origins, reports. */
export function printComparison(comparison: Comparison, world: World, say: Say): string {
  const lines = [say('printed_as_of', sayDate(say, comparison.asOf))];
  const file = comparisonFile(comparison, world, say);
  comparison.incidents.forEach((incident, i) => {
    lines.push('', incidentHeading(incident.label, say, world), ...(incident.compiled === null ? [] : [`  ${say('casebook_compiled', sayDate(say, incident.compiled))}`]));
    const compared = say('as_of_verdict', sayDate(say, comparison.asOf), sayCount(say, 'count_compared', reportsCompared(incident.propositions)));
    incident.propositions.forEach((proposition, p) => {
      const { verdict, actor } = proposition;
      const rung = rungText(verdict, say);
      lines.push('', `  ${say('headline_attribution', actorName(actor.id, actor.name, world, say))}`, `    ${flagText(verdict, say)}${rung ? ` (${rung})` : ''}; ${say('counts', sayCount(say, 'count_reports', verdict.reports), sayCount(say, 'count_origins', sourceCount(verdict)))} · ${compared}`);
      const printed = file.incidents[i]?.propositions[p];
      for (const reason of printed?.verdict.reasons ?? []) lines.push(`    ${reason.code}: ${reason.text}`);
      for (const origin of printed?.origins ?? []) {
        lines.push(`    ${origin.polarity === '+' ? say('printed_origin') : say('printed_against')}: ${[origin.speaker, origin.speakerRole ?? say(`role_${origin.role}`), origin.date ? sayDate(say, origin.date) : say('date_unknown'), say(`basis_${origin.tier}`), say(KNOWS[origin.knows])].join(', ')}${origin.retracted ? `  ! ${say('taken_back_on', sayDate(say, origin.retracted))}` : ''}`);
        for (const report of origin.reports) lines.push(`      ${report.published ?? say('date_unknown')}  ${report.outlet}  ${report.chain.join(' ← ')}${report.stake ? `  (${say('tag_stake')})` : ''}  “${short(report.wording, 70)}”${report.drift ? `  ! ${report.drift}` : ''}${report.retracted ? `  ! ${say('report_taken_back', sayDate(say, report.retracted))}` : ''}${shownBy(report)}`);
      }
    });
    lines.push(...historyLines(file.incidents[i]?.history ?? [], say));
  });
  return lines.join('\n');
}
