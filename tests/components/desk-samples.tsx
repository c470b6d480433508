import { Desk } from '../../components/desk/Desk';
import { ReviewDeskContext, type Kept, type ReviewDesk } from '../../components/desk/review-desk';
import type { DeskActions, DeskState, Writing } from '../../components/desk/use-desk';
import type { Annotation, AnnotationWords } from '../../lib/model/annotation';
import type { Claim } from '../../lib/model/claim';
import { blankClaim } from '../../lib/model/blank-claim';
import type { DeskItem, DeskView } from '../../lib/views/desk-types';
import { claimView, plain, say, type Filler } from './samples';

const quote = (exact: string, start = 10) => ({ exact, start, end: start + exact.length, prefix: '', suffix: '' });
export const UUID = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const machineClaim = (text: Filler = plain, over: Partial<Claim> = {}): Claim => ({
  ...blankClaim(quote(text('machine words'))),
  id: 'c1',
  actor: { name: text('machine actor'), id: null, also: [{ name: text('machine also'), id: null, relation: 'state_linked' }] },
  speaker: { name: text('machine speaker'), institution: text('machine institution'), role: 'prosecutor', side: 'third', anonymous: false },
  via: [text('machine relay')],
  incident: { id: null, label: text('machine incident'), background: false },
  ...over,
});

export const WORDS: AnnotationWords = { review: 'open', fields: {}, note: '', tags: [], links: [], assessment: null };

export const annotation = (text: Filler = plain, over: Partial<Annotation> = {}): Annotation => ({
  review: 'corrected',
  fields: { actor: { name: text('own actor'), id: null, also: [] } },
  note: text('own note'),
  tags: [text('own tag')],
  links: [{ url: 'https://archive.example/a', label: text('own link'), archive: { url: 'https://archive.example/b', on: '2031-03-04' } }],
  assessment: { reading: 'unsubstantiated', reasons: text('own reasons') },
  id: UUID(1),
  article: { id: 'r1', url: 'https://paper.example/a', title: text('title'), outletId: null, language: 'en', published: '2031-03-03', textHash: 'h' },
  claim: machineClaim(text),
  author: text('own author'),
  created: '2031-03-04T10:00:00.000Z',
  modified: '2031-03-04T10:00:00.000Z',
  revision: 1,
  ...over,
});

export const deskItem = (text: Filler = plain, over: Partial<DeskItem> = {}): DeskItem => ({ key: 'c1', claimId: 'c1', machine: machineClaim(text), annotation: null, review: 'open', anchoring: null, nowWords: null, view: claimView(text), draft: null, ...over });

export const deskView = (text: Filler = plain, over: Partial<DeskView> = {}): DeskView => ({
  reportId: 'r1',
  title: text('title'),
  items: [deskItem(text), deskItem(text, { key: 'c2', claimId: 'c2', machine: machineClaim(text, { id: 'c2' }) })],
  undo: null,
  redo: null,
  tags: ['to_check'],
  tagTexts: { to_check: 'to check' },
  actorTexts: {},
  author: null,
  private: false,
  problem: null,
  ...over,
});

const nothing = (): void => undefined;
const nothingYet = (): Promise<void> => Promise.resolve();
const NO_ACTIONS: DeskActions = { reload: nothingYet, review: nothingYet, write: nothing, change: nothing, discard: nothing, close: nothing, save: nothingYet, remove: nothingYet, undo: nothingYet, redo: nothingYet, add: nothingYet, keepMine: nothingYet, keepTheirs: nothing, takeUp: nothing, say: nothing };

/** The desk in one of its states; every text from outside gets what `text` gives for its name. */
export function DeskSample({ text, chosen = null, writing = false, conflict = false }: { text: Filler; chosen?: string | null; writing?: boolean; conflict?: boolean }) {
  const kept = annotation(text);
  const view = deskView(text, { items: [deskItem(text, { key: kept.id, annotation: kept, review: 'corrected', anchoring: 'changed', nowWords: text('words now') }), deskItem(text, { key: 'c2', claimId: 'c2', machine: machineClaim(text, { id: 'c2' }) })], undo: { actId: UUID(9), text: text('undo') }, problem: text('problem') });
  const mine: Writing = { key: kept.id, id: kept.id, claimId: 'c1', base: machineClaim(text), words: { ...WORDS, review: 'corrected', note: `${text('mine')}, or not` }, quote: null, revision: 1 };
  const state: DeskState = { view, writing: writing ? mine : null, conflict: conflict ? { mine, theirs: kept } : null, aside: null, kept: false, busy: false, problem: text('problem'), said: text('said') };
  return <Desk state={state} say={say} actions={NO_ACTIONS} chosen={chosen} onChoose={nothing} />;
}

/** A desk around memory: keeps what it is sent, and notes it. `refuse` makes the next save fail with that key. */
export function memoryDesk(first: DeskView = deskView()): { desk: ReviewDesk; sent: Kept[]; drafts: Map<string, AnnotationWords | null>; refuse: (key: string, then?: DeskView) => void; view: () => DeskView } {
  const now: { view: DeskView; refusal: { key: string; then?: DeskView | undefined } | null; ids: number } = { view: first, refusal: null, ids: 100 };
  const sent: Kept[] = [];
  const drafts = new Map<string, AnnotationWords | null>();
  const answer = () => Promise.resolve({ ok: true as const, value: now.view });
  const desk: ReviewDesk = {
    page: answer,
    save: (kept) => {
      sent.push(kept);
      if (now.refusal !== null) {
        const { key, then } = now.refusal;
        now.refusal = null;
        now.view = then ?? now.view;
        return Promise.resolve({ ok: false as const, key, detail: null });
      }
      const made = annotation(plain, { ...kept.words, id: kept.id, revision: kept.revision + 1 });
      now.view = { ...now.view, items: now.view.items.map((item) => (item.claimId === kept.claimId || item.key === kept.id ? { ...item, key: kept.id, annotation: made, review: kept.words.review, draft: null } : item)), undo: { actId: UUID(50 + sent.length), text: 'the last act' } };
      return answer();
    },
    remove: (id) => {
      now.view = { ...now.view, items: now.view.items.map((item) => (item.key === id ? { ...item, key: item.machine?.id ?? '', annotation: null, review: 'open' } : item)) };
      return answer();
    },
    undo: answer,
    redo: answer,
    history: () => Promise.resolve({ ok: true, value: { lines: [{ actId: UUID(3), kind: 'review', at: '2031-03-04T10:00:00.000Z', when: '4 March 2031', author: null, text: 'Correction', state: 'done', diffs: [{ label: 'Note', parts: [{ kind: 'removed', text: 'old' }, { kind: 'added', text: 'new' }] }] }] } }),
    draft: (key, words) => {
      drafts.set(key, words);
      return Promise.resolve({ ok: true, value: {} });
    },
    selection: () => Promise.resolve({ ok: true, value: { quote: quote('A missed sentence.', 90), problem: null, reading: null } }),
    actors: (text) => Promise.resolve({ ok: true, value: 'grey heron'.startsWith(text.toLowerCase()) ? [{ id: 'group:grey-heron', name: 'Grey Heron' }] : [] }),
    show: () => undefined,
    newId: () => UUID((now.ids += 1)),
  };
  return { desk, sent, drafts, refuse: (key, then) => (now.refusal = { key, then }), view: () => now.view };
}

export { ReviewDeskContext };
