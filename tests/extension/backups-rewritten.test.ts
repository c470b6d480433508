import { describe, expect, it } from 'vitest';
import { backupsIn, type BackupKeeper, type Rewritten } from '../../lib/adapters/backups/backups';
import { checksum } from '../../lib/adapters/backups/packed-text';
import { KeptUnreadable } from '../../lib/adapters/kept-rows';
import { memoryArea } from './samples';

const COUNTS = { annotations: 4, objections: 3, decisions: 2, reports: 5 };
const at = (hour: number): string => new Date(Date.UTC(2031, 2, 4) + hour * 3_600_000).toISOString();

/** Three backups, the oldest of them held. */
async function three(): Promise<{ area: ReturnType<typeof memoryArea>; backups: BackupKeeper }> {
  const area = memoryArea();
  const backups = backupsIn(area);
  await backups.make('first', COUNTS, at(0));
  await backups.hold();
  await backups.make('second', COUNTS, at(30));
  await backups.make('third', COUNTS, at(90));
  return { area, backups };
}
const textsOf = async (backups: BackupKeeper): Promise<(string | null)[]> => Promise.all((await backups.list()).map(({ id }) => backups.read(id)));
const keysOf = (area: ReturnType<typeof memoryArea>): string[] => [...area.items.keys()].filter((key) => key.startsWith('backup:')).sort();

describe('backups that are rewritten', () => {
  const to = (text: string): Rewritten => ({ text, reports: 1, annotations: 0 });

  it('are asked for one after another, those that are held too', async () => {
    const { backups } = await three();
    const asked: [string, boolean][] = [];
    await backups.rewrite((text, { held }) => {
      asked.push([text, held]);
      return 'same';
    });
    expect(asked).toEqual([['third', false], ['second', false], ['first', true]]);
  });

  it('stay as they are where they are to stay the same', async () => {
    const { area, backups } = await three();
    const before = new Map(area.items);
    await backups.rewrite(() => 'same');
    expect(area.items).toEqual(before);
  });

  it('hold the new text in the place of the old, and say how much that is', async () => {
    const { area, backups } = await three();
    const [third, second, first] = await backups.list();
    await backups.rewrite((text) => (text === 'second' ? to('second, with less') : 'same'));
    const sum = await checksum('second, with less');
    expect(await backups.list()).toEqual([third, { ...second, sum, counts: { ...COUNTS, reports: 1, annotations: 0 } }, first]);
    expect(await textsOf(backups)).toEqual(['third', 'second, with less', 'first']);
    expect(keysOf(area)).toHaveLength(3);
  });

  it('are gone where nothing comes in their place, with their texts', async () => {
    const { area, backups } = await three();
    const [third] = await backups.list();
    await backups.rewrite((text) => (text === 'third' ? 'same' : null));
    expect(await backups.list()).toEqual([third]);
    expect(keysOf(area)).toEqual([`backup:${third?.id ?? ''}`]);
  });

  it('are gone where they are damaged, and nobody is asked for another text', async () => {
    const { area, backups } = await three();
    const [third = '', second = '', first = ''] = (await backups.list()).map(({ id }) => `backup:${id}`);
    // Another's text under its name, what is no archive, and none at all.
    await area.set({ [first]: (await area.get(second))[second], [second]: 'no archive' });
    await area.remove(third);
    await backups.make('fourth', COUNTS, at(200));
    const asked: string[] = [];
    await backups.rewrite((text) => {
      asked.push(text);
      return 'same';
    });
    expect(asked).toEqual(['fourth']);
    expect(await textsOf(backups)).toEqual(['fourth']);
    expect(keysOf(area)).toHaveLength(1);
  });

  it('leave nothing lying that no backup is of, and touch nothing else', async () => {
    const { area, backups } = await three();
    const others = { 'settings': { intensity: 'strong' }, 'own backup:': 1 };
    await area.set({ ...others, 'backup:long-ago': 'left by a worker that was killed' });
    await backups.rewrite(() => 'same');
    expect(keysOf(area)).toHaveLength(3);
    expect(await area.get(null)).toMatchObject(others);
  });

  it('stay all of them where the browser does not tell what one holds', async () => {
    const { area } = await three();
    const before = new Map(area.items);
    const deaf = backupsIn({ ...area, get: (key) => (typeof key === 'string' && key.startsWith('backup:') ? Promise.reject(new Error('Invalid JSON')) : area.get(key)) });
    await expect(deaf.rewrite(() => null)).rejects.toBeInstanceOf(KeptUnreadable);
    expect(area.items).toEqual(before);
  });

  it('have lost nothing where writing stops in the midst', async () => {
    const { area, backups } = await three();
    const full = backupsIn({ ...area, set: () => Promise.reject(new DOMException('No room.', 'QuotaExceededError')) });
    await expect(full.rewrite((text) => to(`${text}, with less`))).rejects.toThrow('No room.');
    expect(await textsOf(backups)).toEqual(['third', 'second', 'first']);
  });

  it('are not asked for while one is being made', async () => {
    const { backups } = await three();
    const seen: string[] = [];
    await Promise.all([
      backups.make('fourth', COUNTS, at(200)),
      backups.rewrite((text) => {
        seen.push(text);
        return 'same';
      }),
    ]);
    expect(seen[0]).toBe('fourth');
  });
});
