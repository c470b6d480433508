import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../lib/analyse';
import { packs } from '../../../../lib/languages/packs';
import { nameIndex, speakerAgrees } from '../../../../tools/gold/names';
import { goldWorld } from '../../../../tools/gold/read';
import { articleIn, labelledSentences, type LabelledSentence } from '../../../fixtures/labelled-sentences';

/** So many of the labelled sentences must be right in every field; of those without a claim so many may raise one. */
const LANGUAGES = [
  { name: 'Russian', language: 'ru', floor: 54, alarms: 0 },
  { name: 'Azerbaijani', language: 'az', floor: 50, alarms: 0 },
];

const world = goldWorld();
const index = nameIndex(world.actors);

function differences(language: string, { text, claim }: LabelledSentence): string[] {
  const { claims } = analyse(articleIn(language, text), world);
  const [first] = claims;
  if (claim === null) return claims.map((c) => `claims ${c.actor.name}`);
  if (!first) return ['missed'];
  const wanted = claim.speaker === 'anonymous' ? 'anonymous: somebody' : claim.speaker;
  const fields: [string, boolean][] = [
    ['one claim', claims.length === 1],
    ['actor', (first.actor.id ?? first.actor.name) === claim.actor],
    ['relation', first.relation === claim.relation],
    ['polarity', first.polarity === claim.polarity],
    ['certainty', first.certainty === claim.certainty],
    ['speaker', speakerAgrees([wanted], first.speaker, index)],
  ];
  return fields.flatMap(([field, same]) => (same ? [] : [field]));
}

// A language without a pack is not read at all: there is nothing to measure until it has one.
describe.each(LANGUAGES.filter(({ language }) => packs.some(({ tag }) => tag === language)))('labelled $name sentences', ({ language, floor, alarms }) => {
  const sentences = labelledSentences(language);
  const wrong = sentences.map((sentence) => ({ sentence, fields: differences(language, sentence) })).filter(({ fields }) => fields.length > 0);
  const listed = wrong.map(({ sentence, fields }) => `${sentence.text}: ${fields.join(', ')}`).join('\n');
  it('there are 60', () => expect(sentences.length).toBe(60));
  it(`raise at most ${String(alarms)} false alarms`, () => expect(wrong.filter(({ sentence }) => sentence.claim === null).length, listed).toBeLessThanOrEqual(alarms));
  it(`at least ${String(floor)} are right in every field`, () => expect(sentences.length - wrong.length, listed).toBeGreaterThanOrEqual(floor));
});
