/** The text with the replacement character in the place of each half of a surrogate pair that stands alone: such halves are no Unicode, and encoders refuse them. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

/** Longer lists say that a text is no article. */
const MOST_ASTRAL = 10_000;

/** Where a text's characters beyond the first 65,536 stand (UTF-16 offsets): each takes two units and is one code point. Undefined where there are too many to note. */
export function astralIn(text: string): number[] | undefined {
  const found: number[] = [];
  for (let i = 0; i < text.length - 1; i += 1) {
    if ((text.charCodeAt(i) & 0xfc00) !== 0xd800 || (text.charCodeAt(i + 1) & 0xfc00) !== 0xdc00) continue;
    found.push(i);
    i += 1;
  }
  return found.length > MOST_ASTRAL ? undefined : found;
}

/** A UTF-16 offset as a number of code points. `astral` as `astralIn` gives it. */
export const codePoints = (offset: number, astral: readonly number[]): number => offset - astral.filter((at) => at < offset).length;
