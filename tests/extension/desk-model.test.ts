import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { reportStore, type ReportStore } from '../../lib/adapters/store/reports';
import { sentinelIn } from '../../lib/adapters/store/sentinel';
import type { Act, Annotation } from '../../lib/model/annotation';
import { howMany } from '../figures';
import { holds } from '../properties';
import { claim, memoryArea, MOMENT, report } from './samples';
import { words } from './desk-parts';

const SEQUENCES = howMany(60, 1_000);

const ARTICLES = ['https://outlet.example/a', 'https://outlet.example/b'];
const IDS = Array.from({ length: 4 }, (_, i) => `5f0f6c0a-3a54-4f4e-8d6e-00000000000${String(i)}`);
const articleOf = (id: string): string => ARTICLES[IDS.indexOf(id) % 2] ?? '';
const actId = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const drawn = (id: string, note: string): Annotation => ({ id, article: { id: articleOf(id), url: articleOf(id), title: null, outletId: null, language: 'en', published: null, textHash: report().textHash }, claim: claim(), ...words({ note }), author: null, created: MOMENT, modified: MOMENT, revision: 1 });

/** What there should be: notes by annotation, and the acts with what each changed. */
interface Model {
  notes: Map<string, string>;
  acts: { id: string; state: Act['state']; changes: { id: string; before: string | null; after: string | null }[] }[];
}
interface Real {
  store: ReportStore;
  area: ReturnType<typeof memoryArea>;
  next: number;
}
type Command = fc.AsyncCommand<Model, Real>;

const touches = (act: Model['acts'][number], articles: ReadonlySet<string>): boolean => act.changes.some(({ id }) => articles.has(articleOf(id)));

function doInModel(model: Model, id: string, changes: Model['acts'][number]['changes']): void {
  const real = changes.filter(({ after, before }) => before !== after);
  if (real.length === 0) return;
  const articles = new Set(real.map((change) => articleOf(change.id)));
  for (const act of model.acts) if (act.state === 'undone' && touches(act, articles)) act.state = 'dropped';
  model.acts.push({ id, state: 'done', changes: real });
  for (const { after, id: changed } of real) set(model, changed, after);
}

const set = (model: Model, id: string, note: string | null): void => void (note === null ? model.notes.delete(id) : model.notes.set(id, note));

async function sameAs(model: Model, { store }: Real): Promise<void> {
  const [all, acts, count] = await Promise.all([store.allAnnotations(), store.allActs(), store.countAnnotations()]);
  expect(all.ok && Object.fromEntries(all.value.annotations.map(({ annotation }) => [annotation.id, annotation.note]))).toEqual(Object.fromEntries(model.notes));
  expect(acts.ok && acts.value.map(({ id, state }) => [id, state])).toEqual(model.acts.map(({ id, state }) => [id, state]));
  expect(count).toEqual({ ok: true, value: model.notes.size });
}

const command = (name: string, run: (model: Model, real: Real) => Promise<void>): Command => ({
  check: () => true,
  toString: () => name,
  async run(model, real) {
    await run(model, real);
    await sameAs(model, real);
  },
});

/** Writes on some annotations in one act, on what was seen, or a revision behind. */
const save = (ids: readonly string[], note: string, stale: boolean, again: boolean): Command =>
  command(`save ${ids.join()} ${note}${stale ? ' stale' : ''}${again ? ' twice' : ''}`, async (model, real) => {
    const id = actId((real.next += 1));
    const seen = await Promise.all(ids.map(async (one) => ((await real.store.annotation(one)) as { value: { annotation: Annotation } | null }).value?.annotation.revision ?? 0));
    const changes = ids.map((one, i) => ({ id: one, revision: (seen[i] ?? 0) + (stale ? 3 : 0), next: (before: Annotation | null) => ({ ...(before ?? drawn(one, note)), note }) }));
    const asked = { id, kind: null, at: MOMENT, author: null, changes, report: report({ id: articleOf(ids[0] ?? ''), url: articleOf(ids[0] ?? '') }) };
    const acted = await real.store.act(asked);
    if (stale) return void expect(acted).toMatchObject({ ok: false, key: 'error_annotation_conflict' });
    expect(acted.ok).toBe(true);
    doInModel(model, id, ids.map((one) => ({ id: one, before: model.notes.get(one) ?? null, after: note })));
    if (again) expect(await real.store.act(asked)).toMatchObject({ ok: true, value: { changed: 0 } });
  });

const remove = (id: string): Command =>
  command(`remove ${id}`, async (model, real) => {
    const act = actId((real.next += 1));
    expect(await real.store.act({ id: act, kind: 'remove', at: MOMENT, author: null, changes: [{ id, revision: null, next: () => null }], report: null, mayRemove: true })).toMatchObject({ ok: true });
    doInModel(model, act, [{ id, before: model.notes.get(id) ?? null, after: null }]);
  });

/** Takes an act back or does it again: the n-th there is, whatever state it is in. */
const step = (n: number, forth: boolean): Command =>
  command(`${forth ? 'redo' : 'undo'} ${String(n)}`, async (model, real) => {
    const act = model.acts[n % Math.max(1, model.acts.length)];
    if (act === undefined) return void expect(await real.store.step(actId(999_999), forth, MOMENT)).toMatchObject({ ok: false, key: 'error_act_gone' });
    const outcome = await real.store.step(act.id, forth, MOMENT);
    if (act.state === 'dropped') return void expect(outcome).toMatchObject({ ok: false, key: 'error_act_gone' });
    if (act.state === (forth ? 'done' : 'undone')) return void expect(outcome).toMatchObject({ ok: true, value: { changed: 0 } });
    const fits = act.changes.every(({ after, before, id }) => (model.notes.get(id) ?? null) === (forth ? before : after));
    if (!fits) return void expect(outcome).toMatchObject({ ok: false, key: 'error_act_overtaken' });
    expect(outcome).toMatchObject({ ok: true, value: { changed: act.changes.length } });
    for (const { after, before, id } of act.changes) set(model, id, forth ? after : before);
    act.state = forth ? 'done' : 'undone';
  });

const reopen = (): Command =>
  command('reopen', async (_model, real) => {
    await real.store.close();
    real.store = reportStore({ sentinel: sentinelIn(real.area), now: () => MOMENT });
  });

const id = fc.constantFrom(...IDS);
const commands = fc.commands(
  [
    fc.tuple(fc.uniqueArray(id, { minLength: 1, maxLength: 3 }), fc.constantFrom('one', 'two', 'three'), fc.boolean(), fc.boolean()).map(([ids, note, stale, again]) => save(ids, note, stale && note === 'three', again)),
    id.map(remove),
    fc.tuple(fc.nat(12), fc.boolean()).map(([n, forth]) => step(n, forth)),
    fc.constant(null).map(reopen),
  ],
  { maxCommands: 25 },
);

describe('the journal beside a model of it (S19)', () => {
  it(`is what the model says after each of ${String(SEQUENCES)} sequences of commands`, { timeout: 3_600_000 }, () =>
    holds({ case: 'S19', what: 'random sequences of commands at the desk after which the store was not what the model says' },
      fc.asyncProperty(commands, async (all) => {
        vi.stubGlobal('indexedDB', new IDBFactory());
        const area = memoryArea();
        const real: Real = { area, store: reportStore({ sentinel: sentinelIn(area), now: () => MOMENT }), next: 0 };
        await fc.asyncModelRun(() => ({ model: { notes: new Map(), acts: [] }, real }), all);
        await real.store.close();
      }),
      SEQUENCES,
    ));
});
