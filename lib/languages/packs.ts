import { azerbaijani } from './az/index';
import { english } from './en/index';
import type { LanguagePack } from './pack';
import { russian } from './ru/index';

/**
 * The languages that are read, whole: for the command line, for the build, which writes each as a file of its own, and for tests. The extension reads those files and
 * imports none of this.
 */
export const packs: readonly LanguagePack[] = [english, russian, azerbaijani];
