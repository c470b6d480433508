import { dayOf } from '../../lib/adapters/clock';
import type { Outcome } from '../../lib/adapters/store/outcome';
import type { Nearby } from '../../lib/adapters/store/nearby';
import type { StoreMoment } from '../../lib/adapters/store/write-log';
import type { Decision } from '../../lib/model/decision';
import type { Report, StoredReport } from '../../lib/model/report';
import type { Comparison } from '../../lib/model/verdict';
import { isSameArticle } from '../../lib/reports/identity';
import { withChanges, type Past } from '../../lib/views/changed-view';
import { claimViews } from '../../lib/views/claim-view';
import type { ClaimView } from '../../lib/views/types';
import type { Compared, ComparisonOf, Made } from './comparison-memory';
import type { Deps } from './deps';
import { asCompared } from './reviewed';

const latest = (dates: (string | null)[]): string | null => dates.reduce((best, date) => (date !== null && (best === null || date > best) ? date : best), null);

/**
 * The day that verdicts are given for: the newest thing known here, be it the page, a kept report or the casebook. A reader of an old
 * article is told what is known by now, not what was known then, and the same knowledge always gives the same day. A date that claims to be
 * from the future moves nothing.
 */
export function asOfFor(page: Report | null, known: Report[], casebookUpdated: string, today: string): string {
  const limit = latest([page?.published ?? null, today]) ?? today;
  const dates = [...known.map((report) => report.published), casebookUpdated].filter((date) => date !== null && date !== '' && date <= limit);
  return latest([page?.published ?? null, ...dates]) ?? today;
}

/** Kept reports that may be about the same incidents, as the store held them at a moment; null where it cannot be opened. */
export interface Found {
  near: Outcome<Nearby>;
  moment: StoreMoment | null;
  /** what people said of incidents, where it was asked for already */
  decisions?: Promise<readonly Decision[]>;
}
/** What the store holds beside a page: its article as it was kept, and what may be compared with it. */
export interface Neighbours extends Found {
  kept: StoredReport | null;
}

/** The report under the name by which its article is kept, which may have been read under another address of its outlet before, and what the store holds beside it. */
export async function underItsName(report: Report, { store }: Deps): Promise<Neighbours & { report: Report }> {
  const moment = await store.moment();
  const [known, near] = await Promise.all([store.find(report.id), store.candidates(report)]);
  const kept = known.ok ? known.value : null;
  if (kept !== null || !near.ok) return { report, kept, near, moment };
  const twin = near.value.reports.find((other) => isSameArticle(other, report));
  if (!twin) return { report, kept, near, moment };
  return { report: { ...report, id: twin.id }, kept: twin, near: { ok: true, value: { ...near.value, reports: near.value.reports.filter((other) => other !== twin) } }, moment };
}

/** A person ties a page to so many others, and not to a store of them. */
const TIED_AT_MOST = 20;

/** Kept reports that a person tied to this one: what they have in common by the rules need not be enough to find them. */
async function tiedTo({ id }: Report, near: readonly Report[], decisions: readonly Decision[], { store }: Deps): Promise<StoredReport[]> {
  const reportOf = (subject: string): string => subject.split('#', 1)[0] ?? subject;
  const partners = decisions.flatMap(({ report, other, says }) => (says === 'same' && reportOf(report) === id ? [reportOf(other)] : says === 'same' && reportOf(other) === id ? [reportOf(report)] : []));
  const missing = [...new Set(partners)].filter((one) => one !== id && !near.some((known) => known.id === one)).slice(0, TIED_AT_MOST);
  const found = await Promise.all(missing.map((one) => store.find(one)));
  return found.flatMap((kept) => (kept.ok && kept.value !== null ? [kept.value] : []));
}

/**
 * Asks for what every comparison needs, without waiting: after the worker was stopped each of these is read from the package or the disk anew, and all can
 * be while the page is still asked what it shows. Who needs them is told where one cannot be had.
 */
export function prepare({ casebook, store, world }: Deps): void {
  // The store first: it is what is waited for longest.
  for (const part of [store.ready(), world(), casebook.headers()]) part.catch(() => undefined);
}

/**
 * What a comparison of a report asks the store for, asked before it is known whether people corrected the report: good only where nobody did. Undefined where a comparison may be remembered, for which it
 * would be work for nothing.
 */
export async function foundAhead(report: Report, { comparisons, decisions: kept, store }: Deps): Promise<Found | undefined> {
  if (!comparisons.isEmpty()) return undefined;
  const decisions = kept.load();
  decisions.catch(() => undefined);
  const moment = await store.moment();
  return { near: await store.candidates(report), moment, decisions };
}

/**
 * Compares a page's report with the kept ones that may be about the same incidents, and with the casebook; what was compared before, and rests on nothing that changed, is not compared anew. `found`
 * is what the store holds, where it is at hand already.
 */
export async function comparePage(report: Report, deps: Deps, found?: Found): Promise<Compared> {
  // While the store is asked, the records are opened that the page's own words reach; what kept reports reach besides follows.
  deps.casebook.ahead(report);
  const [world, decisions] = [deps.world(), found?.decisions ?? deps.decisions.load()];
  // Who asks for them awaits them: where the store is asked first, one that fails meanwhile must not count as unheard.
  for (const part of [world, decisions]) part.catch(() => undefined);
  const moment = found === undefined ? await deps.store.moment() : found.moment;
  const asked = { report, world, decisions, today: dayOf(deps.clock.now()), language: deps.say.locale };
  const make = (): Promise<Made> => compareAnew(asked, found?.near, deps);
  return moment === null ? make() : deps.comparisons.of({ ...asked, moment }, make);
}

async function compareAnew({ language, report, today, ...asked }: Omit<ComparisonOf, 'moment'>, near: Found['near'] | undefined, deps: Deps): Promise<Made> {
  const [found, world, decisions] = await Promise.all([near ?? deps.store.candidates(report), asked.world, asked.decisions]);
  const nearby = found.ok ? found.value.reports : [];
  const known = await asCompared([...nearby, ...(await tiedTo(report, nearby, decisions, deps))], deps);
  const { casebook, unreadable } = await deps.casebook.near([report, ...known], decisions);
  const reports = [{ report, known: 'page' as const }, ...known.map((kept) => ({ report: kept, known: 'store' as const }))];
  const asOf = asOfFor(report, known, casebook.updated, today);
  const missing = [
    found.ok ? null : found.key,
    found.ok && found.value.leftOut > 0 ? 'notice_reports_left_out' : null,
    unreadable.length > 0 ? 'notice_casebook_unreadable' : null,
  ];
  const comparison = deps.core.compare(reports, { ...world, casebook }, asOf, decisions, language, report.id);
  return { comparison, notices: missing.filter((key) => key !== null), whole: found.ok && unreadable.length === 0 };
}

/** The page's claims as they are shown; those whose words changed since it was kept have no verdict for now. */
export async function claimsOf(report: Report, past: Past, comparison: Comparison, deps: Deps): Promise<ClaimView[]> {
  return withChanges(claimViews(report, comparison, await deps.world(), deps.say), report, past, deps.say);
}
