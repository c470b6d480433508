/** A piece of text, offsets UTF-16. */
export interface Stretch {
  start: number;
  end: number;
}

const ABBREVIATION = /(?:^|[\s("“])(?:\p{Lu}|(?:\p{L}\.){1,4}\p{L}|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sgt|St|Jr|Sr|No|vs|Inc|Ltd|Corp|Co|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)$/u;

/**
 * The text cut into sentences, roughly and by its own means: labels and predictions are both laid onto these, so that a shared sentence can be
 * seen whatever splitter the predictions come from. A piece without a letter is left out.
 */
export function bucketsOf(text: string): Stretch[] {
  const found: Stretch[] = [];
  let start = 0;
  const close = (end: number): void => {
    if (/\p{L}/u.test(text.slice(start, end))) found.push({ start, end });
    start = end;
  };
  for (const mark of text.matchAll(/\n|[.!?…]{1,4}["'”’»)\]]{0,3}(?=\s)/g)) {
    const end = mark.index + mark[0].length;
    if (mark[0] === '\n') {
      close(end);
      continue;
    }
    const short = mark[0] === '.' && ABBREVIATION.test(text.slice(Math.max(0, mark.index - 12), mark.index));
    const goesOn = /^\s{1,2}\p{Ll}/u.test(text.slice(end, end + 4));
    if (!short && !goesOn) close(end);
  }
  close(text.length);
  return found;
}

/** The indices of the buckets that a stretch touches. */
export function touched(buckets: readonly Stretch[], stretch: Stretch): number[] {
  return buckets.flatMap((bucket, i) => (bucket.start < stretch.end && stretch.start < bucket.end ? [i] : []));
}

/** The first bucket of every place where the words of a phrase stand. */
export function bucketsStarting(text: string, buckets: readonly Stretch[], phrase: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) found.push(...touched(buckets, { start: at, end: at + phrase.length }).slice(0, 1));
  return found;
}
