import type { Review } from '../../model/annotation';
import type { LibraryPlace, LibrarySearch } from '../../model/library';
import { inTurn } from '../../in-turn';
import { MANY, type Answer, type Response } from '../../protocol';
import type { ClaimRow } from '../../views/desk-types';
import { sayCount, type Say } from '../../views/say';
import type { Ask } from './ask';

/** What of the library's knowledge the work on many claims reads and changes. */
interface Bulk {
  search: LibrarySearch;
  claims: ClaimRow[];
  steps: Pick<Response<'desk.step'>, 'undo' | 'redo'>;
  acting: boolean;
  said: string | null;
}

const isSameClaim = (a: ClaimRow, b: ClaimRow): boolean => a.reportId === b.reportId && a.claimId === b.claimId;

/** Judges many claims in one act, and takes acts back. What is asked for while something is under way waits for it, and is done to the claims as they are by then. */
export function bulkSession(ask: Ask, say: Say, known: () => Bulk, tell: (change: Partial<Bulk>) => void) {
  const turn = inTurn();
  async function step(actId: string | null, redo: boolean): Promise<void> {
    const answer = await ask('desk.step', { actId, redo });
    if (!answer.ok) return tell({ said: say(answer.key) });
    const { done, ...steps } = answer.value;
    tell({ steps, ...(actId === null ? {} : { said: sayCount(say, 'bulk_done', done) }) });
  }

  /** The claims that are shown, as they are now: those that do not fit the search any more stay until the next one. */
  async function showAgain(): Promise<void> {
    const { claims: shown, search } = known();
    let [fresh, place]: [ClaimRow[], LibraryPlace | null] = [[], null];
    do {
      const answer: Answer<'desk.claims'> = await ask('desk.claims', { search: { ...search, review: null }, after: place });
      if (!answer.ok || known().search !== search) return;
      fresh = [...fresh, ...answer.value.rows];
      place = answer.value.next;
    } while (place !== null && shown.some((row) => !fresh.some((one) => isSameClaim(row, one))));
    tell({ claims: known().claims.map((row) => fresh.find((one) => isSameClaim(row, one)) ?? row) });
  }

  const act = (work: () => Promise<void>): Promise<void> =>
    turn(async () => {
      tell({ acting: true, said: null });
      try {
        await work();
        await showAgain();
      } finally {
        tell({ acting: false });
      }
    });
  const asItIs = (asked: ClaimRow): ClaimRow => known().claims.find((row) => isSameClaim(row, asked)) ?? asked;

  return {
    /** Does what must not run beside an act. */
    betweenActs: turn,
    /** what can be taken back and done again */
    steps: () => step(null, false),
    reviewMany: (rows: readonly ClaimRow[], { review, tag }: { review?: Review; tag?: string }) =>
      act(async () => {
        // Those that a person added are neither accepted nor rejected: they are removed at their article.
        const meant = rows.map(asItIs).filter((row) => review === undefined || row.review !== 'added').slice(0, MANY);
        if (meant.length === 0) return;
        const claims = meant.map(({ annotationId, claimId, reportId, revision }) => ({ annotationId, claimId, reportId, revision }));
        const answer = await ask('desk.review_many', { act: crypto.randomUUID(), claims, ...(review === undefined ? {} : { review }), ...(tag === undefined ? {} : { tag }) });
        if (!answer.ok) return tell({ said: say(answer.key) });
        await step(null, false);
        tell({ said: [sayCount(say, 'bulk_done', answer.value.done), ...(answer.value.problem === null ? [] : [answer.value.problem])].join(' ') });
      }),
    step: (redo: boolean) =>
      act(async () => {
        const there = redo ? known().steps.redo : known().steps.undo;
        if (there !== null) await step(there.actId, redo);
      }),
  };
}
