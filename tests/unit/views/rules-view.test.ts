import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { STATUSES, STRENGTHS } from '../../../lib/model/verdict';
import { REASON_VARIANTS, type ReasonCode } from '../../../lib/verdicts/reason-keys';
import { ruleBook } from '../../../lib/verdicts/rule-book';
import { ruleLink } from '../../../lib/views/rule-link';
import { sampleValues } from '../../../lib/views/rule-samples';
import { rulesView, rulesWith } from '../../../lib/views/rules-view';
import { sayFrom, type Catalogue } from '../../../lib/views/say';
import az from '../../../public/_locales/az/messages.json';
import en from '../../../public/_locales/en/messages.json';
import ru from '../../../public/_locales/ru/messages.json';

const CATALOGUES: Record<string, Catalogue> = { az, en, ru };
const say = sayFrom(en as Catalogue, 'en');
const codes = ruleBook().flatMap((group) => [...group.codes]);

const lib = fileURLToPath(new URL('../../../lib', import.meta.url));
const code = readdirSync(lib, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.includes('rule-'))
  .map((file) => readFileSync(`${lib}/${file}`, 'utf8'))
  .join('\n');
/** Rules by the form of their names, wherever the code speaks of them. */
const namedInCode = [...new Set(code.match(/\b(?:PROOF|CORR|WHY|KEEP|MATCH|I)\d{1,2}\b/g) ?? [])].sort();

describe('the rules of verdicts', () => {
  it('are found in the code', () => expect(namedInCode.length).toBeGreaterThan(40));
  it('have a place on the page, whoever names them in the code', () => expect(namedInCode.filter((name) => !codes.includes(name))).toEqual([]));
  it('have a place for every reason, rung and status', () => {
    const all = [...Object.keys(REASON_VARIANTS), ...STRENGTHS, ...STATUSES.filter((status) => status !== 'open').map((status) => status.toUpperCase())];
    expect(all.filter((name) => !codes.includes(name))).toEqual([]);
  });
  it('stand there once each', () => expect(codes.length).toBe(new Set(codes).size));
  it('are reached by a link from any page', () => {
    expect(ruleLink('WHY3')).toBe('/rules.html#WHY3');
    for (const name of codes) expect(new URL(ruleLink(name), 'https://a.example/sidepanel.html').hash).toBe(`#${name}`);
  });
});

describe('the invented values', () => {
  const cases = Object.entries(REASON_VARIANTS).flatMap(([name, variants]) => [...variants].map((variant) => [name as ReasonCode, variant as string] as const));
  for (const [name, variant] of cases) {
    it(`fill the sentence of ${name} ${variant}`, () => {
      const key = variant === '' ? `reason_${name}` : `reason_${name}_${variant}`;
      const places = ((en as Catalogue)[key]?.message.match(/\$[1-9]/g) ?? []).map((place) => Number(place.slice(1)));
      expect(sampleValues(name, variant).length).toBeGreaterThanOrEqual(Math.max(0, ...places));
    });
  }
});

for (const [locale, catalogue] of Object.entries(CATALOGUES)) {
  describe(`the page in ${locale}`, () => {
    const groups = rulesView(sayFrom(catalogue, locale));
    const rules = groups.flatMap((group) => group.rules);
    it('has a sentence and an example for every rule, and each says something of its own', () => {
      expect(rules.filter(({ text, example, shown }) => text === '' || (example === null && shown.length === 0))).toEqual([]);
      expect(new Set(rules.map(({ text }) => text)).size).toBe(rules.length);
    });
    it('leaves no place open and no key unsaid', () => {
      const all = rules.flatMap(({ name, text, example, shown }) => [name ?? '', text, example ?? '', ...shown]);
      expect(all.filter((text) => /\$\d|sample_|drift_|strength_|role_|undefined|NaN/.test(text))).toEqual([]);
    });
    it('has the numbers of the code', () => {
      const weights = rules.filter((rule) => /^MATCH[1-5]$/.test(rule.code)).map(({ text }) => Number(/\d+/.exec(text)?.[0]));
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(100);
    });
  });
}

describe('looking for a rule', () => {
  const groups = rulesView(say);
  const found = (search: string): string[] => rulesWith(groups, search, 'en').flatMap(({ rules }) => rules.map((rule) => rule.code));
  const CASES: { search: string; codes: string[] }[] = [
    { search: 'why17', codes: ['WHY17'] },
    { search: '  Aggregator ', codes: ['I14'] },
    { search: 'solidarity raises', codes: ['KEEP4'] },
    { search: 'no such word', codes: [] },
  ];
  for (const { search, codes: wanted } of CASES) it(`finds ${JSON.stringify(search)}`, () => expect(found(search)).toEqual(wanted));
  it('shows all without words', () => expect(found(' ')).toEqual(codes));
});
