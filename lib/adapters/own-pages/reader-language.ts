import * as z from 'zod/mini';
import type { InterfaceLanguage } from '../../model/settings';
import type { Say } from '../../views/say';
import { browser, sayFromBrowser } from '../browser';
import { packagedFile, type ReadFile } from '../files/packaged-file';
import { settingsIn, type SettingsKeeper } from '../settings/settings';

/** The language that the reader chose for our own words: the browser's, or another of our catalogues. */
export interface ReaderLanguage {
  /** says in the language that is held now: the same function always */
  say: Say;
  /** the words of the language that is held now: another value after each change of it */
  current(): Say;
  /** resolves once the language that the settings name is held; never rejects */
  ready(): Promise<void>;
}

const catalogueSchema = z.record(z.string(), z.object({ message: z.string() }));

async function wordsOf(language: Exclude<InterfaceLanguage, 'browser'>, read: ReadFile, fallback: Say): Promise<Say> {
  const catalogue = catalogueSchema.parse(await read(`/_locales/${language}/messages.json`));
  const say = (key: string, ...values: string[]): string => {
    const entry = Object.hasOwn(catalogue, key) ? catalogue[key] : undefined;
    return entry === undefined ? fallback(key, ...values) : entry.message.replace(/\$([1-9])/g, (_, n: string) => values[Number(n) - 1] ?? '');
  };
  return Object.assign(say, { locale: language });
}

/**
 * Follows the settings: browsers offer an extension only the language that they themselves speak, so any other is read from its packaged catalogue. A catalogue that
 * cannot be read leaves the browser's language standing.
 */
export function readerLanguage(settings: Pick<SettingsKeeper, 'load'>, read: ReadFile, fallback: Say): ReaderLanguage {
  const held: { language: InterfaceLanguage; words: Say } = { language: 'browser', words: fallback };
  const say = (key: string, ...values: string[]): string => held.words(key, ...values);
  return {
    say: Object.defineProperty(say, 'locale', { get: () => held.words.locale }) as Say,
    current: () => held.words,
    async ready() {
      const { language } = await settings.load();
      if (language === held.language) return;
      const words = language === 'browser' ? fallback : await wordsOf(language, read, fallback).catch(() => fallback);
      Object.assign(held, { language, words });
    },
  };
}

/** The same for a part of the extension as it runs: settings and catalogues are the browser's. */
export function browserLanguage(settings: Pick<SettingsKeeper, 'load'> = settingsIn(browser.storage.local)): ReaderLanguage {
  return readerLanguage(settings, packagedFile((path) => browser.runtime.getURL(path as '/')), sayFromBrowser());
}

/** Shows one of our pages in the reader's language, and again whenever another is chosen while it is open. */
export function inReadersLanguage(show: (say: Say) => void): void {
  const language = browserLanguage();
  const shown: { words: Say | null } = { words: null };
  const follow = async (): Promise<void> => {
    await language.ready();
    if (shown.words === language.current()) return;
    shown.words = language.current();
    document.documentElement.lang = shown.words.locale;
    show(shown.words);
  };
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && 'settings' in changes) void follow();
  });
  void follow();
}
