import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ComparisonMemory } from '../../entrypoints/background/comparison-memory';
import { comparePage } from '../../entrypoints/background/comparing';
import { reviewedPage } from '../../entrypoints/background/reviewed';
import { compare } from '../../lib/compare';
import { NO_ACTORS } from '../../lib/claims/own-actors';
import type { Report } from '../../lib/model/report';
import { howMany, longRun } from '../figures';
import { holds } from '../properties';
import { atDesk, SENTENCES, TEXT, uuid, words } from './desk-parts';
import { claim, MOMENT, report } from './samples';
import { EXTENSION, READING, say } from './worker-parts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));

const NEVER: ComparisonMemory = { of: (_asked, make) => make(), isEmpty: () => true, forget: () => undefined };

const other = (n: number, over: Partial<Report> = {}): Report => {
  const url = `https://outlet.example/${String(n)}`;
  const speaker = { name: `Speaker ${String(n)}`, institution: `Lab ${String(n)}`, role: 'security_vendor' as const, side: 'third' as const, anonymous: false };
  return report({ id: url, url, textHash: String(n).padStart(16, 'b'), shingles: [], claims: [claim({ speaker, evidence: { tier: 'E2', kinds: [] } })], ...over });
};

/** An article in a tab, one more kept report of its incident, and every comparison that is made from now on. */
async function looking() {
  const at = await atDesk();
  await at.store.keep(other(1), 'visit-0101');
  // Of the day after tomorrow: it says nothing until then.
  await at.store.keep(other(8, { published: '2031-03-06' }), 'visit-0108');
  const made: string[][] = [];
  const now = { moment: MOMENT };
  at.deps.core.compare = (reports, ...rest) => {
    made.push(reports.map((one) => one.report.id));
    return compare(reports, ...rest);
  };
  at.deps.clock.now = () => now.moment;

  async function told(deps = at.deps) {
    const page = (await reviewedPage(await deps.tabs.get(1), deps))?.report;
    if (page === undefined) throw new Error('no page');
    return comparePage(page, deps);
  }
  /** Reads the tab again, with another text. */
  const read = (text: string, visit = 'visit-0001') => at.handlers['page.analyse']({ visit, reading: { ...READING, text, blocks: [{ kind: 'paragraph', start: 0, end: text.length }] } }, at.sender);
  /** The answer that everybody is given, beside one that remembers nothing. */
  async function both() {
    const given = JSON.stringify(await told());
    return { given, fresh: JSON.stringify(await told({ ...at.deps, comparisons: NEVER })) };
  }
  await told();
  made.length = 0;
  return { ...at, both, made, now, read, told };
}
type Looking = Awaited<ReturnType<typeof looking>>;

describe('comparisons are remembered', () => {
  it('one is made for popup, panel, card, export, and keeping and filing the report', async () => {
    const { handlers, made, sender, told } = await looking();
    const before = JSON.stringify(await told());
    await handlers['page.seen']({ visit: 'visit-0002' }, sender);
    await handlers['view.comparison']({ tabId: 1, claimId: 'claim-1' }, EXTENSION);
    await handlers['export.page']({ tabId: 1 }, EXTENSION);
    await handlers['desk.page']({ where: { tabId: 1 } }, EXTENSION);
    await Promise.all([1, 2, 3].map(() => told()));
    expect(JSON.stringify(await told())).toBe(before);
    expect(made).toEqual([]);
  });

  it('many that ask at once share one', async () => {
    const { deps, made, told } = await looking();
    deps.comparisons.forget();
    await Promise.all([1, 2, 3, 4].map(() => told()));
    expect(made).toHaveLength(1);
  });

  it('keeping the page’s own report again changes nothing of it, but what others are told', async () => {
    const { deps, made, store, told } = await looking();
    await comparePage(other(2), deps);
    made.length = 0;
    const page = (await deps.tabs.get(1))?.report;
    await store.keep(page ?? other(9), 'visit-0300');
    await told();
    expect(made).toEqual([]);
    await comparePage(other(2), deps);
    expect(made).toHaveLength(1);
  });

  it('nothing of a page is held after it was closed, or everything erased', async () => {
    const { deps, handlers, made, read, told } = await looking();
    deps.comparisons.forget();
    await told();
    expect(made).toHaveLength(1);
    await handlers['everything.erase']({}, EXTENSION);
    await read(TEXT);
    expect(made).toHaveLength(2);
  });
});

describe('after the worker was stopped', () => {
  /** Reports that the store was asked to find neighbours of, by their numbers of claims. */
  async function restarted() {
    const at = await looking();
    const asked: number[] = [];
    const { candidates } = at.store;
    at.deps.store.candidates = (report) => {
      asked.push(report.claims.length);
      return candidates(report);
    };
    at.tabsOpen.set(1, { host: 'covered.org', status: { visit: 'visit-0001', state: 'claims', busy: false } as never });
    const view = async () => JSON.stringify(await at.handlers['view.page']({ tabId: 1 }, EXTENSION));
    return { ...at, asked, view };
  }

  it('the store is asked once, while the tab is asked too, and not at all where the comparison is remembered', async () => {
    const { asked, deps, made, view } = await restarted();
    deps.comparisons.forget();
    const first = await view();
    expect([asked.length, made.length]).toEqual([1, 1]);
    expect(await view()).toBe(first);
    expect([asked.length, made.length]).toEqual([1, 1]);
  });

  it('what was found for the machine’s reading is not taken for that of a corrected one', async () => {
    const { asked, deps, save, view } = await restarted();
    await save({ id: uuid(), claimId: 'claim-1', words: words({ review: 'rejected' }), revision: 0 });
    deps.comparisons.forget();
    asked.length = 0;
    await view();
    expect(asked).toHaveLength(2);
    expect(asked[1]).toBe((asked[0] ?? 0) - 1);
  });

  it('a store that cannot be asked is told as ever, and nothing is left unheard', async () => {
    const { deps, view } = await restarted();
    deps.comparisons.forget();
    deps.store.moment = () => Promise.reject(new Error('gone'));
    deps.tabs.get = () => Promise.reject(new Error('no memory'));
    await expect(view()).rejects.toThrow('no memory');
  });
});

/** Each part that a comparison rests on, changed alone. `differs`: what is told has to change with it. */
const CHANGES: { name: string; differs: boolean; change: (at: Looking) => unknown }[] = [
  { name: 'the page’s words', differs: true, change: ({ read }) => read(SENTENCES.slice(0, 2).join(' ')) },
  { name: 'a correction of its claim', differs: true, change: ({ save }) => save({ id: uuid(), claimId: 'claim-1', words: words({ review: 'rejected' }), revision: 0 }) },
  { name: 'another report kept', differs: true, change: ({ store }) => store.keep(other(2), 'visit-0102') },
  { name: 'the other report’s words', differs: true, change: ({ store }) => store.keep(other(1, { claims: [claim({ polarity: 'denies' })] }), 'visit-0103') },
  { name: 'the other report removed', differs: true, change: ({ store }) => store.remove(other(1).id) },
  {
    name: 'a correction of the other report',
    differs: true,
    change: ({ save }) => save({ id: uuid(), claimId: 'claim-1', words: words({ review: 'rejected' }), revision: 0 }, uuid(), { reportId: other(1).id } as never),
  },
  { name: 'a decision on the incident', differs: true, change: ({ handlers }) => handlers['incident.decide']({ tabId: 1, claimId: 'claim-1', reportId: other(1).id, says: 'different' }, EXTENSION) },
  { name: 'an own actor', differs: false, change: ({ deps }) => deps.own.change((kept) => ({ ...kept, file: { ...NO_ACTORS, groups: [{ id: 'group:own-x', names: { en: ['Copper Wren'] }, ambiguous: [], country: null }] } })) },
  { name: 'the day', differs: true, change: ({ now }) => void (now.moment = '2031-03-09T10:00:00.000Z') },
  { name: 'the language', differs: false, change: ({ deps }) => void (deps.say = Object.assign((key: string, ...values: string[]) => say(key, ...values), { locale: 'ru' })) },
  { name: 'the database taken away', differs: false, change: ({ store }) => store.close() },
];

describe('no comparison outlives what it rests on', () => {
  for (const { change, differs, name } of CHANGES) {
    it(name, async () => {
      const at = await looking();
      const before = await at.both();
      at.made.length = 0;
      await change(at);
      const after = await at.both();
      expect(at.made.length).toBeGreaterThanOrEqual(2);
      expect(after.given).toBe(after.fresh);
      if (differs) expect(after.given).not.toBe(before.given);
    });
  }

  it('what lacks something is asked for again the next time', async () => {
    const { deps, made, store, told } = await looking();
    deps.comparisons.forget();
    const { candidates } = store;
    deps.store.candidates = () => Promise.resolve({ ok: false, key: 'error_store_read', detail: null });
    expect((await told()).notices).toEqual(['error_store_read']);
    deps.store.candidates = candidates;
    expect((await told()).notices).toEqual([]);
    expect(made).toHaveLength(2);
  });

  it('one that failed is asked for again the next time', async () => {
    const { deps, made, told } = await looking();
    deps.comparisons.forget();
    const { world } = deps;
    deps.world = () => Promise.reject(new Error('unreadable'));
    await expect(told()).rejects.toThrow('unreadable');
    deps.world = world;
    await told();
    expect(made).toHaveLength(1);
  });

  it('what was written while it was made is in the next', async () => {
    const at = await looking();
    at.deps.comparisons.forget();
    const { candidates } = at.store;
    at.deps.store.candidates = async (asked) => {
      const found = await candidates(asked);
      await at.store.keep(other(3), 'visit-0104');
      return found;
    };
    await at.told();
    at.deps.store.candidates = candidates;
    const { fresh, given } = await at.both();
    expect(given).toBe(fresh);
    expect(given).toContain(other(3).id);
  });

  it('whatever is done in whatever order, it is what a new one would be (S19)', async () => {
    const acts: ((at: Looking, n: number) => unknown)[] = [
      (at, n) => at.store.keep(other(n % 4), `visit-1${String(n).padStart(4, '0')}`),
      (at, n) => at.store.keep(other(n % 4, { claims: [claim({ polarity: n % 2 === 0 ? 'denies' : 'asserts' })] }), `visit-2${String(n).padStart(4, '0')}`),
      (at, n) => at.store.remove(other(n % 4).id),
      (at, n) => at.read(n % 2 === 0 ? TEXT : SENTENCES.slice(0, 2).join(' '), `visit-3${String(n).padStart(4, '0')}`),
      (at) => at.handlers['page.seen']({ visit: 'visit-0001' }, at.sender),
      (at, n) => at.handlers['incident.decide']({ tabId: 1, claimId: 'claim-1', reportId: other(n % 4).id, says: n % 3 === 0 ? null : n % 3 === 1 ? 'same' : 'different' }, EXTENSION),
      (at, n) => at.save({ id: uuid(), claimId: 'claim-1', words: words({ review: n % 2 === 0 ? 'accepted' : 'rejected' }), revision: 0 }, uuid(), n % 3 === 0 ? { tabId: 1 } : ({ reportId: other(n % 4).id } as never)),
      async (at) => {
        const { undo } = (await at.page()) as { undo?: { actId: string } | null };
        if (undo) await at.handlers['desk.undo']({ actId: undo.actId, where: { tabId: 1 } }, EXTENSION);
      },
      (at) => at.handlers['library.file']({}, EXTENSION),
      (at, n) => void (at.now.moment = `2031-03-${String(10 + (n % 3))}T10:00:00.000Z`),
      (at) => at.store.close(),
    ];
    const sequence = fc.array(fc.tuple(fc.nat(acts.length - 1), fc.nat(40)), { minLength: 1, maxLength: 12 });
    const property = fc.asyncProperty(sequence, async (steps) => {
      vi.stubGlobal('indexedDB', new IDBFactory());
      const at = await looking();
      for (const [which, n] of steps) {
        await acts[which]?.(at, n);
        const { fresh, given } = await at.both();
        expect(given).toBe(fresh);
      }
    });
    await holds({ case: 'S19', what: 'answers that a comparison made before gave and one made anew would not' }, property as never, howMany(8, 300));
  }, longRun ? 3_600_000 : 120_000);
});
