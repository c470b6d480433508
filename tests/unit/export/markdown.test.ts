import { Parser, type Node } from 'commonmark';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownReport } from '../../../lib/export/markdown';
import { markdownLink, markdownText } from '../../../lib/export/markdown-text';
import { claimEntries, type ExportMaterial } from '../../../lib/export/material';
import { wellFormed } from '../../../lib/text/well-formed';
import { howMany } from '../../figures';
import { holds } from '../../properties';
import { HOSTILE_TEXTS } from '../../components/hostile-texts';
import { hostileText as arbitraryText } from '../../fixtures/arbitrary-desk';
import { makeClaim, makeReport } from '../../fixtures/make';
import { annotation, claim, comparison, report } from './fixture';
import { hostileText, materialOf, someMaterial } from './states';

/** Every node of a document as a reader that others wrote sees it. */
function nodesOf(markdown: string): Node[] {
  const walker = new Parser().parse(markdown).walker();
  const found: Node[] = [];
  for (let step = walker.next(); step !== null; step = walker.next()) if (step.entering) found.push(step.node);
  return found;
}
const ofType = (nodes: readonly Node[], ...types: string[]): Node[] => nodes.filter(({ type }) => types.includes(type));
const textOf = (nodes: readonly Node[]): string => nodes.map(({ literal, type }) => (type === 'softbreak' || type === 'linebreak' ? ' ' : (literal ?? ''))).join('');
/** What a text is said to keep: everything but control characters; white space is one space. */
const kept = (text: string): string => wellFormed(text).replace(/\s+/g, ' ').replace(/\p{Cc}/gu, '').trim();

const hostile = fc.oneof(hostileText, arbitraryText, fc.constantFrom(...HOSTILE_TEXTS), fc.string({ unit: 'binary' }), fc.array(fc.constantFrom('\\', '`', '*', '_', '[', ']', '(', ')', '<', '>', '#', '+', '-', '.', '!', '|', '~', '=', '&', ';', ':', '/', '\n', ' ', '\t', '1', 'a', '"'), { maxLength: 20 }).map((signs) => signs.join('')));
const OWN_MARKS = ['html_inline', 'html_block', 'code', 'code_block', 'link', 'image', 'heading', 'list', 'item', 'block_quote', 'thematic_break', 'emph', 'strong'];
const LINE_STARTS = ['# h', '## h', '- x', '+ x', '* x', '1. x', '12) x', '> x', '---', '===', '***', '    x', '\tx', '```', '~~~', '| a | b |', '[a]: http://evil.example', '![a](http://evil.example/x.png)', '<http://evil.example>', '<!-- x', '&#35; h', '\\', 'a\\', '&copy;', '[^1]: x', ': x', '- [ ] x', '$$'];

describe('a text of a page or a person (X6)', () => {
  const isPlain = (text: string): void => {
    const nodes = nodesOf(markdownText(text));
    expect(ofType(nodes, ...OWN_MARKS).map(({ type }) => type), text).toEqual([]);
    // A reader puts the replacement character where NUL stood; it does not come so far.
    expect(textOf(nodes)).toBe(kept(text));
  };

  it.each(LINE_STARTS)('%j is shown as it is', isPlain);

  it('is neither link nor HTML, heading, list nor code, whatever it says', async () => {
    for (const text of HOSTILE_TEXTS) isPlain(text);
    await holds({ case: 'X6', what: 'texts made up at random that became a mark of Markdown' }, fc.property(hostile, isPlain), howMany(1_000, 20_000));
  });

  it('makes no link of a bare address in readers that make such (GFM 6.9)', () => {
    for (const text of ['see https://evil.example/x', 'www.evil.example', 'WWW.evil.example', 'mail a@evil.example', 'xmpp:a@b.example', 'ftp://evil.example']) {
      expect(markdownText(text)).not.toMatch(/:\/\/|www\.|[^\\]@/i);
      isPlain(text);
    }
  });

  it('stays in its place within a line: a heading, a list, a quotation', () => {
    fc.assert(
      fc.property(hostile, hostile, (one, two) => {
        const nodes = nodesOf(`### ${markdownText(one)}\n\n- ${markdownText(one)}: ${markdownText(two)}\n\n> ${markdownText(two)}\n\n**${markdownText(`x${one}x`)}**\n`);
        expect(ofType(nodes, 'html_inline', 'html_block', 'code', 'code_block', 'link', 'image', 'thematic_break', 'emph')).toEqual([]);
        expect([ofType(nodes, 'heading'), ofType(nodes, 'item'), ofType(nodes, 'block_quote')].map((list) => list.length)).toEqual([1, 1, 1]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a link (X2)', () => {
  const SCRIPTS = ['javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' javascript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,<script>', 'vbscript:x', 'file:///etc/passwd', '//evil.example', 'about:blank', 'blob:https://a.example/1', 'view-source:https://a.example', ''];
  it.each(SCRIPTS)('of %j is its words alone', (url) => {
    expect(ofType(nodesOf(markdownLink('words', url)), 'link', 'image', 'html_inline')).toEqual([]);
    expect(textOf(nodesOf(markdownLink('words', url)))).toBe('words');
  });

  it('ends where it ends, whatever stands in its words and its address', () => {
    const tail = fc.array(fc.constantFrom('(', ')', '[', ']', '<', '>', '"', "'", '\\', ' ', '`', '*', '_', '&amp;', '%20', '#', ':~:text=', '\n', 'ə', '😀', '\u202e', '|', '{', '^', 'javascript:'), { maxLength: 12 });
    fc.assert(
      fc.property(hostile, tail.map((signs) => `https://coast.example/a?${signs.join('')}`), (words, url) => {
        const nodes = nodesOf(`${markdownLink(words, url)} after`);
        const links = ofType(nodes, 'link');
        expect(links.every(({ destination }) => /^https:\/\/coast\.example\/a\?/.test(destination ?? ''))).toBe(true);
        expect(ofType(nodes, 'html_inline', 'html_block', 'code', 'image', 'heading', 'emph', 'strong')).toEqual([]);
        expect(links.map(({ title }) => title ?? '').join('')).toBe('');
        expect(textOf(nodes).endsWith('after')).toBe(true);
        if (links.length > 0) expect(textOf(nodes).trim()).toBe(`${kept(words)} after`.trim());
      }),
      { numRuns: 500 },
    );
  });
});

/** A claim, a report and an annotation in which every text is the given one. */
function poisoned(text: string): ExportMaterial {
  const own = makeClaim({ ...claim, quotes: [{ exact: text, start: 0, end: text.length, prefix: text.slice(0, 32), suffix: text.slice(-32) }], actor: { name: text, id: null, also: [] }, speaker: { name: text, institution: text, role: 'victim', side: 'victim', anonymous: false }, via: [text], incident: { id: null, label: text, background: false } });
  const one = makeReport({ ...report, title: text, claims: [own] });
  const said = { ...annotation, article: { ...annotation.article, title: text }, claim: own, note: text, tags: [text.slice(0, 100) || 'x'], author: text, links: [{ url: 'https://norlan.example/a', label: text, archive: { url: 'https://archive.example/1', on: null } }], assessment: { reading: 'refuted' as const, reasons: text } };
  return materialOf([one], [said]);
}

describe('the report', () => {
  const isWhole = (material: ExportMaterial): void => {
    const nodes = nodesOf(markdownReport(material));
    expect(ofType(nodes, 'html_inline', 'html_block', 'code', 'code_block', 'image', 'thematic_break').map(({ literal, type }) => [type, literal])).toEqual([]);
    for (const link of ofType(nodes, 'link')) expect(link.destination).toMatch(/^https?:\/\//);
    const entries = claimEntries(material);
    const headings = ofType(nodes, 'heading').map(({ level }) => level);
    expect(headings.filter((level) => level === 1)).toHaveLength(1);
    expect(headings.filter((level) => level === 2)).toHaveLength(new Set(entries.map(({ report: one }) => one.id)).size);
    expect(headings.filter((level) => level === 3)).toHaveLength(entries.length);
    expect(headings.filter((level) => level > 3)).toEqual([]);
    const allowed = new Set(entries.flatMap(({ annotation: said, report: one }) => [one.url, ...(said?.links ?? []).flatMap(({ archive, url }) => [url, archive?.url ?? null])]).flatMap((url) => (url === null ? [] : [new URL(url).host])));
    for (const link of ofType(nodes, 'link')) expect(allowed.has(new URL(link.destination ?? '').host), link.destination ?? '').toBe(true);
  };

  it('has a heading for each article and each claim, and no link but to them and to what a person gave, for every state', () => {
    fc.assert(fc.property(someMaterial, isWhole), { numRuns: 100 });
  });

  it('takes hostile texts wherever a text can stand', () => {
    for (const text of HOSTILE_TEXTS.filter((_, i) => i % 3 === 0)) isWhole(poisoned(text));
    fc.assert(fc.property(hostile.filter((text) => text.length > 0), (text) => isWhole(poisoned(text))), { numRuns: 100 });
  });

  it('says the sentence with a link that opens there, the verdict with its reasons, and who wrote what', () => {
    const nodes = nodesOf(markdownReport({ ...materialOf([report], [annotation]), comparison }));
    const text = textOf(nodes);
    for (const words of ['Ashen Fox', 'Norlan Post, 4 March 2025', 'Only suspected', 'R. Checker', 'see the recording, 4:10', 'hedge dropped', 'Nothing was published.', 'Coast Daily']) expect(text.toLowerCase()).toContain(words.toLowerCase());
    const links = ofType(nodes, 'link').map(({ destination }) => destination);
    expect(links).toEqual(expect.arrayContaining(['https://norlan.example/recording', 'https://archive.example/1', expect.stringMatching(/^https:\/\/coast\.example\/a#:~:text=Ashen/)]));
  });

  it('has the same bytes each time, in any order of reports and annotations', () => {
    fc.assert(fc.property(someMaterial, (material) => markdownReport(material) === markdownReport({ ...material, items: [...material.items].reverse(), kept: [...material.kept].reverse() })), { numRuns: 50 });
  });
});
