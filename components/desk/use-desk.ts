import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Annotation, AnnotationWords, Review } from '../../lib/model/annotation';
import type { Claim } from '../../lib/model/claim';
import { inTurn } from '../../lib/in-turn';
import type { Failure } from '../../lib/protocol';
import { blankClaim } from '../../lib/model/blank-claim';
import { allFields } from '../../lib/views/correction';
import type { DeskItem, DeskView } from '../../lib/views/desk-types';
import type { Say } from '../../lib/views/say';
import { useKeptDraft } from '../kept-draft';
import type { Kept, ReviewDesk } from './review-desk';

/** What is being written: on a claim of the page, or on words that the machine missed. */
export interface Writing extends Kept {
  /** under which name its draft is kept */
  key: string;
  /** what the fields say where nobody corrected them */
  base: Claim;
}

/** What was written while somebody else, or another window, changed the same. */
export interface Conflict {
  mine: Writing;
  /** what is kept now; null where it was removed */
  theirs: Annotation | null;
}

export interface DeskState {
  view: DeskView | null;
  writing: Writing | null;
  conflict: Conflict | null;
  /** a version that was put aside for another: it can be taken up again */
  aside: Writing | null;
  /** the draft is kept as it stands */
  kept: boolean;
  busy: boolean;
  problem: string | null;
  said: string | null;
}
const NOTHING: DeskState = { view: null, writing: null, conflict: null, aside: null, kept: false, busy: false, problem: null, said: null };

const NO_WORDS: AnnotationWords = { review: 'open', fields: {}, note: '', tags: [], links: [], assessment: null };

/** The claim as its fields are shown where nobody corrected them. */
export const baseOf = ({ annotation, draft, machine }: DeskItem): Claim => (annotation?.review === 'added' ? annotation.claim : (machine ?? annotation?.claim ?? blankClaim(draft?.fields.quotes?.[0] ?? null)));
/** Names a claim of the list for as long as it is there, whatever is said of it meanwhile. */
export const nameOf = ({ key, machine }: DeskItem): string => machine?.id ?? key;
/** Is it this claim that is written on? By then something may have been kept of it under another name. */
export const isOn = ({ claimId, id, key }: Writing, item: DeskItem): boolean => item.key === key || item.annotation?.id === id || (claimId !== null && nameOf(item) === claimId);
/** What was said of a claim so far. */
export function wordsOf({ annotation }: Pick<DeskItem, 'annotation'>): AnnotationWords {
  if (annotation === null) return NO_WORDS;
  const { assessment, fields, links, note, review, tags } = annotation;
  return { review, fields, note, tags, links, assessment };
}

const isBare = ({ assessment, fields, links, note, review, tags }: AnnotationWords): boolean => review === 'open' && note.trim() === '' && tags.length === 0 && links.length === 0 && assessment === null && Object.keys(fields).length === 0;

/** What the claim is after its form was kept: corrected where a field is, unless it was added or rejected. */
function reviewAfter({ fields, review }: AnnotationWords): Review {
  if (review === 'added' || review === 'rejected') return review;
  if (Object.keys(fields).length > 0) return 'corrected';
  return review === 'corrected' ? 'open' : review;
}

const tidied = (words: AnnotationWords): AnnotationWords => ({ ...words, review: reviewAfter(words), links: words.links.filter(({ label, url }) => url.trim() !== '' || label.trim() !== '') });

/** The failure of a save that came after another change of the same. */
const CHANGED_MEANWHILE = 'error_annotation_conflict';

export interface DeskActions {
  reload(): Promise<void>;
  /** decides a claim in one go; the same decision again takes it back */
  review(item: DeskItem, review: Review): Promise<void>;
  /** opens the form of a claim, with what was begun on it */
  write(item: DeskItem): void;
  change(words: AnnotationWords): void;
  /** forgets what is written and not kept */
  discard(): void;
  /** closes the form; what was written stays as a draft */
  close(): void;
  save(): Promise<void>;
  remove(item: DeskItem): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** begins a claim of the words that are selected in the page */
  add(): Promise<void>;
  keepMine(): Promise<void>;
  keepTheirs(): void;
  takeUp(): void;
  say(sentence: string | null): void;
}

/** The desk of one article: what is known of it and what can be done there. `place` tells one article from another. */
export function useDesk(desk: ReviewDesk | null, place: unknown, say: Say): { state: DeskState; actions: DeskActions } {
  const [state, setState] = useState<DeskState>(NOTHING);
  // What holds at this moment: an act that waited its turn must not read what was drawn last.
  const now = useRef(state);
  const change = (part: Partial<DeskState>): void => {
    now.current = { ...now.current, ...part };
    setState(now.current);
  };
  const keep = async ({ key, words }: Writing): Promise<boolean> => desk !== null && (await desk.draft(key, words)).ok;
  const draft = useKeptDraft<Writing>(state.writing?.key ?? null, keep, (kept) => change({ kept }));

  useEffect(() => {
    const alive = { still: true };
    change(NOTHING);
    void desk?.page().then((answer) => alive.still && change(answer.ok ? { view: answer.value } : { problem: say(answer.key) }));
    return () => {
      alive.still = false;
    };
  }, [desk, place]);

  const actions = useMemo(() => (desk === null ? null : makeActions({ desk, say, change, draft, now: () => now.current })), [desk, place, say]);
  return { state, actions: actions ?? NO_ACTIONS };
}

interface Around {
  desk: ReviewDesk;
  say: Say;
  change: (part: Partial<DeskState>) => void;
  draft: { later(writing: Writing): void; flush(): void; drop(): void };
  now: () => DeskState;
}

const nothing = (): void => undefined;
const nothingYet = (): Promise<void> => Promise.resolve();
const NO_ACTIONS: DeskActions = { reload: nothingYet, review: nothingYet, write: nothing, change: nothing, discard: nothing, close: nothing, save: nothingYet, remove: nothingYet, undo: nothingYet, redo: nothingYet, add: nothingYet, keepMine: nothingYet, keepTheirs: nothing, takeUp: nothing, say: nothing };

/** Taking answers and sending what is written. */
function makeSaving({ desk, say, change, draft }: Around) {
  const take = (answer: { ok: true; value: DeskView } | Failure, then: Partial<DeskState> = {}): boolean => {
    change(answer.ok ? { view: answer.value, problem: null, busy: false, ...then } : { problem: say(answer.key), busy: false });
    return answer.ok;
  };
  /** Shows both versions: what is kept now, and what was about to be. */
  async function disagree(mine: Writing): Promise<void> {
    const answer = await desk.page();
    if (!take(answer) || !answer.ok) return;
    const theirs = answer.value.items.find((item) => item.annotation?.id === mine.id || (mine.claimId !== null && item.claimId === mine.claimId))?.annotation ?? null;
    change({ conflict: { mine, theirs }, writing: null });
  }
  async function send(kept: Writing, said: string): Promise<boolean> {
    change({ busy: true, problem: null, said: null });
    const { base: _base, key: _key, ...rest } = kept;
    const answer = await desk.save({ ...rest, words: tidied(kept.words) });
    if (!answer.ok && answer.key === CHANGED_MEANWHILE) {
      change({ busy: false });
      await disagree(kept);
      return false;
    }
    if (!take(answer, { writing: null, conflict: null, aside: null, said })) {
      // What could not be kept stays a draft.
      draft.later(kept);
      return false;
    }
    return true;
  }
  return { take, send };
}

/** What is said of a claim after a decision; the same decision again takes it back. */
function judgedWords(words: AnnotationWords, review: Review): { back: boolean; next: AnnotationWords } {
  const back = words.review === review;
  const without = Object.keys(words.fields).length > 0 ? 'corrected' : 'open';
  return { back, next: { ...words, review: back ? without : review, fields: review === 'accepted' && !back ? {} : words.fields } };
}

function writingOn(item: DeskItem, words: AnnotationWords, newId: () => string): Writing {
  const isNew = item.annotation === null && item.machine === null;
  const base = baseOf(item);
  // A missed claim that was only begun has the name that it was begun under.
  return { key: item.key, id: item.annotation?.id ?? (isNew ? item.key : newId()), claimId: isNew ? null : item.claimId, base, words, quote: isNew ? (base.quotes[0] ?? null) : null, revision: item.annotation?.revision ?? 0 };
}

function makeActions(around: Around): DeskActions {
  const { desk, say, change, draft, now } = around;
  const { send, take } = makeSaving(around);
  // Who judges by keys is faster than the store: an act asked for while another is being kept waits for it, and is done to the claim as it is by then.
  const turn = inTurn();
  const newId = (): string => desk.newId();
  const itemOf = (key: string): DeskItem | undefined => now().view?.items.find((item) => item.key === key);
  const asItIs = (asked: DeskItem): DeskItem | undefined => now().view?.items.find((item) => nameOf(item) === nameOf(asked));
  const open = (writing: Writing, kept: boolean): void => {
    draft.flush();
    change({ writing, kept, problem: null, said: null });
  };
  return {
    reload: async () => void take(await desk.page()),
    review: (asked, review) => turn(async () => {
      const item = asItIs(asked);
      if (item === undefined || now().conflict !== null) return;
      const { back, next } = judgedWords(wordsOf(item), review);
      if (item.annotation !== null && isBare(next)) return void take(await desk.remove(item.annotation.id, item.annotation.revision), { said: say('desk_taken_back') });
      await send(writingOn(item, next, newId), back ? say('desk_taken_back') : say(review === 'accepted' ? 'desk_said_accepted' : 'desk_said_rejected'));
    }),
    write: (item) => open(writingOn(item, item.draft ?? wordsOf(item), newId), item.draft !== null),
    change(words) {
      const { writing } = now();
      if (writing === null) return;
      const next = { ...writing, words };
      change({ writing: next, problem: null, said: null });
      draft.later(next);
    },
    close() {
      draft.flush();
      change({ writing: null });
      void desk.page().then((answer) => take(answer));
    },
    discard() {
      const { writing } = now();
      draft.drop();
      change({ writing: null, kept: false, problem: null });
      if (writing !== null) void desk.draft(writing.key, null).then(() => desk.page()).then((answer) => take(answer));
    },
    save: () => turn(async () => {
      const { writing } = now();
      if (writing === null) return;
      draft.drop();
      await send(writing, say('desk_said_kept'));
    }),
    remove: (asked) => turn(async () => {
      const kept = asItIs(asked)?.annotation ?? null;
      if (kept !== null) take(await desk.remove(kept.id, kept.revision), { said: say('desk_said_removed'), writing: null });
    }),
    undo: () => turn(async () => {
      const step = now().view?.undo ?? null;
      if (step !== null) take(await desk.undo(step.actId), { said: say('desk_said_undone', step.text) });
    }),
    redo: () => turn(async () => {
      const step = now().view?.redo ?? null;
      if (step !== null) take(await desk.redo(step.actId), { said: say('desk_said_redone', step.text) });
    }),
    async add() {
      const answer = await desk.selection?.();
      if (answer === undefined) return;
      if (!answer.ok) return change({ problem: say(answer.key) });
      const { problem, quote, reading } = answer.value;
      if (quote === null) return change({ problem: problem ?? say('desk_select_first') });
      const id = newId();
      const writing = { key: id, id, claimId: null, base: blankClaim(quote), words: { ...NO_WORDS, review: 'added' as const, fields: { ...allFields(reading ?? blankClaim(quote)), quotes: [quote] } }, quote, revision: 0 };
      open(writing, false);
      draft.later(writing);
    },
    keepMine: () => turn(async () => {
      const { conflict } = now();
      if (conflict === null) return;
      const { mine, theirs } = conflict;
      await send({ ...mine, id: theirs?.id ?? mine.id, revision: theirs?.revision ?? 0 }, say('desk_said_kept'));
    }),
    keepTheirs() {
      const { conflict } = now();
      if (conflict !== null) change({ conflict: null, writing: null, aside: conflict.mine, said: say('desk_said_aside') });
    },
    takeUp() {
      const { aside } = now();
      if (aside === null) return;
      const theirs = itemOf(aside.key)?.annotation ?? null;
      change({ aside: null });
      open({ ...aside, id: theirs?.id ?? aside.id, revision: theirs?.revision ?? 0 }, false);
    },
    say: (said) => change({ said }),
  };
}
