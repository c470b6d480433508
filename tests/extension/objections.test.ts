import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeHandlers } from '../../entrypoints/background/handlers';
import { compare } from '../../lib/compare';
import { MAX_OBJECTION } from '../../lib/model/objection';
import { messages } from '../../lib/protocol';
import { nativeExportSchema } from '../../lib/export/native';
import { librarySearchSchema } from '../../lib/model/library';
import { draftsIn } from '../../lib/adapters/settings/drafts';
import { held } from '../dates';
import { memoryArea } from './samples';
import { EXTENSION, fakeWorker, pageSender, READING } from './worker-parts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));

const about = { tabId: 1, claimId: 'claim-1' };
const DRAFT = { id: 'objection-0001', text: ' The ministry spoke of a method. ', reading: 'unsubstantiated' as const, evidence: 'https://evidence.example/a' };

async function reading(incognito = false) {
  const worker = fakeWorker();
  worker.deps.core.compare = compare;
  const handlers = makeHandlers(worker.deps);
  const sender = pageSender({ incognito });
  await handlers['page.analyse']({ visit: 'visit-0001', reading: READING }, sender);
  await handlers['page.seen']({ visit: 'visit-0001' }, sender);
  const list = async () => {
    const answer = await handlers['objection.list']({ about }, EXTENSION);
    if (!answer.ok) throw new Error(answer.key);
    return answer.value;
  };
  return { ...worker, handlers, list, save: (objection = DRAFT) => handlers['objection.save']({ about, objection }, EXTENSION) };
}

describe('an objection', () => {
  it('is kept beside its verdict once, however often it is sent, and is there in another connection', async () => {
    const { list, save, store } = await reading();
    expect((await list()).objections).toEqual([]);
    for (let again = 0; again < 3; again += 1) expect(await save()).toMatchObject({ ok: true, value: { objections: [{ id: DRAFT.id, text: 'The ministry spoke of a method.', readingText: 'You see it as: Unsubstantiated', evidence: DRAFT.evidence, stale: null }] } });
    await store.close();
    expect((await list()).objections).toHaveLength(1);
    expect((await list()).objections[0]?.written).toBe(held('Written on 4 March 2031'));
  });

  it('can be written in the library as on the page, and is on the same verdict', async () => {
    const { deps, handlers, list, save, store, tabsOpen } = await reading();
    await save();
    await handlers['library.file']({}, EXTENSION);
    const [found, kept] = [await handlers['library.incidents']({ search: librarySearchSchema.parse({}), after: null }, EXTENSION), await store.objections()];
    const inLibrary = { incident: (found.ok ? found.value.rows[0]?.id : null) ?? 'none', actor: (kept.ok ? kept.value[0]?.actor.id : null) ?? 'none' };
    const another = { ...DRAFT, id: 'objection-0002', text: 'Nobody else was asked.' };
    expect(await handlers['objection.save']({ about: inLibrary, objection: another }, EXTENSION)).toMatchObject({ ok: true, value: { about: inLibrary, private: false, objections: [{ id: DRAFT.id }, { id: another.id, text: another.text }] } });
    expect((await list()).objections).toMatchObject([{ id: DRAFT.id }, { id: another.id }]);
    tabsOpen.clear();
    await deps.tabs.forget(1);
    await handlers['objection.draft']({ about: inLibrary, draft: { ...DRAFT, id: 'objection-0003' } }, EXTENSION);
    expect(await handlers['objection.list']({ about: inLibrary }, EXTENSION)).toMatchObject({ ok: true, value: { objections: [{ id: DRAFT.id }, { id: another.id }], draft: { id: 'objection-0003' }, problem: null } });
    for (const gone of [{ ...inLibrary, actor: 'nobody' }, { ...inLibrary, incident: 'no-such-incident' }]) expect(await handlers['objection.list']({ about: gone }, EXTENSION)).toMatchObject({ ok: false, key: 'error_verdict_gone' });
    expect(await handlers['objection.save']({ about: inLibrary, objection: another }, { kind: 'extension', incognito: true })).toMatchObject({ ok: false, key: 'error_objection_private' });
  });

  it('can be changed, removed and brought back', async () => {
    const { handlers, list, save } = await reading();
    await save();
    await save({ ...DRAFT, text: 'Otherwise.', evidence: '' });
    expect((await list()).objections).toMatchObject([{ text: 'Otherwise.', evidence: null, written: held('Written on 4 March 2031, changed on 4 March 2031') }]);
    expect(await handlers['objection.remove']({ about, id: DRAFT.id }, EXTENSION)).toMatchObject({ ok: true, value: { objections: [] } });
    expect(await handlers['objection.restore']({ about, id: DRAFT.id }, EXTENSION)).toMatchObject({ ok: true, value: { objections: [{ text: 'Otherwise.' }] } });
    expect(await handlers['objection.restore']({ about, id: 'objection-9999' }, EXTENSION)).toMatchObject({ ok: false, key: 'error_objection_gone' });
  });

  it('is listed with all others, with what it is against, and taken back there, also where its verdict is gone', async () => {
    const { deps, handlers, save, tabsOpen } = await reading();
    await save();
    const everything = { everything: true as const };
    const all = () => handlers['objection.list']({ about: everything }, EXTENSION);
    expect(await all()).toMatchObject({ ok: true, value: { objections: [{ id: DRAFT.id, text: 'The ministry spoke of a method.', stale: null, against: { accused: 'Group Nine', incident: expect.stringContaining('Sample Works') } }] } });
    tabsOpen.clear();
    await deps.tabs.forget(1);
    expect(await handlers['objection.list']({ about }, EXTENSION)).toMatchObject({ ok: false, key: 'error_verdict_gone' });
    expect(await handlers['objection.remove']({ about: everything, id: DRAFT.id }, EXTENSION)).toMatchObject({ ok: true, value: { objections: [] } });
    expect(await handlers['objection.restore']({ about: everything, id: DRAFT.id }, EXTENSION)).toMatchObject({ ok: true, value: { objections: [{ id: DRAFT.id }] } });
    // Nothing is written against nothing.
    expect(await handlers['objection.save']({ about: everything, objection: DRAFT }, EXTENSION)).toMatchObject({ ok: false, key: 'error_verdict_gone' });
    expect(await handlers['objection.draft']({ about: everything, draft: DRAFT }, EXTENSION)).toMatchObject({ ok: false, key: 'error_verdict_gone' });
  });

  const REFUSED = [
    { name: 'without words', draft: { ...DRAFT, text: ' \n ' }, key: 'error_objection_empty' },
    { name: 'with a script for evidence (X2)', draft: { ...DRAFT, evidence: 'javascript:alert(1)' }, key: 'error_objection_evidence' },
    { name: 'with a file for evidence (X2)', draft: { ...DRAFT, evidence: 'file:///etc/passwd' }, key: 'error_objection_evidence' },
    { name: 'with words for evidence', draft: { ...DRAFT, evidence: 'ask anybody' }, key: 'error_objection_evidence' },
  ];
  for (const { name, draft, key } of REFUSED) {
    it(`is refused ${name}, and nothing is kept`, async () => {
      const { list, save } = await reading();
      expect(await save(draft)).toMatchObject({ ok: false, key });
      expect((await list()).objections).toEqual([]);
    });
  }

  it('is marked where its verdict has changed since, and is not where it has only more reports', async () => {
    const { deps, list, save } = await reading();
    await save();
    const real = deps.core.compare;
    const judged = (strength: 'CORROBORATED' | 'UNSUBSTANTIATED' | 'SUSPECTED', reports: number): void => {
      deps.comparisons.forget();
      deps.core.compare = (...given) => {
        const found = real(...given);
        return { ...found, incidents: found.incidents.map((incident) => ({ ...incident, propositions: incident.propositions.map((p) => ({ ...p, verdict: { ...p.verdict, strength, reports } })) })) };
      };
    };
    const before = (await deps.store.objections());
    const was = before.ok ? before.value[0]?.verdict.strength : undefined;
    judged(was === 'SUSPECTED' ? 'SUSPECTED' : 'UNSUBSTANTIATED', 40);
    expect((await list()).objections[0]?.stale).toBeNull();
    judged('CORROBORATED', 1);
    expect((await list()).objections[0]?.stale).toContain('The verdict has changed since you wrote this: from ');
    await save({ ...DRAFT, text: 'Still.' });
    expect((await list()).objections[0]?.stale).toBeNull();
  });

  it('survives its report: deleting that does not delete what the reader wrote', async () => {
    const { handlers, list, save } = await reading();
    await save();
    await handlers['report.remove']({ id: 'https://covered.org/attack' }, EXTENSION);
    expect((await list()).objections).toHaveLength(1);
  });

  it('goes out with the export, with the verdict then and now', async () => {
    const { handlers, save } = await reading();
    await save();
    for (const name of ['export.page', 'export.store'] as const) {
      const exported = await (name === 'export.page' ? handlers['export.page']({ tabId: 1 }, EXTENSION) : handlers['export.store']({}, EXTENSION));
      if (!exported.ok) throw new Error(exported.key);
      const { annotations } = nativeExportSchema.parse(JSON.parse(exported.value.text));
      expect(annotations).toMatchObject([{ type: 'objection', text: 'The ministry spoke of a method.', reading: 'unsubstantiated', actor: { id: 'group:Group Nine' }, stale: false }]);
      const [first] = annotations;
      expect(first?.type === 'objection' ? first.verdictNow?.strength : null).toBe(first?.type === 'objection' ? first.verdict.strength : undefined);
    }
  });
});

describe('a draft', () => {
  it('outlives its panel, and goes when it is saved or discarded', async () => {
    const { handlers, list, save } = await reading();
    const begun = { ...DRAFT, text: 'half a' };
    expect(await handlers['objection.draft']({ about, draft: begun }, EXTENSION)).toMatchObject({ ok: true });
    expect((await list()).draft).toEqual(begun);
    await save({ ...begun, text: 'half a thought' });
    expect((await list()).draft).toBeNull();
    await handlers['objection.draft']({ about, draft: { ...begun, id: 'objection-0002' } }, EXTENSION);
    await handlers['objection.draft']({ about, draft: null }, EXTENSION);
    expect((await list()).draft).toBeNull();
  });

  it('is no draft where it was kept while it was being saved', async () => {
    const { handlers, list, save } = await reading();
    await save();
    await handlers['objection.draft']({ about, draft: DRAFT }, EXTENSION);
    expect((await list()).draft).toBeNull();
  });

  it('is one of twenty at most, and one change loses no other', async () => {
    const drafts = draftsIn(memoryArea());
    await Promise.all(Array.from({ length: 30 }, (_, n) => drafts.put(`verdict ${n}`, { ...DRAFT, id: `objection-${1_000 + n}` })));
    expect(await drafts.load('verdict 0')).toBeNull();
    expect(await drafts.load('verdict 29')).toMatchObject({ id: 'objection-1029' });
    expect(await drafts.load('verdict 10')).not.toBeNull();
  });
});

describe('a private window (N7)', () => {
  it('keeps neither objection nor draft, and says why', async () => {
    const { handlers, list, local, save, store } = await reading(true);
    const before = [...local.items.keys()];
    expect((await list()).private).toBe(true);
    expect(await save()).toMatchObject({ ok: false, key: 'error_objection_private' });
    expect(await handlers['objection.draft']({ about, draft: DRAFT }, EXTENSION)).toMatchObject({ ok: false, key: 'error_objection_private' });
    expect(await store.objections()).toMatchObject({ ok: true, value: [] });
    expect([...local.items.keys()].filter((key) => !before.includes(key) && key !== 'store_sentinel')).toEqual([]);
  });

  it('is one of ours in a tab of a private window too', async () => {
    const { handlers, store } = await reading();
    const sender = { kind: 'extension' as const, incognito: true };
    expect(await handlers['objection.save']({ about, objection: DRAFT }, sender)).toMatchObject({ ok: false, key: 'error_objection_private' });
    expect(await store.objections()).toMatchObject({ ok: true, value: [] });
  });
});

describe('what is sent (M2)', () => {
  const REFUSED: { name: keyof typeof messages; payload: unknown }[] = [
    { name: 'objection.save', payload: { about, objection: { ...DRAFT, text: 'x'.repeat(MAX_OBJECTION + 1) } } },
    { name: 'objection.save', payload: { about, objection: { ...DRAFT, id: '../../x' } } },
    { name: 'objection.save', payload: { about, objection: { ...DRAFT, reading: 'certain' } } },
    { name: 'objection.save', payload: { about: { tabId: -1, claimId: 'c' }, objection: DRAFT } },
    { name: 'objection.list', payload: { about: { incident: '', actor: 'group:Nine' } } },
    { name: 'objection.draft', payload: { about, draft: { ...DRAFT, evidence: 'x'.repeat(2_001) } } },
    { name: 'library.reports', payload: { search: { text: 'x'.repeat(201) }, after: null } },
    { name: 'library.reports', payload: { search: { from: 'yesterday' }, after: null } },
    { name: 'library.reports', payload: { search: { order: 'random' }, after: null } },
    { name: 'library.incidents', payload: { search: {}, after: { key: 7, id: 'a' } } },
    { name: 'report.remove', payload: { id: '' } },
    { name: 'report.remove', payload: { id: 'x'.repeat(2_101) } },
    { name: 'library.incident', payload: { id: 'a' } },
  ];
  for (const { name, payload } of REFUSED) it(`${name} refuses ${JSON.stringify(payload).slice(0, 90)}`, () => expect(messages[name].request.safeParse(payload).success).toBe(false));

  it('never throws, whatever it is', () => {
    const names = Object.keys(messages).filter((name): name is keyof typeof messages => /^(?:library|report|objection)\./.test(name));
    fc.assert(fc.property(fc.constantFrom(...names), fc.anything(), (name, payload) => typeof messages[name].request.safeParse(payload).success === 'boolean'), { numRuns: 2_000 });
  });
});
