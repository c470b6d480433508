import { describe, expect, it } from 'vitest';
import { quotationsOf, withoutQuotations } from '../../../lib/text/quotations';

const block = (text: string): { kind: 'paragraph'; start: number; end: number }[] => [{ kind: 'paragraph', start: 0, end: text.length }];
const found = (text: string): string[] => quotationsOf(text, block(text)).map((q) => text.slice(q.start, q.end));

const cases = [
  { name: 'curly', text: 'He said “we know who” and left.', expected: ['“we know who”'] },
  { name: 'straight', text: '"One," he said, "and two."', expected: ['"One,"', '"and two."'] },
  { name: 'angled', text: 'Он сказал «мы знаем» и ушёл.', expected: ['«мы знаем»'] },
  { name: 'German', text: 'Er sagte „wir wissen“ und ging.', expected: ['„wir wissen“'] },
  { name: 'never closed', text: 'She said: “it goes on', expected: ['“it goes on'] },
  { name: 'only closed', text: 'it went on here." Then more.', expected: ['it went on here."'] },
];

describe('quotationsOf', () => {
  for (const { name, text, expected } of cases) it(name, () => expect(found(text)).toEqual(expected));

  it('a lost closing mark does not swallow the page', () => {
    const text = `“${'word '.repeat(1_000)}`;
    expect(found(text)[0]?.length).toBeLessThanOrEqual(600);
  });

  it('takes quotations out of the text', () => {
    const text = 'A “b c” d';
    expect(withoutQuotations(text, block(text))).toBe('A  d');
  });
});
