import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shippedSay } from '../../../lib/adapters/node/world';
import { nativeExportSchema, nativeExportText } from '../../../lib/export/native';
import { publishedSchemas } from '../../../tools/published-schemas';
import { makeReport } from '../../fixtures/make';
import { writtenOn } from '../../../lib/export/native-annotations';
import { acts, annotation, comparison, report } from './fixture';

const say = shippedSay();
const ajv = new Ajv({ strict: false });
addFormats(ajv);
const schemaFile = (name: string): string => readFileSync(new URL(`../../../docs/schemas/${name}`, import.meta.url), 'utf8');
const validate = ajv.compile(JSON.parse(schemaFile('export-1.schema.json')));
const text = (): string => nativeExportText({ items: [{ report, readAt: '2025-03-06T10:00:00.000Z' }, { report: makeReport({ id: 'empty' }), readAt: null }], comparison, generator: 'whence 0.0.0', say, desk: { annotations: [annotation], acts } });

describe('the native export', () => {
  it('validates against its published schema, read by an independent validator', () => {
    expect(validate(JSON.parse(text())), JSON.stringify(validate.errors)).toBe(true);
  });

  it('is refused by that validator when a field is wrong', () => {
    const broken = JSON.parse(text());
    broken.claims[0].verdict.strength = 'CERTAIN';
    expect(validate(broken)).toBe(false);
    const wrongSchema = { ...JSON.parse(text()), schema: 'whence/export@2' };
    expect(validate(wrongSchema)).toBe(false);
    const wrongReview = JSON.parse(text());
    wrongReview.annotations[0].review = 'liked';
    expect(validate(wrongReview)).toBe(false);
    const wrongAct = JSON.parse(text());
    delete wrongAct.acts[0].changes[0].after.claim;
    expect(validate(wrongAct)).toBe(false);
  });

  it('gives the same bytes whatever the order of its reports', () => {
    const a = { report, readAt: null };
    const b = { report: makeReport({ id: 'empty' }), readAt: null };
    expect(nativeExportText({ items: [a, b], comparison, generator: 'g', say })).toBe(nativeExportText({ items: [b, a], comparison, generator: 'g', say }));
  });

  it('carries selectors whose quote is the claim’s sentence, and the verdict with its origins', () => {
    const file = nativeExportSchema.parse(JSON.parse(text()));
    const [claim] = file.claims;
    expect(claim?.selectors.map((s) => s.type)).toEqual(['TextQuoteSelector', 'TextPositionSelector']);
    expect(claim?.verdict).toMatchObject({ strength: 'SUSPECTED', flag: 'only_suspected', origins: [{ speaker: 'Ada Brenn', reports: [{ outlet: 'Coast Daily' }, { outlet: 'Hallow News' }] }] });
    expect(claim?.incident?.id).toBe('norlan');
  });

  it('carries what was said of a claim whole, and every act with what was there before', () => {
    const file = nativeExportSchema.parse(JSON.parse(text()));
    expect(file.annotations).toEqual([{ type: 'review', ...annotation }]);
    expect(file.acts).toEqual(acts);
  });

  it('tells of some reports only what was written on them', () => {
    const elsewhere = { ...annotation, id: '1b5f7c1e-2b1d-4c39-9a53-1f2e3d4c5b6a', article: { ...annotation.article, id: 'https://other.example/b' } };
    const both = { id: '9a5f7c1e-2b1d-4c39-9a53-1f2e3d4c5b6a', kind: 'note' as const, at: annotation.modified, author: null, state: 'done' as const, changes: [annotation, elsewhere].map((after) => ({ id: after.id, before: null, after })) };
    const gone = { ...both, id: 'aa5f7c1e-2b1d-4c39-9a53-1f2e3d4c5b6a', kind: 'remove' as const, changes: [{ id: elsewhere.id, before: elsewhere, after: null }] };
    const written = writtenOn({ annotations: [annotation, elsewhere], acts: [both, gone] }, ({ article }) => article.id === elsewhere.article.id, false);
    expect(written.annotations).toEqual([elsewhere]);
    expect(written.acts).toEqual([{ ...both, changes: [both.changes[1]] }, gone]);
  });

  it.each(publishedSchemas())('the published %s is what the code says (else run: npx tsx tools/write-schemas.ts)', (name, expected) => {
    expect(schemaFile(name)).toBe(expected);
  });
});
