/** The longest article text that is read, in UTF-16 units; what is longer is read to this point and said to be partial (S16). */
export const MAX_TEXT_LENGTH = 500_000;
