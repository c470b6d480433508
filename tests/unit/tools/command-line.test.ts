import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../../lib/export/format-names';
import { nativeExportSchema } from '../../../lib/export/native';
import { reportLineSchema } from '../../../lib/export/report-line';
import { readOptions } from '../../../tools/cli/options';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'whence-cli-'));
const at = (name: string): string => join(folder, name);

const ARTICLE = `Lawmaker names group behind media attack

Cozy Bear carried out the February 20 cyberattack on Global Media Group, said Ramid Namazov, head of a parliamentary commission in Baku, the APA news agency reported.

Nothing has been published to check it.
`;
const PAGE = `<!doctype html><html lang="en"><head><meta property="og:type" content="article"><meta property="article:published_time" content="2025-05-02T10:00:00+04:00">
<link rel="canonical" href="https://kyivindependent.com/made-up-for-a-test"></head><body><nav><a href="/">Home</a></nav><article><h1>Lawmaker names group behind media attack</h1>
<p>Cozy Bear carried out the February 20 cyberattack on Global Media Group, said Ramid Namazov, head of a parliamentary commission in Baku, the APA news agency reported.</p>
<p>The commission met on Friday and heard its chair for two hours, and then it heard the owners of the sites that had been attacked in winter.</p>
<p>Nothing has been published that an outside reader could check, and the group that was named has not spoken about any of it so far.</p></article></body></html>`;

const whence = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'tools/whence.ts', ...args], { cwd: root, encoding: 'utf8' });
  return { status, stdout, stderr };
};

beforeAll(() => {
  writeFileSync(at('a.txt'), ARTICLE);
  writeFileSync(at('a.txt.meta.json'), JSON.stringify({ url: 'https://kyivindependent.com/a', outlet: 'kyivindependent.com', published: '2025-05-02' }));
  writeFileSync(at('b.txt'), ARTICLE);
  writeFileSync(at('shared.txt'), 'Hackers entered a bank\n\nThe hacking group Nobelium was behind the breach of Sample Bank on 3 March 2025, the security company Fieldstone Labs said.\n');
  writeFileSync(at('b.txt.meta.json'), '{"published": "yesterday"');
  writeFileSync(at('page.html'), PAGE);
  writeFileSync(at('empty.txt'), '');
  writeFileSync(at('binary.txt'), Buffer.from([0xff, 0xfe, 0x00, 0x80]));
  writeFileSync(at('cases.json'), JSON.stringify([{ id: 'x', title: 'x', edges: [], statements: [{ id: 's', date: '2025-01-01', actor: 'group:A', institution: 'police', role: 'law_enforcement', side: 'third', commitment: 'CT', evidence: 'E1' }], expect: [{ actor: 'group:A', as_of: '2025-01-02' }, { actor: 'state:XX', as_of: '2025-01-02' }] }]));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('analyse', () => {
  it('prints one line a file in the order given, with offsets that index the text', () => {
    const { status, stdout } = whence('analyse', at('a.txt'), at('page.html'), at('empty.txt'), '--json');
    expect(status).toBe(0);
    const lines = stdout.trim().split('\n').map((line) => reportLineSchema.parse(JSON.parse(line)));
    expect(lines.map((l) => l.file)).toEqual([at('a.txt'), at('page.html'), at('empty.txt')]);
    expect(lines[1]).toMatchObject({ outlet: 'kyivindependent.com', published: '2025-05-02' });
    expect(lines[2]?.claims).toEqual([]);
    for (const [line, text] of [[lines[0], ARTICLE], [lines[1], lines[1]?.text]] as const) {
      expect(line?.claims.length).toBeGreaterThan(0);
      for (const quote of line?.claims.flatMap((c) => c.quotes) ?? []) expect(text?.slice(quote.start, quote.end)).toBe(quote.exact);
    }
    expect(lines[0]?.claims[0]).toMatchObject({ actor: { id: 'group:APT29' }, speaker: { name: expect.stringContaining('Namazov') }, via: [expect.stringContaining('APA')] });
  });

  it('names the file that it could not read, does the others, and exits 1', () => {
    const { status, stdout, stderr } = whence('analyse', at('gone.txt'), at('binary.txt'), at('a.txt'), '--json');
    expect(status).toBe(1);
    expect(stderr).toMatch(/gone\.txt: there is no such file/);
    expect(stderr).toMatch(/binary\.txt: it is not UTF-8/);
    expect(stdout.trim().split('\n')).toHaveLength(1);
  });

  it('says that a sidecar is broken and reads the article all the same', () => {
    const { status, stdout, stderr } = whence('analyse', at('b.txt'), '--json');
    expect(status).toBe(0);
    expect(stderr).toMatch(/b\.txt\.meta\.json: it is not in the expected form/);
    expect(JSON.parse(stdout)).toMatchObject({ published: null, outlet: null });
  });

  it('explains which words decided', () => {
    const { stdout } = whence('analyse', at('a.txt'), '--explain');
    expect(stdout).toMatch(/“carried out”/);
    const explained = stdout.slice(stdout.indexOf('Why this reading:'));
    expect(explained).toContain(`As what: a group — “Cozy Bear” at ${ARTICLE.indexOf('Cozy Bear')}`);
    expect(explained).toContain(`Says so: yes, asserts it — “carried out” at ${ARTICLE.indexOf('carried out')}`);
    expect(explained).toContain(`Through: APA — “the APA news agency” at ${ARTICLE.indexOf('the APA news agency')}`);
    expect(whence('analyse', at('a.txt')).stdout).not.toContain('Why this reading');
  });

  it('says that a name can mean two groups, and gives neither as the one', () => {
    const { stdout } = whence('analyse', at('shared.txt'));
    expect(stdout).toContain('The name Nobelium can mean APT29 or UNC2452.');
    const [claim] = reportLineSchema.parse(JSON.parse(whence('analyse', at('shared.txt'), '--json').stdout)).claims;
    expect(claim?.actor).toMatchObject({ name: 'Nobelium', id: null, candidates: [{ id: 'group:APT29', name: 'APT29' }, { id: 'group:UNC2452', name: 'UNC2452' }] });
    const exported = nativeExportSchema.parse(JSON.parse(whence('export', at('shared.txt')).stdout));
    expect(exported.claims[0]?.verdict?.reasons.map((r) => r.text)).toContain('The name Nobelium can mean APT29 or UNC2452.');
  }, 60_000);
});

describe('compare, judge, export', () => {
  it('compare calls a text without an address by its file', () => {
    const { status, stdout } = whence('compare', at('shared.txt'), '--as-of', '2025-05-03');
    expect(status).toBe(0);
    expect(stdout).toContain('shared.txt ←');
    expect(stdout).not.toContain('text:');
  });

  it('compares with the casebook', () => {
    const { status, stdout } = whence('compare', at('a.txt'), '--as-of', '2025-05-03', '--json');
    expect(status).toBe(0);
    const incident = JSON.parse(stdout).incidents.find((i: { id: string }) => i.id === 'gmg-2025');
    const apt29 = incident.propositions.find((p: { actor: { id: string } }) => p.actor.id === 'group:APT29');
    expect(apt29.verdict).toMatchObject({ strength: 'SUSPECTED', status: 'open', flag: 'only_suspected', independent: 1 });
  });

  it('judges cases, a line an expectation', () => {
    const { stdout } = whence('judge', at('cases.json'));
    expect(stdout.trim().split('\n').map((line) => JSON.parse(line))).toEqual([
      { case: 'x', actor: 'group:A', as_of: '2025-01-02', verdict: 'SUSPECTED', independent: 1, reports: 1 },
      { case: 'x', actor: 'state:XX', as_of: '2025-01-02', verdict: 'NO_CLAIM', independent: 0, reports: 0 },
    ]);
  });

  it('exports the same bytes twice, in the published form', () => {
    const one = whence('export', at('a.txt'), '--format', 'native').stdout;
    expect(nativeExportSchema.safeParse(JSON.parse(one)).error).toBeUndefined();
    expect(whence('export', at('a.txt'), '--format', 'native').stdout).toBe(one);
  });
});

describe('export in the forms of others', () => {
  it('writes a file for each page into a folder, and other forms as they are', () => {
    const folder = at('out');
    expect(whence('export', at('a.txt'), at('page.html'), '--format', 'hypothesis', '--out', folder)).toEqual({ status: 0, stdout: '', stderr: '' });
    const names = readdirSync(folder);
    expect(names).toHaveLength(2);
    for (const name of names) {
      expect(name).toMatch(/^whence-hypothesis-[12]-kyivindependent\.com-[a-z-]+\.json$/);
      expect(JSON.parse(readFileSync(join(folder, name), 'utf8')).annotations[0].permissions).toBeUndefined();
    }
  }, 60_000);

  it('asks for a folder where one format has several files', () => {
    const { status, stdout, stderr } = whence('export', at('a.txt'), at('page.html'), '--format', 'hypothesis');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('This export has 2 files: name a folder for them with --out DIR.');
  }, 60_000);

  it('says that there is nothing to carry where nobody judged', () => {
    const { status, stdout, stderr } = whence('export', at('a.txt'), '--format', 'labels');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('There is nothing in these files that this format could carry.');
  }, 60_000);

  it('prints a report with links that open at the sentence', () => {
    const { status, stdout } = whence('export', at('a.txt'), '--format', 'markdown');
    expect(status).toBe(0);
    expect(stdout).toContain('(https://kyivindependent.com/a#:~:text=Cozy%20Bear');
  }, 60_000);

  it.each(EXPORT_FORMATS)('takes %s', (format) => {
    expect(readOptions(['export', 'x.txt', '--format', format, '--out', 'y'])).toMatchObject({ command: 'export', format, out: 'y' });
  });
});

describe('unusable arguments', () => {
  it('no command: one plain sentence and exit code 2', () => {
    const { status, stderr, stdout } = whence();
    expect(status).toBe(2);
    expect(stderr.length).toBeGreaterThan(10);
    expect(stdout).toBe('');
  });

  it.each([
    ['an unknown command', ['guess', 'x.txt']],
    ['no file', ['analyse']],
    ['a date that is none', ['analyse', 'x.txt', '--published', 'yesterday']],
    ['a day that the calendar lacks', ['compare', 'x.txt', '--as-of', '2025-02-30']],
    ['an address that is none', ['analyse', 'x.txt', '--url', 'javascript:alert(1)']],
    ['an unknown option', ['analyse', 'x.txt', '--loud']],
    ['a format that there is not', ['export', 'x.txt', '--format', 'docx']],
  ])('%s: one plain sentence', (_, args) => {
    expect(readOptions(args)).toEqual(expect.stringMatching(/.{10}/));
  });
});
