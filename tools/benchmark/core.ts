import { createRequire } from 'node:module';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import type { analyse } from '../../lib/analyse';
import type { plainArticle } from '../../lib/text/plain-article';

const root = fileURLToPath(new URL('../../', import.meta.url));
const cache = join(root, '.cache', 'benchmark');
/** The packs, and what takes them whole. */
const LANGUAGES = /^lib\/(?:languages\/(?:packs\.ts|[a-z]{2}\/)|analyse\.ts$)/;

/** Everything of `lib` but the edge and the languages' words, which ship as files of their own. */
function coreFiles(): string[] {
  return readdirSync(join(root, 'lib'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'))
    .filter((file) => !file.startsWith('lib/adapters/') && !LANGUAGES.test(file))
    .sort();
}

/** A script bundled as the extension's own are, and minified by the bundler itself: all that is measured beside one another is minified alike. */
export async function bundle(name: string, code: string, format: 'es' | 'cjs' | 'iife'): Promise<string> {
  mkdirSync(cache, { recursive: true });
  const entry = join(cache, `${name}.ts`);
  writeFileSync(entry, code);
  const made = await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: { write: false, minify: true, target: 'chrome140', modulePreload: false, rollupOptions: { input: entry, preserveEntrySignatures: 'strict', output: { format, name: 'benchmark' } } },
  });
  const [output] = [made].flat();
  if (output === undefined || !('output' in output)) throw new Error(`${name} could not be bundled.`);
  return output.output.map((part) => (part.type === 'chunk' ? part.code : '')).join('');
}

/** The whole core as a browser would get it: bundled and minified, without data. Bytes gzipped. */
export async function coreSize(): Promise<number> {
  const code = await bundle('core', coreFiles().map((file, i) => `export * as part${i} from '../../${file}';`).join('\n'), 'es');
  return gzipSync(code, { level: 9 }).length;
}

const ENGINE = "export { analyse } from '../../lib/analyse';\nexport { buildReport } from '../../lib/reports/build';\nexport { compare } from '../../lib/compare';\nexport { packs } from '../../lib/languages/packs';\nexport { plainArticle } from '../../lib/text/plain-article';";

/** The engine's own functions, bundled as they ship: what runs TypeScript in Node names every inner function anew at each call, which costs. */
export interface Engine {
  analyse: typeof analyse;
  plainArticle: typeof plainArticle;
  compare: typeof import('../../lib/compare').compare;
  buildReport: typeof import('../../lib/reports/build').buildReport;
  packs: typeof import('../../lib/languages/packs').packs;
}

/** The bundled engine in this process. */
export async function loadEngine(): Promise<Engine> {
  const file = join(cache, 'engine.cjs');
  mkdirSync(cache, { recursive: true });
  writeFileSync(file, await bundle('engine', ENGINE, 'cjs'));
  return createRequire(import.meta.url)(file) as Engine;
}

/** Gzipped KB of other programs' bundles, made as our own are. */
export async function peerSizes(): Promise<{ name: string; kilobytes: number }[]> {
  const peers: [string, string][] = [
    ['Readability', "export { Readability } from '@mozilla/readability';"],
    ['Defuddle', "export { default } from 'defuddle';"],
    ['mark.js', "export { default } from 'mark.js';"],
    ['compromise', "export { default } from 'compromise';"],
    ['wink-nlp with its English model', "import wink from 'wink-nlp';\nimport model from 'wink-eng-lite-web-model';\nexport const nlp = wink(model);"],
    ['minisearch', "export { default } from 'minisearch';"],
  ];
  const sizes: { name: string; kilobytes: number }[] = [];
  for (const [name, code] of peers) sizes.push({ name, kilobytes: gzipSync(await bundle(`peer-${name.split(/[^a-z]/i)[0] ?? name}`, code, 'es'), { level: 9 }).length / 1024 });
  return sizes;
}

/** A script for a browser's worker that leaves `measure` in `benchmark`. */
export const workerScript = (): Promise<string> => bundle('worker', "export { measure } from '../../tools/benchmark/worker-side';", 'iife');
