import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { root } from '../launcher/build';
import { entriesOf, type Entry } from './archive';
import { addressesIn, forbiddenIn } from './contents';
import { lint, reviewedLintSchema, unreviewed } from './lint';
import { BUILD_OF } from './packages';

/** One line of the report: a case, what was found, and whether that is as it must be. */
export interface Outcome {
  case: string;
  what: string;
  value: number | string;
  asked: string;
  held: boolean;
  /** what a person should read where it does not hold, or besides */
  details: readonly string[];
}

const reviewedFile = (name: string): unknown => JSON.parse(readFileSync(join(root, 'tools', 'release', 'reviewed', name), 'utf8'));

export const reviewedAddresses = (): string[] => z.array(z.strictObject({ address: z.string(), why: z.string().min(10) })).parse(reviewedFile('addresses.json')).map(({ address }) => address);
export const reviewedManifest = (build: 'chromium' | 'firefox'): unknown => reviewedFile(`manifest-${build}.json`);
export const reviewedLint = () => reviewedLintSchema.parse(reviewedFile('lint.json'));

const count = (caseId: string, what: string, details: readonly string[]): Outcome => ({ case: caseId, what, value: details.length, asked: '0', held: details.length === 0, details });

/** The manifest as it is reviewed: all of it but the version, which is that of package.json. */
export function reviewable(manifest: unknown): unknown {
  const { version: _, ...rest } = z.looseObject({ version: z.string() }).parse(manifest);
  return rest;
}

/** The cases that one package is judged by (C4 to C7). */
export async function checkPackage(store: 'chrome' | 'firefox', zip: Uint8Array): Promise<Outcome[]> {
  const entries = await entriesOf(zip);
  const text = ({ bytes }: Entry): string => new TextDecoder().decode(bytes);
  const manifest = entries.find(({ path }) => path === 'manifest.json');
  const same = manifest !== undefined && isDeepStrictEqual(reviewable(JSON.parse(text(manifest))), reviewedManifest(BUILD_OF[store]));
  const messages = lint(zip);
  const reviewed = reviewedLint();
  const addresses = reviewedAddresses();
  const passed = reviewed.filter((each) => each.store === store).reduce((sum, { times }) => sum + times, 0);
  const found = entries.flatMap((entry) => forbiddenIn(entry.path, text(entry)));
  const strange = entries.flatMap((entry) => addressesIn(entry.path, text(entry)).filter((address) => !addresses.includes(address)).map((address) => `${entry.path}: ${address}`));
  const code = /evaluates|loads code|connection|machine code/;
  return [
    { case: 'C4', what: `${store}: the manifest against the reviewed one`, value: same ? 'equal' : 'differs', asked: 'equal', held: same, details: same ? [] : ['compare manifest.json with tools/release/reviewed'] },
    count('C5', `${store}: what Mozilla’s linter says that nobody reviewed (${passed} reviewed warnings)`, unreviewed(store, messages, entries, reviewed)),
    count('C6', `${store}: addresses beyond the list, evaluated or fetched code`, [...strange, ...found.filter(({ what }) => code.test(what)).map(({ path, what }) => `${path} ${what}`)]),
    count('C7', `${store}: secrets, source maps, test hooks`, found.filter(({ what }) => !code.test(what)).map(({ path, what }) => `${path} ${what}`)),
  ];
}
