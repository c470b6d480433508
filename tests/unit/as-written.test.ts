import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../lib/analyse';
import { asWritten } from '../../lib/model/as-written';
import { storedReportSchema } from '../../lib/model/report';
import { REPORTS } from '../fixtures/incident-reports';
import { article, world } from '../fixtures/world';

const MOMENT = '2031-03-03T08:00:00.000Z';
const kept = REPORTS.slice(0, 6).map(({ id, text, published }) => ({ ...analyse({ ...article(text, published), url: `https://${id}.example/report` }, world), readAt: MOMENT, seenAgainAt: MOMENT, revision: 1, changes: [] }));

/** All places in a value, as the names that lead there. */
function placesIn(value: unknown, at: string[] = []): string[][] {
  const inside = typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, part]) => placesIn(part, [...at, name])) : [];
  return [at, ...inside];
}

/** A copy with another value at a place; `GONE` leaves it out. */
const GONE = Symbol('gone');
function changed(value: unknown, [name, ...rest]: readonly string[], to: unknown): unknown {
  if (name === undefined) return to;
  if (Array.isArray(value)) return value.flatMap((part: unknown, at) => (String(at) !== name ? [part] : rest.length === 0 && to === GONE ? [] : [changed(part, rest, to)]));
  return Object.fromEntries(Object.entries(value as object).flatMap(([key, part]): [string, unknown][] => (key !== name ? [[key, part]] : rest.length === 0 && to === GONE ? [] : [[key, changed(part, rest, to)]])));
}

const parsed = (value: unknown): unknown => storedReportSchema.safeParse(value).data ?? null;

describe('a kept report', () => {
  it('is taken as it is where it is as it was written', () => {
    for (const row of kept) expect(asWritten(storedReportSchema, row)).toBe(row);
  });

  it('gets what it had not when it was written', () => {
    for (const row of kept) {
      const { changes: _changes, links: _links, ...older } = row;
      expect(asWritten(storedReportSchema, older)).toEqual({ ...older, changes: [], links: [] });
    }
  });

  it('with anything in the place of anything is what parsing makes of it, or nothing', () => {
    const other = fc.oneof(fc.constantFrom<unknown>(GONE, null, undefined, '', 'javascript:1', 'https://a.example/', '2031-13-45', '2031-01-02', -1, 0, 1.5, NaN, true, [], {}, [1], ['a'], [null]), fc.anything());
    const place = fc.constantFrom(...kept).chain((row) => fc.tuple(fc.constant(row), fc.constantFrom(...placesIn(row))));
    fc.assert(
      fc.property(place, other, ([row, at], value) => {
        const row2 = changed(row, at, value);
        expect(asWritten(storedReportSchema, row2)).toEqual(parsed(row2));
      }),
      { numRuns: 1_000 },
    );
  });

  it('loses what is in none of its fields', () => {
    const [row] = kept;
    for (const at of placesIn(row).filter((names) => names.length < 5)) {
      const inside = at.reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], row);
      if (typeof inside !== 'object' || inside === null || Array.isArray(inside)) continue;
      const more = changed(row, at, { ...inside, stranger: 1 });
      expect(asWritten(storedReportSchema, more), at.join('.')).toEqual(row);
    }
  });

  it('with a hole in a list is none', () => {
    const [row] = kept;
    expect(asWritten(storedReportSchema, { ...row, shingles: [1, , 3] })).toBeNull();
  });
});
