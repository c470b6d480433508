import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DESK_KEYS } from '../../components/desk/desk-keys';
import catalogue from '../../public/_locales/en/messages.json';

/** What docs/fact-checkers.md names must be there under that name: buttons, keys, forms, pictures. That its steps lead where they say is tried in a browser (tests/e2e/chromium/desk-guide.test.ts). */
const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const GUIDE = read('docs/fact-checkers.md');
const MESSAGES = Object.values(catalogue).map(({ message }) => message.replaceAll('’', "'"));
/** Forms are called what they are called everywhere, in every language. */
const NAMES = [...read('components/ExportPicker.tsx').matchAll(/name: '([^']{1,40})'/g)].map(([, name]) => name);
const emphasised = (text: string): string[] => [...text.replaceAll('**', '*').matchAll(/\*([^*\n]{1,80})\*/g)].map(([, words = '']) => words);
const section = (title: string): string => GUIDE.split('\n## ').find((part) => part.startsWith(title)) ?? '';

describe('the guide for fact-checkers', () => {
  it('calls everything what the interface calls it', () => {
    const named = emphasised(GUIDE);
    expect(named.length).toBeGreaterThan(30);
    // A long label may be named by its beginning.
    expect(named.filter((words) => !NAMES.includes(words) && !MESSAGES.some((message) => message === words || message.startsWith(`${words} (`) || message.startsWith(`${words}:`)))).toEqual([]);
  });

  it('lists the keys that the desk has, and the shortcut that is suggested', () => {
    const listed = [...section('3.').matchAll(/^\| `(.)` \|/gm)].map(([, key]) => key);
    expect(['j', 'k', ...listed].sort()).toEqual([...DESK_KEYS].sort());
    const shortcut = /'annotate-selection': \{ suggested_key: \{ default: '([^']+)' \}/.exec(read('wxt.config.ts'))?.[1];
    expect(section('5.')).toContain(`(${shortcut ?? 'none'} at first)`);
  });

  it('tells of every form of export, by its name', () => {
    const told = [...section('10.').matchAll(/^\| \*([^*]+)\* \|/gm)].map(([, name]) => name);
    const offered = [...read('components/ExportPicker.tsx').matchAll(/^  '?([\w-]+)'?: \(say\) => \(\{ name: (?:'([^']+)'|say\('(\w+)'\))/gm)].flatMap(([, form, name, key = '']) => (form === 'hypothesis-public' ? [] : [name ?? Object.entries(catalogue).find(([each]) => each === key)?.[1].message]));
    expect(offered.length).toBeGreaterThan(5);
    expect(told).toEqual(offered);
  });

  it('shows pictures that are there', () => {
    const pictures = [...GUIDE.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path = '']) => path);
    expect(pictures.length).toBe(3);
    expect(pictures.filter((path) => !existsSync(new URL(`../../docs/${path}`, import.meta.url)))).toEqual([]);
  });
});
