import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeHandlers } from '../../entrypoints/background/handlers';
import { NO_ACTORS } from '../../lib/claims/own-actors';
import { report } from './samples';
import { EXTENSION, fakeWorker, pageSender, READING } from './worker-parts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));

function reading() {
  const read: string[] = [];
  const worker = fakeWorker((article) => {
    read.push(article.text);
    return report({ id: article.url ?? 'none', url: article.url });
  });
  const handlers = makeHandlers(worker.deps);
  const send = (over: Partial<typeof READING> = {}, visit = 'visit-0001') => handlers['page.analyse']({ visit, reading: { ...READING, ...over } }, pageSender());
  return { ...worker, handlers, read, send };
}

describe('an article that is sent again', () => {
  it('is not read anew in the same words, as after every act at the desk', async () => {
    const { read, send } = reading();
    const first = await send();
    expect(await send()).toEqual(first);
    expect(read).toHaveLength(1);
  });

  const CHANGES: { name: string; over?: Partial<typeof READING>; visit?: string }[] = [
    { name: 'in other words', over: { text: 'Other text.' } },
    { name: 'under another headline', over: { title: 'Another headline' } },
    { name: 'of another day', over: { published: '2031-03-01' } },
    { name: 'cut otherwise', over: { blocks: [{ kind: 'paragraph', start: 0, end: 4 }] } },
    { name: 'in another visit', visit: 'visit-0002' },
  ];
  for (const { name, over, visit } of CHANGES) {
    it(`is read anew ${name}`, async () => {
      const { read, send } = reading();
      await send();
      await send(over, visit);
      expect(read).toHaveLength(2);
    });
  }

  it('is read anew with other tables, and after everything was erased', async () => {
    const { deps, handlers, read, send } = reading();
    await send();
    await deps.own.change((kept) => ({ ...kept, file: { ...NO_ACTORS, groups: [{ id: 'group:own-x', names: { en: ['Copper Wren'] }, ambiguous: [], country: null }] } }));
    await send();
    expect(read).toHaveLength(2);
    await handlers['everything.erase']({}, EXTENSION);
    await send();
    expect(read).toHaveLength(3);
  });

  it('is read anew where it could not be read', async () => {
    const { deps, read, send } = reading();
    const { analyse } = deps.core;
    deps.core.analyse = () => Promise.reject(new Error('no pack'));
    await expect(send()).rejects.toThrow('no pack');
    deps.core.analyse = analyse;
    expect(await send()).toMatchObject({ ok: true });
    expect(read).toHaveLength(1);
  });
});
