import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const output = fileURLToPath(new URL('../../.output/chrome-mv3/', import.meta.url));

/** What a script imports, next to itself. */
function importsOf(script: string): string[] {
  const code = readFileSync(join(output, script), 'utf8');
  return [...code.matchAll(/(?:from|import)\s{0,2}"\.\/([^"]{1,200}\.js)"/g)].flatMap((m) => (m[1] === undefined ? [] : [join(dirname(script), m[1])]));
}

/** All scripts and styles that a page of the extension loads, followed through their imports. */
function filesOf(page: string): string[] {
  const html = readFileSync(join(output, page), 'utf8');
  const found = new Set([...html.matchAll(/(?:src|href)="\/([^"]{1,200}\.(?:js|css))"/g)].flatMap((m) => m[1] ?? []));
  for (const file of found) if (file.endsWith('.js')) for (const next of importsOf(file)) found.add(next);
  return [...found];
}

const gzipped = (files: readonly string[]): number => files.reduce((sum, file) => sum + gzipSync(readFileSync(join(output, file)), { level: 9 }).length, 0);

/** Gzipped bytes of each bundle of the release build, beside its budget in KB. Null where there is no build. */
export function sizes(): { name: string; bytes: number; budget: number }[] | null {
  if (!existsSync(output)) return null;
  const folder = readdirSync(join(output, 'content-scripts')).filter((name) => statSync(join(output, 'content-scripts', name)).isFile());
  return [
    { name: 'content script', bytes: gzipped(folder.map((name) => `content-scripts/${name}`)), budget: 25 },
    { name: 'worker, without the casebook', bytes: gzipped(['background.js']), budget: 150 },
    { name: 'popup', bytes: gzipped(filesOf('popup.html')), budget: 40 },
    { name: 'side panel', bytes: gzipped(filesOf('sidepanel.html')), budget: 80 },
  ];
}
