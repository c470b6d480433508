import type { Standoff } from './status';
import type { WeighedCase, Weight } from './strength';

/** What is being explained: one proposition, what supports it and what stands against it. */
export interface Explained {
  actor: string;
  weight: Weight;
  standoff: Standoff;
  on: WeighedCase;
  /** an actor's name as the reader shall see it */
  nameOf: (actor: string) => string;
}
