import { failure } from '../../lib/adapters/messages/serve';
import type { Outcome } from '../../lib/adapters/store/outcome';
import { withoutAnnotations, withoutReports, type ReportInFile } from '../../lib/export/native-without';
import type { Removed } from '../../lib/adapters/store/library';
import type { Failure } from '../../lib/protocol';
import type { Deps } from './deps';

type Kept = Pick<Deps, 'backups' | 'store'>;

/**
 * Leaves reports out of every backup, but for those that somebody wrote on: they stay in the store, too. In a backup that is held for a lost store, that is told by the backup itself.
 * Null where it is done; else why nothing may be forgotten, which would only go on lying there.
 */
async function leaveOut(isMeant: (report: ReportInFile) => boolean, { backups, store }: Kept): Promise<Failure | null> {
  const [state, said] = [await store.state(), await store.allAnnotations()];
  if (!state.ok) return state;
  if (!said.ok) return said;
  const annotated = new Set(said.value.annotations.map(({ annotation }) => annotation.article.id));
  try {
    await backups.rewrite((text, { held }) => withoutReports(text, (report) => isMeant(report) && !(held ? report.annotated : annotated.has(report.id))));
    return null;
  } catch {
    return failure('error_backups_stuck');
  }
}

/** The backups first: interrupted in between, the reports are still there to be forgotten once more. No backup is made meanwhile, which would bring them back. */
function forgetting<Value>(isMeant: (report: ReportInFile) => boolean, deps: Kept, work: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  return deps.backups.alone(async () => (await leaveOut(isMeant, deps)) ?? work());
}

/** Forgets the reports that were last seen before a moment (ISO date-time), or all, in the store and in the backups. Those that somebody wrote on stay. */
export const forgetReports = (before: string | null, deps: Kept): Promise<Outcome<{ forgotten: number }>> =>
  forgetting(({ seen }) => before === null || (seen ?? '') < before, deps, () => deps.store.forget(before));

/** Takes what was removed at the desk out of the backups and of the history. A backup that is held for a lost store stays: what is not in the store may be what it is held for. */
export const forgetHistory = (deps: Kept): Promise<Outcome<{ forgotten: number }>> =>
  deps.backups.alone(async () => {
    const said = await deps.store.allAnnotations();
    if (!said.ok) return said;
    const there = new Set(said.value.annotations.map(({ annotation }) => annotation.id));
    try {
      await deps.backups.rewrite((text, { held }) => (held ? 'same' : withoutAnnotations(text, (id) => !there.has(id))));
    } catch {
      return failure('error_backups_stuck');
    }
    return deps.store.forgetGone();
  });

/** Takes one report out, also of the backups, and gives it back. */
export const removeReport = (id: string, deps: Kept): Promise<Outcome<Removed | null>> => forgetting((report) => report.id === id, deps, () => deps.store.remove(id));
