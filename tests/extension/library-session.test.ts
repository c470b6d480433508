import { describe, expect, it } from 'vitest';
import type { Ask } from '../../lib/adapters/messages/ask';
import { librarySession, NO_SEARCH, type LibraryKnowledge } from '../../lib/adapters/messages/library-session';
import type { ClaimRow } from '../../lib/views/desk-types';
import { claimRow } from '../components/library-samples';
import { plain, say } from '../components/samples';

const PART = 30;
const FIGURES = { casebook: 0, reports: 2 * PART, incidents: 1, problem: null };

/** A worker with `rows`, of which it gives thirty at a time, and with reports that wait to be sorted; everything takes a while. */
function workerWith(rows: { now: ClaimRow[] }) {
  const asked = { sorted: false };
  const ask = (async (type: string, payload: unknown) => {
    const rowsThen = rows.now;
    await new Promise((resolve) => setTimeout(resolve, 2));
    if (type === 'library.figures') return { ok: true, value: { ...FIGURES, pending: !asked.sorted } };
    if (type === 'library.file') {
      asked.sorted = true;
      return { ok: true, value: { filed: 1, more: false } };
    }
    if (type === 'desk.step') return { ok: true, value: { undo: null, redo: null, done: 0 } };
    if (type === 'desk.review_many') {
      rows.now = rows.now.map((row) => ({ ...row, annotationId: 'a1', review: 'accepted', revision: 1 }));
      return { ok: true, value: { done: rows.now.length, problem: null } };
    }
    const { after } = payload as { after: { id: string } | null };
    const from = after === null ? 0 : Number(after.id);
    const next = from + PART < rowsThen.length ? { key: '', id: String(from + PART) } : null;
    return { ok: true, value: { rows: rowsThen.slice(from, from + PART), next, looked: PART, problem: null } };
  }) as unknown as Ask;
  return { ask, asked };
}

const many = (count: number): ClaimRow[] => Array.from({ length: count }, (_, index) => ({ ...claimRow(plain), claimId: `c${String(index)}` }));

describe('the library', () => {
  it('shows what was sorted meanwhile in the place of what is shown, which is never empty in between', async () => {
    const rows = { now: many(2 * PART) };
    const { ask, asked } = workerWith(rows);
    const told: LibraryKnowledge[] = [];
    const session = librarySession(ask, say, (known) => told.push(known));
    await session.show('claims', NO_SEARCH);
    expect(session.known()).toMatchObject({ phase: 'idle', next: null, looked: 2 * PART });
    const before = told.length;
    rows.now = rows.now.map((row) => ({ ...row, incident: 'An incident that was found while it was sorted' }));
    await session.start();
    expect(asked.sorted).toBe(true);
    expect(new Set(told.slice(before).map(({ claims }) => claims.length))).toEqual(new Set([2 * PART]));
    expect(session.known()).toMatchObject({ phase: 'idle', next: null, looked: 2 * PART, filing: null });
    expect(session.known().claims.every(({ incident }) => incident !== null)).toBe(true);
  });

  it('is left without what is not there any more, once that is known', async () => {
    const rows = { now: many(PART) };
    const session = librarySession(workerWith(rows).ask, say, () => undefined);
    await session.show('claims', NO_SEARCH);
    rows.now = many(1);
    await session.start();
    expect(session.known().claims.map(({ claimId }) => claimId)).toEqual(['c0']);
  });

  it('tells a claim that is judged while reports are sorted as it was judged', async () => {
    const rows = { now: many(1) };
    const session = librarySession(workerWith(rows).ask, say, () => undefined);
    await session.show('claims', NO_SEARCH);
    const started = session.start();
    for (let turn = 0; session.known().filing === null && turn < 100; turn += 1) await new Promise((resolve) => setTimeout(resolve, 1));
    await Promise.all([session.reviewMany(session.known().claims, { review: 'accepted' }), started]);
    expect(session.known().claims).toMatchObject([{ review: 'accepted', revision: 1 }]);
  });
});
