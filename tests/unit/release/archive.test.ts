import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesOf, zipOf } from '../../../tools/release/archive';
import { differences } from '../../../tools/release/workshop';
import { howMany } from '../../figures';
import { holds } from '../../properties';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}(?:\/[a-z_-]{1,8}){0,3}\.(?:js|json)$/), { minLength: 1, maxLength: 12 });

describe('an archive of a release (C2)', () => {
  it('is the same whatever the order of its entries, and gives back what went in', async () => {
    await holds(
      { case: 'C2', what: 'made-up archives that differed by a byte when they were packed in another order, or did not give back what went in' },
      fc.asyncProperty(names, fc.string({ unit: 'grapheme' }), async (paths, text) => {
        const entries = paths.map((path) => ({ path, bytes: bytes(`${path}\n${text}`) }));
        const zip = await zipOf(entries);
        expect(Buffer.from(await zipOf([...entries].reverse())).equals(Buffer.from(zip))).toBe(true);
        const back = await entriesOf(zip);
        expect(back.map(({ path }) => path)).toEqual([...paths].sort());
        expect(back.every(({ path, bytes: there }) => Buffer.from(there).toString() === `${path}\n${text}`)).toBe(true);
      }),
      howMany(40, 2_000),
    );
  });

  it('holds no time: made later it is the same', async () => {
    const entries = [{ path: 'a.js', bytes: bytes('a'.repeat(10_000)) }];
    const first = await zipOf(entries);
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect(Buffer.from(await zipOf(entries)).equals(Buffer.from(first))).toBe(true);
  });

  it('names the files in which two differ', async () => {
    const one = await zipOf([{ path: 'a.js', bytes: bytes('1') }, { path: 'b.js', bytes: bytes('1') }]);
    const other = await zipOf([{ path: 'a.js', bytes: bytes('2') }, { path: 'c.js', bytes: bytes('1') }]);
    expect(await differences(one, one)).toEqual([]);
    expect(await differences(one, other)).toEqual(['a.js differs', 'b.js is in the first alone', 'c.js is in the second alone']);
  });
});
