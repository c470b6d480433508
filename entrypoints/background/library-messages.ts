import { done, failure, type Handlers } from '../../lib/adapters/messages/serve';
import type { Outcome } from '../../lib/adapters/store/outcome';
import type { Page, Walk } from '../../lib/adapters/store/library';
import type { Dossier, LibraryPlace, LibrarySearch, Listing } from '../../lib/model/library';
import type { World } from '../../lib/model/world';
import { incidentHeading } from '../../lib/views/incident-heading';
import { comparePlaces, conditionsOf, meets, placeOfRow, type Condition, type DossierRow, type ListingRow } from '../../lib/views/library-rows';
import { namedIn } from '../../lib/views/library-names';
import { incidentDetail, incidentRow, reportRow } from '../../lib/views/library-view';
import type { Deps } from './deps';
import { filePending } from './filing';
import { removeReport } from './forgetting';
import { knownIncident } from './known-incident';
import { originsDecided } from './origin-messages';
import { isPrivate } from './private-window';
import { recordedLists } from './recorded-lists';

type LibraryHandlers = Pick<Handlers, 'library.figures' | 'library.incidents' | 'library.reports' | 'library.incident' | 'library.file' | 'report.remove' | 'report.restore'>;

/** Entries of one answer. */
const PART = 50;
/** Reports filed for one answer: each is compared with those near it. */
const FILED_AT_ONCE = 5;

interface Part<Row> {
  rows: Row[];
  next: LibraryPlace | null;
  looked: number;
  /** key of a sentence where the kept ones could not be read */
  problem: string | null;
}

const NOTHING = { rows: [], next: null, looked: 0 };

/** What is kept and what the casebook has, in one order. `kept` came as far as its place to go on: the casebook's own go no further. */
function joined<Row extends DossierRow | ListingRow>(kept: Outcome<Page<Row>>, recorded: readonly Row[], { after, conditions, order }: Walk): Part<Row> {
  const { looked, next, rows }: Page<Row> = kept.ok ? kept.value : NOTHING;
  const fitting = recorded.filter((row) => {
    const place = placeOfRow(row, order);
    return (after === null || comparePlaces(place, after) > 0) && (next === null || comparePlaces(place, next) <= 0) && meets(row, conditions);
  });
  const all = [...rows, ...fitting].sort((a, b) => comparePlaces(placeOfRow(a, order), placeOfRow(b, order)));
  const cut = all.slice(0, PART);
  const last = cut.at(-1);
  return { rows: cut, next: all.length > PART && last ? placeOfRow(last, order) : next, looked, problem: kept.ok ? null : kept.key };
}

const inCasebook: Condition = { beginnings: ['#casebook'], test: (row) => row.terms.includes('#casebook') };

export function libraryMessages(deps: Deps): LibraryHandlers {
  const { casebook, removed, say, store } = deps;
  const recorded = recordedLists(deps);
  const nothing = (): Promise<Outcome<Page<never>>> => Promise.resolve({ ok: true, value: NOTHING });
  const problemText = (key: string | null): string | null => (key === null ? null : say(key));

  async function walkFor(search: LibrarySearch, after: LibraryPlace | null): Promise<Walk> {
    return { conditions: conditionsOf(search, namedIn(await deps.world())), order: search.order, after, limit: PART };
  }

  async function incidents(search: LibrarySearch, after: LibraryPlace | null): Promise<Part<DossierRow>> {
    const walk = await walkFor(search, after);
    const [lists, filed] = await Promise.all([recorded(), store.dossiersOfCasebook()]);
    const kept = await store.dossiers(search.known === 'casebook' ? { ...walk, conditions: [...walk.conditions, inCasebook] } : walk);
    const known = new Set(filed.ok ? filed.value : []);
    return joined(kept, search.known === 'kept' ? [] : lists.dossiers.filter(({ id }) => !known.has(id)), walk);
  }

  async function reports(search: LibrarySearch, after: LibraryPlace | null): Promise<Part<ListingRow>> {
    const walk = await walkFor(search, after);
    const kept: Outcome<Page<ListingRow>> = await (search.known === 'casebook' ? nothing() : store.listings(walk));
    const part = joined(kept, search.known === 'kept' ? [] : (await recorded()).listings, walk);
    // A report that is kept and in the casebook too is shown once, as the one that is kept.
    const addresses = part.rows.flatMap(({ seen, url }) => (seen === null && url !== null ? [url] : []));
    const twins = search.known === 'casebook' ? null : await store.listed(addresses);
    const here = new Set(twins?.ok === true ? twins.value.map(({ url }) => url) : []);
    return { ...part, rows: part.rows.filter(({ seen, url }) => seen !== null || !here.has(url)) };
  }

  /** What the incidents are called that these reports are filed under. */
  async function labelsOf(rows: readonly Listing[], world: World): Promise<Map<string, string>> {
    const headers = new Map((await casebook.headers()).map(({ id, label }) => [id, label]));
    const ids = [...new Set(rows.flatMap(({ dossiers }) => dossiers))];
    const found = await Promise.all(ids.map(async (id): Promise<[string, string] | null> => {
      const label = headers.get(id);
      if (label !== undefined) return [id, incidentHeading(label, say, world)];
      const dossier = await store.dossier(id);
      return dossier.ok && dossier.value !== null ? [id, incidentHeading(dossier.value.label, say, world)] : null;
    }));
    return new Map(found.filter((entry) => entry !== null));
  }

  return {
    'library.figures': async () => {
      const [figures, headers] = await Promise.all([store.figures(), casebook.headers()]);
      const kept = figures.ok ? figures.value : { reports: 0, dossiers: 0, pending: false };
      return done({ reports: kept.reports, incidents: kept.dossiers, casebook: headers.length, pending: kept.pending, problem: problemText(figures.ok ? null : figures.key) });
    },
    'library.incidents': async ({ after, search }) => {
      const world = await deps.world();
      const { looked, next, problem, rows } = await incidents(search, after);
      return done({ rows: rows.map((row: Dossier) => incidentRow(row, world, say)), next, looked, problem: problemText(problem) });
    },
    'library.reports': async ({ after, search }) => {
      const world = await deps.world();
      const { looked, next, problem, rows } = await reports(search, after);
      const labels = await labelsOf(rows, world);
      return done({ rows: rows.map((row) => reportRow(row, labels, world, say)), next, looked, problem: problemText(problem) });
    },
    'library.incident': async ({ actor, id }, sender) => {
      const found = await knownIncident(id, deps);
      if (found === null) return failure('error_incident_gone');
      const listed = await store.listed(found.reports.map((report) => report.id));
      const detail = incidentDetail(id, found.incident, found.asOf, actor, listed.ok ? listed.value : [], await deps.world(), say);
      const { comparison } = detail;
      const decidedOrigins = await originsDecided(found.incident, deps);
      const shown = comparison && { ...comparison, decidedOrigins, ...(isPrivate(null, sender) ? { private: true as const } : {}) };
      return done({ ...detail, comparison: shown, problem: problemText(found.problem) });
    },
    'library.file': async () => done(await filePending(FILED_AT_ONCE, deps)),
    'report.remove': async ({ id }) => {
      const taken = await removeReport(id, deps);
      if (!taken.ok) return taken;
      if (taken.value !== null) await removed.putReport(taken.value).catch(() => undefined);
      return done({ removed: taken.value !== null });
    },
    'report.restore': async ({ id }) => {
      const taken = await removed.report(id);
      if (taken === null) return failure('error_report_gone');
      const restored = await store.restore(taken);
      if (!restored.ok) return restored;
      await removed.forget('report', id).catch(() => undefined);
      return done({ restored: true });
    },
  };
}

