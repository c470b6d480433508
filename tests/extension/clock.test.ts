import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { backUpDaily } from '../../entrypoints/background/backing-up';
import { backUp } from '../../entrypoints/background/backups';
import { howMany, longRun, recordFigure } from '../figures';
import { holds } from '../properties';
import { atDesk, TAB, uuid, words } from './desk-parts';
import { EXTENSION } from './worker-parts';

const DAY = 86_400_000;
const YEAR = 365 * DAY;
/** What a computer's clock does between two acts: it goes on, sleeps for days, is set right or wrong. */
const JUMPS = [1_000, 3 * DAY, YEAR, 0, -1_000, -3 * DAY, -YEAR];

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));

/** A desk whose clock is set by hand. */
async function underClock() {
  const desk = await atDesk();
  const time = { now: Date.UTC(2031, 2, 4) };
  Object.assign(desk.deps.clock, { now: () => new Date(time.now).toISOString() });
  return { ...desk, time };
}

describe('a clock that jumps by days and years (S15)', () => {
  it('changes nothing in the order of what was done, in what is undone, and in which backup is the last', { timeout: longRun ? 3_600_000 : 60_000 }, () =>
    holds({ case: 'S15', what: 'rows of acts under a clock that jumps by up to a year, undone or backed up in another order than they were done' },
      fc.asyncProperty(fc.array(fc.constantFrom(...JUMPS), { minLength: 2, maxLength: 6 }), async (jumps) => {
        vi.stubGlobal('indexedDB', new IDBFactory());
        const { deps, handlers, page, save, store, time } = await underClock();
        const id = uuid();
        const acts: string[] = [];
        for (const [n, jump] of jumps.entries()) {
          time.now += jump;
          acts.push(uuid());
          expect(await save({ id, claimId: 'claim-1', words: words({ note: `note ${String(n)}` }), revision: n }, acts.at(-1))).toMatchObject({ ok: true });
          expect(await backUp(deps)).toBe('made');
          const [last] = await deps.backups.list();
          expect(await deps.backups.read(last?.id ?? '')).toContain(`note ${String(n)}`);
        }
        // What is held after a loss is the last one, not the one of the latest date.
        await deps.backups.hold();
        const held = (await deps.backups.list()).filter((backup) => backup.held);
        expect(held).toHaveLength(1);
        expect(await deps.backups.read(held[0]?.id ?? '')).toContain(`note ${String(jumps.length - 1)}`);
        expect(await store.allActs()).toMatchObject({ ok: true, value: acts.map((act) => ({ id: act })) });
        for (let n = jumps.length - 1; n >= 0; n -= 1) {
          const view = await page();
          expect(view.items.find(({ annotation }) => annotation?.id === id)?.annotation?.note).toBe(`note ${String(n)}`);
          expect(view.undo?.actId).toBe(acts[n]);
          expect(await handlers['desk.undo']({ where: TAB, actId: acts[n] ?? '' }, EXTENSION)).toMatchObject({ ok: true });
        }
        expect((await page()).items.every(({ annotation }) => annotation === null)).toBe(true);
      }),
      howMany(12, 500),
    ));

  it('lets a backup be made every day, also after it was set back by a year, and one after many days of sleep', async () => {
    const { deps, save, time } = await underClock();
    await save({ id: uuid(), claimId: 'claim-1', words: words({ note: 'first' }), revision: 0 });
    const made = vi.spyOn(deps.backups, 'make');
    const daily = async (jump: number): Promise<number> => {
      time.now += jump;
      const before = made.mock.calls.length;
      // A day's work looks more than once whether a backup is due.
      await backUpDaily(deps);
      await backUpDaily(deps);
      return made.mock.calls.length - before;
    };
    const asked = [0, 1_000, YEAR, -YEAR, 1_000, 3 * DAY, 2 * DAY, 1_000].map((jump) => jump);
    const times: number[] = [];
    for (const [n, jump] of asked.entries()) {
      // Something new, so that each backup is another.
      await save({ id: uuid(), claimId: 'claim-2', words: words({ note: `day ${String(n)}` }), revision: 0 });
      times.push(await daily(jump));
    }
    const most = Math.max(...times);
    recordFigure({ case: 'S15', what: 'backups made at once after the clock jumped by a year or days were slept', value: most, asked: '1', held: most === 1 && times.join() === '1,0,1,1,0,1,1,0' });
    expect(times).toEqual([1, 0, 1, 1, 0, 1, 1, 0]);
  });
});
