import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '../launcher/build';
import type { Entry } from './archive';
import type { Store } from './packages';

/** What a person has looked at and let pass: so many messages of one code, at places where the code reads so; `at` null where the message has no place. */
export const reviewedLintSchema = z.array(z.strictObject({ store: z.enum(['chrome', 'firefox']), code: z.string(), at: z.string().nullable(), times: z.int().positive(), why: z.string().min(20) }));
export type ReviewedLint = z.infer<typeof reviewedLintSchema>;

const messageSchema = z.looseObject({ _type: z.enum(['error', 'warning', 'notice']), code: z.string(), message: z.string(), file: z.string().optional(), line: z.number().optional(), column: z.number().optional() });
export type LintMessage = z.infer<typeof messageSchema>;
const reportSchema = z.object({ errors: z.array(messageSchema), warnings: z.array(messageSchema), notices: z.array(messageSchema) });

/** All that Mozilla's linter says of a package: errors, warnings, notices. Throws where it could not be run. */
export function lint(zip: Uint8Array): LintMessage[] {
  const folder = mkdtempSync(join(tmpdir(), 'whence-lint-'));
  try {
    const file = join(folder, 'package.zip');
    writeFileSync(file, zip);
    const linter = join(root, 'node_modules', 'addons-linter', 'bin', 'addons-linter');
    const done = spawnSync(process.execPath, [linter, '--output', 'json', '--warnings-as-errors', '--enable-background-service-worker', file], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    if (!done.stdout.startsWith('{')) throw new Error(`Mozilla's linter did not run: ${done.error?.message ?? done.stderr}`);
    const { errors, warnings, notices } = reportSchema.parse(JSON.parse(done.stdout));
    return [...errors, ...warnings, ...notices];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The text that a message is about: the rest of its line, from its column on. */
function textAt({ file, line, column }: LintMessage, entries: readonly Entry[]): string | null {
  const entry = entries.find(({ path }) => path === file);
  if (entry === undefined || line === undefined || column === undefined) return null;
  return new TextDecoder().decode(entry.bytes).split('\n')[line - 1]?.slice(column, column + 200) ?? null;
}

/** What was not reviewed, and what was reviewed and is not there any more, as sentences. */
export function unreviewed(store: Store, messages: readonly LintMessage[], entries: readonly Entry[], reviewed: ReviewedLint): string[] {
  const left = reviewed.filter((each) => each.store === store).map((each) => ({ ...each }));
  const said = messages.flatMap((message) => {
    const found = left.find(({ code, at, times }) => times > 0 && code === message.code && (at === null ? true : (textAt(message, entries)?.includes(at) ?? false)));
    if (found === undefined) return [`${message._type} ${message.code} in ${message.file ?? 'the package'}${message.line === undefined ? '' : `, line ${message.line}, column ${message.column ?? 0}`}: ${message.message}`];
    found.times -= 1;
    return [];
  });
  return [...said, ...left.filter(({ times }) => times > 0).map(({ code, times }) => `${code} was reviewed ${times} time(s) more than the linter says it: take it out of the list`)];
}
