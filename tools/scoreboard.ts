import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { carryOn } from './scoreboard/carried';
import { measureExtraction } from './scoreboard/extraction';
import { readKept, root } from './scoreboard/kept';
import { countSentence, scoreboard } from './scoreboard/page';

/** Writes the page of figures from what is kept: `tools/scoreboard.ts [--quick] [--out FILE]`. `tools/scoreboard.mjs` makes the runs before. */
const args = process.argv.slice(2);
const outAt = args.indexOf('--out');
const file = join(root, (outAt < 0 ? undefined : args[outAt + 1]) ?? 'docs/scoreboard.md');
const kept = readKept(!args.includes('--quick'));
const whole = { ...kept, figures: [...kept.figures, ...measureExtraction(kept.long)] };
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, scoreboard(whole));
if (kept.long && outAt < 0) carryOn(root, kept.figures);
console.log(`${countSentence(whole)}\nWritten to ${file.slice(root.length)}.`);
