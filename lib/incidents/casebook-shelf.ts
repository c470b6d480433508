import type { Casebook, CasebookIncident, CasebookIndex, IncidentHeader } from '../model/casebook';
import type { Decision } from '../model/decision';
import type { Report } from '../model/report';
import { headerOfIncident, reached } from './casebook-index';
import { candidatesOf } from './match';

/** What was asked of the casebook, and the names of the records that could not be read ("index", or an incident's id): they are missing from it. */
export interface FromShelf {
  casebook: Casebook;
  unreadable: string[];
}

/** The casebook, asked for as kept reports are: by what a report has in common with an incident, never all of it at once. */
export interface CasebookShelf {
  /** a line for each incident, without opening any; newest first */
  headers(): Promise<IncidentHeader[]>;
  /** the incidents that any of these reports may be about */
  near(reports: readonly Report[], decisions?: readonly Decision[]): Promise<FromShelf>;
  /** opens the incidents that a report may be about, so that `near` finds them open; says nothing where one cannot be read: `near` will */
  ahead(report: Report): void;
  /** the whole casebook, for work on everything that was kept */
  all(): Promise<FromShelf>;
  /** one incident; null where the casebook has none of that id or its record cannot be read */
  find(id: string): Promise<CasebookIncident | null>;
}

/** Where the casebook's parts are read from. What cannot be read throws a sentence; it is asked for again the next time. */
export interface CasebookParts {
  index(): Promise<CasebookIndex>;
  incident(id: string): Promise<CasebookIncident>;
  /** told of each part that could not be read */
  report(error: unknown): void;
}

const NOTHING: CasebookIndex = { schema: 'whence/casebook-index@1', updated: '', incidents: [] };

/** An incident whose record is another than the index says is as good as missing: it was found by what it no longer is. */
function asListed(incident: CasebookIncident, listed: IncidentHeader): CasebookIncident {
  if (JSON.stringify(headerOfIncident(incident)) === JSON.stringify(listed)) return incident;
  throw new Error(`The casebook's record of ${listed.id} is not the one that its index was made for. Install the extension again; nothing that was kept is lost.`);
}

/** Puts a value once made aside, but no failure. */
function kept<Value>(make: () => Promise<Value>, held: Map<string, Promise<Value>>, name: string): Promise<Value> {
  const known = held.get(name);
  if (known) return known;
  const making = make();
  held.set(name, making);
  making.catch(() => held.delete(name));
  return making;
}

/** A shelf over parts that are read one by one and kept while the shelf is there. */
export function shelfOver(parts: CasebookParts): CasebookShelf {
  const indexes = new Map<string, Promise<CasebookIndex>>();
  const incidents = new Map<string, Promise<CasebookIncident>>();

  /** A part that cannot be read is told and left out. */
  function orNull<Value>(part: Promise<Value>): Promise<Value | null> {
    return part.catch((error: unknown) => {
      parts.report(error);
      return null;
    });
  }
  const index = (): Promise<CasebookIndex | null> => orNull(kept(() => parts.index(), indexes, 'index'));
  const opened = (header: IncidentHeader): Promise<CasebookIncident> => kept(() => parts.incident(header.id).then((incident) => asListed(incident, header)), incidents, header.id);
  const open = (header: IncidentHeader): Promise<CasebookIncident | null> => orNull(opened(header));

  async function take(wanted: (all: CasebookIndex) => readonly IncidentHeader[]): Promise<FromShelf> {
    const known = await index();
    const all = known ?? NOTHING;
    const records = await Promise.all(wanted(all).map(async (header) => ({ id: header.id, incident: await open(header) })));
    return {
      casebook: { schema: 'whence/casebook@1', updated: all.updated, incidents: records.flatMap(({ incident }) => incident ?? []) },
      unreadable: [...(known === null ? ['index'] : []), ...records.filter(({ incident }) => incident === null).map(({ id }) => id)],
    };
  }

  return {
    headers: async () => [...((await index()) ?? NOTHING).incidents].sort((a, b) => (a.date.from === b.date.from ? (a.id < b.id ? -1 : 1) : a.date.from < b.date.from ? 1 : -1)),
    near: (reports, decisions = []) =>
      take((all) => {
        const ids = new Set(reached(all, reports, decisions));
        return all.incidents.filter(({ id }) => ids.has(id));
      }),
    ahead(report) {
      const opening = kept(() => parts.index(), indexes, 'index').then((all) => {
        const ids = new Set(reached(all, [report]));
        // They are described for matching as well, while the store is asked and nothing else is to be done.
        for (const header of all.incidents) if (ids.has(header.id)) opened(header).then((incident) => candidatesOf([incident]), () => undefined);
      });
      opening.catch(() => undefined);
    },
    all: () => take(({ incidents: every }) => every),
    async find(id) {
      const header = (await index())?.incidents.find((one) => one.id === id);
      return header ? open(header) : null;
    },
  };
}
