import * as z from 'zod/mini';
import { backupSchema, type Backup, type BackupCounts } from '../../model/backup';
import { checksum, packed, unpacked } from './packed-text';

/** So many are kept, beside those that are held. */
const MOST = 3;
const HOUR = 3_600_000;
const INDEX = 'backups';
const keyOf = (id: string): string => `backup:${id}`;

/** The part of `storage.local` that is needed: another database than the store's, so that what damages one leaves the other (S6). */
export interface BackupArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string | string[]): Promise<void>;
}

export interface BackupKeeper {
  /** The newest first. */
  list(): Promise<Backup[]>;
  /** Writes one, reads it again, and only then lets go of an older one. Null where it did not come back as it was written. */
  make(text: string, counts: BackupCounts, now: string): Promise<Backup | null>;
  /** The text of one, or null where it is gone or damaged: then the one before it may serve (S18). */
  read(id: string): Promise<string | null>;
  /** The newest stays from now on, whatever is made later. */
  hold(): Promise<void>;
  /** None has to stay any more. */
  release(): Promise<void>;
}

/**
 * Which of the older ones, the newest first, goes for a new one: they shall reach back further than the last hour, so of two less than an hour apart the newer goes, then of two less than a day apart,
 * then the oldest.
 */
export function outgoing(made: readonly string[]): number {
  const apart = (n: number): number => Date.parse(made[n] ?? '') - Date.parse(made[n + 1] ?? '');
  if (made.length < MOST) return -1;
  if (apart(0) < HOUR) return 0;
  return apart(1) < 24 * HOUR ? 1 : made.length - 1;
}

export function backupsIn(area: BackupArea): BackupKeeper {
  async function list(): Promise<Backup[]> {
    const rows = z.array(z.unknown()).safeParse((await area.get(INDEX).catch(() => ({}) as Record<string, unknown>))[INDEX]);
    const read = (rows.data ?? []).flatMap((row) => backupSchema.safeParse(row).data ?? []);
    return read.sort((a, b) => (a.made < b.made ? 1 : -1));
  }

  async function read(id: string): Promise<string | null> {
    const known = (await list()).find((backup) => backup.id === id);
    try {
      const kept = z.string().parse((await area.get(keyOf(id)))[keyOf(id)]);
      const text = await unpacked(kept);
      return known !== undefined && (await checksum(text)) === known.sum ? text : null;
    } catch {
      return null;
    }
  }

  const change = async (to: (backup: Backup, at: number) => Backup): Promise<void> => area.set({ [INDEX]: (await list()).map(to) });

  return {
    list,
    read,
    hold: () => change((backup, at) => ({ ...backup, held: backup.held || at === 0 })),
    release: () => change((backup) => ({ ...backup, held: false })),
    async make(text, counts, now) {
      const before = await list();
      const sum = await checksum(text);
      const [newest] = before;
      // Nothing new: the last one is as good, if it is whole.
      if (newest?.sum === sum && (await read(newest.id)) !== null) return newest;
      const id = Date.parse(now).toString(36);
      const backup: Backup = { id, made: now, counts, sum, held: false };
      await area.set({ [keyOf(id)]: await packed(text) });
      await area.set({ [INDEX]: [backup, ...before.filter((other) => other.id !== id)] });
      if ((await read(id)) === null) {
        await area.set({ [INDEX]: before });
        await area.remove(keyOf(id));
        return null;
      }
      const free = before.filter((other) => !other.held && other.id !== id);
      const gone = free[outgoing(free.map(({ made }) => made))];
      if (gone !== undefined) {
        await area.set({ [INDEX]: [backup, ...before.filter((other) => other !== gone && other.id !== id)] });
        await area.remove(keyOf(gone.id));
      }
      return backup;
    },
  };
}
