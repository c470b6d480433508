import type { Review } from '../../model/annotation';
import { librarySearchSchema, type LibraryPlace, type LibrarySearch } from '../../model/library';
import type { Response } from '../../protocol';
import type { ClaimRow } from '../../views/desk-types';
import type { IncidentDetail, IncidentRow, ReportRow } from '../../views/library-types';
import type { Say } from '../../views/say';
import type { Ask } from './ask';
import { bulkSession } from './bulk-session';

export type LibraryTab = 'incidents' | 'reports' | 'claims' | 'objections';
export const NO_SEARCH: LibrarySearch = librarySearchSchema.parse({});

/** Entries shown at once. */
const SHOWN = 50;
/** A search that takes longer shows how far it is. */
const SLOW = 800;

/** What the library page knows; texts are ready to show. */
export interface LibraryKnowledge {
  figures: Response<'library.figures'> | null;
  /** how many reports were sorted since the page was opened, while it goes on */
  filing: number | null;
  tab: LibraryTab;
  search: LibrarySearch;
  incidents: IncidentRow[];
  reports: ReportRow[];
  claims: ClaimRow[];
  /** what can be taken back or done again of what was done with many claims */
  steps: Pick<Response<'desk.step'>, 'undo' | 'redo'>;
  acting: boolean;
  /** where to go on; null where the end was reached */
  next: LibraryPlace | null;
  /** how many kept entries were looked at for what is shown */
  looked: number;
  phase: 'idle' | 'searching' | 'slow' | 'stopped';
  /** nothing can be shown: why */
  failed: string | null;
  /** kept reports are missing from what is shown: why */
  problem: string | null;
  openId: string | null;
  open: IncidentDetail | null;
  openProblem: string | null;
  /** ids of reports that were deleted and can come back */
  removed: ReadonlySet<string>;
  said: string | null;
}

export const NO_LIBRARY: LibraryKnowledge = {
  figures: null, filing: null, tab: 'incidents', search: NO_SEARCH, incidents: [], reports: [], claims: [], steps: { undo: null, redo: null }, acting: false, next: null, looked: 0, phase: 'searching', failed: null, problem: null,
  openId: null, open: null, openProblem: null, removed: new Set(), said: null,
};

/** What a search finds. */
const listsOf = ({ claims, incidents, looked, next, problem, reports }: LibraryKnowledge) => ({ claims, incidents, looked, next, problem, reports });
const NOTHING_FOUND = listsOf(NO_LIBRARY);
/** How many entries are shown; those of the other lists are none. */
const shownIn = ({ claims, incidents, reports }: LibraryKnowledge): number => claims.length + incidents.length + reports.length;

export interface LibrarySession {
  known(): LibraryKnowledge;
  /** Shows a list from its beginning. */
  show(tab: LibraryTab, search: LibrarySearch): Promise<void>;
  more(): Promise<void>;
  /** Stops looking; what was found stays. */
  stop(): void;
  /** Opens an incident at one of its accused, or closes it. */
  openIncident(id: string | null, actor?: string | null): Promise<void>;
  /** Says of two origins of the incident that is open that they are one source or two, or takes that back. */
  decideOrigins(origin: string, other: string, says: 'one' | 'two' | null, note?: string): Promise<void>;
  remove(report: ReportRow): Promise<void>;
  restore(report: ReportRow): Promise<void>;
  /** Says the same of many claims, or tags them, in one act. */
  reviewMany(rows: readonly ClaimRow[], said: { review?: Review; tag?: string }): Promise<void>;
  /** Takes the last act back, or does it again. */
  step(redo: boolean): Promise<void>;
  /** Sorts what waits to be sorted, and reads the figures. Stops with the page. */
  start(): Promise<void>;
  end(): void;
  say(sentence: string | null): void;
}

/** The next part of the list that is shown, joined to what is known; or the key of the sentence that says why not. */
async function nextPart(ask: Ask, known: () => LibraryKnowledge, after: LibraryPlace | null): Promise<{ change: Partial<LibraryKnowledge>; found: number } | { failed: string }> {
  const { search, tab } = known();
  const request = { search, after };
  if (tab === 'incidents') {
    const answer = await ask('library.incidents', request);
    if (!answer.ok) return { failed: answer.key };
    const { looked, next, problem, rows } = answer.value;
    return { change: { incidents: [...known().incidents, ...rows], next, problem, looked: known().looked + looked }, found: rows.length };
  }
  if (tab === 'claims') {
    const answer = await ask('desk.claims', request);
    if (!answer.ok) return { failed: answer.key };
    const { looked, next, problem, rows } = answer.value;
    return { change: { claims: [...known().claims, ...rows], next, problem, looked: known().looked + looked }, found: rows.length };
  }
  const answer = await ask('library.reports', request);
  if (!answer.ok) return { failed: answer.key };
  const { looked, next, problem, rows } = answer.value;
  return { change: { reports: [...known().reports, ...rows], next, problem, looked: known().looked + looked }, found: rows.length };
}

/** Deletes single reports and brings them back; false where that was refused. */
function removingReports(ask: Ask, say: Say, known: () => LibraryKnowledge, tell: (change: Partial<LibraryKnowledge>) => void) {
  return {
    async remove(report: ReportRow): Promise<boolean> {
      const answer = await ask('report.remove', { id: report.id });
      tell(answer.ok ? { removed: new Set([...known().removed, report.id]), said: say('library_deleted', report.title) } : { said: say(answer.key) });
      return answer.ok;
    },
    async restore(report: ReportRow): Promise<boolean> {
      const answer = await ask('report.restore', { id: report.id });
      tell(answer.ok ? { removed: new Set([...known().removed].filter((id) => id !== report.id)), said: null } : { said: say(answer.key) });
      return answer.ok;
    },
  };
}

/** Asks the worker for the library, part by part, and tells `onChange` what is known. Answers that come after the reader went on are dropped. */
export function librarySession(ask: Ask, say: Say, onChange: (known: LibraryKnowledge) => void): LibrarySession {
  const now: { known: LibraryKnowledge; turn: number; openTurn: number; ended: boolean } = { known: NO_LIBRARY, turn: 0, openTurn: 0, ended: false };

  function tell(change: Partial<LibraryKnowledge>): void {
    now.known = { ...now.known, ...change };
    if (!now.ended) onChange(now.known);
  }

  /**
   * Asks for part after part until there is enough to show, the end is reached, or the reader stops it or asks for something else.
   * What is looked for anew takes the place of as much as was shown, at once when all of it is there: a list that is emptied first takes the reader's focus and place with it.
   */
  async function look(after: LibraryPlace | null, anew = false): Promise<void> {
    const turn = (now.turn += 1);
    const slow = setTimeout(() => turn === now.turn && tell({ phase: 'slow' }), SLOW);
    tell({ phase: 'searching', failed: null });
    const enough = anew ? Math.max(SHOWN, shownIn(now.known)) : SHOWN;
    let [gathered, place, found] = [{ ...now.known, ...NOTHING_FOUND }, after, 0];
    try {
      do {
        const got = await nextPart(ask, () => (anew ? gathered : now.known), place);
        if (turn !== now.turn || now.ended) return;
        if ('failed' in got) return tell({ phase: 'idle', failed: say(got.failed) });
        gathered = { ...gathered, ...got.change };
        if (!anew) tell(got.change);
        place = gathered.next;
        found += got.found;
      } while (place !== null && found < enough);
    } finally {
      clearTimeout(slow);
    }
    tell({ phase: 'idle', ...(anew ? listsOf(gathered) : {}) });
  }

  async function figures(): Promise<boolean> {
    const answer = await ask('library.figures', {});
    if (answer.ok) tell({ figures: answer.value });
    return answer.ok && answer.value.pending;
  }

  async function sortPending(): Promise<void> {
    for (let done = 0; !now.ended; ) {
      tell({ filing: done });
      const answer = await ask('library.file', {});
      done += answer.ok ? answer.value.filed : 0;
      if (!answer.ok || !answer.value.more || answer.value.filed === 0) break;
    }
    tell({ filing: null });
  }

  const removing = removingReports(ask, say, () => now.known, tell);
  const bulk = bulkSession(ask, say, () => now.known, tell);

  async function openAt(id: string, actor: string | null): Promise<void> {
    const turn = (now.openTurn += 1);
    const answer = await ask('library.incident', { id, actor });
    if (turn !== now.openTurn || now.ended) return;
    tell(answer.ok ? { open: answer.value, openProblem: null } : { open: null, openProblem: say(answer.key) });
  }

  return {
    ...bulk,
    known: () => now.known,
    say: (said) => tell({ said }),
    async show(tab, search) {
      tell({ tab, search, ...NOTHING_FOUND });
      now.turn += 1;
      // Objections are few, and are shown by a list of their own.
      if (tab === 'objections') return tell({ phase: 'idle' });
      await Promise.all([look(null), tab === 'claims' ? bulk.steps() : undefined]);
    },
    more: () => (now.known.next === null ? Promise.resolve() : look(now.known.next)),
    stop() {
      now.turn += 1;
      tell({ phase: 'stopped' });
    },
    async openIncident(id, actor = null) {
      now.openTurn += 1;
      if (id === null) return tell({ openId: null, open: null, openProblem: null });
      tell({ openId: id, openProblem: null, ...(now.known.open?.id === id ? {} : { open: null }) });
      await openAt(id, actor);
    },
    async decideOrigins(origin, other, says, note = '') {
      const { open, openId } = now.known;
      if (openId === null || open === null) return;
      const answer = await ask('origin.decide', { incident: openId, origin, other, says, note });
      tell({ said: answer.ok ? null : say(answer.key) });
      if (answer.ok && now.known.openId === openId) await openAt(openId, open.chosen);
    },
    remove: async (report) => void ((await removing.remove(report)) && (await figures())),
    restore: async (report) => void ((await removing.restore(report)) && (await figures()) && (await sortPending())),
    async start() {
      if (!(await figures()) || now.ended) return;
      await sortPending();
      await figures();
      // What was done to claims in the meantime would be told as it was before.
      await bulk.betweenActs(async () => void (!now.ended && now.known.tab !== 'objections' && (await look(null, true))));
    },
    end() {
      Object.assign(now, { ended: true, turn: now.turn + 1, openTurn: now.openTurn + 1 });
    },
  };
}
