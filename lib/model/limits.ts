/**
 * The longest article text that is read, in UTF-16 units: some 33,000 words, more than any news article has. What is longer is read to this point and said to be partial (S16), so that
 * no text keeps the worker for a second (R2).
 */
export const MAX_TEXT_LENGTH = 200_000;

/** UTF-16 characters of the paragraphs around a selection, at most: what a reader marks as one claim is a few sentences. */
export const MAX_SELECTED = 40_000;
