import { READ } from '../../languages/evidence';
import type { LanguagePack } from '../../languages/pack';
import type { ReadFile } from './packaged-file';

/** Where the package has a language's words, by its tag. */
export const languageFile = (tag: string): string => `/languages/${tag}.json`;

/** Lists that every pack has: a file without them is not one of ours. */
const LISTS = ['abbreviations', 'sayings', 'frames', 'hedges', 'acts', 'roles', 'legal', 'evidenceWords'] as const;

/** The package's own file, written by the build from the pack that the compiler has checked: what can go wrong is that it is another or cut short, not its details. */
function isPack(value: unknown, tag: string): value is LanguagePack {
  if (typeof value !== 'object' || value === null || !('tag' in value) || value.tag !== tag) return false;
  return LISTS.every((list) => list in value && Array.isArray(Object.getOwnPropertyDescriptor(value, list)?.value)) && 'grammar' in value && 'actors' in value;
}

/**
 * The packs of the languages that are read, each loaded when a text in it is met and then kept for the worker's life; null for any other language. A failed reading is tried again
 * at the next call and throws a sentence that names the file.
 */
export function languagesFrom(read: ReadFile): (tag: string) => Promise<LanguagePack | null> {
  const held = new Map<string, Promise<LanguagePack>>();
  const load = async (tag: string): Promise<LanguagePack> => {
    const path = languageFile(tag);
    const pack = await read(path);
    if (!isPack(pack, tag)) throw new Error(`The packaged file ${path} is broken. Install the extension again; nothing that was kept is lost.`);
    return pack;
  };
  return (tag) => {
    if (!READ.includes(tag)) return Promise.resolve(null);
    const known = held.get(tag);
    if (known) return known;
    const loading = load(tag);
    held.set(tag, loading);
    loading.catch(() => held.delete(tag));
    return loading;
  };
}
