import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeHandlers } from '../../entrypoints/background/handlers';
import { knownWorld } from '../../entrypoints/background/known-world';
import { ownActorsIn } from '../../lib/adapters/settings/own-actors';
import { NO_ACTORS, withActors } from '../../lib/claims/own-actors';
import { namesOf } from '../../lib/claims/compiled';
import { actorFileText } from '../../lib/export/actor-file';
import { packs } from '../../lib/languages/packs';
import type { ActorFile } from '../../lib/model/actor';
import type { KeptActors, OwnActorsState, TypedActor } from '../../lib/model/own-actors';
import { MAX_ACTOR_FILE } from '../../lib/model/own-actors';
import type { World } from '../../lib/model/world';
import { messages } from '../../lib/protocol';
import { world as base } from '../fixtures/world';
import { memoryArea, report } from './samples';
import { EXTENSION, fakeWorker, pageSender, READING } from './worker-parts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));

const typed = (over: Partial<TypedActor> = {}): TypedActor => ({ id: null, kind: 'group', name: 'Copper Wren', otherNames: [], ordinary: [], tie: null, ...over });
const fileOf = (...names: string[]): ActorFile => ({ ...NO_ACTORS, groups: names.map((name) => ({ id: `group:${name.replace(' ', '')}`, names: { en: [name] }, ambiguous: [], country: null })) });

function worker() {
  const parts = fakeWorker(undefined, base);
  parts.tabsOpen.set(1, { host: 'covered.org', status: 'silent' });
  const handlers = makeHandlers(parts.deps);
  const valueOf = async (answer: ReturnType<(typeof handlers)['actors.get']>): Promise<OwnActorsState> => {
    const got = await answer;
    if (!got.ok) throw new Error(`${got.key}: ${got.detail ?? ''}`);
    return got.value;
  };
  return { ...parts, handlers, valueOf };
}
const names = (state: OwnActorsState): string[] => state.actors.map((a) => a.name);

describe('own actors in the store', () => {
  it('are the same value until they are changed', async () => {
    const keeper = ownActorsIn(memoryArea());
    const before = (await keeper.load()).kept;
    expect((await keeper.load()).kept).toBe(before);
    await keeper.change((kept) => kept);
    expect((await keeper.load()).kept).toBe(before);
    await keeper.change((kept) => ({ ...kept, file: fileOf('Copper Wren') }));
    expect((await keeper.load()).kept).not.toBe(before);
  });

  it('outlive the worker', async () => {
    const area = memoryArea();
    await ownActorsIn(area).change((kept) => ({ ...kept, file: fileOf('Copper Wren') }));
    expect((await ownActorsIn(area).load()).kept.file).toEqual(fileOf('Copper Wren'));
  });

  it('lose no change of many at once (S11)', async () => {
    const area = memoryArea();
    const keeper = ownActorsIn(area);
    await Promise.all(Array.from({ length: 50 }, (_, i) => keeper.change((kept) => ({ ...kept, file: { ...kept.file, groups: [...kept.file.groups, ...fileOf(`Wren ${i}`).groups] } }))));
    expect((await ownActorsIn(area).load()).kept.file.groups).toHaveLength(50);
  });

  it('of another shape are set aside, not overwritten (S7)', async () => {
    const area = memoryArea();
    await area.set({ own_actors: { written: 'by somebody else' } });
    const keeper = ownActorsIn(area);
    expect(await keeper.load()).toMatchObject({ unreadable: true, kept: { file: NO_ACTORS } });
    await keeper.change((kept) => ({ ...kept, file: fileOf('Copper Wren') }));
    expect(await area.get(null)).toMatchObject({ own_actors_unreadable: { written: 'by somebody else' }, own_actors: { file: { groups: [{ id: 'group:CopperWren' }] } } });
    expect((await keeper.load()).unreadable).toBe(false);
  });

  it('are as before where the browser has no room for more', async () => {
    const area = memoryArea(400);
    const keeper = ownActorsIn(area);
    await keeper.change((kept) => ({ ...kept, file: fileOf('Copper Wren') }));
    await expect(keeper.change((kept): KeptActors => ({ ...kept, file: fileOf('x'.repeat(500)) }))).rejects.toThrow('quota');
    expect((await keeper.load()).kept.file).toEqual(fileOf('Copper Wren'));
    expect((await ownActorsIn(area).load()).kept.file).toEqual(fileOf('Copper Wren'));
  });
});

describe('the world with own actors', () => {
  const english = packs.find((p) => p.tag === 'en');

  it('is made anew only when they change, and its tables with it', async () => {
    const keeper = ownActorsIn(memoryArea());
    const world = knownWorld(() => Promise.resolve(base), keeper);
    expect(await world()).toBe(base);
    await keeper.change((kept) => ({ ...kept, file: fileOf('Copper Wren') }));
    const first = await world();
    expect(first).not.toBe(base);
    expect(await world()).toBe(first);
    if (!english) throw new Error('no English pack');
    expect(namesOf((await world()).actors, english)).toBe(namesOf(first.actors, english));
    await keeper.change((kept) => kept);
    expect(await world()).toBe(first);
    await keeper.change((kept) => ({ ...kept, file: fileOf('Tin Wren') }));
    expect((await world()).actors.groups.map((g) => g.id)).toContain('group:TinWren');
    await keeper.change((kept) => ({ ...kept, file: NO_ACTORS }));
    expect(await world()).toBe(base);
  });

  it('is the shipped one where they cannot be read', async () => {
    const broken = { get: () => Promise.reject(new Error('broken')), set: () => Promise.resolve() };
    expect(await knownWorld(() => Promise.resolve(base), ownActorsIn(broken))()).toBe(base);
  });
});

describe('the worker', () => {
  it('keeps what is added, tells open pages, and reads the next article with it', async () => {
    const worlds: World[] = [];
    const w = worker();
    w.deps.core.analyse = (_article, world) => (worlds.push(world), report());
    const handlers = makeHandlers(w.deps);
    expect(names(await w.valueOf(handlers['actors.save']({ actor: typed() }, EXTENSION)))).toEqual(['Copper Wren']);
    await vi.waitFor(() => expect(w.told).toContainEqual({ tabId: 1, type: 'content.refresh', payload: {} }));
    await handlers['page.analyse']({ visit: 'visit-0001', reading: READING }, pageSender());
    await handlers['page.analyse']({ visit: 'visit-0002', reading: READING }, pageSender());
    expect(worlds[0]?.own).toEqual(new Set(['group:own-copper-wren']));
    expect(worlds[1]).toBe(worlds[0]);
  });

  it('says what is wrong, with whose name it is, and changes nothing', async () => {
    const w = worker();
    await w.handlers['actors.save']({ actor: typed() }, EXTENSION);
    w.told.length = 0;
    expect(await w.handlers['actors.save']({ actor: typed({ name: 'Pale Heron' }) }, EXTENSION)).toEqual({ ok: false, key: 'error_actor_known', detail: 'Pale Heron\nPale Heron' });
    expect(await w.handlers['actors.save']({ actor: typed({ name: '' }) }, EXTENSION)).toMatchObject({ ok: false, key: 'error_actor_empty' });
    expect(names(await w.valueOf(w.handlers['actors.get']({}, EXTENSION)))).toEqual(['Copper Wren']);
    expect(w.told).toEqual([]);
  });

  it('takes a removal back, once', async () => {
    const w = worker();
    await w.handlers['actors.save']({ actor: typed({ otherNames: ['CW-9'], tie: { to: 'Orvania', type: 'attributed_to', source: '', date: '' } }) }, EXTENSION);
    const before = await w.valueOf(w.handlers['actors.get']({}, EXTENSION));
    const removed = await w.valueOf(w.handlers['actors.remove']({ id: 'group:own-copper-wren' }, EXTENSION));
    expect([names(removed), removed.undo]).toEqual([[], { what: 'removed', name: 'Copper Wren' }]);
    const again = await w.valueOf(w.handlers['actors.remove']({ id: 'group:own-copper-wren' }, EXTENSION));
    expect(again.undo).toEqual(removed.undo);
    const back = await w.valueOf(w.handlers['actors.undo']({}, EXTENSION));
    expect([back.actors, back.undo]).toEqual([before.actors, null]);
    expect((await w.valueOf(w.handlers['actors.undo']({}, EXTENSION))).actors).toEqual(before.actors);
  });

  it('takes a change back too', async () => {
    const w = worker();
    await w.handlers['actors.save']({ actor: typed() }, EXTENSION);
    await w.handlers['actors.save']({ actor: typed({ id: 'group:own-copper-wren', name: 'Tin Wren' }) }, EXTENSION);
    expect(names(await w.valueOf(w.handlers['actors.undo']({}, EXTENSION)))).toEqual(['Copper Wren']);
  });

  it('loads a file, says what became of it, and what it would replace', async () => {
    const w = worker();
    const send = (file: ActorFile, replace = false) => w.handlers['actors.import']({ text: actorFileText(file), replace }, EXTENSION);
    expect((await w.valueOf(send(fileOf('Copper Wren', 'Tin Wren')))).imported).toEqual({ added: 2, replaced: 0, same: 0, leftOut: 0 });
    w.told.length = 0;
    const twice = await w.valueOf(send(fileOf('Copper Wren', 'Tin Wren')));
    expect([twice.imported, twice.undo]).toEqual([{ added: 0, replaced: 0, same: 2, leftOut: 0 }, { what: 'imported', name: '2' }]);
    expect(w.told).toEqual([]);
    const other = fileOf('Copper Wren');
    other.groups[0]?.names['en']?.push('CW-9');
    expect(await send(other)).toEqual({ ok: false, key: 'error_actors_differ', detail: '1\nCopper Wren' });
    expect((await w.valueOf(send(other, true))).actors[0]?.otherNames).toEqual(['CW-9']);
    expect(await w.handlers['actors.import']({ text: 'name,kind', replace: false }, EXTENSION)).toEqual({ ok: false, key: 'error_actors_json', detail: '1' });
  });

  it('saves a file that it loads again to the same (J8)', async () => {
    const [one, two] = [worker(), worker()];
    await one.handlers['actors.save']({ actor: typed({ otherNames: ['CW-9'], ordinary: ['CW-9'] }) }, EXTENSION);
    await one.handlers['actors.save']({ actor: typed({ kind: 'state_body', name: 'Unit Twelve', tie: { to: 'Orvania', type: 'part_of', source: '', date: '' } }) }, EXTENSION);
    const saved = await one.handlers['actors.export']({}, EXTENSION);
    if (!saved.ok) throw new Error(saved.key);
    expect(saved.value.fileName).toBe('whence-actors-2031-03-04.json');
    const loaded = await two.valueOf(two.handlers['actors.import']({ text: saved.value.text, replace: false }, EXTENSION));
    expect(loaded.actors).toEqual((await one.valueOf(one.handlers['actors.get']({}, EXTENSION))).actors);
    expect(await two.handlers['actors.export']({}, EXTENSION)).toEqual(saved);
  });

  it('says so where the browser does not let it be kept', async () => {
    const w = worker();
    w.local.set = () => Promise.reject(new Error('QuotaExceededError'));
    expect(await w.handlers['actors.save']({ actor: typed() }, EXTENSION)).toMatchObject({ ok: false, key: 'error_actors_not_kept' });
    expect(names(await w.valueOf(w.handlers['actors.get']({}, EXTENSION)))).toEqual([]);
    expect(w.told).toEqual([]);
  });

  it('answers in the shape that the protocol says, whatever is typed', async () => {
    const w = worker();
    const text = fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom('Copper Wren', 'Pale Heron', 'Orvania', '__proto__'));
    await fc.assert(
      fc.asyncProperty(fc.record({ kind: fc.constantFrom('group' as const, 'person' as const, 'state_body' as const), name: text, otherNames: fc.array(text, { maxLength: 2 }) }), async (over) => {
        const answer = await w.handlers['actors.save']({ actor: typed(over) }, EXTENSION);
        if (answer.ok) expect(messages['actors.save'].response.parse(answer.value)).toEqual(answer.value);
        else expect(answer.key).toMatch(/^error_actors?_/);
      }),
      { numRuns: 200 },
    );
  });

  it('takes no file that is larger than the limit, nor a payload of another shape', () => {
    const { request } = messages['actors.import'];
    expect(request.safeParse({ text: 'x'.repeat(MAX_ACTOR_FILE + 1), replace: false }).success).toBe(false);
    expect(request.safeParse({ text: '{}' }).success).toBe(false);
    expect(messages['actors.save'].request.safeParse({ actor: { ...typed(), kind: 'deity' } }).success).toBe(false);
  });
});

it('a world with own actors is the shipped one with them in front', () => {
  const mine = withActors(base, fileOf('Copper Wren'));
  expect(mine.actors.groups).toEqual([...fileOf('Copper Wren').groups, ...base.actors.groups]);
  expect([mine.casebook, mine.outlets]).toEqual([base.casebook, base.outlets]);
});
