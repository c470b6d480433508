import { z } from 'zod';
import { canonicalJson } from '../lib/export/canonical-json';
import { nativeExportSchema } from '../lib/export/native';
import { reportLineSchema } from '../lib/export/report-line';
import { actorFileSchema } from '../lib/model/actor';
import { incidentFileSchema } from '../lib/model/casebook';

/** `io: 'input'` where people write such files: what has a default may be missing. */
const published: { name: string; id: string; title: string; schema: z.core.$ZodType; io?: 'input' | 'output' }[] = [
  { name: 'actors-1.schema.json', id: 'whence/actors@1', title: 'Whence actors: what --actors and the settings page take and save', schema: actorFileSchema, io: 'input' },
  { name: 'export-1.schema.json', id: 'whence/export@1', title: 'Whence export: highlights of pages, with their verdicts', schema: nativeExportSchema },
  { name: 'incident-1.schema.json', id: 'whence/incident@1', title: 'Whence incident: one file of the casebook', schema: incidentFileSchema },
  { name: 'report-1.schema.json', id: 'whence/report@1', title: 'Whence report: one line of analyse --json', schema: reportLineSchema },
];

/** The published JSON Schemas (draft 2020-12): file name and text. */
export function publishedSchemas(): [string, string][] {
  return published.map(({ name, id, title, schema, io = 'output' }) => [name, canonicalJson({ ...z.toJSONSchema(schema, { target: 'draft-2020-12', io }), $id: `urn:${id.replace('/', ':').replace('@', ':')}`, title })]);
}
