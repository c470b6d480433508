import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { loadSaved } from '../../../tools/newsroom/saved';

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'whence-saved-'));
  mkdirSync(join(folder, 'texts'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

function load(file: string) {
  const loaded = loadSaved(file);
  if (!loaded.ok) throw new Error(loaded.problem);
  const { document } = parseHTML(String(loaded.served.body));
  return { loaded, document };
}

const SIDECAR = JSON.stringify({ url: 'https://news.az/news/x', outlet: 'news.az', language: 'en', published: '2025-05-02' });

describe('text files', () => {
  it('every non-empty line is a paragraph, a short first line the headline', () => {
    const folder = folderWith({ 'a.txt': 'A made-up headline\n\nOne <b>sentence</b> & more.\n\n\nAnother one.\n' });
    const { document } = load(join(folder, 'a.txt'));
    expect(document.querySelector('h1')?.textContent).toBe('A made-up headline');
    expect([...document.querySelectorAll('p')].map((p) => p.textContent)).toEqual(['One <b>sentence</b> & more.', 'Another one.']);
  });

  it('the sidecar tells where and when it was published', () => {
    const folder = folderWith({ 'a.txt': 'One sentence.\nTwo.', 'a.txt.meta.json': SIDECAR });
    const { loaded, document } = load(join(folder, 'a.txt'));
    expect(loaded.url).toBe('https://news.az/news/x');
    expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe('https://news.az/news/x');
    expect(document.querySelector('meta[property="article:published_time"]')?.getAttribute('content')).toBe('2025-05-02');
    expect(document.querySelector('meta[name="whence:outlet"]')?.getAttribute('content')).toBe('news.az');
    expect(document.documentElement.getAttribute('lang')).toBe('en');
  });

  it('so does the line of an index beside the folder', () => {
    const folder = folderWith({ 'texts.index.jsonl': `{"id":"other","published":"2020-01-01"}\n{"id":"a","published":"2025-05-02","url":"https://news.az/news/y"}\n`, 'texts/a.txt': 'One sentence.' });
    expect(load(join(folder, 'texts', 'a.txt')).loaded.url).toBe('https://news.az/news/y');
  });

  it('a broken sidecar is told and left out', () => {
    const folder = folderWith({ 'a.txt': 'One sentence.', 'a.txt.meta.json': '{' });
    const { loaded } = load(join(folder, 'a.txt'));
    expect(loaded.warning).toContain('a.txt.meta.json');
    expect(loaded.url).toBeNull();
  });
});

describe('saved pages', () => {
  it('are served as they are, with no scripts and nothing from outside', () => {
    const page = '<!doctype html><html><head><title>T</title><link rel="canonical" href="https://news.az/news/z"></head><body><p>Kept.</p><script>document.title = "X"</script></body></html>';
    const folder = folderWith({ 'a.html': page });
    const { loaded, document } = load(join(folder, 'a.html'));
    expect(document.querySelector('p')?.textContent).toBe('Kept.');
    expect(loaded.url).toBe('https://news.az/news/z');
    expect(loaded.served.headers?.['content-security-policy']).toContain("default-src 'none'");
    expect(loaded.served.headers?.['content-security-policy']).not.toContain('script-src');
  });

  it('take no address but a web address', () => {
    const folder = folderWith({ 'a.html': '<head><link rel="canonical" href="javascript:alert(1)"></head>' });
    expect(load(join(folder, 'a.html')).loaded.url).toBeNull();
  });
});

describe('what cannot be shown is one sentence that names the file', () => {
  const cases = [
    { what: 'a missing file', name: 'none.txt' },
    { what: 'a folder', name: 'texts' },
    { what: 'an empty file', name: 'empty.txt' },
    { what: 'a picture', name: 'picture.png' },
    { what: 'binary data', name: 'binary.txt' },
  ];
  const folder = folderWith({ 'empty.txt': ' \n', 'picture.png': 'PNG', 'binary.txt': 'a\u0000b' });
  it.each(cases)('$what', ({ name }) => {
    const loaded = loadSaved(join(folder, name));
    expect(loaded.ok ? '' : loaded.problem).toMatch(new RegExp(`${name.replace('.', '\\.')}: .+\\.$`));
  });
});
