import type { Statement } from '../model/statement';
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

/** The day on which it was said, for a reason: an ISO date, or the key of the catalogue that says that nobody knows. */
export function saidOn(statement: Statement): string {
  return statement.undated === true ? 'date_unknown' : statement.date;
}
