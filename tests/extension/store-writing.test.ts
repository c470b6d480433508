import { describe, expect, it } from 'vitest';
import { KeptUnreadable } from '../../lib/adapters/kept-rows';
import { failureOf, StoreProblem } from '../../lib/adapters/store/outcome';
import { sentinelIn } from '../../lib/adapters/store/sentinel';
import { REMEMBERED, writeLog, type Written } from '../../lib/adapters/store/write-log';
import { committed } from '../../lib/adapters/store/writing';
import { memoryArea, MOMENT } from './samples';

describe('a moment of the store', () => {
  const own: Written = { report: 'mine' };
  const ROWS: { name: string; before?: Written[]; after: Written[]; still: boolean }[] = [
    { name: 'is still there where nothing was written', after: [], still: true },
    { name: 'is still there where lists alone were written', after: ['lists'], still: true },
    { name: 'is still there for a report of which alone something was written', after: [own, own], still: true },
    { name: 'is gone where another was written', after: [own, { report: 'another' }], still: false },
    { name: 'is gone where another was written before', after: [{ report: 'another' }, own], still: false },
    { name: 'is gone where anything was written', after: ['anything'], still: false },
    { name: 'knows nothing of what was written before it', before: ['anything', { report: 'another' }], after: [own], still: true },
    { name: 'is still there after as many writes as are remembered', after: Array<Written>(REMEMBERED).fill(own), still: true },
    { name: 'is gone after one more', after: Array<Written>(REMEMBERED + 1).fill(own), still: false },
    { name: 'counts from where it was taken, however much was forgotten before', before: Array<Written>(3 * REMEMBERED).fill('anything'), after: Array<Written>(REMEMBERED).fill(own), still: true },
    { name: 'is gone where another was written, however much was forgotten before', before: Array<Written>(3 * REMEMBERED).fill(own), after: [own, { report: 'another' }, own], still: false },
  ];
  it.each(ROWS)('$name', ({ after, before = [], still }) => {
    const log = writeLog();
    for (const written of before) log.note(written);
    const moment = log.moment();
    for (const written of after) log.note(written);
    expect(moment.isStill('mine')).toBe(still);
  });
});

describe('what is remembered of the store', () => {
  const sentinel = { created: MOMENT, version: 4, count: 3, annotations: 2, lastWrite: MOMENT };
  const read = async (value: unknown) => {
    const area = memoryArea();
    await area.set({ store_sentinel: value });
    return sentinelIn(area).read();
  };
  it('comes back as it was', async () => expect(await read(sentinel)).toEqual(sentinel));
  it('had no annotations before there were any', async () => {
    const { annotations: _, ...older } = sentinel;
    expect(await read(older)).toEqual({ ...sentinel, annotations: 0 });
  });
  it.each([
    ['fewer reports than none', { count: -1 }],
    ['half a report', { count: 0.5 }],
    ['fewer annotations than none', { annotations: -1 }],
    ['half an annotation', { annotations: 0.5 }],
    ['half a version', { version: 0.5 }],
    ['no moment', { created: 'yesterday' }],
    ['no last moment', { lastWrite: 'yesterday' }],
  ])('is none with %s', async (_, wrong) => expect(await read({ ...sentinel, ...wrong })).toBeNull());
});

describe('the failure of what was thrown', () => {
  it.each([
    ['a later version', new DOMException('too old', 'VersionError'), 'error_store_newer', 'VersionError: too old'],
    ['no room', new DOMException('full', 'QuotaExceededError'), 'error_store_quota', 'QuotaExceededError: full'],
    ['another fault of the browser', new DOMException('odd', 'UnknownError'), 'error_store_unavailable', 'UnknownError: odd'],
    ['a mistake', new TypeError('no such thing'), 'error_store_unavailable', 'TypeError: no such thing'],
    ['what is no error', 'a text', 'error_store_unavailable', 'unknown: a text'],
    ['nothing', undefined, 'error_store_unavailable', 'unknown: undefined'],
    ['a problem that has its own sentence', new StoreProblem('error_store_lost', '3/4'), 'error_store_lost', '3/4'],
    ['such a problem without more', new StoreProblem('error_store_blocked'), 'error_store_blocked', null],
    ['what the browser does not tell', new KeptUnreadable('store_sentinel', null), 'error_kept_unreadable', null],
  ])('%s', (_, thrown, key, detail) => expect(failureOf(thrown)).toEqual({ ok: false, key, detail }));
  it('keeps a part of a text without end', () => expect(failureOf(new Error('x'.repeat(1_000))).detail).toHaveLength(300));
});

describe('the end of a transaction', () => {
  const aborted = new DOMException('The transaction was aborted.', 'AbortError');
  const quota = new DOMException('No room.', 'QuotaExceededError');
  const named = Object.assign(new Error('not of the browser'), { name: 'AbortError' });
  const put = new DOMException('The key is taken.', 'ConstraintError');
  const transaction = () => {
    const times = { aborted: 0 };
    return { times, abort: () => void (times.aborted += 1) };
  };
  /** What each of the two failed of; without, it did not. */
  const ROWS: { name: string; putting?: unknown; finished?: unknown; throws: unknown; aborts: number }[] = [
    { name: 'is none where it was committed', throws: null, aborts: 0 },
    { name: 'is what a request failed of, where the abort followed from it', putting: put, finished: aborted, throws: put, aborts: 1 },
    { name: 'is what the transaction says, where it says why', putting: put, finished: quota, throws: quota, aborts: 1 },
    { name: 'is what the transaction says, where no request failed', finished: aborted, throws: aborted, aborts: 0 },
    { name: 'is what the transaction says, where that is no abort of the browser', putting: put, finished: named, throws: named, aborts: 1 },
  ];
  const endOf = (failed: unknown): Promise<unknown> => (failed === undefined ? Promise.resolve(true) : Promise.reject(failed as Error));
  it.each(ROWS)('$name', async ({ aborts, finished, putting, throws }) => {
    const { abort, times } = transaction();
    const end = await committed({ abort }, endOf(putting), endOf(finished)).then(() => null, (error: unknown) => error);
    expect(end).toBe(throws);
    expect(times.aborted).toBe(aborts);
  });
  it('is the same where it had ended already', async () => {
    const abort = (): never => {
      throw new DOMException('It has ended.', 'InvalidStateError');
    };
    expect(await committed({ abort }, Promise.reject(put), Promise.reject(aborted)).catch((error: unknown) => error)).toBe(put);
  });
});
