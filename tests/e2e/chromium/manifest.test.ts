import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { BuildName } from '../../../tools/launcher/build';
import { outletFileSchema } from '../../../lib/model/outlet';
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

const manifestOf = (name: BuildName) => manifestSchema.parse(JSON.parse(readFileSync(join(buildFolder(name), 'manifest.json'), 'utf8')));

/** The reviewed policy: the extension's pages and worker load their own files and nothing else. A change here is a change of a public promise. */
const POLICY = {
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
  'trusted-types': "'none'",
};

const policyOf = (text: string): Record<string, string> => Object.fromEntries(text.split(';').map((part) => part.trim().split(/\s+/)).filter(([name]) => name).map(([name, ...values]) => [name ?? '', values.join(' ')]));

const outlets = outletFileSchema.parse(JSON.parse(readFileSync(new URL('../../../public/casebook/outlets.json', import.meta.url), 'utf8'))).outlets;
const coveredHosts = outlets.filter(({ access }) => access).flatMap(({ hosts }) => hosts);
/** "*://*.trend.az/*" → "trend.az", with all hosts below it; null for a pattern of another form. */
const hostOf = (pattern: string): string | null => /^(?:https|\*):\/\/(?:\*\.)?([a-z0-9.-]+)\/\*$/.exec(pattern)?.[1] ?? null;
const isBelow = (host: string, above: string): boolean => host === above || host.endsWith(`.${above}`);

const files = (folder: string): string[] => readdirSync(folder).flatMap((name) => (statSync(join(folder, name)).isDirectory() ? files(join(folder, name)) : [join(folder, name)]));

describe.each(['chromium', 'firefox', 'demo'] as const)('the built manifest, %s (N3)', (name) => {
  it('grants what was reviewed and nothing more', () => {
    const manifest = manifestOf(name);
    const expected = ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage', ...(name === 'firefox' ? [] : ['sidePanel'])];
    expect([...manifest.permissions].sort()).toEqual(expected.sort());
    expect(manifest.host_permissions).toEqual([]);
    expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
    expect(policyOf(manifest.content_security_policy.extension_pages)).toEqual(POLICY);
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

  it('ships no address to talk to, no evaluated code and no test hook (C6, C7)', () => {
    const folder = buildFolder(name);
    const scripts = files(folder).filter((file) => /\.(?:js|html|css)$/.test(file));
    expect(scripts.length).toBeGreaterThan(3);
    const found = scripts.flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      return [/leak\.invalid/, /\bimportScripts\(/, /<script[^>]+src="http/, /sourceMappingURL/, /\bnew WebSocket\b/, /\bsendBeacon\b/].filter((pattern) => pattern.test(text)).map((pattern) => `${file}: ${pattern}`);
    });
    expect(found).toEqual([]);
    expect(files(folder).filter((file) => file.endsWith('.map'))).toEqual([]);
  });
});
