import type { CasebookIncident } from '../model/casebook';

/** What a casebook entry says in English, by its words, in another language of the interface; undefined where it is read as it is written. */
export function recordedWords(incident: CasebookIncident | null, language: string): Record<string, string> | undefined {
  const inLanguage = (text: string | null, others: Readonly<Record<string, string>> | undefined): [string, string][] => {
    const said = others !== undefined && Object.hasOwn(others, language) ? others[language] : undefined;
    return text === null || said === undefined ? [] : [[text, said]];
  };
  const words = [
    ...(incident?.statements ?? []).flatMap(({ speaker, speakerIn }) => inLanguage(speaker, speakerIn)),
    ...(incident?.reports ?? []).flatMap(({ viaIn = {} }) => Object.entries(viaIn).flatMap(([relay, relayIn]) => inLanguage(relay, relayIn))),
    ...(incident?.reports ?? []).flatMap(({ carries }) => carries.flatMap(({ drift, driftIn }) => inLanguage(drift, driftIn))),
  ];
  return words.length === 0 ? undefined : Object.fromEntries(words);
}
