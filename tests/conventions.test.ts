import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { recordFigure } from './figures';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Every file of the project: tracked ones, and new ones that are not ignored. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && existsSync(`${root}/${file}`));
const isText = (file: string): boolean => !/\.(png|ico|woff2?|zip)$/.test(file);
const sources = files.filter((file) => /^(lib|components|entrypoints)\/.*\.(ts|tsx)$/.test(file));
const read = (file: string): string => readFileSync(`${root}/${file}`, 'utf8');

describe('the conventions of CONTRIBUTING', () => {
  it('sees the project', () => expect(sources.length).toBeGreaterThan(40));

  it('has no rooms without a name', () => {
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|common|misc|managers?)(\/|\.)/i.test(file))).toEqual([]);
  });

  it('names no machine and no registry', () => {
    const forbidden = [/\/(?:work|home|root|Users)\/[a-z]/, /registry\.npmjs|npmmirror|verdaccio/i];
    const self = 'tests/conventions.test.ts';
    expect(files.filter((file) => isText(file) && file !== self && forbidden.some((pattern) => pattern.test(read(file))))).toEqual([]);
  });

  it('writes no HTML from strings (X5)', () => {
    const writers = /\.(innerHTML|outerHTML|insertAdjacentHTML)\b|dangerouslySetInnerHTML|document\.write\b/;
    const found = sources.filter((file) => writers.test(read(file)));
    recordFigure({ case: 'X5', what: 'source files that write HTML from strings', value: found.length, of: sources.length, asked: '0', held: found.length === 0 });
    expect(found).toEqual([]);
  });

  it('makes no network request from what ships: fetch only of packaged files, no sockets, no beacons', () => {
    const senders = /\b(XMLHttpRequest|WebSocket|EventSource|sendBeacon|WebTransport|RTCPeerConnection)\b/;
    expect(sources.filter((file) => senders.test(read(file)))).toEqual([]);
    // One packaged script, by a policy that knows no other address (tests/unit/adapters/engine-script.test.ts).
    expect(sources.filter((file) => /\bimportScripts\b/.test(read(file)))).toEqual(['lib/adapters/engine-script.ts']);
    expect(sources.filter((file) => /\bfetch\(/.test(read(file)))).toEqual(sources.filter((file) => /^lib\/adapters\/files\//.test(file) && /\bfetch\(/.test(read(file))));
  });

  it('listens to no window message and to no other extension', () => {
    expect(sources.filter((file) => /addEventListener\(\s*['"]message['"]|onMessageExternal|onConnectExternal|\.postMessage\(/.test(read(file)))).toEqual([]);
  });

  it('cites no document that is not there', () => {
    const cited = (file: string): string[] => [...read(file).matchAll(/(?<![\w/.-])(?:docs\/)?([A-Za-z][A-Za-z-]{1,60}\.md)\b/g)].map(([, name]) => name ?? '');
    const there = new Set(files.map((file) => file.split('/').at(-1) ?? ''));
    const code = files.filter((file) => /\.(ts|tsx|mjs|cjs)$/.test(file));
    expect(code.flatMap((file) => cited(file).filter((name) => !there.has(name)).map((name) => `${file}: ${name}`))).toEqual([]);
  });

  it('narrows or skips no test without a reason', () => {
    const tests = files.filter((file) => /^tests\/.*\.test\.tsx?$/.test(file) && file !== 'tests/conventions.test.ts');
    expect(tests.filter((file) => /\b(it|test|describe)\.(only|skip|todo)\(/.test(read(file)))).toEqual([]);
  });

  it('pins every dependency to one version', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
    expect(Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('knows no language by name outside its pack', () => {
    const passes = sources.filter((file) => /^lib\/(claims|reports|incidents|verdicts)\//.test(file));
    expect(passes.filter((file) => /languages\/(en|ru|az)\b/.test(read(file)) || /===?\s*['"](en|ru|az)['"]/.test(read(file)))).toEqual([]);
  });
});
