import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { recordFigure } from '../../figures';

const at = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const read = (path: string): string => readFileSync(at(path), 'utf8');
const json = (path: string): unknown => JSON.parse(read(path));

const rows = z.array(z.strictObject({ permission: z.string(), used: z.string(), why: z.string(), test: z.strictObject({ file: z.string(), name: z.string() }) })).parse(json('tools/release/reviewed/permissions.json'));
const manifests = ['chromium', 'firefox'].map((name) => z.looseObject({ permissions: z.array(z.string()) }).parse(json(`tools/release/reviewed/manifest-${name}.json`)));
const asked = [...new Set(manifests.flatMap(({ permissions }) => permissions))].sort();

const code = ['lib', 'entrypoints']
  .flatMap((folder) => readdirSync(at(folder), { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file)).map((file) => read(`${folder}/${file}`)))
  .join('\n');

/** Parts of the browser's interface that need a permission of their own name where they are used; the rest is free. */
const NAMED: Readonly<Record<string, string>> = { storage: 'storage', scripting: 'scripting', contextMenus: 'contextMenus', menus: 'menus', sidePanel: 'sidePanel', alarms: 'alarms', notifications: 'notifications', downloads: 'downloads', cookies: 'cookies', history: 'history', bookmarks: 'bookmarks', webRequest: 'webRequest', declarativeNetRequest: 'declarativeNetRequest', webNavigation: 'webNavigation', identity: 'identity', management: 'management', offscreen: 'offscreen', clipboard: 'clipboardRead' };

describe('the permissions (C10)', () => {
  it('are those that were reviewed, and each is used and tried by a test of that name', () => {
    expect(rows.map(({ permission }) => permission)).toEqual(asked);
    const unused = rows.filter(({ used }) => !code.includes(used)).map(({ permission }) => permission);
    const untried = rows.filter(({ test }) => !read(test.file).includes(`it('${test.name}'`)).map(({ permission }) => permission);
    recordFigure({ case: 'C10', what: 'permissions that are unused or tried by no test', value: unused.length + untried.length, of: rows.length, asked: '0', held: unused.length + untried.length === 0 });
    expect(unused).toEqual([]);
    expect(untried).toEqual([]);
  });

  it('suffice for every part of the browser that the code calls', () => {
    const called = new Set([...code.matchAll(/\bbrowser\.([a-zA-Z]{2,40})\b/g)].map(([, name = '']) => name));
    expect(called.has('storage')).toBe(true);
    expect([...called].filter((name) => Object.hasOwn(NAMED, name) && !asked.includes(NAMED[name] ?? ''))).toEqual([]);
  });

  it('are told to readers and to the stores, each with its reason', () => {
    const readme = read('README.md');
    const listing = read('docs/store-listing.md');
    expect(asked.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
    expect(rows.filter(({ permission, why }) => !listing.includes(`\`${permission}\``) || !listing.includes(why)).map(({ permission }) => permission)).toEqual([]);
  });
});
