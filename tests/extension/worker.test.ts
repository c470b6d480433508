import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { asOfFor } from '../../entrypoints/background/comparing';
import { makeHandlers } from '../../entrypoints/background/handlers';
import { forgetOld, keptSince } from '../../entrypoints/background/retention';
import { shelfOver } from '../../lib/incidents/casebook-shelf';
import { makeListener } from '../../lib/adapters/messages/serve';
import { messages, type Settings } from '../../lib/protocol';
import { howMany, longRun } from '../figures';
import { holds } from '../properties';
import { claim, report } from './samples';
import { EXTENSION, fakeWorker, pageSender, READING, say, type FakeTab } from './worker-parts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));

const visit = 'visit-0001';
function worker(...args: Parameters<typeof fakeWorker>) {
  const parts = fakeWorker(...args);
  return { ...parts, handlers: makeHandlers(parts.deps) };
}
type Worker = ReturnType<typeof worker>;

async function analyse({ handlers, tabsOpen }: Worker, over: Parameters<typeof pageSender>[0] = {}, name = visit) {
  const sender = pageSender(over);
  const answer = await handlers['page.analyse']({ visit: name, reading: READING }, sender);
  tabsOpen.set(sender.tabId, { host: new URL(sender.url).hostname, status: { state: answer.ok ? answer.value.state : 'failed', visit: name } });
  return answer;
}
const viewed = async ({ handlers }: Worker, tabId = 1) => {
  const answer = await handlers['view.page']({ tabId }, EXTENSION);
  if (!answer.ok) throw new Error(answer.key);
  return answer.value;
};

describe('reading a page', () => {
  it('answers with its claims and the words of the card, and shows their number', async () => {
    const w = worker();
    const answer = await analyse(w);
    expect(answer).toMatchObject({ ok: true, value: { state: 'claims', claims: [{ id: 'claim-1' }], ui: { card_position: '$1 of $2', card_compare: 'Compare' } } });
    expect(w.badges.get(1)).toBe(1);
    expect(await viewed(w)).toMatchObject({ state: 'claims', kept: 'not_yet', title: 'Attack on Sample Works', host: 'covered.org' });
  });

  it('takes the address from the browser, never from the page', async () => {
    const seen: (string | null)[] = [];
    const w = worker((article) => {
      seen.push(article.url);
      return report();
    });
    await w.handlers['page.analyse']({ visit, reading: { ...READING, url: 'https://forged.org/' } as typeof READING }, pageSender());
    expect(seen).toEqual(['https://covered.org/attack']);
  });

  const STATES = [
    { name: 'no claim', read: () => report({ claims: [] }), state: 'no_claims', kept: 'nothing_to_keep' },
    { name: 'a language that is not read', read: () => report({ claims: [], languageRead: false, language: 'ka' }), state: 'language_not_read', kept: 'nothing_to_keep' },
  ];
  for (const { name, read, state, kept } of STATES) {
    it(`says so for ${name}, and keeps nothing`, async () => {
      const w = worker(read);
      expect(await analyse(w)).toMatchObject({ ok: true, value: { state, claims: [] } });
      expect(await w.handlers['page.seen']({ visit }, pageSender())).toEqual({ ok: true, value: { kept } });
      expect(await w.store.state()).toMatchObject({ value: { reports: 0 } });
    });
  }

  it('is off where the reader switched it off, here or everywhere, and on again', async () => {
    const w = worker();
    await analyse(w);
    for (const [host, state] of [['covered.org', 'off_here'], [null, 'off_everywhere']] as const) {
      await w.handlers['settings.enable']({ host, enabled: false }, EXTENSION);
      expect(w.told).toContainEqual({ tabId: 1, type: 'content.refresh', payload: {} });
      expect(await viewed(w)).toMatchObject({ state, claims: [] });
      expect(await analyse(w)).toMatchObject({ value: { state, claims: [] } });
      await w.handlers['settings.enable']({ host, enabled: true }, EXTENSION);
      expect(await analyse(w)).toMatchObject({ value: { state: 'claims' } });
    }
  });
});

describe('what the reader wants marked', () => {
  const MOTIVE = claim({ id: 'claim-2', cls: 'motive_only' });
  const CHOICES: { name: string; chosen: Partial<Settings>; unmarked: string[] }[] = [
    { name: 'everything', chosen: {}, unmarked: [] },
    { name: 'no motives', chosen: { unmarked: ['motive'] }, unmarked: ['claim-2'] },
    { name: 'no claims without a verdict', chosen: { unmarked: ['not_judged'] }, unmarked: ['claim-1'] },
    { name: 'nothing on this host', chosen: { unmarkedHosts: ['covered.org'] }, unmarked: ['claim-1', 'claim-2'] },
    { name: 'nothing on another host', chosen: { unmarkedHosts: ['elsewhere.org'] }, unmarked: [] },
  ];
  for (const { name, chosen, unmarked } of CHOICES) {
    it(`${name}: the rest is listed all the same`, async () => {
      const w = worker(() => report({ claims: [claim(), MOTIVE] }));
      await w.deps.settings.change((s) => ({ ...s, ...chosen, intensity: 'strong' }));
      const answer = await analyse(w);
      expect(answer).toMatchObject({ value: { unmarked, intensity: 'strong' } });
      expect(answer.ok && answer.value.claims.map(({ id }) => id)).toEqual(['claim-1', 'claim-2']);
      expect(w.badges.get(1)).toBe(2);
    });
  }

  it('leaves articles of a language alone that is switched off, and keeps nothing of them', async () => {
    const w = worker();
    await w.deps.settings.change((s) => ({ ...s, languagesOff: ['en'] }));
    expect(await analyse(w)).toMatchObject({ value: { state: 'language_off', claims: [] } });
    expect(await viewed(w)).toMatchObject({ state: 'language_off', claims: [], message: say('state_language_off') });
    expect(await w.handlers['page.seen']({ visit }, pageSender())).toEqual({ ok: true, value: { kept: 'nothing_to_keep' } });
  });
});

describe('a page whose words changed since it was kept', () => {
  const BEFORE = 'Group Nine was probably behind the attack, Ms Example said.';
  const AFTER = 'Group Nine was not behind the attack, Ms Example said.';
  const read = (text: string) => report({ id: 'https://covered.org/attack', url: 'https://covered.org/attack', textHash: text, claims: text === '' ? [] : [claim({ quotes: [{ exact: text, start: 0, end: text.length, prefix: '', suffix: '' }] })] });
  const shown = { text: BEFORE };
  const changing = () => worker(() => read(shown.text));
  const look = async (w: Worker, name: string) => {
    const answer = await w.handlers['page.analyse']({ visit: name, reading: { ...READING, text: shown.text, blocks: [{ kind: 'paragraph', start: 0, end: shown.text.length }] } }, pageSender());
    w.tabsOpen.set(1, { host: 'covered.org', status: { state: 'claims', visit: name } });
    return answer.ok ? answer.value.claims[0] : undefined;
  };
  const keep = (w: Worker, name: string) => w.handlers['page.seen']({ visit: name }, pageSender());

  it('has no verdict until the new words have been read, and shows what went and what came', async () => {
    const w = changing();
    shown.text = BEFORE;
    expect((await look(w, 'visit-0001'))?.changed).toBeUndefined();
    await keep(w, 'visit-0001');
    shown.text = AFTER;
    const view = await look(w, 'visit-0002');
    expect(view).toMatchObject({ rung: 'not_judged', flag: null, flagText: 'Verdict suspended' });
    expect(view?.changed?.parts.filter(({ kind }) => kind !== 'same')).toEqual([{ kind: 'removed', text: 'probably' }, { kind: 'added', text: 'not' }]);
    // What changed is told once: no reason repeats it.
    expect(view?.reasons.map(({ text }) => text)).not.toContain(view?.changed?.text);
    expect(view?.reasons.filter(({ code }) => code !== 'WHY18')).toEqual([]);
    const page = await viewed(w);
    expect(page.claims[0]).toEqual(view);
    const comparison = await w.handlers['view.comparison']({ tabId: 1, claimId: 'claim-1' }, EXTENSION);
    expect(comparison.ok ? comparison.value.claim.flagText : null).toBe('Verdict suspended');
  });

  it('is a new revision with a verdict of its own once it was read, and what changed is remembered', async () => {
    const w = changing();
    for (const [text, name] of [[BEFORE, 'visit-0001'], [AFTER, 'visit-0002']] as const) {
      shown.text = text;
      await look(w, name);
      await keep(w, name);
    }
    // the page painted again in the same visit: still suspended, so that it does not change under the reader's eyes
    expect((await look(w, 'visit-0002'))?.flagText).toBe('Verdict suspended');
    expect((await look(w, 'visit-0003'))?.changed).toBeUndefined();
    const kept = await w.store.find('https://covered.org/attack');
    expect(kept.ok ? kept.value?.changes.map(({ was, now }) => [was, now]) : null).toEqual([[BEFORE, AFTER]]);
  });

  it('says that a sentence is gone, and attaches its verdict to no other', async () => {
    const w = changing();
    shown.text = BEFORE;
    await look(w, 'visit-0001');
    await keep(w, 'visit-0001');
    shown.text = 'Group Seven stole the trophy on Sunday.';
    expect((await look(w, 'visit-0002'))?.changed).toBeUndefined();
    expect((await viewed(w)).notices.join(' ')).toContain(BEFORE);
  });
});

describe('keeping a page', () => {
  it('keeps what was seen, once, and says so', async () => {
    const w = worker();
    await analyse(w);
    for (let again = 0; again < 3; again += 1) expect(await w.handlers['page.seen']({ visit }, pageSender())).toEqual({ ok: true, value: { kept: 'kept' } });
    expect(await w.store.state()).toMatchObject({ value: { reports: 1 } });
    expect(await viewed(w)).toMatchObject({ kept: 'kept' });
  });

  it('remembers that it was kept when the page is read again in the same visit', async () => {
    const w = worker();
    await analyse(w);
    await w.handlers['page.seen']({ visit }, pageSender());
    await w.handlers['page.left']({ visit }, pageSender());
    await analyse(w);
    expect(await viewed(w)).toMatchObject({ kept: 'kept' });
  });

  it('writes nothing of a private window anywhere but in memory (N7)', async () => {
    const w = worker();
    await analyse(w, { incognito: true });
    expect(await w.handlers['page.seen']({ visit }, pageSender({ incognito: true }))).toEqual({ ok: true, value: { kept: 'private' } });
    expect(await w.handlers['page.seen']({ visit }, pageSender())).toEqual({ ok: true, value: { kept: 'private' } });
    expect([...w.local.items.values()].join()).not.toContain('covered.org');
    expect(await w.store.all()).toMatchObject({ value: { reports: [] } });
    expect((await viewed(w)).notices.join()).toContain('Private window');
    await w.deps.tabs.forget(1);
    expect(w.session.items.size).toBe(0);
  });

  it('keeps one report of an article that is read under two addresses of its outlet', async () => {
    const w = worker((article) => report({ id: article.url ?? 'none', url: article.url }));
    await analyse(w);
    await w.handlers['page.seen']({ visit }, pageSender());
    await analyse(w, { tabId: 2, url: 'https://m.covered.org/attack?view=quick' }, 'visit-0002');
    await w.handlers['page.seen']({ visit: 'visit-0002' }, pageSender({ tabId: 2 }));
    const kept = await w.store.all();
    expect(kept.ok ? kept.value.reports.map(({ id, url, revision }) => [id, url, revision]) : null).toEqual([['https://covered.org/attack', 'https://m.covered.org/attack?view=quick', 2]]);
    expect(w.compared.at(-1)).toEqual(['page:https://covered.org/attack']);
  });

  it('keeps nothing for a visit that is over', async () => {
    const w = worker();
    await analyse(w);
    expect(await w.handlers['page.seen']({ visit: 'visit-other' }, pageSender())).toMatchObject({ ok: false, key: 'error_page_changed' });
    expect(await w.handlers['page.seen']({ visit }, pageSender({ tabId: 2 }))).toMatchObject({ ok: false, key: 'error_page_changed' });
    expect(await w.store.state()).toMatchObject({ value: { reports: 0 } });
  });

  it('shows the claims all the same when it cannot be kept, and says why', async () => {
    const w = worker();
    await analyse(w);
    vi.spyOn(w.store, 'keep').mockResolvedValue({ ok: false, key: 'error_store_quota', detail: null });
    expect(await w.handlers['page.seen']({ visit }, pageSender())).toEqual({ ok: true, value: { kept: 'failed' } });
    const view = await viewed(w);
    expect(view.claims).toHaveLength(1);
    expect(view.notices.join(' ')).toContain('no room left');
  });

  it('says so where a part of the casebook cannot be read, and compares with the rest', async () => {
    const told: unknown[] = [];
    const torn = () => Promise.reject(new Error('torn'));
    const w = worker(undefined, undefined, shelfOver({ index: torn, incident: torn, report: (error) => told.push(error) }));
    expect(await analyse(w)).toMatchObject({ value: { state: 'claims' } });
    const { claims, notices } = await viewed(w);
    expect(claims).toHaveLength(1);
    expect(notices.filter((notice) => notice.includes('casebook that ships with Whence cannot be read'))).toHaveLength(1);
    expect(told.length).toBeGreaterThan(0);
  });

  it('says so where more kept reports may be about the same than are compared at once', async () => {
    const w = worker();
    vi.spyOn(w.store, 'candidates').mockResolvedValue({ ok: true, value: { reports: [], leftOut: 7 } });
    await analyse(w);
    expect((await viewed(w)).notices.join(' ')).toContain('only those closest to this page are compared');
  });

  it('compares with the kept reports that may be about the same incident', async () => {
    const w = worker((article) => report({ id: article.url ?? 'none', url: article.url, textHash: article.url ?? '', shingles: article.url?.endsWith('first') ? [9, 9, 9, 9] : [1, 2, 3, 4] }));
    await analyse(w, { tabId: 2, url: 'https://covered.org/first' }, 'visit-0002');
    await w.handlers['page.seen']({ visit: 'visit-0002' }, pageSender({ tabId: 2 }));
    await analyse(w);
    expect(w.compared.at(-1)).toEqual(['page:https://covered.org/attack', 'store:https://covered.org/first']);
  });
});

describe('what the reader says of an incident', () => {
  const OTHER = 'https://covered.org/other';
  const seen: unknown[] = [];
  const gathered = (w: Worker, provisional: boolean) => {
    w.deps.core.compare = (reports, _world, asOf, decisions) => {
      seen.push(decisions.map((d) => [d.report, d.other, d.says]));
      return { asOf, incidents: [{ id: provisional ? 'provisional:1' : 'sample-2031', label: 'Sample', date: null, provisional, compiled: null, propositions: [], claims: Object.fromEntries(reports.map(({ report: r }) => [r.id, ['claim-1']])), possibly: {}, possiblyReports: [], history: [] }] };
    };
    return makeHandlers(w.deps);
  };

  it.each([[false, 'sample-2031'], [true, 'https://covered.org/attack']])('is kept against the casebook’s incident, or against this page where the incident has no lasting name (%s), used from then on, and taken back', async (provisional, target) => {
    const w = worker();
    const handlers = gathered(w, provisional);
    await analyse({ ...w, handlers });
    const decide = (says: 'same' | 'different' | null) => handlers['incident.decide']({ tabId: 1, claimId: 'claim-1', reportId: OTHER, says }, EXTENSION);
    expect(await decide('different')).toEqual({ ok: true, value: {} });
    expect(await w.deps.decisions.load()).toMatchObject([{ report: OTHER, other: target, says: 'different', on: '2031-03-04' }]);
    await handlers['view.page']({ tabId: 1 }, EXTENSION);
    expect(seen.at(-1)).toEqual([[OTHER, target, 'different']]);
    await decide('same');
    expect(await w.deps.decisions.load()).toMatchObject([{ says: 'same' }]);
    await decide(null);
    expect(await w.deps.decisions.load()).toEqual([]);
  });

  it('is not taken for a claim that is gone, nor of a page about itself', async () => {
    const w = worker();
    const handlers = gathered(w, true);
    await analyse({ ...w, handlers });
    for (const payload of [{ claimId: 'gone', reportId: OTHER }, { claimId: 'claim-1', reportId: 'https://covered.org/attack' }]) expect(await handlers['incident.decide']({ tabId: 1, says: 'same', ...payload }, EXTENSION)).toMatchObject({ ok: false });
  });

  it('is told with titles, labels and reasons, one act as one, and taken back as one', async () => {
    const w = worker();
    const handlers = gathered(w, false);
    await analyse({ ...w, handlers });
    const ask = { tabId: 1, claimId: 'claim-1' };
    const decided = async () => {
      const view = await handlers['view.comparison'](ask, EXTENSION);
      return view.ok ? view.value.decided : null;
    };
    await handlers['incident.decide']({ ...ask, reportId: 'https://covered.org/a', also: ['https://covered.org/b#claim-2'], says: 'different', note: ' another day ' }, EXTENSION);
    expect((await w.deps.decisions.load()).map((d) => [d.report, d.other, d.note])).toEqual([['https://covered.org/a', 'sample-2031', 'another day'], ['https://covered.org/b#claim-2', 'sample-2031', 'another day']]);
    expect(await decided()).toEqual([{ reportId: 'https://covered.org/a', says: 'different', label: 'https://covered.org/a; https://covered.org/b', note: 'another day' }]);
    await handlers['incident.decide']({ ...ask, reportId: 'https://covered.org/a', says: null }, EXTENSION);
    expect(await decided()).toEqual([]);
  });

  it('of two incidents that are one is kept against both, and taken back by either name', async () => {
    const w = worker();
    const handlers = gathered(w, false);
    await analyse({ ...w, handlers });
    const ask = { tabId: 1, claimId: 'claim-1' };
    await handlers['incident.decide']({ ...ask, reportId: 'other-2031', says: 'same' }, EXTENSION);
    expect(await w.deps.decisions.load()).toMatchObject([{ report: 'other-2031', other: 'sample-2031', says: 'same' }]);
    await handlers['incident.decide']({ ...ask, reportId: 'other-2031', says: null }, EXTENSION);
    expect(await w.deps.decisions.load()).toEqual([]);
  });

  it('can be said of the page itself where it is only possibly about the incident', async () => {
    const w = worker();
    w.deps.core.compare = (reports, _world, asOf) => ({ asOf, incidents: [{ id: 'sample-2031', label: 'Sample', date: null, provisional: false, compiled: '2031-01-01', propositions: [], claims: {}, subjects: Object.fromEntries(reports.map(({ report: r }) => [r.id, r.id])), possibly: Object.fromEntries(reports.map(({ report: r }) => [r.id, ['claim-1']])), possiblyReports: [], history: [] }] });
    const handlers = makeHandlers(w.deps);
    await analyse({ ...w, handlers });
    const ask = { tabId: 1, claimId: 'claim-1' };
    const view = await handlers['view.comparison'](ask, EXTENSION);
    expect(view).toMatchObject({ ok: true, value: { doubtful: 'https://covered.org/attack', members: [] } });
    await handlers['incident.decide']({ ...ask, reportId: 'https://covered.org/attack', says: 'same' }, EXTENSION);
    expect(await w.deps.decisions.load()).toMatchObject([{ report: 'https://covered.org/attack', other: 'sample-2031', says: 'same' }]);
    expect(await handlers['view.comparison'](ask, EXTENSION)).toMatchObject({ value: { decided: [{ says: 'same' }] } });
    const exported = await handlers['export.page']({ tabId: 1 }, EXTENSION);
    expect(exported.ok && JSON.parse(exported.value.text)).toMatchObject({ decisions: [{ other: 'sample-2031', says: 'same' }] });
  });

  it('is none where what is kept cannot be read, and the rest is read all the same', async () => {
    const w = worker();
    await w.local.set({ decisions: [{ report: 'a', other: 'b', says: 'perhaps' }, { report: 'a', other: 'c', says: 'same', note: '', on: '2031-03-04' }, 7] });
    expect(await w.deps.decisions.load()).toMatchObject([{ report: 'a', other: 'c', says: 'same' }]);
  });
});

describe('how long reports are kept', () => {
  it('until they are cleared, unless the reader says otherwise; what is older then goes at once', async () => {
    const w = worker();
    await analyse(w);
    await w.handlers['page.seen']({ visit }, pageSender());
    expect(await w.handlers['settings.keep']({ days: 365 }, EXTENSION)).toMatchObject({ ok: true, value: { keepDays: 365 } });
    expect(await w.store.state()).toMatchObject({ value: { reports: 1 } });
    const later = { ...w.deps, clock: { ...w.deps.clock, now: () => '2032-03-05T10:00:00.000Z' } };
    await forgetOld(later);
    expect(await w.store.state()).toMatchObject({ value: { reports: 0 } });
  });

  it('clears all of them when asked to, and tells how many', async () => {
    const w = worker();
    await analyse(w);
    await w.handlers['page.seen']({ visit }, pageSender());
    expect(await w.handlers['store.clear']({}, EXTENSION)).toEqual({ ok: true, value: { reports: 0, lastWrite: null, forgotten: 1 } });
  });

  it.each([['2031-03-04T10:00:00.000Z', 30, '2031-02-02T10:00:00.000Z'], ['2031-03-04T10:00:00.000Z', null, null]] as const)('counts %s back by %s days', (now, days, since) => expect(keptSince(now, days)).toBe(since));
});

describe('what a tab shows', () => {
  const gone: FakeTab = { host: null, status: 'silent' };
  const CASES: { name: string; tab: FakeTab; state: string }[] = [
    { name: 'a page that the browser keeps to itself', tab: gone, state: 'unreachable' },
    { name: 'a site that is not covered', tab: { ...gone, host: 'elsewhere.org' }, state: 'not_covered' },
    { name: 'a covered site without permission', tab: { ...gone, host: 'denied.covered.org' }, state: 'not_permitted' },
    { name: 'a covered page that was open before', tab: { ...gone, host: 'www.covered.org' }, state: 'failed' },
    { name: 'a covered page that is no article', tab: { host: 'covered.org', status: { state: 'not_article', visit: null } }, state: 'not_article' },
    { name: 'a page that is being read', tab: { host: 'covered.org', status: { state: 'reading', visit } }, state: 'reading' },
    { name: 'a page that was read before the memory was lost', tab: { host: 'covered.org', status: { state: 'claims', visit } }, state: 'reading' },
  ];
  for (const { name, tab, state } of CASES) {
    it(`${name}: ${state}, with a sentence`, async () => {
      const w = worker();
      w.tabsOpen.set(1, tab);
      const view = await viewed(w);
      expect(view).toMatchObject({ state, claims: [] });
      expect(view.message).toMatch(/[.…]$/);
    });
  }

  it('asks the page to read again when the memory was lost', async () => {
    const w = worker();
    w.tabsOpen.set(1, { host: 'covered.org', status: { state: 'claims', visit } });
    await viewed(w);
    expect(w.told.map(({ type }) => type)).toContain('content.refresh');
  });

  it('never shows the claims of the page before (L2)', async () => {
    const w = worker();
    await analyse(w);
    w.tabsOpen.set(1, { host: 'covered.org', status: { state: 'reading', visit: 'visit-next' } });
    expect(await viewed(w)).toMatchObject({ state: 'reading', claims: [] });
    w.tabsOpen.set(1, { host: 'elsewhere.org', status: 'silent' });
    expect(await viewed(w)).toMatchObject({ state: 'not_covered', claims: [] });
    expect(w.session.items.size).toBe(0);
  });

  it('shows a page that is too busy to answer', async () => {
    const w = worker();
    await analyse(w);
    w.tabsOpen.set(1, { host: 'covered.org', status: 'busy' });
    expect(await viewed(w)).toMatchObject({ state: 'claims' });
  });

  it('opens the wide view before anything is awaited, and remembers the choice', async () => {
    const w = worker();
    const answer = w.handlers['page.compare']({ visit, claimId: 'claim-1' }, pageSender());
    expect(w.opened).toEqual([{ tabId: 1, claimId: 'claim-1' }]);
    expect(await answer).toEqual({ ok: true, value: {} });
    expect(await w.handlers['view.selection']({ tabId: 1 }, EXTENSION)).toEqual({ ok: true, value: { claimId: 'claim-1' } });
  });

  it('compares one claim, and says when it or the page is gone', async () => {
    const w = worker();
    await analyse(w);
    expect(await w.handlers['view.comparison']({ tabId: 1, claimId: 'claim-1' }, EXTENSION)).toMatchObject({ ok: true, value: { claim: { id: 'claim-1' } } });
    expect(await w.handlers['view.comparison']({ tabId: 1, claimId: 'nothing' }, EXTENSION)).toMatchObject({ key: 'error_claim_gone' });
    expect(await w.handlers['view.comparison']({ tabId: 2, claimId: 'claim-1' }, EXTENSION)).toMatchObject({ key: 'error_page_changed' });
  });
});

describe('exporting', () => {
  it('gives the page, under a name that any system takes', async () => {
    const w = worker();
    await analyse(w);
    const answer = await w.handlers['export.page']({ tabId: 1 }, EXTENSION);
    expect(answer).toMatchObject({ ok: true, value: { fileName: 'whence-covered.org-2031-03-03.json' } });
    expect(answer.ok && JSON.parse(answer.value.text)).toMatchObject({ schema: 'whence/export@1', generator: 'whence test', reports: [{ url: 'https://covered.org/attack' }] });
  });

  it('gives everything that is kept, and an empty file where nothing is', async () => {
    const w = worker();
    expect(await w.handlers['export.store']({}, EXTENSION)).toMatchObject({ ok: true });
    await w.store.keep(report(), visit);
    await w.store.keep(report({ id: 'https://covered.org/other' }), 'visit-0002');
    const answer = await w.handlers['export.store']({}, EXTENSION);
    expect(answer.ok && JSON.parse(answer.value.text).reports).toHaveLength(2);
  });
});

describe('the day that verdicts are given for', () => {
  const dated = (published: string | null) => report({ published });
  const CASES = [
    { name: 'the page alone, newer than the casebook', page: '2031-03-03', known: [], asOf: '2031-03-03' },
    { name: 'an old page: the casebook is newer', page: '2029-03-03', known: [], asOf: '2030-06-06' },
    { name: 'a later known report', page: '2031-03-03', known: ['2031-04-01'], asOf: '2031-04-01' },
    { name: 'earlier known reports', page: '2031-03-03', known: ['2030-01-01', null], asOf: '2031-03-03' },
    { name: 'a page without a date', page: null, known: ['2031-02-01'], asOf: '2031-02-01' },
    { name: 'nothing dated but the casebook', page: null, known: [null], asOf: '2030-06-06' },
    { name: 'a known report from the future', page: '2031-03-03', known: ['2999-01-01'], asOf: '2031-03-03' },
  ];
  for (const { name, page, known, asOf } of CASES) it(`${name}: ${asOf}`, () => expect(asOfFor(dated(page), known.map(dated), '2030-06-06', '2031-05-01')).toBe(asOf));
});

describe('any message at all (M2)', () => {
  const ID = 'abcdefghijklmnopabcdefghijklmnop';
  const BASE = `chrome-extension://${ID}/`;
  const hostile = fc.oneof(fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true }), fc.object(), fc.constant(JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}')));
  const type = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...Object.keys(messages)) }, fc.constantFrom('__proto__', 'constructor', 'toString', ''), fc.string());
  const payload = fc.oneof(
    hostile,
    fc.record({ tabId: fc.oneof(fc.integer(), fc.double()), claimId: fc.string(), visit: fc.oneof(fc.constant(visit), fc.string()), host: fc.oneof(fc.domain(), fc.string(), fc.constant(null)), enabled: fc.boolean(), reading: fc.oneof(hostile, fc.constant(READING)) }, { requiredKeys: [] }),
  );
  const message = fc.oneof({ weight: 6, arbitrary: fc.record({ type, payload }) }, hostile);
  const sender = fc.constantFrom({ id: ID, url: `${BASE}popup.html`, origin: BASE.slice(0, -1) }, { id: ID, url: 'https://covered.org/a', origin: 'https://covered.org', frameId: 0, tab: { id: 1 } }, { id: 'x', url: 'https://covered.org/a' }, {});

  it('gets one answer of a known shape; nothing is thrown, nothing polluted', { timeout: longRun ? 3_600_000 : 60_000 }, async () => {
    const w = worker();
    const errors: unknown[] = [];
    const time = { now: 0 };
    const listener = makeListener(w.handlers, { self: { id: ID, baseUrl: BASE }, milliseconds: () => (time.now += 1_000), report: (_what, error) => errors.push(error) });
    await holds({ case: 'M2', what: 'messages made up at random that were thrown at, or got no answer of a known shape' },
      fc.asyncProperty(message, sender, async (sent, from) => {
        const answer = await new Promise<unknown>((resolve) => expect(listener(sent, from, resolve)).toBe(true));
        expect(answer).toSatisfy((a: { ok: boolean; key?: string }) => a.ok || /^error_[a-z_]+$/.test(a.key ?? ''));
      }),
      howMany(4_000, 100_000),
    );
    expect(errors).toEqual([]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('is answered even where the thinking breaks, and the next one is served', async () => {
    const broken = { now: true };
    const w = worker((article) => {
      if (broken.now) throw new Error('a bug');
      return report({ url: article.url, claims: [claim()] });
    });
    const errors: unknown[] = [];
    const listener = makeListener(w.handlers, { self: { id: ID, baseUrl: BASE }, milliseconds: () => 0, report: (_what, error) => errors.push(error) });
    const send = () =>
      new Promise<unknown>((resolve) => listener({ type: 'page.analyse', payload: { visit, reading: READING } }, { id: ID, url: 'https://covered.org/a', frameId: 0, tab: { id: 1 } }, resolve));
    expect(await send()).toEqual({ ok: false, key: 'error_internal', detail: null });
    expect(errors).toHaveLength(1);
    broken.now = false;
    expect(await send()).toMatchObject({ ok: true });
  });
});
