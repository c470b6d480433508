import { describe, expect, it } from 'vitest';
import { makeAsk } from '../../lib/adapters/messages/ask';
import { makeTell } from '../../lib/adapters/messages/tell';
import { NOTHING_KNOWN, readerSession, type ReaderKnowledge } from '../../lib/adapters/messages/reader-session';
import type { Ask } from '../../lib/adapters/messages/ask';
import { answers as forms } from '../../lib/protocol';
import { comparison, page, plain, say, SETTINGS } from '../components/samples';

const SETTLED = { ok: true, value: SETTINGS };
const CLOSED = 'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received';

describe('asking the worker', () => {
  const CASES: { name: string; answers: (unknown | Error)[]; gets: unknown; asked: number }[] = [
    { name: 'takes an answer of the right shape', answers: [SETTLED], gets: SETTLED, asked: 1 },
    { name: 'asks once more when the worker was stopped in the middle (S1)', answers: [new Error(CLOSED), SETTLED], gets: SETTLED, asked: 2 },
    { name: 'gives up after the second time, and says so', answers: [new Error(CLOSED), new Error(CLOSED)], gets: { ok: false, key: 'error_worker_silent', detail: null }, asked: 2 },
    { name: 'passes a failure on', answers: [{ ok: false, key: 'error_internal', detail: null }], gets: { ok: false, key: 'error_internal', detail: null }, asked: 1 },
    { name: 'takes no answer of another shape', answers: [{ ok: true, value: { enabled: 'yes' } }], gets: { ok: false, key: 'error_worker_silent', detail: null }, asked: 1 },
    { name: 'takes no empty answer', answers: [undefined], gets: { ok: false, key: 'error_worker_silent', detail: null }, asked: 1 },
  ];
  for (const { name, answers, gets, asked } of CASES) {
    it(name, async () => {
      const sent: unknown[] = [];
      const ask = makeAsk((message) => {
        const answer = answers[sent.length];
        sent.push(message);
        return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
      }, forms);
      expect(await ask('settings.get', {})).toEqual(gets);
      expect(sent).toEqual(Array.from({ length: asked }, () => ({ type: 'settings.get', payload: {} })));
    });
  }
});

describe('telling a tab', () => {
  const CASES: { name: string; answer: unknown | Error; gets: unknown }[] = [
    { name: 'nobody listens', answer: new Error('Could not establish connection. Receiving end does not exist.'), gets: null },
    { name: 'nobody answers', answer: undefined, gets: null },
    { name: 'the content script answers', answer: { ok: true, value: { state: 'claims', visit: 'visit-0001' } }, gets: { ok: true, value: { state: 'claims', visit: 'visit-0001' } } },
    { name: 'something else answers', answer: { ok: true, value: { state: 'happy' } }, gets: { ok: false, key: 'error_worker_silent', detail: null } },
  ];
  for (const { name, answer, gets } of CASES) {
    it(`where ${name}`, async () => {
      const tell = makeTell(() => (answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)));
      expect(await tell(1, 'content.status', {})).toEqual(gets);
    });
  }

  it('waits for a busy page no longer than it is told to', async () => {
    const tell = makeTell(() => new Promise(() => undefined), 10);
    expect(await tell(1, 'content.status', {})).toEqual({ ok: false, key: 'error_page_busy', detail: null });
  });
});

describe('what a page of ours knows of a tab', () => {
  type Step = { name: string; resolve: (value: unknown) => void };
  function session() {
    const waiting: Step[] = [];
    const seen: { known: ReaderKnowledge } = { known: NOTHING_KNOWN };
    const ask = ((name: string) => new Promise((resolve) => waiting.push({ name, resolve }))) as unknown as Ask;
    const reader = readerSession(ask, say, (known) => (seen.known = known));
    const answer = async (name: string, value: unknown): Promise<void> => {
      const at = waiting.findIndex((one) => one.name === name);
      expect(at, `${name} was asked for`).toBeGreaterThanOrEqual(0);
      waiting.splice(at, 1)[0]?.resolve(value);
      await new Promise((resolve) => setTimeout(resolve, 0));
    };
    return { reader, answer, seen, waiting };
  }
  const titled = (title: string) => ({ ok: true, value: page(plain, { title }) });

  it('drops the answer about a tab that is no longer shown', async () => {
    const { reader, answer, seen } = session();
    void reader.follow(1);
    void reader.follow(2);
    await answer('view.page', titled('first'));
    await answer('settings.get', SETTLED);
    expect(seen.known.page).toBeNull();
    await answer('view.page', titled('second'));
    await answer('settings.get', SETTLED);
    expect(seen.known.page?.title).toBe('second');
  });

  it('drops the comparison of a claim that is no longer chosen', async () => {
    const { reader, answer, seen } = session();
    void reader.follow(1);
    await answer('view.page', titled('page'));
    await answer('settings.get', SETTLED);
    void reader.choose('c1');
    void reader.choose(null);
    await answer('view.comparison', { ok: true, value: comparison() });
    expect(seen.known).toMatchObject({ chosen: null, comparison: null });
  });

  it('lets go of a claim that the page no longer has', async () => {
    const { reader, answer, seen, waiting } = session();
    void reader.follow(1, 'gone');
    await answer('view.page', titled('page'));
    await answer('settings.get', SETTLED);
    expect(seen.known).toMatchObject({ chosen: null, comparison: null });
    expect(waiting).toEqual([]);
  });

  it('says why nothing can be shown, in words', async () => {
    const { reader, answer, seen } = session();
    void reader.follow(1);
    await answer('view.page', { ok: false, key: 'error_worker_silent', detail: null });
    await answer('settings.get', SETTLED);
    expect(seen.known.problem).toBe(say('error_worker_silent'));
  });
});
