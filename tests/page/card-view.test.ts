// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { buildCard, buildPill, sentence } from '../../lib/adapters/page/card-view';
import { rungIcon } from '../../lib/views/rung-icon';
import { rungSchema, type ClaimView } from '../../lib/views/types';
import { claimView, UI } from './claim-view';

const TAGS = ['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<svg onload=alert(1)>', '<iframe srcdoc="<script>alert(1)</script>">', '<a href="javascript:alert(1)">x</a>', '<style>*{display:none}</style>', '<form action=//x><input name=parentNode>', '<math><mi//xlink:href="data:x,<script>alert(1)</script>">', '<details open ontoggle=alert(1)>', '<video><source onerror=alert(1)>'];
const FRAMES = [(tag: string) => tag, (tag: string) => `"'>${tag}`, (tag: string) => `</p></section>${tag}`, (tag: string) => `<!--${tag}-->`, (tag: string) => `\u202E${tag}\u0000`];
const PAYLOADS = TAGS.flatMap((tag) => FRAMES.map((frame) => frame(tag)));

const FIELDS: Record<string, (text: string) => Partial<ClaimView>> = {
  flagText: (text) => ({ flagText: text }),
  rungText: (text) => ({ rungText: text }),
  headline: (text) => ({ headline: text }),
  incidentLabel: (text) => ({ incidentLabel: text }),
  rowLabel: (text) => ({ rows: [{ label: text, value: 'x' }] }),
  rowValue: (text) => ({ rows: [{ label: 'x', value: text }] }),
  counts: (text) => ({ counts: text }),
  reason: (text) => ({ reasons: [{ code: 'X', text, references: [] }] }),
  actorNote: (text) => ({ actorNotes: [text] }),
  readingLabel: (text) => ({ reading: [{ field: 'x', label: text, value: 'x', words: [], note: null }] }),
  readingValue: (text) => ({ reading: [{ field: 'x', label: 'x', value: text, words: [], note: null }] }),
  decidingWords: (text) => ({ reading: [{ field: 'x', label: 'x', value: 'x', words: [{ text, start: 0, end: 1 }], note: null }] }),
  readingNote: (text) => ({ reading: [{ field: 'x', label: 'x', value: 'x', words: [], note: text }] }),
};
const ALLOWED = new Set(['SECTION', 'DIV', 'P', 'STRONG', 'SPAN', 'H2', 'H3', 'DL', 'DT', 'DD', 'UL', 'LI', 'BUTTON', 'DETAILS', 'SUMMARY', 'Q', 'EM', 'SVG', 'PATH', 'CIRCLE']);

const nothing = { compare: () => undefined, previous: () => undefined, next: () => undefined, other: () => undefined, close: () => undefined };
const card = (claim: ClaimView, ui: Record<string, string> = UI) => buildCard(document, { claim, position: 1, total: 2, here: [], ui }, nothing);

describe.each(Object.entries(FIELDS))('hostile text in %s', (_, put) => {
  it('stays text (X1)', () => {
    for (const payload of PAYLOADS) {
      const made = card(claimView(put(payload)));
      expect([...made.querySelectorAll('*')].map((element) => element.nodeName.toUpperCase()).filter((name) => !ALLOWED.has(name))).toEqual([]);
      expect(made.textContent).toContain(payload);
      expect([...made.querySelectorAll('details')].map((folded) => folded.open)).toEqual([false]);
      for (const element of made.querySelectorAll('*')) for (const name of element.getAttributeNames()) expect(name).not.toMatch(/^on|^href|^src/);
    }
  });
});

describe('the card', () => {
  it('shows flag, rung, counts, headline, rows and the first two reasons, in that order', () => {
    const reasons = ['First reason.', 'Second reason.', 'Third reason.'].map((text) => ({ code: 'X', text, references: [] }));
    expect(card(claimView({ reasons })).textContent).toBe('Only suspected2 reports · 1 originSuspectedReported attribution: NorthlandAttack on Harbour MediaSaid byIlgar TammWhyFirst reason.Second reason.Why this readingRelationthe state, mode not stated was behindHow sureas certain no word found: defaultCompare1 of 2');
  });

  it('quotes the words that decided each field, and says where none did', () => {
    const made = card(claimView());
    expect([...made.querySelectorAll('.reading q')].map((q) => q.textContent)).toEqual(['was behind']);
    expect([...made.querySelectorAll('.reading em')].map((em) => em.textContent)).toEqual(['no word found: default']);
    expect(made.querySelector('.reading summary')?.textContent).toBe('Why this reading');
    expect(card(claimView({ reading: [] })).querySelector('.reading')).toBeNull();
  });

  it('says below the headline what a reader should know of the name', () => {
    const note = 'The name Northland can mean A or B.';
    expect(card(claimView({ actorNotes: [note] })).querySelector('h2 + .note')?.textContent).toBe(note);
    expect(card(claimView()).querySelector('.note')).toBeNull();
  });

  it('ends its verdict with the day and the reports it stands on', () => {
    const said = card(claimView({ asOf: 'as of 3 May 2025 · 18 reports compared', compiled: 'Casebook entry compiled 22 November 2026' })).querySelector('.as-of')?.textContent;
    expect(said).toBe('as of 3 May 2025 · 18 reports compared ·\u00a0Casebook entry compiled 22 November 2026');
    expect(card(claimView()).querySelector('.as-of')).toBeNull();
  });

  it('is a dialog named by its headline', () => {
    const made = card(claimView());
    expect(made.getAttribute('role')).toBe('dialog');
    expect(made.querySelector(`#${made.getAttribute('aria-labelledby') ?? ''}`)?.textContent).toBe('Reported attribution: Northland');
    expect([...made.querySelectorAll('button')].map((button) => button.getAttribute('aria-label') ?? button.textContent)).toEqual(['Compare', 'Previous claim', 'Next claim', 'Close']);
  });

  it('says which language it speaks, and nothing of it where it was not told', () => {
    const pill = (ui: Record<string, string>) => buildPill(document, { claim: claimView(), position: 1, total: 2, here: [], ui }, () => undefined);
    for (const made of [card, (_: ClaimView, ui: Record<string, string>) => pill(ui)]) {
      expect(made(claimView(), { ...UI, catalogue_language: 'az' }).getAttribute('lang')).toBe('az');
      expect(made(claimView(), UI).hasAttribute('lang')).toBe(false);
    }
  });

  it('says how many claims the words carry, and leads to each', () => {
    const one = claimView();
    const two = claimView({ id: 'c2', actorName: 'Southland', rung: 'denial' });
    const made = (here: ClaimView[]) => buildCard(document, { claim: one, position: 1, total: 2, here, ui: { ...UI, card_here: '$1 claims here' } }, nothing);
    const group = made([one, two]).querySelector('[role=group]');
    expect(group?.getAttribute('aria-label')).toBe('2 claims here');
    expect([...(group?.querySelectorAll('button') ?? [])].map((button) => [button.textContent, button.getAttribute('aria-pressed')])).toEqual([['Northland', 'true'], ['Southland', 'false']]);
    expect(made([one]).querySelector('[role=group]')).toBeNull();
  });

  it('has no stepping where there is one claim', () => {
    const made = buildCard(document, { claim: claimView(), position: 1, total: 1, here: [], ui: UI }, nothing);
    expect(made.querySelectorAll('button')).toHaveLength(2);
  });

  it('does not act on events that the page made (T3)', () => {
    const act = vi.fn();
    const made = buildCard(document, { claim: claimView(), position: 1, total: 2, here: [], ui: UI }, { compare: act, previous: act, next: act, other: act, close: act });
    const pill = buildPill(document, { claim: claimView(), position: 1, total: 2, here: [], ui: UI }, act);
    for (const button of [...made.querySelectorAll('button'), pill]) button.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(act).not.toHaveBeenCalled();
  });

  it('differs by rung in its picture, not in colour alone', () => {
    const rungs = ['proven', 'corroborated', 'suspected', 'unsubstantiated', 'denial', 'not_judged'] as const;
    const pictures = rungs.map((rung) => [...card(claimView({ rung })).querySelectorAll('svg *')].map((part) => `${part.nodeName}${part.getAttributeNames().map((name) => part.getAttribute(name)).join()}`).join());
    expect(new Set(pictures).size).toBe(rungs.length);
    expect(card(claimView({ status: 'disputed' })).className).not.toBe(card(claimView()).className);
  });
});

it('the pictures of the rungs are those of our own pages', () => {
  for (const rung of rungSchema.options) {
    const drawn = [...card(claimView({ rung })).querySelectorAll('.flag svg path')].map((path) => path.getAttribute('d'));
    expect(drawn).toEqual(rungIcon(rung, 'open').map(({ d }) => d));
  }
});

it('a sentence is filled in, and one that is missing is empty', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (a, b) => void expect(sentence({ key: '$1 of $2' }, 'key', a, b)).toBe(`${a} of ${b}`)));
  expect([sentence({}, 'key'), sentence({}, 'constructor'), sentence({}, '__proto__')]).toEqual(['', '', '']);
});
