import type { Report, StoredReport } from '../../model/report';
import { bandsOf, lookupKeysOf } from '../../reports/keys';
import { fnv1a32 } from '../../text/hash';
import { unwrap, type IDBPTransaction } from 'idb';
import { askedTogether } from './asked-together';
import type { Tables } from './schema';

/** Reports read at most for one comparison, those that share most first: so many compare in a fraction of a second. */
export const NEARBY_AT_MOST = 200;
/** So many are looked at of one key. Reports of one incident share a hundred keys: where thousands were kept, their names alone would take seconds to fetch. */
const OF_ONE_KEY_AT_MOST = 2 * NEARBY_AT_MOST;

/** Kept reports that are worth comparing with one. */
export interface Nearby {
  reports: StoredReport[];
  /** at least so many more share something with it, and were not read */
  leftOut: number;
}

type Reading = IDBPTransaction<Tables, ('headers' | 'bodies')[], 'readonly'>;

/**
 * The ids of the kept reports that share most with a report, by one look-up in an index for each key and band, within a transaction; and how many of those looked at were left out. Of those that share
 * equally much an even choice is taken, always the same; where a key is shared by still more, it is made among the first of them by address.
 */
export async function nearbyIds(tx: Reading, report: Report): Promise<{ ids: string[]; leftOut: number }> {
  const headers = unwrap(tx).objectStore('headers');
  const [keys, bands] = [headers.index('keys'), headers.index('bands')];
  const found = await askedTogether([
    ...lookupKeysOf(report).map(({ from, to }) => keys.getAllKeys(IDBKeyRange.bound(from, to), OF_ONE_KEY_AT_MOST)),
    ...bandsOf(report).map((band) => bands.getAllKeys(band, OF_ONE_KEY_AT_MOST)),
  ]);
  const shared = new Map<string, number>();
  for (const ids of found) for (const id of new Set(ids)) if (typeof id === 'string' && id !== report.id) shared.set(id, (shared.get(id) ?? 0) + 1);
  const ranked = [...shared].map(([id, count]) => ({ id, count, lot: shared.size > NEARBY_AT_MOST ? fnv1a32(id) : 0 }));
  ranked.sort((a, b) => b.count - a.count || a.lot - b.lot || (a.id < b.id ? -1 : 1));
  return { ids: ranked.slice(0, NEARBY_AT_MOST).map(({ id }) => id), leftOut: Math.max(0, ranked.length - NEARBY_AT_MOST) };
}
