import { dayOf } from '../../lib/adapters/clock';
import { done, failure, type Handlers } from '../../lib/adapters/messages/serve';
import { fileStem, exportFiles, type ExportFile } from '../../lib/export/formats';
import type { ExportFormat } from '../../lib/export/format-names';
import { claimName, type ExportMaterial } from '../../lib/export/material';
import { keptItem, type ExportItem } from '../../lib/export/native-report';
import type { ExportScope } from '../../lib/export/scope';
import type { KeptAnnotation } from '../../lib/model/kept-annotation';
import type { Failure } from '../../lib/protocol';
import { asOfFor, comparePage } from './comparing';
import type { Deps } from './deps';
import { knownIncident } from './known-incident';
import { asCompared, reviewedPage } from './reviewed';

type ExportHandlers = Pick<Handlers, 'export.make' | 'export.page' | 'export.store'>;

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
  return { ...chosen, acts: acts.ok ? acts.value : [], objections: objections.ok ? objections.value : [], decisions: await (chosen.whole ? decisions.read() : decisions.load()), world: await world(), generator, say };
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

async function make(format: ExportFormat, scope: ExportScope, deps: Deps): Promise<ExportFile[] | Failure> {
  const found = await load(scope, deps);
  return 'ok' in found ? found : exportFiles(format, found.material, found.stem).filter(({ text }) => text !== '');
}

/** Takes out what the reader asks for, in the form that they ask for. The two older messages are its shortcuts. */
export function exportMessages(deps: Deps): ExportHandlers {
  const native = async (scope: ExportScope) => {
    const files = await make('native', scope, deps);
    if ('ok' in files) return files;
    const [file] = files;
    return file === undefined ? failure('export_nothing') : done({ fileName: file.name, text: file.text });
  };
  return {
    'export.make': async ({ format, scope }) => {
      const files = await make(format, scope, deps);
      return 'ok' in files ? files : files.length === 0 ? failure('export_nothing') : done({ files });
    },
    'export.page': ({ tabId }) => native({ tabId }),
    'export.store': () => native({ everything: true }),
  };
}
