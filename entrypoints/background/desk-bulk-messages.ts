import { done, type Handlers } from '../../lib/adapters/messages/serve';
import type { ChangeAsked } from '../../lib/adapters/store/annotations';
import type { Annotation } from '../../lib/model/annotation';
import type { LibraryPlace, LibrarySearch } from '../../lib/model/library';
import type { Report, StoredReport } from '../../lib/model/report';
import type { World } from '../../lib/model/world';
import type { Request } from '../../lib/protocol';
import { reviewedAnnotation } from '../../lib/reviews/kept-words';
import { reviewedReport } from '../../lib/reviews/reviewed-report';
import { claimRows } from '../../lib/views/claim-rows';
import { actText } from '../../lib/views/desk-view';
import { incidentHeading } from '../../lib/views/incident-heading';
import { namedIn } from '../../lib/views/library-names';
import { conditionsOf } from '../../lib/views/library-rows';
import { sayCount } from '../../lib/views/say';
import type { Deps } from './deps';
import { refreshTabs } from './refresh-tabs';

type BulkHandlers = Pick<Handlers, 'desk.review_many' | 'desk.claims' | 'desk.step'>;

/** Reports whose claims are listed in one answer. */
const REPORTS = 25;

/** Work on many claims at once, out of the library. */
export function deskBulkMessages(deps: Deps): BulkHandlers {
  const { casebook, clock, newId, platform, say, settings, store, tell } = deps;

  async function changesFor({ claims, review, tag }: Request<'desk.review_many'>, author: string | null, now: string): Promise<{ changes: ChangeAsked[]; gone: number; problem: string | null }> {
    const ids = [...new Set(claims.map(({ reportId }) => reportId))];
    const [found, said] = await Promise.all([store.reports(ids), store.annotated(ids)]);
    if (!found.ok || !said.ok) return { changes: [], gone: claims.length, problem: found.ok ? (said.ok ? null : said.key) : found.key };
    const reports = new Map(found.value.map((report): [string, StoredReport] => [report.id, report]));
    const changes = claims.flatMap(({ annotationId, claimId, reportId, revision }): ChangeAsked[] => {
      const report: Report | undefined = reports.get(reportId);
      const kept = said.value.get(reportId)?.find(({ annotation }) => annotation.id === annotationId)?.annotation;
      const claim = kept?.claim ?? report?.claims.find(({ id }) => id === claimId);
      if (report === undefined || claim === undefined) return [];
      const id = annotationId ?? newId();
      return [{ id, revision, next: (before: Annotation | null) => reviewedAnnotation(before, { id, claim, report, author, now }, review ?? before?.review ?? 'open', tag ?? null) }];
    });
    return { changes, gone: claims.length - changes.length, problem: null };
  }

  async function reviewMany(asked: Request<'desk.review_many'>): Promise<{ done: number; problem: string | null }> {
    const [{ author }, now] = [await settings.load(), clock.now()];
    const { changes, gone, problem } = await changesFor(asked, author, now);
    if (problem !== null) return { done: 0, problem: say(problem) };
    const acted = await store.act({ id: asked.act, kind: asked.review === undefined ? 'note' : 'review', at: now, author, changes, report: null, leaveConflicts: true });
    if (!acted.ok) return { done: 0, problem: say(acted.key) };
    void refreshTabs({ platform, tell });
    const left = gone + acted.value.conflicts.length;
    return { done: changes.length - acted.value.conflicts.length, problem: left === 0 ? null : sayCount(say, 'review_left', left) };
  }

  /** What incidents are called, for rows. */
  async function labels(ids: readonly string[], world: World): Promise<Map<string, string>> {
    const headers = new Map((await casebook.headers().catch(() => [])).map(({ id, label }) => [id, label]));
    const found = await Promise.all([...new Set(ids)].map(async (id): Promise<[string, string] | null> => {
      const label = headers.get(id);
      if (label !== undefined) return [id, incidentHeading(label, say, world)];
      const dossier = await store.dossier(id);
      return dossier.ok && dossier.value !== null ? [id, incidentHeading(dossier.value.label, say, world)] : null;
    }));
    return new Map(found.filter((entry) => entry !== null));
  }

  async function claims(search: LibrarySearch, after: LibraryPlace | null): Promise<{ rows: ReturnType<typeof claimRows>; next: LibraryPlace | null; looked: number; problem: string | null }> {
    const world = await deps.world();
    const part = await store.listings({ conditions: conditionsOf(search, namedIn(world)), order: search.order, after, limit: REPORTS });
    if (!part.ok) return { rows: [], next: null, looked: 0, problem: say(part.key) };
    const ids = part.value.rows.map(({ id }) => id);
    const [found, said, named] = await Promise.all([store.reports(ids), store.annotated(ids), labels(part.value.rows.flatMap(({ dossiers }) => dossiers), world)]);
    const reports = new Map(found.ok ? found.value.map((report): [string, Report] => [report.id, report]) : []);
    const dossiers = await Promise.all([...new Set(part.value.rows.flatMap((row) => row.dossiers))].map((id) => store.dossier(id)));
    const filed = dossiers.flatMap((one) => (one.ok && one.value !== null ? [one.value] : []));
    const rows = part.value.rows.flatMap((listing) => {
      const report = reports.get(listing.id);
      const kept = said.ok ? (said.value.get(listing.id) ?? []) : [];
      return report === undefined ? [] : claimRows(reviewedReport(report, kept), listing, { dossiers: filed, labels: named, world }, search, say);
    });
    return { rows, next: part.value.next, looked: part.value.looked, problem: found.ok ? null : say(found.key) };
  }

  return {
    'desk.review_many': async (asked, sender) => done(sender.incognito === true ? { done: 0, problem: say('error_annotation_private') } : await reviewMany(asked)),
    'desk.claims': async ({ after, search }) => done(await claims(search, after)),
    'desk.step': async ({ actId, redo }) => {
      const changed = actId === null ? null : await store.step(actId, redo, clock.now());
      if (changed !== null && !changed.ok) return changed;
      if (changed !== null) void refreshTabs({ platform, tell });
      const journal = await store.journal(null);
      if (!journal.ok) return journal;
      const stepOf = (act: typeof journal.value.undo): { actId: string; text: string } | null => (act === null ? null : { actId: act.id, text: actText(act, say) });
      return done({ done: changed?.value.changed ?? 0, undo: stepOf(journal.value.undo), redo: stepOf(journal.value.redo) });
    },
  };
}
