import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shippedSay, shippedWorld } from '../../../lib/adapters/node/world';
import { compare } from '../../../lib/compare';
import { claimReviews } from '../../../lib/export/claim-review';
import { CSV_COLUMNS, csvTable } from '../../../lib/export/csv';
import { claimEntries, type ExportMaterial } from '../../../lib/export/material';
import { stixBundle } from '../../../lib/export/stix';
import { webAnnotations } from '../../../lib/export/web-annotations';
import type { Annotation } from '../../../lib/model/annotation';
import { analyseFiles } from '../../../tools/cli/inputs';
import { readOptions } from '../../../tools/cli/options';
import { annoContext } from '../../fixtures/vocabularies/anno-context';
import { schemaOrgFaults } from '../../fixtures/vocabularies/schema-org';
import { howMany } from '../../figures';
import { sharedDir } from '../../shared';
import { annotation } from './fixture';
import { someMaterial } from './states';
import { faults as stixFaults, parsed as parsedStix } from './stix-faults';
import { expanded, faults as w3cFaults, parsed as parsedW3c, type Json } from './web-annotation-faults';

const data = join(sharedDir ?? '', 'data');
const SCHEMAS = join(data, 'schemas/stix/schemas');
const BASE = 'http://raw.githubusercontent.com/oasis-open/cti-stix2-json-schemas/stix2.1/schemas';
const folders = { sdos: ['campaign', 'identity', 'intrusion-set', 'note', 'opinion', 'report', 'threat-actor'], sros: ['relationship'], common: ['bundle', 'extension-definition'] };

/** The schemas that OASIS published, as they are. */
function oasis(): Ajv {
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false, logger: false });
  addFormats(ajv);
  for (const folder of readdirSync(SCHEMAS)) for (const file of readdirSync(join(SCHEMAS, folder))) if (file.endsWith('.json')) ajv.addSchema(JSON.parse(readFileSync(join(SCHEMAS, folder, file), 'utf8')));
  return ajv;
}

/** What those schemas have against an object, as sentences. */
function oasisFaults(): (thing: { type: string; [key: string]: unknown }) => string[] {
  const ajv = oasis();
  const names = new Map(Object.entries(folders).flatMap(([folder, types]) => types.map((type) => [type, `${BASE}/${folder}/${type}.json`] as const)));
  return (thing) => {
    const schema = ajv.getSchema(names.get(thing.type) ?? '');
    if (!schema) return [`no schema for ${thing.type}`];
    return schema(thing) === true ? [] : [`${thing.type}: ${JSON.stringify(schema.errors?.slice(0, 3))}`];
  };
}

/** The three real reports, read and compared with the casebook, with something said of the first claim of each. */
function seeds(): ExportMaterial {
  const options = readOptions(['analyse', ...readdirSync(join(data, 'seeds')).filter((name) => name.endsWith('.txt')).sort().map((name) => join(data, 'seeds', name))]);
  if (typeof options === 'string') throw new Error(options);
  const world = shippedWorld();
  const reports = analyseFiles(options, world, (sentence) => {
    throw new Error(sentence);
  }).map(({ report }) => report);
  const comparison = compare(reports.map((report) => ({ report, known: 'page' as const })), world, '2026-01-31');
  const kept = reports.flatMap(({ claims, id, ...report }, n): { annotation: Annotation; standing: null }[] =>
    claims.slice(0, 1).map((claim) => ({ annotation: { ...annotation, id: annotation.id.replace(/.$/, String(n)), claim, article: { id, url: report.url, title: report.title, outletId: report.outletId, language: report.language, published: report.published, textHash: report.textHash } }, standing: null })),
  );
  return { items: reports.map((report) => ({ report, readAt: null })), kept, acts: [], objections: [], decisions: [], comparison, world, generator: 'whence 0.0.0', say: shippedSay(), whole: false };
}

// Skipped where the schemas are not beside the checkout: tests/shared.ts says so.
it.skipIf(sharedDir === null)('a STIX bundle is one by the schemas of OASIS, for every state', { timeout: 60_000 }, () => {
  const wrong = oasisFaults();
  fc.assert(fc.property(someMaterial, (material) => void expect(parsedStix(stixBundle(material)).objects.flatMap(wrong)).toEqual([])), { numRuns: howMany(50, 1_000) });
});

// Skipped where the real reports are not beside the checkout: tests/shared.ts says so.
describe.skipIf(sharedDir === null)('exports of three real reports', { timeout: 60_000 }, () => {
  const material = sharedDir === null ? null : seeds();
  const real = (): ExportMaterial => {
    if (material === null) throw new Error('there are no reports');
    return material;
  };

  it('have claims of all three, in an incident', () => {
    const entries = claimEntries(real());
    expect(new Set(entries.map(({ report }) => report.id)).size).toBe(3);
    expect(entries.filter(({ place }) => place.proposition !== null).length).toBeGreaterThanOrEqual(3);
  });

  it('are a STIX bundle by our facts and by the schemas of OASIS, which refuse a planted fault', () => {
    const bundle = parsedStix(stixBundle(real()));
    expect(stixFaults(bundle)).toEqual([]);
    const wrong = oasisFaults();
    expect(bundle.objects.flatMap(wrong)).toEqual([]);
    // The list of what a bundle may hold, in the schema of OASIS, lacks notes, opinions and extension definitions, which the standard has (4.12, 4.14, 7.3).
    const list = readFileSync(join(SCHEMAS, 'common/bundle.json'), 'utf8');
    const listed = { ...bundle, type: 'bundle', objects: bundle.objects.filter(({ type }) => list.includes(`/${type}.json"`)) };
    expect(listed.objects.length).toBeGreaterThan(20);
    expect(wrong(listed)).toEqual([]);
    expect(wrong({ ...listed, id: 'bundle--1' })).not.toEqual([]);
    expect(bundle.objects.map(({ type }) => type)).toEqual(expect.arrayContaining(['campaign', 'relationship', 'report', 'identity', 'opinion', 'note', 'extension-definition']));
    for (const thing of bundle.objects) expect(wrong({ ...thing, created: 'yesterday' }), thing.type).not.toEqual([]);
    for (const thing of bundle.objects.filter(({ type }) => type === 'opinion')) expect(wrong({ ...thing, opinion: 'unsubstantiated' })).not.toEqual([]);
  });

  it('are annotations by the W3C’s vocabulary, nothing dropped', async () => {
    const file = parsedW3c(webAnnotations(real()));
    expect(w3cFaults(file)).toEqual([]);
    expect(JSON.stringify(await expanded(file))).toContain('oa#TextQuoteSelector');
    const [item] = (file['first'] as { items: Json[] }).items;
    Object.assign(item ?? {}, { verdictOfWhence: 'x' });
    await expect(expanded(file)).rejects.toThrow();
  });

  it('are written in terms that the group’s draft of the context has too, but for one motivation', () => {
    const draft: Record<string, unknown> = JSON.parse(readFileSync(join(data, 'schemas/w3c/anno.jsonld'), 'utf8'))['@context'];
    /** A prefixed name as its IRI. */
    const whole = (name: string): string => {
      const [prefix = '', rest] = name.split(':', 2);
      const base = draft[prefix];
      return rest === undefined || name.startsWith('http') || typeof base !== 'string' ? name : `${base}${rest}`;
    };
    const meant = (term: unknown): unknown => (typeof term === 'string' ? whole(term) : typeof term === 'object' && term !== null ? Object.fromEntries(Object.entries(term).map(([key, value]) => [key, whole(String(value))]).sort()) : term);
    const ours = Object.entries(annoContext['@context']).filter(([key]) => key !== 'id' && key !== 'type');
    expect(ours.filter(([key, term]) => JSON.stringify(meant(term)) !== JSON.stringify(meant(draft[key]))).map(([key]) => key)).toEqual(['assessing']);
  });

  it('are ClaimReviews by schema.org’s definitions', () => {
    expect(schemaOrgFaults([claimReviews(real())])).toEqual([[]]);
  });

  it('are a table with a row for each claim', () => {
    const rows: Record<string, string>[] = parse(csvTable(real()), { bom: true, columns: true, relax_column_count: false, record_delimiter: '\r\n' });
    const entries = claimEntries(real());
    expect(rows.map((row) => [Object.keys(row), row['sentence']?.replace(/^'/, '')])).toEqual(entries.map(({ claim }) => [CSV_COLUMNS, claim.quotes.map(({ exact }) => exact.replace(/[\0-\x08\x0b-\x1f\x7f]/g, '').replaceAll('\t', ' ')).join(' … ')]));
  });
});
