import type { ComparedIncident } from '../model/verdict';

/** An incident, or nothing where there is none to ask. */
export type Recorded = Pick<ComparedIncident, 'words'> | null;

/** The casebook's own words (a speaker that is no person's name, a remark on a report) in the reader's language; whatever else it is, as it is. */
export function inReadersWords(text: string, incident: Recorded): string {
  const words = incident?.words;
  return words !== undefined && Object.hasOwn(words, text) ? (words[text] ?? text) : text;
}
