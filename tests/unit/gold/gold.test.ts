import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { nameIndex } from '../../../tools/gold/names';
import { goldDir, goldWorld, readByProduct, readLabels } from '../../../tools/gold/read';
import { FIELDS, scoreGold, type Scores } from '../../../tools/gold/score';

/** By label file: the figure's name and what it may not fall below, in per cent. */
const floorsSchema = z.record(z.string(), z.record(z.string(), z.number()));
const floors = floorsSchema.parse(JSON.parse(readFileSync(`${goldDir}/floors.json`, 'utf8')));

function figures(scores: Scores): Record<string, number> {
  return {
    sentenceF1: scores.sentence.f1,
    claimPrecision: scores.claim.precision,
    claimRecall: scores.claim.recall,
    claimF1: scores.claim.f1,
    strictF1: scores.strict.f1,
    quiet: scores.quiet.of === 0 ? 100 : (100 * scores.quiet.right) / scores.quiet.of,
    ...Object.fromEntries(FIELDS.map((field) => [field, scores.fields[field]])),
  };
}

describe.each(Object.entries(floors))('the product on %s', (file, least) => {
  const gold = readLabels([file]);
  const world = goldWorld();
  const { texts, predictions } = readByProduct(gold, world);
  const reached = figures(scoreGold(gold, texts, predictions, nameIndex(world.actors)));

  it('was measured on articles', () => expect(gold.length).toBeGreaterThan(0));
  it.each(Object.entries(least))('%s is at least %d', (name, floor) => {
    expect(Object.keys(reached)).toContain(name);
    expect(reached[name]).toBeGreaterThanOrEqual(floor);
  });
});
