import type { Settings } from '../../lib/protocol';
import type { Deps } from './deps';
import { forgetReports } from './forgetting';

const DAY = 86_400_000;

/** The moment before which nothing is kept any more (ISO date-time), or null where everything is. */
export function keptSince(now: string, days: Settings['keepDays']): string | null {
  return days === null ? null : new Date(Date.parse(now) - days * DAY).toISOString();
}

/** Forgets what the reader no longer wants kept. A store that cannot be used forgets nothing, and says so where it is looked after. */
export async function forgetOld({ backups, clock, settings, store }: Pick<Deps, 'backups' | 'clock' | 'settings' | 'store'>): Promise<void> {
  const since = keptSince(clock.now(), (await settings.load()).keepDays);
  if (since !== null) await forgetReports(since, { backups, store });
}
