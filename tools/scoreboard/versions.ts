import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { arch, availableParallelism, cpus, platform } from 'node:os';
import { z } from 'zod';
import { findBrowser } from '../setup/browsers.mjs';

const packageSchema = z.object({ version: z.string() });

function versionOf(browser: 'chromium' | 'firefox'): string {
  const path = findBrowser(browser);
  if (path === null) return 'not on this machine';
  try {
    return /\d+[\d.]*/.exec(execFileSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000, stdio: ['ignore', 'pipe', 'ignore'] }))?.[0] ?? 'of unknown version';
  } catch {
    return 'of unknown version';
  }
}

/** The processor as its maker names it, how many of its threads there are, and the system. */
export const machine = (): string => `${(cpus()[0]?.model ?? 'unknown processor').replace(/\s+/g, ' ').trim()}, ${String(availableParallelism())} threads, ${platform()} ${arch()}`;

/** What was measured, with what, on what. */
export function versions(): { what: string; version: string }[] {
  const { version } = packageSchema.parse(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')));
  return [
    { what: 'Whence', version },
    { what: 'Node', version: process.versions.node },
    { what: 'Chromium', version: versionOf('chromium') },
    { what: 'Firefox', version: versionOf('firefox') },
    { what: 'on', version: machine() },
  ];
}
