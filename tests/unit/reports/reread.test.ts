import { describe, expect, it } from 'vitest';
import { analyse, reread } from '../../../lib/analyse';
import type { Change } from '../../../lib/model/change';
import { recordFigure } from '../../figures';
import { article, world } from '../../fixtures/world';
import { CHANGED, UNCHANGED } from './changed-words';

/** The sentence in an article that goes on about the incident, so that only its own words differ. */
const page = (sentence: string, more = ''): string => `Attack on Harbour Bank\n\nHarbour Bank was attacked on 3 March. ${sentence} The bank said that it would not comment further.\n\nCustomers waited for hours.${more}`;

function changes(was: string, now: string, more = ''): { changes: Change[]; claims: number } {
  const before = analyse(article(page(was)), world);
  const later = article(page(now, more));
  return { changes: reread(before, later, analyse(later, world)), claims: before.claims.length };
}

describe('a kept claim on a page that was read again', () => {
  it.each(CHANGED)('does not keep its verdict: $name', ({ was, now }) => {
    const found = changes(was, now);
    expect(found.claims).toBeGreaterThan(0);
    expect(found.changes.map((change) => change.was)).toContain(was);
  });

  it('is told in its new words wherever enough of the old ones are left', () => {
    const attached = CHANGED.filter(({ was, now }) => changes(was, now).changes.some((change) => change.now === now));
    expect(CHANGED.filter((pair) => !attached.includes(pair)).map(({ name }) => name)).toEqual(['the sentence is gone']);
  });

  it.each(UNCHANGED)('is the same claim where only the signs changed: $name', ({ was, now }) => {
    expect(changes(was, now, ' A further sentence came later.').changes).toEqual([]);
  });

  it('is gone, and attached to no other sentence, where its sentence is', () => {
    const found = changes('Orvania was behind the attack on Harbour Bank, Ada Brenn said.', 'Orvania won the final against Melisia, fans of the team said.');
    expect(found.changes.map(({ now }) => now)).toEqual([null]);
  });

  it('is never taken for a sentence that another claim rested on before', () => {
    const first = 'Orvania was behind the attack on Harbour Bank, Ada Brenn said.';
    const second = 'Melisia was behind the attack on Harbour Bank, Ada Brenn said.';
    const before = analyse(article(page(`${first} ${second}`)), world);
    const later = article(page(second));
    expect(before.claims.map((c) => c.actor.id).sort()).toEqual(['state:ML', 'state:OV']);
    expect(reread(before, later, analyse(later, world))).toEqual([{ claimId: before.claims.find((c) => c.actor.id === 'state:OV')?.id, was: first, now: null, fields: [] }]);
  });

  it('says otherwise where the words around the same sentence changed', () => {
    const quote = '"Orvania was behind the attack on Harbour Bank."';
    const before = analyse(article(`Attack on Harbour Bank\n\nAda Brenn said: ${quote}`), world);
    const later = article(`Attack on Harbour Bank\n\nJon Vale said: ${quote}`);
    const [change] = reread(before, later, analyse(later, world));
    expect(before.claims).toHaveLength(1);
    expect(change).toBeDefined();
  });

  it('has not changed on a page whose text is the same, however often it is read', () => {
    for (const { was } of CHANGED) expect(changes(was, was).changes).toEqual([]);
  });
});

/** What an editor does with the page around a sentence. */
const EDITED: { name: string; page: (sentence: string) => string }[] = [
  { name: 'where it was', page: (sentence) => page(sentence) },
  { name: 'moved to the end', page: (sentence) => `Attack on Harbour Bank\n\nCustomers waited for hours.\n\nHarbour Bank was attacked on 3 March. The bank said that it would not comment further. ${sentence}` },
  { name: 'below another claim', page: (sentence) => page(sentence).replace('Harbour Bank was attacked', 'Melisia was behind the flood in Port Ida, Jon Vale said. Harbour Bank was attacked') },
];

describe('a claim on a page whose text was edited, moved or deleted (L6)', () => {
  const pairs = [...CHANGED, ...UNCHANGED].flatMap((pair) => EDITED.map((edit) => ({ ...pair, ...edit, name: `${pair.name}, ${edit.name}` })));

  it('is found again in its own sentence or told as gone, and never stands on another', () => {
    const count = { right: 0, gone: 0, wrong: [] as string[] };
    for (const { name, was, now, page: edited } of pairs) {
      const before = analyse(article(page(was)), world);
      const later = article(edited(now));
      const found = reread(before, later, analyse(later, world)).filter((change) => change.was === was);
      if (found.some((change) => change.now !== null && change.now !== now)) count.wrong.push(`${name}: ${found.map((change) => change.now).join(' | ')}`);
      else if (found.some((change) => change.now === null)) count.gone += 1;
      else count.right += 1;
    }
    recordFigure({ case: 'L6', what: 'claims of an edited page taken for another sentence', value: count.wrong.length, of: pairs.length, asked: '0', held: count.wrong.length === 0 });
    recordFigure({ case: 'L6', what: 'claims of an edited page found right, the others told as gone', value: count.right, of: pairs.length, asked: 'more than 75 %', held: count.right > pairs.length * 0.75 });
    expect(pairs.length).toBeGreaterThanOrEqual(100);
    expect(count.wrong).toEqual([]);
    expect(count.right).toBeGreaterThan(pairs.length * 0.75);
  });
});
