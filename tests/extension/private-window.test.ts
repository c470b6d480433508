import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { backUp } from '../../entrypoints/background/backups';
import { makeHandlers } from '../../entrypoints/background/handlers';
import type { ExtensionSender } from '../../lib/adapters/messages/sender';
import { DATABASE, VERSION } from '../../lib/adapters/store/schema';
import { compare } from '../../lib/compare';
import { recordFigure } from '../figures';
import { claim, report } from './samples';
import { EXTENSION, fakeWorker, pageSender, READING } from './worker-parts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));

/** In the address, the title, the sentence and the notes: nowhere in what lies on disk may any of it turn up. */
const CANARY = 'quenbrixley';
const PAGE = `https://covered.org/${CANARY}`;
const OTHER = 'https://outlet.example/b';
const PRIVATE: ExtensionSender = { kind: 'extension', incognito: true };

const spoken = (id: string, speaker: string) => claim({ id, speaker: { name: speaker, institution: speaker, role: 'security_vendor', side: 'third', anonymous: false }, evidence: { tier: 'E2', kinds: [] } });

/** A page beside a kept report on the same incident, read in a private window or in an ordinary one. */
async function reading(incognito: boolean, asks: ExtensionSender) {
  const worker = fakeWorker((article) => report({ id: article.url ?? 'none', url: article.url, title: `On ${CANARY}`, shingles: [], claims: [spoken(`c-${CANARY}`, 'Ada Lorn')] }));
  worker.deps.core.compare = compare;
  await worker.store.keep(report({ id: OTHER, url: OTHER, shingles: [], textHash: 'bbbbbbbbbbbbbbbb', claims: [spoken('kept', 'Cora Nils')] }), 'visit-0009');
  const handlers = makeHandlers(worker.deps);
  const sender = pageSender({ incognito, url: PAGE });
  await handlers['page.analyse']({ visit: 'visit-0001', reading: READING }, sender);
  const view = await handlers['view.comparison']({ tabId: 1, claimId: `c-${CANARY}` }, asks);
  if (!view.ok) throw new Error(view.key);
  return { ...worker, handlers, sender, view: view.value };
}

async function onDisk(local: { items: Map<string, string> }): Promise<string> {
  const db = await openDB(DATABASE, VERSION);
  const tables = await Promise.all([...db.objectStoreNames].map((table) => db.getAll(table)));
  db.close();
  return JSON.stringify([[...local.items], tables]).toLowerCase();
}

/** Everything that a reader can do to what a tab shows. */
async function doEverything({ deps, handlers, sender, view }: Awaited<ReturnType<typeof reading>>, asks: ExtensionSender): Promise<Record<string, string>> {
  const [claimId, where] = [`c-${CANARY}`, { tabId: 1 }];
  const words = { review: 'rejected' as const, fields: {}, note: CANARY, tags: [], links: [], assessment: null };
  const about = { tabId: 1, claimId };
  const objection = { id: `id-${CANARY}`, text: CANARY, reading: null, evidence: '' };
  const [one = '', other = ''] = view.origins.map(({ subject }) => subject ?? '');
  const answers: Record<string, { ok: boolean; key?: string }> = {
    seen: await handlers['page.seen']({ visit: 'visit-0001' }, sender),
    same: await handlers['incident.decide']({ tabId: 1, claimId, reportId: OTHER, says: 'same', note: CANARY }, asks),
    different: await handlers['incident.decide']({ tabId: 1, claimId, reportId: OTHER, also: [PAGE], says: 'different', note: CANARY }, asks),
    taken: await handlers['incident.decide']({ tabId: 1, claimId, reportId: OTHER, says: null }, asks),
    origins: await handlers['origin.decide']({ tabId: 1, claimId, origin: one, other, says: 'one', note: CANARY }, asks),
    objection: await handlers['objection.save']({ about, objection }, asks),
    objected: await handlers['objection.draft']({ about, draft: objection }, asks),
    saved: await handlers['desk.save']({ act: crypto.randomUUID(), where, annotation: { id: crypto.randomUUID(), claimId, words, revision: 0 } }, asks),
    drafted: await handlers['desk.draft']({ where, key: claimId, words }, asks),
    page: await handlers['view.page']({ tabId: 1 }, asks),
    desk: await handlers['desk.page']({ where }, asks),
  };
  await backUp(deps);
  return Object.fromEntries(Object.entries(answers).map(([name, { key, ok }]) => [name, ok ? 'done' : (key ?? '')]));
}

const WINDOWS: [name: string, incognito: boolean, asks: ExtensionSender][] = [
  ['the page’s window is private', true, EXTENSION],
  ['the window that asks is, too', true, PRIVATE],
];

describe('a private window (N7)', () => {
  it.each(WINDOWS)('puts nothing of its page on disk, whatever the reader does: %s', async (_, incognito, asks) => {
    const there = await reading(incognito, asks);
    expect(there.view.private).toBe(true);
    expect(there.view.origins).toHaveLength(2);
    const answers = await doEverything(there, asks);
    for (const name of ['same', 'different', 'taken', 'origins', 'saved', 'drafted']) expect(answers).toMatchObject({ [name]: 'error_annotation_private' });
    const found = (await onDisk(there.local)).split(CANARY).length - 1;
    recordFigure({ case: 'N7', what: 'marks of a private page on disk after all that a reader can do', value: found, asked: '0', held: found === 0 });
    expect(found).toBe(0);
    expect(await there.deps.decisions.load()).toEqual([]);
  });

  it('is one of ours, too: what is decided in it is not kept', async () => {
    const there = await reading(false, PRIVATE);
    expect(there.view.private).toBe(true);
    expect(await there.handlers['incident.decide']({ tabId: 1, claimId: `c-${CANARY}`, reportId: OTHER, says: 'same' }, PRIVATE)).toMatchObject({ ok: false, key: 'error_annotation_private' });
    expect(await there.deps.decisions.load()).toEqual([]);
  });

  it('is told from an ordinary one, where all of that is kept: the search can find it', async () => {
    const there = await reading(false, EXTENSION);
    expect(there.view.private).toBeUndefined();
    const answers = await doEverything(there, EXTENSION);
    expect([answers['same'], answers['origins'], answers['saved'], answers['objection']]).toEqual(['done', 'done', 'done', 'done']);
    expect(await onDisk(there.local)).toContain(CANARY);
  });
});
