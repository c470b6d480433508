import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutLoops } from '../../../lib/verdicts/way';

const WAYS = [
  { name: 'an outlet that speaks for itself has nobody between', steps: ['News.az', 'Report', 'News.az'], way: ['News.az'] },
  { name: 'the outlet’s name in other letters', steps: ['News.Az', 'Report', 'news.az'], way: ['News.Az'] },
  { name: 'a relay that is the speaker', steps: ['Coast Daily', 'Fieldstone', 'Fieldstone'], way: ['Coast Daily', 'Fieldstone'] },
  { name: 'a round on the way', steps: ['Coast Daily', 'A', 'B', 'A', 'Mira Dorn'], way: ['Coast Daily', 'A', 'Mira Dorn'] },
  { name: 'a way without one', steps: ['Coast Daily', 'A', 'Mira Dorn'], way: ['Coast Daily', 'A', 'Mira Dorn'] },
];

describe('the steps of a chain', () => {
  it.each(WAYS)('$name', ({ steps, way }) => expect(withoutLoops(steps)).toEqual(way));

  it('name nobody twice, begin where they began and end where they ended', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('A', 'B', 'C', 'D'), { minLength: 1, maxLength: 12 }), (steps) => {
        const way = withoutLoops(steps);
        expect(new Set(way).size).toBe(way.length);
        expect([way[0], way.at(-1)]).toEqual([steps[0], steps.at(-1)]);
      }),
    );
  });
});
