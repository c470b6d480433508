import { dayOf } from '../../lib/adapters/clock';
import { done, failure, type Handlers } from '../../lib/adapters/messages/serve';
import { nativeExportText } from '../../lib/export/native';
import { keptItem } from '../../lib/export/native-report';
import type { Backup } from '../../lib/model/backup';
import type { Deps } from './deps';

type BackupHandlers = Pick<Handlers, 'backup.list' | 'backup.make' | 'backup.read' | 'backup.release'>;

/** Reports read last that a backup holds beside those that something was written on. */
const READ_LAST = 500;
/** Characters of one message. */
const PART = 1_000_000;

/** Everything that a person wrote, and the reports that it is about, in the form of an export; without verdicts, which are worked out anew from the same words. A part that cannot be read makes no backup: one without it would take the place of one with it. */
async function backupOf({ clock, decisions, generator, say, store }: Deps): Promise<{ text: string; counts: Backup['counts'] } | 'nothing' | 'unreadable'> {
  const [annotations, acts, objections, decided] = await Promise.all([store.allAnnotations(), store.allActs(), store.objections(), decisions.read().catch(() => null)]);
  if (!annotations.ok || !acts.ok || !objections.ok || decided === null) return 'unreadable';
  const about = [...annotations.value.annotations.map(({ annotation }) => annotation.article.id), ...objections.value.flatMap(({ reports }) => reports), ...decided.flatMap(({ other, report }) => [report, other])];
  const reports = await store.reportsFor([...new Set(about.map((name) => name.split('#', 1)[0] ?? name))], READ_LAST);
  if (!reports.ok) return 'unreadable';
  const counts = { annotations: annotations.value.annotations.length, objections: objections.value.length, decisions: decided.length, reports: reports.value.length };
  if (Object.values(counts).every((count) => count === 0)) return 'nothing';
  const text = nativeExportText({
    items: reports.value.map(keptItem),
    comparison: { asOf: dayOf(clock.now()), incidents: [] },
    generator,
    say,
    objections: objections.value,
    decisions: decided,
    desk: { annotations: annotations.value.annotations.map(({ annotation }) => annotation), acts: acts.value },
    whole: true,
  });
  return { text, counts };
}

/** Makes a backup. Where the browser has lost the store the last one is held instead: nothing may take its place (S6). */
async function made(deps: Deps): Promise<'made' | 'nothing' | 'unreadable' | 'failed'> {
  const { backups, clock, store } = deps;
  const state = await store.state();
  const backup = state.ok ? await backupOf(deps) : 'unreadable';
  if (!state.ok && state.key === 'error_store_lost') await backups.hold();
  if (backup === 'unreadable' || backup === 'nothing') return backup;
  return (await backups.make(backup.text, backup.counts, clock.now())) === null ? 'failed' : 'made';
}

/** From reading the store to writing the backup nothing is forgotten or erased: it would come back with it. */
export const backUp = (deps: Deps): ReturnType<typeof made> => deps.backups.alone(() => made(deps));

export function backupMessages(deps: Deps): BackupHandlers {
  const { backups } = deps;
  return {
    'backup.list': async () => done({ backups: await backups.list() }),
    'backup.make': async () => {
      const made = await backUp(deps);
      return made === 'failed' || made === 'unreadable' ? failure('error_backup_failed') : done({ backups: await backups.list() });
    },
    'backup.release': async ({ id }) => {
      await backups.release(id);
      return done({ backups: await backups.list() });
    },
    'backup.read': async ({ id, part }) => {
      const text = await backups.read(id);
      if (text === null) return failure('error_backup_broken');
      return done({ text: text.slice(part * PART, (part + 1) * PART), parts: Math.max(1, Math.ceil(text.length / PART)) });
    },
  };
}
