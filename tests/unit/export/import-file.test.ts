import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedSay } from '../../../lib/adapters/node/world';
import { canonicalJson } from '../../../lib/export/canonical-json';
import { readImportFile } from '../../../lib/export/import-file';
import { standingOf } from '../../../lib/export/import-plan';
import { nativeExportText } from '../../../lib/export/native';
import { keptItem } from '../../../lib/export/native-report';
import { DEEPEST_IMPORT, type ImportItem } from '../../../lib/model/import';
import { howMany, longRun, recordFigure } from '../../figures';
import { deskState, type DeskState } from '../../fixtures/arbitrary-desk';
import { holds } from '../../properties';

const NOW = '2026-11-22T09:00:00.000Z';
const say = shippedSay();
/** Milliseconds: the long run tries a hundred times as much. */
const LONG = longRun ? 3_600_000 : 20_000;

const exported = ({ acts, annotations, decisions, objections, reports }: DeskState): string =>
  nativeExportText({ items: reports.map(keptItem), comparison: { asOf: '2026-11-22', incidents: [] }, generator: 'whence 0.0.0', say, objections, decisions, desk: { annotations, acts }, whole: true });

function stateFrom(items: readonly ImportItem[]): DeskState {
  const state: DeskState = { reports: [], annotations: [], acts: [], objections: [], decisions: [] };
  for (const item of items) {
    if (item.kind === 'report') state.reports.push(item.value);
    else if (item.kind === 'annotation') state.annotations.push(item.value);
    else if (item.kind === 'objection') state.objections.push(item.value);
    else if (item.kind === 'decision') state.decisions.push(item.value);
    else state.acts.push(item.value);
  }
  return state;
}

/** Objects with names that poison prototypes, at any depth; fast-check's own almost never have one. */
const hostileKeys = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, fc.string(), fc.integer(), fc.constant(null), tie('list'), tie('object')),
  list: fc.array(tie('value'), { maxLength: 3 }),
  object: fc.array(fc.tuple(fc.oneof(fc.constantFrom('__proto__', 'constructor', 'prototype', 'schema', 'annotations', 'reports', 'type', 'id'), fc.string()), tie('value')), { maxLength: 4 }).map((pairs) => {
    const made: object = Object.create(null) as object;
    for (const [key, value] of pairs) Object.defineProperty(made, key, { value, enumerable: true, configurable: true, writable: true });
    return made;
  }),
})).object;

/** Every entry of every list with one thing in it replaced. */
const SAMPLE: DeskState = fc.sample(deskState(3), { numRuns: 200, seed: 7 }).find(({ annotations, decisions, objections, reports }) => annotations.length > 1 && decisions.length > 0 && objections.length > 0 && reports.length > 1) ?? { reports: [], annotations: [], acts: [], objections: [], decisions: [] };

describe('taking our own files in', () => {
  it('gives back what was exported, byte for byte (J8)', { timeout: LONG }, () =>
    holds({ case: 'J8', what: 'states of the store whose export, read in and written again, differed by a byte' },
      fc.property(deskState(), (state) => {
        const text = exported(state);
        const read = readImportFile(text, NOW);
        if (!read.ok) throw new Error(read.fault.key);
        expect(read.file.faults).toEqual([]);
        expect(exported(stateFrom(read.file.items))).toBe(text);
      }),
      howMany(150, 10_000),
    ));

  it('finds every entry the same the second time (J6)', () => {
    const read = readImportFile(exported(SAMPLE), NOW);
    if (!read.ok) throw new Error(read.fault.key);
    const again = readImportFile(exported(SAMPLE), NOW);
    if (!again.ok) throw new Error(again.fault.key);
    expect(read.file.items.length).toBeGreaterThan(5);
    expect(read.file.items.map((item, n) => standingOf(again.file.items[n] ?? item, item))).toEqual(read.file.items.map(() => 'same'));
  });

  it('drops names that poison prototypes wherever they stand (J1)', { timeout: LONG }, () =>
    holds({ case: 'J1', what: 'files with poisonous names that reached a prototype' },
      fc.property(hostileKeys, fc.constantFrom('native', 'w3c', 'hypothesis'), (value, form) => {
        const inner = JSON.stringify(value);
        const text = { native: `{"schema":"whence/export@1","annotations":[${inner}],"reports":[${inner}],"claims":[${inner}],"acts":[${inner}],"decisions":[${inner}]}`, w3c: `{"@context":"http://www.w3.org/ns/anno.jsonld","items":[${inner}]}`, hypothesis: `{"annotations":[${inner}]}` }[form];
        const read = readImportFile(text, NOW);
        expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
        expect(Object.keys(Object.prototype)).toEqual([]);
        if (read.ok) expect(canonicalJson(read.file.items)).not.toContain('__proto__');
      }),
      howMany(300, 20_000),
    ));

  it('refuses or reads nesting of any depth without falling over (J2)', { timeout: LONG }, () => {
    const kinds = [
      { name: 'lists', levels: 1, open: '[', inner: '', close: ']' },
      { name: 'objects', levels: 1, open: '{"a":', inner: '1', close: '}' },
      { name: 'lists in objects', levels: 2, open: '{"a":[', inner: '', close: ']}' },
      { name: 'lists that nobody closes', levels: 1, open: '[', inner: '', close: '' },
      { name: 'brackets in a text', levels: 0, open: '[{', inner: '', close: '' },
    ];
    const wrong: string[] = [];
    let tried = 0;
    for (const depth of [1, 10, 15, 30, 31, 500, 1_000, 5_000, 100_000, 1_000_000])
      for (const { close, inner, levels, name, open } of kinds) {
        const nested = `${open.repeat(depth)}${inner}${close.repeat(depth)}`;
        const read = readImportFile(`{"schema":"whence/export@1","annotations":[${levels === 0 ? JSON.stringify(nested) : nested}]}`, NOW);
        const outcome = read.ok ? 'read' : read.fault.key;
        // The file's own object and its list are two levels more.
        const expected = levels * depth + 2 > DEEPEST_IMPORT ? 'error_import_deep' : levels > 0 && close === '' ? 'error_import_json' : 'read';
        tried += 1;
        if (outcome !== expected) wrong.push(`${name}, ${String(depth)}: ${outcome}, not ${expected}`);
      }
    recordFigure({ case: 'J2', what: 'files nested up to a million deep that were read, or refused with their own sentence', value: tried - wrong.length, of: tried, asked: 'all', held: wrong.length === 0 });
    expect(wrong).toEqual([]);
  });

  it('refuses what is empty, too long, of another kind or newer, each in its own words (J3, J4, J5)', () => {
    const key = (text: string): string => {
      const read = readImportFile(text, NOW);
      return read.ok ? 'read' : [read.fault.key, ...read.fault.values].join(' ');
    };
    expect(key('')).toBe('error_import_empty');
    expect(key('\ufeff \n')).toBe('error_import_empty');
    expect(key(' '.repeat(64 * 1024 * 1024 + 1))).toBe('error_import_size');
    expect(key('PK\u0003\u0004')).toBe('error_import_json 1');
    expect(key('id;text\n1;a')).toBe('error_import_json 1');
    expect(key('<!doctype html>')).toBe('error_import_json 1');
    expect(key('{\n"a": 1,\n"b": }')).toBe('error_import_json 3');
    expect(key('[1, 2')).toBe('error_import_json 1');
    expect(key('{"schema":"whence/settings@1"}')).toBe('error_import_kind whence/settings@1');
    expect(key('{"schema":"whence/export@2"}')).toBe('error_import_newer 2');
    expect(key('{"schema":"whence/export@1","reports":{}}')).toBe('error_import_form');
    expect(key('{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationCollection","first":"https://x.example/1"}')).toBe('error_import_w3c');
    expect(key('12')).toBe('error_import_form');
    expect(key('{"a":[]}')).toBe('error_import_form');
  });

  it('names a line wherever a file breaks off, and never falls over (J4)', { timeout: LONG }, () => {
    const text = exported(SAMPLE);
    const lines = text.split('\n').length;
    const places = howMany(150, 1_000);
    for (let n = 0; n < places; n += 1) {
      const read = readImportFile(text.slice(0, Math.floor((text.length * n) / places)), NOW);
      if (read.ok) throw new Error('a part of a file was read');
      if (n > 0) expect(Number(read.fault.values[0])).toBeLessThanOrEqual(lines);
      expect(read.fault.key).toBe(n === 0 ? 'error_import_empty' : 'error_import_json');
    }
    recordFigure({ case: 'J4', what: 'places at which a file was broken off, told with the line', value: places, of: places, asked: 'all', held: true });
  });

  it('tells a bad entry by its place and keeps the others (J7)', { timeout: LONG }, () => {
    const sample = JSON.parse(exported(SAMPLE)) as Record<string, { id: string }[]>;
    const review = sample['annotations']?.find((one) => (one as { type?: string }).type === 'review');
    if (review === undefined) throw new Error('the sample has no review');
    const of = howMany(1_000, 10_000);
    const annotations = Array.from({ length: of }, (_, n) => ({ ...review, id: `5f0f6c0a-3a54-4f4e-8d6e-${String(n).padStart(12, '0')}` }));
    const planted: { name: string; at: number; bad: unknown; field: string }[] = [
      { name: 'an unknown review', at: 0, bad: { ...review, review: 'perhaps' }, field: '.review' },
      { name: 'no claim', at: 1, bad: { ...review, claim: undefined }, field: '.claim' },
      { name: 'another kind', at: of / 2 - 1, bad: { ...review, type: 'opinion' }, field: '.type' },
      { name: 'a script for a link', at: of / 2, bad: { ...review, links: [{ url: 'javascript:alert(1)', label: '', archive: null }] }, field: '.links[1].url' },
      { name: 'an id that is none', at: of - 2, bad: { ...review, id: '../etc' }, field: '.id' },
      { name: 'nothing at all', at: of - 1, bad: null, field: '' },
    ];
    const found = planted.map(({ at, bad, name }) => {
      const read = readImportFile(JSON.stringify({ schema: 'whence/export@1', annotations: annotations.with(at, bad as never) }), NOW);
      return read.ok ? { name, kept: read.file.items.length, faults: read.file.faults } : { name, kept: 0, faults: [read.fault] };
    });
    const expected = planted.map(({ at, field, name }) => ({ name, kept: of - 1, faults: [{ place: `annotations[${String(at + 1)}]${field}`, key: 'import_fault_entry', values: [] }] }));
    const right = found.filter((one, n) => JSON.stringify(one) === JSON.stringify(expected[n])).length;
    recordFigure({ case: 'J7', what: `files of ${of.toLocaleString('en')} entries with a bad one, told by its place, the others taken`, value: right, of: planted.length, asked: 'all', held: right === planted.length });
    expect(found).toEqual(expected);
  });

  it('takes the first of two entries of one name and tells the other', () => {
    const file = JSON.parse(exported(SAMPLE)) as { annotations: unknown[] };
    file.annotations.push(file.annotations[0]);
    const read = readImportFile(JSON.stringify(file), NOW);
    if (!read.ok) throw new Error(read.fault.key);
    expect(read.file.faults).toEqual([{ place: `annotations[${file.annotations.length}]`, key: 'import_fault_twice', values: [] }]);
  });

  it('tells a report whose claims are not all there', () => {
    const file = JSON.parse(exported(SAMPLE)) as { claims: unknown[]; reports: { claimIds: string[] }[] };
    const at = file.reports.findIndex(({ claimIds }) => claimIds.length > 0);
    file.claims = [];
    const read = readImportFile(JSON.stringify(file), NOW);
    if (!read.ok) throw new Error(read.fault.key);
    expect(read.file.faults.map(({ key }) => key)).toContain('import_fault_report');
    expect(read.file.faults.map(({ place }) => place)).toContain(`reports[${at + 1}]`);
  });

  it('says that a report of the first files has not what comparing needs, and still takes its annotations', () => {
    const file = JSON.parse(exported(SAMPLE)) as { reports: { matching?: unknown }[] };
    for (const report of file.reports) delete report.matching;
    const read = readImportFile(JSON.stringify(file), NOW);
    if (!read.ok) throw new Error(read.fault.key);
    expect(new Set(read.file.faults.map(({ key }) => key))).toEqual(new Set(['import_fault_old_report']));
    expect(stateFrom(read.file.items).annotations).toHaveLength(SAMPLE.annotations.length);
  });
});

const HYPOTHESIS = {
  id: 'abc',
  uri: 'https://coast.example/a?utm_source=x',
  text: 'They **say** it themselves.',
  tags: ['attribution', ' ', 'attribution'],
  user: 'acct:ada@hypothes.is',
  created: '2026-01-02T03:04:05.678901+00:00',
  updated: '2026-01-03T03:04:05Z',
  document: { title: ['An attack'] },
  target: [{ source: 'https://coast.example/a', selector: [{ type: 'RangeSelector', startContainer: '/p[1]' }, { type: 'TextPositionSelector', start: 12, end: 20 }, { type: 'TextQuoteSelector', exact: 'Tarsia did it', prefix: 'and so ', suffix: ', she said' }] }],
};

describe('taking in what other tools wrote', () => {
  const items = (value: unknown): ImportItem[] => {
    const read = readImportFile(JSON.stringify(value), NOW);
    if (!read.ok) throw new Error(read.fault.key);
    return read.file.items;
  };
  const faults = (value: unknown): string[] => {
    const read = readImportFile(JSON.stringify(value), NOW);
    if (!read.ok) throw new Error(read.fault.key);
    return read.file.faults.map(({ key, place }) => `${place} ${key}`);
  };

  it.each([
    ['an export file', { export_date: 'x', export_userid: 'y', client_version: 'z', annotations: [HYPOTHESIS] }],
    ['an answer of the interface', { total: 1, rows: [HYPOTHESIS] }],
    ['a list', [HYPOTHESIS]],
    ['one alone', HYPOTHESIS],
  ])('reads %s of Hypothesis as notes on passages, open to review', (_name, value) => {
    const [item] = items(value);
    expect(item).toMatchObject({
      kind: 'annotation',
      value: { review: 'open', note: 'They **say** it themselves.', tags: ['attribution'], author: 'ada', created: '2026-01-02T03:04:05.678901Z', modified: '2026-01-03T03:04:05Z', article: { url: HYPOTHESIS.uri, id: 'https://coast.example/a', title: 'An attack' }, claim: { quotes: [{ exact: 'Tarsia did it', prefix: 'and so ', suffix: ', she said', start: 12 }] } },
    });
  });

  it('gives an annotation of another tool the same name each time (J6)', () => {
    expect(items([HYPOTHESIS])).toEqual(items({ annotations: [HYPOTHESIS] }));
  });

  it('tells replies, notes on whole pages and addresses that are none (X2)', () => {
    const reply = { ...HYPOTHESIS, id: 'r', references: ['abc'] };
    const page = { ...HYPOTHESIS, id: 'p', target: [{ source: HYPOTHESIS.uri }] };
    const script = { ...HYPOTHESIS, id: 's', uri: 'javascript:alert(1)' };
    expect(faults([reply, page, script, { uri: 4 }])).toEqual(['annotations[1] import_fault_reply', 'annotations[2] import_fault_no_words', 'annotations[3] import_fault_no_words', 'annotations[4].uri import_fault_entry']);
  });

  const WEB = { '@context': 'http://www.w3.org/ns/anno.jsonld', id: 'urn:uuid:1', type: 'Annotation', motivation: 'commenting', created: '2026-01-02T03:04:05Z', creator: { type: 'Person', name: 'Ada' }, body: [{ type: 'TextualBody', purpose: 'tagging', value: 'unsourced' }, { type: 'TextualBody', value: 'Who says so?', language: 'en' }], target: { type: 'SpecificResource', source: 'https://coast.example/a', selector: [{ type: 'TextQuoteSelector', exact: 'Tarsia did it' }, { type: 'TextPositionSelector', start: 4, end: 17 }] } };

  it.each([
    ['one annotation', WEB],
    ['a page', { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage', items: [WEB] }],
    ['a collection with its first page', { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationCollection', first: { type: 'AnnotationPage', items: [WEB] } }],
  ])('reads %s in the form of the W3C', (_name, value) => {
    expect(items(value)).toMatchObject([{ kind: 'annotation', value: { review: 'open', note: 'Who says so?', tags: ['unsourced'], author: 'Ada', created: '2026-01-02T03:04:05Z', claim: { quotes: [{ exact: 'Tarsia did it', start: 4 }] } } }]);
  });

  it('leaves out what a machine said, and what has no words to stand at', () => {
    const machine = { ...WEB, id: 'urn:uuid:2', creator: { type: 'Software', name: 'reader' } };
    const bare = { ...WEB, id: 'urn:uuid:3', target: 'https://coast.example/a' };
    expect(faults({ '@context': 'x', items: [machine, bare] })).toEqual(['items[1] import_fault_machine', 'items[2] import_fault_no_words']);
  });
});
