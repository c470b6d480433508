/** A text as a screen has it: the days in it hold together. */
export const held = (text: string): string => text.replace(/(\d{1,2}) (\p{L}+) (\d{4})/gu, '$1\u00a0$2\u00a0$3');
