import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeHandlers } from '../../entrypoints/background/handlers';
import { NO_ACTORS } from '../../lib/claims/own-actors';
import { librarySearchSchema } from '../../lib/model/library';
import { casebookIndexOf } from '../../lib/incidents/casebook-index';
import { shelfOver } from '../../lib/incidents/casebook-shelf';
import { tarsia } from '../fixtures/tarsia';
import { EXTENSION, fakeWorker, say } from './worker-parts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));

const [incident = null as never] = tarsia.casebook.incidents;

/** A worker whose casebook has one incident, and how often it was judged. */
function library() {
  const unreadable = { now: false };
  const shelf = shelfOver({
    index: () => Promise.resolve(casebookIndexOf([incident], '2031-01-01')),
    incident: () => (unreadable.now ? Promise.reject(new Error('unreadable')) : Promise.resolve(incident)),
    report: () => undefined,
  });
  const worker = fakeWorker(undefined, undefined, shelf);
  const judged: string[] = [];
  const { recorded } = worker.deps.core;
  worker.deps.core.recorded = (one, ...rest) => {
    judged.push(one.id);
    return recorded(one, ...rest);
  };
  /** as a worker that was just started */
  const list = async () => {
    const answer = await makeHandlers(worker.deps)['library.incidents']({ search: librarySearchSchema.parse({}), after: null }, EXTENSION);
    return answer.ok ? answer.value.rows : [];
  };
  return { ...worker, judged, list, unreadable };
}

describe('the casebook in the library', () => {
  it('is judged once, and shown again by a worker that was stopped in between', async () => {
    const { judged, list } = library();
    const first = await list();
    expect(first).toHaveLength(1);
    expect(await list()).toEqual(first);
    expect(judged).toHaveLength(1);
  });

  const CHANGES: { name: string; change: (at: ReturnType<typeof library>) => unknown }[] = [
    { name: 'on another day', change: ({ deps }) => void (deps.clock.now = () => '2031-03-05T00:00:01.000Z') },
    { name: 'in another language', change: ({ deps }) => void (deps.say = Object.assign((key: string, ...values: string[]) => say(key, ...values), { locale: 'az' })) },
    { name: 'by another version', change: ({ deps }) => void (deps.generator = 'whence 999') },
    { name: 'with an own actor', change: ({ deps }) => deps.own.change((kept) => ({ ...kept, file: { ...NO_ACTORS, groups: [{ id: 'group:own-x', names: { en: ['Copper Wren'] }, ambiguous: [], country: null }] } })) },
    { name: 'where what was kept is broken', change: ({ session }) => session.set({ recorded: { of: 1 } }) },
    { name: 'after everything was erased', change: ({ deps }) => makeHandlers(deps)['everything.erase']({}, EXTENSION) },
  ];
  for (const { change, name } of CHANGES) {
    it(`is judged anew ${name}`, async () => {
      const at = library();
      await at.list();
      await change(at);
      expect(await at.list()).toHaveLength(1);
      expect(at.judged).toHaveLength(2);
    });
  }

  it('is asked for again where a record could not be read, and kept once it could', async () => {
    const { judged, list, unreadable } = library();
    unreadable.now = true;
    expect(await list()).toEqual([]);
    unreadable.now = false;
    expect(await list()).toHaveLength(1);
    expect(await list()).toHaveLength(1);
    expect(judged).toHaveLength(1);
  });
});
