import type { ActorFile } from './actor';
import type { Casebook, IncidentNames } from './casebook';
import type { Outlet } from './outlet';

/** What is known beforehand: tables that ship with the product, and a user's own additions. */
export interface World {
  actors: ActorFile;
  outlets: Outlet[];
  /** what the casebook's incidents are called in other languages than English, by their label; missing where nobody reads them */
  incidentNames?: ReadonlyMap<string, IncidentNames>;
  /** ids of the actors that the user added */
  own?: ReadonlySet<string>;
}

/** The tables with the casebook's incidents: all of them, or those that the reports at hand may be about. What is compared needs them. */
export interface WholeWorld extends World {
  casebook: Casebook;
}
