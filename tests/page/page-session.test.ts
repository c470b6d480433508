import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Ask } from '../../lib/adapters/page/ask-worker';
import type { Mark, Painter } from '../../lib/adapters/page/paint';
import { createSession, type PageSession } from '../../lib/adapters/page/page-session';
import { claimView, UI } from './claim-view';
import { fixture, NOW } from './fixture';

type Asked = { type: string; payload: { visit: string; reading?: { text: string } } };

interface Stage {
  dom: JSDOM;
  view: Window & typeof globalThis;
  session: PageSession;
  asked: Asked[];
  marks: Mark[][];
  cleared: () => number;
  stop: AbortController;
}

/** A page with the session on it; the worker finds one claim, in the first paragraph. */
function stage(html: string, answer?: (type: string) => unknown): Stage {
  const dom = new JSDOM(html, { url: 'https://tide.example/politics/one', pretendToBeVisual: true });
  const view = dom.window as unknown as Window & typeof globalThis;
  // In a browser script and page share these; here the page's parser brings its own.
  vi.stubGlobal('AbortController', dom.window.AbortController);
  view.Range.prototype.getBoundingClientRect = () => ({ left: 0, top: 100, right: 300, bottom: 120 }) as DOMRect;
  view.Range.prototype.getClientRects = function () {
    return [this.getBoundingClientRect()] as unknown as DOMRectList;
  };
  view.scrollBy = () => undefined;
  const asked: Asked[] = [];
  const marks: Mark[][] = [];
  let clears = 0;
  const painter: Painter = { paint: (drawn) => void marks.push([...drawn]), tint: () => undefined, claimsAt: () => [], isIntact: () => true, clear: () => void clears++ };
  const ask = ((type: string, payload: Asked['payload']) => {
    asked.push({ type, payload });
    const text = payload.reading?.text ?? '';
    const start = text.indexOf('\n') + 1;
    const claims = [claimView({ spans: [{ start, end: text.indexOf('.', start) + 1 }] })];
    const given = answer?.(type);
    return Promise.resolve(given ?? { ok: true, value: type === 'page.analyse' ? { state: 'claims', claims, ui: UI } : { kept: 'kept' } });
  }) as unknown as Ask;
  const stop = new dom.window.AbortController();
  let ids = 0;
  const session = createSession({ view, ask, painter, now: () => NOW, newId: () => `visit-${++ids}-xxxx`, secondReader: () => undefined, signal: stop.signal, stop: () => stop.abort() });
  if (session === null) throw new Error('no session');
  return { dom, view, session, asked, marks, cleared: () => clears, stop };
}

const types = (asked: Asked[]): string[] => asked.map(({ type }) => type);
const story = (title: string, first: string): string => `<h1>${title}</h1><p>${first} said the head of a parliamentary commission on Friday in the chamber.</p><p>The traces in the mail servers were not published, he added, and the inquiry goes on.</p>`;
const page = (body: string): string => `<html lang="en"><head><meta property="og:type" content="article"></head><body><article>${body}</article></body></html>`;
const FIRST = page(story('The first story of the day', 'Northland was behind it,'));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('chrome', { runtime: { id: 'id' } });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a visit', () => {
  it('is analysed once and marked', async () => {
    const { session, asked, marks } = stage(FIRST);
    session.check();
    await vi.advanceTimersByTimeAsync(0);
    session.check();
    expect(types(asked)).toEqual(['page.analyse']);
    expect(marks.at(-1)?.[0]?.places).toHaveLength(1);
    expect(session.answer('content.status', {})).toEqual({ state: 'claims', visit: 'visit-1-xxxx' });
  });

  it('marks none of the claims that the reader wants listed only, and still shows where they stand', async () => {
    const { session, marks, cleared, view } = stage(FIRST, (type) => (type === 'page.analyse' ? { ok: true, value: { state: 'claims', claims: [claimView({ id: 'c7', spans: [{ start: 30, end: 60 }] })], ui: UI, intensity: 'strong', unmarked: ['c7'] } } : undefined));
    session.check();
    await vi.advanceTimersByTimeAsync(0);
    expect(marks).toEqual([]);
    expect(cleared()).toBeGreaterThan(0);
    expect(session.answer('content.status', {})).toMatchObject({ state: 'claims' });
    session.answer('content.show', { claimId: 'c7' });
    expect(view.document.documentElement.lastElementChild?.localName).toBe('div');
  });

  it('leaves the page as it was', async () => {
    const { dom, session } = stage(fixture('structured'));
    const before = dom.serialize();
    session.check();
    await vi.advanceTimersByTimeAsync(0);
    expect(dom.serialize()).toBe(before);
    session.answer('content.step', { direction: 'next' });
    expect(dom.serialize()).not.toBe(before);
    expect(dom.serialize().replace('<div></div></html>', '</html>')).toBe(before);
    session.check();
  });

  it('sends nothing for a page that is no article', () => {
    const { session, asked } = stage(fixture('home'));
    session.check();
    expect(asked).toEqual([]);
    expect(session.answer('content.status', {})).toEqual({ state: 'not_article', visit: null });
  });

  it('ends when another article takes its place in the same document', async () => {
    const { dom, session, asked } = stage(FIRST);
    session.check();
    await vi.advanceTimersByTimeAsync(0);
    dom.reconfigure({ url: 'https://tide.example/politics/two' });
    const article = dom.window.document.querySelector('article');
    article?.replaceChildren(...JSDOM.fragment(story('The second story of the day', 'Southland was behind it,')).childNodes);
    session.check();
    await vi.advanceTimersByTimeAsync(0);
    expect(types(asked)).toEqual(['page.analyse', 'page.left', 'page.analyse']);
    expect(asked[1]?.payload.visit).toBe(asked[0]?.payload.visit);
    expect(asked[2]?.payload.visit).not.toBe(asked[0]?.payload.visit);
  });

  it('does not take the answer for an article that was left (L10)', async () => {
    let answer: (value: unknown) => void = () => undefined;
    const late = new Promise((resolve) => (answer = resolve));
    const { dom, session, marks } = stage(FIRST, (type) => (type === 'page.analyse' ? late : undefined));
    session.check();
    dom.window.document.querySelector('article')?.remove();
    session.check();
    answer({ ok: true, value: { state: 'claims', claims: [claimView({ spans: [{ start: 0, end: 10 }] })], ui: UI } });
    await vi.advanceTimersByTimeAsync(0);
    expect(marks).toEqual([]);
  });

  it('takes a mark away at once when its words change', async () => {
    const { dom, session, marks } = stage(FIRST);
    session.check();
    session.watch();
    await vi.advanceTimersByTimeAsync(0);
    const first = dom.window.document.querySelector('p')?.firstChild;
    if (first) first.nodeValue = 'Northland was not behind it, said the head of a parliamentary commission on Friday in the chamber.';
    await vi.advanceTimersByTimeAsync(0);
    expect(marks.at(-1)?.[0]?.places).toEqual([]);
  });

  it('is read again at growing distances however often the page changes (H13)', async () => {
    const { dom, session, asked } = stage(FIRST);
    session.check();
    session.watch();
    const first = dom.window.document.querySelector('p')?.firstChild;
    for (let i = 0; i < 300; i++) {
      if (first) first.nodeValue = `Northland was behind it, version ${i}, said the head of a parliamentary commission on Friday.`;
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(types(asked).filter((type) => type === 'page.analyse').length).toBeLessThan(12);
    expect(types(asked).filter((type) => type === 'page.analyse').length).toBeGreaterThan(2);
  });

  it('counts as seen after five seconds in sight, once', async () => {
    const { session, asked } = stage(FIRST);
    session.check();
    await vi.advanceTimersByTimeAsync(4_900);
    expect(types(asked)).toEqual(['page.analyse']);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(types(asked)).toEqual(['page.analyse', 'page.seen']);
  });

  it('does not count as seen in a hidden tab', async () => {
    const { dom, session, asked } = stage(FIRST);
    Object.defineProperty(dom.window.document, 'visibilityState', { value: 'hidden', configurable: true });
    session.check();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(types(asked)).toEqual(['page.analyse']);
  });

  it('stops silently once the extension is gone (S2)', async () => {
    const { session, asked, stop, cleared } = stage(FIRST);
    session.check();
    session.watch();
    await vi.advanceTimersByTimeAsync(0);
    vi.stubGlobal('chrome', { runtime: {} });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(stop.signal.aborted).toBe(true);
    expect(cleared()).toBeGreaterThan(0);
    expect(types(asked)).toEqual(['page.analyse']);
  });

  it('fails calmly when the worker cannot answer', async () => {
    const { session, marks } = stage(FIRST, () => ({ ok: false, key: 'error_unreachable', detail: null }));
    session.check();
    await vi.advanceTimersByTimeAsync(0);
    expect(session.answer('content.status', {})).toMatchObject({ state: 'failed' });
    expect(marks).toEqual([]);
  });
});

describe('messages of the worker', () => {
  const BAD: [string, Record<string, unknown>][] = [['content.show', { claimId: 7 }], ['content.step', { direction: 'up' }], ['content.eval', {}], ['content.show', {}]];
  it.each(BAD)('%s %o is refused', (type, payload) => {
    expect(stage(FIRST).session.answer(type, payload)).toBeUndefined();
  });

  it('steps round all claims and gives the focus back', async () => {
    const { dom, session } = stage(`${FIRST.replace('</article>', '</article><button id="own">own</button>')}`);
    const { document } = dom.window;
    document.getElementById('own')?.focus();
    session.check();
    await vi.advanceTimersByTimeAsync(0);
    for (let i = 0; i < 3; i++) expect(session.answer('content.step', { direction: 'previous' })).toEqual({});
    expect(document.activeElement).toBe(document.documentElement.lastElementChild);
    expect(document.documentElement.lastElementChild?.shadowRoot).toBeNull();
    document.querySelector('article')?.remove();
    session.check();
    expect(document.documentElement.lastElementChild).toBe(document.body);
    expect(document.activeElement?.id).toBe('own');
  });

  it('gives up on the card when the page keeps taking it away', async () => {
    const { dom, session } = stage(FIRST);
    const root = dom.window.document.documentElement;
    session.check();
    await vi.advanceTimersByTimeAsync(0);
    session.answer('content.step', { direction: 'next' });
    let removals = 0;
    for (; removals < 20 && root.lastElementChild !== dom.window.document.body; removals++) {
      root.lastElementChild?.remove();
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(removals).toBe(4);
  });
});
