import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedSay } from '../../../lib/adapters/node/world';
import { readActorFile } from '../../../lib/export/actor-file';
import { readImportFile } from '../../../lib/export/import-file';
import { nativeExportText } from '../../../lib/export/native';
import { keptItem } from '../../../lib/export/native-report';
import { importItemSchema } from '../../../lib/model/import';
import { howMany, longRun, recordFigure } from '../../figures';
import { deskState } from '../../fixtures/arbitrary-desk';
import { fuzz } from '../../fuzz';

const NOW = '2026-11-22T09:00:00.000Z';
const TIMES = howMany(1_000, 300_000);
const TIMEOUT = longRun ? 3_600_000 : 60_000;
const say = shippedSay();

/** Files as they are exported, small ones and larger ones. */
const files = fc.sample(deskState(2), { numRuns: 12, seed: 11 }).map(({ acts, annotations, decisions, objections, reports }) =>
  nativeExportText({ items: reports.map(keptItem), comparison: { asOf: '2026-11-22', incidents: [] }, generator: 'whence 0.0.0', say, objections, decisions, desk: { annotations, acts }, whole: true }),
);
const OTHERS = [
  '{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage","items":[{"type":"Annotation","target":{"source":"https://outlet.example/a","selector":[{"type":"TextQuoteSelector","exact":"words"}]},"body":[{"type":"TextualBody","value":"note"}]}]}',
  '{"total":1,"rows":[{"id":"a","uri":"https://outlet.example/a","text":"note","tags":["t"],"target":[{"selector":[{"type":"TextQuoteSelector","exact":"words","prefix":"","suffix":""}]}]}]}',
];
const PIECES = ['{', '}', '[', ']', '"', ':', ',', '\\', 'null', 'true', '-1', '1e999', '0.1', '""', '{}', '[]', '"__proto__":', '"constructor":{"prototype":{"polluted":1}},', '"id":', '"revision":0', '"schema":"whence/export@99"', '\u0000', '\ud800', '\ufeff', '"javascript:alert(1)"', '"9999-99-99"'];

/** What became of a file, in so many words as tell one way through the reader from another. */
function outcomeOf(text: string): string {
  const read = readImportFile(text, NOW);
  if (!read.ok) return `${read.fault.key} ${String(read.fault.values.length)}`;
  // What is taken for good must be what may be kept.
  for (const item of read.file.items) importItemSchema.parse(item);
  return [read.file.format, ...new Set(read.file.faults.map(({ key, place }) => `${key} ${place.replace(/\d+/g, 'n')}`)), ...new Set(read.file.items.map(({ kind }) => kind))].sort().join('|');
}

describe('files that were changed anyhow (R4)', () => {
  it(`are read or refused, and nothing else comes of them (${TIMES} files)`, { timeout: TIMEOUT }, () => {
    const { outcomes, slowest, tried } = fuzz({ seeds: [...files, ...OTHERS], pieces: PIECES, run: outcomeOf, times: TIMES, longest: 60_000, seed: 20_261_122 });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    recordFigure({ case: 'R4', what: 'changed files that broke the import', detail: `${String(outcomes)} different outcomes, the slowest ${String(Math.round(slowest))} ms`, value: 0, of: tried, asked: '0', held: true });
    expect(outcomes).toBeGreaterThan(10);
  });

  it(`of a reader's own actors as well (${TIMES} files)`, { timeout: TIMEOUT }, () => {
    const seeds = ['{"actors":[{"id":"group:Own","kind":"group","name":"Own","aliases":["Own Group"]}],"edges":[]}', '{}', '[]'];
    const { outcomes, tried } = fuzz({ seeds, pieces: [...PIECES, '"groups":', '"states":', '"names":'], run: (text) => JSON.stringify(readActorFile(text)).replace(/\d+/g, 'n').slice(0, 200), times: TIMES, longest: 20_000, seed: 7 });
    recordFigure({ case: 'R4', what: 'changed files of actors that broke the import', value: 0, of: tried, asked: '0', held: true });
    expect(outcomes).toBeGreaterThan(2);
  });
});
