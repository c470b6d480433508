import fc from 'fast-check';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { readWebAnnotations } from '../../../lib/export/import-web-annotations';
import { claimEntries } from '../../../lib/export/material';
import { ANNO_CONTEXT, webAnnotations } from '../../../lib/export/web-annotations';
import { buildReport } from '../../../lib/reports/build';
import { codePoints } from '../../../lib/text/well-formed';
import { makeClaim, makeReport } from '../../fixtures/make';
import { annoContext, MOTIVATIONS } from '../../fixtures/vocabularies/anno-context';
import { annotation, report } from './fixture';
import { materialOf, someMaterial } from './states';

const OA = 'http://www.w3.org/ns/oa#';
type Json = Record<string, unknown>;

/** No context is loaded from anywhere: ours is the vendored one, and another is an error. */
const documentLoader = (url: string) => (url === ANNO_CONTEXT ? Promise.resolve({ contextUrl: undefined, document: annoContext, documentUrl: url }) : Promise.reject(new Error(`no context ${url}`)));
/** Every key of a file, at any depth. */
const keysIn = (value: unknown): string[] => (Array.isArray(value) ? value.flatMap(keysIn) : typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => [key, ...keysIn(inner)]) : []);

/** What the Recommendation requires and a JSON-LD processor does not look at; each a sentence. */
function faults(file: Json): string[] {
  const wrong: string[] = [];
  const say = (isRight: boolean, sentence: string): void => void (isRight || wrong.push(sentence));
  const list = (value: unknown): Json[] => (value === undefined ? [] : Array.isArray(value) ? value : [value as Json]);
  say(file['@context'] === ANNO_CONTEXT, 'the context stands alone as a string');
  const page = file['first'] as Json | undefined;
  say((page === undefined) === (file['total'] === 0), 'exactly one first page where the total is above 0');
  if (page === undefined) return wrong;
  say(page['@context'] === undefined && page['partOf'] === file['id'], 'an embedded page has no context and says what it is part of');
  const items = list(page['items']);
  say(items.length === file['total'], 'as many items as the total says');
  say(new Set(items.map(({ id }) => id)).size === items.length, 'each annotation has an id of its own');
  for (const item of items) {
    say(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(String(item['id'])), 'an id is one IRI');
    say(MOTIVATIONS.some((known) => known === item['motivation']), 'one motivation of the thirteen');
    say(list(item['target']).length > 0, 'at least one target');
    for (const moment of ['created', 'modified']) say(item[moment] === undefined || /^\d{4}-\d{2}-\d{2}T.{1,30}Z$/.test(String(item[moment])), 'times in UTC');
    for (const agent of [...list(item['creator']), ...list(item['generator'])]) say(['Person', 'Organization', 'Software'].includes(String(agent['type'])), 'agents are of a known type');
    for (const one of list(item['target'])) {
      say(typeof one['source'] === 'string' && one['source'].includes(':'), 'a target has exactly one source');
      for (const selector of list(one['selector'])) {
        if (selector['type'] === 'TextQuoteSelector') say(typeof selector['exact'] === 'string', 'a quote has its words');
        else say(Number.isInteger(selector['start']) && Number.isInteger(selector['end']) && Number(selector['start']) >= 0 && Number(selector['start']) <= Number(selector['end']), 'a position has a start and an end');
      }
    }
    for (const body of list(item['body'])) {
      if (body['type'] === 'TextualBody') say(typeof body['value'] === 'string' && MOTIVATIONS.some((known) => known === body['purpose']), 'a textual body has one value and a purpose');
      else say(typeof body['source'] === 'string', 'a body that points somewhere has a source');
    }
  }
  return wrong;
}

const parsed = (text: string): Json => JSON.parse(text);
const options: object = { documentLoader, safe: true };
const expanded = async (file: Json): Promise<Json[]> => {
  const made: unknown = await jsonld.expand(file as never, options);
  return made as Json[];
};

describe('annotations in the W3C’s form', () => {
  it('expand with a JSON-LD processor, nothing dropped, for every state', async () => {
    await fc.assert(
      fc.asyncProperty(someMaterial, async (material) => {
        const file = parsed(webAnnotations(material));
        expect(faults(file)).toEqual([]);
        // Safe mode throws where anything would be dropped: a term that the context does not have.
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
