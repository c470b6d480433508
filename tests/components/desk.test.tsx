// @vitest-environment jsdom
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Desk } from '../../components/desk/Desk';
import { useDesk } from '../../components/desk/use-desk';
import { LibraryClaims } from '../../components/LibraryClaims';
import type { ClaimRow } from '../../lib/views/desk-types';
import { annotation, deskItem, deskView, machineClaim, memoryDesk, ReviewDeskContext, UUID, WORDS } from './desk-samples';
import { claimRow } from './library-samples';
import { plain, say } from './samples';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame'] }));
afterEach(() => {
  render(null, document.body);
  document.body.replaceChildren();
  vi.useRealTimers();
});

type Memory = ReturnType<typeof memoryDesk>;

/** `reloadEvery`: the page tells of itself again after so many milliseconds, again and again. */
function Stage({ memory, reloadEvery }: { memory: Memory; reloadEvery?: number }) {
  const { actions, state } = useDesk(memory.desk, 'place', say);
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    if (reloadEvery === undefined) return undefined;
    const timer = { id: setTimeout(function again() {
      void latest.current.reload();
      timer.id = setTimeout(again, reloadEvery);
    }, reloadEvery) };
    return () => clearTimeout(timer.id);
  }, []);
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <ReviewDeskContext.Provider value={memory.desk}>
      <Desk state={state} actions={actions} chosen={chosen} onChoose={setChosen} say={say} />
    </ReviewDeskContext.Provider>
  );
}

const settle = (): Promise<void> => act(async () => void (await vi.advanceTimersByTimeAsync(50)));
async function open(memory: Memory = memoryDesk()): Promise<Memory> {
  act(() => render(<Stage memory={memory} />, document.body));
  await settle();
  document.querySelector<HTMLElement>('[data-item]')?.focus();
  return memory;
}
async function press(key: string): Promise<void> {
  act(() => void document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })));
  await settle();
}
const button = (text: string): HTMLButtonElement => {
  const found = [...document.querySelectorAll('button')].find((one) => one.textContent?.includes(text));
  if (found === undefined) throw new Error(`No button "${text}": ${[...document.querySelectorAll('button')].map((one) => one.textContent).join(' | ')}`);
  return found;
};
async function click(text: string): Promise<void> {
  act(() => button(text).click());
  await settle();
}
async function type(selector: string, value: string): Promise<void> {
  const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(selector);
  if (field === null) throw new Error(`No field ${selector}`);
  act(() => {
    field.value = value;
    field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
  });
  await settle();
}
const focusedItem = (): string | undefined => (document.activeElement as HTMLElement | null)?.dataset['item'];

describe('the desk', () => {
  it('is worked through by keys: j and k move, a accepts, r rejects, and the claim stays open under its new name', async () => {
    const { sent } = await open();
    await press('j');
    expect(focusedItem()).toBe('c1');
    await press('a');
    await press('j');
    expect(focusedItem()).toBe('c2');
    await press('r');
    await press('k');
    expect(focusedItem()).toBe('c1');
    expect(sent.map(({ claimId, revision, words }) => [claimId, words.review, revision])).toEqual([['c1', 'accepted', 0], ['c2', 'rejected', 0]]);
    expect(document.body.textContent).toContain('2 of 2 claims reviewed');
    expect(document.querySelector('[aria-expanded=true]')?.getAttribute('data-item')).toBe('c1');
  });

  it('takes a decision back when it is made again, and forgets what says nothing', async () => {
    const { view } = await open();
    await press('j');
    await press('a');
    expect(view().items[0]?.annotation?.review).toBe('accepted');
    await press('a');
    expect(view().items[0]?.annotation).toBeNull();
  });

  it('does what is pressed while the last decision is still being kept, in the order of the keys, and once for a key that is held', async () => {
    const { sent, view } = await open();
    await press('j');
    const strike = (key: string, repeat = false): void => void document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, repeat, bubbles: true, cancelable: true }));
    act(() => {
      strike('a');
      strike('a', true);
      strike('r');
      strike('a');
    });
    await settle();
    expect(sent.map(({ words, revision }) => [words.review, revision])).toEqual([['accepted', 0], ['rejected', 1], ['accepted', 2]]);
    expect(view().items[0]?.annotation?.review).toBe('accepted');
  });

  it('keeps a letter that is typed for what it is', async () => {
    const { sent } = await open();
    await press('j');
    await press('c');
    document.querySelector<HTMLElement>('[data-field=note] textarea')?.focus();
    await press('a');
    await press('r');
    expect(sent).toEqual([]);
  });

  it('tells its keys when asked', async () => {
    await open();
    await press('?');
    expect(document.querySelector('.desk-keys')?.textContent).toContain(say('desk_accept'));
    await press('?');
    expect(document.querySelector('.desk-keys')).toBeNull();
  });

  it('says in a private window why nothing can be kept, and offers nothing to keep', async () => {
    const { sent } = await open(memoryDesk(deskView(plain, { private: true })));
    await press('j');
    for (const key of ['a', 'r', 'c', 'n']) await press(key);
    expect(sent).toEqual([]);
    expect(document.body.textContent).toContain(say('desk_private'));
    expect(document.querySelector('.desk-decide, form')).toBeNull();
  });

  it('lists apart what stands on words that changed or are gone, with what became of them', async () => {
    const gone = annotation(plain, { id: UUID(2) });
    await open(memoryDesk(deskView(plain, { items: [deskItem(plain, { key: UUID(1), annotation: annotation(), anchoring: 'changed', nowWords: 'other words' }), deskItem(plain, { key: UUID(2), claimId: null, machine: null, view: null, annotation: gone, anchoring: 'lost' })] })));
    const parts = [...document.querySelectorAll('.desk-part h2')].map((title) => title.textContent);
    expect(parts).toEqual([say('desk_changed_title'), say('desk_lost_title')]);
    await press('j');
    expect(document.querySelector('.diff ins')?.textContent).toContain('other');
  });
});

describe('a correction', () => {
  async function correcting(memory?: Memory): Promise<Memory> {
    const desk = await open(memory);
    await press('j');
    await press('c');
    return desk;
  }

  it('marks what was changed beside what the machine read, and puts it back', async () => {
    await correcting();
    await type('[data-field=certainty] select', 'possible');
    const field = document.querySelector('[data-field=certainty]');
    expect(field?.getAttribute('data-changed')).toBe('true');
    expect(field?.textContent).toContain(say('desk_was_read', say('certainty_certain')));
    await click(say('desk_put_back'));
    expect(document.querySelector('[data-field=certainty]')?.getAttribute('data-changed')).toBe('false');
  });

  it('is kept with its note, tags, link and assessment; what was not touched is not said', async () => {
    const { sent } = await correcting();
    await type('[data-field=certainty] select', 'probable');
    await type('[data-field=note] textarea', 'Seen in the recording.');
    await type('[data-field=tags] input', 'to check');
    act(() => document.querySelector<HTMLElement>('[data-field=tags] .desk-add button')?.click());
    await settle();
    await click(say('desk_link_add'));
    await type('[data-field=links] input', 'https://archive.example/x');
    await type('[data-field=assessment] select', 'unsubstantiated');
    await click(say('objection_save'));
    expect(sent).toHaveLength(1);
    expect(sent[0]?.words).toEqual({ review: 'corrected', fields: { certainty: 'probable' }, note: 'Seen in the recording.', tags: ['to_check'], links: [{ url: 'https://archive.example/x', label: '', archive: null }], assessment: { reading: 'unsubstantiated', reasons: '' } });
    expect(document.querySelector('form')).toBeNull();
    expect(focusedItem()).toBe('c1');
  });

  it('gives a name of the tables its id', async () => {
    const { sent } = await correcting();
    await type('[data-field=actor] input', 'Grey Heron');
    await settle();
    expect(document.querySelector('[data-field=actor]')?.textContent).toContain(say('desk_actor_known'));
    await click(say('objection_save'));
    expect(sent[0]?.words.fields.actor).toMatchObject({ name: 'Grey Heron', id: 'group:grey-heron' });
  });

  it('names whom the tables know as the reader’s language has them, and others as the article does', async () => {
    const actor = { name: 'Grey Heron', id: null, also: [{ name: 'Orvania', id: 'state:OV', relation: 'state_unspecified' as const }, { name: 'Pale Fox', id: null, relation: 'group' as const }] };
    await correcting(memoryDesk(deskView(plain, { actorTexts: { 'state:OV': 'Орвания' }, items: [deskItem(plain, { machine: machineClaim(plain, { actor }) })] })));
    expect([...document.querySelectorAll('[data-field=actor] .desk-tick')].map((tick) => tick.textContent)).toEqual([`${say('field_also')}: Орвания`, `${say('field_also')}: Pale Fox`]);
  });

  it('keeps what is typed as a draft after a rest, and offers it again', async () => {
    const { drafts } = await correcting(memoryDesk(deskView(plain, { items: [deskItem(plain, { draft: { ...WORDS, note: 'begun' } })] })));
    expect(document.querySelector<HTMLTextAreaElement>('[data-field=note] textarea')?.value).toBe('begun');
    await type('[data-field=note] textarea', 'begun and gone on');
    expect(drafts.size).toBe(0);
    await act(async () => void (await vi.advanceTimersByTimeAsync(500)));
    expect(drafts.get('c1')?.note).toBe('begun and gone on');
  });

  it('loses nothing where another version was kept meanwhile: both are shown, and either can be taken', async () => {
    const memory = await correcting();
    const theirs = annotation(plain, { id: UUID(7), note: 'theirs', revision: 4 });
    memory.refuse('error_annotation_conflict', deskView(plain, { items: [deskItem(plain, { key: theirs.id, annotation: theirs, review: 'corrected' })] }));
    await type('[data-field=note] textarea', 'mine');
    await click(say('objection_save'));
    const shown = document.querySelector('.desk-conflict')?.textContent ?? '';
    expect(shown).toContain('theirs');
    expect(shown).toContain('mine');
    await click(say('desk_keep_mine'));
    expect(memory.sent.at(-1)).toMatchObject({ id: theirs.id, revision: 4, words: { note: 'mine' } });
  });

  it('can be taken up again after the other version was left standing', async () => {
    const memory = await correcting();
    memory.refuse('error_annotation_conflict', deskView(plain, { items: [deskItem(plain, { key: UUID(7), annotation: annotation(plain, { id: UUID(7), revision: 4 }) })] }));
    await type('[data-field=note] textarea', 'mine');
    await click(say('objection_save'));
    await click(say('desk_keep_theirs'));
    await click(say('desk_take_up'));
    expect(document.querySelector<HTMLTextAreaElement>('[data-field=note] textarea')?.value).toBe('mine');
  });

  it('stays in the form, and a draft, where it cannot be kept', async () => {
    const memory = await correcting();
    memory.refuse('error_store_quota');
    await type('[data-field=note] textarea', 'not lost');
    await click(say('objection_save'));
    expect(document.querySelector('[role=alert]')?.textContent).toContain(say('error_store_quota'));
    expect(document.querySelector<HTMLTextAreaElement>('[data-field=note] textarea')?.value).toBe('not lost');
  });
});

describe('a claim that the machine missed', () => {
  it('begins with the selected sentence, needs a name, and says all that is shown', async () => {
    const { drafts, sent } = await open();
    await press('n');
    expect(document.querySelector('.desk-sentence')?.textContent).toBe('A missed sentence.');
    await click(say('objection_save'));
    expect(sent).toEqual([]);
    expect(document.querySelector('[role=alert]')?.textContent).toContain(say('desk_actor_needed'));
    await type('[data-field=actor] input', 'Grey Heron');
    await act(async () => void (await vi.advanceTimersByTimeAsync(500)));
    expect([...drafts.values()].at(-1)?.fields.quotes?.[0]?.exact).toBe('A missed sentence.');
    await click(say('objection_save'));
    expect(sent[0]).toMatchObject({ claimId: null, revision: 0, quote: { exact: 'A missed sentence.' }, words: { review: 'added', fields: { certainty: 'certain', actor: { name: 'Grey Heron' } } } });
  });
});

describe('the form of a claim that is being added', () => {
  it('stays open, with what was typed, while its draft is kept and the page tells of it again, for as long as it takes', async () => {
    // As it is in the browser: the worker answers after a second and more, the page is read anew meanwhile, and the draft stands in the list by then.
    const memory = memoryDesk();
    const slow = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
    const { draft } = memory.desk;
    const items = memory.view().items;
    memory.desk.draft = async (key, words) => {
      await slow(1_600);
      const answer = await draft(key, words);
      if (words !== null) memory.view().items.splice(0, Infinity, ...items, deskItem(plain, { key, claimId: null, machine: null, view: null, draft: words }));
      return answer;
    };
    memory.desk.page = async () => {
      await slow(300);
      return { ok: true, value: { ...memory.view(), items: [...memory.view().items] } };
    };
    act(() => render(<Stage memory={memory} reloadEvery={700} />, document.body));
    await act(async () => void (await vi.advanceTimersByTimeAsync(1_000)));
    document.querySelector<HTMLElement>('[data-item]')?.focus();
    await press('n');
    await type('[data-field=actor] input', 'Grey Heron');
    for (let at = 0; at < 40; at += 1) {
      await act(async () => void (await vi.advanceTimersByTimeAsync(100)));
      expect(document.querySelector<HTMLInputElement>('[data-field=actor] input')?.value, `after ${at} tenths of a second`).toBe('Grey Heron');
      if (at === 12) await type('[data-field=note] textarea', 'typed meanwhile');
    }
    expect(document.querySelectorAll('form.desk-form')).toHaveLength(1);
    expect(document.querySelector<HTMLTextAreaElement>('[data-field=note] textarea')?.value).toBe('typed meanwhile');
    expect([...memory.drafts.values()].at(-1)?.note).toBe('typed meanwhile');
  });
});

describe('the sentences of a claim', () => {
  it('are any that are known of the article, ticked by hand or key, and what is selected', async () => {
    const elsewhere = { exact: 'The other claim stands here.', start: 500, end: 528, prefix: '', suffix: '' };
    const { sent } = await open(memoryDesk(deskView(plain, { items: [deskItem(), deskItem(plain, { key: 'c2', claimId: 'c2', machine: { ...machineClaim(plain, { id: 'c2' }), quotes: [elsewhere] } })] })));
    await press('j');
    await press('c');
    const boxes = () => [...document.querySelectorAll<HTMLInputElement>('[data-field=quotes] input[type=checkbox]')];
    expect(boxes().map((box) => box.closest('label')?.textContent)).toEqual([elsewhere.exact]);
    act(() => boxes()[0]?.click());
    await settle();
    // Both stand in one list now, and one of them has to stay.
    expect(boxes().map(({ checked }) => checked)).toEqual([true, true]);
    act(() => boxes()[0]?.click());
    await settle();
    expect(boxes().map(({ checked, disabled }) => [checked, disabled])).toEqual([[false, false], [true, true]]);
    await click(say('objection_save'));
    expect(sent[0]?.words.fields.quotes).toEqual([elsewhere]);
  });
});

describe('history', () => {
  it('is read when it is opened: who, when, what, with rewritten texts word by word', async () => {
    await open(memoryDesk(deskView(plain, { items: [deskItem(plain, { key: UUID(1), annotation: annotation(), review: 'corrected', anchoring: 'exact' })] })));
    await press('j');
    const details = document.querySelector<HTMLDetailsElement>('.desk-history');
    expect(details?.querySelector('li')).toBeNull();
    act(() => {
      if (details) details.open = true;
      details?.dispatchEvent(new Event('toggle'));
    });
    await settle();
    expect(details?.textContent).toContain('4 March 2031');
    expect(details?.querySelector('del')?.textContent).toContain('old');
  });
});

describe('claims in bulk', () => {
  const rows = ['c1', 'c2', 'c3', 'c4'].map((claimId) => claimRow(plain, { claimId }));
  function bulk(): { done: [string, string[]][] } {
    const done: [string, string[]][] = [];
    const note = (what: string) => (meant: readonly ClaimRow[]): void => void done.push([what, meant.map(({ claimId }) => claimId)]);
    const actions = { review: (meant: readonly ClaimRow[], review: string) => note(review)(meant), tag: (meant: readonly ClaimRow[], tag: string) => note(`#${tag}`)(meant), undo: () => note('undo')([]), redo: () => undefined };
    act(() => render(<LibraryClaims rows={rows} undo={{ actId: UUID(1), text: 'it' }} redo={null} busy={false} said={null} say={say} actions={actions} />, document.body));
    document.querySelector<HTMLElement>('input[data-claim]')?.focus();
    return { done };
  }
  const letter = async (key: string, shiftKey = false): Promise<void> => {
    act(() => void document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true })));
    await settle();
  };

  it('are chosen one by one and in ranges, and judged together by keys', async () => {
    const { done } = bulk();
    await letter('x');
    await letter('J', true);
    await letter('J', true);
    await letter('a');
    await letter('j');
    await letter('u');
    expect(done).toEqual([['accepted', ['c1', 'c2', 'c3']], ['undo', []]]);
  });

  it('is the one in focus where none is chosen; all of them where all are', async () => {
    const { done } = bulk();
    await letter('j');
    await letter('r');
    act(() => document.querySelector<HTMLInputElement>('.bulk-all input')?.click());
    await type('.bulk-tag input', 'to check');
    act(() => void document.querySelector('.bulk-tag')?.dispatchEvent(new Event('submit', { cancelable: true, bubbles: true })));
    expect(done).toEqual([['rejected', ['c2']], ['#to check', ['c1', 'c2', 'c3', 'c4']]]);
  });

  it('keep the focus where it was when they get their annotation: the next key goes on from there', async () => {
    const before = [claimRow(plain, { claimId: 'c1' }), claimRow(plain, { claimId: 'c1', annotationId: UUID(7) }), claimRow(plain, { claimId: 'c2' })];
    const none = { review: () => undefined, tag: () => undefined, undo: () => undefined, redo: () => undefined };
    const show = (rows_: readonly ClaimRow[]): void => void act(() => render(<LibraryClaims rows={rows_} undo={null} redo={null} busy={false} said={null} say={say} actions={none} />, document.body));
    show(before);
    const first = document.querySelector<HTMLElement>('input[data-claim]');
    first?.focus();
    await letter('x');
    show(before.map((row, n) => (n === 0 ? { ...row, annotationId: UUID(8), review: 'accepted' } : row)));
    expect(document.activeElement).toBe(first);
    await letter('j');
    expect(document.activeElement).toBe(document.querySelectorAll('input[data-claim]')[1]);
  });

  it('is one stop in the tab order', () => {
    bulk();
    expect([...document.querySelectorAll<HTMLElement>('input[data-claim]')].map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1]);
  });
});
