import * as z from 'zod/mini';
import { backupSchema, type Backup, type BackupCounts } from '../../model/backup';
import { inTurn } from '../../in-turn';
import { keptUnder, rowsIn } from '../kept-rows';
import { checksum, packed, unpacked } from './packed-text';

/** So many are kept, and at most as many more that are held. */
const MOST = 3;
const HOUR = 3_600_000;
const INDEX = 'backups';
const keyOf = (id: string): string => `backup:${id}`;

/** The part of `storage.local` that is needed: another database than the store's, so that what damages one leaves the other (S6). */
export interface BackupArea {
  /** null for everything */
  get(key: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string | string[]): Promise<void>;
}

/** What comes in the place of a backup's text, and how much it holds. */
export interface Rewritten {
  text: string;
  reports: number;
  annotations: number;
}

export interface BackupKeeper {
  /** The one made last first. Throws where the browser does not tell which there are. */
  list(): Promise<Backup[]>;
  /** Writes one, reads it again, and only then lets go of an older one. Null where it did not come back as it was written. Throws where it is not known which there are: they stay. */
  make(text: string, counts: BackupCounts, now: string): Promise<Backup | null>;
  /** The text of one, or null where it is gone or damaged: then the one before it may serve (S18). */
  read(id: string): Promise<string | null>;
  /** The newest stays from now on, whatever is made later, until it is released. */
  hold(): Promise<void>;
  /** Puts something else in the place of each, those that are held too; null where it goes, "same" where it stays. One that is damaged goes, and so does what was left lying. All of it is done when this returns; else it throws. */
  rewrite(change: (text: string, backup: Backup) => Rewritten | 'same' | null): Promise<void>;
  /** Runs something with no backup being made meanwhile. It must not be asked for within itself. */
  alone<Value>(work: () => Promise<Value>): Promise<Value>;
  /** One has not to stay any more: it was taken back, or nobody wants it. It goes in its turn, as the others do. */
  release(id: string): Promise<void>;
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

/** Those that go for a new one; those that are held are not among them. */
function leaving(free: readonly Backup[]): Backup[] {
  const [staying, gone]: [Backup[], Backup[]] = [[...free], []];
  for (let at = outgoing(staying.map(({ made }) => made)); at >= 0; at = outgoing(staying.map(({ made }) => made))) gone.push(...staying.splice(at, 1));
  return gone;
}

/** Of those that are held the last few stay so: nobody loses the store so often. */
function held(backups: readonly Backup[]): Backup[] {
  const staying = new Set(backups.filter((backup, at) => backup.held || at === 0).slice(0, MOST));
  return backups.map((backup) => ({ ...backup, held: staying.has(backup) }));
}

export function backupsIn(area: BackupArea): BackupKeeper {
  const turn = inTurn();
  const alone = inTurn();
  // As they were made, whatever the clock said: one that was set back must not make an older one the last (S15).
  const list = (): Promise<Backup[]> => rowsIn(area, INDEX, backupSchema);

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

  const change = (to: (backups: readonly Backup[]) => Backup[]): Promise<void> => turn(async () => area.set({ [INDEX]: to(await list()) }));

  async function make(text: string, counts: BackupCounts, now: string): Promise<Backup | null> {
    const before = await list();
    const sum = await checksum(text);
    const [newest] = before;
    // Nothing new: the last one is as good, if it is whole.
    if (newest?.sum === sum && (await read(newest.id)) !== null) return newest;
    const id = Date.parse(now).toString(36);
    const backup: Backup = { id, made: now, counts, sum, held: false };
    const others = before.filter((other) => other.id !== id);
    await area.set({ [keyOf(id)]: await packed(text), [INDEX]: [backup, ...others] });
    if ((await read(id)) === null) {
      await area.set({ [INDEX]: before });
      await area.remove(keyOf(id));
      return null;
    }
    const gone = leaving(others.filter((other) => !other.held));
    if (gone.length > 0) {
      await area.set({ [INDEX]: [backup, ...others.filter((other) => !gone.includes(other))] });
      await area.remove(gone.map((other) => keyOf(other.id)));
    }
    return backup;
  }

  /** One backup as it is to be from now on: null where it goes. */
  async function rewritten(backup: Backup, to: Parameters<BackupKeeper['rewrite']>[0]): Promise<Backup | null> {
    const kept = z.string().safeParse(await keptUnder(area, keyOf(backup.id))).data;
    const text = kept === undefined ? null : await unpacked(kept).catch(() => null);
    if (text === null || (await checksum(text)) !== backup.sum) return null;
    const next = to(text, backup);
    if (next === null || next === 'same') return next === null ? null : backup;
    const [bytes, sum] = [await packed(next.text), await checksum(next.text)];
    if ((await unpacked(bytes)) !== next.text) throw new Error('A backup did not come back as it was packed.');
    const now: Backup = { ...backup, sum, counts: { ...backup.counts, reports: next.reports, annotations: next.annotations } };
    const all = (await list()).map((other) => (other.id === now.id ? now : other));
    await area.set({ [keyOf(now.id)]: bytes, [INDEX]: all });
    return now;
  }

  async function rewrite(to: Parameters<BackupKeeper['rewrite']>[0]): Promise<void> {
    const staying: Backup[] = [];
    for (const backup of await list()) {
      const next = await rewritten(backup, to);
      if (next !== null) staying.push(next);
    }
    const names = new Set(staying.map(({ id }) => keyOf(id)));
    const lying = Object.keys(await area.get(null)).filter((key) => key.startsWith(keyOf('')) && !names.has(key));
    await area.set({ [INDEX]: staying });
    if (lying.length > 0) await area.remove(lying);
  }

  return {
    list,
    read,
    alone,
    rewrite: (to) => turn(() => rewrite(to)),
    hold: () => change(held),
    release: (id) => change((backups) => backups.map((backup) => (backup.id === id ? { ...backup, held: false } : backup))),
    make: (text, counts, now) => turn(() => make(text, counts, now)),
  };
}
