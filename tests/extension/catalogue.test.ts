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
const DYNAMIC = ['state_', 'role_', 'certainty_', 'basis_', 'flag_', 'strength_', 'status_', 'headline_', 'relation_', 'stage_', 'actor_', 'kind_', 'month_', 'field_', 'polarity_', 'confidence_', 'stance_', 'act_', 'event_', 'own_kind_', 'evidence_', 'scale_', 'move_', 'intensity_', 'mark_', 'language_', 'rule_', 'rules_group_', 'class_', 'side_', 'review_', 'welcome_sentence_', 'welcome_word_', 'welcome_means_', 'tag_', 'selection_', 'reviewed_', 'person_'];
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

/** What says the same in every language: names, addresses, and marks between values. */
const SAME_EVERYWHERE = new Set(['extension_name', 'add_placeholder', 'sample_person', 'sample_second']);
/** Words that keep their Latin letters in every language. */
const LATIN_NAMES = ['Whence', 'JSON-LD', 'example.com', 'https://', '--actors', 'W3C', 'Hypothesis', 'JSON', 'Markdown', 'STIX', 'CSV', 'ClaimReview', 'API', 'Enter'];
/** Letters and quotation marks that a language does not use: Latin ones in Russian, Cyrillic ones (also look-alikes) and guillemets in Azerbaijani. */
const FOREIGN: Record<string, RegExp> = { ru: /[\p{Script=Latin}"'“”‘’]/u, az: /[\p{Script=Cyrillic}wW"«»„‘äÄ]/u };
/** The web stores of Chromium browsers refuse a longer one. */
const DESCRIPTION_LIMIT = 132;

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

  for (const locale of locales) {
    describe(locale, () => {
      const catalogue = catalogueOf(locale);
      const present = Object.keys(catalogue);
      const messages = present.map((key) => [key, catalogue[key]?.message ?? ''] as const);
      const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
      /** "count_reports" of "count_reports_few"; "error_message_too_many" is no plural form. */
      const base = (key: string): string => [COUNTED.exec(key)?.[1]].find((stem) => stem !== undefined && `${stem}_other` in english) ?? key;

      it('names its own language', () => expect(catalogue['catalogue_language']?.message).toBe(locale));
      it('is a language whose plurals this machine knows', () => {
        expect(Intl.PluralRules.supportedLocalesOf(locale)).toEqual([locale]);
      });
      it('is sorted, so that two people can add to it', () => expect(present).toEqual([...present].sort()));
      it('says all that English says, in every plural form of its own, and nothing else', () => {
        const wanted = keys.flatMap((key) => (base(key) !== key ? forms.map((form) => `${base(key)}_${form}`) : [key]));
        expect([...present].sort()).toEqual([...new Set(wanted)].sort());
      });
      it('has no empty sentence, and none with a space too many', () => {
        expect(messages.filter(([, message]) => message.trim() === '' || message !== message.trim() || message.includes('  '))).toEqual([]);
      });
      it('has no two placeholders in a row, which browsers read as a named one and refuse', () => {
        expect(messages.filter(([, message]) => /\$\w+\$/.test(message))).toEqual([]);
      });
      it('has no dollar sign but those of placeholders', () => {
        expect(messages.filter(([, message]) => /\$(?![1-9](?!\d))/.test(message))).toEqual([]);
      });
      it('fills the same places as English', () => {
        const places = (text: string): string => [...new Set(text.match(/\$[1-9]/g) ?? [])].sort().join();
        const like = (key: string): string => english[key]?.message ?? english[`${base(key)}_other`]?.message ?? '';
        expect(messages.filter(([key, message]) => places(message) !== places(like(key))).map(([key]) => key)).toEqual([]);
      });
      it('says who it is in as many characters as browsers take', () => {
        expect(catalogue['extension_name']?.message).toBe('Whence');
        expect(catalogue['extension_description']?.message.length).toBeLessThanOrEqual(DESCRIPTION_LIMIT);
      });
      if (locale !== 'en') {
        it('leaves no English sentence standing', () => {
          expect(messages.filter(([key, message]) => english[key]?.message === message && !SAME_EVERYWHERE.has(key) && /\p{L}/u.test(message)).map(([key]) => key)).toEqual([]);
        });
        it('is written in its own letters and quotation marks', () => {
          const foreign = FOREIGN[locale];
          expect(foreign, `${locale} needs a line in FOREIGN`).toBeDefined();
          const own = (message: string): string => LATIN_NAMES.reduce((rest, name) => rest.replaceAll(name, ''), message.replace(/\$[1-9]/g, ''));
          expect(messages.filter(([key, message]) => key !== 'catalogue_language' && foreign?.test(own(message)))).toEqual([]);
        });
      }
    });
  }

  it('tells of every failure what to do or that nothing is lost', () => {
    for (const key of new Set(failures)) {
      expect(failureSchema.safeParse({ ok: false, key, detail: null }).success).toBe(true);
      expect((english[key]?.message ?? '').split(/[.;:] /).length, key).toBeGreaterThan(1);
    }
  });
});
