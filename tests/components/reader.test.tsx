// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { Comparison } from '../../components/Comparison';
import { LadderIcon } from '../../components/LadderIcon';
import { rungIcon } from '../../lib/views/rung-icon';
import { Reader, type ReaderState } from '../../components/Reader';
import { pageStateSchema } from '../../lib/views/page-states';
import { rungSchema, type Rung } from '../../lib/views/types';
import { claimView, comparison, noting, originView, page, plain, reportView, say, SETTINGS, state } from './samples';

afterEach(() => {
  render(null, document.body);
  document.body.replaceChildren();
});

const focused = (): string | undefined => (document.activeElement instanceof HTMLElement ? document.activeElement.dataset['claim'] : undefined);
const buttons = (): HTMLButtonElement[] => [...document.querySelectorAll('button')];
const button = (text: string): HTMLButtonElement => {
  const found = buttons().find((one) => one.textContent?.includes(text));
  if (!found) throw new Error(`No button "${text}" among: ${buttons().map((b) => b.textContent).join(' | ')}`);
  return found;
};
function show(over: Partial<ReaderState> = {}) {
  const { asked, actions } = noting();
  const draw = (change: Partial<ReaderState> = {}): void => void act(() => render(<Reader state={state({ ...over, ...change })} say={say} actions={actions} detail={Comparison} />, document.body));
  draw();
  return { asked, draw };
}
const press = (key: string): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  document.activeElement?.dispatchEvent(event);
  return event;
};

describe('what the reader says of two origins', () => {
  const two = { origins: [originView(plain, { id: 'o1', subject: 'origin:a' }), originView(plain, { id: 'o3', subject: 'origin:b', speaker: 'Cora Nils', role: '', date: null })], denials: [] };
  const selects = (): HTMLSelectElement[] => [...document.querySelectorAll<HTMLSelectElement>('.origin-work select')];
  const choose = (at: number, value: string): unknown =>
    act(() => {
      const select = selects()[at];
      if (select === undefined) throw new Error(`no list ${at}`);
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
  const submit = (): unknown => act(() => void document.querySelector('.origin-work form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));

  it('is asked for both, how they stand, and why; one is not offered against itself', () => {
    const { asked } = show({ chosen: 'c1', comparison: comparison(plain, two) });
    submit();
    expect(asked).toEqual([]);
    choose(0, 'origin:a');
    expect([...(selects()[2]?.options ?? [])].map(({ value }) => value)).toEqual(['', 'origin:b']);
    expect(selects()[2]?.options[1]?.textContent).toBe('Cora Nils');
    choose(1, 'two');
    choose(2, 'origin:b');
    act(() => {
      const why = document.querySelector<HTMLInputElement>('.origin-work input');
      if (why === null) throw new Error('no field');
      why.value = 'Two files.';
      why.dispatchEvent(new Event('input', { bubbles: true }));
    });
    submit();
    expect(asked).toEqual([['decideOrigins', 'origin:a', 'origin:b', 'two', 'Two files.']]);
  });

  it('is not offered where there is one origin only', () => {
    show({ chosen: 'c1', comparison: comparison(plain, { origins: two.origins.slice(0, 1), denials: [] }) });
    expect(document.querySelector('.origin-work')).toBeNull();
  });

  it('stands with its reason, and is taken back', () => {
    const { asked } = show({ chosen: 'c1', comparison: comparison(plain, { ...two, decidedOrigins: [{ origin: 'origin:a', other: 'origin:b', labels: ['Ada Lorn', 'Cora Nils'], says: 'one', note: 'One file.' }] }) });
    expect(document.querySelector('.decided')?.textContent).toContain(say('decided_one', 'Ada Lorn', 'Cora Nils'));
    expect(document.querySelector('.decided q')?.textContent).toBe('One file.');
    act(() => document.querySelector<HTMLButtonElement>('.decided button')?.click());
    expect(asked).toEqual([['decideOrigins', 'origin:a', 'origin:b', null]]);
  });
});

describe('the list of claims', () => {
  it('says how many, of which outlet and when', () => {
    show();
    expect(document.querySelector('header')?.textContent).toContain('3 claims · 1 incident');
    expect(document.querySelector('header')?.textContent).toContain('the outlet');
    expect(document.querySelector('header')?.textContent).toContain('3 March 2031');
  });

  it('is one stop in the tab order, and arrows, Home and End move within it', () => {
    show();
    const rows = [...document.querySelectorAll<HTMLElement>('button[data-claim]')];
    expect(rows.map((row) => row.tabIndex)).toEqual([0, -1, -1]);
    rows[0]?.focus();
    const ways: [string, string][] = [['ArrowDown', 'c2'], ['ArrowDown', 'c3'], ['ArrowDown', 'c3'], ['Home', 'c1'], ['ArrowUp', 'c1'], ['End', 'c3'], ['ArrowUp', 'c2']];
    for (const [key, at] of ways) {
      expect(press(key).defaultPrevented).toBe(true);
      expect(focused()).toBe(at);
    }
    expect(press('a').defaultPrevented).toBe(false);
  });

  it('opens a claim, gives it the focus, and gives it back to its row', () => {
    const { asked, draw } = show();
    button('the actor name').click();
    expect(asked).toEqual([['choose', 'c1']]);
    draw({ chosen: 'c1', comparison: comparison() });
    expect(document.activeElement?.className).toBe('verdict-flag');
    expect(press('Escape').defaultPrevented).toBe(true);
    expect(asked.at(-1)).toEqual(['choose', null]);
    draw({ chosen: null, comparison: null });
    expect(focused()).toBe('c1');
  });

  it('leaves Escape to the browser where nothing is open', () => {
    const { asked } = show();
    document.querySelector<HTMLElement>('button[data-claim]')?.focus();
    expect(press('Escape').defaultPrevented).toBe(false);
    expect(asked).toEqual([]);
  });
});

describe('a comparison', () => {
  const chosen = (over: Parameters<typeof comparison>[1] = {}) => show({ chosen: 'c1', comparison: comparison(plain, over) });

  it('shows origins with their reports, denials, others, reasons and the day', () => {
    chosen();
    const headings = [...document.querySelectorAll('.part > h3')].map((h) => h.firstChild?.textContent);
    expect(headings).toEqual(expect.arrayContaining(['Who says so', 'Who denies it', 'Who else is named', 'Why', 'Possibly the same incident']));
    expect(document.body.textContent).toContain('WHY1');
    expect(document.querySelector('.as-of')?.textContent).toBe('the as of');
  });

  it('leaves out what there is none of', () => {
    chosen({ denials: [], rivals: [], possibly: [], wordings: [], history: [], emptyMessage: null });
    const headings = [...document.querySelectorAll('.part > h3')].map((h) => h.firstChild?.textContent);
    expect(headings).toEqual(['Who says so', 'Why']);
  });

  it('marks this page, and does not link to it', () => {
    chosen({ origins: [originView(plain, { reports: [reportView(plain, { thisPage: true, href: 'https://outlet.example/a' }), reportView(plain, { id: 'r2', href: 'https://other.example/b' })] })] });
    expect([...document.querySelectorAll<HTMLAnchorElement>('.origin .report a')].slice(0, 1).map((a) => a.href)).toEqual(['https://other.example/b']);
    expect(document.querySelector('.report[data-here="true"] .tag')?.textContent).toBe('this page');
  });

  it('lets the reader say whether a doubtful report is about the incident, and take it back', () => {
    const { asked } = chosen({ decided: [{ reportId: 'r7', label: 'Attack on Sample Works', says: 'different' }] });
    const click = (words: string) => [...document.querySelectorAll<HTMLButtonElement>('.text-button')].find((b) => b.textContent === words)?.click();
    for (const words of ['It is the same incident', 'It is another one', 'Take back']) click(words);
    expect(asked).toEqual([['decide', 'r9', 'same'], ['decide', 'r9', 'different'], ['decide', 'r7', null]]);
    expect(document.querySelector('.decided')?.textContent).toContain('Attack on Sample Works');
  });

  it('asks nothing in a private window, where no answer may be kept (N7)', () => {
    const origin = (speaker: string) => originView(plain, { speaker, subject: `origin:${speaker}`, reports: [reportView(plain, { subject: 'r1' })] });
    const all: Parameters<typeof chosen>[0] = {
      origins: [origin('Ada Lorn'), origin('Cora Nils')],
      decided: [{ reportId: 'r7', label: 'Attack', says: 'different' }],
      decidedOrigins: [{ origin: 'a', other: 'b', labels: ['A', 'B'], says: 'one', note: '' }],
      doubtful: 'r8',
      members: [{ subject: 'r1', label: 'One', thisPage: false }],
      others: [{ id: 'x', label: 'Another' }],
    };
    const asking = (): number => document.querySelectorAll('.decide button, .decided button, .incident-work').length;
    chosen(all);
    expect(asking()).toBeGreaterThan(7);
    chosen({ ...all, private: true });
    expect(asking()).toBe(0);
    expect(document.querySelectorAll('.decided li')).toHaveLength(2);
  });

  it('shows four of many reports and has the rest one click away', () => {
    const reports = Array.from({ length: 17 }, (_, i) => reportView(plain, { id: `r${i}` }));
    chosen({ origins: [originView(plain, { reports })], denials: [] });
    expect(document.querySelectorAll('.origin .reports > ul > li')).toHaveLength(4);
    expect(document.querySelector('.origin .reports > details summary')?.textContent).toBe('13 more reports');
    expect(document.querySelectorAll('.origin li.report')).toHaveLength(17);
  });

  it('goes to the sentence in the page and to the claim of another actor', () => {
    const { asked } = chosen();
    button('Show on the page').click();
    button('See this claim').click();
    expect(asked).toEqual([['show', 'c1'], ['choose', 'c2']]);
  });

  it('is dropped where it belongs to another claim than the chosen one', () => {
    show({ chosen: 'c2', comparison: comparison() });
    expect(document.querySelector('.comparison')).toBeNull();
  });
});

describe('states', () => {
  const BUTTONS: Record<string, { text: string; asked: unknown[] }> = {
    not_covered: { text: 'Add outlet.example', asked: ['allow', 'outlet.example'] },
    not_permitted: { text: 'Allow outlet.example', asked: ['allow', 'outlet.example'] },
    failed: { text: 'Reload the page', asked: ['reload'] },
  };
  for (const one of pageStateSchema.options.filter((name) => name !== 'claims')) {
    it(`${one} says what it means${BUTTONS[one] ? ` and offers "${BUTTONS[one].text}"` : ''}`, () => {
      const { asked } = show({ page: page(plain, { state: one, claims: [], incidents: [], host: 'outlet.example', message: say(`state_${one}`, 'outlet.example') }) });
      expect(document.querySelector('[role="status"][data-state]')?.textContent).toContain(say(`state_${one}`, 'outlet.example'));
      const offer = BUTTONS[one];
      if (offer) {
        button(offer.text).click();
        expect(asked).toEqual([offer.asked]);
      } else expect(document.querySelectorAll('.state button')).toHaveLength(0);
    });
  }

  it('says that it reads before the first answer, and why where there is none', () => {
    const { draw } = show({ page: null });
    expect(document.querySelector('.state')?.textContent).toBe(say('state_reading'));
    draw({ problem: say('error_worker_silent') });
    expect(document.querySelector('.state')?.textContent).toBe(say('error_worker_silent'));
  });

  it('switches this site and everything, with the state told to screen readers', () => {
    const { asked } = show({ page: page(plain, { host: 'outlet.example' }), settings: { ...SETTINGS, disabledHosts: ['outlet.example'] } });
    const switches = [...document.querySelectorAll<HTMLButtonElement>('[role="switch"]')];
    // A site that is not read has no marks to switch.
    expect(switches.map((s) => s.getAttribute('aria-checked'))).toEqual(['false', 'true']);
    switches.forEach((s) => s.click());
    expect(asked).toEqual([['enable', 'outlet.example', true], ['enable', null, false]]);
  });

  it('takes the marks off this site alone, where it is read and has claims', () => {
    const { asked, draw } = show({ page: page(plain, { host: 'outlet.example' }), settings: { ...SETTINGS, unmarkedHosts: ['outlet.example'] } });
    const labels = (): string[] => [...document.querySelectorAll('.head-switches [role="switch"]')].map((one) => `${one.textContent} ${one.getAttribute('aria-checked')}`);
    expect(labels()).toEqual([`${say('switch_here', 'outlet.example')} true`, `${say('mark_here')} false`]);
    button(say('mark_here')).click();
    draw({ settings: SETTINGS });
    button(say('mark_here')).click();
    expect(asked).toEqual([['mark', 'outlet.example', true], ['mark', 'outlet.example', false]]);
    draw({ page: page(plain, { host: 'outlet.example', claims: [], incidents: [], state: 'no_claims' }) });
    expect(labels()).toEqual([`${say('switch_here', 'outlet.example')} true`]);
  });

  it('exports, opens wide and opens the settings', () => {
    const { asked } = show();
    for (const text of ['Wide view', 'Export JSON', 'Settings']) button(text).click();
    expect(asked).toEqual([['openWide'], ['exportPage'], ['openSettings']]);
  });
});

describe('the ladder', () => {
  const drawn = (rung: Rung, status: 'open' | 'disputed' = 'open'): string => {
    const host = document.createElement('div');
    render(<LadderIcon rung={rung} status={status} />, host);
    return [...host.querySelectorAll('svg > *')].map((e) => `${e.localName} ${e.getAttribute('d') ?? ''} ${e.getAttribute('stroke-width') ?? ''} ${e.getAttribute('stroke-dasharray') ?? ''}`).join(';');
  };
  it('has another shape for every rung, so that colour is never needed', () => {
    const shapes = rungSchema.options.map((rung) => drawn(rung));
    expect(new Set(shapes).size).toBe(rungSchema.options.length);
  });
  it('shows a status other than open', () => {
    for (const rung of rungSchema.options) expect(drawn(rung, 'disputed')).not.toBe(drawn(rung));
  });
  it('fills as many steps as the rung has', () => {
    const filled = (rung: Rung): number => rungIcon(rung, 'open').filter(({ width }) => width > 2).flatMap(({ d }) => d.match(/h7/g) ?? []).length;
    // Proven has a tick in place of its fourth.
    expect((['unsubstantiated', 'suspected', 'corroborated', 'proven'] as const).map(filled)).toEqual([1, 2, 3, 3]);
    expect(rungIcon('proven', 'open').some(({ d, width }) => width === 2 && /^M\S+ \S+l/.test(d))).toBe(true);
  });
});

describe('names in two scripts', () => {
  it('are kept apart from the words around them', () => {
    show({ page: page((field) => (field === 'actor name' ? 'ابجد' : plain(field)), { claims: [claimView((field) => (field === 'actor name' ? 'ابجد' : plain(field)))], incidents: [{ id: null, label: 'x', claimIds: ['c1'] }] }) });
    expect(document.querySelector('.claim-actor > bdi')?.textContent).toBe('ابجد');
  });
});
