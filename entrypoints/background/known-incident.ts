import { dayOf } from '../../lib/adapters/clock';
import type { StoredReport } from '../../lib/model/report';
import type { ComparedIncident } from '../../lib/model/verdict';
import { asOfFor } from './comparing';
import type { Deps, KnownReport } from './deps';
import { asCompared } from './reviewed';

/** An incident of the library, compared as of now. */
export interface KnownIncident {
  incident: ComparedIncident;
  asOf: string;
  /** the kept reports that are filed under it */
  reports: StoredReport[];
  /** key of a sentence where the kept reports could not be read */
  problem: string | null;
}

/** Kept reports compared at most for one incident, those kept first. */
const REPORTS_AT_MOST = 300;

/** The incident of a dossier, with its kept reports; null where there is none of that name any more. */
export async function knownIncident(id: string, deps: Deps): Promise<KnownIncident | null> {
  const { casebook, clock, core, decisions, say, store } = deps;
  const [recorded, dossier, world, decided] = await Promise.all([casebook.find(id), store.dossier(id), deps.world(), decisions.load()]);
  const members = dossier.ok ? (dossier.value?.members ?? []).slice(0, REPORTS_AT_MOST) : [];
  const found = await store.reports(members);
  const reports = found.ok ? await asCompared(found.value, deps) : [];
  const problem = !dossier.ok ? dossier.key : !found.ok ? found.key : null;
  const { casebook: near } = await casebook.near(reports, decided);
  const asOf = asOfFor(null, reports, near.updated, dayOf(clock.now()));
  const known = reports.map((report): KnownReport => ({ report, known: 'store' }));
  if (recorded !== null) return { incident: core.recorded(recorded, known, world, asOf, decided, say.locale), asOf, reports, problem };
  if (reports.length === 0) return null;
  const { incidents } = core.compare(known, { ...world, casebook: near }, asOf, decided, say.locale, null);
  const shared = (incident: ComparedIncident): number => members.filter((member) => incident.claims[member] !== undefined).length;
  const [incident] = [...incidents].sort((a, b) => shared(b) - shared(a));
  return incident === undefined || shared(incident) === 0 ? null : { incident, asOf, reports, problem };
}
