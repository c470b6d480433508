import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namedUuid } from '../../../lib/text/named-uuid';

describe('a UUID by name', () => {
  it('has the form of version 8 for every name, and is the same each time', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(namedUuid(name)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(namedUuid(name)).toBe(namedUuid(name));
      }),
    );
  });
  it('tells 20,000 names apart', () => {
    const all = new Set(Array.from({ length: 20_000 }, (_, n) => namedUuid(`https://coast.example/${n}`)));
    expect(all.size).toBe(20_000);
  });
});
