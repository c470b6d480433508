// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { Comparison } from '../../components/Comparison';
import { AllObjections } from '../../components/AllObjections';
import { Library } from '../../components/Library';
import { Objections } from '../../components/Objections';
import { Desk } from '../../components/objection-desk';
import { OutletSettings } from '../../components/OutletSettings';
import { Reader } from '../../components/Reader';
import { SafeLink } from '../../components/SafeLink';
import { SettingsFile } from '../../components/SettingsFile';
import { StoreSettings } from '../../components/StoreSettings';
import { recordFigure } from '../figures';
import { DeskSample } from './desk-samples';
import { HOSTILE_TEXTS } from './hostile-texts';
import { deskWith, libraryState, noLibraryActions } from './library-samples';
import { comparison, noting, page, plain, say, SETTINGS, state, type Filler } from './samples';

afterEach(() => {
  render(null, document.body);
  document.body.replaceChildren();
});

/** How two texts differ depends on the texts: what went, what came and what stayed are told by these elements alone. */
const isOfDifference = (element: Element): boolean => element.closest('.diff') !== null && ['DEL', 'INS', 'SPAN', 'BDI'].includes(element.tagName);

/** Everything that is shown or read out: texts, names of controls, what stands in fields, both texts of a difference. */
function shownText(root: Element): string {
  const fields = [...root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].map(({ value }) => value);
  const names = [...root.querySelectorAll('[aria-label]')].map((element) => element.getAttribute('aria-label') ?? '');
  const differences = [...root.querySelectorAll('.diff')].flatMap((found) =>
    ['del', 'ins'].map((left) => {
      const one = found.cloneNode(true) as Element;
      for (const gone of one.querySelectorAll(`${left}, .visually-hidden`)) gone.remove();
      return one.textContent ?? '';
    }),
  );
  return [root.textContent ?? '', ...names, ...fields, ...differences].join('\n');
}

/** The names of all elements and of all their attributes, in order: what a text must never change. */
function shape(root: Element): string[] {
  return [...root.querySelectorAll('*')].filter((element) => !isOfDifference(element)).map((element) => `${element.localName}[${[...element.attributes].map(({ name }) => name).join(' ')}]`);
}
/** Both show or hide a link's address without showing a text of it. */
const withoutLinks = (lines: string[]): string[] => lines.filter((line) => !/^a\[/.test(line) && line !== 'span[class]' && line !== 'bdi[]');

const VIEWS: { name: string; show: (text: Filler) => preact.JSX.Element }[] = [
  { name: 'the list of claims', show: (text) => <Reader state={state({ page: page(text), said: text('said') })} say={say} actions={noting().actions} detail={Comparison} /> },
  { name: 'the comparison', show: (text) => <Reader state={state({ page: page(text), chosen: 'c1', comparison: comparison(text) })} say={say} actions={noting().actions} detail={Comparison} /> },
  { name: 'a page without claims', show: (text) => <Reader state={state({ page: page(text, { state: 'not_covered', claims: [], incidents: [] }) })} say={say} actions={noting().actions} detail={Comparison} /> },
  { name: 'a problem', show: (text) => <Reader state={state({ page: null, problem: text('problem') })} say={say} actions={noting().actions} detail={Comparison} /> },
  {
    name: 'the outlets',
    show: (text) => (
      <OutletSettings
        settings={{ ...SETTINGS, addedHosts: [text('added')], disabledHosts: [text('off')] }}
        covered={[text('covered')]}
        refusedCovered={[text('covered')]}
        refusedAdded={[text('added')]}
        said={text('said')}
        say={say}
        onAdd={() => undefined}
        onAllowCovered={() => undefined}
        onAllowAdded={() => undefined}
        onRemove={() => undefined}
        onEnable={() => undefined}
      />
    ),
  },
  { name: 'a file of settings', show: (text) => <SettingsFile looked={{ changes: [text('change')], hosts: [text('host')] }} undo={[]} problem={text('problem')} said={text('said')} say={say} onExport={() => undefined} onFile={() => undefined} onApply={() => undefined} onCancel={() => undefined} onUndo={() => undefined} /> },
  { name: 'settings to take back', show: (text) => <SettingsFile looked={null} undo={[text('change')]} problem={null} said={null} say={say} onExport={() => undefined} onFile={() => undefined} onApply={() => undefined} onCancel={() => undefined} onUndo={() => undefined} /> },
  { name: 'the store', show: (text) => <StoreSettings figures={null} problem={text('problem')} lost said={text('said')} say={say} onExport={() => undefined} onAcceptLoss={() => undefined} keepDays={null} onKeep={() => undefined} onClear={() => undefined} /> },
  { name: 'the incidents of the library', show: (text) => <Library state={libraryState(text)} say={say} actions={noLibraryActions} objections={null} wide={() => null} /> },
  { name: 'the reports of the library', show: (text) => <Library state={libraryState(text, { tab: 'reports' })} say={say} actions={noLibraryActions} objections={null} wide={() => null} /> },
  { name: 'the claims of the library', show: (text) => <Library state={libraryState(text, { tab: 'claims', said: text('said'), steps: { undo: { actId: 'a', text: text('undo') }, redo: null } })} say={say} actions={noLibraryActions} objections={null} wide={() => null} /> },
  { name: 'the desk', show: (text) => <DeskSample text={text} /> },
  { name: 'a claim at the desk', show: (text) => <DeskSample text={text} chosen="c1" /> },
  { name: 'a form at the desk', show: (text) => <DeskSample text={text} chosen="c1" writing /> },
  { name: 'two versions at the desk', show: (text) => <DeskSample text={text} chosen="c1" conflict /> },
  { name: 'an incident of the library', show: (text) => <Library state={libraryState(text, { openId: 'i1' })} say={say} actions={noLibraryActions} objections={null} wide={() => null} /> },
];

/** Fields that are addresses or ids, or only read out elsewhere: they are not shown as text. */
const NOT_SHOWN = /href$|^plain$|^message$|^title$/;

const OF_COMPARISON = ['headline', 'reason', 'reference label', 'reference quote', 'kind text', 'actor note', 'reading value', 'deciding words', 'incident label'];
const IN_LIST = ['sentence', ...OF_COMPARISON, 'row Reached', 'row Worded', 'row Basis', 'host', 'flag text', 'rung text', 'actor name', 'row Said by'];
/** What the machine read is put into words by the worker, and stands by itself only in the form. */
const IN_FORM = ['machine speaker', 'machine institution', 'machine relay', 'machine incident', 'mine'];
const IN_CLAIM = ['flag text', 'rung text', 'row Said by', 'row Reached', 'row Worded', 'row Basis', 'words now', 'machine words'];
const OF_OWN = ['own note', 'own tag', 'own link', 'own reasons', 'own author'];
/** What one view leaves to another. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  'the list of claims': IN_LIST,
  'a page without claims': IN_LIST,
  'the comparison': ['host', 'incident label'],
  'an incident of the library': ['open report incident'],
  'the desk': [...OF_COMPARISON, ...IN_FORM, ...IN_CLAIM, ...OF_OWN, 'machine actor', 'machine also'],
  'a claim at the desk': [...OF_COMPARISON, ...IN_FORM],
  'a form at the desk': OF_COMPARISON,
  'two versions at the desk': [...OF_COMPARISON, ...IN_FORM.filter((field) => field !== 'mine'), ...IN_CLAIM],
};

describe('hostile texts in our pages (X1)', () => {
  const tally = { asked: 0, text: 0 };
  afterAll(() => recordFigure({ case: 'X1', what: `renderings of ${String(HOSTILE_TEXTS.length)} texts in every field of ${String(VIEWS.length)} views that became more than text`, value: tally.asked - tally.text, of: tally.asked, asked: '0', held: tally.asked === tally.text }));

  it('are at least 150', () => expect(new Set(HOSTILE_TEXTS).size).toBeGreaterThanOrEqual(150));

  for (const { name, show } of VIEWS) {
    it(`${name} shows every one of them as text, in every field`, () => {
      const fields = new Set<string>();
      render(show((field) => (fields.add(field), plain(field))), document.body);
      const usual = withoutLinks(shape(document.body));
      tally.asked += HOSTILE_TEXTS.length * fields.size;
      for (const payload of HOSTILE_TEXTS) {
        render(null, document.body);
        // A rung that says the same as its flag is shown once.
        render(show((field) => (field === 'rung text' ? `${payload} ` : payload)), document.body);
        expect(withoutLinks(shape(document.body)), payload).toEqual(usual);
        tally.text += fields.size;
      }
      expect(fields.size).toBeGreaterThan(0);
      expect(Reflect.get(globalThis, 'hit')).toBeUndefined();
    });

    it(`${name} loses none of their letters`, () => {
      const payload = HOSTILE_TEXTS[0] ?? '';
      const shown = new Set<string>();
      render(show((field) => (shown.add(field), `${field}:${payload}`)), document.body);
      const text = shownText(document.body);
      const missing = [...shown].filter((field) => !NOT_SHOWN.test(field) && !text.includes(`${field}:${payload}`));
      const elsewhere = ELSEWHERE[name] ?? [];
      expect(missing.filter((field) => !elsewhere.includes(field))).toEqual([]);
    });
  }
});

describe('an objection (X1)', () => {
  for (const payload of HOSTILE_TEXTS.filter((_, at) => at % 3 === 0)) {
    it(`shows ${JSON.stringify(payload.slice(0, 50))} as text`, async () => {
      await act(async () => render(<Desk.Provider value={deskWith(payload)}><Objections claimId="c1" say={say} /></Desk.Provider>, document.body));
      // The desk answers after the first drawing.
      await act(async () => void (await Promise.resolve()));
      expect(document.querySelector('.objection-text')?.textContent).toBe(payload);
      expect(document.querySelectorAll('script, img, iframe, svg[onload], object, embed, form')).toHaveLength(0);
      expect(Reflect.get(globalThis, 'hit')).toBeUndefined();
    });
  }
});

describe('the list of all objections (X1)', () => {
  it('shows everything as text, and takes back and brings back', async () => {
    const payload = HOSTILE_TEXTS[0] ?? '';
    const asked: string[] = [];
    const held = deskWith(payload);
    const value = async () => {
      const answer = await held.list('all');
      if (!answer.ok) throw new Error(answer.key);
      return { ok: true as const, value: { ...answer.value, objections: answer.value.objections.map((one) => ({ ...one, against: { accused: `who ${payload}`, incident: `what ${payload}`, opens: 'i1' } })) } };
    };
    const desk = { list: value, remove: (_claim: string, id: string) => (asked.push(`remove ${id}`), value()), restore: (_claim: string, id: string) => (asked.push(`restore ${id}`), value()) };
    const opened: string[] = [];
    await act(async () => render(<AllObjections desk={desk} say={say} onOpen={(id) => opened.push(id)} />, document.body));
    await act(async () => void (await new Promise((resolve) => setTimeout(resolve, 0))));
    for (const text of [payload, `who ${payload}`, `what ${payload}`]) expect(document.body.textContent).toContain(text);
    expect(document.querySelectorAll('script, img, iframe, svg[onload], object, embed, form')).toHaveLength(0);
    const press = (name: string) => act(async () => {
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.startsWith(name))?.click();
      await new Promise((resolve) => setTimeout(resolve, 0));
    });
    await press(say('remove'));
    await press(say('library_bring_back'));
    await press(`what`);
    expect([asked, opened]).toEqual([['remove objection-0001', 'restore objection-0001'], ['i1']]);
  });
});

describe('links (X2)', () => {
  const INERT = ['javascript:alert(1)', 'JaVaScript:alert(1)', ' javascript:alert(1)', 'java\tscript:alert(1)', '\u0001javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'chrome://settings', 'view-source:https://a.org', 'blob:https://a.org/1', 'about:blank', '//a.org/x', '/x', 'https:', 'https://', 'https:// a.org', 'ftp://a.org', ''];
  const tally = { tried: 0, inert: 0 };
  afterAll(() => recordFigure({ case: 'X2', what: 'addresses that are no web addresses and became a link', value: tally.tried - tally.inert, of: tally.tried, asked: '0', held: tally.tried === tally.inert }));
  for (const href of [...INERT, ...HOSTILE_TEXTS.filter((text) => !text.startsWith('http'))]) {
    it(`${JSON.stringify(href.slice(0, 60))} leads nowhere`, () => {
      tally.tried += 1;
      render(<SafeLink href={href} text="words" opensIn="" />, document.body);
      expect(document.querySelector('a')).toBeNull();
      expect(document.body.textContent).toBe('words');
      tally.inert += 1;
    });
  }
  for (const href of ['https://a.org/x?y=1#z', 'HTTP://a.org', 'http://новости.рф/']) {
    it(`${href} opens in a new tab that knows nothing of ours`, () => {
      render(<SafeLink href={href} text="words" opensIn="(new tab)" />, document.body);
      const link = document.querySelector('a');
      expect(link?.protocol).toMatch(/^https?:$/);
      expect([link?.target, link?.rel]).toEqual(['_blank', 'noopener noreferrer']);
    });
  }
});
