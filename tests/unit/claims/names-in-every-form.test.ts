import { describe, expect, it } from 'vitest';
import { shippedWorld } from '../../../lib/adapters/node/world';
import { compile, familiesOf, namesOf } from '../../../lib/claims/compiled';
import { packs } from '../../../lib/languages/packs';
import { markStarts, phrasesAt } from '../../../lib/text/phrases';
import { wordsOf } from '../../../lib/text/words';

const { actors } = shippedWorld();

describe('names of the actor table, whose forms are made when a text has a word that begins like them', () => {
  for (const pack of packs) {
    const written = familiesOf(actors, pack).flatMap(({ forms }) => [...forms()]);
    it(`${pack.tag}: each of ${written.length} forms is found, whatever was met before it`, () => {
      const names = namesOf(actors, pack);
      const { detached } = compile(pack).set;
      // The last first: a form must not hang on the ones that stand before it.
      const missing = written.reverse().filter(([form, value]) => {
        const words = wordsOf(form, 0, form.length, pack.tag, detached);
        markStarts(words, names.starts);
        return !phrasesAt(words, 0, names.lexicon).some((found) => found.to === words.length && found.value.name === value.name && found.value.id === value.id);
      });
      expect(missing.map(([form]) => form)).toEqual([]);
      expect(written.length).toBeGreaterThan(1_000);
    });
  }
});
