import { readdirSync, readFileSync } from 'node:fs';
import { casebookIncidentSchema, type Casebook } from '../../model/casebook';

const FOLDER = new URL('../../../casebook/', import.meta.url);

/** The incidents of the folder `casebook` as they lie there, by file name without its ending, in its order. */
export function incidentFiles(): ReadonlyMap<string, unknown> {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.json')).sort();
  return new Map(names.map((name) => [name.replace(/\.json$/, ''), JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as unknown]));
}

/** All incidents as the one file that ships. It is as new as its newest incident. */
export function assembleCasebook(): Casebook {
  const incidents = [...incidentFiles().values()].map((file) => casebookIncidentSchema.parse(file));
  return { schema: 'whence/casebook@1', updated: incidents.map(({ compiled }) => compiled).sort().at(-1) ?? '', incidents };
}
