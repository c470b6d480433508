import type { Backup } from '../model/backup';
import { kindCount } from './import-view';
import { sayDate, type Say } from './say';

/** "22 November 2026, 10:12 UTC": the moment as it was written down. */
export function backupMade({ made }: Pick<Backup, 'made'>, say: Say): string {
  return say('backups_made', sayDate(say, made.slice(0, 10)), made.slice(11, 16));
}

/** "41 annotations · 3 objections · 210 reports"; kinds of which there is nothing are left out. */
export function backupHolds({ counts }: Pick<Backup, 'counts'>, say: Say): string {
  const { annotations, decisions, objections, reports } = counts;
  const told = [
    ['annotation', annotations],
    ['objection', objections],
    ['decision', decisions],
    ['report', reports],
  ] as const;
  return told.flatMap(([kind, count]) => (count === 0 ? [] : [kindCount(kind, count, say)])).join(' · ');
}
