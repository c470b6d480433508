import { withPlainSpaces } from '../../lib/views/say';
import type { ClaimView, ComparisonView, PageView } from '../../lib/views/types';

/** What was found on one page, for the terminal: the page, then each claim with how it compares. */
export function describePage(url: string, view: PageView, comparisons: ReadonlyMap<string, ComparisonView>): string {
  const from = listed([view.outlet, view.published]);
  const lines = ['', view.title ?? url, `  ${from === '' ? url : `${from} — ${url}`}`];
  if (view.claims.length === 0) lines.push(`  ${view.message}`);
  for (const [i, claim] of view.claims.entries()) lines.push(...describeClaim(i + 1, claim, comparisons.get(claim.id)));
  for (const notice of view.notices) lines.push(`  ! ${notice}`);
  return withPlainSpaces(lines.join('\n'));
}

function describeClaim(number: number, claim: ClaimView, comparison: ComparisonView | undefined): string[] {
  const rung = claim.rungText === null ? '' : ` (${claim.rungText})`;
  const about = claim.incidentLabel === null ? [] : [`     About: ${claim.incidentLabel}`];
  return [
    `  ${number}. ${claim.flagText}${rung} — ${claim.headline}`,
    `     “${shortened(claim.sentence)}”`,
    ...about,
    ...claim.rows.map(({ label, value }) => `     ${label}: ${value}`),
    ...(claim.counts === null ? [] : [`     ${claim.counts}`]),
    ...claim.reasons.slice(0, 3).map(({ text }) => `     Why: ${text}`),
    ...(comparison === undefined ? [] : describeComparison(comparison)),
  ];
}

function describeComparison({ origins, denials, rivals, asOf, emptyMessage }: ComparisonView): string[] {
  if (emptyMessage !== null && rivals.length === 0) return [`     Compared: ${emptyMessage}`];
  return [
    `     Compared: ${asOf}`,
    ...(emptyMessage === null ? [] : [`       ${emptyMessage}`]),
    ...origins.map((origin) => `       Origin: ${listed([origin.speaker, origin.role, origin.date])}: ${listed(origin.reports.map(({ outlet }) => outlet))}`),
    ...denials.map((denial) => `       Denied by: ${listed([denial.speaker, denial.role, denial.date])}`),
    ...rivals.map((rival) => `       Also named: ${rival.actorName} — ${rival.rungText === null ? rival.flagText : `${rival.flagText} (${rival.rungText})`}, ${rival.saidBy}`),
  ];
}

const listed = (parts: readonly (string | null)[]): string => parts.filter((part) => part !== null && part !== '').join(', ');
const shortened = (text: string): string => (text.length > 160 ? `${text.slice(0, 157)} …` : text);
