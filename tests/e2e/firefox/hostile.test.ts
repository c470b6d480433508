import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messages } from '../../../lib/protocol';
import { articlePage } from '../../../tools/newsroom/pages';
import { recordFigure } from '../../figures';
import { buildFolder } from '../harness/chromium';
import { openFirefox, type FirefoxBench } from '../harness/firefox';
import { ask, cardsIn, marks, markWith, visit } from '../harness/firefox-pages';
import { inForm, PARTS } from '../harness/form-fields';
import { FOREIGN, hostile } from '../harness/hostile-article';
import { ARTICLES, LEAD } from '../harness/newsroom';
import { ATTACK_HOST, PAYLOADS } from '../harness/payloads';

const WORDS = 'Russia was behind';
const OTHER = '/putin-tells-aliyev-of-missiles-near-crashed-plane';
const browser = 'firefox' as const;
const TYPES = Object.keys(messages);

let bench: FirefoxBench;
/** A page of the extension, from which everything is asked. */
let asking: Page;
beforeAll(async () => {
  bench = await openFirefox(buildFolder('firefox'));
  asking = await bench.openExtensionPage('rules.html');
  // Every message that a page's script sends is heard here too.
  await asking.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    (globalThis as unknown as { browser: { runtime: { onMessage: { addListener(hear: (message: { type?: string }) => void): void } } } }).browser.runtime.onMessage.addListener((message) => void heard.push(message.type ?? '?'));
  });
});
afterAll(() => bench.close());

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
const heardSince = async (from: number): Promise<string[]> => (await asking.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).slice(from).filter((type) => type !== 'page.seen');
const heardSoFar = (): Promise<number> => asking.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.length);

const lead = ARTICLES.find(({ host, path }) => LEAD === `https://${host}${path}`);
/** The lead article once more under another path, changed. */
function twin(path: string, change: (page: string) => string, headers: Record<string, string> = {}): string {
  if (lead === undefined) throw new Error('The lead article is missing.');
  const url = `https://${lead.host}${path}`;
  bench.newsroom.put(url, { body: change(articlePage({ ...lead, path })), headers });
  return url;
}

async function openCard(page: Page): Promise<void> {
  await page.bringToFront();
  const { x, y } = await markWith(page, WORDS);
  await page.mouse.click(x, y);
  await expect.poll(() => cardsIn(page)).toBe(1);
}

describe('a hostile page in Firefox', () => {
  it('by names that cover the document’s own: the same claims as on the clean page (H1)', async () => {
    const clean = await visit(bench, asking, LEAD);
    await markWith(clean.page, WORDS);
    const theirs = (await marks(clean.page)).map(({ text }) => text);
    const all = await clean.page.evaluate(() => {
      const kinds = [EventTarget, Node, Element, HTMLElement, HTMLFormElement, Document];
      return [...new Set(kinds.flatMap((kind) => Object.getOwnPropertyNames(kind.prototype)))].filter((name) => /^[A-Za-z]+$/.test(name));
    });
    expect(all.length).toBeGreaterThan(400);
    const inputs = all.map((name) => `<input type="hidden" name="${name}" id="${name}">`).join('');
    const images = all.map((name) => `<img name="${name}" alt="" width="0" height="0">`).join('');
    const url = twin('/covered-twin', (page) => page.replace('<body>', `<body>${images}`).replace(/<p>/g, `<p><form style="display:contents">${inputs}</form>`).replace('<section class="gh-content', `<form>${inputs}</form><section class="gh-content`));
    const covered = await visit(bench, asking, url);
    await expect.poll(() => marks(covered.page), { timeout: 10_000 }).not.toEqual([]);
    // The control: the names do cover the page's own view of its form and of its document.
    expect(await covered.page.evaluate(() => [Document.prototype.querySelector.call(document, 'form')?.parentNode instanceof HTMLInputElement, typeof document.createRange])).toEqual([true, 'object']);
    const ours = (await marks(covered.page)).map(({ text }) => text);
    recordFigure({ case: 'H1', what: `claims marked on a page on which ${String(all.length)} names cover the document's own, as on the clean one`, value: ours.filter((words) => theirs.includes(words)).length, of: theirs.length, asked: 'all', held: ours.join() === theirs.join(), browser });
    expect(ours).toEqual(theirs);
    expect(covered.view.claims.map(({ headline, sentence }) => [headline, sentence])).toEqual(clean.view.claims.map(({ headline, sentence }) => [headline, sentence]));
    await covered.page.close();
    await clean.page.close();
  });

  it('by ten thousand events that it makes up: no card opens, the open one stays, nothing is sent (H4)', async () => {
    const { page } = await visit(bench, asking, LEAD);
    await page.bringToFront();
    const place = await markWith(page, WORDS);
    const forge = (): Promise<void> =>
      page.evaluate(({ x, y }) => {
        const targets = [document.documentElement.lastElementChild, document.elementFromPoint(x, y), document.body, document, window].filter((target) => target !== null);
        for (let i = 0; i < 1_250; i += 1) {
          const target = targets[i % targets.length];
          const at = { bubbles: true, composed: true, clientX: x, clientY: y };
          target?.dispatchEvent(new PointerEvent(['pointermove', 'pointerdown', 'pointerup', 'pointercancel'][i % 4] ?? '', at));
          target?.dispatchEvent(new MouseEvent(['click', 'mouseup', 'dblclick', 'contextmenu'][i % 4] ?? '', at));
          target?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, composed: true, key: ['Escape', 'Enter', ' ', 'ArrowRight'][i % 4] ?? '' }));
          target?.dispatchEvent(new CustomEvent(['close', 'toggle', 'content.step', 'pagehide'][i % 4] ?? '', { bubbles: true }));
        }
      }, place);
    const from = await heardSoFar();
    await forge();
    await pause(300);
    expect(await cardsIn(page)).toBe(0);
    await openCard(page);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await forge();
    await pause(300);
    const after = await page.evaluate(() => document.documentElement.outerHTML);
    const sent = await heardSince(from);
    recordFigure({ case: 'H4', what: 'made-up events by which the card or the page was changed', value: after === before ? 0 : 1, of: 10_000, asked: '0', held: after === before && sent.length === 0, browser });
    expect(after).toBe(before);
    expect(sent).toEqual([]);
    // The control: the reader's own key does close it.
    await page.keyboard.press('Escape');
    await expect.poll(() => cardsIn(page)).toBe(0);
    await page.close();
  });

  it('by ten thousand messages that it makes up: none is taken, no prototype is changed (H5)', async () => {
    const { page } = await visit(bench, asking, LEAD);
    await markWith(page, WORDS);
    const before = (await marks(page)).map(({ text }) => text);
    const from = await heardSoFar();
    const polluted = await page.evaluate(async (types) => {
      for (let i = 0; i < 10_000; i += 1) {
        const type = types[i % types.length] ?? '';
        const payload: unknown = JSON.parse(`{"direction":"next","claimId":"${String(i)}","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}`);
        const bytes = new ArrayBuffer(16);
        window.postMessage({ type, payload, ok: true, value: payload, bytes }, '*', i % 3 === 0 ? [new MessageChannel().port1, bytes] : []);
        if (i % 10 === 0) document.dispatchEvent(new CustomEvent(type, { detail: payload }));
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
      return 'polluted' in {};
    }, TYPES);
    const accepted = await heardSince(from);
    recordFigure({ case: 'H5', what: `made-up messages of ${String(TYPES.length)} types of ours that were accepted`, value: accepted.length, of: 10_000, asked: '0', held: accepted.length === 0 && !polluted, browser });
    expect(polluted).toBe(false);
    expect(accepted).toEqual([]);
    expect(await cardsIn(page)).toBe(0);
    expect((await marks(page)).map(({ text }) => text)).toEqual(before);
    await page.close();
  });

  it('that reads all it can finds that sentences are marked, and nothing of ours, not a packaged file either (H6, H9)', async () => {
    const { page, view } = await visit(bench, asking, LEAD);
    const seen = (): Promise<string> =>
      page.evaluate(() => {
        const found: string[] = [document.documentElement.outerHTML];
        const walk = (root: Document | ShadowRoot): void => {
          for (const element of root.querySelectorAll('*')) {
            found.push(...[...element.attributes].map(({ name, value }) => `${name}=${value}`));
            if (element.shadowRoot === null) continue;
            found.push(element.shadowRoot.innerHTML);
            walk(element.shadowRoot);
          }
        };
        walk(document);
        found.push(...CSS.highlights.keys());
        found.push(...[...document.styleSheets, ...document.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText)));
        found.push(...performance.getEntries().map(({ name }) => name), ...Object.getOwnPropertyNames(window), ...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie);
        return found.join('\n').toLowerCase();
      });
    const before = await seen();
    await openCard(page);
    const after = await seen();
    const own = [...view.claims.flatMap(({ flagText, headline, reasons, rows }) => [headline, flagText, ...reasons.map(({ text }) => text), ...rows.map(({ value }) => value)]), 'whence', 'wxt', bench.origin.slice('moz-extension://'.length), 'moz-extension'];
    const canaries = [...new Set(own.map((text) => text.toLowerCase()))].filter((text) => text.length > 5 && !before.includes(text));
    expect(canaries.length).toBeGreaterThanOrEqual(6);
    const found = canaries.filter((text) => after.includes(text));
    recordFigure({ case: 'H6', what: 'texts of ours that the page of the lead finds', value: found.length, of: canaries.length, asked: '0', held: found.length === 0, browser });
    expect(found).toEqual([]);

    const folder = buildFolder('firefox');
    const files = (at: string): string[] => readdirSync(at).flatMap((name) => (statSync(join(at, name)).isDirectory() ? files(join(at, name)) : [join(at, name)]));
    const paths = files(folder).map((file) => `${bench.origin}/${relative(folder, file).split(sep).join('/')}`);
    const reached = await page.evaluate(async (addresses) => (await Promise.all(addresses.map((address) => fetch(address).then(() => address, () => null)))).filter((address) => address !== null), paths);
    recordFigure({ case: 'H9', what: 'packaged files that a page reaches', value: reached.length, of: paths.length, asked: '0', held: reached.length === 0, browser });
    expect(paths.length).toBeGreaterThan(10);
    expect(reached).toEqual([]);
    await page.close();
  });

  it('that lies over our things: a real click anywhere changes nothing that is kept (H8)', async () => {
    const { page } = await visit(bench, asking, LEAD);
    await openCard(page);
    await page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = 'body::after{content:"Win a prize";position:fixed;inset:0;z-index:2147483647;pointer-events:none;background:rgb(255 255 255/.9)}';
      document.head.append(style);
      // The page's own links would lead away.
      addEventListener('click', (event) => event.preventDefault());
    });
    const kept = async (): Promise<string> => JSON.stringify([await ask(asking, 'settings.get', {}), (await ask(asking, 'actors.get', {})).actors, (await ask(asking, 'everything.count', {}))]);
    const before = await kept();
    const tabs = (await bench.browser.pages()).length;
    const { height, width } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    let clicks = 0;
    for (let x = 20; x < width; x += 100) {
      for (let y = 20; y < height; y += 80) {
        await page.mouse.click(x, y);
        clicks += 1;
      }
    }
    const after = await kept();
    recordFigure({ case: 'H8', what: 'real clicks all over a page that moves our things, by which anything kept was changed or taken out', value: Number(after !== before), of: clicks, asked: '0', held: after === before, browser });
    expect(clicks).toBeGreaterThan(50);
    expect(after).toBe(before);
    // At most our own view was opened by them: no download, no page of another.
    const opened = (await bench.browser.pages()).slice(tabs);
    for (const one of opened) {
      expect(one.url()).toContain(bench.origin);
      await one.close();
    }
    await page.close();
  });
});

describe('a hostile form in Firefox', () => {
  it('round the text, with fields named as parts of a document: the same claims (H2)', async () => {
    const texts = async (page: Page): Promise<string[]> => (await marks(page)).map(({ text }) => text);
    const clean = await visit(bench, asking, LEAD);
    await markWith(clean.page, WORDS);
    const theirs = await texts(clean.page);
    const { page } = await visit(bench, asking, twin('/form-round-the-text', inForm));
    await expect.poll(() => texts(page), { timeout: 10_000 }).not.toEqual([]);
    // The control: every paragraph stands in a form whose own view of its place and of its text is covered.
    expect(await page.evaluate(() => [...document.querySelectorAll('section.gh-content p')].every((paragraph) => typeof paragraph.closest('form')?.parentNode?.nodeType !== 'number' && typeof paragraph.closest('form')?.textContent !== 'string'))).toBe(true);
    const ours = await texts(page);
    recordFigure({ case: 'H2', what: `claims marked in a text within a form with ${String(PARTS.length)} fields a paragraph that are named as parts of a document, as on the clean page`, value: ours.filter((words) => theirs.includes(words)).length, of: theirs.length, asked: 'all', held: ours.join() === theirs.join(), browser });
    expect(ours).toEqual(theirs);
    await page.close();
    await clean.page.close();
  });
});

describe('a page’s life in Firefox', () => {
  it('going back to a page that the browser kept brings its marks back (L1)', async () => {
    // Firefox keeps no page whole that may not be stored.
    const url = twin('/kept-twin', (page) => page, { 'cache-control': 'max-age=600' });
    const { page } = await visit(bench, asking, url);
    await markWith(page, WORDS);
    await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })));
    await page.goto(`https://${lead?.host ?? ''}${OTHER}`);
    await expect.poll(() => marks(page), { timeout: 10_000 }).not.toEqual([]);
    await page.evaluate(() => history.back());
    await expect.poll(() => page.evaluate(() => location.href).catch(() => ''), { timeout: 10_000 }).toBe(url);
    await markWith(page, WORDS);
    const persisted = await page.evaluate(() => (window as unknown as { persisted?: boolean }).persisted);
    recordFigure({ case: 'L1', what: 'pages that the browser kept and gone back to, with their marks', value: Number(persisted === true), of: 1, asked: 'all', held: persisted === true, browser });
    expect(persisted).toBe(true);
    await page.close();
  });

  it('after 100 changes of address, and 20 times drawn anew, the marks belong to what is shown (L2, L3)', async () => {
    const own = ARTICLES.filter(({ host }) => host === lead?.host);
    const { page } = await visit(bench, asking, LEAD);
    await markWith(page, WORDS);
    const stale = async (): Promise<string[]> => {
      const text = await page.evaluate(() => document.querySelector('.columns main')?.textContent ?? '');
      return (await marks(page).catch(() => [])).filter((mark) => !mark.connected || !text.includes(mark.text)).map((mark) => mark.text);
    };
    await page.evaluate(async (paths) => {
      const bodies = new Map<string, Document>();
      for (let i = 0; i < 100; i += 1) {
        const path = paths[i % paths.length] ?? '/';
        const next = bodies.get(path) ?? new DOMParser().parseFromString(await (await fetch(path)).text(), 'text/html');
        bodies.set(path, next);
        history[i % 2 === 0 ? 'pushState' : 'replaceState'](null, '', path);
        document.title = next.title;
        for (const selector of ['script[type="application/ld+json"]', 'link[rel=canonical]', '.columns']) {
          const piece = next.querySelector(selector);
          if (piece !== null) document.querySelector(selector)?.replaceWith(document.importNode(piece, true));
        }
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }, own.map(({ path }) => path));
    await expect.poll(async () => (await marks(page).catch(() => [])).length, { timeout: 10_000 }).toBeGreaterThan(0);
    await expect.poll(stale).toEqual([]);
    recordFigure({ case: 'L2', what: 'marks that did not belong to the article shown after 100 changes of address', value: (await stale()).length, asked: '0', held: (await stale()).length === 0, browser });
    await page.goto(LEAD);
    await markWith(page, WORDS);
    await page.evaluate(async () => {
      for (let i = 0; i < 20; i += 1) {
        for (const paragraph of document.querySelectorAll('main p')) paragraph.replaceWith(paragraph.cloneNode(true));
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    });
    await expect.poll(async () => (await marks(page).catch(() => [])).some(({ connected, text }) => connected && text.includes(WORDS)), { timeout: 12_000 }).toBe(true);
    await expect.poll(stale).toEqual([]);
    await page.close();
  });
});

describe('messages in Firefox', () => {
  it('another extension finds nobody by our name (M5)', async () => {
    const stranger = mkdtempSync(join(tmpdir(), 'whence-stranger-'));
    writeFileSync(join(stranger, 'manifest.json'), JSON.stringify({ manifest_version: 3, name: 'Stranger', version: '1', browser_specific_settings: { gecko: { id: 'stranger@stranger.invalid' } } }));
    writeFileSync(join(stranger, 'page.html'), '<!doctype html><title>Stranger</title>');
    await bench.install(stranger);
    const origin = await bench.privileged(`WebExtensionPolicy.getByID('stranger@stranger.invalid').mozExtensionHostname`);
    const page = await bench.browser.newPage();
    void page.goto(`moz-extension://${String(origin)}/page.html`).catch(() => undefined);
    await expect.poll(() => page.evaluate(() => document.title).catch(() => ''), { timeout: 10_000 }).toBe('Stranger');
    const answers = await page.evaluate(async (types) => {
      const { runtime } = (globalThis as unknown as { browser: { runtime: { sendMessage(id: string, message: unknown): Promise<unknown> } } }).browser;
      const heard: string[] = [];
      for (const type of types) await runtime.sendMessage('whence@whence.invalid', { type, payload: {} }).then((answer) => heard.push(JSON.stringify(answer) ?? 'undefined'), () => undefined);
      return heard;
    }, TYPES);
    recordFigure({ case: 'M5', what: 'messages of another extension that were answered', value: answers.length, of: TYPES.length, asked: '0', held: answers.length === 0, browser });
    expect(answers).toEqual([]);
    await page.close();
    rmSync(stranger, { recursive: true, force: true });
  });

  it('made up of anything get an answer of a known shape, and the next one is served (M2)', async () => {
    const shapes = await asking.evaluate(async (types) => {
      const { runtime } = (globalThis as unknown as { browser: { runtime: { sendMessage(message: unknown): Promise<{ ok?: unknown; key?: unknown }> } } }).browser;
      const odd: unknown[] = [null, 0, -1, 1e308, '', '\ud800', '__proto__', [], {}, [[]], { id: {} }, { where: null }, { where: { tabId: -1 } }, { scope: { reportIds: [''] } }, { text: 'x'.repeat(100_000) }, JSON.parse('{"__proto__":{"polluted":true}}')];
      const faults: string[] = [];
      let count = 0;
      // What erases, or tells the browser to do something, is asked for by nobody here.
      for (const type of [...types.filter((one) => !/^(?:everything\.erase|store\.|page\.)/.test(one)), 'no.such', '', '__proto__', 'constructor'])
        for (const payload of odd) {
          count += 1;
          try {
            const answer = await runtime.sendMessage({ type, payload });
            if (answer?.ok !== true && !(answer?.ok === false && typeof answer.key === 'string')) faults.push(`${type}: ${JSON.stringify(answer)}`);
          } catch (error) {
            faults.push(`${type}: ${String(error)}`);
          }
        }
      return { count, faults };
    }, TYPES);
    recordFigure({ case: 'M2', what: 'messages made up anyhow that were thrown at, or got no answer of a known shape', value: shapes.faults.length, of: shapes.count, asked: '0', held: shapes.faults.length === 0, browser });
    expect(shapes.faults).toEqual([]);
    expect(await ask(asking, 'settings.get', {})).toBeDefined();
  });
});

describe(`${String(PAYLOADS.length)} payloads in title, byline, speaker, relay and sentence, in Firefox (X1)`, () => {
  const PER_PAGE = 40;
  const groups = Array.from({ length: PAYLOADS.length / PER_PAGE }, (_, i) => PAYLOADS.slice(i * PER_PAGE, (i + 1) * PER_PAGE));
  const attacks = (): string[] => bench.newsroom.requests.map(({ url }) => url).filter((url) => url.includes(ATTACK_HOST));

  it('are text in the list and in the comparison, and ask for nothing', async () => {
    let ran = 0;
    for (const [i, payloads] of groups.entries()) {
      const url = `https://kyivindependent.com/hostile-${String(i)}`;
      bench.newsroom.put(url, { body: articlePage(hostile(i, payloads)) });
      const { page, tabId, view } = await visit(bench, asking, url);
      expect(view.state).toBe('claims');
      expect(view.title).toContain(payloads[0]);
      const panel = await bench.openExtensionPage(`sidepanel.html?tab=${String(tabId)}`);
      await expect.poll(() => panel.evaluate(() => document.querySelectorAll('nav button').length), { timeout: 10_000 }).toBe(view.claims.length);
      const foreign = (): Promise<number> => panel.evaluate((selector) => document.querySelectorAll(selector).length, FOREIGN);
      ran += await foreign();
      await panel.evaluate(() => document.querySelector<HTMLButtonElement>('nav button')?.click());
      await expect.poll(() => panel.evaluate(() => document.querySelector('article') !== null), { timeout: 10_000 }).toBe(true);
      ran += await foreign();
      expect(await page.evaluate(() => location.href)).toBe(url);
      await panel.close();
      await page.close();
    }
    ran += attacks().length;
    recordFigure({ case: 'X1', what: `payloads that ran or made an element: ${String(PAYLOADS.length)} in actor, speaker, relay, each in list and comparison`, value: ran, of: PAYLOADS.length * 6, asked: '0', held: ran === 0, browser });
    expect(ran).toBe(0);
  });

  it('the control: the same payload as markup does run', async () => {
    bench.newsroom.put('https://control.invalid/', { body: `<!doctype html><body>${PAYLOADS[0] ?? ''}` });
    const page = await bench.browser.newPage();
    await page.goto('https://control.invalid/');
    await expect.poll(() => attacks().length).toBeGreaterThan(0);
    await page.close();
  });
});
