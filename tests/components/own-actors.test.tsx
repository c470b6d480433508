// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { OwnActors, type OwnActorsProps } from '../../components/OwnActors';
import { typedActorSchema, type OwnActor, type OwnActorsState } from '../../lib/model/own-actors';
import { HOSTILE_TEXTS } from './hostile-texts';
import { say } from './samples';

afterEach(() => {
  render(null, document.body);
  document.body.replaceChildren();
});

const WREN: OwnActor = { id: 'group:own-copper-wren', kind: 'group', name: 'Copper Wren', otherNames: ['CW-9'], ordinary: ['CW-9'], tie: { to: 'Orvania', type: 'attributed_to', source: 'https://a.example/x', date: '2025-02-03' } };
const STATE: OwnActorsState = { actors: [WREN], undo: null, targets: ['Orvania', 'Melisia'], unreadable: false, imported: null };

function show(over: Partial<OwnActorsProps> = {}) {
  const asked: unknown[][] = [];
  const note = (name: string) => (...args: unknown[]) => void asked.push([name, ...args]);
  const props: OwnActorsProps = { state: STATE, editing: null, problem: null, canReplace: false, say, onEdit: note('edit'), onSave: note('save'), onRemove: note('remove'), onUndo: note('undo'), onImport: note('import'), onReplace: note('replace'), onExport: note('export'), ...over };
  void act(() => render(<OwnActors {...props} />, document.body));
  return asked;
}
const text = (): string => document.body.textContent ?? '';
const button = (name: string): HTMLButtonElement => {
  const found = [...document.querySelectorAll('button')].find((one) => one.textContent === name);
  if (!found) throw new Error(`no button "${name}"`);
  return found;
};
function type(selector: string, value: string): void {
  const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(selector);
  if (!field) throw new Error(`no field ${selector}`);
  field.value = value;
  void act(() => void field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true })));
}
const submit = (): void => void act(() => void document.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));

describe('the list of own actors', () => {
  it('says of each what was written down', () => {
    const asked = show();
    for (const part of ['Copper Wren', 'Group', 'CW-9', 'attributed to: Orvania', '2025-02-03', 'ordinary word: CW-9']) expect(text()).toContain(part);
    expect(document.querySelector('a')?.href).toBe('https://a.example/x');
    button('Change Copper Wren').click();
    button('Remove Copper Wren').click();
    button('Save as a file').click();
    expect(asked).toEqual([['edit', WREN.id], ['remove', WREN.id], ['export']]);
  });

  it('has nothing to save where there is none, and says so', () => {
    show({ state: { ...STATE, actors: [] } });
    expect(text()).toContain(say('actors_none'));
    expect([...document.querySelectorAll('button')].map((b) => b.textContent)).toEqual(['Add an actor']);
  });

  it('offers the way back from the last change', () => {
    const asked = show({ state: { ...STATE, undo: { what: 'removed', name: 'Tin Wren' } } });
    expect(document.querySelector('[role=status]')?.textContent).toContain('Removed: Tin Wren.');
    button('Undo').click();
    expect(asked).toEqual([['undo']]);
  });

  it('says what a file brought, and what it left out', () => {
    show({ state: { ...STATE, undo: { what: 'imported', name: '2' }, imported: { added: 2, replaced: 0, same: 3, leftOut: 4 } } });
    for (const part of ['Taken from the file: 2.', 'Here already: 3.', '4 names of companies']) expect(text()).toContain(part);
  });

  it('tells a problem aloud, and offers to replace only where that is the problem', () => {
    show({ problem: 'Something is wrong.' });
    expect(document.querySelector('[role=alert]')?.textContent).toBe('Something is wrong.');
    const asked = show({ problem: 'Something differs.', canReplace: true });
    button('Replace them').click();
    expect(asked).toEqual([['replace']]);
  });

  it('does not offer to change a state, which comes from files only', () => {
    show({ state: { ...STATE, actors: [{ ...WREN, kind: 'state', tie: null }] } });
    expect([...document.querySelectorAll('.own-actor button')].map((b) => b.textContent)).toEqual(['Remove Copper Wren']);
  });

  it('shows hostile names as text (X1), and links nothing but the web (X2)', () => {
    for (const hostile of HOSTILE_TEXTS) {
      show({ state: { ...STATE, actors: [{ ...WREN, name: hostile, otherNames: [hostile], tie: { to: hostile, type: 'part_of', source: hostile, date: '' } }], undo: { what: 'changed', name: hostile } }, problem: hostile });
      expect([...document.querySelectorAll('script, img, iframe, style, form')]).toEqual([]);
      for (const link of document.querySelectorAll('a')) expect(link.protocol).toMatch(/^https?:$/);
      render(null, document.body);
    }
  });
});

describe('the form', () => {
  it('sends what was typed, tidied, in the shape of the protocol', () => {
    const asked = show({ editing: 'new' });
    expect(document.activeElement?.tagName).toBe('INPUT');
    type('input[type=text]', 'Tin Wren');
    type('textarea', 'TW-1\n\nTW-2');
    void act(() => document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')[1]?.click());
    type('fieldset select', 'attributed_to');
    type('input[list]', 'Orvania');
    submit();
    const sent = typedActorSchema.parse(asked[0]?.[1]);
    expect(sent).toEqual({ id: null, kind: 'group', name: 'Tin Wren', otherNames: ['TW-1', 'TW-2'], ordinary: ['TW-1'], tie: { to: 'Orvania', type: 'attributed_to', source: '', date: '' } });
    expect([...document.querySelectorAll('datalist option')].map((o) => o.getAttribute('value'))).toEqual(['Orvania', 'Melisia']);
  });

  it('asks a state body for its state, and for nothing looser', () => {
    show({ editing: 'new' });
    type('.fields select', 'state_body');
    expect([...document.querySelectorAll('fieldset select option')].map((o) => o.getAttribute('value'))).toEqual(['part_of']);
    expect(document.querySelector('input[list]')).not.toBeNull();
  });

  it('opens with what is kept, and keeps its kind', () => {
    const asked = show({ editing: WREN.id });
    expect(document.querySelector('h3')?.textContent).toBe('Change Copper Wren');
    expect(document.querySelector<HTMLTextAreaElement>('textarea')?.value).toBe('CW-9');
    expect(document.querySelectorAll('select')).toHaveLength(1);
    submit();
    expect(asked).toEqual([['save', WREN]]);
    button('Cancel').click();
    expect(asked.at(-1)).toEqual(['edit', null]);
  });
});
