import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeHandlers } from '../../entrypoints/background/handlers';
import { compare } from '../../lib/compare';
import { librarySearchSchema } from '../../lib/model/library';
import { claim, report } from './samples';
import { EXTENSION, fakeWorker, pageSender, READING } from './worker-parts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));

const spoken = (name: string, speaker: string, institution: string) => claim({ id: `c-${name}`, speaker: { name: speaker, institution, role: 'security_vendor', side: 'third', anonymous: false }, evidence: { tier: 'E2', kinds: [] } });

/** A page on an incident that a kept report is about too, each with a speaker of its own. */
async function reading() {
  const worker = fakeWorker((article) => report({ id: article.url ?? 'none', url: article.url, shingles: [], claims: [spoken('page', 'Ada Lorn', 'Pike Research')] }));
  worker.deps.core.compare = compare;
  await worker.store.keep(report({ id: 'https://outlet.example/b', url: 'https://outlet.example/b', shingles: [], textHash: 'bbbbbbbbbbbbbbbb', claims: [spoken('kept', 'Cora Nils', 'Sable Labs')] }), 'visit-0009');
  const handlers = makeHandlers(worker.deps);
  await handlers['page.analyse']({ visit: 'visit-0001', reading: READING }, pageSender());
  const view = async () => {
    const answer = await handlers['view.comparison']({ tabId: 1, claimId: 'c-page' }, EXTENSION);
    if (!answer.ok) throw new Error(answer.key);
    return answer.value;
  };
  const decide = (origin: string, other: string, says: 'one' | 'two' | null, note = '') => handlers['origin.decide']({ tabId: 1, claimId: 'c-page', origin, other, says, note }, EXTENSION);
  return { ...worker, decide, handlers, view };
}

describe('a person’s word on two origins', () => {
  it('is kept, counts at once, is shown with its reason, and is taken back', async () => {
    const { decide, deps, view } = await reading();
    const [a = '', b = ''] = (await view()).origins.map(({ subject }) => subject);
    expect([a, b].every((subject) => subject.startsWith('origin:'))).toBe(true);
    expect((await view()).claim.counts).toBe('2 reports · 2 original sources');
    expect(await decide(a, b, 'one', ' They share one file. ')).toMatchObject({ ok: true });
    const told = await view();
    expect(told.claim.counts).toBe('2 reports · 1 original source');
    expect(told.claim.reasons.find(({ code }) => code === 'WHY22')?.text).toContain('“They share one file.”');
    expect(told.decidedOrigins).toMatchObject([{ origin: a, other: b, says: 'one', note: 'They share one file.' }]);
    expect(told.decided).toEqual([]);
    expect(await deps.decisions.load()).toMatchObject([{ says: 'same', on: '2031-03-04' }]);
    await decide(b, a, null);
    expect(await view()).toMatchObject({ claim: { counts: '2 reports · 2 original sources' }, decidedOrigins: [] });
  });

  it('is said in the library too, of an incident of its own, and counts there at once', async () => {
    const { deps, handlers, store } = await reading();
    await store.keep(report({ id: 'https://outlet.example/c', url: 'https://outlet.example/c', shingles: [], textHash: 'cccccccccccccccc', claims: [spoken('page', 'Ada Lorn', 'Pike Research')] }), 'visit-0010');
    for (let more = true; more; ) {
      const filed = await handlers['library.file']({}, EXTENSION);
      more = filed.ok && filed.value.more;
    }
    const listed = await handlers['library.incidents']({ search: librarySearchSchema.parse({}), after: null }, EXTENSION);
    const id = (listed.ok && listed.value.rows[0]?.id) || '';
    const open = async (sender = EXTENSION) => {
      const answer = await handlers['library.incident']({ id, actor: null }, sender);
      if (!answer.ok || answer.value.comparison === null) throw new Error('not there');
      return answer.value.comparison;
    };
    const [a = '', b = ''] = (await open()).origins.map(({ subject }) => subject);
    expect(a).toMatch(/^origin:/);
    const said = { incident: id, origin: a, other: b, says: 'one' as const, note: 'One file.' };
    expect(await handlers['origin.decide'](said, { ...EXTENSION, incognito: true })).toMatchObject({ ok: false, key: 'error_annotation_private' });
    expect(await deps.decisions.load()).toEqual([]);
    expect(await handlers['origin.decide'](said, EXTENSION)).toMatchObject({ ok: true });
    const told = await open();
    expect([told.claim.counts, told.decidedOrigins]).toMatchObject(['2 reports · 1 original source', [{ origin: a, other: b, says: 'one', note: 'One file.' }]]);
    expect((await open({ ...EXTENSION, incognito: true } as typeof EXTENSION)).private).toBe(true);
    expect(await handlers['origin.decide']({ ...said, incident: 'kept:none' }, EXTENSION)).toMatchObject({ ok: false, key: 'error_claim_gone' });
    await handlers['origin.decide']({ ...said, says: null }, EXTENSION);
    expect(await open()).toMatchObject({ claim: { counts: '2 reports · 2 original sources' }, decidedOrigins: [] });
  });

  it('is refused where one is not there, or both are the same', async () => {
    const { decide, deps, view } = await reading();
    const [a = ''] = (await view()).origins.map(({ subject }) => subject);
    expect(await decide(a, 'origin:https://nowhere.example/#c', 'one')).toMatchObject({ ok: false, key: 'error_claim_gone' });
    expect(await decide(a, a, 'two')).toMatchObject({ ok: false, key: 'error_claim_gone' });
    expect(await deps.decisions.load()).toEqual([]);
  });
});
