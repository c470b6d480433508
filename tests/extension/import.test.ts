import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeHandlers } from '../../entrypoints/background/handlers';
import { backUp } from '../../entrypoints/background/backups';
import { batches, stageImport } from '../../lib/adapters/messages/import-session';
import { readImportFile } from '../../lib/export/import-file';
import { nativeExportText } from '../../lib/export/native';
import { keptItem } from '../../lib/export/native-report';
import type { ImportChoice, ImportItem } from '../../lib/model/import';
import type { Ask } from '../../lib/adapters/messages/ask';
import { howMany, longRun, recordFigure } from '../figures';
import { deskState, type DeskState } from '../fixtures/arbitrary-desk';
import { holds } from '../properties';
import { EXTENSION, fakeWorker, say } from './worker-parts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => vi.restoreAllMocks());

const itemsOf = ({ acts, annotations, decisions, objections, reports }: DeskState): ImportItem[] => [
  ...reports.map((value) => ({ kind: 'report' as const, value })),
  ...annotations.map((value) => ({ kind: 'annotation' as const, value })),
  ...objections.map((value) => ({ kind: 'objection' as const, value })),
  ...decisions.map((value) => ({ kind: 'decision' as const, value })),
  ...acts.map((value) => ({ kind: 'act' as const, value })),
];

type Kept = DeskState;

/** A worker with its own store, and the way that a page has to it. */
function worker() {
  const { deps, store } = fakeWorker();
  const handlers = makeHandlers(deps);
  const ask = (async (name, payload) => (handlers[name] as (payload: unknown, sender: unknown) => unknown)(payload, EXTENSION)) as Ask;
  async function kept(): Promise<Kept> {
    const [reports, annotations, acts, objections, decisions] = await Promise.all([store.all(), store.allAnnotations(), store.allActs(), store.objections(), deps.decisions.load()]);
    if (!reports.ok || !annotations.ok || !acts.ok || !objections.ok) throw new Error('the store cannot be read');
    return { reports: reports.value.reports, annotations: annotations.value.annotations.map(({ annotation }) => annotation), acts: acts.value, objections: objections.value, decisions };
  }
  const look = (items: readonly ImportItem[]) => stageImport(ask, crypto.randomUUID(), items, () => undefined);
  async function take(items: readonly ImportItem[], otherwise: ImportChoice = 'mine') {
    const looked = await look(items);
    if (!looked.ok) return looked;
    return ask('import.apply', { import: looked.value.import, decided: { otherwise, of: [] } });
  }
  return { ask, deps, handlers, kept, look, store, take };
}

const exported = ({ acts, annotations, decisions, objections, reports }: Kept): string =>
  nativeExportText({ items: reports.map(keptItem), comparison: { asOf: '2026-11-22', incidents: [] }, generator: 'g', say, objections, decisions, desk: { annotations, acts }, whole: true });

const STATE = fc.sample(deskState(3), { numRuns: 300, seed: 11 }).find((state) => state.annotations.length > 1 && state.decisions.length > 0 && state.objections.length > 0 && state.reports.length > 1) as DeskState;

describe('taking a file in', () => {
  it('keeps everything of it: what is exported afterwards is the same, byte for byte (J8)', { timeout: longRun ? 3_600_000 : 60_000 }, () =>
    holds({ case: 'J8', what: 'states taken into an empty store whose export then differed by a byte' },
      fc.asyncProperty(deskState(2), async (state) => {
        vi.stubGlobal('indexedDB', new IDBFactory());
        const { kept, take } = worker();
        if (itemsOf(state).length === 0) return;
        expect(await take(itemsOf(state))).toMatchObject({ ok: true, value: { written: itemsOf(state).length } });
        expect(exported(await kept())).toBe(exported(state));
      }),
      howMany(25, 10_000),
    ));

  it('changes nothing the second time, and says so (J6)', async () => {
    const { kept, look, take } = worker();
    await take(itemsOf(STATE));
    const before = exported(await kept());
    const looked = await look(itemsOf(STATE));
    expect(looked.ok && looked.value.counts.every((count) => count.new === 0 && count.conflict === 0)).toBe(true);
    expect(await take(itemsOf(STATE), 'theirs')).toMatchObject({ ok: true, value: { written: 0 } });
    expect(exported(await kept())).toBe(before);
  });

  it('takes all but the bad entry of a file of many (J7)', { timeout: longRun ? 3_600_000 : 90_000 }, async () => {
    const of = howMany(200, 10_000);
    const at = of / 2;
    const [one] = STATE.annotations;
    if (one === undefined) throw new Error('no annotation');
    const annotations = Array.from({ length: of }, (_, n) => ({ ...one, id: `5f0f6c0a-3a54-4f4e-8d6e-${String(n).padStart(12, '0')}` }));
    const file = JSON.parse(exported({ ...STATE, annotations, acts: [], objections: [], decisions: [], reports: [] })) as { annotations: { review: string }[] };
    file.annotations[at] = { ...file.annotations[at], review: 'perhaps' };
    const read = readImportFile(JSON.stringify(file), '2031-03-04T10:00:00.000Z');
    if (!read.ok) throw new Error(read.fault.key);
    const { kept, take } = worker();
    await take(read.file.items);
    const there = new Set((await kept()).annotations.map(({ id }) => id));
    const missing = annotations.filter(({ id }) => !there.has(id)).map(({ id }) => id);
    recordFigure({ case: 'J7', what: 'entries of a file with a bad one that are in the store after it was taken in', value: there.size, of: of - 1, asked: 'all', held: there.size === of - 1 && missing.length === 1 });
    expect(missing).toEqual([annotations[at]?.id]);
    expect(read.file.faults).toEqual([{ place: `annotations[${String(at + 1)}].review`, key: 'import_fault_entry', values: [] }]);
  });

  it('writes nothing by looking', async () => {
    const { ask, kept, look } = worker();
    const looked = await look(itemsOf(STATE));
    expect(looked.ok && looked.value.counts.map(({ kind }) => kind)).toEqual(['annotation', 'objection', 'decision', 'report', 'act']);
    expect((await kept()).reports).toEqual([]);
    if (looked.ok) await ask('import.cancel', { import: looked.value.import });
    expect(await ask('import.look', { import: looked.ok ? looked.value.import : '' })).toMatchObject({ ok: false, key: 'error_import_gone' });
  });

  it('lists what differs with both sides, keeps mine unless the file’s words are chosen, and what was replaced stays in the history (J6)', async () => {
    const { ask, kept, look, store, take } = worker();
    await take(itemsOf(STATE));
    const [mine] = STATE.annotations;
    if (mine === undefined) throw new Error('no annotation');
    const theirs = { ...mine, note: 'Seen otherwise by a colleague.', author: 'Ada', revision: mine.revision + 3 };
    const items: ImportItem[] = [{ kind: 'annotation', value: theirs }];
    const looked = await look(items);
    if (!looked.ok) throw new Error(looked.key);
    expect(looked.value.conflicts).toMatchObject([{ kind: 'annotation', name: mine.id, differences: expect.arrayContaining([{ label: say('desk_note'), mine: expect.any(String), theirs: 'Seen otherwise by a colleague.' }]) }]);
    expect(await take(items, 'mine')).toMatchObject({ ok: true, value: { written: 0 } });
    expect((await kept()).annotations.find(({ id }) => id === mine.id)?.note).toBe(mine.note);
    const again = await look(items);
    if (!again.ok) throw new Error(again.key);
    expect(await ask('import.apply', { import: again.value.import, decided: { otherwise: 'mine', of: [{ kind: 'annotation', name: mine.id, choice: 'theirs' }] } })).toMatchObject({ ok: true, value: { written: 1 } });
    expect((await kept()).annotations.find(({ id }) => id === mine.id)).toMatchObject({ note: 'Seen otherwise by a colleague.', author: 'Ada', revision: mine.revision + 1 });
    const history = await store.actsOn(mine.id);
    expect(history.ok && history.value.at(-1)).toMatchObject({ kind: 'import', changes: [{ before: { note: mine.note } }] });
  });

  it('is done once, however often it is asked (S2)', async () => {
    const { ask, kept, look } = worker();
    const looked = await look(itemsOf(STATE));
    if (!looked.ok) throw new Error(looked.key);
    const decided = { otherwise: 'mine' as const, of: [] };
    await ask('import.apply', { import: looked.value.import, decided });
    const before = exported(await kept());
    expect(await ask('import.apply', { import: looked.value.import, decided })).toMatchObject({ ok: false, key: 'error_import_gone' });
    expect(exported(await kept())).toBe(before);
  });

  it('keeps all or nothing wherever the writing stops, and can be gone on with (J9, J10)', async () => {
    const puts = { left: Infinity };
    const real = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.transaction.objectStoreNames.contains('bodies')) {
        puts.left -= 1;
        if (puts.left < 0) throw new DOMException('full', 'QuotaExceededError');
      }
      return real.apply(this, args);
    });
    const whole = exported(STATE);
    let stops = 0;
    for (let allowed = 0; allowed < 200; allowed += 3) {
      vi.stubGlobal('indexedDB', new IDBFactory());
      const { ask, kept, look } = worker();
      const looked = await look(itemsOf(STATE));
      if (!looked.ok) throw new Error(looked.key);
      puts.left = allowed;
      const decided = { otherwise: 'mine' as const, of: [] };
      const answer = await ask('import.apply', { import: looked.value.import, decided });
      puts.left = Infinity;
      if (answer.ok) break;
      stops += 1;
      const left = await kept();
      expect({ ...left, decisions: [] }).toEqual({ reports: [], annotations: [], acts: [], objections: [], decisions: [] });
      // The file still lies beside the store: the same message does it after all.
      expect(await ask('import.apply', { import: looked.value.import, decided })).toMatchObject({ ok: true });
      expect(exported(await kept())).toBe(whole);
    }
    expect(stops).toBeGreaterThan(3);
    for (const id of ['J9', 'J10']) recordFigure({ case: id, what: 'places at which the writing of an import stopped: nothing half written, and the same message did it after all', value: stops, of: stops, asked: 'all', held: true });
  });

  it('looks beside what is left after a loss and begins nothing by it; only taking it in goes on, and lets its backup go (S6)', async () => {
    const { ask, deps, kept, look, store, take } = worker();
    await take(itemsOf(STATE));
    await backUp(deps);
    await store.close();
    vi.stubGlobal('indexedDB', new IDBFactory());
    const looked = await look(itemsOf(STATE));
    if (!looked.ok) throw new Error(looked.key);
    expect(looked.value).toMatchObject({ lost: true, counts: expect.arrayContaining([expect.objectContaining({ kind: 'report', new: STATE.reports.length })]) });
    await ask('import.cancel', { import: looked.value.import });
    expect(await ask('store.state', {})).toMatchObject({ ok: false, key: 'error_store_lost' });
    const again = await look(itemsOf(STATE));
    if (!again.ok) throw new Error(again.key);
    const decided = { otherwise: 'mine' as const, of: [] };
    expect(await ask('import.apply', { import: again.value.import, decided })).toMatchObject({ ok: false, key: 'error_store_lost' });
    const [backup] = await deps.backups.list();
    await deps.backups.hold();
    expect(await ask('import.apply', { import: again.value.import, decided, acceptLoss: true, backup: backup?.id ?? '' })).toMatchObject({ ok: true });
    expect(exported(await kept())).toBe(exported(STATE));
    expect((await deps.backups.list()).map(({ held }) => held)).toEqual([false]);
    expect((await look(itemsOf(STATE)))).toMatchObject({ ok: true, value: { lost: false } });
  });

  it('writes nothing where the decisions that are kept cannot be read', async () => {
    const { deps, kept, look } = worker();
    const looked = await look(itemsOf(STATE));
    if (!looked.ok) throw new Error(looked.key);
    const deaf = { ...deps.decisions, read: () => Promise.reject(new Error('Invalid JSON')) };
    const handlers = makeHandlers({ ...deps, decisions: deaf });
    await expect(handlers['import.apply']({ import: looked.value.import, decided: { otherwise: 'theirs', of: [] } }, EXTENSION)).rejects.toThrow();
    expect((await kept()).reports).toEqual([]);
  });

  it('is refused in a private window', async () => {
    const { handlers, look } = worker();
    const looked = await look(itemsOf(STATE));
    if (!looked.ok) throw new Error(looked.key);
    expect(await handlers['import.apply']({ import: looked.value.import, decided: { otherwise: 'mine', of: [] } }, { kind: 'extension', incognito: true })).toMatchObject({ ok: false, key: 'error_import_private' });
  });

  it('files what it took in, so that another page is compared with it', async () => {
    const { store, take } = worker();
    const one = STATE.reports[0];
    if (one === undefined) throw new Error('no report');
    const claims = one.claims.map((claim) => ({ ...claim, facets: { ...claim.facets, victims: ['Norlan Post'], eventDates: [{ from: '2025-03-04', to: '2025-03-04', precision: 'day' as const }] } }));
    const report = { ...one, claims: claims.length > 0 ? claims : [], published: '2025-03-05' };
    await take([{ kind: 'report', value: report }]);
    const near = await store.candidates({ ...report, id: 'https://other.example/b' });
    expect(near.ok && near.value.reports.map(({ id }) => id)).toEqual([report.id]);
    const listed = await store.state();
    expect(listed).toMatchObject({ ok: true, value: { reports: 1 } });
  });
});

describe('the parts in which a file travels', () => {
  it('are never long, and together are the file', () => {
    const many = Array.from({ length: 2_345 }, (_, n): ImportItem => ({ kind: 'decision', value: { report: `r${n}`, other: 'x'.repeat(n % 7 === 0 ? 50_000 : 10), says: 'same', note: '', on: '2026-01-01' } }));
    const parts = batches(many);
    expect(parts.flat()).toEqual(many);
    for (const part of parts) {
      expect(part.length).toBeLessThanOrEqual(200);
      expect(JSON.stringify(part).length).toBeLessThanOrEqual(1_100_000);
    }
  });
});
