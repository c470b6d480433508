import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeHandlers } from '../../entrypoints/background/handlers';
import { deskDraftsIn } from '../../lib/adapters/settings/desk-drafts';
import { reportStore } from '../../lib/adapters/store/reports';
import { sentinelIn } from '../../lib/adapters/store/sentinel';
import { messages } from '../../lib/protocol';
import { recordFigure } from '../figures';
import { ADDRESS, atDesk, quoteOf, SENTENCES, TAB, TEXT, uuid, words } from './desk-parts';
import { memoryArea, MOMENT, report } from './samples';
import { held } from '../dates';
import { EXTENSION, pageSender, READING } from './worker-parts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));

const READING_NOW = { ...READING, text: TEXT, blocks: [{ kind: 'paragraph' as const, start: 0, end: TEXT.length }] };

describe('the desk of an article', () => {
  it('shows each claim as it was read, before anything was said of it', async () => {
    const { page } = await atDesk();
    const view = await page();
    expect(messages['desk.page'].response.safeParse(view).success).toBe(true);
    expect(view.items.map(({ claimId, review }) => [claimId, review])).toEqual([['claim-1', 'open'], ['claim-2', 'open']]);
    expect(view).toMatchObject({ reportId: ADDRESS, undo: null, redo: null, private: false, problem: null, author: null });
    expect(view.tags).toContain('hedge_dropped');
    expect(view.tagTexts['hedge_dropped']).toBe('hedge dropped');
  });

  it('keeps a correction that is compared at once, in the page and wherever it is one of the others', async () => {
    const { compared, handlers, page, save, told, tabsOpen } = await atDesk();
    tabsOpen.set(1, { host: 'covered.org', status: { state: 'claims', visit: 'visit-0001' } });
    const id = uuid();
    const saved = await save({ id, claimId: 'claim-1', words: words({ review: 'corrected', fields: { certainty: 'possible', speaker: null }, note: 'The hedge was dropped.', tags: ['hedge_dropped'] }), revision: 0 });
    if (!saved.ok) throw new Error(saved.key);
    const item = saved.value.items.find(({ annotation }) => annotation?.id === id);
    expect(item).toMatchObject({ key: id, claimId: 'claim-1', review: 'corrected', anchoring: 'exact', machine: { certainty: 'certain' }, annotation: { revision: 1, claim: { certainty: 'certain' }, author: null, created: MOMENT } });
    expect(item?.view?.review).toEqual({ state: 'corrected', text: 'Corrected by you' });
    expect(item?.view?.rows[2]?.value).toContain('possible');
    expect(saved.value.undo?.text).toContain('Correction');
    expect(told.some(({ type }) => type === 'content.refresh')).toBe(true);
    const painted = await handlers['page.analyse']({ visit: 'visit-0001', reading: READING_NOW }, pageSender());
    expect(painted.ok && painted.value.claims.find(({ id: claimId }) => claimId === 'claim-1')?.review?.state).toBe('corrected');
    expect(compared.length).toBe(0);
    expect((await page({ reportId: ADDRESS })).items.find(({ claimId }) => claimId === 'claim-1')?.view?.review?.state).toBe('corrected');
  });

  it('leaves out a rejected claim and takes it back when the rejection is', async () => {
    const { handlers, page, save } = await atDesk();
    const id = uuid();
    await save({ id, claimId: 'claim-1', words: words({ review: 'rejected' }), revision: 0 });
    const shown = async () => {
      const answer = await handlers['page.analyse']({ visit: 'visit-0001', reading: READING_NOW }, pageSender());
      return answer.ok ? answer.value.claims.map((claim) => claim.id) : [];
    };
    expect(await shown()).toEqual(['claim-2']);
    expect((await page()).items[0]).toMatchObject({ claimId: null, machine: { id: 'claim-1' }, review: 'rejected', view: null });
    await handlers['desk.remove']({ act: uuid(), where: TAB, id, revision: 1 }, EXTENSION);
    expect(await shown()).toEqual(['claim-1', 'claim-2']);
  });

  it('adds a claim that the machine missed, on its whole sentence, with the article’s own incident', async () => {
    const { save, store } = await atDesk();
    const id = uuid();
    const fields = { actor: { name: 'Group Eleven', id: null, also: [] }, polarity: 'denies' as const };
    const saved = await save({ id, claimId: null, words: words({ review: 'added', fields }), quote: quoteOf(1), revision: 0 });
    if (!saved.ok) throw new Error(saved.key);
    const item = saved.value.items[1];
    expect(item).toMatchObject({ claimId: `added:${id}`, machine: null, review: 'added', anchoring: 'exact', annotation: { fields: {}, claim: { cls: 'denial', polarity: 'denies', facets: { victims: ['Sample Works'] } } } });
    expect(item?.view).toMatchObject({ sentence: SENTENCES[1], review: { state: 'added' } });
    const unnamed = await save({ id: uuid(), claimId: null, words: words({ review: 'added' }), quote: quoteOf(1), revision: 0 });
    expect(unnamed).toMatchObject({ ok: false, key: 'error_annotation_actor' });
    expect(await store.countAnnotations()).toEqual({ ok: true, value: 1 });
  });

  it('makes an added claim findable from other pages, and files its report anew', async () => {
    const { save, store } = await atDesk();
    const other = report({ id: 'https://outlet.example/other', shingles: [], claims: [{ ...report().claims[0]!, facets: { ...report().claims[0]!.facets, victims: ['Lantern Bank'], eventDates: [{ from: '2031-02-02', to: '2031-02-02', precision: 'day' }] } }] });
    const near = async () => {
      const found = await store.candidates(other);
      return found.ok ? found.value.reports.map(({ id }) => id) : [];
    };
    expect(await near()).toEqual([]);
    const kept = await store.find(ADDRESS);
    const base = kept.ok ? kept.value?.claims[0] : undefined;
    const id = uuid();
    const next = () => ({ id, article: { id: ADDRESS, url: ADDRESS, title: null, outletId: null, language: 'en', published: null, textHash: kept.ok ? (kept.value?.textHash ?? '') : '' }, claim: { ...base!, id: `added:${id}`, facets: other.claims[0]!.facets }, ...words({ review: 'added' }), author: null, created: MOMENT, modified: MOMENT, revision: 1 });
    await store.act({ id: uuid(), kind: 'add', at: MOMENT, author: null, changes: [{ id, revision: 0, next }], report: null });
    expect(await near()).toEqual([ADDRESS]);
    expect(await store.pending(5)).toMatchObject({ ok: true, value: [ADDRESS] });
    void save;
  });

  it('keeps the report of a page that was not kept yet, with what is said of it', async () => {
    const { save, store } = await atDesk({ seen: false });
    expect(await store.state()).toMatchObject({ value: { reports: 0 } });
    await save({ id: uuid(), claimId: 'claim-1', words: words(), revision: 0 });
    expect(await store.state()).toMatchObject({ value: { reports: 1 } });
    expect(await store.find(ADDRESS)).toMatchObject({ ok: true, value: { id: ADDRESS, revision: 1 } });
  });

  it('keeps nothing of a private window, and says so', async () => {
    const { handlers, local, page, save, store } = await atDesk({ incognito: true, seen: false });
    const before = JSON.stringify([...local.items]);
    expect(await save({ id: uuid(), claimId: 'claim-1', words: words({ note: 'canary' }), revision: 0 })).toMatchObject({ ok: false, key: 'error_annotation_private' });
    expect(await handlers['desk.draft']({ where: TAB, key: 'claim-1', words: words({ note: 'canary' }) }, EXTENSION)).toMatchObject({ ok: false, key: 'error_annotation_private' });
    expect((await page()).private).toBe(true);
    expect(await store.state()).toMatchObject({ value: { reports: 0 } });
    expect(JSON.stringify([...local.items]).includes('canary')).toBe(false);
    expect(before.includes('canary')).toBe(false);
  });

  it('writes down under whose name something was said', async () => {
    const { handlers, save } = await atDesk();
    await handlers['settings.choose']({ author: 'R. Reader' }, EXTENSION);
    const id = uuid();
    await save({ id, claimId: 'claim-1', words: words(), revision: 0 });
    expect(await handlers['desk.history']({ id }, EXTENSION)).toMatchObject({ ok: true, value: { lines: [{ kind: 'review', author: 'R. Reader', state: 'done', when: held('4 March 2031, 10:00 UTC') }] } });
  });
});

describe('what is sent twice, or by two (S2, S11)', () => {
  it('is done once for each act, however often it is sent', async () => {
    const { save, store } = await atDesk();
    const [act, id] = [uuid(), uuid()];
    for (let again = 0; again < 3; again += 1) expect(await save({ id, claimId: 'claim-1', words: words({ note: 'once' }), revision: 0 }, act)).toMatchObject({ ok: true });
    expect(await store.annotation(id)).toMatchObject({ value: { annotation: { revision: 1, note: 'once' } } });
    expect(await store.allActs()).toMatchObject({ value: [{ id: act }] });
  });

  it('never overwrites what was kept meanwhile: the refused words are a draft beside it', async () => {
    const { page, save } = await atDesk();
    const id = uuid();
    await save({ id, claimId: 'claim-1', words: words({ note: 'first' }), revision: 0 });
    await save({ id, claimId: 'claim-1', words: words({ note: 'theirs' }), revision: 1 });
    expect(await save({ id, claimId: 'claim-1', words: words({ note: 'mine' }), revision: 1 })).toMatchObject({ ok: false, key: 'error_annotation_conflict' });
    expect((await page()).items[0]).toMatchObject({ annotation: { note: 'theirs', revision: 2 }, draft: { note: 'mine' } });
  });

  it('loses none of 1,600 edits in eight contexts, and tells each of those that came too late (S11)', { timeout: 120_000 }, async () => {
    const area = memoryArea();
    const contexts = Array.from({ length: 8 }, () => reportStore({ sentinel: sentinelIn(area), now: () => MOMENT }));
    const first = contexts[0]!;
    await first.keep(report(), 'visit-0001');
    const id = uuid();
    const article = { id: report().id, url: report().url, title: null, outletId: null, language: 'en', published: null, textHash: report().textHash };
    const drawn = { id, article, claim: report().claims[0]!, ...words({ note: '0' }), author: null, created: MOMENT, modified: MOMENT, revision: 1 };
    await first.act({ id: uuid(), kind: null, at: MOMENT, author: null, changes: [{ id, revision: 0, next: () => drawn }], report: null });
    const refused = { conflicts: 0 };
    const add = (store: typeof first, revision: number | null) => store.act({ id: uuid(), kind: null, at: MOMENT, author: null, changes: [{ id, revision, next: (before) => ({ ...(before ?? drawn), note: String(Number(before?.note ?? 0) + 1) }) }], report: null });
    await Promise.all(contexts.map(async (store) => {
      for (let n = 0; n < 200; n += 1) {
        // One in twenty is made on what was seen, as a person's is; where that is overtaken it is made again on what is there.
        const seen = n % 20 === 0 ? await store.annotation(id) : null;
        const acted = await add(store, seen?.ok === true ? (seen.value?.annotation.revision ?? null) : null);
        if (acted.ok) continue;
        expect(acted.key).toBe('error_annotation_conflict');
        refused.conflicts += 1;
        expect(await add(store, null)).toMatchObject({ ok: true });
      }
    }));
    const kept = await first.annotation(id);
    const lost = 1_600 - Number(kept.ok ? kept.value?.annotation.note : 0);
    recordFigure({ case: 'S11', what: 'edits of one annotation lost, from eight contexts at once', value: lost, of: 1_600, asked: '0', held: lost === 0 });
    expect(kept).toMatchObject({ value: { annotation: { note: '1600', revision: 1601 } } });
    expect(await first.actsOn(id)).toMatchObject({ ok: true, value: { length: 1601 } });
    expect(refused.conflicts).toBeGreaterThan(0);
    await Promise.all(contexts.map((store) => store.close()));
  });
});

describe('undoing and redoing', () => {
  it('goes back and forth act by act, also when the worker was stopped in between', async () => {
    const { deps, page, save, store } = await atDesk();
    const id = uuid();
    await save({ id, claimId: 'claim-1', words: words({ note: 'one' }), revision: 0 });
    await save({ id, claimId: 'claim-1', words: words({ review: 'rejected', note: 'two' }), revision: 1 });
    await store.close();
    const again = makeHandlers(deps);
    const undo = async () => again['desk.undo']({ where: TAB, actId: (await page()).undo?.actId ?? '' }, EXTENSION);
    const redo = async () => again['desk.redo']({ where: TAB, actId: (await page()).redo?.actId ?? '' }, EXTENSION);
    const stand = async () => (await page()).items[0]?.annotation?.note ?? null;
    await undo();
    expect(await stand()).toBe('one');
    await undo();
    expect(await stand()).toBeNull();
    expect((await page()).undo).toBeNull();
    await redo();
    await redo();
    expect(await stand()).toBe('two');
    expect((await page()).redo).toBeNull();
    // A revision is never given twice: what somebody saw before is not what is there now.
    expect((await page()).items[0]?.annotation?.revision).toBeGreaterThan(2);
  });

  it('does nothing twice, and refuses what was overtaken or dropped', async () => {
    const { handlers, page, save } = await atDesk();
    const [id, first, second] = [uuid(), uuid(), uuid()];
    await save({ id, claimId: 'claim-1', words: words({ note: 'one' }), revision: 0 }, first);
    await save({ id, claimId: 'claim-1', words: words({ note: 'two' }), revision: 1 }, second);
    expect(await handlers['desk.undo']({ where: TAB, actId: first }, EXTENSION)).toMatchObject({ ok: false, key: 'error_act_overtaken' });
    for (let again = 0; again < 2; again += 1) expect(await handlers['desk.undo']({ where: TAB, actId: second }, EXTENSION)).toMatchObject({ ok: true });
    const revision = (await page()).items[0]?.annotation?.revision ?? 0;
    await save({ id, claimId: 'claim-1', words: words({ note: 'three' }), revision });
    expect(await handlers['desk.redo']({ where: TAB, actId: second }, EXTENSION)).toMatchObject({ ok: false, key: 'error_act_gone' });
    const history = await handlers['desk.history']({ id }, EXTENSION);
    expect(history.ok && history.value.lines.map(({ state }) => state)).toEqual(['done', 'dropped', 'done']);
  });
});

describe('drafts (S3, S13)', () => {
  it('come back after the panel was closed, the worker stopped, and the extension reloaded', async () => {
    const { handlers, local, page } = await atDesk();
    const begun = words({ review: 'corrected', fields: { certainty: 'probable' }, note: 'half a sent' });
    await handlers['desk.draft']({ where: TAB, key: 'claim-1', words: begun }, EXTENSION);
    expect((await page()).items[0]?.draft).toEqual(begun);
    expect(await deskDraftsIn(local).load(ADDRESS)).toEqual(new Map([['claim-1', begun]]));
    await handlers['desk.draft']({ where: TAB, key: 'claim-1', words: null }, EXTENSION);
    expect((await page()).items[0]?.draft).toBeNull();
  });

  it('of a missed claim are shown beside the others, with the sentence', async () => {
    const { handlers, page } = await atDesk();
    const begun = words({ review: 'added', fields: { quotes: [quoteOf(1)] } });
    const key = uuid();
    await handlers['desk.draft']({ where: TAB, key, words: begun }, EXTENSION);
    expect((await page()).items.at(-1)).toMatchObject({ key, claimId: null, machine: null, annotation: null, review: 'added', draft: begun });
  });

  it('are gone once what they say is kept, also where one comes late', async () => {
    const { handlers, page, save } = await atDesk();
    const [id, begun] = [uuid(), words({ note: 'done' })];
    await handlers['desk.draft']({ where: TAB, key: 'claim-1', words: begun }, EXTENSION);
    await save({ id, claimId: 'claim-1', words: begun, revision: 0 });
    await handlers['desk.draft']({ where: TAB, key: id, words: begun }, EXTENSION);
    expect((await page()).items[0]?.draft).toBeNull();
  });

  it('loses none of many that are written at once', async () => {
    const area = memoryArea();
    const drafts = deskDraftsIn(area);
    await Promise.all(Array.from({ length: 100 }, (_, i) => drafts.put(`https://outlet.example/${String(i % 7)}`, `claim-${String(i)}`, words({ note: String(i) }))));
    const all = await Promise.all(Array.from({ length: 7 }, (_, i) => deskDraftsIn(area).load(`https://outlet.example/${String(i)}`)));
    expect(all.reduce((sum, one) => sum + one.size, 0)).toBe(100);
  });
});

describe('work in bulk', () => {
  it('lists kept claims by what was made of them, and says the same of many in one act that can be undone', async () => {
    const { handlers, page } = await atDesk();
    const rows = async (review: 'open' | 'accepted' | null = null) => {
      const answer = await handlers['desk.claims']({ search: messages['desk.claims'].request.parse({ search: { review }, after: null }).search, after: null }, EXTENSION);
      if (!answer.ok) throw new Error(answer.key);
      return answer.value.rows;
    };
    const all = await rows();
    expect(all.map(({ actor, review }) => [actor, review])).toEqual([['Group Nine', 'open'], ['Group Ten', 'open']]);
    const act = uuid();
    const claims = all.map(({ annotationId, claimId, reportId, revision }) => ({ annotationId, claimId, reportId, revision }));
    for (let again = 0; again < 2; again += 1) await handlers['desk.review_many']({ act, claims, review: 'accepted', tag: 'good_sourcing' }, EXTENSION);
    expect((await rows('accepted')).length).toBe(2);
    expect((await rows('open')).length).toBe(0);
    expect((await page()).items.map(({ annotation }) => annotation?.tags)).toEqual([['good_sourcing'], ['good_sourcing']]);
    const stale = await handlers['desk.review_many']({ act: uuid(), claims: (await rows()).map((row) => ({ ...row, revision: row.revision + 7 })), review: 'rejected' }, EXTENSION);
    expect(stale).toMatchObject({ ok: true, value: { done: 0, problem: '2 claims changed meanwhile or are gone, and were left as they are.' } });
    const step = await handlers['desk.step']({ actId: null, redo: false }, EXTENSION);
    expect(step).toMatchObject({ ok: true, value: { undo: { actId: act, text: 'Review: 2 claims' } } });
    await handlers['desk.step']({ actId: act, redo: false }, EXTENSION);
    expect((await rows('open')).length).toBe(2);
  });

  it('counts how often the reader agreed with the machine', async () => {
    const { handlers, save } = await atDesk();
    await save({ id: uuid(), claimId: 'claim-1', words: words({ review: 'corrected', fields: { certainty: 'possible' } }), revision: 0 });
    await save({ id: uuid(), claimId: 'claim-2', words: words({ review: 'rejected' }), revision: 0 });
    await save({ id: uuid(), claimId: null, words: words({ review: 'added', fields: { actor: { name: 'Group Eleven', id: null, also: [] } } }), quote: quoteOf(1), revision: 0 });
    const answer = await handlers['desk.agreement']({}, EXTENSION);
    expect(answer).toMatchObject({ ok: true, value: { accepted: 0, corrected: 1, rejected: 1, added: 1, precision: 0.5, recall: 0.5 } });
    expect(answer.ok && answer.value.fields.find(({ field }) => field === 'certainty')).toEqual({ field: 'certainty', agreed: 0, of: 1 });
    expect(answer.ok && answer.value.fields.find(({ field }) => field === 'actor')).toEqual({ field: 'actor', agreed: 1, of: 1 });
  });
});

describe('what was written is not lost', () => {
  it('keeps its report when old ones are forgotten, and all are cleared', async () => {
    const { handlers, save, store } = await atDesk();
    await store.keep(report({ id: 'https://outlet.example/b', url: 'https://outlet.example/b' }), 'visit-0009');
    await save({ id: uuid(), claimId: 'claim-1', words: words(), revision: 0 });
    expect(await store.forget('2099-01-01T00:00:00.000Z')).toEqual({ ok: true, value: { forgotten: 1 } });
    expect(await store.forget(null)).toEqual({ ok: true, value: { forgotten: 0 } });
    expect(await handlers['report.remove']({ id: ADDRESS }, EXTENSION)).toMatchObject({ ok: false, key: 'error_report_annotated' });
    expect(await store.find(ADDRESS)).toMatchObject({ ok: true, value: { id: ADDRESS } });
  });

  it('notices that the browser lost annotations, also where no report is missing (S6)', async () => {
    const { local, save, store } = await atDesk();
    await save({ id: uuid(), claimId: 'claim-1', words: words(), revision: 0 });
    await store.close();
    const remembered = await sentinelIn(local).read();
    expect(remembered).toMatchObject({ count: 1, annotations: 1 });
    await sentinelIn(local).write({ ...remembered!, annotations: 2 });
    expect(await reportStore({ sentinel: sentinelIn(local), now: () => MOMENT }).countAnnotations()).toMatchObject({ ok: false, key: 'error_store_lost' });
  });

  it('takes what is removed on purpose for no loss', async () => {
    const { handlers, local, save, store } = await atDesk();
    const id = uuid();
    await save({ id, claimId: 'claim-1', words: words(), revision: 0 });
    await handlers['desk.remove']({ act: uuid(), where: TAB, id, revision: 1 }, EXTENSION);
    await store.close();
    expect(await sentinelIn(local).read()).toMatchObject({ annotations: 0 });
    expect(await reportStore({ sentinel: sentinelIn(local), now: () => MOMENT }).countAnnotations()).toEqual({ ok: true, value: 0 });
  });

  it('is told again where the page says it in other words, and not said of these', async () => {
    const { handlers, page, save } = await atDesk();
    const id = uuid();
    await save({ id, claimId: 'claim-1', words: words({ review: 'corrected', fields: { certainty: 'possible' } }), revision: 0 });
    const visit = async (text: string, name: string) => {
      await handlers['page.analyse']({ visit: name, reading: { ...READING_NOW, text, blocks: [{ kind: 'paragraph', start: 0, end: text.length }] } }, pageSender());
      return (await page()).items.find(({ key }) => key === id);
    };
    expect(await visit(TEXT, 'visit-0001')).toMatchObject({ claimId: 'claim-1', anchoring: 'exact' });
    expect(await visit(TEXT.replace('was behind', 'was not behind'), 'visit-0002')).toMatchObject({ claimId: null, anchoring: 'changed', nowWords: 'Group Nine was not behind the attack, Ms Example said.', view: null });
    expect(await visit(`A word before. ${TEXT}`, 'visit-0003')).toMatchObject({ claimId: 'claim-1', anchoring: 'moved', view: { spans: [{ start: 15, end: 15 + (SENTENCES[0] ?? '').length }] } });
    expect(await visit(SENTENCES.slice(1).join(' '), 'visit-0004')).toMatchObject({ claimId: null, anchoring: 'lost', annotation: { note: '' } });
  });
});
