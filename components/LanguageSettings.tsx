import { INTERFACE_LANGUAGES, type InterfaceLanguage, type Settings } from '../lib/model/settings';
import type { Say } from '../lib/views/say';
import { articleLanguage, LANGUAGE_NAMES } from '../lib/views/settings-changes';

export interface LanguageSettingsProps {
  settings: Settings;
  /** tags of the languages of articles that can be read; none while they are asked */
  read: readonly string[];
  say: Say;
  onChoose: (chosen: Partial<Pick<Settings, 'language' | 'languagesOff'>>) => void;
}

/** The interface's language, for all that the extension says; and the languages of articles. */
export function LanguageSettings({ settings, read, say, onChoose }: LanguageSettingsProps) {
  const { language, languagesOff } = settings;
  const choose = (value: string): void => {
    const chosen = INTERFACE_LANGUAGES.find((one) => one === value);
    if (chosen !== undefined) onChoose({ language: chosen });
  };
  const name = (one: InterfaceLanguage): string => (one === 'browser' ? say('language_browser') : LANGUAGE_NAMES[one]);
  const toggle = (tag: string, on: boolean): void => onChoose({ languagesOff: on ? languagesOff.filter((one) => one !== tag) : [...languagesOff, tag].sort() });
  return (
    <section class="card" id="language" aria-labelledby="language-title">
      <h2 id="language-title">{say('options_languages')}</h2>
      <label class="period">
        <span>{say('options_language')}</span>
        <select value={language} onChange={(event) => choose(event.currentTarget.value)}>
          {INTERFACE_LANGUAGES.map((one) => (
            <option key={one} value={one} lang={one === 'browser' ? undefined : one}>
              {name(one)}
            </option>
          ))}
        </select>
      </label>
      {read.length > 0 && (
        <fieldset class="choices kinds">
          <legend>{say('options_languages_read')}</legend>
          <div>
            {read.map((tag) => (
              <label key={tag} class="tick">
                <input type="checkbox" checked={!languagesOff.includes(tag)} onChange={(event) => toggle(tag, event.currentTarget.checked)} />
                <span>{articleLanguage(tag, say)}</span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
    </section>
  );
}
