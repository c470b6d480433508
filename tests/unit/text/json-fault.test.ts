import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultyLine } from '../../../lib/text/json-fault';

const CASES: { name: string; text: string; line: number }[] = [
  { name: 'nothing', text: '', line: 1 },
  { name: 'no JSON at all', text: 'name,kind\nA,group', line: 1 },
  { name: 'a bare word inside', text: '{\n"a": [1,\n2, x]\n}', line: 3 },
  { name: 'a missing colon', text: '{\n"a"\n1}', line: 3 },
  { name: 'a missing comma', text: '[1\n\n2]', line: 3 },
  { name: 'a comma at the end', text: '[1,\n2,\n]', line: 3 },
  { name: 'a key without quotation marks', text: '{\n\n\na: 1}', line: 4 },
  { name: 'the wrong bracket', text: '{"a": [1\n}', line: 2 },
  { name: 'a string over two lines', text: '["a\nb"]', line: 1 },
  { name: 'an end too early', text: '{"a":\n[1,\n2\n', line: 3 },
  { name: 'something after the end', text: '{}\n[]', line: 2 },
];

describe('where a text stops being JSON', () => {
  for (const { name, text, line } of CASES) it(name, () => expect(faultyLine(text)).toBe(line));

  it('is behind the end of what is JSON, for any JSON', () => {
    fc.assert(fc.property(fc.json(), (text) => void expect(faultyLine(`${text}\n@`)).toBe(text.split('\n').length + 1)), { numRuns: 500 });
  });
});
