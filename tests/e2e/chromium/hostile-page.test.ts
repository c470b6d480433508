import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { messages } from '../../../lib/protocol';
import { markedPlaces } from '../../../tools/launcher/accessibility';
import { openExtensionPage } from '../../../tools/launcher/extension-page';
import { articlePage } from '../../../tools/newsroom/pages';
import { cardOf, clickMark, markWith } from '../../../tools/launcher/card';
import { recordFigure } from '../../figures';
import { buildFolder, openBench, type Bench } from '../harness/chromium';
import { article, ARTICLES, LEAD, UPSTREAM } from '../harness/newsroom';
import { wordsMarked } from '../harness/own-world';
import { inForm, PARTS } from '../harness/form-fields';
import { say } from '../harness/words';

const OTHER = article('/azerbaijani-mp-february-attack-on-media-traced-back-to-russia');

let bench: Bench;
beforeAll(async () => void (bench = await openBench()));
afterAll(() => bench.close());

const files = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : [path];
  });

/** All that a page's own script can read: markup, open shadow roots, styles, names of highlights, requests, names on `window`. */
async function allThatAPageSees(page: Page): Promise<string> {
  return page.evaluate(() => {
    const seen: string[] = [document.documentElement.outerHTML];
    const walk = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll('*')) {
        seen.push(...[...element.attributes].map(({ name, value }) => `${name}=${value}`));
        if (element.shadowRoot !== null) {
          seen.push(element.shadowRoot.innerHTML);
          walk(element.shadowRoot);
        }
      }
    };
    walk(document);
    seen.push(...CSS.highlights.keys());
    seen.push(...[...document.styleSheets, ...document.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText)));
    seen.push(...performance.getEntries().map(({ name }) => name));
    seen.push(...Object.getOwnPropertyNames(window), ...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie);
    return seen.join('\n');
  });
}

const NOTE = 'Quite another reading of mine';

/** The reader writes down what they hold against a verdict, in the wide view. */
async function objectTo(claimId: string, tabId: number): Promise<void> {
  const panel = await openExtensionPage(bench.context, bench.origin, `sidepanel.html?tab=${tabId}&claim=${encodeURIComponent(claimId)}`, { width: 460, height: 900 });
  const words = panel.getByLabel(say('objection_text_label'));
  const open = panel.getByRole('button', { name: say('objection_open') });
  // What was begun at one page is open at the next one that tells of the same verdict.
  await words.or(open).first().waitFor();
  if (await open.isVisible()) await open.click();
  await words.fill(NOTE);
  await panel.getByText(say('objection_draft_kept')).waitFor();
  await panel.close();
}

describe('what a page can find out', () => {
  it.each([
    { name: 'the lead', url: LEAD, words: 'Russia was behind' },
    { name: 'the agency', url: UPSTREAM, words: 'Namazov' },
    { name: 'another outlet', url: OTHER, words: '' },
  ])('is that sentences are marked, not by whom nor anything that the card or the reader says: $name (H6, H9)', async ({ name: name_, url, words }) => {
    const { page, tabId, view } = await bench.visit(url);
    const before = await allThatAPageSees(page);
    await objectTo(view.claims[0]?.id ?? '', tabId);
    await page.bringToFront();
    await clickMark(page, words);
    const card = await cardOf(page);
    const name = await card.waitForOpen();
    const seen = (await allThatAPageSees(page)).toLowerCase();
    const claim = view.claims.find(({ headline }) => headline === name);
    if (claim === undefined) throw new Error(`No claim has the card's headline "${name}".`);
    const own = [name, claim.flagText, ...claim.reasons.map(({ text }) => text), ...claim.rows.map(({ value }) => value), NOTE, 'whence', 'wxt', new URL(bench.origin).host, 'chrome-extension'];
    // Words that the page itself wrote are not ours to hide.
    const canaries = own.map((text) => text.toLowerCase()).filter((text) => text.length > 5 && !before.toLowerCase().includes(text));
    expect(canaries.length).toBeGreaterThanOrEqual(6);
    expect(canaries).toContain(NOTE.toLowerCase());
    const found = canaries.filter((text) => seen.includes(text));
    recordFigure({ case: 'H6', what: `texts of ours that the page of ${name_} finds`, value: found.length, of: canaries.length, asked: '0', held: found.length === 0, browser: 'chromium' });
    expect(found).toEqual([]);
    await page.close();
  });

  it('reaches none of the packaged files (H9)', async () => {
    const folder = buildFolder('chromium');
    const paths = files(folder).map((file) => relative(folder, file).split(sep).join('/'));
    expect(paths.length).toBeGreaterThan(10);
    const { page } = await bench.visit(LEAD);
    const reached = await page.evaluate(async (addresses) => {
      const answers = await Promise.all(addresses.map((address) => fetch(address).then(() => address, () => null)));
      return answers.filter((address) => address !== null);
    }, paths.map((path) => `${bench.origin}/${path}`));
    recordFigure({ case: 'H9', what: 'packaged files that a page reaches', value: reached.length, of: paths.length, asked: '0', held: reached.length === 0, browser: 'chromium' });
    expect(reached).toEqual([]);
    await page.close();
  });

  it('gives pages no door to the extension: 10,000 made-up messages change nothing (H5)', async () => {
    const { page, view } = await bench.visit(LEAD);
    const before = await markedPlaces(page);
    const worker = await bench.worker();
    await worker.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      const { runtime } = (globalThis as unknown as { chrome: { runtime: { onMessage: { addListener(hear: (message: { type?: string }) => void): void } } } }).chrome;
      runtime.onMessage.addListener((message) => void heard.push(message.type ?? '?'));
    });
    expect(await page.evaluate(() => typeof (globalThis as unknown as { chrome?: { runtime?: unknown } }).chrome?.runtime)).toBe('undefined');
    const polluted = await page.evaluate(async (types) => {
      for (let i = 0; i < 10_000; i += 1) {
        const type = types[i % types.length] ?? '';
        // Own "__proto__" keys survive being sent, unlike the prototype itself.
        const payload: unknown = JSON.parse(`{"direction":"next","host":"kyivindependent.com","claimId":"${i}","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}`);
        const { port1 } = new MessageChannel();
        const bytes = new ArrayBuffer(16);
        window.postMessage({ type, payload, ok: true, value: payload, bytes }, '*', i % 3 === 0 ? [port1, bytes] : []);
        if (i % 10 === 0) document.dispatchEvent(new CustomEvent(type, { detail: payload }));
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
      return 'polluted' in {};
    }, Object.keys(messages));
    expect(polluted).toBe(false);
    expect(await (await cardOf(page)).name()).toBeNull();
    // What a page in view sends by itself goes on.
    const heard = await worker.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    const accepted = heard.filter((type) => type !== 'page.seen');
    recordFigure({ case: 'H5', what: `made-up messages of ${String(Object.keys(messages).length)} types of ours that were accepted`, value: accepted.length, of: 10_000, asked: '0', held: accepted.length === 0 && !polluted, browser: 'chromium' });
    expect(accepted).toEqual([]);
    expect((await markedPlaces(page)).map(({ text }) => text)).toEqual(before.map(({ text }) => text));
    expect(view.claims.length).toBeGreaterThan(0);
    await page.close();
  });
});

describe('a page that fights back', () => {
  const lead = ARTICLES.find(({ host, path }) => LEAD === `https://${host}${path}`);
  const twin = (path: string, change: (page: string) => string, headers: Record<string, string> = {}): string => {
    if (lead === undefined) throw new Error('The lead article is missing.');
    const url = `https://${lead.host}${path}`;
    bench.newsroom.put(url, { body: change(articlePage({ ...lead, path })), headers });
    return url;
  };

  it('by names that cover the document’s own: the same claims as on the clean page (H1)', async () => {
    const clean = await bench.visit(LEAD);
    await markWith(clean.page, 'Russia was behind');
    // Every name that an element, a document or a form has by itself: each is taken by a picture, and by a field of a form in every paragraph.
    const all = await clean.page.evaluate(() => {
      const kinds = [EventTarget, Node, Element, HTMLElement, HTMLFormElement, Document];
      return [...new Set(kinds.flatMap((kind) => Object.getOwnPropertyNames(kind.prototype)))].filter((name) => /^[A-Za-z]+$/.test(name));
    });
    expect(all.length).toBeGreaterThan(400);
    const inputs = [...all, 'config', 'top'].map((name) => `<input type="hidden" name="${name}" id="${name}">`).join('');
    const images = all.map((name) => `<img name="${name}" alt="" width="0" height="0">`).join('');
    const url = twin('/clobbered-twin', (page) => page.replace('<body>', `<body>${images}`).replace(/<p>/g, `<p><form style="display:contents">${inputs}</form>`).replace('<section class="gh-content', `<form>${inputs}</form><section class="gh-content`));
    const { page, view } = await bench.visit(url);
    await expect.poll(() => wordsMarked(page)).not.toEqual([]);
    // The control: the names do cover the page's own view of its form.
    expect(await page.evaluate(() => [Document.prototype.querySelector.call(document, 'form')?.parentNode instanceof HTMLInputElement, typeof document.createRange])).toEqual([true, 'object']);
    const [ours, theirs] = [await wordsMarked(page), await wordsMarked(clean.page)];
    recordFigure({ case: 'H1', what: `claims marked on a page on which ${String(all.length)} names cover the document's own, as on the clean one`, value: ours.filter((words) => theirs.includes(words)).length, of: theirs.length, asked: 'all', held: ours.join() === theirs.join(), browser: 'chromium' });
    expect(ours).toEqual(theirs);
    expect(view.claims.map(({ headline, sentence }) => [headline, sentence])).toEqual(clean.view.claims.map(({ headline, sentence }) => [headline, sentence]));
    await page.close();
    await clean.page.close();
  });

  it('by a form round its text, with fields named as parts of a document: the same claims (H2)', async () => {
    const clean = await bench.visit(LEAD);
    await markWith(clean.page, 'Russia was behind');
    const { page, view } = await bench.visit(twin('/form-round-the-text', inForm));
    await expect.poll(() => wordsMarked(page)).not.toEqual([]);
    // The control: every paragraph stands in a form whose own view of its place and of its text is covered.
    expect(await page.evaluate(() => [...document.querySelectorAll('section.gh-content p')].every((paragraph) => typeof paragraph.closest('form')?.parentNode?.nodeType !== 'number' && typeof paragraph.closest('form')?.textContent !== 'string'))).toBe(true);
    const [ours, theirs] = [await wordsMarked(page), await wordsMarked(clean.page)];
    recordFigure({ case: 'H2', what: `claims marked in a text within a form with ${String(PARTS.length)} fields a paragraph that are named as parts of a document, as on the clean page`, value: ours.filter((words) => theirs.includes(words)).length, of: theirs.length, asked: 'all', held: ours.join() === theirs.join(), browser: 'chromium' });
    expect(ours).toEqual(theirs);
    expect(view.claims.map(({ headline, sentence }) => [headline, sentence])).toEqual(clean.view.claims.map(({ headline, sentence }) => [headline, sentence]));
    await page.close();
    await clean.page.close();
  });

  const POLICIES = [
    { policy: "default-src 'none'" },
    { policy: "default-src 'self'; script-src 'self'; object-src 'none'" },
    { policy: "script-src 'nonce-r4nd0m' 'strict-dynamic'; base-uri 'none'" },
    { policy: "require-trusted-types-for 'script'; trusted-types 'none'" },
    { policy: "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'" },
    { policy: "sandbox allow-scripts allow-same-origin; default-src 'none'" },
  ];
  it.each(POLICIES)('by the policy $policy: marks and card work (H10)', async ({ policy }) => {
    const url = twin(`/strict-${policy.length}`, (page) => page, { 'content-security-policy': policy });
    const { page } = await bench.visit(url);
    await clickMark(page, 'Russia was behind');
    await (await cardOf(page)).waitForOpen();
    recordFigure({ case: 'H10', what: `marks and card under the policy “${policy}”`, value: 'works', asked: 'works', held: true, browser: 'chromium' });
    await page.close();
  });

  it('by fifty frames, some of them articles: the page alone is read (H11)', async () => {
    const kinds = [`src="${UPSTREAM}"`, `src="${OTHER}" sandbox="allow-scripts"`, 'src="about:blank"', 'srcdoc="<p>Russia was behind the attack, the minister said.</p>"', 'src="https://ads.invalid/"'];
    const frames = Array.from({ length: 50 }, (_, i) => `<iframe width="60" height="40" ${kinds[i % kinds.length] ?? ''}></iframe>`).join('');
    const url = twin('/framed-twin', (page) => page.replace('</main>', `</main><div>${frames}</div>`));
    const { page } = await bench.visit(url);
    await markWith(page, 'Russia was behind');
    const marked = await Promise.all(page.frames().map((frame) => frame.evaluate(() => CSS.highlights.size)));
    const read = marked.slice(1).filter((marks) => marks > 0).length;
    recordFigure({ case: 'H11', what: 'frames of a page that were read', value: read, of: marked.length - 1, asked: '0', held: read === 0, browser: 'chromium' });
    expect(marked.length).toBe(51);
    expect(read).toBe(0);
    await page.close();
  });

  it('by a patched platform: same marks (H3)', async () => {
    const clean = await bench.visit(LEAD);
    await markWith(clean.page, 'Russia was behind');
    const expected = await wordsMarked(clean.page);
    await clean.page.close();
    const page = await bench.context.newPage();
    await page.addInitScript(() => {
      const broken = (): never => {
        throw new Error('patched');
      };
      const own: [object, string[]][] = [
        [Array.prototype, ['map', 'flatMap', 'filter', 'find', 'some', 'every', 'push', 'slice', 'join', 'includes', 'at', 'sort', 'forEach', 'reduce']],
        [String.prototype, ['trim', 'replace', 'includes', 'startsWith', 'split', 'normalize', 'codePointAt']],
        [Map.prototype, ['get', 'set', 'has']],
        [Set.prototype, ['add', 'has']],
        [Promise.prototype, ['then', 'catch', 'finally']],
        [Element.prototype, ['attachShadow', 'querySelector', 'querySelectorAll', 'closest', 'matches', 'getAttribute', 'getBoundingClientRect', 'append']],
        [Node.prototype, ['appendChild', 'contains', 'cloneNode']],
        [Document.prototype, ['createElement', 'createTreeWalker', 'createRange', 'querySelector', 'querySelectorAll']],
        [Range.prototype, ['setStart', 'setEnd', 'toString', 'getClientRects', 'getBoundingClientRect']],
        [EventTarget.prototype, ['addEventListener', 'dispatchEvent']],
        [Object, ['keys', 'entries', 'assign', 'fromEntries']],
        [JSON, ['parse', 'stringify']],
      ];
      for (const [holder, names] of own) for (const name of names) Object.defineProperty(holder, name, { value: broken });
      for (const name of ['MutationObserver', 'Range', 'Highlight', 'Map', 'Set', 'Promise', 'URL', 'IntersectionObserver', 'requestAnimationFrame', 'setTimeout']) Object.defineProperty(window, name, { value: broken });
    });
    await page.goto(LEAD);
    await expect.poll(() => wordsMarked(page), { timeout: 10_000 }).not.toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const marked = await wordsMarked(page);
    recordFigure({ case: 'H3', what: 'differences of the marks on a page that patched 60 functions and 8 classes of the platform', value: marked.filter((words) => !expected.includes(words)).length + expected.filter((words) => !marked.includes(words)).length, of: expected.length, asked: '0', held: marked.join() === expected.join(), browser: 'chromium' });
    expect(marked).toEqual(expected);
    await page.close();
  });
});
