import type { Backup } from '../model/backup';
import { sayCount, sayDate, type Say } from './say';

/** "22 November 2026, 10:12 UTC": the moment as it was written down. */
export function backupMade({ made }: Pick<Backup, 'made'>, say: Say): string {
  return say('backups_made', sayDate(say, made.slice(0, 10)), made.slice(11, 16));
}

/** "41 annotations · 3 objections · 210 reports"; kinds of which there is nothing are left out. */
export function backupHolds({ counts }: Pick<Backup, 'counts'>, say: Say): string {
  const { annotations, decisions, objections, reports } = counts;
  const told: [string, number][] = [
    ['import_annotation', annotations],
    ['import_objection', objections],
    ['import_decision', decisions],
    ['import_report', reports],
  ];
  return told.flatMap(([key, count]) => (count === 0 ? [] : [sayCount(say, key, count)])).join(' · ');
}
