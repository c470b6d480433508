import type { Say } from '../../lib/views/say';

/** Sentences of the catalogue that the content script shows on its card; it has no catalogue of its own. */
const CARD_WORDS: readonly string[] = ['catalogue_language', 'card_why', 'card_reading', 'card_compare', 'card_previous', 'card_next', 'card_position', 'card_close', 'card_here', 'announce_claim', 'changed_removed', 'changed_added'];

/** The card's sentences in the reader's language, places still open. */
export const cardWords = (say: Say): Record<string, string> => Object.fromEntries(CARD_WORDS.map((key) => [key, say(key, '$1', '$2', '$3')]));
