import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { failureSchema } from '../../lib/protocol';
import { reasonKeys } from '../../lib/verdicts/reason-keys';

const root = fileURLToPath(new URL('../..', import.meta.url));
const locales = readdirSync(`${root}/public/_locales`);
const catalogueOf = (locale: string): Record<string, { message: string }> => JSON.parse(readFileSync(`${root}/public/_locales/${locale}/messages.json`, 'utf8')) as Record<string, { message: string }>;
const english = catalogueOf('en');
const keys = Object.keys(english);

const sources = ['lib', 'components', 'entrypoints', 'tools', 'wxt.config.ts']
  .flatMap((path) => (path.endsWith('.ts') ? [path] : readdirSync(`${root}/${path}`, { recursive: true, encoding: 'utf8' }).map((file) => `${path}/${file}`)))
  .filter((file) => /\.tsx?$/.test(file));
const code = sources.map((file) => readFileSync(`${root}/${file}`, 'utf8')).join('\n');

/** Keys that are put together from a prefix and a value of the model: `say(\`state_${state}\`)`. */
const DYNAMIC = ['state_', 'role_', 'certainty_', 'basis_', 'flag_', 'strength_', 'status_', 'headline_', 'relation_', 'stage_', 'actor_', 'kind_'];
/** Keys that the core writes into reasons and drift remarks, which the views then say: their own tests check them. */
const TOLD_BY_THE_CORE = ['drift_', 'reason_', 'relation_'];
/** Keys with a plural form at their end: `sayCount(say, 'count_reports', n)`. */
const COUNTED = /^(.+)_(?:zero|one|two|few|many|other)$/;
/** What code gives to say, sayCount and failure literally. */
const literal = (call: RegExp): string[] => [...code.matchAll(call)].flatMap((found) => (found[1] === undefined ? [] : [found[1]]));
const said = [...literal(/\bsay\(\s*'([a-zA-Z0-9_]+)'/g), ...literal(/\bsay\(\s*[^'"`()]{1,80}\?\s*'([a-zA-Z0-9_]+)'/g), ...literal(/\bsay\(\s*[^'"`()]{1,80}\?\s*'[a-zA-Z0-9_]+'\s*:\s*'([a-zA-Z0-9_]+)'/g)];
const failures = literal(/['"](error_[a-z_]+)['"]/g);
const notices = literal(/['"](notice_[a-z_]+)['"]/g);
const counted = literal(/\bsayCount\(\s*say\s*,\s*'([a-zA-Z0-9_]+)'/g);
const inManifest = literal(/__MSG_([a-z_]+)__/g);

const isUsed = (key: string): boolean =>
  code.includes(`'${key}'`) ||
  inManifest.includes(key) ||
  DYNAMIC.some((prefix) => key.startsWith(prefix) && code.includes(`\`${prefix}\${`)) ||
  TOLD_BY_THE_CORE.some((prefix) => key.startsWith(prefix)) ||
  counted.includes(COUNTED.exec(key)?.[1] ?? '');

describe('the message catalogue', () => {
  it('is used by the code that is looked through', () => expect(said.length).toBeGreaterThan(60));

  for (const key of new Set([...said, ...failures, ...notices, ...inManifest, ...reasonKeys()])) {
    it(`has ${key}`, () => expect(english[key]?.message ?? '').not.toBe(''));
  }
  for (const key of new Set(counted)) {
    it(`has every form of ${key}`, () => {
      for (const form of new Intl.PluralRules('en').resolvedOptions().pluralCategories) expect(english[`${key}_${form}`]?.message ?? '').toContain('$1');
    });
  }

  it('has no sentence that nobody says', () => expect(keys.filter((key) => !isUsed(key))).toEqual([]));

  it('is sorted, so that two people can add to it', () => expect(keys).toEqual([...keys].sort()));

  for (const locale of locales) {
    describe(locale, () => {
      const catalogue = catalogueOf(locale);
      it('names its own language', () => expect(catalogue['catalogue_language']?.message).toBe(locale));
      it('says nothing that English does not, plural forms aside', () => {
        const base = (key: string): string => COUNTED.exec(key)?.[1] ?? key;
        const known = new Set(keys.flatMap((key) => [key, base(key)]));
        expect(Object.keys(catalogue).filter((key) => !known.has(key) && !known.has(base(key)))).toEqual([]);
      });
      it('has no two placeholders in a row, which browsers read as a named one and refuse', () => {
        expect(Object.entries(catalogue).filter(([, { message }]) => /\$\w+\$/.test(message))).toEqual([]);
      });
      it('fills the same places as English', () => {
        const places = (text: string): string => [...new Set(text.match(/\$[1-9]/g) ?? [])].sort().join();
        const differing = Object.entries(catalogue).filter(([key, { message }]) => english[key] !== undefined && places(message) !== places(english[key].message));
        expect(differing.map(([key]) => key)).toEqual([]);
      });
    });
  }

  it('tells of every failure what to do or that nothing is lost', () => {
    for (const key of new Set(failures)) {
      expect(failureSchema.safeParse({ ok: false, key, detail: null }).success).toBe(true);
      expect((english[key]?.message ?? '').split(/[.;:] /).length, key).toBeGreaterThan(1);
    }
  });
});
