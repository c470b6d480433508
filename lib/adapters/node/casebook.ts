import { readdirSync, readFileSync } from 'node:fs';
import { casebookIndexOf } from '../../incidents/casebook-index';
import { casebookIncidentSchema, type Casebook, type CasebookIncident } from '../../model/casebook';

const FOLDER = new URL('../../../casebook/', import.meta.url);

/** The incidents of the folder `casebook` as they lie there, by file name without its ending, in its order. */
export function incidentFiles(): ReadonlyMap<string, unknown> {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.json')).sort();
  return new Map(names.map((name) => [name.replace(/\.json$/, ''), JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as unknown]));
}

/** All incidents together. The whole is as new as its newest incident. Throws where one is not of the form. */
export function assembleCasebook(): Casebook {
  const incidents = [...incidentFiles().values()].map((file) => casebookIncidentSchema.parse(file));
  return { schema: 'whence/casebook@1', updated: incidents.map(({ compiled }) => compiled).sort().at(-1) ?? '', incidents };
}

/** The casebook's files as they are packaged, by their path in the package: the index and one for each incident, all of one reading, so that neither lags behind. */
export function casebookPackage({ incidents, updated }: Casebook): Map<string, unknown> {
  return new Map<string, unknown>([['casebook/index.json', casebookIndexOf(incidents, updated)], ...incidents.map((incident): [string, CasebookIncident] => [`casebook/incidents/${incident.id}.json`, incident])]);
}
