import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inOrder, REASON_VARIANTS, reason, reasonKeys } from '../../../lib/verdicts/reason-keys';

const catalogue = JSON.parse(readFileSync(new URL('../../../public/_locales/en/messages.json', import.meta.url), 'utf8')) as Record<string, { message: string }>;

describe('reasons', () => {
  for (const key of reasonKeys()) {
    it(`${key} has a sentence in the catalogue`, () => {
      expect(catalogue[key]?.message ?? '').toMatch(/(?:\.|: \$2)$/);
    });
  }

  it('every sentence of a reason belongs to a reason that can be given', () => {
    const known = reasonKeys();
    expect(Object.keys(catalogue).filter((key) => key.startsWith('reason_') && !known.includes(key))).toEqual([]);
  });

  it('are ordered the same whatever order they come in, and said once', () => {
    const all = Object.keys(REASON_VARIANTS).map((code) => ({ code, variant: null, values: [], refs: [] }));
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(inOrder([...shuffled, ...shuffled])).toEqual(all);
      }),
    );
  });

  it('joins what the same reason rests on', () => {
    expect(inOrder([reason('WHY9', '', [], ['b']), reason('WHY9', '', [], ['a', 'b'])])).toEqual([{ code: 'WHY9', variant: null, values: [], refs: ['a', 'b'] }]);
  });
});
