/** Sentences of the catalogue that the content script shows on its card; it has no catalogue of its own. */
export const CARD_WORDS: readonly string[] = ['catalogue_language', 'card_why', 'card_reading', 'card_compare', 'card_previous', 'card_next', 'card_position', 'card_close', 'announce_claim', 'changed_removed', 'changed_added'];
