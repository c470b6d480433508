import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { BuildName } from '../../../tools/launcher/build';
import { shippedSchema } from '../../../tools/release/bill-of-materials';
import { reviewable, reviewedAddresses, reviewedManifest } from '../../../tools/release/checks';
import { addressesIn, forbiddenIn } from '../../../tools/release/contents';
import { readFolder } from '../../../tools/release/folders';
import { outletFileSchema } from '../../../lib/model/outlet';
import { recordFigure } from '../../figures';
import { buildFolder } from '../harness/chromium';

const manifestSchema = z.looseObject({
  manifest_version: z.number(),
  permissions: z.array(z.string()),
  host_permissions: z.array(z.string()).default([]),
  optional_host_permissions: z.array(z.string()).default([]),
  content_security_policy: z.object({ extension_pages: z.string() }),
  content_scripts: z.array(z.looseObject({ matches: z.array(z.string()), all_frames: z.boolean().optional(), world: z.string().optional() })),
  web_accessible_resources: z.array(z.unknown()).optional(),
  externally_connectable: z.unknown().optional(),
  incognito: z.string().optional(),
});

const rawManifest = (name: BuildName): unknown => JSON.parse(readFileSync(join(buildFolder(name), 'manifest.json'), 'utf8'));
const manifestOf = (name: BuildName) => manifestSchema.parse(rawManifest(name));
const BROWSER = { chromium: 'chromium', demo: 'chromium', firefox: 'firefox' } as const;

/** The reviewed policy: the extension's pages and worker load their own files and nothing else. A change here is a change of a public promise. */
const POLICY = (name: BuildName) => ({
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'form-action': "'none'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  // Chromium's worker may make the address of one script, its engine's, and of no other (tests/unit/adapters/engine-script.test.ts).
  'trusted-types': BROWSER[name] === 'firefox' ? "'none'" : 'whence-engine',
});

const policyOf = (text: string): Record<string, string> => Object.fromEntries(text.split(';').map((part) => part.trim().split(/\s+/)).filter(([name]) => name).map(([name, ...values]) => [name ?? '', values.join(' ')]));

const outlets = outletFileSchema.parse(JSON.parse(readFileSync(new URL('../../../public/casebook/outlets.json', import.meta.url), 'utf8'))).outlets;
const coveredHosts = outlets.filter(({ access }) => access).flatMap(({ hosts }) => hosts);
/** "*://*.trend.az/*" → "trend.az", with all hosts below it; null for a pattern of another form. */
const hostOf = (pattern: string): string | null => /^(?:https|\*):\/\/(?:\*\.)?([a-z0-9.-]+)\/\*$/.exec(pattern)?.[1] ?? null;
const isBelow = (host: string, above: string): boolean => host === above || host.endsWith(`.${above}`);

describe.each(['chromium', 'firefox', 'demo'] as const)('the built manifest, %s (N3)', (name) => {
  it('grants what was reviewed and nothing more', () => {
    const manifest = manifestOf(name);
    const expected = ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage', ...(name === 'firefox' ? [] : ['sidePanel'])];
    expect([...manifest.permissions].sort()).toEqual(expected.sort());
    expect(manifest.host_permissions).toEqual([]);
    expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
    const policy = policyOf(manifest.content_security_policy.extension_pages);
    const held = JSON.stringify(policy) === JSON.stringify(POLICY(name));
    if (name !== 'demo') recordFigure({ case: 'N3', what: 'the built policy against the reviewed one', value: held ? 'equal' : 'differs', asked: 'equal', held, browser: BROWSER[name] });
    expect(policy).toEqual(POLICY(name));
  });

  it('opens no door: nothing for pages to load, nobody to connect, no script in the page’s own world or in frames', () => {
    const manifest = manifestOf(name);
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    if (name !== 'firefox') expect(manifest.externally_connectable).toEqual({ ids: [] });
    expect(manifest.content_scripts.filter(({ all_frames: all, world }) => all === true || world === 'MAIN')).toEqual([]);
  });

  it('reads the covered outlets and no other site; the demonstration build alone reads pages from files', () => {
    const patterns = manifestOf(name).content_scripts.flatMap(({ matches }) => matches);
    const hosts = patterns.map(hostOf);
    expect(patterns.filter((_, i) => hosts[i] === null)).toEqual([]);
    const known = [...coveredHosts, ...(name === 'demo' ? ['saved.invalid'] : [])];
    expect(hosts.filter((host) => host === null || !known.includes(host.replace(/^www\./, '')))).toEqual([]);
    expect(known.filter((host) => !hosts.some((above) => above !== null && isBelow(host, above)))).toEqual([]);
  });

  it('ships no address beyond the reviewed ones, no evaluated code, no secret and no test hook (C6, C7)', () => {
    const files = readFolder(buildFolder(name)).map(({ path, bytes }) => ({ path, text: new TextDecoder().decode(bytes) }));
    expect(files.filter(({ path }) => path.endsWith('.js')).length).toBeGreaterThan(3);
    const forbidden = files.flatMap(({ path, text }) => forbiddenIn(path, text).map(({ what }) => `${path} ${what}`));
    const reviewed = reviewedAddresses();
    const addresses = files.flatMap(({ path, text }) => addressesIn(path, text).map((address) => ({ path, address })));
    const strange = addresses.filter(({ address }) => !reviewed.includes(address));
    if (name !== 'demo') {
      recordFigure({ case: 'C6', what: 'addresses in code that nobody reviewed', detail: `${new Set(addresses.map(({ address }) => address)).size} reviewed ones`, value: strange.length, asked: '0', held: strange.length === 0, browser: BROWSER[name] });
      recordFigure({ case: 'C7', what: 'files with evaluated code, secrets, source maps or test hooks', value: forbidden.length, of: files.length, asked: '0', held: forbidden.length === 0, browser: BROWSER[name] });
    }
    expect(forbidden).toEqual([]);
    expect(strange).toEqual([]);
    // An address that left the code leaves the list too.
    expect(reviewed.filter((address) => !addresses.some((each) => each.address === address))).toEqual([]);
  });

  it('holds code of the packages that package.json counts among what ships, and their licences (C8)', () => {
    const folder = buildFolder(name);
    const shipped = shippedSchema.parse(JSON.parse(readFileSync(join(dirname(folder), `${basename(folder)}.packages.json`), 'utf8')));
    const { dependencies } = z.object({ dependencies: z.record(z.string(), z.string()) }).parse(JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')));
    // WXT is a tool of the build of which a few functions go along.
    expect(shipped.filter(({ name: each }) => each !== 'wxt').map(({ name: each, version }) => [each, version])).toEqual(Object.entries(dependencies));
    const notices = readFileSync(join(folder, 'third-party.txt'), 'utf8');
    const told = shipped.filter((each) => notices.includes(`${each.name} ${each.version} (${each.licence})`)).length;
    if (name !== 'demo') recordFigure({ case: 'C8', what: 'packages whose code ships that are told with version and licence', value: told, of: shipped.length, asked: 'all', held: told === shipped.length, browser: BROWSER[name] });
    expect(shipped.filter((each) => !notices.includes(`${each.name} ${each.version} (${each.licence})`))).toEqual([]);
    expect(notices).not.toContain('no file of its licence');
  });
});

describe.each(['chromium', 'firefox'] as const)('the built manifest, %s, whole (C4)', (name) => {
  // Whoever means a change accepts it by putting the new manifest, without its version, into tools/release/reviewed.
  it('is the one that was reviewed', () => {
    const { version } = z.looseObject({ version: z.string() }).parse(JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')));
    expect(z.looseObject({ version: z.string() }).parse(rawManifest(name)).version).toBe(version);
    const held = JSON.stringify(reviewable(rawManifest(name))) === JSON.stringify(reviewedManifest(name));
    recordFigure({ case: 'C4', what: 'the built manifest against the reviewed one', value: held ? 'equal' : 'differs', asked: 'equal', held, browser: name });
    expect(reviewable(rawManifest(name))).toEqual(reviewedManifest(name));
  });
});
