import { afterAll, describe, expect, it } from 'vitest';
import { makeListener, type Handlers, type ServedName } from '../../lib/adapters/messages/serve';
import type { RawSender } from '../../lib/adapters/messages/sender';
import { messages } from '../../lib/protocol';
import { recordFigure } from '../figures';
import { PAYLOADS, visit } from './payloads';

const ID = 'abcdefghijklmnopabcdefghijklmnop';
const BASE = `chrome-extension://${ID}/`;
const OWN = `chrome-extension://${ID}`;
const self = { id: ID, baseUrl: BASE };

type Class = 'page' | 'extension' | 'nobody';
const tab = { id: 7, incognito: false };
const page = { id: ID, url: 'https://outlet.example/a', origin: 'https://outlet.example', frameId: 0, tab };

const SENDERS: { name: string; sender: RawSender; is: Class }[] = [
  { name: 'the popup', sender: { id: ID, url: `${BASE}popup.html`, origin: OWN }, is: 'extension' },
  { name: 'the side panel', sender: { id: ID, url: `${BASE}sidepanel.html`, origin: OWN }, is: 'extension' },
  { name: 'the settings page in a tab', sender: { id: ID, url: `${BASE}options.html`, origin: OWN, frameId: 0, tab }, is: 'extension' },
  { name: 'our page where the browser gives no origin', sender: { id: ID, url: `${BASE}popup.html` }, is: 'extension' },
  { name: 'the content script in the top frame', sender: page, is: 'page' },
  { name: 'the content script where the browser gives no origin', sender: { ...page, origin: undefined }, is: 'page' },
  { name: 'the content script of a private window', sender: { ...page, tab: { id: 7, incognito: true } }, is: 'page' },
  { name: 'a content script in a sub-frame', sender: { ...page, frameId: 3 }, is: 'nobody' },
  { name: 'a content script of which no frame is told', sender: { ...page, frameId: undefined }, is: 'nobody' },
  { name: 'a content script without a tab', sender: { ...page, tab: undefined }, is: 'nobody' },
  { name: 'another extension', sender: { id: 'ponmlkjihgfedcbaponmlkjihgfedcba', url: 'chrome-extension://ponmlkjihgfedcbaponmlkjihgfedcba/popup.html', origin: 'chrome-extension://ponmlkjihgfedcbaponmlkjihgfedcba' }, is: 'nobody' },
  { name: 'another extension that names our page', sender: { id: 'ponmlkjihgfedcbaponmlkjihgfedcba', url: `${BASE}popup.html`, origin: OWN }, is: 'nobody' },
  { name: 'a web page', sender: { url: 'https://outlet.example/a', origin: 'https://outlet.example', frameId: 0, tab }, is: 'nobody' },
  { name: 'a page whose renderer claims our address', sender: { ...page, url: `${BASE}popup.html` }, is: 'nobody' },
  { name: 'a page with the opaque origin of a sandbox', sender: { ...page, origin: 'null' }, is: 'nobody' },
  { name: 'our page in a frame', sender: { id: ID, url: `${BASE}popup.html`, origin: OWN, frameId: 2, tab }, is: 'nobody' },
  { name: 'a look-alike of our address', sender: { id: ID, url: `chrome-extension://${ID}x/popup.html`, origin: `chrome-extension://${ID}x` }, is: 'nobody' },
  { name: 'a file page', sender: { ...page, url: 'file:///tmp/a.html', origin: 'file://' }, is: 'nobody' },
  { name: 'a sender without an address', sender: { id: ID, frameId: 0, tab }, is: 'nobody' },
  { name: 'a sender with a broken address', sender: { id: ID, url: 'https://', frameId: 0, tab }, is: 'nobody' },
  { name: 'nothing at all', sender: {}, is: 'nobody' },
];

function listen() {
  const called: string[] = [];
  const handlers = Object.fromEntries(
    Object.keys(PAYLOADS).map((name) => [
      name,
      () => {
        called.push(name);
        return { ok: true, value: {} };
      },
    ]),
  ) as unknown as Handlers;
  const listener = makeListener(handlers, { self, milliseconds: () => 0, report: (_what, error) => expect.unreachable(String(error)) });
  const send = (message: unknown, sender: RawSender): unknown => {
    const answers: unknown[] = [];
    expect(listener(message, sender, (answer) => answers.push(answer))).toBe(true);
    expect(answers).toHaveLength(1);
    return answers[0];
  };
  return { called, send };
}

/** The table that holds, written down apart from the code: a content script speaks for an untrusted page and may send these and no others; these go from the worker to pages. */
const FROM_PAGES: readonly string[] = ['page.analyse', 'page.seen', 'page.left', 'page.compare'];
const TO_PAGES: readonly string[] = ['content.status', 'content.step', 'content.show', 'content.refresh', 'content.selection'];
const served = Object.keys(messages).filter((name): name is ServedName => !TO_PAGES.includes(name));
const whoMay = (name: ServedName): Class => (FROM_PAGES.includes(name) ? 'page' : 'extension');

describe('who may send what (M1)', () => {
  const cells = { asked: SENDERS.length * served.length, right: 0 };
  afterAll(() => recordFigure({ case: 'M1', what: 'messages by senders, as the table of messages says', value: cells.right, of: cells.asked, asked: 'all', held: cells.right === cells.asked }));

  it('has a payload for every message', () => expect(Object.keys(PAYLOADS).sort()).toEqual([...served].sort()));

  for (const { name, sender, is } of SENDERS) {
    describe(name, () => {
      for (const message of served) {
        const allowed = whoMay(message) === is;
        it(`${allowed ? 'may' : 'may not'} send ${message}`, () => {
          const { called, send } = listen();
          const answer = send({ type: message, payload: PAYLOADS[message] }, sender);
          expect(called).toEqual(allowed ? [message] : []);
          expect(answer).toMatchObject(allowed ? { ok: true } : { ok: false, key: 'error_message_refused' });
          cells.right += 1;
        });
      }
    });
  }

  for (const message of TO_PAGES) {
    it(`nobody may send ${message}, which goes from the worker to pages`, () => {
      for (const { sender } of SENDERS) expect(listen().send({ type: message, payload: {} }, sender)).toMatchObject({ ok: false, key: 'error_message_unknown' });
    });
  }

  it('asks who the sender is before it looks at what is sent', () => {
    const { send } = listen();
    const poisoned = new Proxy({}, { get: () => expect.unreachable('the payload was read'), ownKeys: () => expect.unreachable('the payload was read') });
    expect(send({ type: 'export.store', payload: poisoned }, page)).toMatchObject({ key: 'error_message_refused' });
  });

  it('takes no claimed address: a payload with one changes nothing', () => {
    const { send } = listen();
    expect(send({ type: 'export.store', payload: {}, url: `${BASE}popup.html`, sender: { id: ID } }, page)).toMatchObject({ key: 'error_message_refused' });
  });
});

describe('too many messages (M3)', () => {
  it('refuses a page that floods and goes on serving the others', () => {
    const time = { now: 0 };
    const answers: unknown[] = [];
    const handlers = { 'page.left': () => ({ ok: true, value: {} }), 'settings.get': () => ({ ok: true, value: {} }) } as unknown as Handlers;
    const listener = makeListener(handlers, { self, milliseconds: () => time.now, report: () => undefined });
    const send = (type: string, payload: unknown, sender: RawSender): { ok: boolean; key?: string } => {
      listener({ type, payload }, sender, (answer) => answers.push(answer));
      return answers.pop() as { ok: boolean; key?: string };
    };
    const results = Array.from({ length: 10_000 }, () => send('page.left', { visit }, page));
    const served_ = results.filter((r) => r.ok).length;
    recordFigure({ case: 'M3', what: 'messages of a page that floods, served at once', value: served_, of: results.length, asked: 'below 100', held: served_ < 100 });
    expect(served_).toBeLessThan(100);
    expect(results.at(-1)).toMatchObject({ ok: false, key: 'error_message_too_many' });
    expect(send('page.left', { visit }, { ...page, tab: { id: 8 } })).toMatchObject({ ok: true });
    expect(send('settings.get', {}, { id: ID, url: `${BASE}popup.html`, origin: OWN })).toMatchObject({ ok: true });
    time.now += 1_000;
    expect(send('page.left', { visit }, page)).toMatchObject({ ok: true });
  });
});
