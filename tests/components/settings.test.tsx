// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { EraseAll } from '../../components/EraseAll';
import { LanguageSettings } from '../../components/LanguageSettings';
import { MarkSettings } from '../../components/MarkSettings';
import { OutletSettings } from '../../components/OutletSettings';
import { ShortcutList } from '../../components/Shortcuts';
import { MARK_KINDS } from '../../lib/model/settings';
import { say, SETTINGS } from './samples';

afterEach(() => {
  render(null, document.body);
  document.body.replaceChildren();
});
const draw = (view: preact.JSX.Element): void => void act(() => render(view, document.body));
const buttons = (): string[] => [...document.querySelectorAll('button')].map((b) => b.textContent ?? '');
const press = (name: string): void => void act(() => [...document.querySelectorAll('button')].find((b) => b.textContent === name)?.click());
const lookOf = () => ({ textDecoration: 'underline', backgroundColor: 'transparent' });

describe('what is marked', () => {
  it('has a box for every kind, ticked unless it is off, and tells a change as a whole list', () => {
    const chosen: unknown[] = [];
    draw(<MarkSettings settings={{ ...SETTINGS, unmarked: ['motive'] }} say={say} lookOf={lookOf} onChoose={(c) => void chosen.push(c)} onMark={() => undefined} />);
    const boxes = [...document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    expect(boxes.map((box) => box.checked)).toEqual(MARK_KINDS.map((kind) => kind !== 'motive'));
    act(() => boxes[0]?.click());
    act(() => boxes[MARK_KINDS.indexOf('motive')]?.click());
    act(() => document.querySelector<HTMLInputElement>('input[value=quiet]')?.click());
    expect(chosen).toEqual([{ unmarked: ['motive', 'proven'] }, { unmarked: [] }, { intensity: 'quiet' }]);
  });
});

describe('outlets', () => {
  const shown = (over: Partial<Parameters<typeof OutletSettings>[0]>) => draw(<OutletSettings settings={{ ...SETTINGS, addedHosts: ['paper.org', 'gazette.net'] }} covered={['apa.example', 'tide.example']} refusedCovered={[]} refusedAdded={[]} said={null} say={say} onAdd={() => undefined} onAllowCovered={() => undefined} onAllowAdded={() => undefined} onRemove={() => undefined} onEnable={() => undefined} {...over} />);

  it('say which the browser keeps back, and offer to ask for them', () => {
    const asked: string[] = [];
    shown({ refusedCovered: ['tide.example'], refusedAdded: ['gazette.net'], onAllowCovered: () => void asked.push('covered'), onAllowAdded: (host) => void asked.push(host) });
    expect(document.querySelector('[role=status]')?.textContent).toContain(say('covered_refused', 'tide.example'));
    press(say('allow_covered'));
    press(`${say('allow')} gazette.net`);
    expect(asked).toEqual(['covered', 'gazette.net']);
  });

  it('offer nothing where all are allowed', () => {
    shown({});
    expect(buttons()).toEqual([`${say('remove')} paper.org`, `${say('remove')} gazette.net`, say('add')]);
  });
});

describe('languages', () => {
  it('name themselves, whatever is spoken now, and those of articles can be left alone', () => {
    const chosen: unknown[] = [];
    draw(<LanguageSettings settings={SETTINGS} read={['en', 'ru']} say={say} onChoose={(c) => void chosen.push(c)} />);
    expect([...document.querySelectorAll('option')].map((o) => o.textContent)).toEqual([say('language_browser'), 'English', 'Azərbaycanca', 'Русский']);
    act(() => document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')[1]?.click());
    expect(chosen).toEqual([{ languagesOff: ['ru'] }]);
  });
});

describe('shortcuts', () => {
  it('are told as keys, and that one is not set', () => {
    draw(<ShortcutList rows={[{ name: 'next-claim', keys: 'Alt+Shift+Period' }, { name: 'previous-claim', keys: '' }]} say={say} />);
    expect([...document.querySelectorAll('kbd')].map((k) => k.textContent)).toEqual(['Alt', 'Shift', '.']);
    expect(document.body.textContent).toContain(say('shortcut_none'));
  });
});

describe('everything erased', () => {
  it('is asked for twice, says each number but nought, and that what cannot be counted goes too', () => {
    const asked: string[] = [];
    const held = { reports: null, objections: 2, annotations: 4, acts: 7, decisions: 1, actors: 0, outlets: 3, settings: true };
    draw(<EraseAll held={held} problem={null} done={false} say={say} onAsk={() => undefined} onErase={() => void asked.push('erase')} onCancel={() => void asked.push('cancel')} />);
    const parts = [...document.querySelectorAll('li')].map((li) => li.textContent);
    expect(parts).toEqual([say('erase_reports_unknown'), say('count_objections_other', '2'), say('count_annotations_other', '4'), say('count_acts_other', '7'), say('count_decisions_one', '1'), say('count_added_other', '3'), say('erase_settings')]);
    press(say('erase_no'));
    press(say('erase_yes'));
    expect(asked).toEqual(['cancel', 'erase']);
  });
});
