import type { ActorFile } from './actor';
import type { Casebook } from './casebook';
import type { Outlet } from './outlet';

/** What is known beforehand: data that ships with the product, and a user's own additions. */
export interface World {
  actors: ActorFile;
  outlets: Outlet[];
  casebook: Casebook;
  /** ids of the actors that the user added */
  own?: ReadonlySet<string>;
}
