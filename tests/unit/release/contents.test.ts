import { describe, expect, it } from 'vitest';
import { addressesIn, forbiddenIn } from '../../../tools/release/contents';
import { reviewedAddresses, reviewedLint, reviewedManifest } from '../../../tools/release/checks';
import { unreviewed, type LintMessage, type ReviewedLint } from '../../../tools/release/lint';
import { recordFigure } from '../../figures';

/** Each is planted in a script; the search has to name it. */
const PLANTED: readonly { name: string; text: string; path?: string; found: string }[] = [
  { name: 'eval', text: 'const a=eval("1+1")', found: 'evaluates a string' },
  { name: 'a function made of a string', text: 'let f=new Function("return 1")', found: 'evaluates a string' },
  { name: 'a timer with a string', text: 'setTimeout("go()", 1)', found: 'evaluates a string' },
  { name: 'a script loaded in a worker', text: 'importScripts("x.js")', found: 'loads code from elsewhere' },
  { name: 'a script loaded by a name that is no policy', text: 'importScripts(t?.x(a))', found: 'loads code from elsewhere' },
  { name: 'a script from the web', path: 'popup.html', text: '<script type="module" src="https://cdn.invalid/x.js"></script>', found: 'loads code from elsewhere' },
  { name: 'a socket', text: 'new WebSocket(u)', found: 'opens a connection' },
  { name: 'a beacon', text: 'navigator.sendBeacon(u)', found: 'opens a connection' },
  { name: 'machine code', text: 'WebAssembly.instantiate(b)', found: 'runs machine code' },
  { name: 'a file of machine code', path: 'x.wasm', text: '', found: 'is a file that is not released' },
  { name: 'a source map', text: '//# sourceMappingURL=x.js.map', found: 'names a source map' },
  { name: 'a file of a source map', path: 'x.js.map', text: '{}', found: 'is a file that is not released' },
  { name: 'a test hook', text: 'globalThis.__test=1', found: 'holds a test hook' },
  { name: 'a planted leak', text: 'fetch("https://worker-fetch.leak.invalid/x")', found: 'holds a test hook' },
  { name: 'a key', text: '-----BEGIN RSA PRIVATE KEY-----', found: 'holds what looks like a secret' },
  { name: 'a token in data', path: 'a.json', text: '{"access_token": "abcdefghij0123456789"}', found: 'holds what looks like a secret' },
  { name: 'a folder of a computer', text: `const at="${['', 'home', 'somebody', 'x.ts'].join('/')}"`, found: 'names a folder of a computer' },
];

const CLEAN = ['e.importScripts(t?.createScriptURL(a)??a)', 'a.eval(1)', 'retrieval(x)', 'const Function_=1', 'fetch(chrome.runtime.getURL("/casebook/index.json"))', 'secretary: "a person of some standing here"'];

describe('the search of a package (C6, C7)', () => {
  it.each(PLANTED)('finds $name', ({ path = 'a.js', text, found }) => expect(forbiddenIn(path, text).map(({ what }) => what)).toContain(found));
  it.each(CLEAN)('lets pass: %s', (text) => expect(forbiddenIn('a.js', text)).toEqual([]));
  it('lists addresses in code, and those that are put together as such; data hold links for readers', () => {
    expect(addressesIn('a.js', 'f("https://a.invalid/x?y=1");g(`https://${host}/*`);h("wss://b.invalid")')).toEqual(['https://${…}', 'https://a.invalid/x?y=1', 'wss://b.invalid']);
    expect(addressesIn('a.json', '"https://a.invalid"')).toEqual([]);
  });
});

describe('what a person has reviewed', () => {
  it('is written so that the release can read it', () => {
    expect(reviewedAddresses().length).toBeGreaterThan(3);
    expect(reviewedLint().length).toBeGreaterThan(1);
    for (const build of ['chromium', 'firefox'] as const) expect(reviewedManifest(build)).toMatchObject({ manifest_version: 3, optional_host_permissions: ['https://*/*'] });
  });

  const reviewed: ReviewedLint = [{ store: 'firefox', code: 'UNSAFE', at: '.innerHTML=', times: 1, why: 'a library that is not altered' }];
  const entries = [{ path: 'a.js', bytes: new TextEncoder().encode('x=1;y.innerHTML=z;w.innerHTML=z') }];
  const warning = (over: Partial<LintMessage> = {}): LintMessage => ({ _type: 'warning', code: 'UNSAFE', message: 'Unsafe', file: 'a.js', line: 1, column: 4, ...over });
  const SAID: readonly { name: string; messages: LintMessage[]; left: number }[] = [
    { name: 'lets the reviewed warning pass', messages: [warning()], left: 0 },
    { name: 'does not let a second one pass', messages: [warning(), warning({ column: 18 })], left: 1 },
    { name: 'does not let the same code pass at another place', messages: [warning({ column: 30 })], left: 2 },
    { name: 'does not let another code pass', messages: [warning(), warning({ code: 'OTHER' })], left: 1 },
    { name: 'tells of a review that is not needed any more', messages: [], left: 1 },
  ];
  it('lets no word of the linter pass that nobody reviewed, and tells of a review that is not needed any more (C5)', () => {
    const wrong = SAID.filter(({ left, messages }) => unreviewed('firefox', messages, entries, reviewed).length !== left).map(({ name }) => name);
    recordFigure({ case: 'C5', what: 'planted answers of the linter that were judged rightly', value: SAID.length - wrong.length, of: SAID.length, asked: 'all', held: wrong.length === 0 });
    expect(wrong).toEqual([]);
  });
});
