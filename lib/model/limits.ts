/**
 * The longest article text that is read, in UTF-16 units: some 33,000 words, more than any news article has. What is longer is read to this point and said to be partial (S16), so that
 * no text keeps the worker for a second (R2).
 */
export const MAX_TEXT_LENGTH = 200_000;

/** UTF-16 characters of the paragraphs around a selection, at most: what a reader marks as one claim is a few sentences. */
export const MAX_SELECTED = 40_000;

/** Nobody writes more by hand: one more is refused, and told. Decisions lie with the settings, where a person's own oldest makes way for their newest. */
export const MAX_ANNOTATIONS = 100_000;
export const MAX_OBJECTIONS = 5_000;
export const MAX_DECISIONS = 2_000;

/** UTF-16 characters of the name that a person writes under. */
export const MAX_AUTHOR = 200;
