import { dayOf } from '../../lib/adapters/clock';
import type { RecordedLists } from '../../lib/adapters/store/recorded-lists';
import type { World } from '../../lib/model/world';
import { fnv1a64 } from '../../lib/text/hash';
import { aboutOf, dossierOf, recordedListings } from '../../lib/views/dossier';
import { namesOf } from '../../lib/views/library-names';
import { dossierRow, listingRow, partiesOf } from '../../lib/views/library-rows';
import { asOfFor } from './comparing';
import type { Deps } from './deps';

/** What the lists are made of: our own version with its casebook and tables, the reader's own actors, the day, the language of what is said in them. */
async function basisOf({ clock, generator, own, say }: Deps): Promise<string> {
  const actors = await own.load().then(({ kept }) => JSON.stringify(kept.file), () => '');
  return JSON.stringify([generator, dayOf(clock.now()), say.locale, fnv1a64(actors)]);
}

async function judged(world: World, deps: Deps): Promise<RecordedLists> {
  const { casebook, unreadable } = await deps.casebook.all();
  const asOf = asOfFor(null, [], casebook.updated, dayOf(deps.clock.now()));
  const lists: RecordedLists = { dossiers: [], listings: [] };
  for (const incident of casebook.incidents) {
    const compared = deps.core.recorded(incident, [], world, asOf, [], deps.say.locale);
    const dossier = dossierOf(compared, incident.id, aboutOf(incident), []);
    lists.dossiers.push(dossierRow(dossier, namesOf(new Set(dossier.accused.flatMap(({ id }) => id ?? [])), world)));
    for (const listing of recordedListings(incident, dossier, compared)) lists.listings.push(listingRow(listing, namesOf(new Set(partiesOf(listing).flatMap(({ id }) => id ?? [])), world)));
    // Others are served between two of them.
    await new Promise((resolve) => void setTimeout(resolve, 0));
  }
  if (unreadable.length > 0) throw new Incomplete(lists);
  return lists;
}

/** Some records could not be read: what there is is shown, and made again the next time. */
class Incomplete extends Error {
  constructor(readonly lists: RecordedLists) {
    super();
  }
}

/** Every incident of the casebook judged as of now, by itself: made once in a browser's session, and anew when anything changes that the lists are made of. */
export function recordedLists(deps: Deps): () => Promise<RecordedLists> {
  const held: { lists: Promise<RecordedLists> | null; basis: string } = { lists: null, basis: '' };

  async function keptOrMade(basis: string): Promise<RecordedLists> {
    const kept = await deps.recorded.load(basis);
    if (kept !== null) return kept;
    const made = await judged(await deps.world(), deps);
    await deps.recorded.keep(basis, made);
    return made;
  }

  return async () => {
    const basis = await basisOf(deps);
    if (held.lists === null || held.basis !== basis) {
      const making = keptOrMade(basis);
      Object.assign(held, { basis, lists: making });
      making.catch(() => {
        if (held.lists === making) held.lists = null;
      });
    }
    return (held.lists ?? keptOrMade(basis)).catch((error: unknown) => {
      if (error instanceof Incomplete) return error.lists;
      throw error;
    });
  };
}
