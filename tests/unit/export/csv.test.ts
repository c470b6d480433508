import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CSV_COLUMNS, csvCell, csvTable } from '../../../lib/export/csv';
import { claimEntries } from '../../../lib/export/material';
import { wellFormed } from '../../../lib/text/well-formed';
import { howMany } from '../../figures';
import { holds } from '../../properties';
import { hostileText, someMaterial } from './states';

const readBack = (text: string): Record<string, string>[] => parse(text, { bom: true, columns: true, relax_column_count: false, record_delimiter: '\r\n' });
const without = (cell: string): string => cell.replace(/^'/, '');
/** What a cell is said to keep: everything but control characters, lone surrogates and tabs. */
const kept = (text: string): string => wellFormed(text).replace(/[\0-\x08\x0b-\x1f\x7f]/g, '').replaceAll('\t', ' ');

describe('a cell (X6)', () => {
  const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '\r=1', '"=1', "'=1", '|calc', '%0A', '＝1', '\n=1'];
  it.each(formulas)('%j is no formula', (text) => {
    const [[cell]] = parse(`${csvCell(text)}\r\n`, { record_delimiter: '\r\n' }) as [[string]];
    expect(cell.startsWith("'")).toBe(true);
    expect(without(cell)).toBe(kept(text));
  });

  it('comes back as it was from a reader that others wrote', () =>
    holds({ case: 'X6', what: 'texts made up at random that became a formula in a table, or lost a letter' },
      fc.property(fc.oneof(hostileText, fc.string({ unit: 'binary' })), (text) => {
        const [[cell]] = parse(`${csvCell(text)}\r\n`, { record_delimiter: '\r\n' }) as [[string]];
        expect(without(cell)).toBe(kept(text));
        expect(!cell.startsWith("'") && /^[\s"]*[=+\-@|%＝＋－＠]/.test(cell)).toBe(false);
      }),
      howMany(500, 20_000),
    ));
});

describe('the table', () => {
  it('has a row for each claim, with its own words, for every state', () => {
    fc.assert(
      fc.property(someMaterial, (material) => {
        const text = csvTable(material);
        expect(text.startsWith('\ufeff')).toBe(true);
        const rows = readBack(text);
        const entries = claimEntries(material);
        expect(rows).toHaveLength(entries.length);
        rows.forEach((row, i) => {
          const entry = entries[i];
          expect(Object.keys(row)).toEqual(CSV_COLUMNS);
          expect(without(row['sentence'] ?? '')).toBe(kept((entry?.claim.quotes ?? []).map(({ exact }) => exact).join(' … ')));
          expect(row['class']).toBe(entry?.claim.cls);
          expect(without(row['note'] ?? '')).toBe(kept(entry?.annotation?.note ?? ''));
          expect(row['review']).toBe(entry?.annotation?.review ?? 'open');
          expect(row['own_assessment']).toBe(entry?.annotation?.assessment?.reading ?? '');
        });
      }),
      { numRuns: 100 },
    );
  });

  it('is refused by that reader where a quotation mark is not doubled', () => {
    expect(() => parse('"a"b",c\r\n', { record_delimiter: '\r\n' })).toThrow();
  });
});
