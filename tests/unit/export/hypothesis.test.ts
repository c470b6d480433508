import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hypothesisPages } from '../../../lib/export/hypothesis';
import { readImportFile } from '../../../lib/export/import-file';
import { claimEntries } from '../../../lib/export/material';
import { wellFormed } from '../../../lib/text/well-formed';
import { makeClaim, makeReport } from '../../fixtures/make';
import { IGNORED, importedFile, isSharedByServer, newAnnotation } from '../../fixtures/vocabularies/hypothesis';
import { annotation, comparison, report } from './fixture';
import { materialOf, someMaterial } from './states';

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
const isImported = ajv.compile(importedFile);
const isNew = ajv.compile(newAnnotation);
const CONTEXT = 32;

interface Selector {
  type: string;
  exact?: string;
  prefix?: string;
  suffix?: string;
  start?: number;
  end?: number;
}
interface Payload {
  uri: string;
  text: string;
  tags: string[];
  group: string;
  /** the author alone where there are none */
  permissions?: { read?: string[] };
  target: { source: string; selector: Selector[] }[];
  [key: string]: unknown;
}
interface File {
  annotations: Payload[];
  [key: string]: unknown;
}
const parsed = (text: string): File => JSON.parse(text);
const textsIn = (value: unknown): string[] => (typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []);
const kindOf = (payload: Payload, type: string): Selector | undefined => payload.target[0]?.selector.find((one) => one.type === type);

/** By the schema, and by what no schema can say; each a sentence. */
function faults(file: File): string[] {
  const wrong: string[] = isImported(file) ? [] : [JSON.stringify(isImported.errors?.slice(0, 2))];
  const say = (isRight: boolean, sentence: string): void => void (isRight || wrong.push(sentence));
  say(new Set(file.annotations.map(({ uri }) => uri)).size <= 1, 'the import puts all of a file on one page');
  say(textsIn(file).every((text) => wellFormed(text) === text), 'the server takes valid Unicode only');
  for (const payload of file.annotations) {
    say(IGNORED.every((key) => !(key in payload)), 'the server ignores what it sets itself');
    say(payload.permissions === undefined || payload.permissions.read?.join() === `group:${payload.group}`, 'shared only where the readers are exactly the group');
    say(payload.target?.length === 1, 'only the first target is kept');
    const [quote, position] = [kindOf(payload, 'TextQuoteSelector'), kindOf(payload, 'TextPositionSelector')];
    say((quote?.prefix ?? '').length <= CONTEXT && (quote?.suffix ?? '').length <= CONTEXT, 'the client uses 32 characters of context');
    say((position?.start ?? 0) <= (position?.end ?? 0), 'a position ends after it starts');
  }
  return wrong;
}

describe('a file for Hypothesis', () => {
  it('is what its import and its interface take, a file a page, for every state', () => {
    fc.assert(
      fc.property(someMaterial, (material) => {
        const pages = hypothesisPages(material);
        const entries = claimEntries(material).filter(({ report: one }) => one.url !== null);
        expect(pages.map(({ url }) => url).sort()).toEqual([...new Set(entries.map(({ report: one }) => one.url))].sort());
        for (const { text, url } of pages) {
          const file = parsed(text);
          expect(faults(file)).toEqual([]);
          for (const payload of file.annotations) expect(isNew(payload), JSON.stringify(isNew.errors)).toBe(true);
          const own = entries.filter(({ report: one }) => one.url === url);
          expect(file.annotations.map((payload) => [payload.uri, payload.target[0]?.source, kindOf(payload, 'TextQuoteSelector')?.exact, kindOf(payload, 'TextPositionSelector')?.start])).toEqual(own.map(({ claim }) => [url, url, wellFormed(claim.quotes[0]?.exact ?? ''), claim.quotes[0]?.start]));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is read back by our import: the words, where they stand, tags and what was written', () => {
    fc.assert(
      fc.property(someMaterial, (material) => {
        for (const { text, url } of hypothesisPages(material)) {
          const read = readImportFile(text, '2026-02-01T00:00:00.000Z');
          if (!read.ok) throw new Error(read.fault.key);
          expect(read.file.format).toBe('hypothesis');
          expect(read.file.faults.filter(({ key }) => key !== 'import_fault_twice')).toEqual([]);
          const back = read.file.items.flatMap(({ value, kind }) => (kind === 'annotation' ? [value] : []));
          const payloads = parsed(text).annotations;
          expect(back.length + read.file.faults.length).toBe(payloads.length);
          for (const one of back) {
            expect(one.article.url).toBe(url);
            const [quote] = one.claim.quotes;
            const sent = payloads.find((payload) => kindOf(payload, 'TextQuoteSelector')?.exact === quote?.exact && payload.text.slice(0, one.note.length) === one.note);
            expect(sent).toBeDefined();
            expect(quote?.start).toBeGreaterThanOrEqual(0);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  const whole = () => hypothesisPages({ ...materialOf([report], [annotation]), comparison });
  const first = (): File => parsed(whole()[0]?.text ?? '');

  const planted: [string, (file: File, one: Payload) => void][] = [
    ['no address', (_file, one) => void Object.assign(one, { uri: '' })],
    ['an address that is none', (_file, one) => void Object.assign(one, { uri: 'coast' })],
    ['permissions without readers', (_file, one) => void Object.assign(one, { permissions: {} })],
    ['readers of another group', (_file, one) => void Object.assign(one, { permissions: { read: ['group:other'] } })],
    ['a second target', (_file, one) => void one.target.push(...one.target)],
    ['a selector without a type', (_file, one) => void one.target[0]?.selector.push({} as Selector)],
    ['a tag that is too long', (_file, one) => void one.tags.push('x'.repeat(1_001))],
    ['half a surrogate pair', (_file, one) => void Object.assign(kindOf(one, 'TextQuoteSelector') ?? {}, { prefix: 'a\ud83d' })],
    ['too much context', (_file, one) => void Object.assign(kindOf(one, 'TextQuoteSelector') ?? {}, { suffix: 'x'.repeat(33) })],
    ['a time of its own', (_file, one) => void Object.assign(one, { created: '2025-03-07T09:00:00Z' })],
    ['a misspelt key', (_file, one) => void Object.assign(one, { tag: [] })],
    ['another page', (file, one) => void file.annotations.push({ ...one, uri: 'https://coast.example/b' })],
    ['no annotations', (file) => void Object.assign(file, { annotations: undefined })],
  ];
  it.each(planted)('is refused with %s', (_name, plant) => {
    const file = first();
    const [one] = file.annotations;
    if (one === undefined) throw new Error('nothing was exported');
    expect(faults(file)).toEqual([]);
    plant(file, one);
    expect(isImported(file) ? faults(file) : ['refused']).not.toEqual([]);
  });

  it('says what a person wrote, as Markdown, under tags that can be searched', () => {
    const [one] = first().annotations;
    expect(one?.tags).toEqual(expect.arrayContaining(['review:corrected', 'hedge dropped', 'attribution', 'certainty:probable', 'actor:group:AshenFox']));
    expect(one?.text).toContain('[Recording](https://norlan.example/recording)');
    expect(one?.text).toContain('see the recording, 4:10');
  });

  it('cuts no pair of surrogates at the ends of the context', () => {
    const exact = 'Ada said so.';
    const quote = { exact, start: 100, end: 112, prefix: `😀${'a'.repeat(31)}`, suffix: `${'b'.repeat(31)}😀` };
    const one = makeReport({ ...report, claims: [makeClaim({ quotes: [quote] })] });
    const [payload] = parsed(hypothesisPages(materialOf([one], []))[0]?.text ?? '').annotations;
    expect(payload && kindOf(payload, 'TextQuoteSelector')).toEqual({ type: 'TextQuoteSelector', exact, prefix: 'a'.repeat(31), suffix: 'b'.repeat(31) });
  });

  it('is its author’s alone, who need not be named; public where that was asked for', () => {
    fc.assert(
      fc.property(someMaterial, (material) => {
        for (const { text } of hypothesisPages(material)) for (const payload of parsed(text).annotations) expect(isSharedByServer(payload)).toBe(false);
        const pages = hypothesisPages(material, true);
        for (const { text } of pages) {
          expect(faults(parsed(text))).toEqual([]);
          for (const payload of parsed(text).annotations) expect(isSharedByServer(payload)).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('leaves out reports without an address', () => {
    expect(hypothesisPages(materialOf([makeReport({ ...report, url: null })], []))).toEqual([]);
  });

  it('has the same bytes each time, in any order of reports and annotations', () => {
    fc.assert(
      fc.property(someMaterial, (material) => {
        const texts = (one: typeof material) => hypothesisPages(one).map(({ text }) => text).sort();
        expect(texts({ ...material, items: [...material.items].reverse(), kept: [...material.kept].reverse() })).toEqual(texts(material));
      }),
      { numRuns: 50 },
    );
  });
});
