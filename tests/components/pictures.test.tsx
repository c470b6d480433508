// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Comparison } from '../../components/Comparison';
import { Reader } from '../../components/Reader';
import { WIDE_TABS, WideView, type WideTab, type WidePlace } from '../../components/pictures/WideView';
import { pictureSvg, type Palette } from '../../lib/export/picture-svg';
import { TONES } from '../../lib/pictures/scene';
import type { Sheet } from '../../lib/pictures/sheet';
import type { ComparisonView } from '../../lib/views/types';
import { HOSTILE_TEXTS } from './hostile-texts';
import { accusedView, comparison, noting, originView, plain, reportView, say, state, statementView, type Filler } from './samples';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  render(null, document.body);
  document.body.replaceChildren();
  vi.useRealTimers();
});

const full = (text: Filler = plain): ComparisonView =>
  comparison(text, { accused: [accusedView(text), accusedView((field) => text(`other ${field}`), { thisClaim: false, claimId: 'c2', rung: 'unsubstantiated', statements: [statementView((field) => text(`other ${field}`), { says: 'false_trail' })] })] });

interface Saved {
  sheet: Sheet;
  name: string;
  format: string;
}

function show(view: ComparisonView = full(), first: WideTab = 'origins') {
  const saved: Saved[] = [];
  const { asked, actions } = noting();
  function Page() {
    const [tab, setTab] = useState<WidePlace>(first);
    const pictures = (shown: ComparisonView) => <WideView view={shown} tab={tab} say={say} onTab={setTab} onChoose={actions.choose} onSave={(sheet, name, format) => void saved.push({ sheet, name, format })} />;
    return <Reader state={state({ chosen: 'c1', comparison: view })} say={say} actions={actions} detail={Comparison} pictures={pictures} />;
  }
  act(() => render(<Page />, document.body));
  return { asked, saved };
}
const all = <T extends Element = HTMLElement>(selector: string): T[] => [...document.querySelectorAll<T>(selector)];
const press = (key: string): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  act(() => void document.activeElement?.dispatchEvent(event));
  return event;
};
const focus = (element: Element | undefined): void => void act(() => (element as unknown as HTMLElement | undefined)?.focus());
const card = (): string | undefined => document.querySelector('.picture-card')?.textContent ?? undefined;

describe('the tabs of the wide view', () => {
  it('are one stop in the tab order; arrows, Home and End choose and give the focus', () => {
    show();
    expect(all('[role="tab"]').map((tab) => [tab.dataset['tab'], tab.tabIndex])).toEqual(WIDE_TABS.map((tab, at) => [tab, at === 0 ? 0 : -1]));
    focus(document.querySelector('[role="tab"]') ?? undefined);
    const ways: [string, WideTab][] = [['ArrowRight', 'timeline'], ['ArrowRight', 'wording'], ['End', 'evidence'], ['ArrowRight', 'origins'], ['ArrowLeft', 'evidence'], ['Home', 'origins']];
    for (const [key, at] of ways) {
      expect(press(key).defaultPrevented).toBe(true);
      expect(document.querySelector('[role="tab"][aria-selected="true"]')).toBe(document.activeElement);
      expect(document.activeElement?.getAttribute('data-tab')).toBe(at);
      const panel = document.querySelector('[role="tabpanel"]');
      expect([panel?.getAttribute('aria-labelledby'), document.activeElement?.getAttribute('aria-controls')]).toEqual([document.activeElement?.id, panel?.id]);
    }
  });

  it('stand in place of the lists, below the reasons', () => {
    show();
    const headings = all('.part > h3').map((heading) => heading.firstChild?.textContent);
    expect(headings).not.toContain('Who else is named');
    expect(headings.indexOf('Why')).toBeLessThan(headings.indexOf('Who says so'));
  });
});

describe.each(WIDE_TABS)('the picture of %s', (tab) => {
  it('has a name, a way to use it, and a twin in words that says all that its signs say', () => {
    show(full(), tab);
    const picture = document.querySelector('.picture svg');
    expect(picture?.getAttribute('role')).toBe('group');
    expect(picture?.getAttribute('aria-label')).toBe(say(`picture_${tab}`));
    expect(document.getElementById(picture?.getAttribute('aria-describedby') ?? '')?.textContent).toBe(say('picture_keys'));
    const twin = all('.tab-panel > .part, .tab-panel > .twin').map((part) => part.textContent).join(' ');
    const names: Record<WideTab, string[]> = { origins: ['the speaker', 'the outlet'], timeline: ['the statement speaker', 'the accused actor', 'the other accused actor', 'the accused step'], wording: ['the source words', 'the outlet words'], rivals: ['the accused actor', 'the other accused actor', 'the accused flag'], evidence: ['the statement speaker', 'the statement kind'] };
    for (const name of names[tab]) expect(twin).toContain(name);
  });

  it('is one stop in the tab order; arrows, Home and End lead from sign to sign, each telling what is behind it', () => {
    show(full(), tab);
    const items = all('[data-item]');
    expect(items.map((item) => item.getAttribute('tabindex'))).toEqual(items.map((_, at) => (at === 0 ? '0' : '-1')));
    expect(items.every((item) => (item.getAttribute('aria-label') ?? '') !== '')).toBe(true);
    focus(items[0]);
    expect(card()).toBeDefined();
    for (const [key, at] of [['ArrowDown', 1], ['End', items.length - 1], ['ArrowRight', items.length - 1], ['ArrowUp', Math.max(0, items.length - 2)], ['Home', 0], ['ArrowLeft', 0]] as const) {
      expect(press(key).defaultPrevented).toBe(true);
      expect(document.activeElement).toBe(items[Math.min(at, items.length - 1)]);
    }
  });

  it('closes what it tells with Escape before the comparison closes, and Enter opens it again', () => {
    const { asked } = show(full(), tab);
    focus(all('[data-item]')[0]);
    expect(press('Escape').defaultPrevented).toBe(true);
    expect([card(), asked]).toEqual([undefined, []]);
    press('Enter');
    expect(card()).toBeDefined();
    press('Escape');
    press('Escape');
    expect(asked).toEqual([['choose', null]]);
  });

  it('says calmly where there is nothing to draw', () => {
    show(comparison(plain, { origins: [], denials: [], wordings: [], accused: [] }), tab);
    expect(document.querySelector('.picture svg')).toBeNull();
    expect(document.querySelector('.picture')?.textContent).toBe(say(`picture_nothing_${tab}`));
  });

  it('is saved with its heading, the verdict and the day, as a file that needs nothing else', () => {
    const { saved } = show(full(), tab);
    all<HTMLButtonElement>('.picture-foot button').forEach((button) => button.click());
    expect(saved.map(({ name, format }) => [name, format])).toEqual([[`whence-${tab}-2031-04-01`, 'svg'], [`whence-${tab}-2031-04-01`, 'png']]);
    const [first] = saved;
    const palette = Object.fromEntries(TONES.map((tone) => [tone, 'rgb(1, 2, 3)'])) as Palette;
    const file = pictureSvg(first?.sheet ?? { width: 0, height: 0, title: '', description: '', groups: [] }, palette, 'system-ui, sans-serif');
    const svg = new DOMParser().parseFromString(file, 'image/svg+xml');
    expect(svg.querySelector('parsererror')).toBeNull();
    expect(svg.querySelector('title')?.textContent).toBe('the headline');
    expect(svg.querySelector('desc')?.textContent).toContain('the as of');
    const words = [...svg.querySelectorAll('text')].map((text) => text.textContent).join(' ');
    expect(words).toContain('the flag text');
    expect(file).not.toMatch(/var\(|class=|style=|href|<script|url\(/);
  });
});

describe('what stands behind a sign', () => {
  it('leads to the report’s page, and to what shows its way', () => {
    const report = reportView(plain, { href: 'https://outlet.example/a', hops: [{ agent: 'VPA', quote: 'VPA reported', note: null, href: 'https://vpa.example/1', open: false }, { agent: 'Ada Brenn', quote: null, note: null, href: null, open: false }] });
    show({ ...full(), origins: [originView(plain, { reports: [report] })] });
    focus(all('[data-item]').find((item) => item.getAttribute('data-item')?.startsWith('r:')));
    expect(all<HTMLAnchorElement>('.picture-card a').map((link) => link.href)).toEqual(['https://outlet.example/a', 'https://vpa.example/1']);
    expect(card()).toContain('VPA reported');
  });

  it('follows the pointer, waits for it on its way, and goes when it has left', () => {
    show();
    const [first, second] = all('[data-item]');
    act(() => void first?.dispatchEvent(new Event('pointerenter')));
    expect(card()).toContain('the speaker');
    act(() => void first?.dispatchEvent(new Event('pointerleave')));
    act(() => void document.querySelector('.picture-card')?.dispatchEvent(new Event('pointerenter')));
    act(() => void vi.advanceTimersByTime(1_000));
    expect(card()).toContain('the speaker');
    act(() => void document.querySelector('.picture-card')?.dispatchEvent(new Event('pointerleave')));
    act(() => void vi.advanceTimersByTime(1_000));
    expect(card()).toBeUndefined();
    act(() => void second?.dispatchEvent(new Event('pointerenter')));
    expect(card()).toBeDefined();
  });

  it('unfolds the reports that a sign stands for', () => {
    const reports = Array.from({ length: 20 }, (_, at) => reportView(plain, { id: `r${at}`, outlet: `Outlet ${at}`, hops: [], drift: null }));
    show({ ...full(), origins: [originView(plain, { reports })], denials: [] });
    const fold = (): Element | undefined => all('[data-item]').find((item) => /more reports|Show fewer/.test(item.getAttribute('aria-label') ?? ''));
    expect(all('[data-item]')).toHaveLength(8);
    act(() => void fold()?.dispatchEvent(new MouseEvent('click', { bubbles: true })));
    expect(all('[data-item]')).toHaveLength(22);
    expect(fold()?.getAttribute('aria-label')).toBe('Show fewer');
  });
});

describe('hostile texts in pictures (X1)', () => {
  const shape = (): string[] => all<Element>('*').map((element) => element.localName).filter((name) => name !== 'a' && name !== 'bdi' && name !== 'span');
  /** What stands in the document but is not drawn: a text that is longer takes more lines, one `text` each. */
  const drawn = new Set(['text']);
  const FILE_ELEMENTS = new Set(['svg', 'title', 'desc', 'rect', 'g', 'text', 'path', 'circle']);
  it.each(WIDE_TABS)('%s shows them as text, in the panel and in the file', (tab) => {
    show(full(), tab);
    const usual = shape().filter((name) => !drawn.has(name));
    for (const payload of HOSTILE_TEXTS.slice(0, 60)) {
      render(null, document.body);
      const { saved } = show(full((field) => (field.includes('rung') ? `${payload} ` : field.includes('actor') || field.includes('speaker') || field.includes('outlet') ? `${payload}${field}` : payload)), tab);
      expect(shape().filter((name) => !drawn.has(name)), payload).toEqual(usual);
      document.querySelector<HTMLButtonElement>('.picture-foot button')?.click();
      const file = pictureSvg(saved[0]?.sheet ?? { width: 0, height: 0, title: '', description: '', groups: [] }, Object.fromEntries(TONES.map((tone) => [tone, 'red'])) as Palette, 'serif');
      const svg = new DOMParser().parseFromString(file, 'image/svg+xml');
      expect(svg.querySelector('parsererror'), payload).toBeNull();
      expect([...svg.querySelectorAll('*')].map((element) => element.localName).filter((name) => !FILE_ELEMENTS.has(name))).toEqual([]);
    }
    expect(Reflect.get(globalThis, 'hit')).toBeUndefined();
  });
});
