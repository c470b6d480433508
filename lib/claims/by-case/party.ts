import type { Mention } from '../mention';

/** A party with the cases that it stands in. */
export interface Party extends Mention {
  cases: number;
}
