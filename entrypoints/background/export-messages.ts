import { dayOf } from '../../lib/adapters/clock';
import { done, failure, type Handlers } from '../../lib/adapters/messages/serve';
import { carried } from '../../lib/export/carried';
import { claimName, type ExportMaterial } from '../../lib/export/material';
import { fileStem, nativeText } from '../../lib/export/native-file';
import { keptItem, type ExportItem } from '../../lib/export/native-report';
import type { ExportScope } from '../../lib/export/scope';
import type { KeptAnnotation } from '../../lib/model/kept-annotation';
import type { Failure } from '../../lib/protocol';
import { asOfFor, comparePage } from './comparing';
import { sayInFiles } from '../../lib/views/say';
import type { Deps } from './deps';
import { knownIncident } from './known-incident';
import { asCompared, reviewedPage } from './reviewed';

type ExportHandlers = Pick<Handlers, 'export.material' | 'export.native' | 'export.page' | 'export.store'>;

/** What a scope comes to, and what its files are called. */
interface Loaded {
  material: ExportMaterial;
  stem: string;
}
type Chosen = Pick<ExportMaterial, 'items' | 'comparison' | 'whole'> & { kept: readonly KeptAnnotation[]; only?: ReadonlySet<string> };

/** The rest of what every export is made of. What the store cannot tell is left out of the file, but for a whole one, which is then none. */
async function material(chosen: Chosen, deps: Deps): Promise<ExportMaterial | Failure> {
  const { decisions, generator, say, store, world } = deps;
  const [objections, acts] = await Promise.all([store.objections(), store.allActs()]);
  for (const part of [objections, acts]) if (!part.ok && chosen.whole) return part;
  return { ...chosen, acts: acts.ok ? acts.value : [], objections: objections.ok ? objections.value : [], decisions: await (chosen.whole ? decisions.read() : decisions.load()), world: await world(), generator, say: sayInFiles(say) };
}

async function loaded(chosen: Chosen, parts: (string | null)[], deps: Deps): Promise<Loaded | Failure> {
  const made = await material(chosen, deps);
  return 'ok' in made ? made : { material: made, stem: fileStem(['whence', ...parts]) };
}

async function ofTab(tabId: number, claims: readonly string[] | undefined, deps: Deps): Promise<Loaded | Failure> {
  const page = await deps.tabs.get(tabId);
  const reviewed = await reviewedPage(page, deps);
  if (page?.report == null || reviewed === null) return failure('error_page_changed');
  const { readAt, report } = page;
  const [{ comparison }, stored] = await Promise.all([comparePage(reviewed.report, deps), deps.store.find(report.id)]);
  // The page as it is now, kept as its report is; where it is not kept, as it was read.
  const kept = stored.ok ? stored.value : null;
  const item: ExportItem = kept === null ? { report, readAt } : { ...keptItem(kept), report };
  const own = reviewed.items.flatMap((one) => one.kept ?? []);
  const only = claims === undefined ? {} : { only: new Set(claims.map((id) => claimName(report.id, id))) };
  return loaded({ items: [item], comparison, whole: false, kept: own, ...only }, [report.outletId ?? page.host, report.published ?? dayOf(readAt)], deps);
}

const saidOn = async (ids: readonly string[], { store }: Deps): Promise<KeptAnnotation[]> => {
  const found = await store.annotated(ids);
  return found.ok ? [...found.value.values()].flat() : [];
};

async function ofIncident(id: string, deps: Deps): Promise<Loaded | Failure> {
  const known = await knownIncident(id, deps);
  if (known === null) return failure('error_incident_gone');
  const ids = known.reports.map((report) => report.id);
  const read = await deps.store.reports(ids);
  if (!read.ok) return read;
  return loaded({ items: read.value.map(keptItem), comparison: { asOf: known.asOf, incidents: [known.incident] }, whole: false, kept: await saidOn(ids, deps) }, [id], deps);
}

/** Kept reports with the verdicts that they come to among themselves and with the casebook. */
async function ofReports(chosen: Omit<Chosen, 'comparison'>, name: string, deps: Deps): Promise<Loaded | Failure> {
  const today = dayOf(deps.clock.now());
  const reports = chosen.items.map(({ report }) => report);
  const [world, { casebook }, decisions, compared] = await Promise.all([deps.world(), deps.casebook.all(), deps.decisions.load(), asCompared(reports, deps)]);
  const known = compared.map((report) => ({ report, known: 'store' as const }));
  const comparison = deps.core.compare(known, { ...world, casebook }, asOfFor(null, reports, casebook.updated, today), decisions, deps.say.locale, null);
  return loaded({ ...chosen, comparison }, [name, today], deps);
}

async function ofClaims(claims: readonly { reportId: string; claimId: string }[], deps: Deps): Promise<Loaded | Failure> {
  const ids = [...new Set(claims.map(({ reportId }) => reportId))];
  const read = await deps.store.reports(ids);
  if (!read.ok) return read;
  return ofReports({ items: read.value.map(keptItem), whole: false, kept: await saidOn(ids, deps), only: new Set(claims.map(({ claimId, reportId }) => claimName(reportId, claimId))) }, 'claims', deps);
}

async function ofEverything(deps: Deps): Promise<Loaded | Failure> {
  const [reports, annotations] = await Promise.all([deps.store.all(), deps.store.allAnnotations()]);
  if (!reports.ok) return reports;
  if (!annotations.ok) return annotations;
  return ofReports({ items: reports.value.reports.map(keptItem), whole: true, kept: annotations.value.annotations }, 'reports', deps);
}

function load(scope: ExportScope, deps: Deps): Promise<Loaded | Failure> {
  if ('tabId' in scope) return ofTab(scope.tabId, scope.claims, deps);
  if ('incident' in scope) return ofIncident(scope.incident, deps);
  return 'claims' in scope ? ofClaims(scope.claims, deps) : ofEverything(deps);
}

/** Characters of material in one answer: browsers refuse messages of more than 64 MiB. */
const PART = 8_000_000;

/**
 * Hands out what the reader wants to take out. Our own form is written here, as backups are; what every other form is made of is handed to the page that asks, which writes the files. The two older
 * messages are shortcuts to our own form.
 */
export function exportMessages(deps: Deps): ExportHandlers {
  const held: { scope: string; stem: string; text: string } = { scope: '', stem: '', text: '' };

  async function native(scope: ExportScope) {
    const found = await load(scope, deps);
    if ('ok' in found) return found;
    const text = nativeText(found.material);
    return text === '' ? failure('export_nothing') : done({ fileName: `${found.stem}.json`, text });
  }

  return {
    'export.native': ({ scope }) => native(scope),
    'export.page': ({ tabId }) => native({ tabId }),
    'export.store': () => native({ everything: true }),
    'export.material': async ({ from, scope }) => {
      const name = JSON.stringify(scope);
      if (from === 0) {
        const found = await load(scope, deps);
        if ('ok' in found) return found;
        Object.assign(held, { scope: name, stem: found.stem, text: carried(found.material) });
      }
      // A worker that was stopped in between has forgotten it: parts of two states must not be put together.
      if (held.scope !== name) return failure('error_worker_silent');
      const { stem, text } = held;
      const part = text.slice(from, from + PART);
      const next = from + PART < text.length ? from + PART : null;
      if (next === null) Object.assign(held, { scope: '', stem: '', text: '' });
      return done({ stem, part, next });
    },
  };
}
