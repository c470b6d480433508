import { describe, expect, it } from 'vitest';
import type { Ask } from '../../lib/adapters/messages/ask';
import { bulkSession } from '../../lib/adapters/messages/bulk-session';
import { NO_SEARCH } from '../../lib/adapters/messages/library-session';
import type { Request } from '../../lib/protocol';
import { claimRow } from '../components/library-samples';
import { plain, say } from '../components/samples';

type Known = ReturnType<Parameters<typeof bulkSession>[2]>;
type Asked = Request<'desk.review_many'>;

/** A worker that keeps one row, takes a while for everything, and refuses what was asked of another revision than its own. */
function slowWorker() {
  const kept = { row: claimRow(plain), refused: 0, reviews: [] as (string | undefined)[] };
  const ask = (async (type: string, payload: unknown) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (type === 'desk.claims') return { ok: true, value: { rows: [kept.row], next: null } };
    if (type === 'desk.step') return { ok: true, value: { undo: null, redo: null, done: 0 } };
    const { claims, review } = payload as Asked;
    if (claims[0]?.revision !== kept.row.revision) kept.refused += 1;
    kept.reviews.push(review);
    kept.row = { ...kept.row, annotationId: 'a1', review: review ?? 'open', revision: kept.row.revision + 1 };
    return { ok: true, value: { done: 1, problem: null } };
  }) as unknown as Ask;
  return { ask, kept };
}

describe('judging many claims', () => {
  it('does what is asked for meanwhile after that, in its order, to the claims as they are by then', async () => {
    const { ask, kept } = slowWorker();
    const now: { known: Known } = { known: { search: NO_SEARCH, claims: [kept.row], steps: { undo: null, redo: null }, acting: false, said: null } };
    const session = bulkSession(ask, say, () => now.known, (change) => (now.known = { ...now.known, ...change }));
    const shown = now.known.claims;
    await Promise.all([session.reviewMany(shown, { review: 'accepted' }), session.reviewMany(shown, { review: 'rejected' }), session.reviewMany(shown, { review: 'accepted' })]);
    expect(kept).toMatchObject({ reviews: ['accepted', 'rejected', 'accepted'], refused: 0 });
    expect(now.known).toMatchObject({ acting: false, claims: [{ review: 'accepted', revision: 3 }] });
  });

  it('is free again after a failure that nobody foresaw', async () => {
    const now: { known: Known } = { known: { search: NO_SEARCH, claims: [claimRow(plain)], steps: { undo: null, redo: null }, acting: false, said: null } };
    const broken = (() => Promise.reject(new Error('gone'))) as unknown as Ask;
    const session = bulkSession(broken, say, () => now.known, (change) => (now.known = { ...now.known, ...change }));
    await expect(session.reviewMany(now.known.claims, { review: 'accepted' })).rejects.toThrow('gone');
    expect(now.known.acting).toBe(false);
  });
});
