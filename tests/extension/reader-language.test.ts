import { describe, expect, it, vi } from 'vitest';
import { inReadersLanguage } from '../../entrypoints/background/in-readers-language';
import type { Handlers } from '../../lib/adapters/messages/serve';
import { DEFAULT_SETTINGS, settingsIn } from '../../lib/adapters/settings/settings';
import { sayCount, type Say } from '../../lib/views/say';
import { memoryArea } from './samples';

vi.hoisted(() => Reflect.set(globalThis, 'browser', { runtime: { id: 'own' } }));
const { readerLanguage } = await import('../../lib/adapters/own-pages/reader-language');

const FALLBACK: Say = Object.assign((key: string) => `browser:${key}`, { locale: 'en' });
const CATALOGUES: Record<string, unknown> = {
  '/_locales/ru/messages.json': { hello: { message: 'Привет, $1' }, count_one: { message: '$1 раз' }, count_few: { message: '$1 раза' }, count_many: { message: '$1 раз' } },
  '/_locales/az/messages.json': 'no catalogue',
};

function chosen() {
  const settings = settingsIn(memoryArea());
  const read: string[] = [];
  const language = readerLanguage(
    settings,
    (path) => {
      read.push(path);
      return Promise.resolve(CATALOGUES[path]);
    },
    FALLBACK,
  );
  const choose = async (name: typeof DEFAULT_SETTINGS.language): Promise<void> => {
    await settings.change((s) => ({ ...s, language: name }));
    await language.ready();
  };
  return { settings, read, language, choose };
}

describe('the language of our own words', () => {
  it('is the browser’s until another is chosen, and again when that is taken back', async () => {
    const { language, choose, read } = chosen();
    await language.ready();
    expect([language.say('hello', 'A'), language.say.locale, read]).toEqual(['browser:hello', 'en', []]);
    await choose('ru');
    expect([language.say('hello', 'A'), language.say.locale]).toEqual(['Привет, A', 'ru']);
    expect(sayCount(language.say, 'count', 3)).toBe('3 раза');
    await language.ready();
    expect(read).toHaveLength(1);
    await choose('browser');
    expect(language.say('hello')).toBe('browser:hello');
  });

  it('tells a change of it by another value, and no change by the same one', async () => {
    const { language, choose } = chosen();
    const before = language.current();
    await choose('ru');
    expect(language.current()).not.toBe(before);
    const russian = language.current();
    await language.ready();
    expect(language.current()).toBe(russian);
  });

  it('keeps the browser’s words where a catalogue or an entry of it cannot be read', async () => {
    const { language, choose } = chosen();
    await choose('az');
    expect(language.say('hello')).toBe('browser:hello');
    await choose('ru');
    expect([language.say('missing'), language.say('constructor')]).toEqual(['browser:missing', 'browser:constructor']);
  });
});

describe('the worker’s answers', () => {
  it('wait for the language, but for the click that opens the panel', async () => {
    const order: string[] = [];
    const note = (name: string) => () => {
      order.push(name);
      return { ok: true, value: {} };
    };
    const ready = async (): Promise<void> => {
      await Promise.resolve();
      order.push('ready');
    };
    const handlers = inReadersLanguage({ 'settings.get': note('settings.get'), 'page.compare': note('page.compare') } as unknown as Handlers, ready);
    await handlers['settings.get']({}, { kind: 'extension' });
    void handlers['page.compare']({ visit: 'visit-0001', claimId: 'c' }, { kind: 'page', tabId: 1, url: 'https://a.example/', incognito: false });
    expect(order).toEqual(['ready', 'settings.get', 'page.compare']);
  });
});
