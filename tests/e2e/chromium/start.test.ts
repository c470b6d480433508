import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../../tools/launcher/build';
import { PICTURES } from '../../../tools/launcher/tour';
import { chromiumPath } from '../harness/chromium';

const LEAD = 'Russia was behind the cyberattack on Global Media Group on February 20, 2025, lawmaker Ramid Namazov said on May 2.';

function start(...args: string[]): { code: number | null; out: string; err: string } {
  const env = { ...process.env, WHENCE_CHROMIUM: chromiumPath() };
  const done = spawnSync(process.execPath, [join(root, 'tools', 'start.mjs'), '--headless', ...args], { encoding: 'utf8', env, timeout: 55_000 });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

describe('npm start without a window', () => {
  it('shows given files claim by claim, says which could not be read, and takes pictures', () => {
    const folder = mkdtempSync(join(tmpdir(), 'whence-start-'));
    const known = join(folder, 'known.txt');
    const bare = join(folder, 'bare.html');
    writeFileSync(known, `Lawmaker names Russia\n${LEAD}\nThe parliament will discuss the matter in autumn, he added.`);
    writeFileSync(`${known}.meta.json`, JSON.stringify({ url: 'https://news.az/news/a-page-of-ours', outlet: 'news.az', language: 'en', published: '2025-05-03' }));
    writeFileSync(bare, `<!doctype html><html lang="en"><head><title>Lawmaker names Russia</title><script>document.title = 'changed'</script></head><body><article><h1>Lawmaker names Russia</h1><p>${LEAD}</p><p>${'The parliament will discuss the matter in autumn, he added. '.repeat(4)}</p></article></body></html>`);
    const { code, out, err } = start(known, join(folder, 'missing.txt'), bare);
    expect(code, err).toBe(0);
    expect(err).toContain('missing.txt: ');
    expect(out).toContain('of 2 pages');
    expect(out).toContain('https://news.az/news/a-page-of-ours');
    expect(out).toContain('https://saved.invalid/3');
    expect(out.match(/Reported attribution: /g)?.length).toBeGreaterThanOrEqual(2);
    expect(out).toContain('News.az, 3 May 2025');
    expect(out).toContain('Ramid Namazov');
    expect(out).toContain('2 of 2 pages carry attribution claims');
    for (const name of ['file-1-page', 'file-1-card', 'file-1-popup', 'file-1-panel', 'file-3-card']) expect(existsSync(join(PICTURES, `${name}.png`))).toBe(true);
  });

  it('says so in one sentence when nothing can be shown', () => {
    const { code, err } = start(join(tmpdir(), 'whence-nothing-here.txt'));
    expect(code).toBe(1);
    expect(err).toContain('None of the files could be shown.');
    expect(err).not.toContain('    at ');
  });
});
