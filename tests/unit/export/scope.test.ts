import { describe, expect, it } from 'vitest';
import { isTooMany, MOST_CLAIMS } from '../../../lib/export/scope';

const CLAIM = { reportId: 'https://outlet.example/a', claimId: 'c1' };

describe('more claims than go into one file', () => {
  it.each([
    ['as many as go into one, of kept reports', { claims: Array.from({ length: MOST_CLAIMS }, () => CLAIM) }, false],
    ['one more', { claims: Array.from({ length: MOST_CLAIMS + 1 }, () => CLAIM) }, true],
    ['one more, of a tab', { tabId: 1, claims: Array.from({ length: MOST_CLAIMS + 1 }, () => 'c1') }, true],
    ['a tab as a whole', { tabId: 1 }, false],
    ['an incident', { incident: 'sample-2031' }, false],
    ['everything', { everything: true as const }, false],
  ])('%s', (_what, scope, tooMany) => expect(isTooMany(scope)).toBe(tooMany));
});
