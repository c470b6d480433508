import { describe, expect, it } from 'vitest';
import { languageFile, languagesFrom } from '../../lib/adapters/files/languages';
import { READ } from '../../lib/languages/evidence';
import { packs } from '../../lib/languages/packs';

/** The package's files as the build writes them; `asked` tells which were read. */
function packaged(broken: Readonly<Record<string, unknown>> = {}): { read: (path: string) => Promise<unknown>; asked: string[] } {
  const files = new Map<string, unknown>(packs.map((pack) => [languageFile(pack.tag), JSON.parse(JSON.stringify(pack))]));
  for (const [path, content] of Object.entries(broken)) files.set(path, content);
  const asked: string[] = [];
  return { asked, read: (path) => (asked.push(path), files.has(path) ? Promise.resolve(files.get(path)) : Promise.reject(new Error(`The packaged file ${path} cannot be read.`))) };
}

describe('languages of the package', () => {
  it.each(READ)('%s is read as it was written', async (tag) => {
    expect(await languagesFrom(packaged().read)(tag)).toEqual(packs.find((pack) => pack.tag === tag));
  });

  it('reads a language when it is met, once, and no other', async () => {
    const { read, asked } = packaged();
    const languages = languagesFrom(read);
    await languages('ru');
    await languages('ru');
    expect(asked).toEqual(['/languages/ru.json']);
  });

  it('reads no file for a language that is not read', async () => {
    const { read, asked } = packaged();
    expect(await languagesFrom(read)('uk')).toBeNull();
    expect(asked).toEqual([]);
  });

  it.each([{ what: 'another file', content: { tag: 'en' } }, { what: 'no object', content: null }, { what: 'a pack of another language', content: JSON.parse(JSON.stringify(packs[0])) }])('says which file is broken: $what', async ({ content }) => {
    await expect(languagesFrom(packaged({ '/languages/ru.json': content }).read)('ru')).rejects.toThrow('/languages/ru.json');
  });

  it('tries a failed reading again', async () => {
    const { read } = packaged();
    let fails = true;
    const languages = languagesFrom((path) => (fails ? Promise.reject(new Error('The disk is away.')) : read(path)));
    await expect(languages('ru')).rejects.toThrow('away');
    fails = false;
    expect((await languages('ru'))?.tag).toBe('ru');
  });
});
