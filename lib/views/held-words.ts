/** Where the small words of a language stand: `forward` those that belong to the word behind them, `back` those that belong to the one before. */
interface Small {
  forward: RegExp;
  back: RegExp;
}

/**
 * Small words that no line should end or begin with: Russian prepositions, conjunctions and particles of one and two letters and the dash; the Azerbaijani pronoun of one letter and the particles
 * that lean on the word before them. English books leave such words where they fall.
 */
const HELD: Readonly<Record<string, Small | undefined>> = {
  ru: { forward: /(?<![\p{L}\p{N}$-])(а|в|и|к|о|с|у|во|до|за|из|ко|на|не|ни|но|об|от|по|со) (?=\S)/giu, back: /(?<=\S) (бы|же|ли|—)(?![\p{L}\p{N}-])/giu },
  az: { forward: /(?<![\p{L}\p{N}$-])(o) (?=\S)/giu, back: /(?<=\S) (da|də|ki|—)(?![\p{L}\p{N}-])/giu },
};

/** A sentence of our own catalogue with its small words and the dots between its parts held by no-break spaces, so that no line ends with a dot. What others wrote is put in later and stays as it is. */
export function heldWords(message: string, language: string): string {
  const small = Object.hasOwn(HELD, language) ? HELD[language] : undefined;
  const dotted = message.replace(/· (?=\S)/g, '·\u00a0');
  return small === undefined ? dotted : dotted.replace(small.forward, '$1\u00a0').replace(small.back, '\u00a0$1');
}

/** A number stays with what it counts: "2 reports". */
const heldNumber = (key: string, message: string): string => (key.startsWith('count_') ? message.replace(/\$1 (?=\p{L})/u, '$1\u00a0') : message);

/** A whole catalogue in the browser's form, with the small words of every sentence and the numbers of all that is counted held. */
export function heldCatalogue<Entry extends { message: string }>(catalogue: Readonly<Record<string, Entry>>, language: string): Record<string, Entry> {
  return Object.fromEntries(Object.entries(catalogue).map(([key, entry]) => [key, { ...entry, message: heldNumber(key, heldWords(entry.message, language)) }]));
}
