import { describe, expect, it } from 'vitest';
import { packageFolder } from '../../../modules/shipped-packages';
import { billOfMaterials } from '../../../tools/release/bill-of-materials';

const component = (name: string, version: string, over: object = {}) => ({
  'bom-ref': `${name}@${version}`,
  type: 'library',
  name,
  version,
  scope: 'required',
  purl: `pkg:npm/${name}@${version}`,
  externalReferences: [{ type: 'distribution', url: 'https://packages.invalid/x.tgz' }],
  hashes: [{ alg: 'SHA-512', content: 'ab' }],
  licenses: [{ license: { id: 'MIT' } }],
  ...over,
});
const product = { name: 'whence', version: '1.2.3', description: 'd', license: 'MIT' };
const npm = (day: string) => ({ bomFormat: 'CycloneDX', specVersion: '1.5', serialNumber: `urn:uuid:${day}`, metadata: { timestamp: day, component: { name: 'folder' } }, components: [component('two', '2.0.0'), component('one', '1.0.0'), component('tool', '9.0.0')] });
const shipped = [{ name: 'two', version: '2.0.0', licence: 'MIT' }, { name: 'one', version: '1.0.0', licence: 'MIT' }];

describe('the bill of materials (C8)', () => {
  it('lists what ships, and nothing else', () => {
    const bill = JSON.parse(billOfMaterials(npm('a'), shipped, product)) as { components: { name: string }[] };
    expect(bill.components.map(({ name }) => name)).toEqual(['one', 'two']);
  });
  it('says neither when nor where it was made', () => {
    const bill = billOfMaterials(npm('2031-01-01'), shipped, product);
    expect(billOfMaterials(npm('2032-02-02'), [...shipped].reverse(), product)).toBe(bill);
    expect(bill).not.toMatch(/serialNumber|timestamp|folder|packages\.invalid|scope/);
  });
  it('is not made where a shipped package is unknown to npm, or has no licence', () => {
    expect(() => billOfMaterials(npm('a'), [{ name: 'three', version: '1.0.0', licence: 'MIT' }], product)).toThrow(/three 1\.0\.0/);
    expect(() => billOfMaterials({ ...npm('a'), components: [component('one', '1.0.0', { licenses: [] })] }, shipped.slice(1), product)).toThrow(/licenses/);
  });
});

describe('the package that a module belongs to', () => {
  const CASES: readonly { id: string; folder: string | null }[] = [
    { id: '/a/lib/x.ts', folder: null },
    { id: '/a/node_modules/zod/mini/index.js', folder: '/a/node_modules/zod' },
    { id: '/a/node_modules/@b/c/x.js?y', folder: '/a/node_modules/@b/c' },
    { id: '/a/node_modules/wxt/node_modules/d/x.js', folder: '/a/node_modules/wxt/node_modules/d' },
    { id: 'C:\\a\\node_modules\\idb\\x.js', folder: 'C:/a/node_modules/idb' },
    { id: '\0virtual:wxt', folder: null },
  ];
  it.each(CASES)('$id', ({ id, folder }) => expect(packageFolder(id)).toBe(folder));
});
