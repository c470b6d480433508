import { besideLibraries, growth } from './benchmark/engine';
import { sizes } from './benchmark/sizes';

/** Prints what reading costs and what the bundles weigh. Times move with the machine: the ratios are what counts. */
const ms = (n: number): string => n.toFixed(1);

console.log(`Node ${process.version}, ${process.platform} ${process.arch}\n`);
console.log('| one article of 800 words, warm | median ms | 95th percentile | against Whence |\n|---|---|---|---|');
const libraries = besideLibraries(25);
const own = libraries[0]?.time.median ?? Number.NaN;
for (const { name, time } of libraries) console.log(`| ${name} | ${ms(time.median)} | ${ms(time.p95)} | ${(time.median / own).toFixed(2)} |`);

console.log('\n| words | ms | to half the length |\n|---|---|---|');
for (const { words, milliseconds, ratio } of growth([500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000])) console.log(`| ${words} | ${ms(milliseconds)} | ${ratio === null ? '' : ratio.toFixed(2)} |`);

const built = sizes();
if (built === null) console.log('\nThere is no build to weigh: run npm run build first.');
else {
  console.log('\n| bundle | KB gzipped | budget |\n|---|---|---|');
  for (const { name, bytes, budget } of built) console.log(`| ${name} | ${(bytes / 1024).toFixed(1)} | ${budget} |`);
}
