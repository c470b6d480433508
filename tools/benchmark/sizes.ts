import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { BudgetId } from './budgets';

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

/** Gzipped KB of each bundle of the release build, by its budget. Null where there is no build. */
export function sizes(): { id: BudgetId; value: number }[] | null {
  if (!existsSync(output)) return null;
  const folder = readdirSync(join(output, 'content-scripts')).filter((name) => statSync(join(output, 'content-scripts', name)).isFile());
  const bundles: [BudgetId, string[]][] = [
    ['content-script', folder.map((name) => `content-scripts/${name}`)],
    ['worker', ['background.js']],
    ['engine', ['engine.js']],
    ['popup', filesOf('popup.html')],
    ['side-panel', filesOf('sidepanel.html')],
  ];
  return bundles.map(([id, files]) => ({ id, value: gzipped(files) / 1024 }));
}
