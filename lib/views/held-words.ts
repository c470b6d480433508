interface Short {
  /** words that belong to the one behind them */
  forward: string;
  /** words and signs that belong to the one before them */
  back: string;
}

/**
 * Small words that no line should end or begin with: Russian prepositions, conjunctions and particles of one and two letters and the dash; the Azerbaijani pronoun of one letter and the particles
 * that lean on the word before them. English books leave such words where they fall.
 */
const SHORT: Readonly<Record<string, Short>> = {
  ru: { forward: 'а|в|и|к|о|с|у|во|до|за|из|ко|на|не|ни|но|об|от|по|со', back: 'бы|же|ли|—' },
  az: { forward: 'o', back: 'da|də|ki|—' },
};

const HELD = new Map(
  Object.entries(SHORT).map(([language, { back, forward }]) => [
    language,
    { forward: new RegExp(`(?<![\\p{L}\\p{N}$-])(${forward}) (?=\\S)`, 'giu'), back: new RegExp(`(?<=\\S) (${back})(?![\\p{L}\\p{N}-])`, 'giu') },
  ]),
);

/** A sentence of our own catalogue with its small words held to their neighbours by no-break spaces. What others wrote is put in later and stays as it is. */
export function heldWords(message: string, language: string): string {
  const small = HELD.get(language);
  return small === undefined ? message : message.replace(small.forward, '$1\u00a0').replace(small.back, '\u00a0$1');
}

/** A whole catalogue in the browser's form, with the small words of every sentence held. */
export function heldCatalogue<Entry extends { message: string }>(catalogue: Readonly<Record<string, Entry>>, language: string): Record<string, Entry> {
  return Object.fromEntries(Object.entries(catalogue).map(([key, entry]) => [key, { ...entry, message: heldWords(entry.message, language) }]));
}
