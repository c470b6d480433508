import type { PageHints } from './read-article';

/** The name under which the second reader's script leaves it in the isolated world that it shares with the content script. */
const NAME = '__secondReader';

type SecondReader = NonNullable<PageHints['secondReader']>;

/** Leaves the second reader for the content script: registered before it for outlets that a reader added. */
export function giveSecondReader(reader: SecondReader): void {
  Object.defineProperty(globalThis, NAME, { value: reader, configurable: true });
}

/** @returns the second reader where its script ran; a page cannot put one here, since its named elements are not own properties */
export function givenSecondReader(): SecondReader | undefined {
  const value: unknown = Object.getOwnPropertyDescriptor(globalThis, NAME)?.value;
  return typeof value === 'function' ? (value as SecondReader) : undefined;
}
