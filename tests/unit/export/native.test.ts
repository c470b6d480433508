import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shippedSay } from '../../../lib/adapters/node/world';
import { nativeExportSchema, nativeExportText } from '../../../lib/export/native';
import { publishedSchemas } from '../../../tools/published-schemas';
import { makeReport } from '../../fixtures/make';
import { comparison, report } from './fixture';

const say = shippedSay();
const ajv = new Ajv({ strict: false });
addFormats(ajv);
const schemaFile = (name: string): string => readFileSync(new URL(`../../../docs/schemas/${name}`, import.meta.url), 'utf8');
const validate = ajv.compile(JSON.parse(schemaFile('export-1.schema.json')));
const text = (): string => nativeExportText([{ report, readAt: '2025-03-06T10:00:00.000Z' }, { report: makeReport({ id: 'empty' }), readAt: null }], comparison, 'whence 0.0.0', say);

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
  });

  it('gives the same bytes whatever the order of its reports', () => {
    const a = { report, readAt: null };
    const b = { report: makeReport({ id: 'empty' }), readAt: null };
    expect(nativeExportText([a, b], comparison, 'g', say)).toBe(nativeExportText([b, a], comparison, 'g', say));
  });

  it('carries selectors whose quote is the claim’s sentence, and the verdict with its origins', () => {
    const file = nativeExportSchema.parse(JSON.parse(text()));
    const [claim] = file.claims;
    expect(claim?.selectors.map((s) => s.type)).toEqual(['TextQuoteSelector', 'TextPositionSelector']);
    expect(claim?.verdict).toMatchObject({ strength: 'SUSPECTED', flag: 'only_suspected', origins: [{ speaker: 'Ada Brenn', reports: [{ outlet: 'Coast Daily' }, { outlet: 'Hallow News' }] }] });
    expect(claim?.incident?.id).toBe('norlan');
  });

  it.each(publishedSchemas())('the published %s is what the code says (else run: npx tsx tools/write-schemas.ts)', (name, expected) => {
    expect(schemaFile(name)).toBe(expected);
  });
});
