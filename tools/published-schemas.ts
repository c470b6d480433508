import { z } from 'zod';
import { canonicalJson } from '../lib/export/canonical-json';
import { nativeExportSchema } from '../lib/export/native';
import { reportLineSchema } from '../lib/export/report-line';
import { actorFileSchema } from '../lib/model/actor';
import { actSchema, annotationSchema, correctionSchema, evidenceLinkSchema } from '../lib/model/annotation';
import { incidentFileSchema } from '../lib/model/casebook';
import { claimSchema } from '../lib/model/claim';

/** What a form has in more than one place is written once, under its name. */
const named = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries({ act: actSchema, annotation: annotationSchema, claim: claimSchema, correction: correctionSchema, evidenceLink: evidenceLinkSchema })) named.add(schema, { id });

/** `io: 'input'` where people write such files: what has a default may be missing. */
const published: { name: string; id: string; title: string; schema: z.core.$ZodType; io?: 'input' | 'output' }[] = [
  { name: 'actors-1.schema.json', id: 'whence/actors@1', title: 'Whence actors: what --actors and the settings page take and save', schema: actorFileSchema, io: 'input' },
  { name: 'export-1.schema.json', id: 'whence/export@1', title: 'Whence export: highlights of pages, with their verdicts', schema: nativeExportSchema },
  { name: 'incident-1.schema.json', id: 'whence/incident@1', title: 'Whence incident: one file of the casebook', schema: incidentFileSchema },
  { name: 'report-1.schema.json', id: 'whence/report@1', title: 'Whence report: one line of analyse --json', schema: reportLineSchema },
];

/** The published JSON Schemas (draft 2020-12): file name and text. */
export function publishedSchemas(): [string, string][] {
  return published.map(({ name, id, title, schema, io = 'output' }) => [name, canonicalJson({ ...z.toJSONSchema(schema, { target: 'draft-2020-12', io, metadata: named }), $id: `urn:${id.replace('/', ':').replace('@', ':')}`, title })]);
}
