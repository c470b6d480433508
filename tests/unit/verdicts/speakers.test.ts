import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canBeSameSpeaker, sameSpeakers } from '../../../lib/verdicts/speakers';

const pairs: [string, string, boolean][] = [
  ['Mira Dorn', 'Dorn', true],
  ['Mira Dorn', 'M. Dorn', true],
  ['Dorn Mira', 'Mira Dorn', true],
  ['the FBI', 'FBI', true],
  ['Mira Dorn', 'Jonas Dorn', false],
  ['Mira Dorn', 'J. Dorn', false],
  ['Norlani Foreign Ministry', 'Tarsian Foreign Ministry', false],
  ['Security Service of Norlan', 'Norlan', false],
  ['Li', 'Wei Li', false],
  ['Norlani security company Brightwater', 'Brightwater', true],
];

describe('speakers', () => {
  for (const [a, b, same] of pairs) it(`${a} / ${b}: ${same ? 'one' : 'two'}`, () => expect([canBeSameSpeaker(a, b), canBeSameSpeaker(b, a)]).toEqual([same, same]));

  it('guesses nobody where a surname fits two', () => {
    const groups = sameSpeakers(['Mira Dorn', 'Jonas Dorn', 'Dorn']);
    expect(new Set(groups.values()).size).toBe(3);
  });

  it('groups the same whatever the order', () => {
    const names = ['Mira Dorn', 'Dorn', 'M. Dorn', 'Hale', 'Jon Hale', 'FBI', 'the FBI'];
    fc.assert(fc.property(fc.shuffledSubarray(names, { minLength: names.length }), (shuffled) => {
      const [a, b] = [sameSpeakers(names), sameSpeakers(shuffled)];
      expect(names.map((name) => b.get(name))).toEqual(names.map((name) => a.get(name)));
    }));
  });
});
