import type { Settings } from '../model/settings';
import { sayCount, type Say } from './say';

/** What each catalogue calls its own language: the same on every page, so that a reader who strayed finds the way back. */
export const LANGUAGE_NAMES = { en: 'English', az: 'Azərbaycanca', ru: 'Русский' } as const;

/** Names listed at most in one sentence. */
const LISTED = 8;

type Lists = 'disabledHosts' | 'addedHosts' | 'unmarkedHosts' | 'languagesOff';

function listed(names: readonly string[], say: Say): string {
  const shown = names.slice(0, LISTED).join(', ');
  return names.length > LISTED ? say('list_and_more', shown, sayCount(say, 'count_more', names.length - LISTED)) : shown;
}

/** What comes to a list and what goes from it, a sentence each. */
function listChanges<Item extends string>(label: string, before: readonly Item[], after: readonly Item[], nameOf: (item: Item) => string, say: Say): string[] {
  const came = after.filter((item) => !before.includes(item)).map(nameOf);
  const went = before.filter((item) => !after.includes(item)).map(nameOf);
  return [...(came.length > 0 ? [say('settings_change_came', label, listed(came, say))] : []), ...(went.length > 0 ? [say('settings_change_went', label, listed(went, say))] : [])];
}

/** A period in words: "30 days", or until the reports are cleared. */
export const keepText = (days: Settings['keepDays'], say: Say): string => (days === null ? say('keep_always') : sayCount(say, 'keep_days', days));

/** What a kind of claim is called where it can be left unmarked. */
export const markKindText = (kind: Settings['unmarked'][number], say: Say): string => say(`mark_${kind}`);

/** A language of articles by its tag; a tag that we have no name for stands for itself. */
export const articleLanguage = (tag: string, say: Say): string => (Object.hasOwn(LANGUAGE_NAMES, tag) ? say(`language_${tag}`) : tag);

/** What would become of the settings, one sentence for each change; none where nothing changes. */
export function settingsChanges(before: Settings, after: Settings, say: Say): string[] {
  const value = (label: string, was: string, is: string): string[] => (was === is ? [] : [say('settings_change_value', label, was, is)]);
  const onOff = (on: boolean): string => (on ? say('value_on') : say('value_off'));
  const languageName = (language: Settings['language']): string => (language === 'browser' ? say('language_browser') : LANGUAGE_NAMES[language]);
  const list = (name: Lists, label: string, nameOf: (item: string) => string = (item) => item): string[] => listChanges(label, before[name], after[name], nameOf, say);
  return [
    ...value(say('switch_everywhere'), onOff(before.enabled), onOff(after.enabled)),
    ...value(say('intensity_label'), say(`intensity_${before.intensity}`), say(`intensity_${after.intensity}`)),
    ...listChanges(say('options_unmarked'), before.unmarked, after.unmarked, (kind) => markKindText(kind, say), say),
    ...list('unmarkedHosts', say('options_unmarked_hosts')),
    ...list('addedHosts', say('options_added')),
    ...list('disabledHosts', say('options_off')),
    ...value(say('options_language'), languageName(before.language), languageName(after.language)),
    ...list('languagesOff', say('options_languages_off'), (tag) => articleLanguage(tag, say)),
    ...value(say('keep_label'), keepText(before.keepDays, say), keepText(after.keepDays, say)),
  ];
}
