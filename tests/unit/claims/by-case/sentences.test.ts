import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../lib/analyse';
import { goldWorld } from '../../../../tools/gold/read';
import { nameIndex, speakerAgrees } from '../../../../tools/gold/names';
import { labelledSentences, russianArticle } from '../../../fixtures/russian';

/** So many of the labelled sentences must be right in every field; none without a claim may raise one. */
const FLOOR = 54;

const world = goldWorld();
const index = nameIndex(world.actors);

function differences({ text, claim }: (typeof labelledSentences)[number]): string[] {
  const { claims } = analyse(russianArticle(text), world);
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

describe('labelled Russian sentences', () => {
  const wrong = labelledSentences.map((sentence) => ({ sentence, fields: differences(sentence) })).filter(({ fields }) => fields.length > 0);
  it('there are 60', () => expect(labelledSentences.length).toBe(60));
  it('raise no false alarm', () => expect(wrong.filter(({ sentence }) => sentence.claim === null)).toEqual([]));
  it(`at least ${String(FLOOR)} are right in every field`, () => {
    expect(labelledSentences.length - wrong.length, wrong.map(({ sentence, fields }) => `${sentence.text}: ${fields.join(', ')}`).join('\n')).toBeGreaterThanOrEqual(FLOOR);
  });
});
