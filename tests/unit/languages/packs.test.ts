import { describe, expect, it } from 'vitest';
import { compile } from '../../../lib/claims/compiled';
import type { LanguagePack } from '../../../lib/languages/pack';
import { packs } from '../../../lib/languages/packs';

/** Every phrase list of a pack, by its place. */
function phrases(pack: LanguagePack): [string, string][] {
  const lists: [string, readonly string[]][] = [
    ...pack.sayings.map((s, i): [string, readonly string[]] => [`sayings ${String(i)}`, s.forms]),
    ...pack.frames.map((f, i): [string, readonly string[]] => [`frames ${String(i)}`, f.forms]),
    ...pack.hedges.map((h, i): [string, readonly string[]] => [`hedges ${String(i)}`, h.forms]),
    ...pack.acts.map((a, i): [string, readonly string[]] => [`acts ${String(i)}`, a.forms]),
    ...pack.roles.map((r, i): [string, readonly string[]] => [`roles ${String(i)}`, r.forms]),
    ...pack.evidenceWords.map((e, i): [string, readonly string[]] => [`evidence ${String(i)}`, e.forms]),
    ['background', pack.background],
    ['document hedges', pack.documentHedges],
  ];
  return lists.flatMap(([place, forms]) => forms.map((form): [string, string] => [place, form]));
}

for (const pack of packs) {
  describe(`pack ${pack.tag}`, () => {
    it('compiles, and once only', () => expect(compile(pack)).toBe(compile(pack)));
    it('has no empty phrase and no open brace', () => {
      for (const [place, form] of phrases(pack)) {
        expect(form.trim(), place).not.toBe('');
        expect([...form].filter((c) => c === '{').length, `${place}: ${form}`).toBe([...form].filter((c) => c === '}').length);
      }
    });
    it('is data: it survives being written down', () => expect(JSON.parse(JSON.stringify(pack))).toEqual(pack));
    it('names only classes that it has', () => {
      for (const [place, form] of phrases(pack)) for (const [, name] of form.matchAll(/<([a-z]+)>/g)) expect(Object.keys(pack.classes), `${place}: ${form}`).toContain(name);
    });
    it('knows twelve months and seven weekdays', () => {
      expect(new Set(Object.values(pack.dates.months))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]));
      expect(new Set(Object.values(pack.dates.weekdays)).size).toBe(7);
    });
  });
}
