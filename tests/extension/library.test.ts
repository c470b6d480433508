import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeHandlers } from '../../entrypoints/background/handlers';
import { compare } from '../../lib/compare';
import { librarySearchSchema } from '../../lib/model/library';
import type { Report } from '../../lib/model/report';
import type { Request, Response } from '../../lib/protocol';
import { claim, report } from './samples';
import { EXTENSION, fakeWorker } from './worker-parts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));

const OUTLETS = ['coast.example', 'hallow.example', 'quay.example'];
/** Report `n` of an invented incident: seven of each, told by three outlets in words of their own. */
function about(n: number): Report {
  const incident = Math.floor(n / 7);
  const victim = `Victim${String.fromCharCode(65 + (incident % 26))} Works${incident}`;
  const day = new Date(Date.UTC(2030, 0, 1) + incident * 3 * 86_400_000).toISOString().slice(0, 10);
  const url = `https://${OUTLETS[n % 3]}/${n}`;
  const accused = incident % 2 === 0 ? { name: 'Group Nine', id: 'group:Group Nine', also: [] } : { name: 'Tin Wren', id: null, also: [] };
  return report({
    id: url,
    url,
    title: `Report ${n} on ${victim}`,
    published: day,
    textHash: n.toString(16).padStart(16, '0'),
    shingles: Array.from({ length: 8 }, (_, i) => n * 1_000 + i),
    claims: [
      claim({
        id: `c${n}`,
        actor: accused,
        speaker: { name: n % 2 === 0 ? 'Ada Brenn' : 'Jon Vale', institution: null, role: 'victim_government', side: 'victim', anonymous: false },
        incident: { id: null, label: `Attack on ${victim}`, background: false },
        facets: { ...claim().facets, victims: [victim], eventDates: [{ from: day, to: day, precision: 'day' }], dayMonths: [day.slice(5)] },
      }),
    ],
  });
}

async function library(count: number) {
  const worker = fakeWorker();
  worker.deps.core.compare = compare;
  const handlers = makeHandlers(worker.deps);
  for (let n = 0; n < count; n += 1) await worker.store.keep(about(n), `visit-${n}`);
  const sortAll = async (): Promise<void> => {
    for (let more = count > 0; more; ) {
      const answer = await handlers['library.file']({}, EXTENSION);
      if (!answer.ok) throw new Error(answer.key);
      more = answer.value.more;
    }
  };
  const search = (typed: Record<string, unknown>): Request<'library.reports'>['search'] => librarySearchSchema.parse(typed);
  async function reports(typed: Record<string, unknown>): Promise<{ rows: Response<'library.reports'>['rows']; parts: number }> {
    const rows: Response<'library.reports'>['rows'] = [];
    for (let after: Request<'library.reports'>['after'] = null, parts = 1; ; parts += 1) {
      const answer = await handlers['library.reports']({ search: search(typed), after }, EXTENSION);
      if (!answer.ok) throw new Error(answer.key);
      rows.push(...answer.value.rows);
      after = answer.value.next;
      if (after === null) return { rows, parts };
    }
  }
  async function incidents(typed: Record<string, unknown> = {}): Promise<Response<'library.incidents'>['rows']> {
    const answer = await handlers['library.incidents']({ search: search(typed), after: null }, EXTENSION);
    if (!answer.ok) throw new Error(answer.key);
    return answer.value.rows;
  }
  const figures = async (): Promise<Response<'library.figures'>> => {
    const answer = await handlers['library.figures']({}, EXTENSION);
    if (!answer.ok) throw new Error(answer.key);
    return answer.value;
  };
  return { ...worker, handlers, sortAll, reports, incidents, figures };
}

describe('the list of reports', () => {
  it('gives every kept report once, newest first, however many parts it takes', async () => {
    const { reports } = await library(170);
    const { parts, rows } = await reports({});
    expect(parts).toBeGreaterThan(3);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(170);
    expect(rows).toHaveLength(170);
    const oldest = (await reports({ order: 'oldest' })).rows.map(({ id }) => id);
    expect(oldest).toHaveLength(170);
    expect(rows[0]?.date).not.toBe(rows.at(-1)?.date);
    expect(rows.at(-1)?.date).toBe((await reports({ order: 'oldest' })).rows[0]?.date);
  });

  const SEARCHES: { name: string; typed: Record<string, unknown>; fits: (n: number) => boolean }[] = [
    { name: 'a word of the title', typed: { text: 'works3' }, fits: (n) => Math.floor(n / 7) === 3 },
    { name: 'the beginning of a word, in capitals', typed: { text: 'VICTIMB' }, fits: (n) => Math.floor(n / 7) % 26 === 1 },
    { name: 'two words at once', typed: { text: 'report works2' }, fits: (n) => Math.floor(n / 7) === 2 },
    { name: 'a victim', typed: { about: 'VictimC' }, fits: (n) => Math.floor(n / 7) % 26 === 2 },
    { name: 'an outlet', typed: { outlet: 'hallow' }, fits: (n) => n % 3 === 1 },
    { name: 'an accused without an id', typed: { accused: 'tin wren' }, fits: (n) => Math.floor(n / 7) % 2 === 1 },
    { name: 'a speaker', typed: { speaker: 'vale' }, fits: (n) => n % 2 === 1 },
    { name: 'a period', typed: { from: '2030-01-04', to: '2030-01-07' }, fits: (n) => [1, 2].includes(Math.floor(n / 7)) },
    { name: 'several of these', typed: { outlet: 'coast', speaker: 'ada', accused: 'nine' }, fits: (n) => n % 3 === 0 && n % 2 === 0 && Math.floor(n / 7) % 2 === 0 },
    { name: 'what is only in the casebook', typed: { known: 'casebook' }, fits: () => false },
    { name: 'what nothing is about', typed: { text: 'elsewhere' }, fits: () => false },
  ];
  for (const { name, typed, fits } of SEARCHES) {
    it(`finds by ${name} what really fits`, async () => {
      const { reports } = await library(60);
      const wanted = Array.from({ length: 60 }, (_, n) => n).filter(fits).map((n) => about(n).id);
      expect((await reports(typed)).rows.map(({ id }) => id).sort()).toEqual(wanted.sort());
    });
  }

  it('shows a deleted report no more, brings it back as it was, and never calls it a loss', async () => {
    const { deps, handlers, reports, store } = await library(8);
    const { id } = about(3);
    const before = await store.find(id);
    expect(await handlers['report.remove']({ id }, EXTENSION)).toEqual({ ok: true, value: { removed: true } });
    expect(await handlers['report.remove']({ id }, EXTENSION)).toEqual({ ok: true, value: { removed: false } });
    expect((await reports({})).rows.map((row) => row.id)).not.toContain(id);
    expect(await store.state()).toMatchObject({ ok: true, value: { reports: 7 } });
    expect(await handlers['report.restore']({ id }, EXTENSION)).toEqual({ ok: true, value: { restored: true } });
    expect(await store.find(id)).toEqual(before);
    expect((await reports({})).rows).toHaveLength(8);
    expect(await deps.store.state()).toMatchObject({ ok: true, value: { reports: 8 } });
    expect(await handlers['report.restore']({ id: 'https://nowhere.example/' }, EXTENSION)).toMatchObject({ ok: false, key: 'error_report_gone' });
  });

  it('says why kept reports are missing where the store cannot be read, and goes on without them', async () => {
    const { handlers } = await library(2);
    vi.stubGlobal('indexedDB', { open: () => expect.unreachable('the open store is asked') });
    const broken = fakeWorker();
    vi.stubGlobal('indexedDB', new Proxy({}, { get: () => () => { throw new DOMException('no', 'UnknownError'); } }));
    const answer = await makeHandlers(broken.deps)['library.reports']({ search: librarySearchSchema.parse({}), after: null }, EXTENSION);
    expect(answer).toMatchObject({ ok: true, value: { rows: [], next: null, problem: expect.stringContaining('not lost') } });
    expect(await makeHandlers(broken.deps)['library.figures']({}, EXTENSION)).toMatchObject({ ok: true, value: { reports: 0, problem: expect.stringContaining('not lost') } });
    expect(handlers).toBeDefined();
  });
});

describe('the list of incidents', () => {
  it('sorts kept reports under their incidents, with figures, rungs and how many are kept', async () => {
    const { figures, incidents, sortAll } = await library(21);
    expect(await figures()).toMatchObject({ reports: 21, incidents: 0, pending: true });
    await sortAll();
    expect(await figures()).toMatchObject({ reports: 21, incidents: 3, pending: false });
    const rows = await incidents();
    expect(rows.map(({ label }) => label)).toEqual(['Attack on VictimC Works2', 'Attack on VictimB Works1', 'Attack on VictimA Works0']);
    expect(rows.map(({ kept }) => kept)).toEqual(['7 kept here', '7 kept here', '7 kept here']);
    expect(rows[0]?.counts).toContain('7 reports');
    expect(rows[0]?.accused[0]?.name).toBe('Group Nine');
  });

  it('opens one at one of its accused, with its reports and their links', async () => {
    const { handlers, incidents, sortAll } = await library(14);
    await sortAll();
    const [first] = await incidents();
    const answer = await handlers['library.incident']({ id: first?.id ?? '', actor: null }, EXTENSION);
    if (!answer.ok) throw new Error(answer.key);
    expect(answer.value.reports).toHaveLength(7);
    expect(answer.value.reports.every(({ href, kept }) => href?.startsWith('https://') === true && kept !== null)).toBe(true);
    expect(answer.value.verdicts[0]?.counts).toBe(first?.counts);
    expect(answer.value.comparison?.origins.length).toBeGreaterThan(0);
    expect(await handlers['library.incident']({ id: 'kept:none', actor: null }, EXTENSION)).toMatchObject({ ok: false, key: 'error_incident_gone' });
  });

  it('loses what is deleted, and goes with its last report', async () => {
    const { figures, handlers, incidents, sortAll } = await library(7);
    await sortAll();
    for (let n = 0; n < 6; n += 1) await handlers['report.remove']({ id: about(n).id }, EXTENSION);
    await sortAll();
    expect((await incidents()).map(({ kept }) => kept)).toEqual(['1 kept here']);
    await handlers['report.remove']({ id: about(6).id }, EXTENSION);
    expect(await incidents()).toEqual([]);
    expect(await figures()).toMatchObject({ reports: 0, incidents: 0 });
  });
});
