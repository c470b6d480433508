import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeHandlers } from '../../entrypoints/background/handlers';
import { decisionsIn } from '../../lib/adapters/settings/decisions';
import { deskDraftsIn } from '../../lib/adapters/settings/desk-drafts';
import { readImportFile } from '../../lib/export/import-file';
import { MAX_REPORT_CLAIMS } from '../../lib/model/import';
import { words } from './desk-parts';
import { memoryArea, MOMENT, report } from './samples';
import { EXTENSION, fakeWorker, say } from './worker-parts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));

/** A file of ours with one report, and its first report changed. */
async function fileWith(over: Record<string, unknown>) {
  const { deps, store } = fakeWorker();
  await store.keep(report(), 'visit-0001');
  const answer = await makeHandlers(deps)['export.store']({}, EXTENSION);
  if (!answer.ok) throw new Error(answer.key);
  const file = JSON.parse(answer.value.text) as { reports: Record<string, unknown>[] };
  Object.assign(file.reports[0] ?? {}, over);
  const read = readImportFile(JSON.stringify(file), MOMENT);
  if (!read.ok) throw new Error(read.fault.key);
  return { kinds: read.file.items.map(({ kind }) => kind), faults: read.file.faults };
}

describe('a report of a file', () => {
  const CASES: { name: string; over: Record<string, unknown>; fault: string | null }[] = [
    { name: 'as it was kept', over: {}, fault: null },
    { name: 'with another address of its host', over: { url: 'https://www.outlet.example/amp/attack' }, fault: null },
    { name: 'with an address elsewhere, of one outlet', over: { url: 'https://mirror.example/attack', outlet: 'outlet' }, fault: null },
    { name: 'named for somebody else’s address', over: { url: 'https://elsewhere.example/attack' }, fault: 'import_fault_address' },
    { name: 'named for an address that it does not have', over: { url: null }, fault: 'import_fault_address' },
    { name: 'named for its text, where it has no address', over: { id: 'text-0001', url: null, claimIds: [] }, fault: null },
    { name: 'named for its text, though it has an address', over: { id: 'text-0001', claimIds: [] }, fault: 'import_fault_address' },
    { name: 'with as many claims as an article may have', over: { claimIds: Array.from({ length: MAX_REPORT_CLAIMS }, () => 'claim-1') }, fault: null },
    { name: 'with more claims than any article has', over: { claimIds: Array.from({ length: MAX_REPORT_CLAIMS + 1 }, () => 'claim-1') }, fault: 'import_fault_claims' },
  ];
  for (const { fault, name, over } of CASES) {
    it(`${name}: ${fault === null ? 'is taken in' : 'is left out, with a sentence'}`, async () => {
      const { faults, kinds } = await fileWith(over);
      expect(kinds).toEqual(fault === null ? ['report'] : []);
      expect(faults).toEqual(fault === null ? [] : [{ place: 'reports[1]', key: fault, values: [] }]);
      if (fault !== null) expect(say(fault)).toContain('left out');
    });
  }
});

describe('settings that keep reports for a shorter time', () => {
  const text = (days: number): string => JSON.stringify({ schema: 'whence/settings@1', settings: { keepDays: days } });

  it('say how many reports go for good before anything is done, and nothing where none goes', async () => {
    const { deps, store } = fakeWorker();
    const handlers = makeHandlers(deps);
    const look = async (days: number) => {
      const answer = await handlers['settings.look']({ text: text(days) }, EXTENSION);
      return answer.ok ? answer.value.changes : [];
    };
    await store.keep(report(), 'visit-0001');
    expect((await look(30)).join(' ')).not.toContain('deleted');
    deps.clock.now = () => '2031-06-04T10:00:00.000Z';
    expect(await look(30)).toContain(say('settings_change_forgets', '1'));
    expect((await look(365)).join(' ')).not.toContain('deleted');
    expect(await store.state()).toMatchObject({ value: { reports: 1 } });
    await handlers['settings.import']({ text: text(30) }, EXTENSION);
    expect(await store.state()).toMatchObject({ value: { reports: 0 } });
  });
});

describe('rows that no version of ours wrote', () => {
  const STRANGE = { from: 'a later version' };

  it('stay where decisions are written', async () => {
    const area = memoryArea();
    await area.set({ decisions: [STRANGE] });
    const decisions = decisionsIn(area);
    const decision = { report: 'a', other: 'b', says: 'same' as const, note: '', on: '2031-03-04' };
    await decisions.decide('a', 'b', decision);
    await decisions.takeIn([{ ...decision, other: 'c' }]);
    await decisions.takeBack('a', 'c');
    expect(await decisions.load()).toEqual([decision]);
    expect((await area.get('decisions'))['decisions']).toEqual([STRANGE, decision]);
  });

  it('stay where drafts are written', async () => {
    const area = memoryArea();
    const drafts = deskDraftsIn(area);
    await drafts.put('a', 'k', words());
    const [key = ''] = Object.keys(await area.get(null));
    await area.set({ [key]: [STRANGE] });
    await drafts.put('a', 'k', words());
    await drafts.put('a', 'k', null);
    expect((await area.get(key))[key]).toEqual([STRANGE]);
  });
});

describe('filing a report again', () => {
  it('writes nothing of its incident that is as it was', async () => {
    const { deps, store } = fakeWorker();
    await store.keep(report(), 'visit-0001');
    const listed = await store.listed([report().id]);
    const { pending: _pending, ...row } = (listed.ok ? listed.value[0] : undefined) ?? ({} as never);
    await deps.store.file([], [row], []);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    await deps.store.file([], [row], []);
    expect(put.mock.contexts.map((one) => (one as IDBObjectStore).name)).toEqual(['totals']);
    put.mockClear();
    await deps.store.file([], [{ ...row, rungs: ['PROVEN'] } as never], []);
    expect(put.mock.contexts.map((one) => (one as IDBObjectStore).name)).toContain('listings');
    put.mockRestore();
  });
});
