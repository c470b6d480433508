import { fnv1a32 } from '../../lib/text/hash';
import { goldWorld, LABEL_FILES, readByProduct, readLabels } from './read';
import { nameIndex } from './names';
import { scoreGold } from './score';
import { noteLine, scoreTable } from './table';

/**
 * Measures the product on the gold set: `npx tsx tools/gold/run.ts [gold.jsonl|gold-factual.jsonl …] [--list] [--half read|unread]`. Prints Markdown; `--list` adds
 * every miss, false alarm and difference; `--half` measures only the articles that whoever writes rules may read, or only those that nobody may.
 */
const args = process.argv.slice(2);
const halfAt = args.indexOf('--half');
const half = halfAt < 0 ? null : args[halfAt + 1];
if (half !== null && half !== 'read' && half !== 'unread') throw new Error('--half wants "read" or "unread" after it.');
const files = args.filter((arg, i) => !arg.startsWith('--') && (halfAt < 0 || i !== halfAt + 1));
const isRead = (id: string): boolean => fnv1a32(id) % 2 === 0;
const gold = readLabels(files.length > 0 ? files : LABEL_FILES).filter(({ id }) => half === null || isRead(id) === (half === 'read'));
const world = goldWorld();
const { texts, predictions } = readByProduct(gold, world);
const scores = scoreGold(gold, texts, predictions, nameIndex(world.actors));
console.log(scoreTable(scores));
if (args.includes('--list')) console.log(`\n${scores.notes.map(noteLine).join('\n')}`);
