import { goldWorld, LABEL_FILES, readByProduct, readLabels } from './read';
import { nameIndex } from './names';
import { scoreGold } from './score';
import { noteLine, scoreTable } from './table';

/**
 * Measures the product on the gold set: `npx tsx tools/gold/run.ts [gold.jsonl|gold-factual.jsonl …] [--list]`. Prints Markdown; `--list` adds every miss, false
 * alarm and difference.
 */
const args = process.argv.slice(2);
const files = args.filter((arg) => !arg.startsWith('--'));
const gold = readLabels(files.length > 0 ? files : LABEL_FILES);
const world = goldWorld();
const { texts, predictions } = readByProduct(gold, world);
const scores = scoreGold(gold, texts, predictions, nameIndex(world.actors));
console.log(scoreTable(scores));
if (args.includes('--list')) console.log(`\n${scores.notes.map(noteLine).join('\n')}`);
