import { describe, expect, it } from 'vitest';
import { claimsAtOffset, claimsOver, lowerSpans } from '../../lib/adapters/page/marked-page';
import { claimView } from './claim-view';

const claim = (id: string, ...spans: [number, number][]) => claimView({ id, spans: spans.map(([start, end]) => ({ start, end })) });
const ids = (claims: { id: string }[]): string[] => claims.map(({ id }) => id);

const CASES = [
  { what: 'one inside the other', claims: [claim('a', [0, 100]), claim('b', [20, 60])], of: 'b', over: ['a', 'b'], at: 30, hit: ['b', 'a'], lower: [[], [[20, 60]]] },
  { what: 'crossing', claims: [claim('a', [0, 50]), claim('b', [40, 90])], of: 'a', over: ['a', 'b'], at: 45, hit: ['a', 'b'], lower: [[], [[40, 90]]] },
  { what: 'the same words', claims: [claim('a', [0, 50]), claim('b', [0, 50])], of: 'b', over: ['a', 'b'], at: 10, hit: ['a', 'b'], lower: [[], [[0, 50]]] },
  { what: 'side by side', claims: [claim('a', [0, 50]), claim('b', [50, 90])], of: 'a', over: ['a'], at: 20, hit: ['a'], lower: [[], []] },
  { what: 'meeting in a second place', claims: [claim('a', [0, 10], [100, 150]), claim('b', [120, 130])], of: 'b', over: ['a', 'b'], at: 125, hit: ['b', 'a'], lower: [[], [[120, 130]]] },
];

describe('claims of overlapping words', () => {
  it.each(CASES)('$what: each is reached, the most specific first', ({ claims, of, over, at, hit }) => {
    const [found] = claims.filter(({ id }) => id === of);
    expect(found === undefined ? [] : ids(claimsOver(claims, found))).toEqual(over);
    expect(ids(claimsAtOffset(claims, at))).toEqual(hit);
  });

  it.each(CASES)('$what: the line of the later one is drawn below that of the earlier', ({ claims, lower }) => {
    expect(claims.map((claim, i) => lowerSpans(claim, claims.slice(0, i)).map(({ start, end }) => [start, end]))).toEqual(lower);
  });
});
