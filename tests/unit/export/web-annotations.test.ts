import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWebAnnotations } from '../../../lib/export/import-web-annotations';
import { claimEntries } from '../../../lib/export/material';
import { ANNO_CONTEXT, webAnnotations } from '../../../lib/export/web-annotations';
import { buildReport } from '../../../lib/reports/build';
import { codePoints } from '../../../lib/text/well-formed';
import { makeClaim, makeReport } from '../../fixtures/make';
import { annoContext } from '../../fixtures/vocabularies/anno-context';
import { annotation, report } from './fixture';
import { materialOf, someMaterial } from './states';
import { expanded, faults, parsed, type Json } from './web-annotation-faults';

const OA = 'http://www.w3.org/ns/oa#';
/** Every key of a file, at any depth. */
const keysIn = (value: unknown): string[] => (Array.isArray(value) ? value.flatMap(keysIn) : typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => [key, ...keysIn(inner)]) : []);

describe('annotations in the W3C’s form', () => {
  it('expand with a JSON-LD processor, nothing dropped, for every state', async () => {
    await fc.assert(
      fc.asyncProperty(someMaterial, async (material) => {
        const file = parsed(webAnnotations(material));
        expect(faults(file)).toEqual([]);
        const [collection] = await expanded(file);
        expect(collection?.['@type']).toEqual(['http://www.w3.org/ns/activitystreams#OrderedCollection']);
        expect((JSON.stringify(collection).match(/oa#Annotation"/g) ?? []).length).toBe(claimEntries(material).length);
      }),
      { numRuns: 50 },
    );
  });

  const whole = materialOf([report], [annotation]);
  it('gives quotes, positions and makers as the vocabulary names them', async () => {
    const [collection] = await expanded(parsed(webAnnotations(materialOf([makeReport({ ...report, astral: [] })], []))));
    const text = JSON.stringify(collection);
    for (const iri of [`${OA}hasTarget`, `${OA}hasSource`, `${OA}hasSelector`, `${OA}exact`, `${OA}TextPositionSelector`, `${OA}classifying`, 'http://www.w3.org/ns/activitystreams#Application']) expect(text).toContain(iri);
    expect(text).not.toContain('foaf/0.1/Person');
  });

  const planted: [string, (file: Json, item: Json) => void][] = [
    ['a key that no context knows', (_file, item) => void (item['verdictOfWhence'] = 'x')],
    ['a motivation of the draft', (_file, item) => void (item['motivation'] = 'reviewing')],
    ['another context', (file) => void (file['@context'] = 'https://example.org/context.jsonld')],
    ['a context inside the page', (file) => void ((file['first'] as Json)['@context'] = ANNO_CONTEXT)],
    ['no target', (_file, item) => void delete item['target']],
    ['a position that ends before it starts', (_file, item) => void (item['target'] = { type: 'SpecificResource', source: 'https://a.example', selector: [{ type: 'TextPositionSelector', start: 5, end: 2 }] })],
    ['a local time', (_file, item) => void (item['created'] = '2025-03-05T10:00:00+04:00')],
    ['a total that is not one', (file) => void (file['total'] = 7)],
  ];
  it.each(planted)('is refused with %s', async (_name, plant) => {
    const file = parsed(webAnnotations(whole));
    const [item] = (file['first'] as { items: Json[] }).items;
    plant(file, item ?? {});
    const refused = await expanded(file).then(() => false, () => true);
    expect(refused || faults(file).length > 0).toBe(true);
  });

  it('knows every key that is written', () => {
    const known = new Set(Object.keys(annoContext['@context']));
    fc.assert(fc.property(someMaterial, (material) => keysIn(parsed(webAnnotations(material))).every((key) => key === '@context' || known.has(key))), { numRuns: 50 });
  });

  it('brings back whole what a person wrote, and nothing of the machine’s', () => {
    fc.assert(
      fc.property(someMaterial, (material) => {
        const read = readWebAnnotations(parsed(webAnnotations(material)), '2026-02-01T00:00:00.000Z');
        const back = read.ok ? read.file.items.flatMap(({ kind, value }) => (kind === 'annotation' ? [value] : [])) : [];
        const byId = (list: readonly { id: string }[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
        expect(byId(back)).toEqual(byId(material.kept.map(({ annotation: one }) => one)));
      }),
      { numRuns: 100 },
    );
  });

  it('has the same bytes and ids each time, in any order of reports and annotations', () => {
    fc.assert(fc.property(someMaterial, (material) => webAnnotations(material) === webAnnotations({ ...material, items: [...material.items].reverse(), kept: [...material.kept].reverse() })), { numRuns: 50 });
  });

  it('counts positions in code points', () => {
    const text = '🇦🇿 Bakı: Ashen Fox carried out the attack, 😀 Ada said.';
    const built = buildReport({ url: 'https://coast.example/flag', outletId: null, title: null, language: 'en', published: null, text, blocks: [{ kind: 'paragraph', start: 0, end: text.length }], links: [] }, { actors: { states: [], organs: [], groups: [], personas: [], people: [], vendors: [], agencies: [], outlets: [], edges: [] }, outlets: [] }, [], false);
    const start = text.indexOf('Ashen');
    const sentence = text.slice(start);
    const flagged = makeReport({ ...built, id: 'flag', claims: [makeClaim({ quotes: [{ exact: sentence, start, end: text.length, prefix: '', suffix: '' }] })] });
    const [item] = (parsed(webAnnotations(materialOf([flagged], [])))['first'] as { items: { target: { selector: Json[] } }[] }).items;
    const position = item?.target.selector.find(({ type }) => type === 'TextPositionSelector') ?? {};
    expect([...text].slice(Number(position['start']), Number(position['end'])).join('')).toBe(sentence);
    expect(Number(position['start'])).toBe(codePoints(start, built.astral ?? []));
    expect(Number(position['start'])).not.toBe(start);
  });

  it('gives no position where a report does not tell which characters take two units', () => {
    const { astral: _astral, ...old } = makeReport({ ...report, astral: [] });
    expect(webAnnotations(materialOf([old], []))).not.toContain('TextPositionSelector');
  });
});
