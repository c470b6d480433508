import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The planted script's file, beside the pages: the policy of the extension's pages lets its own files run. */
export const PLANTED = 'planted.js';

/** Copies a build to `target` and gives each of its pages one more script of its own. The manifest, and with it the policy, stays as it is. Returns the pages. */
export function plantScript(build: string, target: string, script: string): string[] {
  rmSync(target, { recursive: true, force: true });
  cpSync(build, target, { recursive: true });
  writeFileSync(join(target, PLANTED), script);
  const pages = readdirSync(target).filter((name) => name.endsWith('.html'));
  for (const page of pages) {
    const file = join(target, page);
    writeFileSync(file, readFileSync(file, 'utf8').replace('</body>', `<script src="/${PLANTED}"></script></body>`));
  }
  return pages;
}
