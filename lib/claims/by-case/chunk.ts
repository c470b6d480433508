/** A noun phrase: words `from` to `to`, what leads to it, the cases that its head may stand in. */
export interface Chunk {
  from: number;
  to: number;
  /** the preposition right before it, or null */
  preposition: string | null;
  cases: number;
}
