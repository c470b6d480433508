import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { backUp } from '../../entrypoints/background/backups';
import { recordFigure } from '../figures';
import { atDesk, TAB, uuid, words } from './desk-parts';
import { EXTENSION } from './worker-parts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));

const SECRET = 'My source told me.';

/** One annotation stays, one with a secret in it is removed; both were backed up before. */
async function removed() {
  const desk = await atDesk();
  const [stays, goes] = [uuid(), uuid()];
  await desk.save({ id: stays, claimId: 'claim-1', words: words({ note: 'This stays.' }), revision: 0 });
  await desk.save({ id: goes, claimId: 'claim-2', words: words({ note: SECRET }), revision: 0 });
  await backUp(desk.deps);
  expect(await desk.handlers['desk.remove']({ act: uuid(), where: TAB, id: goes, revision: 1 }, EXTENSION)).toMatchObject({ ok: true });
  return { ...desk, stays, goes };
}
type Desk = Awaited<ReturnType<typeof removed>>;

async function backups({ deps }: Desk): Promise<string> {
  const texts = await Promise.all((await deps.backups.list()).map(({ id }) => deps.backups.read(id)));
  return texts.join('\n');
}
async function exported({ handlers }: Desk, scope: { tabId: number } | { everything: true }): Promise<string> {
  const answer = await handlers['export.native']({ scope }, EXTENSION);
  return answer.ok ? answer.value.text : answer.key;
}

describe('an annotation that was removed', () => {
  it('is in an export of everything, and in no other', async () => {
    const desk = await removed();
    expect(await exported(desk, TAB)).toContain('This stays.');
    expect(await exported(desk, TAB)).not.toContain(SECRET);
    expect(await exported(desk, { everything: true })).toContain(SECRET);
  });

  it('is counted with what there is', async () => {
    const desk = await removed();
    expect(await desk.handlers['everything.count']({}, EXTENSION)).toMatchObject({ ok: true, value: { annotations: 1, acts: 3 } });
  });

  it('is gone for good once it is forgotten: history, exports and backups have the others whole', async () => {
    const desk = await removed();
    expect(await desk.handlers['desk.forget_history']({}, EXTENSION)).toEqual({ ok: true, value: { forgotten: 2 } });
    await backUp(desk.deps);
    const all = [await backups(desk), await exported(desk, { everything: true }), JSON.stringify(await desk.store.allActs())];
    const left = all.filter((text) => text.includes(SECRET)).length;
    recordFigure({ case: 'N5', what: 'places that have a removed note after it was forgotten', value: left, of: all.length, asked: '0', held: left === 0 });
    expect(left).toBe(0);
    for (const text of all) expect(text).toContain('This stays.');
    const view = await desk.page();
    expect(await desk.handlers['desk.undo']({ where: TAB, actId: view.undo?.actId ?? '' }, EXTENSION)).toMatchObject({ ok: true });
    expect(await desk.store.countAnnotations()).toEqual({ ok: true, value: 0 });
    expect(await desk.store.state()).toMatchObject({ ok: true });
  });

  it('leaves an act on others too with what it did to these', async () => {
    const desk = await atDesk();
    const where = { reportId: 'https://covered.org/attack' };
    const claims = ['claim-1', 'claim-2'].map((claimId) => ({ reportId: where.reportId, claimId, annotationId: null, revision: 0 }));
    await desk.handlers['desk.review_many']({ act: uuid(), claims, review: 'accepted' }, EXTENSION);
    const ids = (await desk.page()).items.flatMap(({ annotation }) => annotation?.id ?? []);
    await desk.handlers['desk.remove']({ act: uuid(), where: TAB, id: ids[0] ?? '', revision: 1 }, EXTENSION);
    await desk.handlers['desk.forget_history']({}, EXTENSION);
    const acts = await desk.store.allActs();
    expect(acts.ok && acts.value.map(({ changes, kind }) => [kind, changes.map(({ id }) => id)])).toEqual([['review', [ids[1]]]]);
  });

  it('stays in a backup that is held for a lost store', async () => {
    const desk = await removed();
    await desk.deps.backups.hold();
    await desk.handlers['desk.forget_history']({}, EXTENSION);
    expect(await backups(desk)).toContain(SECRET);
  });
});
