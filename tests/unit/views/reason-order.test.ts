import { describe, expect, it } from 'vitest';
import type { Reason } from '../../../lib/model/verdict';
import { countedOrigins, reasonsOf } from '../../../lib/views/reason-order';

const reason = (code: Reason['code'], ...refs: string[]): Reason => ({ code, variant: null, values: [], refs });
const origin = (id: string) => ({ id });
const SPEECH = [reason('WHY1', 'chief', 'guest'), reason('WHY14', 'page#1', 'chief'), reason('WHY3', 'chief'), reason('WHY2', 'chief'), reason('WHY4', 'chief', 'guest')];
const codes = (reasons: readonly Reason[]): string => reasons.map(({ code }) => code).join(' ');

describe('the reasons of a claim', () => {
  it('of the counted source stand as they are', () => expect(codes(reasonsOf(origin('chief'), SPEECH))).toBe('WHY1 WHY14 WHY3 WHY2 WHY4'));
  it('of another speaker name whom the verdict rests on first, and what others make of that one after', () =>
    expect(codes(reasonsOf(origin('guest'), SPEECH))).toBe('WHY1 WHY2 WHY3 WHY14 WHY4'));
  it('keep a remark on the claim’s own origin where it was', () =>
    expect(codes(reasonsOf(origin('guest'), [reason('WHY1'), reason('WHY14', 'page#2', 'guest'), reason('WHY14', 'page#1', 'chief'), reason('WHY3')]))).toBe('WHY1 WHY14 WHY3 WHY14'));
  it('stand as they are where no origin is known', () => expect(reasonsOf(null, SPEECH)).toEqual(SPEECH));
  it('lose none and repeat none', () => expect(new Set(reasonsOf(origin('guest'), SPEECH))).toEqual(new Set(SPEECH)));
});

describe('the sources that are counted', () => {
  it('are those that the reasons name', () => expect(countedOrigins(SPEECH, 1)).toEqual(new Set(['chief'])));
  it('are not known where more are counted than named', () => expect(countedOrigins(SPEECH, 4)).toBeNull());
});
